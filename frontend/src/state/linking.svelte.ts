import { toProblem, type Api, type Problem, type RegisterRow, type Sheet } from '../api';
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
	#reason = $state('');
	#asksReason = $state(false);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#last: string;
	#groups = $derived.by(() => {
		if (this.#rows.state !== 'ready') return [];
		const rows = this.#query.trim()
			? this.#rows.value.filter((r) => mentions(heap(r.claim.text, r.pieceTitle), this.#query))
			: this.#rows.value;
		return byPiece(rows, this.#last);
	});

	readonly selection: Selection;

	constructor(api: Api, selection: Selection, lastPiece: string) {
		this.#api = api;
		this.selection = selection;
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
	get reason() {
		return this.#reason;
	}
	set reason(reason: string) {
		this.#reason = reason;
	}
	/** The check does not find the claim in the passage: linking it takes a reason. */
	get asksReason() {
		return this.#asksReason;
	}
	get problem() {
		return this.#problem;
	}
	get busy() {
		return this.#busy;
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
		this.#asksReason = false;
		this.#reason = '';
		this.#problem = null;
	}

	/** Links the chosen claim. Answers the sheet of its piece; null when refused or when a reason is still asked for. */
	async link(): Promise<Sheet | null> {
		if (!this.#claim || this.#busy) return null;
		this.#busy = true;
		this.#problem = null;
		const { passageId, start, end } = this.selection;
		try {
			return await this.#api.claims.link(this.#claim, { passageId, start, end, reason: this.#reason.trim() });
		} catch (failed) {
			const problem = toProblem(failed);
			if (problem.fault.reason === 'reason_required' && !this.#asksReason) this.#asksReason = true;
			else this.#problem = problem;
			return null;
		} finally {
			this.#busy = false;
		}
	}
}
