import { expect, it, vi } from 'vitest';
import { Problem, type Api, type ClaimView, type Sheet } from '../api';
import { statusIcon, statusTone } from '../ui/status';
import { Claims, lookOf } from './sheet.svelte';
import { countWords, readingMinutes } from './words';

const claim = (number: number, status: string) => ({ id: `c${number}`, number, status }) as ClaimView;
const sheet = (...claims: ClaimView[]) =>
	({ claims, gate: { first: claims.find((c) => c.status === 'to_prove')?.id ?? '' } }) as Sheet;

async function opened(...claims: ClaimView[]) {
	const state = new Claims({ claims: { sheet: async () => sheet(...claims) } } as unknown as Api, 'p');
	await state.load();
	return state;
}

it('starts at the first open claim, and steps round the tab shown', async () => {
	const state = await opened(
		claim(1, 'proven'),
		claim(2, 'to_prove'),
		claim(3, 'contradicted'),
		claim(4, 'removed'),
	);
	expect(state.selected?.number).toBe(2);
	state.step(1);
	expect(state.selected?.number).toBe(3);
	state.step(1);
	expect(state.selected?.number).toBe(2);
	state.tab = 'all';
	state.step(-1);
	expect(state.selected?.number).toBe(1);
	expect([state.open.length, state.settled.length]).toEqual([2, 2]);
});

it('shows the tab that holds the claim selected', async () => {
	const state = await opened(claim(1, 'proven'), claim(2, 'to_prove'));
	state.select('c1');
	expect(state.tab).toBe('settled');
	state.select('c2');
	expect(state.tab).toBe('open');
});

it('goes on to the next open claim, then round to the first, then to none', async () => {
	const state = await opened(
		claim(1, 'to_prove'),
		claim(2, 'proven'),
		claim(3, 'expired'),
		claim(4, 'with_expert'),
	);
	expect(state.after('c1')).toBe('c3');
	expect(state.after('c4')).toBe('c1');
	expect((await opened(claim(1, 'to_prove'))).after('c1')).toBe('');
});

it('goes on from where a claim stood, once it is decided or gone', async () => {
	const kept = claim(2, 'to_prove');
	const state = await opened(claim(1, 'proven'), kept, claim(3, 'expired'));
	expect(state.from('c2', 2)).toBe('c2'); // the decision left it open
	expect(state.from('gone', 2)).toBe('c2'); // what came in its place
	expect(state.from('gone', 9)).toBe('c2'); // nothing follows: round to the first
	expect((await opened(claim(1, 'proven'))).from('c1', 1)).toBe('');
});

it('counts a reworded claim as its new wording alone, and a removed one still', async () => {
	const reworded = { ...claim(0, 'removed'), id: 'r', resolution: { reason: 'reworded' } } as ClaimView;
	const removed = { ...reworded, id: 'd', resolution: { reason: 'removed' } } as ClaimView;
	const state = await opened(claim(1, 'to_prove'), claim(2, 'proven'), reworded, removed);
	expect(state.counted.map((c) => c.id)).toEqual(['c1', 'c2', 'd']);
	expect(state.settled.map((c) => c.id)).toEqual(['c2', 'r', 'd']); // looked at all the same
});

it('never shows a link that the check did not confirm as proven', () => {
	const linked = (status: string, confirmed: boolean) =>
		({ ...claim(1, 'proven'), status, resolution: { kind: 'sourced', confirmed } }) as ClaimView;
	expect(lookOf(linked('proven', false))).toBe('unconfirmed');
	expect(lookOf(linked('proven', true))).toBe('proven');
	expect(lookOf(linked('expired', false))).toBe('expired'); // what must be settled is said first
	expect(statusTone.unconfirmed).not.toBe(statusTone.proven);
	expect(statusIcon.unconfirmed).not.toBe(statusIcon.proven);
});

it('tells a claim that a source says from one that nothing proves', () => {
	const found = { ...claim(1, 'to_prove'), verdict: 'supported', evidence: [{}] } as ClaimView;
	expect(lookOf(found)).toBe('linkable');
	expect(lookOf({ ...found, verdict: 'not_found' } as ClaimView)).toBe('to_prove');
	expect(lookOf({ ...found, evidence: [] } as ClaimView)).toBe('to_prove');
	expect(lookOf({ ...found, status: 'proven' } as ClaimView)).toBe('proven');
});

it('drops the answer to an older question', async () => {
	const answers: ((s: Sheet) => void)[] = [];
	const api = { claims: { sheet: () => new Promise<Sheet>((done) => answers.push(done)) } } as unknown as Api;
	const state = new Claims(api, 'p');
	const first = state.load();
	state.take(sheet(claim(1, 'proven')));
	answers[0]!(sheet(claim(1, 'to_prove')));
	await first;
	expect(state.all[0]?.status).toBe('proven');
});

it('keeps the sheet shown when it cannot be read again, says so, and forgets it once it is', async () => {
	const read = vi.fn(async () => sheet(claim(1, 'to_prove')));
	const state = new Claims({ claims: { sheet: read } } as unknown as Api, 'p');
	await state.load();
	read.mockRejectedValueOnce(new Problem({ code: 'unavailable', reason: 'disk_full' }));
	await state.load();
	expect(state.all.map((c) => c.id)).toEqual(['c1']);
	expect(state.problem?.fault.reason).toBe('disk_full');
	await state.load();
	expect(state.problem).toBeNull();
});

it('counts words as people do', () => {
	const text = 'Depuis 2019, l’hiver\u00a0: 35\u202f% d’économies — 👍';
	expect(countWords([{ text }, { text: '' }])).toBe(5);
	expect([readingMinutes(0), readingMinutes(1140)]).toEqual([1, 5]);
});
