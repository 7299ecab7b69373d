import { toProblem, type Api, type LinkInput, type Problem, type Sheet } from '../api';

/** Linking a stretch of a passage to a claim: one call at a time, and a reason once the check does not find the claim there. */
export class LinkAttempt {
	#api: Api;
	#reason = $state('');
	#asksReason = $state(false);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);

	constructor(api: Api) {
		this.#api = api;
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

	/** Forgets the reason: it was given for another claim or another passage. */
	reset() {
		this.#reason = '';
		this.#asksReason = false;
		this.#problem = null;
	}

	/** Links. Answers the sheet of the piece; null when refused, or while a reason is asked for. */
	async link(claim: string, at: Omit<LinkInput, 'reason'>): Promise<Sheet | null> {
		if (this.#busy) return null;
		this.#busy = true;
		this.#problem = null;
		try {
			return await this.#api.claims.link(claim, { ...at, reason: this.#reason.trim() });
		} catch (failed) {
			const problem = toProblem(failed);
			const asks = problem.fault.reason === 'reason_required' || problem.fault.field === 'reason';
			if (asks && !this.#asksReason) this.#asksReason = true;
			else this.#problem = problem;
			return null;
		} finally {
			this.#busy = false;
		}
	}
}
