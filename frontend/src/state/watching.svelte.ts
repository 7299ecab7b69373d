import { toProblem, type Api, type Problem, type WatchedView } from '../api';

/** The folders that are watched. */
export class Watching {
	#api: Api;
	#folders = $state.raw<WatchedView[]>([]);
	#looking = $state(false);

	constructor(api: Api) {
		this.#api = api;
	}

	get folders() {
		return this.#folders;
	}
	/** Whether a look that was asked for is under way. */
	get looking() {
		return this.#looking;
	}
	/** How many folders cannot be reached, and how many files were refused or have gone. */
	get away() {
		return this.#folders.filter((folder) => folder.away).length;
	}
	get refused() {
		return this.#folders.reduce((n, folder) => n + folder.refused.length, 0);
	}
	get gone() {
		return this.#folders.reduce((n, folder) => n + folder.gone.length, 0);
	}

	/** Reads the list again; without an answer what is known stays. */
	async load() {
		this.#folders = await this.#api.imports.watched().catch(() => this.#folders);
	}

	async look() {
		this.#looking = true;
		try {
			await this.#api.imports.look();
		} catch {
			// the folders themselves say that they cannot be reached
		} finally {
			this.#looking = false;
		}
		await this.load();
	}

	/** Stops watching a folder. Answers the problem when it was refused. */
	async unwatch(id: string): Promise<Problem | null> {
		try {
			await this.#api.imports.unwatch(id);
		} catch (failed) {
			return toProblem(failed);
		}
		await this.load();
		return null;
	}
}
