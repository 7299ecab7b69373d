import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type LinkInput, type Sheet } from '../api';
import { Linking } from './linking.svelte';

const selection = { passageId: 'p', start: 4, end: 9, quote: '31\u202f%' };

function linking(link: (claim: string, input: LinkInput) => Promise<Sheet>): Linking {
	return new Linking({ claims: { link } } as unknown as Api, selection, '');
}

describe('Linking', () => {
	it('asks for a reason when the check does not find the claim, then links with it', async () => {
		const link = vi.fn(async (_: string, input: LinkInput) => {
			if (!input.reason) throw new Problem({ code: 'invalid', reason: 'reason_required', field: 'reason' });
			return { pieceId: 'x' } as Sheet;
		});
		const state = linking(link);
		state.choose('c');
		expect(await state.link()).toBeNull();
		expect([state.attempt.asksReason, state.attempt.problem]).toEqual([true, null]);
		state.attempt.reason = ' moyenne des 38 sites ';
		expect(await state.link()).toEqual({ pieceId: 'x' });
		expect(link).toHaveBeenLastCalledWith('c', {
			passageId: 'p',
			start: 4,
			end: 9,
			reason: 'moyenne des 38 sites',
		});
	});

	it('says that the reason is still missing, and forgets it for another claim', async () => {
		const refuse = async () => {
			throw new Problem({ code: 'invalid', reason: 'reason_required' });
		};
		const state = linking(refuse);
		state.choose('c');
		await state.link();
		await state.link();
		expect(state.attempt.problem?.fault.reason).toBe('reason_required');
		state.choose('d');
		expect([state.attempt.asksReason, state.attempt.problem]).toEqual([false, null]);
	});

	it('links nothing while no claim is chosen', async () => {
		const link = vi.fn();
		expect(await linking(link).link()).toBeNull();
		expect(link).not.toHaveBeenCalled();
	});
});
