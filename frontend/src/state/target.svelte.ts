import { toProblem, type Api, type Problem } from '../api';

/** The folder packs go to. */
export class Target {
	#api: Api;
	#kept = $state('');
	#problem = $state.raw<Problem | null>(null);
	#keptAt = $state(0);

	constructor(api: Api) {
		this.#api = api;
	}

	/** The folder in force; empty when none was chosen. */
	get kept() {
		return this.#kept;
	}
	/** Why the last folder was refused. */
	get problem() {
		return this.#problem;
	}
	/** When a folder was last kept, Unix ms; 0 before. */
	get keptAt() {
		return this.#keptAt;
	}

	/** Reads the folder in force. */
	async load() {
		try {
			this.#kept = await this.#api.packs.folder();
		} catch (failed) {
			this.#problem = toProblem(failed);
		}
	}

	/** Chooses a folder; what was in force stays when it is refused. */
	async keep(path: string) {
		const wanted = path.trim();
		if (wanted === '' || wanted === this.#kept) {
			this.#problem = null;
			return;
		}
		try {
			this.#kept = await this.#api.packs.setFolder(wanted);
			this.#keptAt = Date.now();
			this.#problem = null;
		} catch (failed) {
			this.#problem = toProblem(failed);
		}
	}
}
