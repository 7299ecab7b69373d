import type { Problem } from '../api';

/** A value that comes from the Go side. */
export type Loaded<T> =
	{ state: 'loading' } | { state: 'ready'; value: T } | { state: 'failed'; problem: Problem };
