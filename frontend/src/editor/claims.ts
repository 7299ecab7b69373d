/** Claims drawn in the text. Typing only maps them; a new sheet replaces them; the document itself is never touched. */
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A claim as drawn. `tone` is the suffix of its class; `spoken` is read after its text by screen readers. */
export interface Drawn {
	id: string;
	tone: string;
	spoken: string;
	from: number;
	to: number;
}

/** Vague praise: words that nobody could check. `hint` is shown when they are pointed at, or when the caret is there. */
export interface Vague {
	hint: string;
	from: number;
	to: number;
}

/** A remark of the charter. `tone` is the suffix of its class. */
export interface Noted {
	finding: string;
	tone: string;
	from: number;
	to: number;
}

interface Focused {
	selected: string;
	hovered: string;
}
/** What a claim looked like when it was drawn, and its words then. */
type Look = Pick<Drawn, 'tone' | 'spoken'> & { words: string };
interface Shown extends Focused {
	set: DecorationSet;
	drawn: Map<string, Look>;
}
/** A stretch of the document. */
export interface Range {
	from: number;
	to: number;
}
type Order =
	{ draw: Drawn[]; vague: Vague[]; noted: Noted[] } | { found: Range[] } | { focus: Partial<Focused> };

const key = new PluginKey<Shown>('claims');
const inside = { inclusiveStart: false, inclusiveEnd: false };

/** Draws these claims, vague praises and remarks, and no others. Not undoable, not a change of the text. */
export function drawClaims(
	tr: Transaction,
	draw: Drawn[],
	vague: Vague[] = [],
	noted: Noted[] = [],
): Transaction {
	return tr.setMeta(key, { draw, vague, noted } satisfies Order).setMeta('addToHistory', false);
}

/** Underlines claims just found, of which nothing else is known yet, in place of those found before. */
export function underlineFound(tr: Transaction, found: Range[]): Transaction {
	return tr.setMeta(key, { found } satisfies Order).setMeta('addToHistory', false);
}

/** Changes which claim is selected or pointed at; an empty id for none. */
export function focusClaim(tr: Transaction, focus: Partial<Focused>): Transaction {
	return tr.setMeta(key, { focus } satisfies Order).setMeta('addToHistory', false);
}

/** Where a claim stands now; null when it is not drawn or its text is gone. */
export function claimRange(state: EditorState, id: string): Range | null {
	const shown = key.getState(state);
	const range = shown ? rangeIn(shown.set, id) : null;
	return range && range.from < range.to ? range : null;
}

function rangeIn(set: DecorationSet, id: string): Range | null {
	const found = set.find(undefined, undefined, (spec) => spec.id === id);
	if (!found.length) return null;
	return { from: Math.min(...found.map((d) => d.from)), to: Math.max(...found.map((d) => d.to)) };
}

const wordsIn = (doc: Node, { from, to }: Range) => doc.textBetween(from, to, ' ', '\n');

/** The claim at a position: the shortest when several overlap; empty for none. */
export function claimAt(state: EditorState, pos: number): string {
	const found = key.getState(state)?.set.find(pos, pos, (spec) => !!spec.id) ?? [];
	const shortest = found.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
	return (shortest?.spec.id as string | undefined) ?? '';
}

/** The claim or remark among some that a position is in or touches, the shortest first; else the first that stands after it; empty
 * for none. */
export function ahead(state: EditorState, ids: string[], at: number): string {
	const found = new Map<string, Range>();
	for (const { from, to, spec } of key.getState(state)?.set.find() ?? []) {
		const id = (spec.id ?? spec.finding ?? '') as string;
		const before = found.get(id);
		if (ids.includes(id))
			found.set(id, { from: Math.min(before?.from ?? from, from), to: Math.max(before?.to ?? to, to) });
	}
	const length = ({ from, to }: Range) => to - from;
	const here = [...found].filter(([, r]) => r.from <= at && at <= r.to);
	const after = [...found].filter(([, r]) => r.from > at);
	here.sort(([, a], [, b]) => length(a) - length(b));
	after.sort(([, a], [, b]) => a.from - b.from);
	return (here[0] ?? after[0])?.[0] ?? '';
}

/** Where a remark stands now; null when it is not drawn or its words are gone. */
export function findingRange(state: EditorState, finding: string): Range | null {
	const found = key.getState(state)?.set.find(undefined, undefined, (spec) => spec.finding === finding) ?? [];
	const [one] = found;
	return one && one.from < one.to ? { from: one.from, to: one.to } : null;
}

/** What is said of the vague praise that the caret stands in or touches; empty for none. */
export function praiseAt(state: EditorState): string {
	const { from, to } = state.selection;
	const found = key.getState(state)?.set.find(from, to, (spec) => !!spec.hint) ?? [];
	return (found[0]?.spec.hint as string | undefined) ?? '';
}

/** Where the last text node before `to` starts: the words for screen readers hang on that piece alone, once a claim. */
function lastPiece(doc: Node, from: number, to: number): number {
	let start = from;
	doc.nodesBetween(from, to, (node, pos) => void (node.isText && (start = Math.max(from, pos))));
	return start;
}

function decorate(doc: Node, one: Drawn, focused: Focused): Decoration[] {
	const state = `${one.id === focused.selected ? ' sel' : ''}${one.id === focused.hovered ? ' hov' : ''}`;
	const attrs = { class: `cl cl-${one.tone}${state}`, 'data-claim': one.id };
	const spec = { id: one.id, ...inside };
	const last = lastPiece(doc, one.from, one.to);
	const head = last > one.from ? [Decoration.inline(one.from, last, attrs, spec)] : [];
	return [...head, Decoration.inline(last, one.to, { ...attrs, 'data-spoken': one.spoken }, spec)];
}

