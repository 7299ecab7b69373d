import type { Component } from 'svelte';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each screen has its own props, given by Screen
export type Chunk = { default: Component<any> };

const views = import.meta.glob<Chunk>('../*/*View.svelte');
const loaded: Record<string, Promise<Chunk>> = {};

/** Loads a screen by its path, once: coming back shows it at once. A failure is asked again next time. */
export function load(path: string): Promise<Chunk> {
	const known = loaded[path];
	if (known) return known;
	const asked = views[path]?.() ?? Promise.reject(new Error(`no view at ${path}`));
	asked.catch(() => delete loaded[path]);
	loaded[path] = asked;
	return asked;
}
