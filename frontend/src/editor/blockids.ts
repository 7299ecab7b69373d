/** One id a block, for as long as its text lives: claims are anchored to it. */
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { newId } from './ids';

/** Nodes that carry an id: the text blocks, and the two groups that a Block names as its parent. */
const identified = ['paragraph', 'heading', 'codeBlock', 'blockquote', 'table'];

/** The part of the new document that the transactions touched. */
function touched(transactions: readonly Transaction[]): { from: number; to: number } {
	let from = Infinity;
	let to = -Infinity;
	for (const map of transactions.flatMap((tr) => tr.mapping.maps)) {
		if (from <= to) {
			from = map.map(from, -1);
			to = map.map(to, 1);
		}
		map.forEach((_from, _to, start, end) => {
			from = Math.min(from, start);
			to = Math.max(to, end);
		});
	}
	return { from, to };
}

/** Whether a change stayed inside the text of one block, as typing does: nothing to do, and nothing to read. */
function insideOneBlock(before: EditorState, after: EditorState, from: number, to: number): boolean {
	if (before.doc.childCount !== after.doc.childCount || from > to) return from > to;
	const at = after.doc.resolve(Math.min(from, after.doc.content.size));
	if (!at.parent.isTextblock || to > at.end() || !at.parent.attrs.id) return false;
	const was = before.doc.resolve(Math.min(from, before.doc.content.size)).parent;
	return was.isTextblock && was.attrs.id === at.parent.attrs.id;
}

interface Found {
	pos: number;
	node: Node;
	changed: boolean;
}

/** Who keeps an id that several have: what was not touched, else what has text, else the first. */
function keeper(same: Found[]): Found {
	return same.find((f) => !f.changed) ?? same.find((f) => f.node.content.size > 0) ?? same[0]!;
}

/** The plugin. Ids from another draft are not taken over; a block cut and pasted here keeps its own. */
export function blockIds(): Plugin {
	const known = new Set<string>();
	const learn = (doc: Node) =>
		doc.descendants((node) => void (node.attrs.id && known.add(node.attrs.id as string)));
	return new Plugin({
		state: { init: (_, state) => void learn(state.doc), apply: () => undefined },
		appendTransaction(transactions, before, after) {
			if (!transactions.some((tr) => tr.docChanged)) return null;
			const { from, to } = touched(transactions);
			if (insideOneBlock(before, after, from, to)) return null;
			const held = new Map<string, Found[]>();
			const bare: Found[] = [];
			learn(before.doc);
			after.doc.descendants((node, pos) => {
				if (!identified.includes(node.type.name)) return true;
				const id = node.attrs.id as string | null;
				const found = { pos, node, changed: pos + node.nodeSize > from && pos < to };
				if (id && known.has(id)) held.set(id, [...(held.get(id) ?? []), found]);
				else bare.push(found);
				return !node.isTextblock;
			});
			for (const same of held.values())
				if (same.length > 1) bare.push(...same.filter((f) => f !== keeper(same)));
			if (!bare.length) return null;
			const tr = after.tr;
			for (const { pos } of bare) {
				const id = newId();
				known.add(id);
				tr.setNodeAttribute(pos, 'id', id);
			}
			return tr.setStoredMarks(after.storedMarks);
		},
	});
}

/** The id attribute and the plugin that keeps it. */
export const BlockIds = Extension.create({
	name: 'blockIds',
	addGlobalAttributes: () => [
		{
			types: identified,
			attributes: {
				id: {
					default: null,
					keepOnSplit: true,
					parseHTML: (el: HTMLElement) => el.getAttribute('data-id'),
					renderHTML: ({ id }: { id?: string }) => (id ? { 'data-id': id } : {}),
				},
			},
		},
	],
	addProseMirrorPlugins: () => [blockIds()],
});
