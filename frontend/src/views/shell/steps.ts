import type { Stage } from '../../api';
import type { PieceStage } from '../../state/route.svelte';

type StepState = 'done' | 'open' | 'locked';

const order: Stage[] = ['verify', 'approve', 'publish', 'published'];

/** How many of the three steps a piece has behind it. */
export function stepsDone(stage: Stage): number {
	return order.indexOf(stage);
}

/** What each step looks like for a piece: done, the one to do, or locked behind it. */
export function stepStates(stage: Stage): Record<PieceStage, StepState> {
	const done = stepsDone(stage);
	const state = (at: number): StepState => (at < done ? 'done' : at === done ? 'open' : 'locked');
	return { verify: state(0), approve: state(1), publish: state(2) };
}
