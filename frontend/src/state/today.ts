import type { PieceRow, SourceRow } from '../api';

/** What awaits today, from the pieces and the library as they are. */
export interface Today {
	/** Pieces with claims to settle, the last changed first. */
	settle: PieceRow[];
	approve: PieceRow[];
	publish: PieceRow[];
	/** Sources past their validity that claims rest on, the most used first. */
	expired: SourceRow[];
	/** Sources that expire within 30 days, the soonest first. */
	expiring: SourceRow[];
}

/** How long before its end a proof is said to expire, in ms. */
export const soon = 30 * 24 * 60 * 60 * 1000;

/** Sorts what awaits. A proof that expired long ago and serves no claim awaits nothing. */
export function today(pieces: PieceRow[], sources: SourceRow[], now: number): Today {
	return {
		settle: pieces.filter((p) => p.stage === 'verify' && p.left > 0),
		approve: pieces.filter((p) => p.stage === 'approve' && p.words > 0),
		publish: pieces.filter((p) => p.stage === 'publish'),
		expired: sources.filter((s) => s.expired && s.uses > 0).sort((a, b) => b.uses - a.uses),
		expiring: sources
			.filter((s) => !s.expired && s.validUntil > 0 && s.validUntil - now <= soon)
			.sort((a, b) => a.validUntil - b.validUntil),
	};
}
