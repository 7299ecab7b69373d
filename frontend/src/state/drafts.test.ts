import { beforeEach, expect, test, vi } from 'vitest';
import type { Block } from '../api';
import { fake, type Fake } from '../api/fake';
import { Drafts, type Reader } from './drafts.svelte';
import { Pieces } from './pieces.svelte';
import { Route } from './route.svelte';

const block = (text: string) => ({ id: text, kind: 'paragraph', text }) as Block;
const reader: Reader = {
	htmlToBlocks: (html) => [block(html.replace(/<[^>]*>/g, ''))],
	textToBlocks: (text) => text.split('\n').map(block),
};

let api: Fake;
let pieces: Pieces;
let route: Route;
let drafts: Drafts;
beforeEach(() => {
	history.replaceState(null, '', '#/');
	api = fake();
	pieces = new Pieces(api);
	route = new Route();
	drafts = new Drafts(pieces, route, api.clipboardText, () => Promise.resolve(reader));
});
const opened = async () => (route.view.name === 'piece' ? api.pieces.open(route.view.id) : undefined);

test('a paste becomes a piece, titled by its text, and is opened', async () => {
	await drafts.paste({ html: '<p>Nos clients gagnent 12 jours.</p>', text: 'x' });
	expect(await opened()).toMatchObject({ title: 'Nos clients gagnent 12 jours.', kind: 'article' });
	expect(drafts.now.state).toBe('idle');
});

test('HTML that says nothing gives way to the text', async () => {
	await drafts.paste({ html: '<img>', text: 'Un texte.' });
	expect((await opened())?.blocks[0]?.text).toBe('Un texte.');
});

test('an empty paste makes nothing and says so', async () => {
	await drafts.paste({ html: ' ', text: '\n' });
	expect(drafts.now).toMatchObject({ state: 'failed', problem: { fault: { reason: 'nothing_pasted' } } });
	expect(api.calls).not.toContain('pieces.create');
	drafts.dismiss();
	expect(drafts.now.state).toBe('idle');
});

test.each([
	['one file', 'file:///home/claire/Documents/offre%20d%E2%80%99%C3%A9t%C3%A9.docx'],
	['several', 'file:///home/claire/a.md\r\nfile:///home/claire/b.pdf\r\n'],
	['as GNOME copies them', 'x-special/nautilus-clipboard\ncopy\nfile:///home/claire/a.md\n\0'],
])('files copied in a file manager make no piece and say what to do: %s', async (_, text) => {
	await drafts.paste({ html: '<a href="file:///home/claire/a.md">a.md</a>', text });
	expect(drafts.now).toMatchObject({ state: 'failed', problem: { fault: { reason: 'files_pasted' } } });
	expect(api.calls).not.toContain('pieces.create');
	api.clipboard(text);
	await drafts.pasteFromClipboard(undefined);
	expect(api.calls).not.toContain('pieces.create');
});

test('a text that speaks of a file is a draft', async () => {
	await drafts.paste({ html: '', text: 'Notre étude est ici :\nfile:///home/claire/a.md' });
	expect((await opened())?.blocks).toHaveLength(2);
});

test('a file goes up in chunks and is opened', async () => {
	await drafts.file(new File(['Premier\nSecond'], 'offre.md'));
	expect((await opened())?.blocks.map((b) => b.text)).toEqual(['Premier', 'Second']);
	expect(drafts.now.state).toBe('idle');
});

test('what comes in is of the kind chosen, by any door', async () => {
	drafts.kind = 'email';
	await drafts.paste({ html: '', text: 'Bonjour,' });
	expect((await opened())?.kind).toBe('email');
	await drafts.file(new File(['Bonjour,'], 'relance.md'));
	expect((await opened())?.kind).toBe('email');
	await drafts.empty();
	expect((await opened())?.kind).toBe('email');
});

test('a refused file stays on Accueil with its reason', async () => {
	await drafts.file(new File([], 'vide.docx'));
	expect(drafts.now).toMatchObject({
		state: 'failed',
		problem: { fault: { reason: 'empty_file', detail: 'vide.docx' } },
	});
	expect(route.view.name).toBe('home');
});

test('a file that stops half-way leaves no upload behind', async () => {
	api.failNext('uploads.append', { code: 'unavailable', reason: 'disk_full' });
	await drafts.file(new File(['abc'], 'a.txt'));
	expect(api.calls).toContain('uploads.discard');
	expect(drafts.now).toMatchObject({ state: 'failed', problem: { fault: { reason: 'disk_full' } } });
});

test('a file that only the Go side may read becomes a piece all the same', async () => {
	const stop = api.onDropped(([file]) => void drafts.file(file!));
	api.drop({ 'offre.md': 'Premier\nSecond' });
	expect(drafts.now).toEqual({ state: 'reading', name: 'offre.md' });
	await vi.waitFor(() => expect(drafts.now.state).toBe('idle'));
	expect((await opened())?.blocks.map((b) => b.text)).toEqual(['Premier', 'Second']);

	api.failNext('uploads.take', { code: 'unavailable', reason: 'unreadable', detail: 'parti.md' });
	api.drop({ 'parti.md': '' });
	await vi.waitFor(() =>
		expect(drafts.now).toMatchObject({ state: 'failed', problem: { fault: { detail: 'parti.md' } } }),
	);
	stop();
});

const readable = (...items: Record<string, string>[]) => ({
	read: () =>
		Promise.resolve(
			items.map((item) => ({
				types: Object.keys(item),
				getType: (type: string) => Promise.resolve(new Blob([item[type] ?? ''])),
			})) as unknown as ClipboardItems,
		),
});
const closed = { read: () => Promise.reject(new Error('denied')) };

test('the clipboard is read with its formatting when it lets itself be', async () => {
	await drafts.pasteFromClipboard(readable({ 'text/html': '<p>Mis en forme.</p>', 'text/plain': 'Nu.' }));
	expect((await opened())?.title).toBe('Mis en forme.');
});

test('where the page may not read it, the system gives the text', async () => {
	api.clipboard('Copié.');
	await drafts.pasteFromClipboard(closed);
	expect((await opened())?.title).toBe('Copié.');
});

test('a clipboard that nobody can read is told, with the keys that work', async () => {
	api.failNext('clipboardText', { code: 'internal', reason: 'bridge' });
	await drafts.pasteFromClipboard(closed);
	expect(drafts.now).toMatchObject({ state: 'failed', problem: { fault: { reason: 'clipboard_closed' } } });
});

test('two pastes at once make one piece', async () => {
	await Promise.all([drafts.paste({ html: '', text: 'Un.' }), drafts.paste({ html: '', text: 'Deux.' })]);
	await pieces.load();
	expect(pieces.list.map((row) => row.title)).toEqual(['Un.']);
});
