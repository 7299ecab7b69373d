import { createContext } from 'svelte';
import type { Api, Changed } from '../api';
import { i18n } from '../i18n/i18n.svelte';
import { Drafts } from './drafts.svelte';
import { flushAll } from './flush';
import { Jobs } from './jobs.svelte';
import { Keys } from './keys.svelte';
import { Pieces } from './pieces.svelte';
import { Route } from './route.svelte';
import { Session } from './session.svelte';
import { SettingsState } from './settings.svelte';
import { Toasts } from './toasts.svelte';

const quiet = 150; // ms

/**
 * Resolves once the keys pressed before have come. WebKit hands them over one by one, each when the page is done with the
 * one before, and messages at once: while keys wait, one of them comes before the answer to a call.
 */
async function lastKeys(call: () => Promise<unknown>): Promise<void> {
	let heard = true;
	const hear = () => (heard = true);
	const kinds = ['keydown', 'keyup'] as const;
	for (const kind of kinds) addEventListener(kind, hear, true);
	while (heard) {
		heard = false;
		await call();
		await new Promise((over) => setTimeout(over, quiet));
	}
	for (const kind of kinds) removeEventListener(kind, hear, true);
}

/** What every screen can reach: `const app = getApp()`. */
export class App {
	readonly api: Api;
	readonly route = new Route(() => this.toasts.close()); // a toast speaks of the screen it came on
	readonly settings: SettingsState;
	readonly session: Session;
	readonly pieces: Pieces;
	readonly drafts: Drafts;
	readonly jobs: Jobs;
	readonly toasts = new Toasts();
	readonly keys: Keys;
	#opening = $state<'sample' | 'own' | null>(null);

	constructor(api: Api) {
		this.api = api;
		this.settings = new SettingsState(api);
		this.session = new Session(api, this.settings);
		this.pieces = new Pieces(api);
		this.drafts = new Drafts(this.pieces, this.route, api.clipboardText);
		this.jobs = new Jobs(api);
		this.keys = new Keys(() => this.settings.value.singleKeys);
	}

	/** Reads what is needed to draw and follows what changes; the answer stops. */
	start(): () => void {
		const stops = [
			this.route.listen(),
			this.api.onChanged((change) => void this.#heard(change)),
			this.jobs.listen(),
		];
		void this.session.load().then(() => {
			if (!this.session.space) return;
			this.look();
			return this.pieces.load();
		});
		return () => stops.forEach((stop) => stop());
	}

	/** Has the watched folders looked at: at the start, and whenever the user comes back to the window. */
	look() {
		if (this.session.space) void this.api.imports.look().catch(() => undefined); // the library says what is wrong
	}

	/** What the window is called: the piece or the workspace at hand, then the product. */
	get title(): string {
		const view = this.route.view;
		const brand = i18n.t.common.brand;
		const hand =
			view.name === 'piece'
				? this.pieces.list.find((p) => p.id === view.id)?.title
				: this.session.space?.name;
		return hand && hand !== brand ? `${hand} — ${brand}` : brand;
	}

	/** Which workspace is being opened; the sample is made the first time, which takes seconds. */
	get opening() {
		return this.#opening;
	}

	/** Opens the sample workspace or the user's own, once what was typed is saved. Rejects with a Problem. */
	async switchTo(which: 'sample' | 'own') {
		if (this.#opening) return;
		this.#opening = which;
		try {
			await flushAll();
			await (which === 'sample' ? this.session.openSample() : this.session.openOwn());
		} finally {
			this.#opening = null;
		}
		this.pieces.clear();
		this.jobs.clear();
		this.toasts.close();
		this.route.go({ name: 'home' });
		this.look();
		await this.pieces.load();
	}

	async #heard(change: Changed) {
		if (change.kind === 'closing') {
			await lastKeys(() => this.api.session.saving()); // the first call also tells that the page is alive
			await flushAll();
			await this.api.session.leave();
		} else if (['piece', 'claims', 'pack'].includes(change.kind)) await this.pieces.load();
	}
}

export const [getApp, setApp] = createContext<App>();
