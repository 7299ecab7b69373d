import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { blockStarts } from './blocks';

interface Snapshot {
	doc: Node;
	since: Mapping;
}

/**
 * The texts that were sent to be checked, each with every change since. An answer about a text of a moment ago finds
 * its place in the text of now; what was deleted meanwhile has none.
 */
export class Trace {
	#kept = new Map<number, Snapshot>();
	#taken = new Set<Snapshot>();

	/** Takes the present document. Call `keep` once its seq is known; an untold snapshot is dropped by `drop`. */
	take(doc: Node): { keep: (seq: number) => void; drop: () => void } {
		const snapshot: Snapshot = { doc, since: new Mapping() };
		this.#taken.add(snapshot);
		const drop = () => void this.#taken.delete(snapshot);
		return { keep: (seq) => void (drop(), this.#kept.set(seq, snapshot)), drop };
	}

	/** Follows a transaction; costs nothing when nothing waits for an answer. */
	follow(tr: Transaction) {
		if (!tr.docChanged) return;
		for (const snapshot of this.#kept.values()) snapshot.since.appendMapping(tr.mapping);
		for (const snapshot of this.#taken) snapshot.since.appendMapping(tr.mapping);
	}

	/** A function from block offsets of text `seq` to a range of the present text; null when that text is unknown. */
	at(
		seq: number,
	): ((block: string, start: number, end: number) => { from: number; to: number } | null) | null {
		// a seq that no text was kept under names a change of title or kind: the text is that of the one before
		const known = [...this.#kept.keys()].filter((kept) => kept <= seq);
		const snapshot = this.#kept.get(Math.max(...known));
		if (!snapshot) return null;
		for (const older of known) if (this.#kept.get(older) !== snapshot) this.#kept.delete(older);
		const starts = blockStarts(snapshot.doc);
		return (block, start, end) => {
			const text = starts.get(block);
			if (!text || end > text.size || start >= end) return null;
			const from = snapshot.since.map(text.start + start, 1);
			const to = snapshot.since.map(text.start + end, -1);
			return from < to ? { from, to } : null;
		};
	}

	clear() {
		this.#kept.clear();
		this.#taken.clear();
	}
}
