import type { EvidenceView, Hit, PassageView } from '../../api';

/** How many cells of a row are shown beside a claim: what names the row and what answers come first. */
const most = 6;

/** A cell as shown, with the highlights that stand in it counted from its beginning. */
export interface ShownCell {
	heading: string;
	text: string;
	hits: Hit[];
}

/** The cells of the row that a passage quotes, in their order; empty when it quotes no row. A long row keeps what matters. */
export function cellsOf(e: Pick<EvidenceView, 'cells' | 'hits'>): ShownCell[] {
	const shown = e.cells.map((cell) => ({
		heading: cell.heading,
		text: cell.text,
		hits: cell.above ? [] : hitsIn(e.hits, cell.span),
	}));
	if (shown.length <= most) return shown;
	const label = e.cells.findIndex((cell) => !cell.above);
	const first = shown.filter((cell, i) => i <= label || cell.hits.length > 0).slice(0, most);
	const rest = shown.filter((cell) => !first.includes(cell)).slice(0, most - first.length);
	return shown.filter((cell) => first.includes(cell) || rest.includes(cell));
}

/** The highlights that stand in a stretch, counted from its beginning. */
export function hitsIn(hits: Hit[], span: { start: number; end: number }): Hit[] {
	return hits
		.map((hit) => ({
			...hit,
			span: {
				start: Math.max(hit.span.start, span.start) - span.start,
				end: Math.min(hit.span.end, span.end) - span.start,
			},
		}))
		.filter((hit) => hit.span.start < hit.span.end);
}

/** How many columns fit side by side in the reader. */
const wide = 5;

/** Whether a passage is drawn as the row of a table. */
export function isRow(passage: PassageView): boolean {
	const cells = passage.cells.filter((cell) => !cell.above);
	return cells.length > 1 && cells.length <= wide;
}

const columnsOf = (passage: PassageView) => passage.cells.map((cell) => cell.heading).join('\n');

/** Whether a row needs the headings of its columns: it is the first that has them. */
export function opensTable(passage: PassageView, before: PassageView | undefined): boolean {
	return !before || !isRow(before) || columnsOf(before) !== columnsOf(passage);
}

/** What leads in to a passage, unless it was just read: as the passage before, or above it. */
export function leadOf(passage: PassageView, before: PassageView | undefined): string {
	if (isRow(passage) || before?.context === passage.context) return '';
	return before && passage.context.endsWith(before.text) ? '' : passage.context;
}
