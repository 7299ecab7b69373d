import { toProblem, type Api, type RegisterRow, type Status } from '../api';
import { heap, mentions, validity } from './library';
import type { Loaded } from './loaded';
import { pieceCount } from './openclaims';
import { standing } from './sheet.svelte';

/** What the register can be narrowed to: how claims stand, or proofs that fall within 30 days. */
export type RegisterFilter = Status | 'unconfirmed' | 'all' | 'soon';

/** The filters in the order of their chips: what needs doing first. */
export const registerFilters: RegisterFilter[] = [
	'all',
	'to_prove',
	'contradicted',
	'banned',
	'expired',
	'with_expert',
	'soon',
	'unconfirmed',
	'proven',
	'validated',
	'not_a_claim',
	'removed',
];

/** When the proof of a claim falls, in Unix ms; 0 where nothing falls. */
export function expiry(row: RegisterRow): number {
	return row.claim.resolution?.evidence?.validUntil ?? 0;
}

function passes(row: RegisterRow, filter: RegisterFilter, now: number): boolean {
	if (filter === 'all') return true;
	if (filter === 'soon') return validity(expiry(row), now).kind === 'soon';
	return standing(row.claim.status, row.claim.resolution?.confirmed) === filter;
}

/** What a search looks into: the claim, its piece and its proof. */
function said(row: RegisterRow): string {
	const { evidence, validation } = row.claim.resolution ?? {};
	return heap(
		row.claim.text,
		row.claim.headings,
		row.pieceTitle,
		evidence?.source ?? '',
		validation?.name ?? '',
	);
}

/** Every claim of every piece, as searched and narrowed. */
export class Register {
	#api: Api;
	#rows = $state.raw<Loaded<RegisterRow[]>>({ state: 'loading' });
	#query = $state('');
	#filter = $state<RegisterFilter>('all');
	#all = $derived(this.#rows.state === 'ready' ? this.#rows.value : []);
	#heaps = $derived(this.#all.map(said));
	#matching = $derived.by(() => {
		const query = this.#query.trim();
		return query ? this.#all.filter((_, i) => mentions(this.#heaps[i] ?? '', query)) : this.#all;
	});
	#shown = $derived(this.#matching.filter((row) => passes(row, this.#filter, Date.now())));
	#counts = $derived.by(() => {
		const now = Date.now();
		return Object.fromEntries(
			registerFilters.map((f) => [f, this.#matching.filter((row) => passes(row, f, now)).length]),
		) as Record<RegisterFilter, number>;
	});

	constructor(api: Api) {
		this.#api = api;
	}

	get rows() {
		return this.#rows;
	}
	get query() {
		return this.#query;
	}
	get filter() {
		return this.#filter;
	}
	/** The rows that the search and the filter leave. */
	get shown() {
		return this.#shown;
	}
	/** How many of the rows that match the search each filter would leave. */
	get counts() {
		return this.#counts;
	}
	/** How many pieces the claims stand in. */
	get pieces() {
		return pieceCount(this.#all);
	}

	async load() {
		try {
			this.#rows = { state: 'ready', value: await this.#api.register.list() };
		} catch (failed) {
			this.#rows = { state: 'failed', problem: toProblem(failed) };
		}
	}

	search(query: string) {
		this.#query = query;
	}
	narrow(filter: RegisterFilter) {
		this.#filter = filter;
	}
}
