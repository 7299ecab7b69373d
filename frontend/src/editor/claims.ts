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

/** Vague praise: words that nobody could check. `hint` is shown when they are pointed at. */
export interface Vague {
	hint: string;
	from: number;
	to: number;
}

interface Focused {
	selected: string;
	hovered: string;
}
interface Shown extends Focused {
	set: DecorationSet;
	drawn: Map<string, Pick<Drawn, 'tone' | 'spoken'>>;
}
type Order = { draw: Drawn[]; vague: Vague[] } | { focus: Partial<Focused> };

const key = new PluginKey<Shown>('claims');
const inside = { inclusiveStart: false, inclusiveEnd: false };

/** Replaces every claim and every vague praise drawn. Not undoable, not a change of the text. */
export function drawClaims(tr: Transaction, draw: Drawn[], vague: Vague[] = []): Transaction {
	return tr.setMeta(key, { draw, vague } satisfies Order).setMeta('addToHistory', false);
}

/** Changes which claim is selected or pointed at; an empty id for none. */
export function focusClaim(tr: Transaction, focus: Partial<Focused>): Transaction {
	return tr.setMeta(key, { focus } satisfies Order).setMeta('addToHistory', false);
}

/** Where a claim stands now; null when it is not drawn or its text is gone. */
export function claimRange(state: EditorState, id: string): { from: number; to: number } | null {
	const found = key.getState(state)?.set.find(undefined, undefined, (spec) => spec.id === id) ?? [];
	if (!found.length) return null;
	const from = Math.min(...found.map((d) => d.from));
	const to = Math.max(...found.map((d) => d.to));
	return from < to ? { from, to } : null;
}

/** The claim at a position: the shortest when several overlap; empty for none. */
export function claimAt(state: EditorState, pos: number): string {
	const found = key.getState(state)?.set.find(pos, pos, (spec) => !!spec.id) ?? [];
	const shortest = found.sort((a, b) => a.to - a.from - (b.to - b.from))[0];
	return (shortest?.spec.id as string | undefined) ?? '';
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
		const old = set.find(undefined, undefined, (spec) => spec.id === id);
		const look = shown.drawn.get(id);
		if (!old.length || !look) continue;
		const from = Math.min(...old.map((d) => d.from));
		const to = Math.max(...old.map((d) => d.to));
		set = set.remove(old).add(doc, decorate(doc, { id, ...look, from, to }, shown));
	}
	return { ...shown, set };
}

function apply(tr: Transaction, before: Shown): Shown {
	const order = tr.getMeta(key) as Order | undefined;
	const now = tr.docChanged ? { ...before, set: before.set.map(tr.mapping, tr.doc) } : before;
	if (!order) return now;
	if ('draw' in order) {
		const drawn = new Map(order.draw.map(({ id, tone, spoken }) => [id, { tone, spoken }]));
		const all = order.draw.flatMap((one) => decorate(tr.doc, one, now));
		const praise = order.vague.map(({ hint, from, to }) =>
			Decoration.inline(from, to, { class: 'vague', title: hint }, inside),
		);
		return { ...now, drawn, set: DecorationSet.create(tr.doc, [...all, ...praise]) };
	}
	const focused = { ...now, ...order.focus };
	return redraw(focused, tr.doc, [now.selected, now.hovered, focused.selected, focused.hovered]);
}

/** The plugin. `onpick` hears clicks on a claim, and an empty id for clicks beside them. */
export function claimsPlugin(onpick: (id: string) => void): Plugin<Shown> {
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
				onpick(claim ? claimAt(view.state, pos) || claim.getAttribute('data-claim')! : '');
				return false;
			},
		},
	});
}
