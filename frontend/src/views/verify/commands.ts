import Bold from '@lucide/svelte/icons/bold';
import BetweenVerticalEnd from '@lucide/svelte/icons/between-vertical-end';
import BetweenHorizontalEnd from '@lucide/svelte/icons/between-horizontal-end';
import Heading2 from '@lucide/svelte/icons/heading-2';
import Italic from '@lucide/svelte/icons/italic';
import Link from '@lucide/svelte/icons/link';
import List from '@lucide/svelte/icons/list';
import ListOrdered from '@lucide/svelte/icons/list-ordered';
import Table2 from '@lucide/svelte/icons/table-2';
import TableColumnsSplit from '@lucide/svelte/icons/table-columns-split';
import TableRowsSplit from '@lucide/svelte/icons/table-rows-split';
import TextQuote from '@lucide/svelte/icons/text-quote';
import type { ChainedCommands, Editor } from '@tiptap/core';
import type { Words } from '../../i18n/fr';
import type { Icon } from '../../ui/icon';

/** A formatting the bar offers. `apart` starts a group. */
export interface Command {
	id: keyof Words['verify']['format'];
	icon: Icon;
	run: (chain: ChainedCommands) => boolean;
	active?: (editor: Editor) => boolean;
	apart?: boolean;
}

/** For a selection. */
export const textCommands: Command[] = [
	{ id: 'bold', icon: Bold, run: (c) => c.toggleBold().run(), active: (e) => e.isActive('bold') },
	{ id: 'italic', icon: Italic, run: (c) => c.toggleItalic().run(), active: (e) => e.isActive('italic') },
	{
		id: 'link',
		icon: Link,
		run: (c) => c.extendMarkRange('link').unsetLink().run(),
		active: (e) => e.isActive('link'),
	},
	{
		id: 'heading',
		icon: Heading2,
		run: (c) => c.toggleHeading({ level: 2 }).run(),
		active: (e) => e.isActive('heading', { level: 2 }),
		apart: true,
	},
	{
		id: 'bullets',
		icon: List,
		run: (c) => c.toggleBulletList().run(),
		active: (e) => e.isActive('bulletList'),
	},
	{
		id: 'numbers',
		icon: ListOrdered,
		run: (c) => c.toggleOrderedList().run(),
		active: (e) => e.isActive('orderedList'),
	},
	{
		id: 'quote',
		icon: TextQuote,
		run: (c) => c.toggleBlockquote().run(),
		active: (e) => e.isActive('blockquote'),
	},
];

/** For the table around the caret. */
export const cellCommands: Command[] = [
	{ id: 'rowAfter', icon: BetweenHorizontalEnd, run: (c) => c.addRowAfter().run(), apart: true },
	{ id: 'rowDelete', icon: TableRowsSplit, run: (c) => c.deleteRow().run() },
	{ id: 'colAfter', icon: BetweenVerticalEnd, run: (c) => c.addColumnAfter().run() },
	{ id: 'colDelete', icon: TableColumnsSplit, run: (c) => c.deleteColumn().run() },
	{ id: 'tableDelete', icon: Table2, run: (c) => c.deleteTable().run() },
];
