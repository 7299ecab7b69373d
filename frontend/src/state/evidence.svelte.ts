import {
	toProblem,
	type Api,
	type EvidenceView,
	type Extract,
	type Problem,
	type SourceDetails,
	type SourceRow,
} from '../api';
import { kindsOf, narrow, tagsOf, wide, type Narrowing } from './library';
import type { Loaded } from './loaded';

/** How long news of documents that come one after the other rests before the list is read again, in ms. */
export const settle = 1000;

/** How long typing rests before passages are searched, in ms. */
const pause = 180;

/** The evidence library: its list, what narrows it, and the passages that answer a search. */
export class Evidence {
	#api: Api;
	#rows = $state.raw<Loaded<SourceRow[]>>({ state: 'loading' });
	#query = $state('');
	#narrowing = $state.raw<Narrowing>(wide);
	#found = $state.raw<Loaded<EvidenceView[]> | null>(null);
	#shown = $derived(
		this.#rows.state === 'ready' ? narrow(this.#rows.value, this.#query, this.#narrowing, Date.now()) : [],
	);
	#tags = $derived(this.#rows.state === 'ready' ? tagsOf(this.#rows.value) : []);
	#kinds = $derived(kindsOf(this.#rows.state === 'ready' ? this.#rows.value : []));
	#timer: ReturnType<typeof setTimeout> | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(api: Api) {
		this.#api = api;
	}

	/** Every source, the last added first. */
	get rows() {
		return this.#rows;
	}
	/** The sources that the search and the filters leave. */
	get shown() {
		return this.#shown;
	}
	get query() {
		return this.#query;
	}
	/** What narrows the list beside the search. */
	get narrowing() {
		return this.#narrowing;
	}
	/** Every tag and every kind of the library. */
	get tags() {
		return this.#tags;
	}
	get kinds() {
		return this.#kinds;
	}
	/** The passages that answer the search; null while nothing is searched. */
	get found() {
		return this.#found;
	}

	/** Reads the list again; what is on screen stays until the answer comes. */
	async load() {
		try {
			this.#rows = { state: 'ready', value: await this.#api.evidence.list() };
		} catch (failed) {
			this.#rows = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Reads the list again in a moment: a hundred documents that come one after the other ask for it a few times. */
	loadSoon() {
		this.#soon ??= setTimeout(() => {
			this.#soon = undefined;
			void this.load();
		}, settle);
	}

	filter(by: Partial<Narrowing>) {
		this.#narrowing = { ...this.#narrowing, ...by };
	}

	/** Narrows the list at once, and searches passages when typing rests. */
	search(query: string) {
		this.#query = query;
		clearTimeout(this.#timer);
		const asked = ++this.#asked;
		if (query.trim().length < 2) {
			this.#found = null;
			return;
		}
		this.#found ??= { state: 'loading' };
		this.#timer = setTimeout(() => void this.#find(query, asked), pause);
	}

	async #find(query: string, asked: number) {
		let found: Loaded<EvidenceView[]>;
		try {
			found = { state: 'ready', value: await this.#api.evidence.search(query.trim()) };
		} catch (failed) {
			found = { state: 'failed', problem: toProblem(failed) };
		}
		if (asked === this.#asked) this.#found = found;
	}

	/** The document that took the place of one that is no longer in the library, after however many versions. */
	async successor(id: string): Promise<SourceRow | undefined> {
		if (this.#rows.state !== 'ready' || this.#rows.value.some((row) => row.id === id)) return undefined;
		return this.#api.versions.living(id).catch(() => undefined);
	}

	/** Corrects a source's card. Answers the problem when it was refused. */
	async describe(id: string, details: SourceDetails): Promise<Problem | null> {
		return this.#do(() => this.#api.evidence.describe(id, details));
	}

	/** Adds words that the user typed. Answers their source, or the problem when they were refused. */
	async type(extract: Extract): Promise<SourceRow | Problem> {
		try {
			const source = await this.#api.evidence.addExtract(extract);
			await this.load();
			return source;
		} catch (failed) {
			return toProblem(failed);
		}
	}

	/** Puts a source away; restore brings it back. */
	async remove(id: string): Promise<Problem | null> {
		return this.#do(() => this.#api.evidence.remove(id));
	}

	async restore(id: string): Promise<Problem | null> {
		return this.#do(() => this.#api.evidence.restore(id));
	}

	async #do(act: () => Promise<unknown>): Promise<Problem | null> {
		try {
			await act();
		} catch (failed) {
			return toProblem(failed);
		}
		await this.load();
		return null;
	}

	/** Forgets a search under way. */
	stop() {
		clearTimeout(this.#timer);
		clearTimeout(this.#soon);
		this.#asked++;
	}
}
