/** What a user does in the system's own windows, by xdotool on the screen that the core opens them on. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
const xdotool = async (...args: string[]) => (await run('xdotool', args)).stdout.trim();

/** Chooses a folder in the system's dialog of a title. */
export async function chooseFolder(title: string, path: string): Promise<void> {
	const find = () => xdotool('search', '--onlyvisible', '--name', `^${title}$`).catch(() => '');
	await expect.poll(find, { timeout: 20_000, message: `no window named ${title}` }).not.toBe('');
	// A dialog that is still being drawn hears nothing: once more, until it is gone.
	await expect(async () => {
		const [dialog] = (await find()).split('\n');
		if (dialog) {
			await xdotool('windowfocus', dialog);
			await xdotool('key', 'ctrl+l');
			await xdotool('type', '--delay', '4', path);
			await xdotool('key', 'alt+o');
		}
		expect(await find()).toBe('');
	}).toPass({ timeout: 30_000, intervals: [1000, 2000] });
}
