import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type FolderView, type Job } from '../api';
import { Intake } from './intake.svelte';

const within = { done: 0, total: 0, unit: '' };

function job(over: Partial<Omit<Job, 'state'>> & { state?: string }): Job {
	const base = { id: 'j', kind: 'import', subject: '', unit: 'document', label: '', failures: [], within };
	return { ...base, state: 'running', seq: 1, done: 0, total: 2, ...over } as Job;
}

function desk(begin: (name: string) => Promise<string>) {
	const start = vi.fn(async (uploads: string[]) => job({ total: uploads.length }));
	const discard = vi.fn(async () => undefined);
	const cancel = vi.fn(async () => undefined);
	const uploads = { begin, append: async () => undefined, discard };
	const left = { documents: 0, names: [] as string[] };
	const imports = {
		start,
		unfinished: vi.fn(async () => left),
		resume: vi.fn(async () => job({ id: 'k', total: 1 })),
		forget: vi.fn(async () => undefined),
		takeFolder: vi.fn(async (id: string) => folder(id)),
		chooseFolder: vi.fn(async () => folder('')),
		addFolder: vi.fn(async () => job({ id: 'f', total: 3 })),
	};
	const api = { uploads, imports, jobs: { cancel } } as unknown as Api;
	return { api, importFiles: start, discard, cancel, imports, left };
}

const folder = (id: string): FolderView => {
	return { id, name: 'Preuves', path: '/Preuves', documents: 3, others: 1, closed: 0, watched: false };
};
const files = (...names: string[]) => names.map((name) => new File(['texte'], name));

