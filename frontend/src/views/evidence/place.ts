import type { Words } from '../../i18n/fr';

/** What stands between headings in a path of headings, as the Go side joins them. */
const joint = ' › ';

/** A path of headings without the document's own title, which is already on screen. */
export function under(heading: string, title: string): string {
	const path = heading.split(joint);
	return (path[0] === title ? path.slice(1) : path).join(joint);
}

/** Whether what a document of this format numbers is slides. */
export const hasSlides = (format: string): boolean => format === 'pptx';

/** Where an extract stands in its source, in words: page, sheet and cell, line, mail header, nearest heading, else its number. */
export function placeOf(
	words: Words['evidence']['place'],
	at: {
		source: string;
		format: string;
		page: number;
		sheet: string;
		cell: string;
		line: number;
		heading: string;
		ordinal: number;
	},
): string {
	const nearest = under(at.heading, at.source).split(joint).at(-1);
	const parts = [
		at.page && (hasSlides(at.format) ? words.slide : words.page)(at.page),
		at.sheet ? words.sheet(at.sheet, at.cell) : at.cell && words.cell(at.cell),
		at.line && words.line(at.line),
		nearest !== at.sheet && nearest,
	];
	return parts.filter(Boolean).join(' · ') || words.passage(at.ordinal + 1);
}
