import { diffArrays } from 'diff';
import type { Finding } from '../../api';

/** A stretch of text that both wordings share, or that only one has. */
export interface Change {
	kind: 'same' | 'del' | 'ins';
	text: string;
}

/** A word with its mark: "35 %" and "1 140" are one word each, or the difference would be unreadable. */
const word =
	/\p{N}+(?:[\s\u00a0\u202f.,]\p{N}+)*(?:[\s\u00a0\u202f]?[%€$£°])?|[\p{L}\p{N}]+[’']?|[\s\u00a0\u202f]+|[^\p{L}\p{N}\s]/gu;

/** What changes between two wordings, by words. Neighbouring changes are gathered, so that it reads as a correction. */
export function changes(before: string, after: string): Change[] {
	const raw = diffArrays(before.match(word) ?? [], after.match(word) ?? []).map((part) => ({
		kind: part.added ? ('ins' as const) : part.removed ? ('del' as const) : ('same' as const),
		text: part.value.join(''),
	}));
	const out: Change[] = [];
	let del = '';
	let ins = '';
	const flush = () => {
		const blank = del && ins ? (/[\s\u00a0\u202f]+$/.exec(del)?.[0] ?? '') : '';
		const shared = blank && ins.endsWith(blank) ? blank : '';
		const cut = (text: string) => text.slice(0, text.length - shared.length);
		if (cut(del)) out.push({ kind: 'del', text: cut(del) });
		if (cut(ins)) out.push({ kind: 'ins', text: cut(ins) });
		if (shared) out.push({ kind: 'same', text: shared });
		del = ins = '';
	};
	raw.forEach((part, i) => {
		if (part.kind === 'del') del += part.text;
		else if (part.kind === 'ins') ins += part.text;
		else if (
			/^[\s\u00a0\u202f]+$/.test(part.text) &&
			(del || ins) &&
			raw[i + 1] &&
			raw[i + 1]!.kind !== 'same'
		) {
			// a lone blank between two changes belongs to both
			if (del) del += part.text;
			if (ins) ins += part.text;
		} else {
			flush();
			out.push(part);
		}
	});
	flush();
	return out;
}

/** What a remark would change in its words; a slip of typography comes with the words around it. */
export function correction(finding: Finding): Change[] {
	const { text, fix, before, after } = finding;
	if (!fix) return [{ kind: 'same', text: before + text + after }];
	const start = fix.span.start - finding.span.start;
	const end = fix.span.end - finding.span.start;
	if (!finding.kind) return changes(text, text.slice(0, start) + fix.with + text.slice(end));
	const parts: Change[] = [
		{ kind: 'same', text: before + text.slice(0, start) },
		{ kind: 'del', text: text.slice(start, end) },
		{ kind: 'ins', text: fix.with },
		{ kind: 'same', text: text.slice(end) + after },
	];
	return parts.filter((part) => part.text);
}

export type Space = 'space' | 'noBreak' | 'narrow';
const spaces: Record<string, Space> = { ' ': 'space', '\u00a0': 'noBreak', '\u202f': 'narrow' };

/** A stretch of a change cut at its spaces, so that each can be seen. */
export function seen(text: string): { text: string; space?: Space }[] {
	return text.split(/([ \u00a0\u202f])/).flatMap((part) => {
		const space = spaces[part];
		return part ? [space ? { text: part, space } : { text: part }] : [];
	});
}
