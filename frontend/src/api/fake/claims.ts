import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import { found, type FakeClaim } from './sheet';
import { gone, type Kept, type World } from './world';

/** The claims of a draft and the decisions on them. */
export function claims(world: World, bound: Bind): Api['claims'] {
	const wording = (piece: Kept, claim: string) =>
		world.sheet(piece).claims.find((c) => c.id === claim)?.text ?? '';
	function decide(claim: string, decision: FakeClaim): T.Sheet {
		const piece = world.holder(claim);
		const decided = { ...decision, id: world.id(), marked: piece.claims[claim]?.marked };
		piece.claims[claim] = decided;
		piece.decisions[decided.id] = { claim, wording: wording(piece, claim), decision: decided };
		world.changed('claims', piece.id);
		return world.sheet(piece);
	}
	function reinstate(resolution: string): T.Sheet {
		const piece = world.pieces.find((p) => !p.deleted && resolution in p.decisions);
		const past = piece?.decisions[resolution];
		if (!piece || !past) throw gone('claim');
		if (wording(piece, past.claim) !== past.wording)
			throw new Problem({ code: 'conflict', reason: 'changed_elsewhere' });
		piece.claims[past.claim] = past.decision;
		world.changed('claims', piece.id);
		return world.sheet(piece);
	}

	return {
		sheet: bound('claims.sheet', (pieceId: string) => world.sheet(world.find(pieceId))),
		find: bound('claims.find', (pieceId: string, edits: T.BlockEdit[]) =>
			found({ id: pieceId, blocks: edits.map((edit) => edit.block) }),
		),
		candidates: bound('claims.candidates', () => structuredClone(world.passages)),
		link: bound('claims.link', (claimId: string, link: T.LinkInput) => {
			const evidence = world.passages.find((p) => p.passageId === link.passageId);
			return decide(claimId, { kind: 'sourced', at: world.clock, reason: link.reason, evidence });
		}),
		experts: bound('claims.experts', () => ({ experts: [], named: false })),
		validate: bound('claims.validate', (claimId: string, validation: T.Validation) =>
			decide(claimId, { kind: 'validated', at: world.clock, reason: '', validation }),
		),
		dismiss: bound('claims.dismiss', (claimId: string, reason: string) => {
			if (!reason) throw new Problem({ code: 'invalid', reason: 'reason_required' });
			return decide(claimId, { kind: 'not_a_claim', at: world.clock, reason });
		}),
		remove: bound('claims.remove', (claimId: string, reason: string) =>
			decide(claimId, { kind: 'removed', at: world.clock, reason }),
		),
		reopen: bound('claims.reopen', (claimId: string) => {
			const piece = world.holder(claimId);
			const marked = piece.claims[claimId]?.marked;
			if (marked) piece.claims[claimId] = { marked, at: world.clock, reason: '' };
			else delete piece.claims[claimId];
			return world.sheet(piece);
		}),
		reinstate: bound('claims.reinstate', reinstate),
		mark: bound('claims.mark', (pieceId: string, block: string, start: number, end: number) => {
			const piece = world.find(pieceId);
			piece.claims[`${pieceId}:${block}:${start}`] = {
				marked: { block, start, end },
				at: world.clock,
				reason: '',
			};
			return world.sheet(piece);
		}),
	};
}
