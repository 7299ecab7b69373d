import type { ClaimView, SourceRow } from '../api';

/** How a source stands in time; `days` counts to its last good day, and means nothing where nobody said how long. */
export interface Validity {
	kind: 'unstated' | 'valid' | 'soon' | 'expired';
	days: number;
}

const day = 24 * 60 * 60 * 1000;

/** A proof that falls within so many days is worth a warning. */
export const soonDays = 30;

/** Says how a proof stands on a day. A source is good through the whole UTC day of validUntil, as the Go side counts. */
export function validity(validUntil: number, now: number): Validity {
	if (!validUntil) return { kind: 'unstated', days: 0 };
	const days = Math.floor(validUntil / day) - Math.floor(now / day);
	return { kind: days < 0 ? 'expired' : days <= soonDays ? 'soon' : 'valid', days };
}

/** How many documents that claims rest on have no validity on their card. */
export function unstated(claims: Pick<ClaimView, 'resolution'>[]): number {
	const cited = claims.flatMap((claim) => claim.resolution?.evidence ?? []);
	return new Set(cited.filter((e) => !e.validUntil).map((e) => e.sourceId)).size;
}

/** Lower case without accents, so that "bénéfice" is found by "benefice". */
export function fold(words: string): string {
	return words
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/œ/giu, 'oe')
		.replace(/æ/giu, 'ae')
		.replace(/[’ʼ]/gu, "'")
		.replace(/\s+/gu, ' ')
		.toLowerCase()
		.trim();
}

/** Fields folded once, to be searched often. */
export function heap(...fields: string[]): string {
	return fold(fields.join('\n'));
}

/** Whether every word of a query stands somewhere in a heap. */
export function mentions(heap: string, query: string): boolean {
	return fold(query)
		.split(' ')
		.every((word) => heap.includes(word));
}

/** The validities the list can be narrowed to; `all` narrows nothing. */
export type ValidityFilter = 'all' | 'valid' | 'soon' | 'expired' | 'unstated';

/** The rows whose card mentions the query and whose validity is asked for. Soon to expire is still valid. */
export function narrow(rows: SourceRow[], query: string, want: ValidityFilter, now: number): SourceRow[] {
	return rows.filter((row) => {
		const { kind } = validity(row.validUntil, now);
		const inTime = want === 'all' || kind === want || (want === 'valid' && kind === 'soon');
		return inTime && mentions(heap(row.title, row.author, row.file), query);
	});
}
