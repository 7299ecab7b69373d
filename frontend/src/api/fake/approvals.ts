import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import { hashOf, plain, stale, type Kept, type World } from './world';

/** The gate and the approval of a version. */
export function approvals(world: World, bound: Bind): Api['approvals'] {
	function readiness(piece: Kept): T.Readiness {
		const hash = hashOf(piece);
		const approval = piece.approval?.hash === hash ? piece.approval : undefined;
		const revision = piece.revisions.length + (approval ? 0 : 1);
		const none = { sources: 0, reviewBy: 0, past: [], good: [], charter: 0 };
		return { piece: plain(piece), sheet: world.sheet(piece), revision, hash, approval, ...none };
	}

	return {
		readiness: bound('approvals.readiness', (pieceId: string) => readiness(world.find(pieceId))),
		approve: bound('approvals.approve', (pieceId: string, seq: number, name: string, role: string) => {
			const piece = world.find(pieceId);
			if (seq !== piece.seq) throw stale();
			const now = world.sheet(piece);
			if (!now.gate.open) throw new Problem({ code: 'denied', reason: 'gate_closed' });
			const { number, hash: h } = world.freeze(piece, 'approved' as T.Revision['cause']);
			piece.approval = {
				id: world.id(),
				revision: number,
				at: world.clock,
				name,
				role,
				hash: h,
				counts: now.counts,
				charter: 0,
				good: [],
			};
			world.changed('piece', pieceId);
			return readiness(piece);
		}),
	};
}
