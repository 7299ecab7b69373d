import { getSchema } from '@tiptap/core';
import type { Mark as PMMark, Node } from '@tiptap/pm/model';
import { describe, expect, it } from 'vitest';
import type { Block } from '../api';
import { blockStarts, blocksToDoc, changedBlocks, docToBlocks, offsetAt } from './blocks';
import { newId } from './ids';
import { extensions, schema } from './schema';

/** mulberry32: a seeded generator, so that a failing document can be made again. */
function dice(seed: number) {
	const next = () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	return {
		below: (n: number) => Math.floor(next() * n),
		pick: <T>(of: T[]) => of[Math.floor(next() * of.length)]!,
	};
}

const words = [
	'énergie',
	'31\u202f%',
	'baisse\u00a0:',
	'été',
	'👩‍🔬',
	'𝒳',
	'coût',
	' ',
	'l’hiver',
	'\t',
	'“ok”',
];
const s = schema.nodes as Record<string, NonNullable<(typeof schema.nodes)[string]>>;

function randomDoc(seed: number): Node {
	const d = dice(seed);
	const marks = (): PMMark[] => {
		let set: readonly PMMark[] = [];
		if (!d.below(3)) set = schema.mark('bold').addToSet(set);
		if (!d.below(4)) set = schema.mark('italic').addToSet(set);
		if (!d.below(5))
			set = schema.mark('link', { href: d.pick(['https://a.test/x', 'mailto:b@c.test']) }).addToSet(set);
		return [...set];
	};
	const text = () =>
		Array.from({ length: d.below(6) }, () =>
			d.below(6) ? schema.text(d.pick(words), marks()) : s.hardBreak!.create(null, null, marks()),
		);
	const para = () => s.paragraph!.create({ id: newId() }, text());
	const list = (depth: number): Node[] => {
		let ordered = !!d.below(2);
		return Array.from({ length: 1 + d.below(2) }, () => {
			ordered = !ordered; // neighbours of one kind would be one list
			const items = Array.from({ length: 1 + d.below(3) }, () =>
				s.listItem!.create(null, [para(), ...(depth < 3 && !d.below(3) ? list(depth + 1) : [])]),
			);
			return (ordered ? s.orderedList! : s.bulletList!).create(null, items);
		});
	};
	const table = () => {
		const width = 1 + d.below(3);
		const row = (head: boolean) =>
			s.tableRow!.create(
				null,
				Array.from({ length: width }, () => (head ? s.tableHeader! : s.tableCell!).create(null, para())),
			);
		return s.table!.create({ id: newId() }, [
			row(!!d.below(2)),
			...Array.from({ length: d.below(3) }, () => row(false)),
		]);
	};
	const top: Node[] = [];
	for (let i = 1 + d.below(8); i > 0; i--) {
		const last = top.at(-1)?.type;
		const listed = last === s.bulletList || last === s.orderedList;
		switch (d.below(6)) {
			case 0:
				top.push(s.heading!.create({ id: newId(), level: 1 + d.below(3) }, text()));
				break;
			case 1:
				top.push(...(listed ? [para()] : list(1)));
				break;
			case 2:
				top.push(s.blockquote!.create({ id: newId() }, Array.from({ length: 1 + d.below(3) }, para)));
				break;
			case 3:
				top.push(table());
				break;
			case 4:
				top.push(s.codeBlock!.create({ id: newId() }, d.below(2) ? schema.text('a\n\tb\u00a0c') : null));
				break;
			default:
				top.push(para());
		}
	}
	return s.doc!.create(null, top);
}

