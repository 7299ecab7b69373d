/** What a draft may contain, and nothing else: the schema is the whitelist that keeps every export possible. */
import { Extension, getSchema, type Extensions } from '@tiptap/core';
import { TableCell, TableHeader, TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { BlockIds } from './blockids';

const safe = /^(https?:\/\/|mailto:)[^\s]+$/i;

/** Reports whether a link may stand in a draft: http, https and mailto only. */
export function allowedHref(href: string): boolean {
	return safe.test(href);
}

const kit = StarterKit.extend({
	addExtensions() {
		return (this.parent?.() ?? []).map((extension) => {
			switch (extension.name) {
				case 'blockquote':
					return extension.extend({ content: 'paragraph+' });
				case 'listItem':
					return extension.extend({ content: 'paragraph (bulletList | orderedList)*' });
				case 'orderedList':
				case 'codeBlock':
					return extension.extend({ addAttributes: () => ({}) });
				case 'link':
					return extension.extend({
						addAttributes: () => ({
							href: { default: null, parseHTML: (a: HTMLElement) => a.getAttribute('href') },
						}),
					});
			}
			return extension;
		});
	},
});

/** Spans exist because the table commands read them; a simple table never has one above 1. */
const spans = () => ({
	colspan: { default: 1, rendered: false, parseHTML: () => 1 },
	rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
	colwidth: { default: null, rendered: false, parseHTML: () => null },
});

/** Enter cannot split the one paragraph of a cell; it starts a line in it. */
const cellKeys = Extension.create({
	name: 'cellKeys',
	priority: 1000,
	addKeyboardShortcuts() {
		return {
			Enter: () =>
				(this.editor.isActive('tableCell') || this.editor.isActive('tableHeader')) &&
				this.editor.commands.setHardBreak(),
		};
	},
});

/** The extensions of the editor, in one place so that tests, paste and screen share one schema. */
export function extensions(): Extensions {
	return [
		kit.configure({
			code: false,
			strike: false,
			underline: false,
			horizontalRule: false,
			trailingNode: false,
			heading: { levels: [1, 2, 3] },
			dropcursor: { color: 'var(--focus)', width: 2 },
			undoRedo: { depth: 500, newGroupDelay: 600 },
			link: {
				autolink: false,
				openOnClick: false,
				linkOnPaste: true,
				isAllowedUri: allowedHref,
				HTMLAttributes: { rel: 'noopener noreferrer nofollow', target: null },
			},
		}),
		TableKit.configure({
			table: { resizable: false, allowTableNodeSelection: false },
			tableCell: false,
			tableHeader: false,
		}),
		TableCell.extend({ content: 'paragraph', addAttributes: spans }),
		TableHeader.extend({ content: 'paragraph', addAttributes: spans }),
		cellKeys,
		BlockIds,
	];
}

/** The schema alone, for work without a view. */
export const schema = getSchema(extensions());
