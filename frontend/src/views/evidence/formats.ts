import FileCode from '@lucide/svelte/icons/file-code-2';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import FileText from '@lucide/svelte/icons/file-text';
import FileType from '@lucide/svelte/icons/file-type';
import Globe from '@lucide/svelte/icons/globe';
import type { Icon } from '../../ui/icon';

const icons: Record<string, Icon> = {
	pdf: FileText,
	docx: FileType,
	xlsx: FileSpreadsheet,
	html: Globe,
	md: FileCode,
	txt: FileText,
};

/** The icon of a source's format. */
export function formatIcon(format: string): Icon {
	return icons[format] ?? FileText;
}

/** What the file picker offers. */
export const accepted = '.md,.txt,.docx,.pdf,.html,.htm,.xlsx';
