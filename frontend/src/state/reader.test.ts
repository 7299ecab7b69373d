import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type PassageView, type RegisterRow, type SourceRow, type Use } from '../api';
import { kept, Reader } from './reader.svelte';

/** A document of so many passages, read as the Go side does. */
function document(total: number, most = 500) {
	const passages = vi.fn(async (_: string, from: number, limit: number) =>
		Array.from(
			{ length: Math.max(0, Math.min(limit, most, total - from)) },
			(_, i) =>
				({ id: `p${from + i}`, ordinal: from + i, text: `Passage ${from + i}`, uses: 0 }) as PassageView,
		),
	);
	const source = vi.fn(async () => ({ id: 's', passages: total }) as SourceRow);
	const uses = async () => [{ passageId: 'p3', claimId: 'c1' }] as Use[];
	return { passages, source, api: { evidence: { passages, source, uses } } as unknown as Api };
}

const ordinals = (reader: Reader) => reader.passages.map((p) => p.ordinal);

describe('Reader', () => {
	it('opens at the beginning and chooses the first passage', async () => {
		const reader = new Reader(document(12).api, 's');
		await reader.open('');
		expect(reader.chosen?.id).toBe('p0');
		expect([reader.atStart, reader.atEnd]).toEqual([true, true]);
	});

	it('opens a far passage of a very long document with what stands around it', async () => {
		const { api, passages } = document(100_000);
		const reader = new Reader(api, 's');
		await reader.open('p98765');
		expect(reader.chosen?.ordinal).toBe(98_765);
		expect(ordinals(reader)).toContain(98_760);
		expect(passages.mock.calls.length).toBeLessThan(200);
		expect(reader.passages.length).toBeLessThanOrEqual(kept);
	});

	it('finds a passage even when a call brings fewer than asked', async () => {
		const reader = new Reader(document(900, 100).api, 's');
		await reader.open('p450');
		expect(reader.chosen?.ordinal).toBe(450);
	});

	it('reads on both ways without gaps and lets go of what is far', async () => {
		const reader = new Reader(document(2000).api, 's');
		await reader.open('p1000');
		for (let i = 0; i < 10; i++) await reader.more();
		const down = ordinals(reader);
		expect(down.length).toBe(kept);
		expect(down.every((o, i) => i === 0 || o === (down[i - 1] ?? 0) + 1)).toBe(true);
		for (let i = 0; i < 40; i++) await reader.less();
		expect(ordinals(reader)[0]).toBe(0);
		expect(reader.passages.length).toBe(kept);
		expect(reader.atStart).toBe(true);
	});

	it('goes to the next passage past the edge of the window, and stops at the end', async () => {
		const reader = new Reader(document(200).api, 's');
		await reader.open('p0');
		for (let i = 0; i < 250; i++) {
			const next = await reader.neighbour(1);
			if (!next) break;
			await reader.choose(next.id);
		}
		expect(reader.chosen?.id).toBe('p199');
		expect(await reader.neighbour(1)).toBeUndefined();
	});

	it('shows the claims of the chosen passage only', async () => {
		const reader = new Reader(document(10).api, 's');
		await reader.open('p2');
		expect(reader.uses).toEqual([]);
		await reader.choose('p3');
		expect(reader.uses.map((u) => u.claimId)).toEqual(['c1']);
	});

	it('says that a passage is gone', async () => {
		const reader = new Reader(document(10).api, 's');
		await reader.open('other');
		expect(reader.source).toEqual({
			state: 'failed',
			problem: new Problem({ code: 'not_found', reason: 'passage' }),
		});
	});

	it('counts the claims that would be to prove again without it', async () => {
		const { api } = document(2);
		const use = (claimId: string, status: string) => ({ passageId: 'p0', claimId, status }) as Use;
		api.evidence.uses = async () => [use('a', 'proven'), use('b', 'contradicted'), use('c', 'proven')];
		const reader = new Reader(api, 's');
		await reader.open('');
		expect(reader.bearing).toBe(2);
	});

	it('lists the claims that this version reopened, and reads all the same without the register', async () => {
		const { api, source } = document(2);
		source.mockResolvedValue({ id: 's', passages: 2, broken: 1 } as SourceRow);
		const row = (id: string, sourceId?: string) =>
			({ claim: { id, broken: sourceId && { before: 'x', sourceId } } }) as RegisterRow;
		const list = vi.fn(async () => [row('a', 's'), row('b', 'other'), row('c')]);
		const reader = new Reader({ ...api, register: { list } } as Api, 's');
		await reader.open('');
		expect(reader.fallen.map((r) => r.claim.id)).toEqual(['a']);
		list.mockRejectedValue(new Problem({ code: 'internal' }));
		await reader.refresh();
		expect(reader.source.state).toBe('ready');
		expect(reader.fallen).toEqual([]);
	});
});
