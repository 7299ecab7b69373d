type Save = () => Promise<unknown> | void;

const pending = new Set<Save>();

/** Registers what must be saved before the window closes or another workspace opens; the answer takes it back. */
export function register(save: Save): () => void {
	pending.add(save);
	return () => pending.delete(save);
}

/** Saves all that is registered. Resolves when each has succeeded or failed: one failure stops no other. */
export async function flushAll(): Promise<void> {
	await Promise.allSettled([...pending].map(async (save) => save()));
}
