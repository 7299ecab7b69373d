import { describe, expect, it } from 'vitest';
import type { PassageView } from '../../api';
import { fr } from '../../i18n/fr';
import { groups, stretches } from './groups';
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
	const at = { format: '', source: 'Bilan', page: 0, sheet: '', cell: '', heading: '' };
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
	it('says nothing when nothing is known', () => {
		expect(placeOf(words, at)).toBe('');
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
