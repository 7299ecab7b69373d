import type { Voice } from '../../api';
import type { Words } from '../../i18n/fr';

/** A voice that decides nothing. */
export const noVoice = {
	...{ address: '', self: '', company: '', sentenceTarget: 0, sentenceMax: 0, paragraphMax: 0 },
	...{ readabilityMin: 0, anglicisms: false, jargon: false, kept: [], wanted: [], unwanted: [] },
} as unknown as Voice;

/** What a voice decides, a line each. */
export function decided(voice: Voice, t: Words): string[] {
	const w = t.charter.speech;
	const at = (n: number | undefined | null, say: (n: number) => string) => (n == null ? '' : say(n));
	return [
		w.address[voice.address as string] ?? '',
		voice.self ? (w.self[voice.self as string] ?? '') : '',
		voice.sentenceTarget ? w.sentenceTarget(voice.sentenceTarget) : '',
		voice.sentenceMax ? w.sentenceMax(voice.sentenceMax) : '',
		voice.paragraphMax ? w.paragraphMax(voice.paragraphMax) : '',
		at(voice.passiveMax, w.passiveMax),
		at(voice.exclamationMax, w.exclamationMax),
		at(voice.emojiMax, w.emojiMax),
		voice.readabilityMin ? w.readabilityMin(voice.readabilityMin) : '',
		voice.anglicisms ? w.noAnglicisms : '',
		voice.jargon ? w.noJargon : '',
		voice.wanted.length ? w.wanted(voice.wanted.join(', ')) : '',
		voice.unwanted.length ? w.unwanted(voice.unwanted.join(', ')) : '',
	].filter(Boolean);
}

/** The figures of a voice that are typed; 0 or nothing is no limit, save where 0 means none. */
export const figures = [
	{ field: 'sentenceTarget', most: 10_000, zero: false },
	{ field: 'sentenceMax', most: 10_000, zero: false },
	{ field: 'paragraphMax', most: 10_000, zero: false },
	{ field: 'passiveMax', most: 100, zero: true },
	{ field: 'exclamationMax', most: 10_000, zero: true },
	{ field: 'emojiMax', most: 10_000, zero: true },
	{ field: 'readabilityMin', most: 100, zero: false },
] as const;
export type Figure = (typeof figures)[number]['field'];
