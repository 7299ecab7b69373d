import type { Editor } from '@tiptap/core';

const gap = 10; // px between the bar and the words
const ceiling = 64; // px: the foot of the window's own bar

/** Where the formatting bar goes: above the selection, or above the table of the caret; below when there is no room. */
export function above(editor: Editor, bar: { width: number; height: number }): { left: number; top: number } {
	const { from, to, empty } = editor.state.selection;
	const { node } = editor.view.domAtPos(from);
	const grid = empty ? (node instanceof Element ? node : node.parentElement)?.closest('table') : null;
	const start = grid?.getBoundingClientRect() ?? editor.view.coordsAtPos(from);
	const page = editor.view.dom.getBoundingClientRect();
	const left = Math.max(page.left - 12, Math.min(start.left - 24, page.right - bar.width));
	const top = start.top - bar.height - gap;
	return { left, top: top > ceiling ? top : editor.view.coordsAtPos(to).bottom + gap };
}
