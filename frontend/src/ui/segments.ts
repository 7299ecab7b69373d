import type { StatusName } from './status';

/** A stretch of a bar: one status, as wide as the number of claims that have it. */
export interface Segment {
	status: StatusName;
	n: number;
}

/** The most segments that can be told apart in the width of a panel. */
export const most = 48;

/** One segment a claim, in the order given; beyond `most`, one a status, in the order in which they come. */
export function segments(statuses: StatusName[]): Segment[] {
	if (statuses.length <= most) return statuses.map((status) => ({ status, n: 1 }));
	return [...new Set(statuses)].map((status) => ({ status, n: statuses.filter((s) => s === status).length }));
}
