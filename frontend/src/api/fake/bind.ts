import { Problem } from '../problem';
import type { World } from './world';

/** Makes a method of the Api: it answers or rejects on a later microtask, as a bridge does. */
export type Bind = <A extends unknown[], R>(
	method: string,
	work: (...args: A) => R,
) => (...args: A) => Promise<R>;

/** Counts each call, and makes it fail when it must. */
export function binder(world: World, calls: string[], failing: Record<string, Problem>): Bind {
	return (method, work) =>
		async (...args) => {
			calls.push(method);
			world.clock += 1000;
			const failure = failing[method];
			delete failing[method];
			if (failure) throw failure;
			return work(...args);
		};
}
