import { Problem } from '../problem';
import type * as T from '../types';
import { sheetOf, type FakeClaim } from './sheet';

/** What an in-memory Go side starts with. Unset parts are empty. */
export interface Seed {
	settings?: Partial<T.Settings>;
	space?: Partial<T.Space>;
	problem?: string;
	pieces?: (Partial<T.Piece> & { id: string; findings?: T.Finding[] })[];
	sources?: (Partial<T.SourceRow> & { id: string })[];
	passages?: T.EvidenceView[];
	unfinished?: T.Unfinished;
}

/** A piece with all that is kept of it. */
export interface Kept extends T.Piece {
	deleted: boolean;
	revisions: T.Revision[];
	approval?: T.ApprovalView;
	packs: T.PackView[];
	claims: Record<string, FakeClaim>;
	/** Every decision ever taken, with its claim and the wording it was taken on, by its id. */
	decisions: Record<string, { claim: string; wording: string; decision: FakeClaim }>;
	/** What the charter remarks on in it. */
	findings: T.Finding[];
}

export const gone = (reason = 'piece') => new Problem({ code: 'not_found', reason });
export const stale = () => new Problem({ code: 'stale', reason: 'changed_elsewhere' });
export const countOf = (blocks: T.Block[]) =>
	blocks.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0);

/** Not a SHA-256: 64 hex digits that change with the text. */
export function hashOf(piece: T.Piece): string {
	let h = 2166136261n;
	for (const c of JSON.stringify([piece.title, piece.blocks])) {
		h = ((h ^ BigInt(c.codePointAt(0) ?? 0)) * 16777619n) % (1n << 256n);
	}
	return h.toString(16).padStart(64, '0');
}

/** A piece as it crosses to the interface. */
export function plain({
	deleted: _d,
	revisions: _r,
	approval: _a,
	packs: _p,
	claims: _c,
	decisions: _s,
	findings: _f,
	...piece
}: Kept): T.Piece {
	return structuredClone(piece);
}

/** What the in-memory Go side holds. Times are Unix ms, by a clock that moves with each call. */
export class World {
	clock = Date.UTC(2026, 10, 23, 9, 42);
	folder = '';
	problem: string;
	settings: T.Settings;
	space: T.Space;
	readonly pieces: Kept[];
	readonly sources: (T.SourceRow & { deleted?: boolean })[];
	readonly passages: T.EvidenceView[];
	readonly jobs: T.Job[] = [];
	unfinished: T.Unfinished;
	readonly uploads: Record<string, { name: string; data: string }> = {};
	readonly heard = new Set<(change: T.Changed) => void>();
	#next = 1;

	constructor(seed: Seed) {
		this.problem = seed.problem ?? '';
		this.passages = (seed.passages ?? []).map((passage) => ({ ...{ line: 0, cells: [] }, ...passage }));
		this.unfinished = seed.unfinished ?? { documents: 0, names: [] };
		this.settings = {
			...{ lang: 'fr', theme: 'system', name: '', role: '', singleKeys: true, keyHints: true, workspace: '' },
			assistance: { provider: '' as never, address: '', model: '' },
			...seed.settings,
		};
		this.space = {
			...{ name: 'Orvalis', path: '/espaces/orvalis', sample: false, lang: 'fr', synced: false },
			...{ pieces: 0, sources: 0 },
			...seed.space,
		};
		this.pieces = (seed.pieces ?? []).map((piece) => this.keep(piece));
		this.sources = (seed.sources ?? []).map((source) => ({
			...{ title: '', file: '', format: 'pdf', author: '', date: 0, validUntil: 0, pages: 1, passages: 1 },
			...{ size: 1000, sha256: '', addedAt: this.clock, uses: 0, expired: false, intact: true },
			...{
				kind: '',
				owner: '',
				quotable: '',
				mayLeave: '',
				tags: [],
				replaces: '',
				broken: 0,
				goneFrom: '',
				revertible: false,
				madeAt: 0,
				readFrom: [],
			},
			...source,
		}));
	}

	id(): string {
		return `f${this.#next++}`;
	}

	/** Tells the interface, as an event that comes after the answer. */
	changed(kind: T.Changed['kind'], id: string) {
		queueMicrotask(() => this.heard.forEach((tell) => tell({ kind, id })));
	}

	/** A piece with the parts that were not given. */
	keep(piece: Partial<T.Piece> & { findings?: T.Finding[] }): Kept {
		const kind = 'article' as T.Piece['kind'];
		return {
			...{ id: piece.id ?? this.id(), title: '', kind, lang: 'fr', blocks: [], seq: 1 },
			...{ createdAt: this.clock, updatedAt: this.clock, deleted: false, revisions: [], packs: [] },
			...{ claims: {}, decisions: {}, findings: [] },
			...piece,
		};
	}

	find(id: string): Kept {
		const found = this.pieces.find((p) => p.id === id && !p.deleted);
		if (!found) throw gone();
		return found;
	}

	/** The piece that a claim stands in. */
	holder(claim: string): Kept {
		const found = this.pieces.find((p) => this.sheet(p).claims.some((c) => c.id === claim));
		if (!found) throw gone();
		return found;
	}

	source(id: string) {
		const found = this.sources.find((s) => s.id === id);
		if (!found) throw gone('source');
		return found;
	}

	sheet(piece: Kept): T.Sheet {
		const approved = piece.approval !== undefined && piece.approval.hash === hashOf(piece);
		const sheet = sheetOf(piece, piece.claims, approved, approved && piece.packs.length > 0);
		return { ...sheet, findings: structuredClone(piece.findings) };
	}

	/** Keeps the text as a revision. */
	freeze(piece: Kept, cause: T.Revision['cause']): T.Revision {
		const { id: pieceId, title, kind, lang, blocks } = plain(piece);
		const taken = {
			...{ id: this.id(), pieceId, number: piece.revisions.length + 1, cause, at: this.clock },
			...{ title, kind, lang, blocks, hash: hashOf(piece) },
		};
		piece.revisions.push(taken);
		return taken;
	}

	/** Takes what was sent of a file. */
	take(upload: string): { name: string; data: string } {
		const file = this.uploads[upload];
		delete this.uploads[upload];
		if (!file) throw gone();
		return file;
	}
}
