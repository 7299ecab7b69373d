import { Slice } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, it } from 'vitest';
import type { Block } from '../api';
import { blockIds } from './blockids';
import { blocksToDoc, docToBlocks } from './blocks';
import { schema } from './schema';

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph' as Block['kind'], text });
const open = (...blocks: Block[]) => EditorState.create({ doc: blocksToDoc(blocks), plugins: [blockIds()] });
const ids = (state: EditorState) => docToBlocks(state.doc).map((b) => `${b.id}:${b.text}`);
const apply = (state: EditorState, tr: Transaction) => {
	const next = state.apply(tr);
	const all = docToBlocks(next.doc).map((b) => b.id);
	expect(all.every(Boolean)).toBe(true);
	expect(new Set(all).size).toBe(all.length);
	return next;
};

it('changes nothing while one types', () => {
	const state = open(p('a', 'Un.'), p('b', 'Deux.'));
	expect(ids(apply(state, state.tr.insertText('X', 3)))).toEqual(['a:UnX.', 'b:Deux.']);
});

it('stays with the text when a block is split', () => {
	const state = open(p('a', 'Un deux.'));
	const middle = ids(apply(state, state.tr.split(4)));
	expect(middle[0]).toBe('a:Un ');
	const start = ids(apply(state, state.tr.split(1)));
	expect(start[1]).toBe('a:Un deux.');
	const end = ids(apply(state, state.tr.split(9)));
	expect(end[0]).toBe('a:Un deux.');
});

it('gives copies new ids, wherever they are pasted, and keeps that of a block moved', () => {
	const state = open(p('a', 'Un.'), p('b', 'Deux.'));
	const copied = new Slice(state.doc.slice(5, 12).content, 0, 0);
	expect(ids(apply(state, state.tr.replace(0, 0, copied))).slice(1)).toEqual(['a:Un.', 'b:Deux.']);
	const cut = apply(state, state.tr.delete(5, 12));
	expect(ids(apply(cut, cut.tr.replace(0, 0, copied)))).toEqual(['b:Deux.', 'a:Un.']);
});

it('takes over no id of another draft', () => {
	const state = open(p('a', 'Un.'));
	const other = blocksToDoc([p('z', 'Ailleurs.')]).content;
	const now = ids(apply(state, state.tr.replace(0, 0, new Slice(other, 0, 0))));
	expect(now[0]).not.toMatch(/^z:/);
	expect(now[1]).toBe('a:Un.');
});

it('names the blocks of a new table', () => {
	const state = open(p('a', ''));
	const cell = () => schema.nodes.tableCell!.createAndFill()!;
	const row = () => schema.nodes.tableRow!.create(null, [cell(), cell()]);
	const table = schema.nodes.table!.create(null, [row(), row()]);
	const next = apply(state, state.tr.replaceRangeWith(1, 1, table));
	expect(docToBlocks(next.doc).filter((b) => b.kind === 'table_cell').length).toBe(4);
	expect(docToBlocks(next.doc)[0]!.parent).toBeTruthy();
});
