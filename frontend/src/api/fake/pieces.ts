import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import { countOf, gone, plain, stale, type Kept, type World } from './world';

/** The drafts and their versions. */
export function pieces(world: World, bound: Bind): Api['pieces'] {
	function row(piece: Kept): T.PieceRow {
		const now = world.sheet(piece);
		return {
			...{ id: piece.id, title: piece.title, kind: piece.kind, lang: piece.lang, stage: now.stage },
			...{ left: now.counts.open, forbidden: 0, total: now.counts.total, words: countOf(piece.blocks) },
			updatedAt: piece.updatedAt,
			approvedAt: piece.approval?.at ?? 0,
			exportedAt: piece.packs[0]?.at ?? 0,
		} as T.PieceRow;
	}

	return {
		list: bound('pieces.list', () =>
			world.pieces
				.filter((p) => !p.deleted)
				.map(row)
				.sort((a, b) => b.updatedAt - a.updatedAt),
		),
		create: bound('pieces.create', (draft: T.NewPiece) => {
			const title = draft.title || (draft.blocks.find((b) => b.text.trim())?.text ?? '').slice(0, 80);
			const made = world.keep({
				title,
				kind: draft.kind as T.Piece['kind'],
				lang: draft.lang || 'fr',
				blocks: draft.blocks,
			});
			made.updatedAt = made.createdAt = world.clock;
			world.pieces.push(made);
			world.changed('piece', made.id);
			return plain(made);
		}),
		importFile: bound('pieces.importFile', (upload: string, kind: string) => {
			const file = world.take(upload);
			if (!file.data) throw new Problem({ code: 'invalid', reason: 'empty_file', detail: file.name });
			const text = new TextDecoder().decode(Uint8Array.from(atob(file.data), (c) => c.charCodeAt(0)));
			const blocks = text
				.split(/\n+/)
				.map((line) => ({ id: world.id(), kind: 'paragraph', text: line }) as T.Block);
			const made = world.keep({ title: file.name, kind: kind as T.Piece['kind'], blocks });
			world.pieces.push(made);
			return plain(made);
		}),
		open: bound('pieces.open', (pieceId: string) => plain(world.find(pieceId))),
		save: bound('pieces.save', (pieceId: string, seq: number, blocks: T.Block[]) => {
			const piece = world.find(pieceId);
			if (seq !== piece.seq) throw stale();
			Object.assign(piece, { blocks: structuredClone(blocks), seq: seq + 1, updatedAt: world.clock });
			world.changed('piece', pieceId);
			return { seq: piece.seq, at: world.clock };
		}),
		describe: bound('pieces.describe', (pieceId: string, title: string, kind: string, lang: string) => {
			const piece = Object.assign(world.find(pieceId), { title, kind, lang, updatedAt: world.clock });
			world.changed('piece', pieceId);
			return plain(piece);
		}),
		remove: bound('pieces.remove', (pieceId: string) => {
			world.find(pieceId).deleted = true;
		}),
		restore: bound('pieces.restore', (pieceId: string) => {
			const piece = world.pieces.find((p) => p.id === pieceId);
			if (!piece) throw gone();
			piece.deleted = false;
		}),
		revisions: bound('pieces.revisions', (pieceId: string) =>
			world
				.find(pieceId)
				.revisions.map(({ number, cause, at, blocks, hash: h }) => {
					return { number, cause, at, words: countOf(blocks), hash: h, approver: '' };
				})
				.reverse(),
		),
		revision: bound('pieces.revision', (pieceId: string, number: number) => {
			const found = world.find(pieceId).revisions.find((r) => r.number === number);
			if (!found) throw gone();
			return structuredClone(found);
		}),
		revert: bound('pieces.revert', (pieceId: string, number: number) => {
			const piece = world.find(pieceId);
			const back = piece.revisions.find((r) => r.number === number);
			if (!back) throw gone();
			world.freeze(piece, 'restored' as T.Revision['cause']);
			Object.assign(piece, {
				blocks: structuredClone(back.blocks),
				seq: piece.seq + 1,
				updatedAt: world.clock,
			});
			return plain(piece);
		}),
	};
}
