import { describe, expect, it } from 'vitest';
import type { Job } from '../api';
import { fake } from '../api/fake';
import { Asking } from './asking.svelte';

const chosen = { provider: 'local' as never, address: '', model: 'petit' };
const settings = { assistance: chosen };

function judged(claim: string, job: Omit<Partial<Job>, 'state'> & { state?: string }): Job {
	const blank = { id: '1', kind: 'judge', subject: claim, state: 'running', seq: 1, done: 0, total: 0 };
	return { ...blank, unit: '', label: '', failures: [], ...job } as Job;
}

describe('asking a model about a claim', () => {
	it('shows what would leave and sends nothing by itself', async () => {
		const api = fake({ settings });
		const asking = new Asking(api, 'c1');
		await asking.load();
		expect(asking.letter).toMatchObject({ state: 'ready', value: { model: 'petit' } });
		expect(api.calls).toEqual(['assistance.letter']);
	});

	it('says why nothing can be asked', async () => {
		const asking = new Asking(fake(), 'c1');
		await asking.load();
		expect(asking.letter.state).toBe('failed');
		await asking.send();
		expect(asking.waiting).toBe(false);
	});

	it('lets the news of other claims go', async () => {
		const asking = new Asking(fake({ settings }), 'c1');
		await asking.load();
		await asking.send();
		asking.hear(judged('c2', { state: 'done', seq: 9 }));
		expect(asking.waiting).toBe(true);
	});

	it('hears of the end even when it outruns the answer', async () => {
		const api = fake({ settings });
		const asking = new Asking(api, 'c1');
		await asking.load();
		const sent = asking.send();
		const failures = [{ label: 'Étude', code: 'denied', reason: 'figure_apart', detail: '' }];
		asking.hear(judged('c1', { id: 'x', state: 'done', seq: 3, total: 2, done: 1, failures }));
		expect(asking.outcome).toEqual({ proposed: 2, kept: 1, refused: failures });
		await sent;
	});

	it('gives the problem of a letter that changed, and reads it anew', async () => {
		const api = fake({ settings });
		const asking = new Asking(api, 'c1');
		await asking.load();
		api.failNext('assistance.ask', { code: 'stale', reason: 'letter_changed' });
		await asking.send();
		expect(asking.problem?.fault.reason).toBe('letter_changed');
		expect(asking.waiting).toBe(false);
		await asking.load();
		expect(asking.problem).toBeNull();
	});

	it('says why no answer came', async () => {
		const asking = new Asking(fake({ settings }), 'c1');
		await asking.load();
		const sent = asking.send();
		const failures = [{ label: '', code: 'unavailable', reason: 'provider_unreachable', detail: '' }];
		asking.hear(judged('c1', { id: 'x', state: 'failed', seq: 3, failures }));
		await sent;
		expect(asking.failure?.reason).toBe('provider_unreachable');
		expect(asking.outcome).toBeNull();
	});
});
