import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { blocksToDoc } from './blocks';
import { cleanHTML, textToBlocks } from './paste';

/** Our own clipboard keeps its shape: ProseMirror's slice and our ids say where it comes from. */
const ours = /data-pm-slice[\s\S]*data-id="[a-z2-7]{12}"|data-id="[a-z2-7]{12}"[\s\S]*data-pm-slice/;

/** Paste and drop: foreign HTML is cleaned, plain text of several lines is read as Markdown, one line stays as it is. */
export const clipboard: Pick<EditorProps, 'transformPastedHTML' | 'clipboardTextParser'> = {
	transformPastedHTML: (html) => (ours.test(html) ? html : cleanHTML(html)),
	clipboardTextParser(text, $context, plain) {
		const code = $context.parent.type.spec.code;
		if (plain || code || !/[\r\n]/.test(text.trim())) return undefined as unknown as Slice; // ProseMirror's own way
		const { content } = blocksToDoc(textToBlocks(text), $context.doc.type.schema);
		return Slice.maxOpen(Fragment.from(content));
	},
};
