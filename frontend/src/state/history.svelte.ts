import { toProblem, type Api, type Piece, type Problem, type Revision, type RevisionRow } from '../api';
import type { Loaded } from './loaded';

/** The versions of a piece, and the one that is compared with the present text. */
export class History {
	#api: Api;
	#piece: string;
	#rows = $state.raw<Loaded<RevisionRow[]>>({ state: 'loading' });
	#shown = $state.raw<Revision | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#asked = 0;

	constructor(api: Api, piece: string) {
		this.#api = api;
		this.#piece = piece;
	}

	/** Newest first. */
	get rows() {
		return this.#rows;
	}
	get shown() {
		return this.#shown;
	}
	get problem() {
		return this.#problem;
	}

	/** Reads the list and shows the newest version. */
	async load() {
		try {
			const value = await this.#api.pieces.revisions(this.#piece);
			this.#rows = { state: 'ready', value };
			if (value[0]) await this.show(value[0].number);
		} catch (failed) {
			this.#rows = { state: 'failed', problem: toProblem(failed) };
		}
	}

	async show(number: number) {
		const asked = ++this.#asked;
		this.#problem = null;
		try {
			const revision = await this.#api.pieces.revision(this.#piece, number);
			if (asked === this.#asked) this.#shown = revision;
		} catch (failed) {
			if (asked === this.#asked) this.#problem = toProblem(failed);
		}
	}

	/** Makes a version the text again. Answers the piece with the number that undoes it; null when refused. */
	async restore(number: number): Promise<{ piece: Piece; undo: number | undefined } | null> {
		this.#problem = null;
		try {
			const piece = await this.#api.pieces.revert(this.#piece, number);
			const rows = await this.#api.pieces.revisions(this.#piece);
			this.#rows = { state: 'ready', value: rows };
			return { piece, undo: rows.find((row) => row.cause === 'restored')?.number };
		} catch (failed) {
			this.#problem = toProblem(failed);
			return null;
		}
	}
}
