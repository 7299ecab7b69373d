import { toProblem, type Api, type RegisterRow, type Sheet } from '../api';
import { LinkAttempt } from './attempt.svelte';
import { heap, mentions } from './library';
import type { Loaded } from './loaded';
import { byPiece } from './openclaims';

/** A stretch of a passage, in UTF-16 code units of its text. */
export interface Selection {
	passageId: string;
	start: number;
	end: number;
	quote: string;
}

/** The choice of the claim that a stretch of a passage proves. */
export class Linking {
	#api: Api;
	#rows = $state.raw<Loaded<RegisterRow[]>>({ state: 'loading' });
	#query = $state('');
	#claim = $state('');
	#last: string;
	#groups = $derived.by(() => {
		if (this.#rows.state !== 'ready') return [];
		const rows = this.#query.trim()
			? this.#rows.value.filter((r) => mentions(heap(r.claim.text, r.pieceTitle), this.#query))
			: this.#rows.value;
		return byPiece(rows, this.#last);
	});

	readonly selection: Selection;
	readonly attempt: LinkAttempt;

	constructor(api: Api, selection: Selection, lastPiece: string) {
		this.#api = api;
		this.selection = selection;
		this.attempt = new LinkAttempt(api);
		this.#last = lastPiece;
	}

	get rows() {
		return this.#rows;
	}
	get groups() {
		return this.#groups;
	}
	get query() {
		return this.#query;
	}
	set query(query: string) {
		this.#query = query;
	}
	get claim() {
		return this.#claim;
	}
	/** The decision in force on the claim chosen, that a link replaces; "" when there is none. */
	get replaced(): string {
		if (this.#rows.state !== 'ready') return '';
		return this.#rows.value.find((row) => row.claim.id === this.#claim)?.claim.resolution?.id ?? '';
	}

	async load() {
		try {
			this.#rows = { state: 'ready', value: await this.#api.register.list() };
		} catch (failed) {
			this.#rows = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Chooses a claim; a reason given for another one does not carry over. */
	choose(claim: string) {
		if (claim === this.#claim) return;
		this.#claim = claim;
		this.attempt.reset();
	}

	/** Links the chosen claim. Answers the sheet of its piece; null when refused or when a reason is still asked for. */
	async link(): Promise<Sheet | null> {
		if (!this.#claim) return null;
		const { passageId, start, end } = this.selection;
		return this.attempt.link(this.#claim, { passageId, start, end });
	}
}