/** Draws the named claims again, where they are now. */
function redraw(shown: Shown, doc: Node, ids: string[]): Shown {
	let { set } = shown;
	for (const id of new Set(ids)) {
		const range = rangeIn(set, id);
		const look = shown.drawn.get(id);
		if (!range || !look) continue;
		const old = set.find(undefined, undefined, (spec) => spec.id === id);
		set = set.remove(old).add(doc, decorate(doc, { id, ...look, ...range }, shown));
	}
	return { ...shown, set };
}

/**
 * Underlines one claim just found. A claim drawn there stays as it looks while its words are the same; with other words it
 * looks open until it is judged. What no claim covers is underlined by itself.
 */
function underline(shown: Shown, doc: Node, found: Range): Shown {
	const there = shown.set.find(found.from, found.to, (spec) => !!spec.id);
	const ids = new Set(
		there.filter((d) => d.from < found.to && d.to > found.from).map((d) => d.spec.id as string),
	);
	const drawn = new Map(shown.drawn);
	const other: string[] = [];
	let rest = [found];
	for (const id of ids) {
		const range = rangeIn(shown.set, id)!;
		rest = rest.flatMap((r) => without(r, range));
		const look = drawn.get(id);
		if (!look || look.words === wordsIn(doc, range)) continue;
		drawn.set(id, { ...look, tone: 'open' });
		other.push(id);
	}
	const fresh = rest
		.filter((r) => wordsIn(doc, r).trim())
		.map(({ from, to }) => Decoration.inline(from, to, { class: 'cl cl-open' }, { fresh: true, ...inside }));
	const now = redraw({ ...shown, drawn }, doc, other);
	return { ...now, set: now.set.add(doc, fresh) };
}

/** What is left of a stretch once another is taken out of it. */
function without(from: Range, out: Range): Range[] {
	return [
		{ from: from.from, to: Math.min(from.to, out.from) },
		{ from: Math.max(from.from, out.to), to: from.to },
	].filter((r) => r.from < r.to);
}

/** Draws claims and praise in place of those drawn. What stands as it should is left: a long text is not drawn anew for one claim. */
function drawn(
	now: Shown,
	doc: Node,
	{ draw, vague, noted }: { draw: Drawn[]; vague: Vague[]; noted: Noted[] },
): Shown {
	const there = new Map<string, Decoration[]>();
	for (const d of now.set.find()) {
		const key = nameOf(d);
		there.set(key, [...(there.get(key) ?? []), d]);
	}
	const looks = new Map<string, Look>();
	const fresh: Decoration[] = [];
	const place = (made: Decoration[], alike: boolean) => {
		const key = nameOf(made[0]!);
		const old = there.get(key) ?? [];
		if (!alike || !sameplaces(old, made)) return void fresh.push(...made);
		there.delete(key);
	};
	for (const one of draw) {
		const { id, tone, spoken } = one;
		const before = now.drawn.get(id);
		looks.set(id, { tone, spoken, words: wordsIn(doc, one) });
		place(decorate(doc, one, now), before?.tone === tone && before.spoken === spoken);
	}
	for (const { hint, from, to } of vague)
		place([Decoration.inline(from, to, { class: 'vague', title: hint }, { hint, ...inside })], true);
	for (const { finding, tone, from, to } of noted) {
		const attrs = { class: `fd fd-${tone}`, 'data-finding': finding };
		place([Decoration.inline(from, to, attrs, { finding, tone, ...inside })], true);
	}
	const set = now.set.remove([...there.values()].flat()).add(doc, fresh);
	return { ...now, drawn: looks, set };
}

/** Decorations of one claim bear one name. */
const nameOf = ({ from, to, spec }: Decoration): string =>
	(spec.id as string | undefined) ??
	`${from}-${to} ${String(spec.hint ?? spec.finding ?? '')} ${String(spec.tone ?? '')}`;

const sameplaces = (a: Decoration[], b: Decoration[]) =>
	a.length === b.length && a.every((d, i) => d.from === b[i]!.from && d.to === b[i]!.to);

function apply(tr: Transaction, before: Shown): Shown {
	const order = tr.getMeta(key) as Order | undefined;
	const now = tr.docChanged ? { ...before, set: before.set.map(tr.mapping, tr.doc) } : before;
	if (!order) return now;
	if ('draw' in order) return drawn(now, tr.doc, order);
	if ('found' in order) {
		const set = now.set.remove(now.set.find(undefined, undefined, (spec) => spec.fresh));
		return order.found.reduce((shown, range) => underline(shown, tr.doc, range), { ...now, set });
	}
	const focused = { ...now, ...order.focus };
	return redraw(focused, tr.doc, [now.selected, now.hovered, focused.selected, focused.hovered]);
}

/** The plugin. `onpick` hears clicks on a claim, and an empty id for clicks beside them; `onremark` those on a remark alone. */
export function claimsPlugin(
	onpick: (id: string) => void,
	onremark?: (finding: string) => void,
): Plugin<Shown> {
	return new Plugin<Shown>({
		key,
		state: {
			init: () => ({ set: DecorationSet.empty, drawn: new Map(), selected: '', hovered: '' }),
			apply,
		},
		props: {
			decorations: (state) => key.getState(state)?.set,
			handleClick(view, pos, event) {
				const claim = (event.target as Element | null)?.closest?.('[data-claim]');
				const remark = claim ? null : (event.target as Element | null)?.closest?.('[data-finding]');
				if (remark) onremark?.(remark.getAttribute('data-finding')!);
				onpick(claim ? claimAt(view.state, pos) || claim.getAttribute('data-claim')! : '');
				return false;
			},
		},
	});
}
