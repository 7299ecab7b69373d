import { toProblem, type Api, type Block, type Piece, type Problem } from '../api';
import type { Loaded } from './loaded';
import { Mirror } from './mirror';
import { pause } from './pause';

/** The text as it is now. `keep` names it once it is saved under a seq; `drop` forgets it. */
export interface Taken {
	blocks: Block[];
	keep: (seq: number) => void;
	drop: () => void;
}

/** Whether what was typed is on disk. A stale text waits for a choice: another writer saved first. */
export type Saving = 'saved' | 'dirty' | 'saving' | 'failed' | 'stale';

/**
 * Who hears of the pauses in typing, before anything is saved, and of each text on disk, with its seq. The save lets what a
 * pause starts go first, for a moment: what she sees comes before what she does not.
 */
export interface Heard {
	paused?: () => Promise<void> | void;
	saved?: (seq: number) => void;
}

/** ms that a save lets what a pause started go first. */
const patience = 150;

/** One piece being written: one save at a time, typing never waits, and nothing typed is lost. */
export class Draft {
	readonly id: string;
	#api: Api;
	#mirror: Mirror;
	#heard: Heard;
	#piece = $state.raw<Loaded<Piece>>({ state: 'loading' });
	#saving = $state<Saving>('saved');
	#savedAt = $state(0);
	#problem = $state.raw<Problem | null>(null);
	#rescued = $state.raw<Block[] | null>(null);
	#source: (() => Taken) | null = null;
	#seq = 0;
	#edits = 0;
	#saved = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#flight: Promise<void> | null = null;

	constructor(api: Api, id: string, heard: Heard = {}, storage?: Storage) {
		this.#api = api;
		this.id = id;
		this.#heard = heard;
		this.#mirror = new Mirror(id, storage);
	}

	get piece() {
		return this.#piece;
	}
	get saving() {
		return this.#saving;
	}
	/** When the text was last saved, Unix ms. */
	get savedAt() {
		return this.#savedAt;
	}
	/** Why the last save failed; null once one succeeds. */
	get problem() {
		return this.#problem;
	}
	/** A newer text than the one on disk, found in this browser's storage; null when there is none. */
	get rescued() {
		return this.#rescued;
	}
	get dirty() {
		return this.#edits !== this.#saved;
	}

	/** Reads the piece, and looks for a text that never reached the disk. */
	async open() {
		try {
			const piece = await this.#api.pieces.open(this.id);
			this.#take(piece);
			const kept = this.#mirror.rescue();
			const newer =
				kept && kept.at > piece.updatedAt && JSON.stringify(kept.blocks) !== JSON.stringify(piece.blocks);
			if (newer) this.#rescued = kept.blocks;
			else this.#mirror.settle();
		} catch (failed) {
			this.#piece = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Where the text is read from when it is saved. */
	attach(source: () => Taken) {
		this.#source = source;
		return () => (this.#source = null);
	}

	/** Something was typed. Costs nothing: the text is read after the pause. */
	touch() {
		this.#edits++;
		if (this.#saving === 'saved') this.#saving = 'dirty';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#pause(), pause);
	}

	/** Saves what is not saved yet. Resolves when the text is on disk, or the failure is shown. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#save();
	}

	async #save(): Promise<void> {
		while (this.#flight) await this.#flight;
		if (!this.dirty || !this.#source) return;
		if (this.#saving === 'stale') return this.keepAside();
		this.#flight = this.#send(this.#source()).finally(() => (this.#flight = null));
		await this.#flight;
		if (this.dirty && this.#saving === 'dirty') this.#again();
	}

	/** Writes the text in the browser's storage at once: the page may be gone before a save can end. */
	keepAside() {
		if (!this.dirty || !this.#source) return;
		const taken = this.#source();
		taken.drop();
		this.#mirror.put({ seq: this.#seq, at: Date.now(), blocks: taken.blocks });
	}

	/** After a stale save: gives up what was typed since and shows the text on disk. Answers that text. */
	async reload(): Promise<Piece | null> {
		try {
			const piece = await this.#api.pieces.open(this.id);
			this.#saved = this.#edits;
			this.#mirror.clear();
			this.#settled(piece.updatedAt);
			this.#take(piece);
			return piece;
		} catch (failed) {
			this.#problem = toProblem(failed);
			return null;
		}
	}

	/** After a stale save: saves this text over the one on disk. */
	async keepMine() {
		try {
			this.#seq = (await this.#api.pieces.open(this.id)).seq;
			this.#saving = 'dirty';
			await this.flush();
		} catch (failed) {
			this.#problem = toProblem(failed);
		}
	}

	/** Changes title, kind or language. Rejects with a Problem. */
	async describe(change: Partial<Pick<Piece, 'title' | 'kind' | 'lang'>>) {
		if (this.#piece.state !== 'ready') return;
		await this.flush();
		const { title, kind, lang } = { ...this.#piece.value, ...change };
		const piece = await this.#api.pieces.describe(this.id, title, kind, lang);
		this.#seq = Math.max(this.#seq, piece.seq);
		this.#piece = { state: 'ready', value: { ...piece, blocks: this.#piece.value.blocks } };
	}

	/** Takes a piece that the Go side changed, after a restored version. */
	replace(piece: Piece) {
		this.#saved = this.#edits;
		this.#settled(piece.updatedAt);
		this.#take(piece);
	}

	/** The text found in storage was put on the desk, or refused. */
	rescueDone() {
		this.#rescued = null;
		this.#mirror.settle();
	}

	/** Leaves the desk: reads the text at once, and saves it after the save under way. */
	async close(): Promise<void> {
		clearTimeout(this.#timer);
		if (!this.dirty || !this.#source) return;
		this.keepAside();
		const last = this.#source();
		this.#source = null;
		while (this.#flight) await this.#flight;
		if (this.dirty && this.#saving !== 'stale') await this.#send(last);
	}

	async #pause() {
		this.#timer = undefined;
		let late: ReturnType<typeof setTimeout> | undefined;
		const patient = new Promise<void>((done) => (late = setTimeout(done, patience)));
		await Promise.race([this.#heard.paused?.(), patient]);
		clearTimeout(late);
		await this.#save();
	}

	/** Saves later what was typed during a save, unless a pause will. */
	#again() {
		this.#timer ??= setTimeout(() => void this.flush(), pause);
	}

	#take(piece: Piece) {
		this.#seq = piece.seq;
		this.#savedAt = piece.updatedAt;
		this.#piece = { state: 'ready', value: piece };
	}

	#settled(at: number) {
		this.#saving = 'saved';
		this.#savedAt = at;
		this.#problem = null;
	}

	async #send(taken: Taken) {
		const edits = this.#edits;
		this.#mirror.put({ seq: this.#seq, at: Date.now(), blocks: taken.blocks });
		this.#saving = 'saving';
		try {
			const saved = await this.#api.pieces.save(this.id, this.#seq, taken.blocks);
			this.#seq = saved.seq;
			this.#saved = edits;
			taken.keep(saved.seq);
			this.#settled(saved.at);
			if (this.dirty) this.#saving = 'dirty';
			else this.#mirror.clear();
			this.#heard.saved?.(saved.seq);
		} catch (failed) {
			taken.drop();
			this.#problem = toProblem(failed);
			this.#saving = this.#problem.fault.code === 'stale' ? 'stale' : 'failed';
		}
	}
}
