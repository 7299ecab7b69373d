import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type Job } from '../api';
import { Intake } from './intake.svelte';

function job(over: Partial<Omit<Job, 'state'>> & { state?: string }): Job {
	const base = { id: 'j', kind: 'import', subject: '', unit: 'document', label: '', failures: [] };
	return { ...base, state: 'running', seq: 1, done: 0, total: 2, ...over } as Job;
}

function desk(begin: (name: string) => Promise<string>) {
	const importFiles = vi.fn(async (uploads: string[]) => job({ total: uploads.length }));
	const discard = vi.fn(async () => undefined);
	const cancel = vi.fn(async () => undefined);
	const uploads = { begin, append: async () => undefined, discard };
	const api = { uploads, evidence: { importFiles }, jobs: { cancel } } as unknown as Api;
	return { api, importFiles, discard, cancel };
}

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

	it('a document read alone counts pages, and is one document', async () => {
		const intake: Intake = new Intake(desk(async () => 'u').api);
		await intake.add(files('a.pdf'));
		intake.hear(job({ seq: 2, unit: 'page', done: 46, total: 46, state: 'done' }));
		expect(intake.now).toEqual({ state: 'ended', added: 1, cancelled: false });
		const stopped: Intake = new Intake(desk(async () => 'u').api);
		await stopped.add(files('b.pdf'));
		stopped.hear(job({ seq: 4, unit: 'page', done: 3, total: 46, state: 'cancelled' }));
		expect(stopped.now).toEqual({ state: 'ended', added: 0, cancelled: true });
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

	it('goes on where it was stopped, and lets go of what is left once dismissed', async () => {
		const { api, importFiles, discard } = desk(async (name) => name);
		const intake = new Intake(api);
		await intake.add(files('a.md', 'b.md'));
		intake.hear(job({ seq: 2, done: 1, state: 'cancelled' }));
		expect(intake.stopped).toBe(true);
		importFiles.mockResolvedValueOnce(job({ id: 'k' }));
		await intake.resume();
		expect(importFiles).toHaveBeenLastCalledWith(['a.md', 'b.md']);
		expect(intake.busy).toBe(true);
		intake.hear(job({ id: 'k', seq: 9, total: 1, state: 'cancelled' }));
		intake.dismiss();
		expect(discard).toHaveBeenCalledTimes(2);
		expect(intake.stopped).toBe(false);
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
