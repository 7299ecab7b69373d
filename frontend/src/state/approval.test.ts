import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type Readiness } from '../api';
import { Approval } from './approval.svelte';

function readiness(over: { open?: boolean; seq?: number; claims?: object[] } = {}): Readiness {
	const { open = true, seq = 7, claims = [] } = over;
	return { piece: { id: 'p' }, sheet: { seq, gate: { open }, claims }, past: [] } as unknown as Readiness;
}

function desk(now: Readiness, approve = vi.fn(async () => now)) {
	const load = vi.fn(async () => now);
	return { api: { approvals: { readiness: load, approve } } as unknown as Api, approve, load };
}

const claire = { name: 'Claire Morvan', role: 'Direction' };

describe('Approval', () => {
	it('acts only once the name of the settings was typed, whatever its case and accents', async () => {
		const { api, approve } = desk(readiness());
		const state = new Approval(api, 'p', { name: 'Hélène Brun', role: 'Direction' });
		await state.load();
		expect(await state.approve()).toBe(false);
		state.typed = 'Helene';
		expect(state.confirmed).toBe(false);
		state.typed = ' helene  brun ';
		expect(await state.approve()).toBe(true);
		expect(approve).toHaveBeenCalledWith('p', 7, 'Hélène Brun', 'Direction', []);
	});

	it('takes someone else by the name and role typed here', async () => {
		const { api, approve } = desk(readiness());
		const state = new Approval(api, 'p', claire);
		await state.load();
		state.someoneElse(true);
		expect(state.confirmed).toBe(false);
		state.name = 'Marc Ollier';
		state.role = 'Gérance';
		expect(await state.approve()).toBe(true);
		expect(approve).toHaveBeenCalledWith('p', 7, 'Marc Ollier', 'Gérance', []);
	});

	it('tells who approved first at a desk without a name, who then confirms by typing it', async () => {
		const { api } = desk(readiness());
		const met = vi.fn();
		const state = new Approval(api, 'p', { name: '', role: '' }, met);
		await state.load();
		state.name = ' Claire Morvan ';
		state.role = 'Direction';
		expect(met).not.toHaveBeenCalled();
		await state.approve();
		expect(met.mock.calls).toEqual([[claire]]);
		expect(state.other).toBe(false);
		expect(state.confirmed).toBe(false);
		state.typed = 'claire morvan';
		await state.approve();
		expect(met).toHaveBeenCalledTimes(1);
	});

	it('someone else who approves does not take the place of whom the settings know', async () => {
		const met = vi.fn();
		const state = new Approval(desk(readiness()).api, 'p', claire, met);
		await state.load();
		state.someoneElse(true);
		state.name = 'Marc Ollier';
		expect(await state.approve()).toBe(true);
		expect(met).not.toHaveBeenCalled();
	});

	it('a refused approval tells nobody', async () => {
		const met = vi.fn();
		const refused = vi.fn().mockRejectedValue(new Problem({ code: 'stale' }));
		const state = new Approval(desk(readiness(), refused).api, 'p', { name: '', role: '' }, met);
		await state.load();
		state.name = claire.name;
		expect(await state.approve()).toBe(false);
		expect(met).not.toHaveBeenCalled();
	});

	it('a closed gate stays closed', async () => {
		const { api, approve } = desk(readiness({ open: false }));
		const state = new Approval(api, 'p', claire);
		await state.load();
		state.typed = claire.name;
		expect(await state.approve()).toBe(false);
		expect(approve).not.toHaveBeenCalled();
	});

	it('reads again when the text changed under the approver, and says so', async () => {
		const approve = vi.fn().mockRejectedValue(new Problem({ code: 'stale' }));
		const { api, load } = desk(readiness(), approve);
		const state = new Approval(api, 'p', claire);
		await state.load();
		state.typed = claire.name;
		expect(await state.approve()).toBe(false);
		expect(state.problem?.fault.code).toBe('stale');
		expect(load).toHaveBeenCalledTimes(2);
	});

	it('sets apart what the approver must weigh', async () => {
		const claims = [
			{ id: 'a', status: 'not_a_claim', risk: 'high' },
			{ id: 'b', status: 'not_a_claim', risk: 'low' },
			{ id: 'e', status: 'not_a_claim', risk: 'low', verdict: 'contradicted' },
			{ id: 'c', status: 'proven', resolution: { confirmed: false } },
			{ id: 'd', status: 'proven', resolution: { confirmed: true } },
		];
		const state = new Approval(desk(readiness({ claims })).api, 'p', claire);
		await state.load();
		expect(state.setAside.map((c) => c.id)).toEqual(['a', 'e']);
		expect(state.unconfirmed.map((c) => c.id)).toEqual(['c']);
	});
});
