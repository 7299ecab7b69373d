import { Problem, toProblem, type Block, type Incoming, type Piece, type PieceKind } from '../api';
import type { Pieces } from './pieces.svelte';
import type { Route } from './route.svelte';

/** A draft on its way in. `name` is the file's, empty for a paste. */
export type Coming =
	{ state: 'idle' } | { state: 'reading'; name: string } | { state: 'failed'; problem: Problem };

/** What turns foreign text into blocks: the editor's, loaded when it is first needed. */
export interface Reader {
	htmlToBlocks(html: string): Block[];
	textToBlocks(text: string): Block[];
}

/** What a paste brings; `html` is preferred when it says something. */
export interface Pasted {
	html: string;
	text: string;
}

/** What the first door accepts. */
export const draftFiles = '.docx,.md,.txt,.html,.htm,.pdf';

/** Brings a draft in, by whatever door, asks nothing, and opens it. One at a time. */
export class Drafts {
	#pieces: Pieces;
	#route: Route;
	#reader: () => Promise<Reader>;
	#clipboardText: () => Promise<string>;
	#kind = $state<PieceKind>('article');
	#now = $state.raw<Coming>({ state: 'idle' });

	/** @param clipboardText what the system's clipboard holds as text, for where the page may not read it */
	constructor(
		pieces: Pieces,
		route: Route,
		clipboardText: () => Promise<string>,
		reader: () => Promise<Reader> = () => import('../editor/paste'),
	) {
		this.#pieces = pieces;
		this.#route = route;
		this.#clipboardText = clipboardText;
		this.#reader = reader;
	}

	get now() {
		return this.#now;
	}
	/** What the next drafts are, until told otherwise: their checks follow it. */
	get kind() {
		return this.#kind;
	}
	set kind(kind: PieceKind) {
		this.#kind = kind;
	}

	/** A paste: HTML as Word and web pages give it, or plain text. */
	async paste({ html, text }: Pasted) {
		await this.#bring('', async () => {
			if (namesFiles(text)) throw new Problem({ code: 'invalid', reason: 'files_pasted' });
			if (!text.trim() && !html.trim()) throw new Problem({ code: 'invalid', reason: 'nothing_pasted' });
			const { htmlToBlocks, textToBlocks } = await this.#reader();
			let blocks = html.trim() ? htmlToBlocks(html) : [];
			if (!says(blocks)) blocks = textToBlocks(text);
			if (!says(blocks)) throw new Problem({ code: 'invalid', reason: 'nothing_pasted' });
			return this.#pieces.create({ blocks, kind: this.#kind });
		});
	}

	/** What the clipboard holds, with its formatting when the page may read it, else the text that the system gives. */
	async pasteFromClipboard(clipboard: Pick<Clipboard, 'read'> | undefined = navigator.clipboard) {
		let pasted: Pasted;
		try {
			pasted = clipboard ? await read(clipboard) : await this.#systemText();
		} catch {
			pasted = await this.#systemText();
		}
		if (!pasted.html && !pasted.text) {
			this.#now = {
				state: 'failed',
				problem: new Problem({ code: 'unavailable', reason: 'clipboard_closed' }),
			};
			return;
		}
		await this.paste(pasted);
	}

	/** A chosen or dropped file. */
	async file(file: Incoming) {
		await this.#bring(file.name, () => this.#pieces.importFile(file, this.#kind));
	}

	/** An empty page. */
	async empty() {
		await this.#bring('', () => this.#pieces.create({ blocks: [], kind: this.#kind }));
	}

	/** Forgets a failure. */
	dismiss() {
		if (this.#now.state === 'failed') this.#now = { state: 'idle' };
	}

	async #systemText(): Promise<Pasted> {
		const text = await this.#clipboardText().catch(() => '');
		return { html: '', text };
	}

	async #bring(name: string, make: () => Promise<Piece>) {
		if (this.#now.state === 'reading') return;
		this.#now = { state: 'reading', name };
		try {
			const piece = await make();
			this.#now = { state: 'idle' };
			this.#route.go({ name: 'piece', id: piece.id, stage: 'verify' });
		} catch (failed) {
			this.#now = { state: 'failed', problem: toProblem(failed) };
		}
	}
}

/** Whether a text is nothing but addresses of files, as a file manager copies them: they would be a draft that nobody wrote. */
export function namesFiles(text: string): boolean {
	const lines = text.split(/[\r\n\0]+/).filter((line) => line.trim() && !manager.test(line));
	return lines.length > 0 && lines.every((line) => /^\s*file:\/\/\S+\s*$/i.test(line));
}

/** The lines that GNOME's file managers put before the addresses. */
const manager = /^\s*(?:x-special\/[\w-]+|copy|cut)\s*$/;

function says(blocks: Block[]): boolean {
	return blocks.some((block) => block.text.trim() !== '');
}

async function read(clipboard: Pick<Clipboard, 'read'>): Promise<Pasted> {
	const pasted: Pasted = { html: '', text: '' };
	for (const item of await clipboard.read()) {
		if (item.types.includes('text/html')) pasted.html = await (await item.getType('text/html')).text();
		if (item.types.includes('text/plain')) pasted.text = await (await item.getType('text/plain')).text();
	}
	return pasted;
}
