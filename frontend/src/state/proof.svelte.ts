import { toProblem, type Api, type EvidenceView, type Sheet } from '../api';
import { LinkAttempt } from './attempt.svelte';
import type { Loaded } from './loaded';

/** The search for the passage that proves one claim. */
export class ProofSearch {
	readonly claim: string;
	readonly attempt: LinkAttempt;
	#api: Api;
	#query = $state('');
	#found = $state.raw<Loaded<EvidenceView[]>>({ state: 'loading' });
	#active = $state(0);
	#words = ''; // searched for last; none for the claim itself
	#asked = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(api: Api, claim: string, query: string) {
		this.#api = api;
		this.claim = claim;
		this.attempt = new LinkAttempt(api);
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

	/** Searches for other words after a short pause; no words searches for the claim itself. */
	ask(query: string) {
		this.#query = query;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#search(query.trim()), 180);
	}

	/** Searches again: the library changed. */
	again() {
		void this.#search(this.#words);
	}

	/** Moves among the passages. */
	choose(at: number) {
		const count = this.#found.state === 'ready' ? this.#found.value.length : 0;
		if (!count) return;
		const next = (at + count) % count;
		if (next === this.#active) return;
		this.#active = next;
		this.attempt.reset();
	}

	/** Links the passage chosen. Answers null when refused, or while a reason is asked for. */
	async link(): Promise<Sheet | null> {
		const passage = this.passage;
		if (!passage) return null;
		return this.attempt.link(this.claim, { passageId: passage.passageId, ...passage.span });
	}

	async #search(query: string) {
		const asked = ++this.#asked;
		this.#words = query;
		try {
			const value = await this.#api.claims.candidates(this.claim, query);
			if (asked !== this.#asked) return;
			this.#found = { state: 'ready', value };
			this.#active = 0;
			this.attempt.reset();
		} catch (failed) {
			if (asked === this.#asked) this.#found = { state: 'failed', problem: toProblem(failed) };
		}
	}
}
