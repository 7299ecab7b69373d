import {
	toProblem,
	type Api,
	type ClaimView,
	type Problem,
	type Sheet,
	type Stage,
	type Status,
} from '../api';
import type { StatusName } from '../ui/status';
import type { Loaded } from './loaded';

export type SheetTab = 'open' | 'settled' | 'all' | 'remarks';

const opens: ReadonlySet<string> = new Set<Status>([
	'to_prove',
	'with_expert',
	'contradicted',
	'expired',
	'banned',
]);

/** Whether a claim keeps the gate closed. */
export function unsettled(claim: Pick<ClaimView, 'status'>): boolean {
	return opens.has(claim.status);
}

/** Whether a source already says what a claim to prove says: one key links it. */
export function linkable(claim: Pick<ClaimView, 'status' | 'verdict' | 'evidence' | 'lack'>): boolean {
	return (
		!claim.lack && claim.status === 'to_prove' && claim.verdict === 'supported' && claim.evidence.length > 0
	);
}

/** Whether other words took the place of the claim: what they claim is a claim of its own. */
function replaced({ status, resolution }: ClaimView): boolean {
	return status === 'removed' && resolution?.reason === 'reworded';
}

/** Whether a text that stands at this stage is already signed off. */
export function signedOff(stage: Stage | undefined): boolean {
	return stage === 'publish' || stage === 'published';
}

/** How a claim stands once decided on: its status, but that a link the check did not confirm is not shown as proven. */
export function standing(status: Status, confirmed: boolean | undefined): StatusName {
	return status === 'proven' && confirmed === false ? 'unconfirmed' : status;
}

/** What a claim looks like on the desk: how it stands, or that a proof waits to be linked. */
export function lookOf(claim: ClaimView): StatusName {
	return linkable(claim) ? 'linkable' : standing(claim.status, claim.resolution?.confirmed);
}

/** The claims of a piece: which are left, which one is looked at. */
export class Claims {
	#api: Api;
	#piece: string;
	#value = $state.raw<Loaded<Sheet>>({ state: 'loading' });
	#selected = $state('');
	#tab = $state<SheetTab>('open');
	#asked = 0;
	#problem = $state.raw<Problem | null>(null);

	readonly #open = $derived(this.all.filter(unsettled));
	readonly #counted = $derived(this.all.filter((claim) => !replaced(claim)));
	readonly #settled = $derived(this.all.filter((claim) => !unsettled(claim)));

	constructor(api: Api, piece: string) {
		this.#api = api;
		this.#piece = piece;
	}

	get value() {
		return this.#value;
	}
	/** Why the sheet shown could not be read again; null once one was. */
	get problem() {
		return this.#problem;
	}
	/** The last sheet known; undefined until there is one. */
	get sheet(): Sheet | undefined {
		return this.#value.state === 'ready' ? this.#value.value : undefined;
	}
	/** Every claim: those in the text in text order, then those removed. */
	get all(): ClaimView[] {
		return this.#value.state === 'ready' ? this.#value.value.claims : [];
	}
	get open() {
		return this.#open;
	}
	/** The claims that count: a reworded one gave its place to its new wording. */
	get counted() {
		return this.#counted;
	}
	get settled() {
		return this.#settled;
	}
	/** The claims of the tab shown. */
	get shown(): ClaimView[] {
		if (this.#tab === 'remarks') return [];
		return this.#tab === 'open' ? this.#open : this.#tab === 'settled' ? this.#settled : this.all;
	}
	get tab() {
		return this.#tab;
	}
	set tab(tab: SheetTab) {
		this.#tab = tab;
	}
	get selected(): ClaimView | undefined {
		return this.find(this.#selected);
	}
	find(id: string): ClaimView | undefined {
		return this.all.find((claim) => claim.id === id);
	}

	/** Reads the claims of the saved text; what is shown stays meanwhile. The answer to an older question is dropped. */
	async load() {
		const asked = ++this.#asked;
		try {
			const sheet = await this.#api.claims.sheet(this.#piece);
			if (asked === this.#asked) this.take(sheet);
		} catch (failed) {
			if (asked !== this.#asked) return;
			if (this.#value.state === 'ready') this.#problem = toProblem(failed);
			else this.#value = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Takes a sheet that a decision answered with. */
	take(sheet: Sheet) {
		this.#asked++;
		this.#problem = null;
		const first = this.#value.state !== 'ready';
		this.#value = { state: 'ready', value: sheet };
		if (first && !this.#selected) this.#selected = sheet.gate.first || sheet.claims[0]?.id || '';
		if (first && !this.#open.length) this.#tab = sheet.claims.length ? 'all' : this.#tab;
		if (first && !sheet.claims.length && sheet.findings.length) this.#tab = 'remarks';
	}

	/** Looks at a claim, in a tab that holds it; "" for none. */
	select(id: string) {
		this.#selected = id;
		const claim = this.find(id);
		if (!claim || this.shown.includes(claim)) return;
		this.#tab = unsettled(claim) ? 'open' : 'settled';
	}

	/** Looks at the next or previous claim of the tab shown, round and round. */
	step(by: 1 | -1) {
		const list = this.shown.length ? this.shown : this.all;
		const at = list.findIndex((claim) => claim.id === this.#selected);
		const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
		if (next) this.select(next.id);
	}

	/** The open claim after another in the text; the first when none follows; "" for none. */
	after(id: string): string {
		const number = this.find(id)?.number ?? 0;
		const others = this.#open.filter((claim) => claim.id !== id);
		return (others.find((claim) => claim.number > number) ?? others[0])?.id ?? '';
	}

	/** Where to go on once a claim that stood at `number` was decided: to it while it is open, else as `after`. */
	from(id: string, number: number): string {
		const open = this.#open;
		const next = open.find((claim) => claim.id === id) ?? open.find((claim) => claim.number >= number);
		return (next ?? open[0])?.id ?? '';
	}
}
