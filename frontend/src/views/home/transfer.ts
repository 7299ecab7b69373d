import type { Pasted } from '../../state/drafts.svelte';

/** What a clipboard or a drag carries as text. */
export function pasted(data: DataTransfer): Pasted {
	return { html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** Whether something dragged over the window can be dropped here. */
export function carriesFiles(data: DataTransfer | null): boolean {
	return !!data && [...data.types].some((type) => type === 'Files' || type === 'text/plain');
}
