import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type EvidenceView, type SourceRow } from '../api';
import { Evidence, settle } from './evidence.svelte';

function api(evidence: Partial<Api['evidence']>): Api {
	return { evidence: { list: async () => [], ...evidence } } as Api;
}

const passage = (passageId: string) => ({ passageId }) as EvidenceView;

describe('Evidence', () => {
	beforeEach(() => vi.useFakeTimers());
	afterEach(() => vi.useRealTimers());

	it('searches once typing rests, and shows the answer to the last question only', async () => {
		const answers = new Map<string, (found: EvidenceView[]) => void>();
		const search = vi.fn((q: string) => new Promise<EvidenceView[]>((done) => answers.set(q, done)));
		const state = new Evidence(api({ search }));
		state.search('31');
		state.search('31 %');
		await vi.advanceTimersByTimeAsync(500);
		state.search('Sadelle');
		await vi.advanceTimersByTimeAsync(500);
		expect(search.mock.calls).toEqual([['31 %'], ['Sadelle']]);
		answers.get('Sadelle')?.([passage('new')]);
		answers.get('31 %')?.([passage('old')]);
		await vi.advanceTimersByTimeAsync(0);
		expect(state.found).toEqual({ state: 'ready', value: [passage('new')] });
	});

	it('forgets the passages when the search is emptied, even if an answer is still to come', async () => {
		const state = new Evidence(api({ search: async () => [passage('late')] }));
		state.search('bilan');
		vi.advanceTimersByTime(500);
		state.search('');
		await vi.advanceTimersByTimeAsync(500);
		expect(state.found).toBeNull();
	});

	it('keeps the list when a change is refused, and says why', async () => {
		const describe = vi.fn().mockRejectedValue(new Problem({ code: 'invalid', field: 'title' }));
		const list = vi.fn(async () => []);
		const state = new Evidence(api({ describe, list }));
		const problem = await state.describe('s', {
			...{ title: '', author: '', kind: '', owner: '', date: 0, validUntil: 0 },
			...{ quotable: '', mayLeave: '', tags: [] },
		});
		expect(problem?.fault.field).toBe('title');
		expect(list).not.toHaveBeenCalled();
	});

	it('reads the list once for documents that come one after the other', async () => {
		vi.useFakeTimers();
		const list = vi.fn(async () => []);
		const state = new Evidence(api({ list }));
		for (let n = 0; n < 50; n++) state.loadSoon();
		expect(list).not.toHaveBeenCalled();
		await vi.advanceTimersByTimeAsync(settle);
		expect(list).toHaveBeenCalledTimes(1);
		state.loadSoon();
		state.stop();
		await vi.advanceTimersByTimeAsync(settle);
		expect(list).toHaveBeenCalledTimes(1);
		vi.useRealTimers();
	});

	it('follows a document that is gone to its last version, and asks nothing of one that is there', async () => {
		const rows = [{ id: 'v3', replaces: 'v2' }] as SourceRow[];
		const living = vi.fn(async (id: string) => {
			if (id === 'v1') return rows[0] as SourceRow;
			throw new Problem({ code: 'not_found', reason: 'source' });
		});
		const state = new Evidence({
			...api({ list: async () => rows }),
			versions: { living },
		} as unknown as Api);
		await state.load();
		expect((await state.successor('v1'))?.id).toBe('v3');
		expect(await state.successor('never')).toBeUndefined();
		expect(await state.successor('v3')).toBeUndefined();
		expect(living).toHaveBeenCalledTimes(2);
	});
});
