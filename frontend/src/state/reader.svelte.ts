import {
	Problem,
	toProblem,
	type Api,
	type PassageView,
	type RegisterRow,
	type SourceRow,
	type Use,
} from '../api';
import type { Loaded } from './loaded';

/** How many passages one call brings, and how many are kept at most: a long document must not fill the page. */
export const step = 60;
export const kept = 300;
const before = 15; // passages read above the wanted one
const stride = 500; // passages a call, while looking for one by its id: the most that the Go side gives

/** A document being read: its card, a moving window of its passages, and the claims that rest on it. */
export class Reader {
	#api: Api;
	#id: string;
	#source = $state<Loaded<SourceRow>>({ state: 'loading' });
	#passages = $state.raw<PassageView[]>([]);
	#uses = $state.raw<Use[]>([]);
	#fallen = $state.raw<RegisterRow[]>([]);
	#chosen = $state('');
	#busy = false;

	constructor(api: Api, id: string) {
		this.#api = api;
		this.#id = id;
	}

	get source() {
		return this.#source;
	}
	/** A run of passages in reading order, without gaps. */
	get passages() {
		return this.#passages;
	}
	/** The passage in focus; undefined when it is not in the window. */
	get chosen(): PassageView | undefined {
		return this.#passages.find((p) => p.id === this.#chosen);
	}
	/** The claims that rest on the chosen passage. */
	get uses() {
		return this.#uses.filter((use) => use.passageId === this.#chosen);
	}
	/** How many claims would be to prove again without this document. */
	get bearing() {
		return this.#uses.filter((use) => use.status === 'proven').length;
	}
	/** The claims whose proof this version took away and that nobody has decided again. */
	get fallen() {
		return this.#fallen;
	}
	get total() {
		return this.#source.state === 'ready' ? this.#source.value.passages : 0;
	}
	get atStart() {
		return (this.#passages[0]?.ordinal ?? 0) === 0;
	}
	get atEnd() {
		const last = this.#passages.at(-1);
		return !last || last.ordinal + 1 >= this.total;
	}

	/** Opens the document at a passage, or at its beginning when none is wanted. */
	async open(passage: string) {
		try {
			const [source, uses] = await Promise.all([
				this.#api.evidence.source(this.#id),
				this.#api.evidence.uses(this.#id),
			]);
			this.#uses = uses;
			this.#source = { state: 'ready', value: source };
			await Promise.all([this.#around(passage), this.#fell(source)]);
		} catch (failed) {
			this.#source = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Reads the card, the window and the uses again, without moving. */
	async refresh() {
		const from = this.#passages[0]?.ordinal ?? 0;
		const limit = Math.max(this.#passages.length, step);
		try {
			const [source, uses, passages] = await Promise.all([
				this.#api.evidence.source(this.#id),
				this.#api.evidence.uses(this.#id),
				this.#api.evidence.passages(this.#id, from, limit),
			]);
			this.#source = { state: 'ready', value: source };
			this.#uses = uses;
			this.#passages = passages;
			await this.#fell(source);
		} catch (failed) {
			this.#source = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Reads which claims this version reopened. Without an answer the document is read all the same. */
	async #fell(source: SourceRow) {
		const rows = source.broken > 0 ? await this.#api.register.list().catch(() => []) : [];
		this.#fallen = rows.filter((row) => row.claim.broken?.sourceId === this.#id);
	}

	/** Brings a passage into focus, reading around it when it is not in the window. */
	async choose(passage: string) {
		if (this.#passages.some((p) => p.id === passage)) this.#chosen = passage;
		else await this.#around(passage);
	}

	/** The passage before or after the chosen one, read if need be; undefined at either end. */
	async neighbour(way: 1 | -1): Promise<PassageView | undefined> {
		const at = this.#passages.findIndex((p) => p.id === this.#chosen);
		if (at < 0) return this.#passages[0];
		if (!this.#passages[at + way]) await (way > 0 ? this.more() : this.less());
		const now = this.#passages.findIndex((p) => p.id === this.#chosen);
		return this.#passages[now + way];
	}

	/** Reads on below, letting go of what is far above. Answers whether anything came. */
	async more(): Promise<boolean> {
		const last = this.#passages.at(-1);
		if (!last || this.atEnd) return false;
		return this.#extend(last.ordinal + 1, step, (came) => [...this.#passages, ...came].slice(-kept));
	}

	/** Reads on above, letting go of what is far below. */
	async less(): Promise<boolean> {
		const first = this.#passages[0];
		if (!first || this.atStart) return false;
		const from = Math.max(0, first.ordinal - step);
		return this.#extend(from, first.ordinal - from, (came) => [...came, ...this.#passages].slice(0, kept));
	}

	async #extend(
		from: number,
		limit: number,
		joined: (came: PassageView[]) => PassageView[],
	): Promise<boolean> {
		if (this.#busy) return false;
		this.#busy = true;
		try {
			const came = await this.#api.evidence.passages(this.#id, from, limit);
			this.#passages = joined(came);
			return came.length > 0;
		} catch (failed) {
			this.#source = { state: 'failed', problem: toProblem(failed) };
			return false;
		} finally {
			this.#busy = false;
		}
	}

	async #around(passage: string) {
		const ordinal = passage ? await this.#locate(passage) : 0;
		const from = Math.max(0, ordinal - before);
		this.#passages = await this.#api.evidence.passages(this.#id, from, step);
		this.#chosen = passage || (this.#passages[0]?.id ?? '');
	}

	/** Walks the document for a passage: the bridge addresses passages by their place, a link by their id. */
	async #locate(passage: string): Promise<number> {
		for (let from = 0; from < this.total;) {
			const page = await this.#api.evidence.passages(this.#id, from, stride);
			const hit = page.find((p) => p.id === passage);
			if (hit) return hit.ordinal;
			const last = page.at(-1);
			if (!last) break;
			from = last.ordinal + 1;
		}
		throw new Problem({ code: 'not_found', reason: 'passage' });
	}
}
