import { accepts } from './formats';

/** The parts of a dropped thing that the page may read; see the File and Directory Entries API. */
type Entry = FileSystemEntry;

/** How many documents are taken from folders that the page reads itself: one beyond is rather a disk. */
export const mostFiles = 10_000;

/**
 * The files of a drop, those in its folders included, where the page may read them. A folder brings the documents that can
 * be read and no hidden ones; a file dropped by itself is taken whatever it is. Must be called while the drop is being told.
 */
export async function filesOf(data: DataTransfer | null): Promise<File[]> {
	const entries = [...(data?.items ?? [])].map((item) => ({
		entry: item.webkitGetAsEntry?.() ?? null,
		file: item.kind === 'file' ? item.getAsFile() : null,
	}));
	const files: File[] = [];
	for (const { entry, file } of entries) {
		if (entry?.isDirectory) await walk(entry as FileSystemDirectoryEntry, files);
		else if (file) files.push(file);
	}
	return files;
}

async function walk(folder: FileSystemDirectoryEntry, into: File[]): Promise<void> {
	for (const entry of await entriesOf(folder)) {
		if (into.length >= mostFiles) return;
		if (/^[.~$]/u.test(entry.name)) continue;
		if (entry.isDirectory) await walk(entry as FileSystemDirectoryEntry, into);
		else if (accepts(entry.name)) {
			const file = await new Promise<File | null>((done) =>
				(entry as FileSystemFileEntry).file(done, () => done(null)),
			);
			if (file) into.push(file);
		}
	}
}

/** Everything in a folder, in the order of the names. A reader gives it in parts, an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<Entry[]> {
	const reader = folder.createReader();
	const all: Entry[] = [];
	for (;;) {
		const part = await new Promise<Entry[]>((done) => reader.readEntries(done, () => done([])));
		if (part.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name));
		all.push(...part);
	}
}
