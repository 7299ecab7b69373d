import type { ClaimView } from '../api';
import type { Words } from './fr';

/** What a claim is about, in the words used everywhere; a category unknown here is left out. */
export function categoriesOf(t: Words, claim: Pick<ClaimView, 'categories'>): string {
	const known: Record<string, string | undefined> = t.common.category;
	return claim.categories.flatMap((category) => known[category] ?? []).join(', ');
}
