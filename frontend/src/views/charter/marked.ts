import type { Tried } from '../../api';
import { severityTone } from '../../state/remarks.svelte';

/** A stretch of the words tried, with the class it is drawn in; "" for none. */
export interface Part {
	text: string;
	tone: string;
}

/** The words tried, cut where a finding or a proven claim begins and ends. A finding prevails over a claim. Lines are blocks 0, 1… */
export function marked(words: string, tried: Tried): Part[] {
	const starts: number[] = [];
	let at = 0;
	for (const line of words.split('\n')) {
		starts.push(at);
		at += line.length + 1;
	}
	const tones = new Array<string>(words.length).fill('');
	const paint = (block: string, span: { start: number; end: number }, tone: string) => {
		const from = starts[Number(block)] ?? words.length;
		for (let i = from + span.start; i < Math.min(from + span.end, words.length); i++) tones[i] = tone;
	};
	for (const claim of tried.claims)
		if (claim.verdict === 'supported') paint(claim.block, claim.span, 'cl cl-proved');
	for (const finding of tried.findings)
		paint(finding.block, finding.span, `fd fd-${severityTone[finding.severity]}`);
	const parts: Part[] = [];
	for (let i = 0; i < words.length; i++) {
		const last = parts.at(-1);
		if (last && last.tone === tones[i]) last.text += words[i];
		else parts.push({ text: words[i]!, tone: tones[i]! });
	}
	return parts;
}
