import type { Block } from '../api';

/** A text kept in the browser's own storage until it is known to be on disk. */
export interface Kept {
	seq: number;
	at: number; // Unix ms
	blocks: Block[];
}

/** The copy of last resort of one draft. Storage that is full or forbidden is no reason to stop writing. */
export class Mirror {
	#storage: Storage | undefined;
	#key: string;

	constructor(id: string, storage: Storage | undefined) {
		this.#storage = storage;
		this.#key = `probant.draft.${id}`;
	}

	put(kept: Kept) {
		this.#try(() => this.#storage?.setItem(this.#key, JSON.stringify(kept)));
	}
	clear() {
		this.#try(() => this.#storage?.removeItem(this.#key));
	}

	/** Sets what was kept aside, where the next text does not write over it, and answers it. */
	rescue(): Kept | null {
		const found = this.#try(
			() => this.#storage?.getItem(this.#key) ?? this.#storage?.getItem(`${this.#key}.aside`),
		);
		if (!found) return null;
		this.#try(() => this.#storage?.setItem(`${this.#key}.aside`, found));
		this.clear();
		return this.#try(() => JSON.parse(found) as Kept) ?? null;
	}

	/** Drops what was set aside: it was taken back, or refused. */
	settle() {
		this.#try(() => this.#storage?.removeItem(`${this.#key}.aside`));
	}

	#try<T>(work: () => T): T | undefined {
		try {
			return work();
		} catch {
			return undefined;
		}
	}
}
