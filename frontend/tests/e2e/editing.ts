/** Writing in the draft as hands do, and reading what is on disk. */
import { expect, type Page } from '@playwright/test';
import { draft } from './desk';

/** Selects words of the draft, as dragging over them would; an empty range after them when `after`. */
export async function select(page: Page, words: string, after = false): Promise<void> {
	await draft(page).focus();
	await draft(page).evaluate(
		(page, { words, after }) => {
			const texts: Text[] = [];
			const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			const at = texts
				.map((t) => t.data)
				.join('')
				.indexOf(words);
			if (at < 0) throw new Error(`“${words}” is not in the draft`);
			/** A point of the draft; where two texts meet, the end of the first unless `next`. */
			const point = (offset: number, next = false): [Text, number] => {
				for (const text of texts) {
					if (offset < text.length || (!next && offset === text.length)) return [text, offset];
					offset -= text.length;
				}
				throw new Error('past the end of the draft');
			};
			const end = point(at + words.length);
			const start = after ? end : point(at, true);
			document.getSelection()?.setBaseAndExtent(...start, ...end);
		},
		{ words, after },
	);
}

/** Types other words in place of some. */
export async function retype(page: Page, words: string, instead: string): Promise<void> {
	await select(page, words);
	await page.keyboard.insertText(instead);
}

/** Types after some words. */
export async function typeAfter(page: Page, words: string, added: string): Promise<void> {
	await select(page, words, true);
	await page.keyboard.type(added);
}

interface Kept {
	blocks: { text: string; kind: string }[];
}

/** What the core has on disk for the piece on screen, one line a block. */
export async function onDisk(page: Page): Promise<string> {
	const id = /#\/piece\/([^/]+)/.exec(page.url())?.[1] ?? '';
	const piece = await page.evaluate(
		(id) =>
			(
				window as unknown as { go: { bridge: { Pieces: { Open(id: string): Promise<Kept> } } } }
			).go.bridge.Pieces.Open(id),
		id,
	);
	return piece.blocks.map((block) => block.text).join('\n');
}

/** Waits until the draft is on disk as it reads on screen. */
export async function saved(page: Page, words: string): Promise<void> {
	await expect.poll(() => onDisk(page), { message: 'what is on disk' }).toContain(words);
}
