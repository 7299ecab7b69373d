import { describe, expect, it } from 'vitest';
import { filesOf } from './fallen';

/** What a browser gives for a dropped tree: a name maps to a folder, or to the text of a file. */
type Tree = { [name: string]: Tree | string };

function entry(name: string, what: Tree | string): FileSystemEntry {
	if (typeof what === 'string') {
		const file = (done: (f: File) => void) => done(new File([what], name));
		return { name, isDirectory: false, isFile: true, file } as unknown as FileSystemEntry;
	}
	const parts = Object.entries(what).map(([n, w]) => entry(n, w));
	// Browsers give the content of a folder in parts.
	const createReader = () => ({
		readEntries: (done: (e: FileSystemEntry[]) => void) => done(parts.splice(0, 2)),
	});
	return { name, isDirectory: true, isFile: false, createReader } as unknown as FileSystemEntry;
}

function drop(tree: Tree): DataTransfer {
	const items = Object.entries(tree).map(([name, what]) => ({
		kind: 'file',
		getAsFile: () => new File([typeof what === 'string' ? what : ''], name),
		webkitGetAsEntry: () => entry(name, what),
	}));
	return { items } as unknown as DataTransfer;
}

describe('filesOf', () => {
	it('takes the documents of a folder and of those in it, and nothing hidden', async () => {
		const files = await filesOf(
			drop({
				Preuves: {
					'tarifs.xlsx': 'x',
					'photo.jpg': 'x',
					'~$tarifs.xlsx': 'x',
					'.cache': { 'note.md': 'x' },
					2025: { 'Étude.PDF': 'x', vide: {} },
					'bilan.docx': 'x',
				},
			}),
		);
		expect(files.map((f) => f.name)).toEqual(['Étude.PDF', 'bilan.docx', 'tarifs.xlsx']);
	});

	it('takes a file dropped by itself whatever it is: it is refused with a reason', async () => {
		const files = await filesOf(drop({ 'photo.jpg': 'x', 'note.md': 'x' }));
		expect(files.map((f) => f.name)).toEqual(['photo.jpg', 'note.md']);
		expect(await filesOf(null)).toEqual([]);
	});
});
