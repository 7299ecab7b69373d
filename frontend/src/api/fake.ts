import type { Api } from './api';
import { Problem } from './problem';
import { sheetOf, type FakeClaim } from './fakesheet';
import type * as T from './types';

/** What an in-memory Go side starts with. Unset parts are empty. */
export interface Seed {
	settings?: Partial<T.Settings>;
	space?: Partial<T.Space>;
	problem?: string;
	pieces?: (Partial<T.Piece> & { id: string })[];
	sources?: (Partial<T.SourceRow> & { id: string })[];
	passages?: T.EvidenceView[];
}

/** An Api in memory, with the two events in the caller's hands. */
export type Fake = Api & {
	emit: (change: T.Changed) => void;
	emitJob: (job: T.Job) => void;
	/** Makes the next call of a method ("pieces.list") reject. */
	failNext: (method: string, fault: ConstructorParameters<typeof Problem>[0]) => void;
	/** What clipboardText answers. */
	clipboard: (text: string) => void;
	/** Every call made, as "group.method". */
	calls: string[];
	left: () => boolean;
};

interface Kept extends T.Piece {
	deleted: boolean;
	revisions: T.Revision[];
	approval?: T.ApprovalView;
	packs: T.PackView[];
	claims: Record<string, FakeClaim>;
	/** Every decision ever taken, with its claim and the wording it was taken on, by its id. */
	decisions: Record<string, { claim: string; wording: string; decision: FakeClaim }>;
}

const gone = () => new Problem({ code: 'not_found', reason: 'piece' });
const words = (blocks: T.Block[]) =>
	blocks.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0);

