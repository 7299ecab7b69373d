/** Changes of wording that the inspector makes in the text: each is one step, so that one undo takes it back. */
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Mapping, type Step } from '@tiptap/pm/transform';

/** What to take out of a block's text, and what to put instead (a capital, or nothing). */
export interface Cut {
	start: number;
	end: number;
	insert: string;
}

const space = /[ \t\u00a0\u202f]/;
const joining = /^(et|mais|ou|or|donc|car|ainsi|and|but|so|or|also|then)$/i;

/** The sentence around [start, end), without the blank after it. */
function sentenceAround(
	text: string,
	start: number,
	end: number,
	lang: string,
): { start: number; end: number } {
	let from = 0;
	let to = text.length;
	for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) {
		if (index <= start) from = index;
		if (index + segment.length >= end) {
			to = index + segment.trimEnd().length;
			break;
		}
	}
	return { start: from, end: Math.max(to, end) };
}

/** How to take [start, end) out so that spaces, punctuation and capitals still read well. Lengths in UTF-16 code units. */
export function tidyCut(text: string, start: number, end: number, lang = 'fr'): Cut {
	const around = sentenceAround(text, start, end, lang);
	const words =
		(text.slice(around.start, start) + ' ' + text.slice(end, around.end)).match(/[\p{L}\p{N}]+/gu) ?? [];
	if (words.every((word) => joining.test(word))) {
		let { start: from, end: to } = around;
		while (to < text.length && space.test(text[to]!)) to++;
		if (to === text.length) while (from > 0 && space.test(text[from - 1]!)) from--;
		return { start: from, end: to, insert: '' };
	}
	let from = start;
	let to = end;
	const atStart = !/[\p{L}\p{N}]/u.test(text.slice(around.start, start));
	if (atStart) {
		// "X, et Y" becomes "Y": what tied the claim to the rest goes with it
		const tie =
			/^[\s\u00a0\u202f]*[,;:–—-]?[\s\u00a0\u202f]*((et|mais|ou|and|but|or)[\s\u00a0\u202f]+)?/i.exec(
				text.slice(to, around.end),
			);
		to += tie?.[0].length ?? 0;
		const next = text.slice(to, to + 1);
		const capital = next.toLocaleUpperCase(lang);
		return capital !== next
			? { start: from, end: to + 1, insert: capital }
			: { start: from, end: to, insert: '' };
	}
	// ", et X." loses its comma and its "et"; a space stands on one side only
	const rest = text.slice(to, around.end);
	if (/^[\s\u00a0\u202f]*([.!?…;:,)]|$)/.test(rest)) {
		const tie =
			/([\s\u00a0\u202f]*[,;:–—-])?([\s\u00a0\u202f]+(et|mais|ou|and|but|or))?[\s\u00a0\u202f]*$/i.exec(
				text.slice(around.start, from),
			);
		from -= tie?.[0].length ?? 0;
		if (/^[\s\u00a0\u202f]*[.,)…]/.test(rest)) while (space.test(text[to] ?? '')) to++;
	} else if (space.test(text[from - 1] ?? '') && space.test(text[to] ?? '')) to++;
	return { start: from, end: to, insert: '' };
}

/** Takes a claim's wording out. A paragraph or an item left empty goes too. */
export function removeWording(
	state: EditorState,
	range: { from: number; to: number },
	lang: string,
): Transaction {
	const at = state.doc.resolve(range.from);
	const base = at.start();
	const text = state.doc.textBetween(base, at.end(), '', '\n');
	const cut = tidyCut(text, range.from - base, Math.min(range.to, at.end()) - base, lang);
	const left = text.slice(0, cut.start) + cut.insert + text.slice(cut.end);
	const tr = state.tr.setMeta('uiEvent', 'remove');
	if (!left.trim()) {
		const item = at.depth > 1 && at.node(-1).type.name === 'listItem' && at.node(-1).childCount === 1;
		const alone = item ? at.node(-2).childCount === 1 : at.node(-1).childCount === 1;
		const depth = item ? at.depth - 1 : at.depth;
		if (!alone && (item || at.depth === 1)) return tr.delete(at.before(depth), at.after(depth));
	}
	if (!cut.insert) return tr.delete(base + cut.start, base + cut.end);
	const marks = state.doc.resolve(base + cut.end).marks();
	return tr.replaceWith(base + cut.start, base + cut.end, state.schema.text(cut.insert, marks));
}

/**
 * Puts another wording in place of a claim's. The first character's formatting covers it when it covered all. A wording
 * that ends its sentence takes the place of the sign that ended it: never two of them.
 */
export function replaceWording(
	state: EditorState,
	range: { from: number; to: number },
	wording: string,
): Transaction {
	const { from, to } = range;
	const marks = state.doc
		.resolve(from + 1)
		.marks()
		.filter((mark) => state.doc.rangeHasMark(from, to, mark.type));
	const whole = marks.filter((mark) => {
		let all = true;
		state.doc.nodesBetween(
			from,
			to,
			(node) => void (node.isText && !mark.isInSet(node.marks) && (all = false)),
		);
		return all;
	});
	const clean = wording.replace(/\s*\n\s*/g, ' ').trim();
	const at = state.doc.resolve(to);
	const after = state.doc.textBetween(to, at.end(), '', '\n');
	const sign = /[.!?…]$/.test(clean) ? (/^[\s\u00a0\u202f]*[.!?…]/.exec(after)?.[0].length ?? 0) : 0;
	return state.tr.setMeta('uiEvent', 'reword').replaceWith(from, to + sign, state.schema.text(clean, whole));
}

/** Words to put in place of a stretch of the document; none takes it out. */
export interface Correction {
	from: number;
	to: number;
	insert: string;
}

/** Makes corrections that do not overlap, as one step: the stretch that holds them all is replaced, formatting kept. */
export function correct(state: EditorState, corrections: Correction[]): Transaction {
	const sorted = corrections.toSorted((a, b) => b.from - a.from);
	const whole = state.tr;
	for (const { from, to, insert } of sorted) {
		if (!insert) whole.delete(from, to);
		else
			whole.replaceWith(
				from,
				to,
				state.schema.text(insert, state.doc.resolve(Math.min(from + 1, to)).marks()),
			);
	}
	if (whole.steps.length === 1) return whole.setMeta('uiEvent', 'reword');
	const first = sorted.at(-1)!.from;
	const last = whole.mapping.map(sorted[0]!.to);
	return state.tr.setMeta('uiEvent', 'reword').replace(first, sorted[0]!.to, whole.doc.slice(first, last));
}

/** A way back from one change, valid after later ones: the toast's "Annuler". */
export class Reversal {
	#inverse: Step;
	#since = new Mapping();

	constructor(tr: Transaction) {
		if (tr.steps.length !== 1) throw new Error('a reversal covers one step');
		this.#inverse = tr.steps[0]!.invert(tr.docs[0]!);
	}

	follow(tr: Transaction) {
		if (tr.docChanged) this.#since.appendMapping(tr.mapping);
	}

	/** The transaction that takes the change back; null when later changes left no place for it. */
	on(state: EditorState): Transaction | null {
		const step = this.#inverse.map(this.#since);
		if (!step) return null;
		const tr = state.tr;
		return tr.maybeStep(step).failed ? null : tr;
	}
}
