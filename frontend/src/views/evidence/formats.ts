import FileCode from '@lucide/svelte/icons/file-code-2';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import FileType from '@lucide/svelte/icons/file-type';
import Globe from '@lucide/svelte/icons/globe';
import Mail from '@lucide/svelte/icons/mail';
import Presentation from '@lucide/svelte/icons/presentation';
import TextQuote from '@lucide/svelte/icons/text-quote';
import type { Icon } from '../../ui/icon';

const icons: Record<string, Icon> = {
	pdf: FileText,
	docx: FileType,
	odt: FileType,
	pptx: Presentation,
	xlsx: FileSpreadsheet,
	csv: FileSpreadsheet,
	eml: Mail,
	extract: TextQuote,
	html: Globe,
	md: FileCode,
	txt: FileText,
};

/** The icon of a source's format. */
export function formatIcon(format: string): Icon {
	return icons[format] ?? FileText;
}
