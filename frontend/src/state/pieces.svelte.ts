import {
	toProblem,
	upload,
	type Api,
	type Incoming,
	type NewPiece,
	type Piece,
	type PieceKind,
	type PieceRow,
} from '../api';
import type { Loaded } from './loaded';

/** The list of pieces, kept up to date, and how pieces come and go. */
export class Pieces {
	#api: Api;
	#rows = $state.raw<Loaded<PieceRow[]>>({ state: 'loading' });
	#reading: Promise<void> | undefined;
	#after: Promise<void> | undefined;
	#space = 0;

	constructor(api: Api) {
		this.#api = api;
	}

	/** Every piece, the last changed first. */
	get rows() {
		return this.#rows;
	}
	/** The pieces known now; none while they are read. */
	get list(): PieceRow[] {
		return this.#rows.state === 'ready' ? this.#rows.value : [];
	}
	/** What must be settled, all pieces together: claims, and wordings that the charter forbids. */
	get left(): number {
		return this.list.reduce((sum, row) => sum + row.left, 0);
	}
	/** How many of {@link left} are such wordings. */
	get forbidden(): number {
		return this.list.reduce((sum, row) => sum + row.forbidden, 0);
	}
	/** How many claims must be settled: the register has no line for a wording. */
	get open(): number {
		return this.left - this.forbidden;
	}
	find(id: string): PieceRow | undefined {
		return this.list.find((row) => row.id === id);
	}

	/**
	 * Reads the list again; what is shown stays until the answer comes. Calls during a reading share the one after it:
	 * each save of a text asks for one.
	 */
	load(): Promise<void> {
		if (!this.#reading) {
			this.#reading = this.#read().finally(() => (this.#reading = undefined));
			return this.#reading;
		}
		this.#after ??= this.#reading.then(() => {
			this.#after = undefined;
			return this.load();
		});
		return this.#after;
	}

	async #read() {
		const space = this.#space;
		try {
			const value = await this.#api.pieces.list();
			if (space === this.#space) this.#rows = { state: 'ready', value };
		} catch (failed) {
			if (space === this.#space) this.#rows = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Forgets the list: another workspace was opened. */
	clear() {
		this.#space++;
		this.#rows = { state: 'loading' };
	}

	/** Makes a piece of blocks; the Go side finds its title and language. Rejects with a Problem. */
	async create(draft: Partial<NewPiece> & Pick<NewPiece, 'blocks'>): Promise<Piece> {
		const piece = await this.#api.pieces.create({ title: '', kind: 'article', lang: '', ...draft });
		void this.load();
		return piece;
	}

	/** Makes a piece of a kind of a chosen or dropped file. Rejects with a Problem; nothing is left behind. */
	async importFile(file: Incoming, kind: PieceKind): Promise<Piece> {
		const piece = await this.#api.pieces.importFile(await upload(this.#api, file), kind);
		void this.load();
		return piece;
	}

	/** Puts a piece away. Rejects with a Problem; the piece is then still there. */
	async remove(id: string) {
		await this.#api.pieces.remove(id);
		await this.load();
	}

	/** Brings a piece back. */
	async restore(id: string) {
		await this.#api.pieces.restore(id);
		await this.load();
	}
}