/** An Api without a Go side: real enough for state classes and for looking at screens. */
export function fake(seed: Seed = {}): Fake {
	let clock = Date.UTC(2026, 10, 23, 9, 42);
	let next = 1;
	let left = false;
	let folder = '';
	let clipboard = '';
	let problem = seed.problem ?? '';
	const calls: string[] = [];
	const failing: Record<string, Problem> = {};
	const heard = new Set<(change: T.Changed) => void>();
	const jobsHeard = new Set<(job: T.Job) => void>();
	const uploads: Record<string, { name: string; data: string }> = {};
	const jobs: T.Job[] = [];
	let settings: T.Settings = {
		...{ lang: 'fr', theme: 'system', name: '', role: '', singleKeys: true, keyHints: true, workspace: '' },
		...seed.settings,
	};
	let space: T.Space = {
		...{ name: 'Orvalis', path: '/espaces/orvalis', sample: false, lang: 'fr', synced: false },
		...{ pieces: 0, sources: 0 },
		...seed.space,
	};
	const pieces: Kept[] = (seed.pieces ?? []).map((piece) => keep(piece));
	const sources: (T.SourceRow & { deleted?: boolean })[] = (seed.sources ?? []).map((source) => ({
		...{ title: '', file: '', format: 'pdf', author: '', date: 0, validUntil: 0, pages: 1, passages: 1 },
		...{ size: 1000, sha256: '', addedAt: clock, uses: 0, expired: false, intact: true },
		...source,
	}));

	function id(): string {
		return `f${next++}`;
	}
	function keep(piece: Partial<T.Piece>): Kept {
		return {
			...{
				id: piece.id ?? id(),
				title: '',
				kind: 'article' as T.Piece['kind'],
				lang: 'fr',
				blocks: [],
				seq: 1,
			},
			...{ createdAt: clock, updatedAt: clock, deleted: false, revisions: [], packs: [] },
			...{ claims: {}, decisions: {} },
			...piece,
		};
	}
	function find(pieceId: string): Kept {
		const found = pieces.find((p) => p.id === pieceId && !p.deleted);
		if (!found) throw gone();
		return found;
	}
	function holder(claimId: string): Kept {
		const found = pieces.find((p) => sheet(p).claims.some((c) => c.id === claimId));
		if (!found) throw gone();
		return found;
	}
	function sheet(piece: Kept): T.Sheet {
		const approved = piece.approval !== undefined && piece.approval.hash === hash(piece);
		return sheetOf(piece, piece.claims, approved, approved && piece.packs.length > 0);
	}
	/** Not a SHA-256: 64 hex digits that change with the text. */
	const hash = (piece: T.Piece) => {
		let h = 2166136261n;
		for (const c of JSON.stringify([piece.title, piece.blocks])) {
			h = ((h ^ BigInt(c.codePointAt(0) ?? 0)) * 16777619n) % (1n << 256n);
		}
		return h.toString(16).padStart(64, '0');
	};
	function decide(claimId: string, claim: FakeClaim): T.Sheet {
		const piece = holder(claimId);
		const decided = { ...claim, id: id(), marked: piece.claims[claimId]?.marked };
		piece.claims[claimId] = decided;
		piece.decisions[decided.id] = { claim: claimId, wording: wording(piece, claimId), decision: decided };
		changed('claims', piece.id);
		return sheet(piece);
	}
	const wording = (piece: Kept, claimId: string) =>
		sheet(piece).claims.find((c) => c.id === claimId)?.text ?? '';
	function reinstate(resolutionId: string): T.Sheet {
		const piece = pieces.find((p) => !p.deleted && resolutionId in p.decisions);
		const past = piece?.decisions[resolutionId];
		if (!piece || !past) throw new Problem({ code: 'not_found', reason: 'claim' });
		if (wording(piece, past.claim) !== past.wording)
			throw new Problem({ code: 'conflict', reason: 'changed_elsewhere' });
		piece.claims[past.claim] = past.decision;
		changed('claims', piece.id);
		return sheet(piece);
	}
	function changed(kind: T.Changed['kind'], what: string) {
		queueMicrotask(() => heard.forEach((tell) => tell({ kind, id: what })));
	}
	function plain({
		deleted: _d,
		revisions: _r,
		approval: _a,
		packs: _p,
		claims: _c,
		decisions: _s,
		...piece
	}: Kept): T.Piece {
		return structuredClone(piece);
	}
	function row(piece: Kept): T.PieceRow {
		const now = sheet(piece);
		return {
			...{ id: piece.id, title: piece.title, kind: piece.kind, lang: piece.lang, stage: now.stage },
			...{ left: now.counts.open, total: now.counts.total, words: words(piece.blocks) },
			...{
				updatedAt: piece.updatedAt,
				approvedAt: piece.approval?.at ?? 0,
				exportedAt: piece.packs[0]?.at ?? 0,
			},
		} as T.PieceRow;
	}
	function readiness(piece: Kept): T.Readiness {
		const approval = piece.approval?.hash === hash(piece) ? piece.approval : undefined;
		const revision = piece.revisions.length + (approval ? 0 : 1);
		return {
			piece: plain(piece),
			sheet: sheet(piece),
			revision,
			hash: hash(piece),
			sources: 0,
			reviewBy: 0,
			approval,
			past: [],
		};
	}
	function publication(piece: Kept): T.Publication {
		const current = piece.approval?.hash === hash(piece);
		const { stage } = sheet(piece);
		return {
			piece: plain(piece),
			stage,
			approval: piece.approval,
			current,
			folder,
			files: [],
			packs: piece.packs,
		} as T.Publication;
	}
	function freeze(piece: Kept, cause: T.Revision['cause']): T.Revision {
		const { id: pieceId, title, kind, lang, blocks } = plain(piece);
		const number = piece.revisions.length + 1;
		const taken = {
			id: id(),
			pieceId,
			number,
			cause,
			at: clock,
			title,
			kind,
			lang,
			blocks,
			hash: hash(piece),
		};
		piece.revisions.push(taken);
		return taken;
	}
	/** Counts the call and rejects it if it must fail; else answers on the next microtask, as a bridge does. */
	function bound<A extends unknown[], R>(
		method: string,
		work: (...args: A) => R,
	): (...args: A) => Promise<R> {
		return async (...args) => {
			calls.push(method);
			clock += 1000;
			const failure = failing[method];
			delete failing[method];
			if (failure) throw failure;
			return work(...args);
		};
	}

	return {
		session: {
			state: bound('session.state', sessionState),
			retry: bound('session.retry', () => {
				problem = '';
				return sessionState();
			}),
			openSample: bound(
				'session.openSample',
				(lang: string) => (space = { ...space, name: 'Orvalis', sample: true, lang }),
			),
			openOwn: bound('session.openOwn', () => (space = { ...space, sample: false })),
			saveSettings: bound('session.saveSettings', (wanted: T.Settings) => (settings = { ...wanted })),
			chooseFolder: bound('session.chooseFolder', () => '/partage/ventes'),
			leave: bound('session.leave', () => void (left = true)),
		},
		pieces: {
			list: bound('pieces.list', () =>
				pieces
					.filter((p) => !p.deleted)
					.map(row)
					.sort((a, b) => b.updatedAt - a.updatedAt),
			),
			create: bound('pieces.create', (draft: T.NewPiece) => {
				const title = draft.title || (draft.blocks.find((b) => b.text.trim())?.text ?? '').slice(0, 80);
				const made = keep({
					title,
					kind: draft.kind as T.Piece['kind'],
					lang: draft.lang || 'fr',
					blocks: draft.blocks,
				});
				made.updatedAt = made.createdAt = clock;
				pieces.push(made);
				changed('piece', made.id);
				return plain(made);
			}),
			importFile: bound('pieces.importFile', (upload: string) => {
				const file = uploads[upload];
				delete uploads[upload];
				if (!file) throw gone();
				if (!file.data) throw new Problem({ code: 'invalid', reason: 'empty_file', detail: file.name });
				const text = new TextDecoder().decode(Uint8Array.from(atob(file.data), (c) => c.charCodeAt(0)));
				const blocks = text
					.split(/\n+/)
					.map((line) => ({ id: id(), kind: 'paragraph', text: line }) as T.Block);
				const made = keep({ title: file.name, blocks });
				pieces.push(made);
				return plain(made);
			}),
			open: bound('pieces.open', (pieceId: string) => plain(find(pieceId))),
			save: bound('pieces.save', (pieceId: string, seq: number, blocks: T.Block[]) => {
				const piece = find(pieceId);
				if (seq !== piece.seq) throw new Problem({ code: 'stale', reason: 'changed_elsewhere' });
				Object.assign(piece, { blocks: structuredClone(blocks), seq: seq + 1, updatedAt: clock });
				changed('piece', pieceId);
				return { seq: piece.seq, at: clock };
			}),
			describe: bound('pieces.describe', (pieceId: string, title: string, kind: string, lang: string) => {
				const piece = Object.assign(find(pieceId), { title, kind, lang, updatedAt: clock });
				changed('piece', pieceId);
				return plain(piece);
			}),
			remove: bound('pieces.remove', (pieceId: string) => {
				find(pieceId).deleted = true;
			}),
			restore: bound('pieces.restore', (pieceId: string) => {
				const piece = pieces.find((p) => p.id === pieceId);
				if (!piece) throw gone();
				piece.deleted = false;
			}),
			revisions: bound('pieces.revisions', (pieceId: string) =>
				find(pieceId)
					.revisions.map(({ number, cause, at, blocks, hash: h }) => {
						return { number, cause, at, words: words(blocks), hash: h, approver: '' };
					})
					.reverse(),
			),
			revision: bound('pieces.revision', (pieceId: string, number: number) => {
				const found = find(pieceId).revisions.find((r) => r.number === number);
				if (!found) throw gone();
				return structuredClone(found);
			}),
			revert: bound('pieces.revert', (pieceId: string, number: number) => {
				const piece = find(pieceId);
				const back = piece.revisions.find((r) => r.number === number);
				if (!back) throw gone();
				freeze(piece, 'restored' as T.Revision['cause']);
				Object.assign(piece, { blocks: structuredClone(back.blocks), seq: piece.seq + 1, updatedAt: clock });
				return plain(piece);
			}),
		},
		claims: {
			sheet: bound('claims.sheet', (pieceId: string) => sheet(find(pieceId))),
			candidates: bound('claims.candidates', () => structuredClone(seed.passages ?? [])),
			link: bound('claims.link', (claimId: string, link: T.LinkInput) => {
				const evidence = seed.passages?.find((p) => p.passageId === link.passageId);
				return decide(claimId, { kind: 'sourced', at: clock, reason: link.reason, evidence });
			}),
			validate: bound('claims.validate', (claimId: string, validation: T.Validation) =>
				decide(claimId, { kind: 'validated', at: clock, reason: '', validation }),
			),
			dismiss: bound('claims.dismiss', (claimId: string, reason: string) => {
				if (!reason) throw new Problem({ code: 'invalid', reason: 'reason_required' });
				return decide(claimId, { kind: 'not_a_claim', at: clock, reason });
			}),
			remove: bound('claims.remove', (claimId: string, reason: string) =>
				decide(claimId, { kind: 'removed', at: clock, reason }),
			),
			reopen: bound('claims.reopen', (claimId: string) => {
				const piece = holder(claimId);
				const marked = piece.claims[claimId]?.marked;
				if (marked) piece.claims[claimId] = { marked, at: clock, reason: '' };
				else delete piece.claims[claimId];
				return sheet(piece);
			}),
			reinstate: bound('claims.reinstate', reinstate),
			mark: bound('claims.mark', (pieceId: string, block: string, start: number, end: number) => {
				const piece = find(pieceId);
				piece.claims[`${pieceId}:${block}:${start}`] = {
					marked: { block, start, end },
					at: clock,
					reason: '',
				};
				return sheet(piece);
			}),
		},
		evidence: {
			list: bound('evidence.list', () => sources.filter((s) => !s.deleted)),
			importFiles: bound('evidence.importFiles', (given: string[]) => {
				const total = given.length;
				const job = {
					id: id(),
					kind: 'import',
					subject: 'evidence',
					state: 'done',
					seq: 1,
					done: total,
					total,
				} as T.Job;
				jobs.unshift(Object.assign(job, { unit: 'document', label: '', failures: [] }));
				return job;
			}),
			source: bound('evidence.source', (sourceId: string) => source(sourceId)),
			passages: bound('evidence.passages', (sourceId: string, from: number, limit: number) =>
				(seed.passages ?? [])
					.filter((p) => p.sourceId === sourceId)
					.map((p, ordinal) => ({ ...p, id: p.passageId, ordinal, context: '', uses: 0 }))
					.slice(from, from + limit),
			),
			describe: bound('evidence.describe', (sourceId: string, details: T.SourceDetails) =>
				Object.assign(source(sourceId), details),
			),
			remove: bound('evidence.remove', (sourceId: string) => void (source(sourceId).deleted = true)),
			restore: bound('evidence.restore', (sourceId: string) => void (source(sourceId).deleted = false)),
			search: bound('evidence.search', (query: string) =>
				(seed.passages ?? []).filter((p) => p.text.toLowerCase().includes(query.toLowerCase())),
			),
			uses: bound('evidence.uses', () => [] as T.Use[]),
		},
		uploads: {
			begin: bound('uploads.begin', (name: string) => {
				const upload = id();
				uploads[upload] = { name, data: '' };
				return upload;
			}),
			append: bound('uploads.append', (upload: string, data: string) => {
				const file = uploads[upload];
				if (!file) throw gone();
				file.data += data;
			}),
			discard: bound('uploads.discard', (upload: string) => void delete uploads[upload]),
		},
		approvals: {
			readiness: bound('approvals.readiness', (pieceId: string) => readiness(find(pieceId))),
			approve: bound('approvals.approve', (pieceId: string, seq: number, name: string, role: string) => {
				const piece = find(pieceId);
				if (seq !== piece.seq) throw new Problem({ code: 'stale', reason: 'changed_elsewhere' });
				const now = sheet(piece);
				if (!now.gate.open) throw new Problem({ code: 'denied', reason: 'gate_closed' });
				const { number, hash: h } = freeze(piece, 'approved' as T.Revision['cause']);
				piece.approval = { id: id(), revision: number, at: clock, name, role, hash: h, counts: now.counts };
				changed('piece', pieceId);
				return readiness(piece);
			}),
		},
		packs: {
			publication: bound('packs.publication', (pieceId: string) => publication(find(pieceId))),
			exportPack: bound('packs.exportPack', (pieceId: string) => {
				const piece = find(pieceId);
				if (!piece.approval) throw new Problem({ code: 'denied', reason: 'not_approved' });
				if (!folder) throw new Problem({ code: 'invalid', reason: 'folder_missing' });
				const { revision } = piece.approval;
				piece.packs.unshift({
					id: id(),
					at: clock,
					revision,
					path: `${folder}/${piece.id}`,
					state: 'present',
					files: [],
				});
				changed('pack', pieceId);
				return publication(piece);
			}),
			folder: bound('packs.folder', () => folder),
			setFolder: bound('packs.setFolder', (path: string) => {
				if (!path.startsWith('/'))
					throw new Problem({ code: 'invalid', reason: 'folder_missing', detail: path });
				return (folder = path.replace(/\/+$/, ''));
			}),
		},
		register: {
			list: bound('register.list', () =>
				pieces
					.filter((p) => !p.deleted)
					.flatMap((p) => {
						const { claims, stage } = sheet(p);
						return claims.map((claim) => {
							return { claim, pieceId: p.id, pieceTitle: p.title, pieceLang: p.lang, stage } as T.RegisterRow;
						});
					}),
			),
		},
		jobs: {
			list: bound('jobs.list', () => [...jobs]),
			cancel: bound('jobs.cancel', (job: string) => {
				const found = jobs.find((j) => j.id === job);
				if (found) Object.assign(found, { state: 'cancelled', seq: found.seq + 1 });
			}),
		},
		setTitle: () => undefined,
		clipboardText: bound('clipboardText', () => clipboard),
		onChanged: (tell) => {
			heard.add(tell);
			return () => heard.delete(tell);
		},
		onJob: (tell) => {
			jobsHeard.add(tell);
			return () => jobsHeard.delete(tell);
		},
		emit: (change) => heard.forEach((tell) => tell(change)),
		emitJob: (job) => jobsHeard.forEach((tell) => tell(job)),
		failNext: (method, fault) => (failing[method] = new Problem(fault)),
		clipboard: (text) => void (clipboard = text),
		calls,
		left: () => left,
	};

	function sessionState(): T.SessionState {
		return { version: '0.1.0', settings, space, problem };
	}
	function source(sourceId: string) {
		const found = sources.find((s) => s.id === sourceId);
		if (!found) throw new Problem({ code: 'not_found', reason: 'source' });
		return found;
	}
}
