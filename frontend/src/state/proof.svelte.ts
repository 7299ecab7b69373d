import { toProblem, type Api, type EvidenceView, type Problem, type Sheet } from '../api';
import type { Loaded } from './loaded';

/** The search for the passage that proves one claim. */
export class ProofSearch {
	readonly claim: string;
	#api: Api;
	#query = $state('');
	#found = $state.raw<Loaded<EvidenceView[]>>({ state: 'loading' });
	#active = $state(0);
	#reason = $state('');
	#asksReason = $state(false);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#asked = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(api: Api, claim: string, query: string) {
		this.#api = api;
		this.claim = claim;
		this.#query = query;
		void this.#search('');
	}

	get query() {
		return this.#query;
	}
	get found() {
		return this.#found;
	}
	/** The place of the passage that Enter links. */
	get active() {
		return this.#active;
	}
	get passage(): EvidenceView | undefined {
		return this.#found.state === 'ready' ? this.#found.value[this.#active] : undefined;
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

	/** Searches for other words after a short pause; no words searches for the claim itself. */
	ask(query: string) {
		this.#query = query;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#search(query.trim()), 180);
	}

	/** Moves among the passages. */
	choose(at: number) {
		const count = this.#found.state === 'ready' ? this.#found.value.length : 0;
		if (!count) return;
		const next = (at + count) % count;
		if (next === this.#active) return;
		this.#active = next;
		this.#asksReason = false;
		this.#problem = null;
	}

	/** Links the passage chosen. Answers null when refused, or while a reason is asked for. */
	async link(): Promise<Sheet | null> {
		const passage = this.passage;
		if (!passage || this.#busy) return null;
		this.#busy = true;
		this.#problem = null;
		const { start, end } = passage.span;
		try {
			const link = { passageId: passage.passageId, start, end, reason: this.#reason.trim() };
			return await this.#api.claims.link(this.claim, link);
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

	async #search(query: string) {
		const asked = ++this.#asked;
		try {
			const value = await this.#api.claims.candidates(this.claim, query);
			if (asked !== this.#asked) return;
			this.#found = { state: 'ready', value };
			this.#active = 0;
			this.#asksReason = false;
		} catch (failed) {
			if (asked === this.#asked) this.#found = { state: 'failed', problem: toProblem(failed) };
		}
	}
}