describe('blocks', () => {
	it('gives back every document it read', () => {
		for (let seed = 1; seed <= 400; seed++) {
			const doc = randomDoc(seed);
			doc.check();
			const blocks = docToBlocks(doc);
			const again = blocksToDoc(blocks);
			expect(again.toJSON(), `seed ${seed}`).toEqual(doc.toJSON());
			expect(docToBlocks(again), `seed ${seed}`).toEqual(blocks);
		}
	});

	it('reads and writes the documents of an editor, whose schema is another one', () => {
		const own = getSchema(extensions());
		for (let seed = 700; seed <= 760; seed++) {
			const blocks = docToBlocks(randomDoc(seed));
			const doc = blocksToDoc(blocks, own);
			expect(doc.type.schema).toBe(own);
			expect(docToBlocks(doc), `seed ${seed}`).toEqual(blocks);
		}
	});

	it('keeps offsets and positions in step', () => {
		for (let seed = 500; seed <= 600; seed++) {
			const doc = randomDoc(seed);
			const starts = blockStarts(doc);
			for (const block of docToBlocks(doc)) {
				const { start, size } = starts.get(block.id)!;
				expect(size).toBe(block.text.length);
				for (let at = 0; at <= size; at++) {
					expect(doc.textBetween(start, start + at, '', '\n')).toBe(block.text.slice(0, at));
					expect(offsetAt(doc, start + at)).toEqual({ block: block.id, offset: at });
				}
			}
		}
	});

	it('writes what the Go side writes: absent fields for zero values', () => {
		const blocks: Block[] = [
			{ id: 'h', kind: 'heading' as Block['kind'], level: 2, text: 'Titre' },
			{ id: 'a', kind: 'list_item' as Block['kind'], level: 1, ordered: true, text: 'un' },
			{ id: 'b', kind: 'list_item' as Block['kind'], parent: 'a', level: 2, text: 'sous un' },
			{ id: 'q', kind: 'quote' as Block['kind'], parent: 'g', text: 'dit\u00a0: «\u00a0oui\u00a0»' },
			{ id: 'r', kind: 'quote' as Block['kind'], parent: 'g2', text: 'autre' },
			{ id: 'c', kind: 'table_cell' as Block['kind'], parent: 't', header: true, text: 'Prix' },
			{ id: 'd', kind: 'table_cell' as Block['kind'], parent: 't', col: 1, header: true, text: '' },
			{ id: 'e', kind: 'table_cell' as Block['kind'], parent: 't', row: 1, text: '12\u202f€' },
			{ id: 'f', kind: 'table_cell' as Block['kind'], parent: 't', row: 1, col: 1, text: 'x' },
		];
		expect(docToBlocks(blocksToDoc(blocks))).toEqual(blocks);
	});

	it('repairs what is irregular', () => {
		const kind = 'list_item' as Block['kind'];
		const doc = blocksToDoc([
			{ id: 'x', kind, level: 3, text: 'trop profond' },
			{ id: 'x', kind, level: 9, text: 'même id' },
			{ id: 't', kind: 'table_cell' as Block['kind'], parent: 'p', row: 4, col: 2, text: 'seule' },
		]);
		doc.check();
		const blocks = docToBlocks(doc);
		expect(blocks.map((b) => b.level)).toEqual([1, 2, undefined, undefined, undefined]);
		expect(new Set(blocks.map((b) => b.id)).size).toBe(5);
		expect(blocksToDoc([]).childCount).toBe(1);
	});

	it('cuts marks that overflow and refuses none of the text', () => {
		const bold = { kind: 'bold' as NonNullable<Block['marks']>[number]['kind'], span: { start: 2, end: 99 } };
		const [block] = docToBlocks(
			blocksToDoc([{ id: 'p', kind: 'paragraph' as Block['kind'], text: 'abcd', marks: [bold] }]),
		);
		expect(block!.marks).toEqual([{ kind: 'bold', span: { start: 2, end: 4 } }]);
	});
});

it('tells which blocks changed: in words or kind, or because they are new', () => {
	const was = [
		{ id: 'a', kind: 'paragraph', text: 'Un.' },
		{ id: 'b', kind: 'paragraph', text: 'Deux.' },
		{ id: 'c', kind: 'paragraph', text: 'Trois.' },
	] as Block[];
	const [a, b, c] = was as [Block, Block, Block];
	expect(changedBlocks(was, [a, c])).toEqual([]);
	const now = [{ ...a, kind: 'heading' as Block['kind'] }, b, { ...b, id: 'd' }, { ...c, text: 'Quatre.' }];
	expect(changedBlocks(was, now).map((e) => [e.block.id, e.after])).toEqual([
		['a', ''],
		['d', 'b'],
		['c', 'd'],
	]);
});
