import { namesFiles, type Pasted } from '../../state/drafts.svelte';

/** What a clipboard or a drag carries as text. Of copied files it is their addresses, even where a path goes with them. */
export function pasted(data: DataTransfer): Pasted {
	const addresses = data.getData('text/uri-list');
	if (namesFiles(addresses)) return { html: '', text: addresses };
	return { html: data.getData('text/html'), text: data.getData('text/plain') };
}

/**
 * Whether a drag names files or addresses that the page may not read: as text they would be a draft that nobody wrote.
 */
export function namesOnly(data: DataTransfer): boolean {
	return [...data.types].some((type) => type === 'Files' || type === 'text/uri-list');
}

/** Whether something dragged over the window can be dropped here. */
export function carriesFiles(data: DataTransfer | null): boolean {
	return !!data && [...data.types].some((type) => type === 'Files' || type === 'text/plain');
}
