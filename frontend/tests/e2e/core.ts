import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { openScreen } from './system';

/** The repository. */
export const root = resolve(import.meta.dirname, '../../..');

function freePort(): Promise<number> {
	return new Promise((done, failed) => {
		const server = createServer();
		server.once('error', failed);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() =>
				typeof address === 'object' && address ? done(address.port) : failed(new Error('no port')),
			);
		});
	});
}

/** The real Go core behind Wails' dev server, with data folders of its own unless given those of another. */
export class Core {
	readonly home: string;
	url = '';
	#process: ChildProcess | undefined;
	#said = '';

	constructor(home = mkdtempSync(join(tmpdir(), 'probant-e2e-'))) {
		this.home = home;
	}

	async start(): Promise<void> {
		const port = await freePort();
		this.url = `http://127.0.0.1:${port}`;
		this.#process = spawn(
			join(root, 'build/bin/probant-dev'),
			['-assetdir', join(root, 'frontend/dist'), '-devserver', `127.0.0.1:${port}`, '-loglevel', 'Error'],
			{
				cwd: this.home,
				env: {
					...process.env,
					HOME: this.home,
					XDG_DATA_HOME: join(this.home, 'data'),
					XDG_CONFIG_HOME: join(this.home, 'config'),
					XDG_CACHE_HOME: process.env.PROBANT_E2E_CACHE ?? join(this.home, 'cache'),
					DBUS_SESSION_BUS_ADDRESS: 'disabled:',
					NO_AT_BRIDGE: '1',
				},
				stdio: ['ignore', 'pipe', 'pipe'],
			},
		);
		for (const stream of [this.#process.stdout, this.#process.stderr]) {
			stream?.on('data', (chunk: Buffer) => (this.#said += chunk.toString()));
		}
		await expect
			.poll(
				() =>
					fetch(this.url).then(
						(r) => r.ok,
						() => false,
					),
				{ timeout: 20_000, message: `the core did not answer: ${this.#said}` },
			)
			.toBe(true);
	}

	/** Ends the core at once, as a power cut would. */
	async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
		const child = this.#process;
		if (!child || child.exitCode !== null) return;
		const ended = new Promise((done) => child.once('exit', done));
		child.kill(signal);
		await ended;
	}

	/** What the core printed: nothing a user typed may be in it. */
	get output(): string {
		return this.#said;
	}

	/** Deletes the data folders, once what the core had started writes in them no more. */
	dispose(): Promise<void> {
		return expect(() => rmSync(this.home, { recursive: true, force: true })).toPass({ timeout: 10_000 });
	}
}

/** Errors of the page that are not Wails' own overlay. */
function listenForErrors(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => {
		if (!error.stack?.includes('/wails/ipc.js')) errors.push(String(error));
	});
	return errors;
}

export const test = base.extend<{ core: Core; app: Page }, { display: string }>({
	/** A screen for each worker, from its first test to its last; all that the tests start is on it. */
	display: [
		async ({}, use) => {
			const screen = await openScreen();
			process.env.DISPLAY = screen.display;
			await use(screen.display);
			await screen.close();
		},
		{ scope: 'worker', auto: true },
	],
	core: async ({}, use) => {
		const core = new Core();
		await core.start();
		await use(core);
		await core.kill();
		await core.dispose();
	},
	/** The first screen of a new user; fails on any error of the page and on any request that leaves this machine. */
	app: async ({ core, page }, use) => {
		const errors = listenForErrors(page);
		const away: string[] = [];
		page.on('request', (request) => {
			const url = new URL(request.url());
			if (!['127.0.0.1', 'localhost', ''].includes(url.hostname)) away.push(request.url());
		});
		await page.goto(core.url);
		await use(page);
		expect(errors, 'errors in the page').toEqual([]);
		expect(away, 'requests that leave this machine').toEqual([]);
	},
});

export { expect };
