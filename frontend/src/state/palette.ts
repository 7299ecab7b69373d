/** A line of the palette. */
export interface Entry {
	id: string;
	group: 'piece' | 'source' | 'screen' | 'action';
	label: string;
	/** Other words that find it. */
	also?: string;
	keys?: string;
	run: () => void;
}

/** Folds case, accents and ligatures, so that "ete" finds "Été". */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replace(/[’‘]/g, "'");
}

/** How well an entry answers: 0 not at all, more is better. Every word asked must begin a word of the entry. */
function score(entry: Entry, asked: string[]): number {
	const label = fold(entry.label);
	const words = `${label} ${fold(entry.also ?? '')}`.split(/[\s'"«»,.:;()/-]+/);
	if (!asked.every((a) => words.some((w) => w.startsWith(a)))) return 0;
	return label.startsWith(asked[0] ?? '') ? 2 : 1;
}

/** The entries that answer a query, best first; all of them, screens and actions first, when nothing is asked. */
export function find(entries: Entry[], query: string, limit = 12): Entry[] {
	const asked = fold(query)
		.split(/[\s'"«»,.:;()/-]+/)
		.filter(Boolean);
	if (asked.length === 0) {
		const first = entries.filter((e) => e.group === 'action' || e.group === 'screen');
		return [...first, ...entries.filter((e) => !first.includes(e))].slice(0, limit);
	}
	return entries
		.map((entry) => ({ entry, points: score(entry, asked) }))
		.filter((found) => found.points > 0)
		.sort((a, b) => b.points - a.points)
		.slice(0, limit)
		.map((found) => found.entry);
}
