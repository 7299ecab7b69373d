import type { EvidenceView } from '../../api';

/** The quote of a passage with its highlights counted in it. A quote that is the whole passage is long: that is its author's choice. */
export function quoteOf(
	e: EvidenceView,
): Pick<EvidenceView, 'hits'> & { text: string; before: boolean; after: boolean } {
	const known = e.span.end > e.span.start && e.span.end <= e.text.length;
	const { start, end } = known ? e.span : { start: 0, end: e.text.length };
	const hits = e.hits
		.map((h) => ({
			...h,
			span: { start: Math.max(h.span.start, start) - start, end: Math.min(h.span.end, end) - start },
		}))
		.filter((h) => h.span.start < h.span.end);
	return { text: e.text.slice(start, end), hits, before: start > 0, after: end < e.text.length };
}