describe('Intake', () => {
	it('sends what it can, lists what was refused, and goes on', async () => {
		const { api, importFiles } = desk(async (name) => {
			if (name === 'gros.pdf') throw new Problem({ code: 'invalid', reason: 'too_large' });
			return `up-${name}`;
		});
		const intake = new Intake(api);
		await intake.add(files('bilan.pdf', 'gros.pdf', 'accord.md'));
		expect(importFiles).toHaveBeenCalledWith(['up-bilan.pdf', 'up-accord.md']);
		expect(intake.failures.map((f) => [f.label, f.reason])).toEqual([['gros.pdf', 'too_large']]);
		const failures = [{ label: 'accord.md', code: 'invalid', reason: 'empty', detail: '' }];
		intake.hear(job({ seq: 5, state: 'done', done: 2, failures }));
		expect(intake.failures.map((f) => f.label)).toEqual(['gros.pdf', 'accord.md']);
		expect(intake.now).toEqual({ state: 'ended', added: 1, cancelled: false });
	});

	it('does not go back to older news, nor to other jobs', async () => {
		const intake = new Intake(desk(async () => 'u').api);
		await intake.add(files('a.md'));
		intake.hear(job({ seq: 4, done: 1 }));
		intake.hear(job({ seq: 3, done: 0 }));
		intake.hear(job({ seq: 9, kind: 'export', done: 7 }));
		expect(intake.now).toMatchObject({ state: 'reading', job: { seq: 4, done: 1 } });
	});

	it('cancelled while sending, it leaves nothing behind', async () => {
		const { api, importFiles, discard } = desk(async (name) => {
			if (name === 'b.md') void intake.cancel();
			return name;
		});
		const intake: Intake = new Intake(api);
		await intake.add(files('a.md', 'b.md', 'c.md'));
		expect(importFiles).not.toHaveBeenCalled();
		expect(discard.mock.calls.flat()).toEqual(['a.md', 'b.md']);
		expect(intake.now).toEqual({ state: 'ended', added: 0, cancelled: true });
	});

	it('cancelled while reading, it stops the job and keeps what was read', async () => {
		const { api, cancel } = desk(async () => 'u');
		const intake = new Intake(api);
		await intake.add(files('a.md', 'b.md'));
		await intake.cancel();
		expect(cancel).toHaveBeenCalledWith('j');
		intake.hear(job({ seq: 2, state: 'cancelled', done: 1 }));
		expect(intake.now).toEqual({ state: 'ended', added: 1, cancelled: true });
	});

	it('files dropped meanwhile follow', async () => {
		const { api, importFiles } = desk(async (name) => name);
		const intake = new Intake(api);
		await intake.add(files('a.md'));
		await intake.add(files('b.md'));
		expect(importFiles).toHaveBeenCalledTimes(1);
		intake.hear(job({ seq: 2, state: 'done', done: 1, total: 1 }));
		await vi.waitFor(() => expect(importFiles).toHaveBeenLastCalledWith(['b.md']));
	});

	it('what was refused stays listed while files that fell meanwhile follow', async () => {
		const { api, importFiles } = desk(async (name) => {
			if (name.startsWith('gros')) throw new Problem({ code: 'invalid', reason: 'too_large', detail: '16' });
			return name;
		});
		const intake = new Intake(api);
		const labels = () => intake.failures.map((f) => f.label);
		const damaged = { label: 'note.docx', code: 'invalid', reason: 'corrupt', detail: 'note.docx' };
		await intake.add(files('a.md', 'gros.txt', 'note.docx'));
		await intake.add(files('b.md', 'gros.md'));
		importFiles.mockImplementation(async () => job({ id: 'next', total: 1 }));
		intake.hear(job({ seq: 2, state: 'done', done: 2, failures: [damaged] }));
		await vi.waitFor(() => expect(intake.now).toMatchObject({ state: 'reading', job: { id: 'next' } }));
		expect(labels()).toEqual(['gros.txt', 'note.docx', 'gros.md']);
		intake.hear(job({ id: 'next', seq: 2, state: 'done', done: 1, total: 1 }));
		expect(labels()).toEqual(['gros.txt', 'note.docx', 'gros.md']);
		expect(intake.now).toEqual({ state: 'ended', added: 2, cancelled: false });

		await intake.add(files('c.md')); // once all is read, another drop starts afresh
		expect(labels()).toEqual([]);
	});

	it('a job that ended before its start was told is not waited for', async () => {
		const { api, importFiles } = desk(async () => 'u');
		const intake: Intake = new Intake(api);
		intake.hear(job({ id: 'old', seq: 9, state: 'done', done: 3 }));
		importFiles.mockImplementation(async () => {
			intake.hear(job({ seq: 2, state: 'done', done: 1, total: 1 }));
			return job({ seq: 1, total: 1 });
		});
		await intake.add(files('a.md'));
		expect(intake.now).toEqual({ state: 'ended', added: 1, cancelled: false });
	});

	it('what was left behind waits for the user, and is not read by itself', async () => {
		const { api, importFiles, imports, left } = desk(async (name) => name);
		Object.assign(left, { documents: 2, names: ['a.md', 'b.md'] });
		const intake = new Intake(api);
		await intake.recall();
		expect(intake.left).toEqual({ documents: 2, names: ['a.md', 'b.md'] });
		expect(imports.resume).not.toHaveBeenCalled();
		expect(importFiles).not.toHaveBeenCalled();
		await intake.resume();
		expect(intake.now).toMatchObject({ state: 'reading', job: { id: 'k' } });
		expect(intake.left.documents).toBe(0);
	});

	it('what a stopped reading left can be given up', async () => {
		const { api, imports, left } = desk(async (name) => name);
		const intake: Intake = new Intake(api);
		await intake.add(files('a.md', 'b.md'));
		Object.assign(left, { documents: 1, names: ['b.md'] });
		intake.hear(job({ seq: 2, done: 1, state: 'cancelled' }));
		await vi.waitFor(() => expect(intake.left.documents).toBe(1));
		await intake.forget();
		expect(imports.forget).toHaveBeenCalled();
		expect(intake.left.documents).toBe(0);
		expect(intake.now).toEqual({ state: 'idle' });
	});

	it('a dropped folder is counted, and read once the user says so', async () => {
		const { api, imports, importFiles } = desk(async (name) => name);
		imports.takeFolder.mockRejectedValueOnce(new Problem({ code: 'invalid', reason: 'too_many_files' }));
		const intake: Intake = new Intake(api);
		await intake.drop([
			{ id: 'd0', name: 'Disque', folder: true },
			{ id: 'd1', name: 'Preuves', folder: true },
		]);
		expect(intake.failures.map((f) => [f.label, f.reason])).toEqual([['Disque', 'too_many_files']]);
		expect(intake.folder?.id).toBe('d1');
		expect(importFiles).not.toHaveBeenCalled();
		await intake.addFolder(true);
		expect(imports.addFolder).toHaveBeenCalledWith('d1', true);
		expect(intake.folder).toBeUndefined();
		intake.hear(job({ id: 'f', seq: 2, total: 3, done: 3, state: 'done' }));
		expect(intake.now).toEqual({ state: 'ended', added: 3, cancelled: false });
	});

	it('closing the dialog that chooses a folder changes nothing', async () => {
		const intake = new Intake(desk(async (name) => name).api);
		await intake.chooseFolder('Ajouter un dossier');
		expect(intake.folder).toBeUndefined();
		expect(intake.now).toEqual({ state: 'idle' });
	});

	it('a scan is in the library, and says that it has no text', async () => {
		const intake: Intake = new Intake(desk(async () => 'u').api);
		await intake.add(files('a.pdf', 'b.md'));
		const failures = [{ label: 'a.pdf', code: 'invalid', reason: 'scanned', detail: 'a.pdf' }];
		intake.hear(job({ seq: 2, done: 2, state: 'done', failures }));
		expect(intake.now).toEqual({ state: 'ended', added: 2, cancelled: false });
		expect(intake.failures).toHaveLength(1);
	});
});
