import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { blockStarts } from './blocks';

interface Snapshot {
	doc: Node;
	since: Mapping;
	turn: number; // grows with each
}

/** From block offsets of a text of a moment ago to a range of the present one; null when its words are gone. */
export type Place = (block: string, start: number, end: number) => { from: number; to: number } | null;

/** A text that was sent away. Call `keep` once its seq is known; one that is told by nobody is forgotten by `drop`. */
export interface Sent {
	keep: (seq: number) => void;
	drop: () => void;
	/** Where its words are now. */
	place: () => Place;
	/** Whether text `seq` was sent later: an answer about it says all that one about this text could. */
	before: (seq: number) => boolean;
}

/**
 * The texts that were sent to be checked, each with every change since. An answer about a text of a moment ago finds
 * its place in the text of now; what was deleted meanwhile has none.
 */
export class Trace {
	#kept = new Map<number, Snapshot>();
	#taken = new Set<Snapshot>();
	#turn = 0;

	/** Takes the present document. */
	take(doc: Node): Sent {
		const snapshot: Snapshot = { doc, since: new Mapping(), turn: ++this.#turn };
		this.#taken.add(snapshot);
		const drop = () => void this.#taken.delete(snapshot);
		return {
			keep: (seq) => void (drop(), this.#kept.set(seq, snapshot)),
			drop,
			place: () => placeIn(snapshot),
			before: (seq) => (this.#find(seq)?.turn ?? 0) > snapshot.turn,
		};
	}

	/** Follows a transaction; costs nothing when nothing waits for an answer. */
	follow(tr: Transaction) {
		if (!tr.docChanged) return;
		for (const snapshot of this.#kept.values()) snapshot.since.appendMapping(tr.mapping);
		for (const snapshot of this.#taken) snapshot.since.appendMapping(tr.mapping);
	}

	/** Where the words of text `seq` are now; null when that text is unknown. Older texts are forgotten. */
	at(seq: number): Place | null {
		const snapshot = this.#find(seq);
		if (!snapshot) return null;
		for (const [older, other] of this.#kept) if (other.turn < snapshot.turn) this.#kept.delete(older);
		return placeIn(snapshot);
	}

	/** Text `seq` as a document; null when it is unknown. */
	doc(seq: number): Node | null {
		return this.#find(seq)?.doc ?? null;
	}

	/** A seq that no text was kept under names a change of title or kind: the text is that of the one before. */
	#find(seq: number): Snapshot | undefined {
		const known = [...this.#kept.keys()].filter((kept) => kept <= seq);
		return this.#kept.get(Math.max(...known));
	}

	clear() {
		this.#kept.clear();
		this.#taken.clear();
	}
}

function placeIn(snapshot: Snapshot): Place {
	const starts = blockStarts(snapshot.doc);
	return (block, start, end) => {
		const text = starts.get(block);
		if (!text || end > text.size || start >= end) return null;
		const from = snapshot.since.map(text.start + start, 1);
		const to = snapshot.since.map(text.start + end, -1);
		return from < to ? { from, to } : null;
	};
}
