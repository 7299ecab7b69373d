import type { PassageView } from '../../api';

/** Passages that follow one another on the same page, sheet and heading. */
export interface Group {
	key: string;
	page: number;
	sheet: string;
	heading: string;
	passages: PassageView[];
}

/** Cuts a run of passages where the page, the sheet or the heading changes. */
export function groups(passages: PassageView[]): Group[] {
	const out: Group[] = [];
	for (const passage of passages) {
		const { page, sheet, heading } = passage;
		const open = out.at(-1);
		if (open && open.page === page && open.sheet === sheet && open.heading === heading) {
			open.passages.push(passage);
		} else out.push({ key: passage.id, page, sheet, heading, passages: [passage] });
	}
	return out;
}

/** A stretch of a text, highlighted or not. */
export interface Stretch {
	text: string;
	hit: '' | 'match' | 'agrees' | 'conflict';
}

/** Cuts a text at its highlights; where two overlap, the stronger shows: conflict, then agrees, then match. */
export function stretches(
	text: string,
	hits: { kind: string; span: { start: number; end: number } }[],
): Stretch[] {
	const order = ['conflict', 'agrees', 'match'] as const;
	const edges = new Set([0, text.length]);
	for (const { span } of hits)
		for (const at of [span.start, span.end]) if (at > 0 && at < text.length) edges.add(at);
	const cuts = [...edges].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((start, i) => {
		const end = cuts[i + 1] ?? text.length;
		const over = hits.filter((h) => h.span.start <= start && end <= h.span.end).map((h) => h.kind);
		return { text: text.slice(start, end), hit: order.find((kind) => over.includes(kind)) ?? '' };
	});
}

/** Whether a passage is the heading that a group stands under: it was a passage of its own for what it says. */
export function names(group: Group | undefined, passage: PassageView): boolean {
	return !!group && group.heading.split(' › ').at(-1) === passage.text;
}
