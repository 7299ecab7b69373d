import { toProblem, type Api, type PackView, type Problem, type Publication as View } from '../api';
import type { Loaded } from './loaded';

/** The publication of one piece: what would leave, to which folder, and what left. */
export class Publication {
	#api: Api;
	#piece: string;
	#view = $state.raw<Loaded<View>>({ state: 'loading' });
	#folder = $state('');
	#folderProblem = $state.raw<Problem | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#left = $state('');

	constructor(api: Api, piece: string) {
		this.#api = api;
		this.#piece = piece;
	}

	get view() {
		return this.#view;
	}
	/** The folder as typed; kept once setFolder took it. */
	get folder() {
		return this.#folder;
	}
	set folder(path: string) {
		this.#folder = path;
		this.#folderProblem = null; // now, not on leaving the field: what is below must not move under a click
	}
	/** Why the typed folder was refused. */
	get folderProblem() {
		return this.#folderProblem;
	}
	/** Why the last pack did not leave. */
	get problem() {
		return this.#problem;
	}
	get busy() {
		return this.#busy;
	}
	/** The pack that left while this screen was open. */
	get result(): PackView | undefined {
		return this.#view.state === 'ready' ? this.#view.value.packs.find((p) => p.id === this.#left) : undefined;
	}
	/** What keeps a pack from leaving: no approval, or no folder. */
	get obstacle(): 'not_approved' | 'no_folder' | null {
		if (this.#view.state !== 'ready' || !this.#view.value.approval) return 'not_approved';
		return this.#folder.trim() === '' ? 'no_folder' : null;
	}

	async load() {
		try {
			this.#show(await this.#api.packs.publication(this.#piece));
		} catch (failed) {
			this.#view = { state: 'failed', problem: toProblem(failed) };
		}
	}

	#show(view: View) {
		const untouched = this.#view.state !== 'ready' || this.#folder === this.#view.value.folder;
		this.#view = { state: 'ready', value: view };
		if (untouched) this.#folder = view.folder;
	}

	/** Keeps the typed folder. Answers whether it was taken; else `folderProblem` says why. */
	async keepFolder(): Promise<boolean> {
		if (this.#view.state !== 'ready') return false;
		const wanted = this.#folder.trim();
		this.#folderProblem = null;
		if (wanted === this.#view.value.folder) return true;
		try {
			const folder = await this.#api.packs.setFolder(wanted);
			this.#folder = folder;
			this.#view = { state: 'ready', value: { ...this.#view.value, folder } };
			return true;
		} catch (failed) {
			this.#folderProblem = toProblem(failed);
			return false;
		}
	}

	/** Lets the user choose the folder in a dialog of the window; closing it changes nothing. */
	async chooseFolder(title: string) {
		try {
			const chosen = await this.#api.session.chooseFolder(title, this.#folder.trim());
			if (!chosen) return;
			this.#folder = chosen;
			await this.keepFolder();
		} catch (failed) {
			this.#folderProblem = toProblem(failed);
		}
	}

	/** Sends the newest approved version to the folder. Answers whether it left; else a problem says why. */
	async send(): Promise<boolean> {
		if (this.#busy || this.obstacle || this.#view.state !== 'ready') return false;
		this.#busy = true;
		this.#problem = null;
		this.#left = '';
		try {
			if (!(await this.keepFolder())) return false;
			this.#show(await this.#api.packs.exportPack(this.#piece));
			this.#left = this.#view.value.packs[0]?.id ?? '';
			return true;
		} catch (failed) {
			this.#problem = toProblem(failed);
			return false;
		} finally {
			this.#busy = false;
		}
	}
}
