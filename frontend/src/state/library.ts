import type { ClaimView, SourceKind, SourceRow } from '../api';

/** How a source stands in time; `days` counts to its last good day, and means nothing where nobody said how long. */
export interface Validity {
	kind: 'unstated' | 'valid' | 'soon' | 'expired';
	days: number;
}

const day = 24 * 60 * 60 * 1000;

/** A proof that falls within so many days is worth a warning. */
export const soonDays = 30;

/** Says how a proof stands on a day. A source is good through the whole UTC day of validUntil, as the Go side counts. */
export function validity(validUntil: number, now: number): Validity {
	if (!validUntil) return { kind: 'unstated', days: 0 };
	const days = Math.floor(validUntil / day) - Math.floor(now / day);
	return { kind: days < 0 ? 'expired' : days <= soonDays ? 'soon' : 'valid', days };
}

/** How many documents that claims rest on have no validity on their card. */
export function unstated(claims: Pick<ClaimView, 'resolution'>[]): number {
	const cited = claims.flatMap((claim) => claim.resolution?.evidence ?? []);
	return new Set(cited.filter((e) => !e.validUntil).map((e) => e.sourceId)).size;
}

/** Lower case without accents, so that "bénéfice" is found by "benefice". */
export function fold(words: string): string {
	return words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/œ/giu, 'oe')
		.replace(/æ/giu, 'ae')
		.replace(/[’ʼ]/gu, "'")
		.replace(/\s+/gu, ' ')
		.toLowerCase()
		.trim();
}

/** Fields folded once, to be searched often. */
export function heap(...fields: string[]): string {
	return fold(fields.join('\n'));
}

/** Whether every word of a query stands somewhere in a heap. */
export function mentions(heap: string, query: string): boolean {
	return fold(query)
		.split(' ')
		.every((word) => heap.includes(word));
}

/** The validities the list can be narrowed to; `all` narrows nothing. */
export type ValidityFilter = 'all' | 'valid' | 'soon' | 'expired' | 'unstated';

/** The kinds the list can be narrowed to; `unstated` keeps the documents whose kind is still to be said. */
export type KindFilter = SourceKind | 'all' | 'unstated';

/** What narrows the list beside the search. An empty tag narrows nothing. */
export interface Narrowing {
	validity: ValidityFilter;
	kind: KindFilter;
	tag: string;
}

/** Narrows nothing. */
export const wide: Narrowing = { validity: 'all', kind: 'all', tag: '' };

/** The rows whose card mentions the query and is of what is asked for. Soon to expire is still valid. */
export function narrow(rows: SourceRow[], query: string, want: Narrowing, now: number): SourceRow[] {
	const tag = fold(want.tag);
	return rows.filter((row) => {
		const { kind } = validity(row.validUntil, now);
		const inTime =
			want.validity === 'all' || kind === want.validity || (want.validity === 'valid' && kind === 'soon');
		const ofKind = want.kind === 'all' || (row.kind || 'unstated') === want.kind;
		const tagged = !tag || row.tags.some((t) => fold(t) === tag);
		const words = heap(row.title, row.author, row.owner, row.file, ...row.tags);
		return inTime && ofKind && tagged && mentions(words, query);
	});
}

/** Every tag of the library, each once whatever its case, in the order of the alphabet. */
export function tagsOf(rows: SourceRow[]): string[] {
	const known = new Map<string, string>();
	for (const tag of rows.flatMap((row) => row.tags)) if (!known.has(fold(tag))) known.set(fold(tag), tag);
	return [...known.values()].sort((a, b) => a.localeCompare(b));
}

/** The kinds of the library's documents, `unstated` among them where one has none. */
export function kindsOf(rows: SourceRow[]): Set<string> {
	return new Set(rows.map((row) => row.kind || 'unstated'));
}

/** What only the user can say of a document. */
export const asked = ['kind', 'owner', 'quotable', 'mayLeave'] as const;

/** What is still to be said of a document. */
export function missing(row: SourceRow): (typeof asked)[number][] {
	return asked.filter((field) => !row[field]);
}

/** The document of the same file name that was added last before another; undefined when there is none. */
export function earlierOf(row: SourceRow, rows: SourceRow[]): SourceRow | undefined {
	return rows
		.filter((r) => r.id !== row.id && fold(r.file) === fold(row.file) && r.addedAt < row.addedAt)
		.sort((a, b) => b.addedAt - a.addedAt)[0];
}

/** A tag as the Go side keeps it: no space at its ends, one between words. */
const tidy = (tag: string) => tag.replace(/\s+/gu, ' ').trim();

/** Tags with those typed, parted by commas; one that is there already, whatever its case, is not there twice. */
export function withTags(tags: string[], typed: string): string[] {
	const out = [...tags];
	for (const tag of typed.split(',').map(tidy)) {
		if (tag && !out.some((t) => fold(t) === fold(tag))) out.push(tag);
	}
	return out;
}
