import { describe, expect, it } from 'vitest';
import type { Hit, PassageView } from '../../api';
import { fr } from '../../i18n/fr';
import { cellsOf, leadOf, opensTable } from './cells';
import { groups, names, stretches } from './groups';
import { placeOf, under } from './place';
import { selected } from './selection';

describe('groups', () => {
	it('cuts where the page, the sheet or the heading changes', () => {
		const passage = (id: string, page: number, heading: string) =>
			({ id, page, heading, sheet: '' }) as PassageView;
		const got = groups([
			passage('a', 1, 'X'),
			passage('b', 1, 'X'),
			passage('c', 2, 'X'),
			passage('d', 2, 'Y'),
		]);
		expect(got.map((g) => g.passages.map((p) => p.id))).toEqual([['a', 'b'], ['c'], ['d']]);
	});
});

describe('stretches', () => {
	const span = (start: number, end: number) => ({ start, end });
	it('shows the stronger of two overlapping highlights, and loses no character', () => {
		const got = stretches('baisse de 31\u202f% en moyenne', [
			{ kind: 'match', span: span(0, 14) },
			{ kind: 'conflict', span: span(10, 14) },
		]);
		expect(got).toEqual([
			{ text: 'baisse de ', hit: 'match' },
			{ text: '31\u202f%', hit: 'conflict' },
			{ text: ' en moyenne', hit: '' },
		]);
	});
	it('bears a span that reaches past the text', () => {
		expect(stretches('court', [{ kind: 'match', span: span(3, 99) }])).toEqual([
			{ text: 'cou', hit: '' },
			{ text: 'rt', hit: 'match' },
		]);
	});
});

describe('where a passage stands', () => {
	const words = fr.evidence.place;
	const at = { format: '', source: 'Bilan', page: 0, sheet: '', cell: '', line: 0, heading: '', ordinal: 4 };
	it('does not repeat the title of the document', () => {
		expect(under('Bilan › Résultats › Santé', 'Bilan')).toBe('Résultats › Santé');
		expect(under('Bilan', 'Bilan')).toBe('');
		expect(under('Résultats', 'Bilan')).toBe('Résultats');
	});
	it('says the page, then the nearest heading', () => {
		expect(placeOf(words, { ...at, page: 12, heading: 'Bilan › Résultats' })).toBe('p.\u00a012 · Résultats');
	});
	it('says slides of a presentation, and pages of anything else', () => {
		expect(placeOf(words, { ...at, format: 'pptx', page: 4 })).toBe('diapo 4');
		expect(placeOf(words, { ...at, format: 'pdf', page: 4 })).toBe('p.\u00a04');
	});

	it('says the sheet and the cell once', () => {
		const place = placeOf(words, { ...at, sheet: 'Tarifs', cell: 'A4', heading: 'Tarifs' });
		expect(place).toBe('feuille «\u00a0Tarifs\u00a0», A4');
	});
	it('says the line of a plain file', () => {
		expect(placeOf(words, { ...at, line: 3 })).toBe('ligne 3');
	});
	it('says which passage it is when nothing else is known', () => {
		expect(placeOf(words, at)).toBe('passage 5');
	});
});

describe('rows of tables', () => {
	const agrees = 'agrees' as Hit['kind'];
	const cell = (heading: string, text: string, start: number, above = false) => ({
		heading,
		text,
		above,
		span: { start, end: start + (above ? 0 : text.length) },
	});
	const cells = [cell('Offre', 'Pro', 0), cell('Prix HT', '59 €', 6)];
	it('puts each highlight in its cell', () => {
		const got = cellsOf({ cells, hits: [{ kind: agrees, span: { start: 6, end: 8 } }] });
		expect(got.map((c) => [c.heading, c.text, c.hits.map((h) => h.span)])).toEqual([
			['Offre', 'Pro', []],
			['Prix HT', '59 €', [{ start: 0, end: 2 }]],
		]);
	});
	it('keeps what names a long row and what answers', () => {
		const many = Array.from({ length: 12 }, (_, i) => cell(`c${i}`, 'v', i * 4));
		const got = cellsOf({ cells: many, hits: [{ kind: agrees, span: { start: 40, end: 41 } }] });
		expect(got.map((c) => c.heading)).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c10']);
	});
	const passage = (id: string, more: object) =>
		({ id, text: id, context: '', cells: [], ...more }) as unknown as PassageView;
	it('heads the first row of a table alone, and says once what leads in', () => {
		const rows = ['a', 'b'].map((id) => passage(id, { cells, context: 'Tarifs\nOffre | Prix HT' }));
		expect(rows.map((row, i) => opensTable(row, rows[i - 1]))).toEqual([true, false]);
		expect(leadOf(rows[0]!, undefined)).toBe('');
		const items = [passage('Nos gains :', {}), passage('31 %', { context: 'Nos gains :' })];
		expect(leadOf(items[1]!, items[0])).toBe('');
		expect(leadOf(items[1]!, undefined)).toBe('Nos gains :');
	});
	it('knows the heading of what follows', () => {
		const under = groups([
			passage('Résultats 2025', { heading: 'Bilan' }),
			passage('x', { heading: 'Bilan › Résultats 2025' }),
		]);
		expect(names(under[1], under[0]!.passages[0]!)).toBe(true);
		expect(names(under[0], under[1]!.passages[0]!)).toBe(false);
	});
});

describe('selected', () => {
	function page(): HTMLElement {
		const box = document.createElement('div');
		box.innerHTML =
			'<p><span data-passage="a">Une <mark>baisse</mark> 🙂 de 31\u202f%</span><i>2 affirmations</i></p>' +
			'<p><span data-passage="b">Autre passage</span></p>';
		document.body.replaceChildren(box);
		return box;
	}
	function select(from: Node, start: number, to: Node, end: number): Selection {
		const selection = document.getSelection() as Selection;
		selection.setBaseAndExtent(from, start, to, end);
		return selection;
	}
	const text = (box: HTMLElement, id: string) => box.querySelector(`[data-passage=${id}]`) as HTMLElement;

	it('counts UTF-16 units across highlights, without the spaces at either end', () => {
		const box = page();
		const a = text(box, 'a');
		const mark = a.querySelector('mark')?.firstChild as Node;
		expect(selected(select(mark, 0, a.lastChild as Node, 4), box)).toEqual({
			passageId: 'a',
			start: 4,
			end: 13,
			quote: 'baisse 🙂',
		});
	});
	it('cuts at the end of the first passage what runs on into another', () => {
		const box = page();
		const a = text(box, 'a');
		const got = selected(select(a.lastChild as Node, 4, text(box, 'b').firstChild as Node, 5), box);
		expect(got).toMatchObject({ passageId: 'a', quote: 'de 31\u202f%' });
		expect(a.textContent?.slice(got?.start, got?.end)).toBe(got?.quote);
	});
	it('is nothing when nothing, or no word of a passage, is selected', () => {
		const box = page();
		const a = text(box, 'a');
		expect(selected(select(a, 0, a, 0), box)).toBeNull();
		const count = box.querySelector('i')?.firstChild as Node;
		expect(selected(select(count, 0, count, 3), box)).toBeNull();
	});
});
