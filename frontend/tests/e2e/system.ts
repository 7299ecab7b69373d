/** The screen that the core opens the system's own windows on, and what a user does in them, by xdotool. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
const xdotool = async (...args: string[]) => (await run('xdotool', args)).stdout.trim();

/** A screen in memory (Xvfb). */
export interface Screen {
	/** As DISPLAY names it. */
	display: string;
	close: () => Promise<void>;
}

/** Starts a screen. Two tests at once need one each: the keyboard of a screen has one window to type in. */
export async function openScreen(): Promise<Screen> {
	const options = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
	const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	const ended = once(server, 'exit');
	const number = once(createInterface(server.stdio[3] as Readable), 'line');
	const [said] = await Promise.race([number, ended]);
	if (typeof said !== 'string') throw new Error('the screen in memory (Xvfb) did not start');
	const close = async () => {
		server.kill();
		await ended;
	};
	return { display: `:${said}`, close };
}

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
