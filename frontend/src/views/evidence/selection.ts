import type { Selection as Chosen } from '../../state/linking.svelte';

/** The element that holds a passage's text, and nothing else, bears this attribute with the passage's id. */
export const textOf = 'data-passage';

/** How many UTF-16 code units of a passage's text come before a point of the page. */
function offset(text: Element, node: Node, at: number): number {
	const range = document.createRange();
	range.setStart(text, 0);
	range.setEnd(node, at);
	return range.toString().length;
}

/** What is selected in a passage; a selection that runs on into others is cut at the end of the first. Null when nothing is. */
export function selected(selection: Selection | null, within: Element): Chosen | null {
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	const texts = [...within.querySelectorAll(`[${textOf}]`)];
	const text = texts.find((t) => range.intersectsNode(t));
	if (!text) return null;
	const whole = text.textContent ?? '';
	const start = text.contains(range.startContainer)
		? offset(text, range.startContainer, range.startOffset)
		: 0;
	const end = text.contains(range.endContainer)
		? offset(text, range.endContainer, range.endOffset)
		: whole.length;
	const quote = whole.slice(start, end);
	const lead = quote.length - quote.trimStart().length;
	if (!quote.trim()) return null;
	return {
		passageId: text.getAttribute(textOf) ?? '',
		start: start + lead,
		end: start + lead + quote.trim().length,
		quote: quote.trim(),
	};
}
