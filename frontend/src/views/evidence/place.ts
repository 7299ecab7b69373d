import type { Words } from '../../i18n/fr';

/** Where an extract stands in its source, in words: page, sheet and cell, heading. Empty when nothing is known. */
export function placeOf(
	words: Words['evidence']['place'],
	at: { page: number; sheet: string; cell: string; heading: string },
): string {
	const parts = [at.page && words.page(at.page), at.sheet && words.sheet(at.sheet, at.cell), at.heading];
	return parts.filter(Boolean).join(' · ');
}
