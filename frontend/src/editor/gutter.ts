/** Where margin markers go. Measuring reads the layout once, after it settled; arranging is plain arithmetic. */

/** A claim's first line: its middle, in px from the top of the column. */
export interface Placed {
	id: string;
	number: number;
	middle: number;
}

/** A line of the margin, named by its first claim: one or two markers (slot 0 next to the text, 1 to its left), or a menu for three and more. */
export interface Slot {
	id: string;
	middle: number;
	markers: { id: string; number: number; slot: 0 | 1 }[];
	menu: string[];
	first: number;
}

const sameLine = 10; // px: less than half a line of text, more than a superscript

/** Groups claims that start on one line. */
export function arrange(placed: Placed[]): Slot[] {
	const lines: Placed[][] = [];
	for (const one of [...placed].sort((a, b) => a.middle - b.middle || a.number - b.number)) {
		const line = lines.at(-1);
		if (line && one.middle - line[0]!.middle < sameLine) line.push(one);
		else lines.push([one]);
	}
	return lines.map((line) => {
		line.sort((a, b) => a.number - b.number);
		const middle = line[0]!.middle;
		const { id, number: first } = line[0]!;
		if (line.length > 2) return { id, middle, first, markers: [], menu: line.map((c) => c.id) };
		const markers = line.map(({ id, number }, i) => ({ id, number, slot: (line.length - 1 - i) as 0 | 1 }));
		return { id, middle, first, markers, menu: [] };
	});
}

/** Reads where each drawn claim starts, relative to the top of `column`. One layout, whatever the number of claims. */
export function measure(text: Element, column: Element, numbers: Map<string, number>): Placed[] {
	const top = column.getBoundingClientRect().top;
	const placed = new Map<string, Placed>();
	for (const el of text.querySelectorAll('[data-claim]')) {
		const id = el.getAttribute('data-claim')!;
		const number = numbers.get(id);
		if (!number || placed.has(id)) continue;
		const rect = el.getClientRects()[0];
		if (rect) placed.set(id, { id, number, middle: (rect.top + rect.bottom) / 2 - top });
	}
	return [...placed.values()];
}
