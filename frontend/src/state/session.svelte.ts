import { toProblem, type Api, type Problem, type Space } from '../api';
import { i18n } from '../i18n/i18n.svelte';
import type { SettingsState } from './settings.svelte';

/** Whether a workspace is open. */
export type SessionStatus =
	{ state: 'loading' } | { state: 'ready'; space: Space } | { state: 'failed'; problem: Problem };

/** Which workspace is open, and what goes for the whole window. */
export class Session {
	#api: Api;
	#settings: SettingsState;
	#status = $state.raw<SessionStatus>({ state: 'loading' });
	#version = $state('');
	#savedAt = $state(0);
	#opened = $state(0);

	constructor(api: Api, settings: SettingsState) {
		this.#api = api;
		this.#settings = settings;
	}

	get status() {
		return this.#status;
	}
	/** The open workspace; undefined until there is one. */
	get space(): Space | undefined {
		return this.#status.state === 'ready' ? this.#status.space : undefined;
	}
	get version() {
		return this.#version;
	}
	/** When something typed was last kept on disk, Unix ms; 0 when nothing was in this session. */
	get savedAt() {
		return this.#savedAt;
	}
	/** Grows each time another workspace is opened: what is shown must be fetched again. */
	get opened() {
		return this.#opened;
	}

	/** Tells that a text is on disk; editors call it after each save. */
	saved(at: number) {
		this.#savedAt = Math.max(this.#savedAt, at);
	}

	/** Reads the state of the Go side; after a failure, has it try to open the space again. */
	async load() {
		const again = this.#status.state === 'failed';
		this.#status = { state: 'loading' };
		try {
			const now = await (again ? this.#api.session.retry() : this.#api.session.state());
			this.#settings.load(now.settings);
			this.#version = now.version;
			this.#status = now.problem
				? { state: 'failed', problem: toProblem(now.problem) }
				: { state: 'ready', space: now.space };
		} catch (failed) {
			this.#status = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Opens the sample workspace in the language of the interface. Rejects with a Problem; the open one stays. */
	openSample(): Promise<void> {
		return this.#open(() => this.#api.session.openSample(i18n.lang));
	}

	/** Opens the user's own workspace. Rejects with a Problem; the open one stays. */
	openOwn(): Promise<void> {
		return this.#open(() => this.#api.session.openOwn());
	}

	/** Counts again what the workspace holds. */
	async refresh() {
		const now = await this.#api.session.state();
		if (!now.problem) this.#status = { state: 'ready', space: now.space };
	}

	async #open(call: () => Promise<Space>) {
		const space = await call();
		this.#status = { state: 'ready', space };
		this.#savedAt = 0;
		this.#opened++;
	}
}
