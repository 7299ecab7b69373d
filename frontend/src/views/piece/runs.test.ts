import { describe, expect, it } from 'vitest';
import type { Block, ClaimView } from '../../api';
import { byBlock, parts, runs } from './runs';

const block = (over: Partial<Omit<Block, 'kind'>> & { kind?: string }) =>
	({ id: 'b', kind: 'paragraph', text: '', ...over }) as Block;
const claim = (number: number, start: number, end: number) =>
	({ id: `c${number}`, number, span: { start, end } }) as ClaimView;

describe('runs', () => {
	it('cuts at marks and claims, in UTF-16 units, and loses no character', () => {
		const text = '🙂 Nous gagnons 31\u202f% en un an.';
		const marks = [{ kind: 'bold', span: { start: 16, end: 20 } }] as Block['marks'];
		const cut = runs(block({ text, marks }), [claim(1, 3, 20)]);
		expect(cut.map((r) => r.text).join('')).toBe(text);
		expect(cut.map((r) => [r.text, r.bold, r.claim?.number ?? 0, r.ends.length])).toEqual([
			['🙂 ', false, 0, 0],
			['Nous gagnons ', false, 1, 0],
			['31\u202f%', true, 1, 1],
			[' en un an.', false, 0, 0],
		]);
	});
	it('gives overlapping claims one underline and both numbers', () => {
		const cut = runs(block({ text: 'abcdef' }), [claim(1, 0, 4), claim(2, 2, 6)]);
		expect(cut.map((r) => [r.text, r.claim?.number, r.ends.map((c) => c.number)])).toEqual([
			['ab', 1, []],
			['cd', 1, [1]],
			['ef', 2, [2]],
		]);
	});
	it('bears a span that reaches past the text', () => {
		expect(runs(block({ text: 'court' }), [claim(1, 2, 99)]).map((r) => r.text)).toEqual(['co', 'urt']);
	});
	it('a claim whose words are gone is drawn nowhere, though it keeps the place where it stood', () => {
		const stood = [claim(0, 2, 9), claim(1, 0, 4)].map((c) => ({ ...c, block: 'b' }));
		expect(
			byBlock(stood)
				.get('b')
				?.map((c) => c.number),
		).toEqual([1]);
		expect(byBlock(stood.slice(0, 1)).size).toBe(0);
	});
	it('an empty block has no run', () => {
		expect(runs(block({}), [])).toEqual([]);
	});
});

describe('parts', () => {
	it('gathers nested lists, and parts bullets from numbers', () => {
		const item = (id: string, level: number, ordered = false) =>
			block({ id, kind: 'list_item', level, ordered, text: id });
		const got = parts([item('a', 1), item('a1', 2), item('a2', 2), item('b', 1), item('n', 1, true)]);
		expect(
			got.map((p) => (p.kind === 'list' ? [p.ordered, p.items.map((i) => i.block.id)] : p.kind)),
		).toEqual([
			[false, ['a', 'b']],
			[true, ['n']],
		]);
		const first = got[0];
		const nested = first?.kind === 'list' ? first.items[0]?.lists[0]?.items : [];
		expect(nested?.map((i) => i.block.id)).toEqual(['a1', 'a2']);
	});
	it('makes rows of the cells of one table, and keeps neighbouring tables apart', () => {
		const cell = (id: string, parent: string, row: number, col: number) =>
			block({ id, parent, kind: 'table_cell', row, col });
		const got = parts([
			cell('a', 't', 0, 0),
			cell('b', 't', 0, 1),
			cell('c', 't', 1, 0),
			cell('d', 'u', 0, 0),
			block({ id: 'p' }),
		]);
		expect(got.map((p) => (p.kind === 'table' ? p.rows.map((r) => r.map((c) => c.id)) : p.kind))).toEqual([
			[['a', 'b'], ['c']],
			[['d']],
			'block',
		]);
	});
	it('gathers the paragraphs of one quote', () => {
		const quote = (id: string) => block({ id, parent: 'q', kind: 'quote' });
		expect(parts([quote('a'), quote('b')])).toMatchObject([
			{ kind: 'quote', blocks: [{ id: 'a' }, { id: 'b' }] },
		]);
	});
});
