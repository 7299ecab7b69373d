import { flushSync, mount, unmount } from 'svelte';
import { expect, it, vi } from 'vitest';
import Licences from './Licences.svelte';

it('shows the notices once they are asked for', async () => {
	const page = mount(Licences, { target: document.body });
	expect(document.querySelector('pre')).toBeNull();
	document.querySelector('details')!.dispatchEvent(new Event('toggle'));
	flushSync();
	await vi.waitFor(() => {
		const text = document.querySelector('pre')?.textContent ?? '';
		expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
		expect(text).toContain('github.com/wailsapp/wails/v2 v2.');
	});
	await unmount(page);
});
