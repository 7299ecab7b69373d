import Award from '@lucide/svelte/icons/award';
import ChartColumn from '@lucide/svelte/icons/chart-column';
import Handshake from '@lucide/svelte/icons/handshake';
import Newspaper from '@lucide/svelte/icons/newspaper';
import NotepadText from '@lucide/svelte/icons/notepad-text';
import ReceiptEuro from '@lucide/svelte/icons/receipt-euro';
import Scale from '@lucide/svelte/icons/scale';
import Signature from '@lucide/svelte/icons/signature';
import type { SourceKind, SourceRow } from '../../api';
import type { Words } from '../../i18n/fr';
import type { Icon } from '../../ui/icon';
import { formatIcon } from './formats';

/** The kinds of documents, in the order in which a card offers them. */
export const kinds: SourceKind[] = [
	'study',
	'price_list',
	'certificate',
	'contract',
	'customer_agreement',
	'internal_note',
	'law',
	'press',
	'other',
];

const icons: Partial<Record<string, Icon>> = {
	study: ChartColumn,
	price_list: ReceiptEuro,
	certificate: Award,
	contract: Signature,
	customer_agreement: Handshake,
	internal_note: NotepadText,
	law: Scale,
	press: Newspaper,
};

/** The icon of a document: of its kind once somebody has said it, else of its format. */
export function iconOf(row: SourceRow): Icon {
	return icons[row.kind] ?? formatIcon(row.format);
}

/** What a document is, in words: its kind when it is known, then its format. */
export function kindOf(words: Words['evidence'], row: SourceRow): string {
	const format = words.format[row.format] ?? row.format.toUpperCase();
	return [words.kind[row.kind], format].filter(Boolean).join(', ');
}
