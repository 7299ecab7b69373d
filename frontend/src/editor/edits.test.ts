import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block } from '../api';
import { blocksToDoc, docToBlocks } from './blocks';
import { Reversal, removeWording, replaceWording, tidyCut } from './edits';

/** The text with the part in ⟦ ⟧ taken out. */
function without(marked: string, lang = 'fr') {
	const start = marked.indexOf('⟦');
	const end = marked.indexOf('⟧') - 1;
	const text = marked.replace(/[⟦⟧]/g, '');
	const cut = tidyCut(text, start, end, lang);
	return text.slice(0, cut.start) + cut.insert + text.slice(cut.end);
}

describe('tidyCut', () => {
	it.each([
		['Avant. ⟦Nos clients gagnent 35\u202f%⟧. Après.', 'Avant. Après.'],
		['Avant. Et ⟦les résultats arrivent en 90 jours⟧.', 'Avant.'],
		['⟦Numéro 1 en Auvergne⟧, Orvalis accompagne.', 'Orvalis accompagne.'],
		['⟦Un technicien vient⟧, et il reste tard.', 'Il reste tard.'],
		['Il vient vite, et ⟦96\u202f% des alertes sont closes⟧.', 'Il vient vite.'],
		['Le parc de ⟦142 sites⟧ en France.', 'Le parc de en France.'],
		['Le bilan, ⟦certifié ISO 50001⟧, est annuel.', 'Le bilan, est annuel.'],
		['Est-ce vrai, ⟦garanti dix ans⟧\u202f?', 'Est-ce vrai\u202f?'],
		['⟦Seule⟧', ''],
		['Un. ⟦Deux\u00a0!⟧', 'Un.'],
	])('%s', (marked, left) => expect(without(marked)).toBe(left));

	it('reads English too', () => {
		expect(without('We help. And ⟦results come in 90 days⟧.', 'en')).toBe('We help.');
		expect(without('⟦The leader in Europe⟧, we listen.', 'en')).toBe('We listen.');
	});
});

const p = (id: string, text: string): Block => ({ id, kind: 'paragraph' as Block['kind'], text });
const texts = (state: EditorState) => docToBlocks(state.doc).map((b) => b.text);

describe('in the document', () => {
	const start = () =>
		EditorState.create({ doc: blocksToDoc([p('a', 'Un fait. Un autre.'), p('b', 'Seul.')]) });

	it('takes an emptied paragraph away and gives it back with its id', () => {
		const state = start();
		const at = state.doc.child(0).nodeSize + 1;
		const tr = removeWording(state, { from: at, to: at + 4 }, 'fr');
		const back = new Reversal(tr);
		let now = state.apply(tr);
		expect(texts(now)).toEqual(['Un fait. Un autre.']);
		const typed = now.tr.insertText('Ah. ', 1);
		back.follow(typed);
		now = now.apply(typed);
		now = now.apply(back.on(now)!);
		expect(docToBlocks(now.doc)).toEqual([p('a', 'Ah. Un fait. Un autre.'), p('b', 'Seul.')]);
	});

	it('rewords in one step', () => {
		const state = start();
		const tr = replaceWording(state, { from: 4, to: 8 }, 'constat');
		expect(tr.steps.length).toBe(1);
		const now = state.apply(tr);
		expect(texts(now)[0]).toBe('Un constat. Un autre.');
		expect(texts(now.apply(new Reversal(tr).on(now)!))[0]).toBe('Un fait. Un autre.');
	});

	it.each([
		['Un fait.', 'constat.', 'Un constat.'],
		['Un fait.', 'constat\u202f?', 'Un constat\u202f?'],
		['Un fait\u202f!', 'constat.', 'Un constat.'],
		['Un fait, donc.', 'constat.', 'Un constat., donc.'],
		['Un fait', 'constat.', 'Un constat.'],
	])('in « %s », %s ends the sentence once', (text, wording, want) => {
		const state = EditorState.create({ doc: blocksToDoc([p('a', text)]) });
		expect(texts(state.apply(replaceWording(state, { from: 4, to: 8 }, wording)))[0]).toBe(want);
	});

	it('keeps the formatting that covered all of the wording, and no other', () => {
		const bold = (start: number, end: number): Block => ({
			...p('a', 'abcdef'),
			marks: [{ kind: 'bold' as NonNullable<Block['marks']>[number]['kind'], span: { start, end } }],
		});
		const reword = (block: Block) => {
			const state = EditorState.create({ doc: blocksToDoc([block]) });
			return docToBlocks(state.apply(replaceWording(state, { from: 3, to: 5 }, 'XYZ')).doc)[0]!;
		};
		expect(reword(bold(2, 4))).toEqual({ ...bold(2, 5), text: 'abXYZef' });
		expect(reword(bold(2, 3)).marks).toBeUndefined();
	});
});
