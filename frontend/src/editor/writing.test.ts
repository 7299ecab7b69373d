import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Block } from '../api';
import { Writing } from './writing.svelte';

const block = (id: string, kind: string, text: string, more: Partial<Block> = {}): Block => ({
	id,
	kind: kind as Block['kind'],
	...more,
	text,
});
const text: Block[] = [
	block('h', 'heading', 'Titre', { level: 2 }),
	block('p', 'paragraph', 'Avant. Nos clients gagnent 35\u202f%. Après.'),
	block('q', 'quote', 'Cité.', { parent: 'g' }),
	block('c', 'code', 'a\nb'),
	block('l', 'list_item', 'un', { level: 1, ordered: true }),
];
const mark = { id: 'c1', number: 1, tone: 'open', spoken: ' (affirmation 1)', block: 'p', start: 7, end: 32 };

let writing: Writing;
let heard: { changed: number };
let leave: () => void;

beforeEach(() => {
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
		},
	);
	heard = { changed: 0 };
	writing = new Writing({ changed: () => heard.changed++, picked: () => undefined, left: () => undefined });
	const page = document.body.appendChild(document.createElement('div'));
	leave = writing.mount(page, document.body, text, 1, { class: 'prose' });
});
afterEach(() => {
	leave();
	document.body.replaceChildren();
	vi.unstubAllGlobals();
});

const saved = () => writing.take().blocks;

it('gives back the text it was given, every kind of block included', () => {
	expect(saved()).toEqual(text);
	writing.load(text.slice(1), 2);
	expect(saved()).toEqual(text.slice(1));
	expect([writing.canUndo, heard.changed]).toEqual([false, 0]);
	writing.rewrite(text);
	expect(saved()).toEqual(text);
	writing.undo();
	expect(saved()).toEqual(text.slice(1));
});

it('draws claims where their words went, without touching the text', () => {
	const { blocks, keep } = writing.take();
	keep(2);
	writing.editor!.commands.insertContentAt(8, 'Ici. ');
	writing.draw(2, [mark]);
	expect(writing.wording('c1')).toBe('Nos clients gagnent 35\u202f%.');
	const drawn = document.querySelector('[data-claim]')!;
	expect([drawn.className, drawn.getAttribute('data-spoken')]).toEqual(['cl cl-open', ' (affirmation 1)']);
	writing.show({ selected: 'c1' });
	expect(document.querySelector('.cl.sel')?.textContent).toBe('Nos clients gagnent 35\u202f%.');
	expect(saved()[1]!.text).toBe(`Ici. ${blocks[1]!.text}`);
});

it('removes and rewords as one change, with a way back that survives later typing', () => {
	writing.draw(1, [mark]);
	const back = writing.remove('c1', 'fr')!;
	expect(saved()[1]!.text).toBe('Avant. Après.');
	writing.editor!.commands.insertContentAt(8, 'Ici. ');
	expect(back()).toBe(true);
	expect(saved()[1]!.text).toBe('Ici. Avant. Nos clients gagnent 35\u202f%. Après.');
	expect(back()).toBe(false);
	expect(writing.remove('gone', 'fr')).toBeNull();
});

it('underlines what is found in an edited block, until the check of that text is drawn', () => {
	const underlined = () => [...document.querySelectorAll('.cl')].map((cl) => cl.textContent);
	const found = { block: 'p', span: { start: 0, end: 11 }, text: 'Ici 12 ans.' };
	writing.draw(1, [mark]);
	expect(writing.edited(1)).toBeNull();
	writing.editor!.commands.insertContentAt(8, 'Ici 12 ans. ');
	const edited = writing.edited(1)!;
	expect(edited.edits.map((e) => [e.block.id, e.after])).toEqual([['p', 'h']]);
	const saved = writing.take();
	writing.editor!.commands.insertContentAt(8, 'Oui. '); // typing goes on
	edited.found([found]);
	expect(underlined()).toEqual(['Ici 12 ans.', 'Nos clients gagnent 35\u202f%.']);
	writing.draw(1, [mark]); // the answer about an older text
	expect(underlined()).toEqual(['Ici 12 ans.', 'Nos clients gagnent 35\u202f%.']);
	saved.keep(2);
	writing.draw(2, []);
	expect(underlined()).toEqual([]);
	edited.found([found]); // too late: the check said it all
	expect(underlined()).toEqual([]);
});

it('waits for the end of a composition before it draws', () => {
	const { view } = writing.editor!;
	const composing = vi.spyOn(view, 'composing', 'get').mockReturnValue(true);
	vi.useFakeTimers();
	writing.draw(1, [mark]);
	expect(document.querySelector('[data-claim]')).toBeNull();
	composing.mockReturnValue(false);
	view.dom.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
	vi.advanceTimersByTime(100);
	vi.useRealTimers();
	expect(document.querySelector('[data-claim]')).not.toBeNull();
});
