import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type Job, type SourceRow } from '../api';
import { Versions } from './versions.svelte';

function job(over: Partial<Omit<Job, 'state'>> & { state?: string }): Job {
	const base = { id: 'j', kind: 'replace', subject: 'old', unit: 'page', label: 'v2.pdf', failures: [] };
	return { ...base, state: 'running', seq: 1, done: 0, total: 2, ...over } as Job;
}

function desk(begin: () => Promise<string> = async () => 'up') {
	const replace = vi.fn(async () => job({}));
	const supersede = vi.fn(async () => undefined);
	const discard = vi.fn(async () => undefined);
	const cancel = vi.fn(async () => undefined);
	const uploads = { begin, append: async () => undefined, discard };
	const api = { uploads, versions: { replace, supersede }, jobs: { cancel } } as unknown as Api;
	return { versions: new Versions(api), replace, supersede, discard, cancel };
}

const file = new File(['texte'], 'v2.pdf');
const row = (over: Partial<SourceRow>) =>
	({ id: 'new', file: 'bilan.pdf', addedAt: 2, replaces: '', ...over }) as SourceRow;
const same = { label: 'v2.pdf', code: 'invalid', reason: 'same_version', detail: '' };

describe('Versions', () => {
	it('follows a file to its place, and says that it is new until the note is closed', async () => {
		const { versions, replace } = desk();
		const sent = versions.replace('old', file);
		expect(versions.of('old')).toEqual({ state: 'sending', label: 'v2.pdf' });
		await sent;
		expect(replace).toHaveBeenCalledWith('old', 'up');
		versions.hear(job({ seq: 3, done: 2 }));
		versions.hear(job({ seq: 2, done: 1 }));
		expect(versions.of('old')).toMatchObject({ state: 'reading', job: { done: 2 } });
		expect(versions.of('another')).toEqual({ state: 'idle' });
		versions.hear(job({ seq: 4, state: 'done' }));
		expect(versions.of('old')).toEqual({ state: 'idle' });
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(true);
		versions.dismiss('old');
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(false);
	});

	it('keeps why a file was refused, until it is read', async () => {
		const { versions } = desk();
		await versions.replace('old', file);
		versions.hear(job({ seq: 2, state: 'done', failures: [same] }));
		expect(versions.of('old')).toEqual({ state: 'failed', failure: same });
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(false);
		versions.dismiss('old');
		versions.hear(job({ seq: 2, state: 'done', failures: [same] })); // told again when the screen comes back
		expect(versions.of('old')).toEqual({ state: 'idle' });
	});

	it('a file that cannot be sent is a failure of its document', async () => {
		const { versions } = desk(async () => {
			throw new Problem({ code: 'invalid', reason: 'too_large', detail: '16' });
		});
		await versions.replace('old', file);
		expect(versions.of('old')).toMatchObject({ state: 'failed', failure: { reason: 'too_large' } });
	});

	it('cancelled while sending, it replaces nothing and leaves nothing behind', async () => {
		const { versions, replace, discard } = desk();
		const sent = versions.replace('old', file);
		await versions.cancel('old');
		await sent;
		expect(replace).not.toHaveBeenCalled();
		expect(discard).toHaveBeenCalledWith('up');
		expect(versions.of('old')).toEqual({ state: 'idle' });
	});

	it('cancelled while reading, the version in place stays', async () => {
		const { versions, cancel } = desk();
		await versions.replace('old', file);
		await versions.cancel('old');
		expect(cancel).toHaveBeenCalledWith('j');
		versions.hear(job({ seq: 2, state: 'cancelled' }));
		expect(versions.of('old')).toEqual({ state: 'idle' });
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(false);
	});

	it('a job that ended before its start was told is not waited for', async () => {
		const { versions, replace } = desk();
		replace.mockImplementation(async () => {
			versions.hear(job({ seq: 5, state: 'done' }));
			return job({ seq: 1 });
		});
		await versions.replace('old', file);
		expect(versions.of('old')).toEqual({ state: 'idle' });
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(true);
	});

	it('documents brought in are none of its business', () => {
		const { versions } = desk();
		versions.hear(job({ kind: 'import' }));
		expect(versions.of('old')).toEqual({ state: 'idle' });
	});

	it('asks once whether a document is a new version of another', () => {
		const { versions } = desk();
		const rows = [row({}), row({ id: 'old', addedAt: 1 })];
		expect(versions.guess(rows[0]!, rows)?.id).toBe('old');
		versions.decline('old', 'new');
		expect(versions.guess(rows[0]!, rows)).toBeUndefined();
	});

	it('a refused succession says why and makes nothing new', async () => {
		const { versions, supersede } = desk();
		supersede.mockRejectedValueOnce(new Problem({ code: 'stale', reason: 'changed_elsewhere' }));
		expect((await versions.supersede('old', 'new'))?.fault.reason).toBe('changed_elsewhere');
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(false);
		expect(await versions.supersede('old', 'new')).toBeNull();
		expect(versions.isFresh(row({ replaces: 'old' }))).toBe(true);
	});
});
