import type { Sheet } from '../api';
import { unsettled } from './sheet.svelte';

/** What linking evidence to a claim came to. */
export type Linked = 'proven' | 'unconfirmed' | 'contradicted' | 'expired' | 'open';

/** Reads it from the sheet that the link answered with. */
export function linked(sheet: Sheet, claim: string): Linked {
	const after = sheet.claims.find((c) => c.id === claim);
	if (!after) return 'open';
	if (after.status === 'contradicted' || after.status === 'expired') return after.status;
	if (unsettled(after)) return 'open';
	return after.resolution?.confirmed ? 'proven' : 'unconfirmed';
}
