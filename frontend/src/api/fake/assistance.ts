import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import type { World } from './world';

/** A language model that proposes nothing. */
export function assistance(world: World, bound: Bind): Api['assistance'] {
	const keys = new Set<string>();
	const letter = (claim: string): T.Letter => {
		const { model } = world.settings.assistance;
		if (!model) throw new Problem({ code: 'denied', reason: 'no_assistance' });
		return {
			host: 'localhost:11434',
			model,
			remote: false,
			text: `Affirmation ${claim}`,
			passages: 1,
			withheld: [],
		};
	};
	return {
		models: bound('assistance.models', (chosen: T.Settings['assistance'], key: string) => {
			if (key) keys.add(chosen.provider);
			return ['petit', 'grand'];
		}),
		hasKey: bound('assistance.hasKey', (provider: string) => keys.has(provider)),
		forgetKey: bound('assistance.forgetKey', (provider: string) => void keys.delete(provider)),
		letter: bound('assistance.letter', letter),
		ask: bound('assistance.ask', (claim: string, shown: string) => {
			if (letter(claim).text !== shown) throw new Problem({ code: 'stale', reason: 'letter_changed' });
			const job = { id: world.id(), kind: 'judge', subject: claim, state: 'running', seq: 1 };
			return { ...job, done: 0, total: 0, unit: '', label: '', failures: [] } as unknown as T.Job;
		}),
		calls: bound('assistance.calls', () => [] as T.AssistanceCall[]),
	};
}
