import {
	toProblem,
	type Api,
	type Charter,
	type CharterExport,
	type CharterVersion,
	type CharterView,
	type HouseRule,
	type Impact,
	type Problem,
	type Tried,
	type WeighedRule,
} from '../api';
import type { Loaded } from './loaded';

const pause = 250; // ms without typing before the test area asks

/** The working copy of the charter: each change is kept at once; publishing makes a version of it. */
export class CharterState {
	#api: Api;
	#view = $state.raw<Loaded<CharterView>>({ state: 'loading' });
	#problem = $state.raw<Problem | null>(null);
	#versions = $state.raw<CharterVersion[]>([]);
	#impact = $state.raw<Impact[] | null>(null);
	#tried = $state.raw<Tried | null>(null);
	#took = $state(0);
	#words = $state('');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked = 0;

	constructor(api: Api) {
		this.#api = api;
	}

	get view() {
		return this.#view;
	}
	get now(): CharterView | undefined {
		return this.#view.state === 'ready' ? this.#view.value : undefined;
	}
	get charter(): Charter | undefined {
		return this.now?.charter;
	}
	/** Why the last change was refused; null once one was kept. */
	get problem() {
		return this.#problem;
	}
	get versions() {
		return this.#versions;
	}
	/** The approved contents that publishing would reopen; null while it is not known. */
	get impact() {
		return this.#impact;
	}
	/** Whether nothing was decided yet. */
	get blank(): boolean {
		return this.now !== undefined && this.now.seq === 0;
	}

	async load() {
		try {
			this.#view = { state: 'ready', value: await this.#api.charters.read() };
			await this.#weighImpact();
		} catch (failed) {
			if (this.#view.state !== 'ready') this.#view = { state: 'failed', problem: toProblem(failed) };
			else this.#problem = toProblem(failed);
		}
	}

	/** Changes the working copy; false when it was refused, and the problem says why. */
	change(change: Partial<Charter>): Promise<boolean> {
		const now = this.now!;
		return this.#take(() => this.#api.charters.save({ ...now.charter, ...change }, now.seq));
	}
	start(starter: string) {
		return this.#take(() => this.#api.charters.start(starter, this.now!.seq));
	}
	importFile(file: string) {
		return this.#take(() => this.#api.charters.importFile(file, this.now!.seq));
	}
	restore(number: number) {
		return this.#take(() => this.#api.charters.restore(number, this.now!.seq));
	}
	async publish(name: string, note: string): Promise<boolean> {
		return this.#take(() => this.#api.charters.publish(this.now!.seq, name, note));
	}
	/** Writes the working copy where the user chooses, as a file or as a style of Vale; null when it was not written. */
	async exportTo(title: string, vale: boolean, lang: string): Promise<CharterExport | null> {
		this.#problem = null;
		try {
			const made = await this.#api.charters.exportTo(title, vale, lang);
			return made.path ? made : null;
		} catch (failed) {
			this.#problem = toProblem(failed);
			return null;
		}
	}

	/** What is wrong with a house rule, before it is kept at a place (past the end for a new one). */
	async weigh(rule: HouseRule, place: number): Promise<WeighedRule | null> {
		try {
			this.#problem = null;
			return await this.#api.charters.weigh(rule, place);
		} catch (failed) {
			this.#problem = toProblem(failed);
			return null;
		}
	}

	async loadVersions() {
		try {
			this.#versions = await this.#api.charters.versions();
		} catch (failed) {
			this.#problem = toProblem(failed);
		}
	}

	forget() {
		this.#problem = null;
	}

	/** The words of the test area. */
	get words() {
		return this.#words;
	}
	/** What is said of them; null before. */
	get tried() {
		return this.#tried;
	}
	/** How long that took, in ms. */
	get took() {
		return this.#took;
	}
	set words(words: string) {
		this.#words = words;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.attempt(), pause);
	}
	/** Asks what the charter says of the words; an older answer is dropped. */
	async attempt() {
		const asked = ++this.#asked;
		const words = this.#words;
		if (!words.trim()) return void (this.#tried = null);
		const from = performance.now();
		try {
			const tried = await this.#api.charters.attempt(words, '');
			if (asked !== this.#asked) return;
			this.#tried = tried;
			this.#took = performance.now() - from;
		} catch (failed) {
			if (asked === this.#asked) this.#problem = toProblem(failed);
		}
	}
	stop() {
		clearTimeout(this.#timer);
	}

	async #take(call: () => Promise<CharterView>): Promise<boolean> {
		this.#problem = null;
		try {
			this.#view = { state: 'ready', value: await call() };
			void this.attempt();
			void this.#weighImpact();
			return true;
		} catch (failed) {
			this.#problem = toProblem(failed);
			return false;
		}
	}

	async #weighImpact() {
		try {
			this.#impact = this.now?.changed && this.now.published ? await this.#api.charters.impact() : [];
		} catch {
			this.#impact = null; // told when publishing: nothing else waits for it
		}
	}
}

/** A new house rule. */
export function newRule(kind: HouseRule['kind'], id: string): HouseRule {
	const empty = { words: [], says: [], except: [], unless: [], near: [], channels: [], countries: [] };
	return {
		...{ id, kind, use: '', scope: '' as HouseRule['scope'], reason: '', within: '' as HouseRule['within'] },
		...{ lang: '', severity: '' as HouseRule['severity'], fires: [], silent: [] },
		...empty,
	};
}

/** The first free number for a rule, as an id. */
export function freeId(rules: Pick<HouseRule, 'id'>[]): string {
	const taken = rules.map((rule) => Number(rule.id)).filter((n) => !Number.isNaN(n));
	return String(Math.max(0, ...taken) + 1);
}

/** A list with an item at a place, at its end for a place past it. */
export function placed<T>(list: T[], place: number, item: T): T[] {
	return place < list.length ? list.with(place, item) : [...list, item];
}
