import type * as T from '../types';

/** A decision on a claim, or a claim marked by hand. */
export interface FakeClaim {
	id?: string;
	kind?: 'sourced' | 'validated' | 'removed' | 'not_a_claim';
	at: number;
	reason: string;
	evidence?: T.EvidenceView;
	validation?: T.Validation;
	marked?: { block: string; start: number; end: number };
}

const statusOf = {
	sourced: 'proven',
	validated: 'validated',
	removed: 'removed',
	not_a_claim: 'not_a_claim',
} as const;

/** The sheet of a piece: each sentence that holds a number is a claim. Enough to draw and to settle, no more. */
export function sheetOf(
	piece: T.Piece,
	decided: Record<string, FakeClaim>,
	approved: boolean,
	exported: boolean,
): T.Sheet {
	const claims = [...found(piece), ...marked(piece, decided)].map((claim, i) =>
		settle(claim, decided[claim.id], i + 1),
	);
	const count = (status: T.Status) => claims.filter((c) => c.status === status).length;
	const reworded = claims.filter((c) => c.status === 'removed' && c.resolution?.reason === 'reworded').length;
	const left = count('to_prove') + count('contradicted');
	const empty = piece.blocks.every((b) => !b.text.trim());
	const open = left === 0 && !empty;
	return {
		pieceId: piece.id,
		seq: piece.seq,
		version: 0,
		base: 0,
		order: [],
		claims,
		counts: {
			total: claims.length - reworded,
			open: left,
			proven: count('proven'),
			unconfirmed: 0,
			validated: count('validated'),
			removed: count('removed') - reworded,
			reworded,
			notAClaim: count('not_a_claim'),
		},
		gate: {
			open,
			reason: open ? '' : empty ? 'empty_text' : 'open_claims',
			left,
			forbidden: 0,
			first: claims.find((c) => c.status === 'to_prove')?.id ?? '',
			nextExpiry: 0,
		},
		stage: (!open
			? 'verify'
			: !approved
				? 'approve'
				: exported
					? 'published'
					: 'publish') as T.Sheet['stage'],
		unsupported: [],
		own: [],
		findings: [],
		puffery: [],
	};
}

export function found(piece: Pick<T.Piece, 'id' | 'blocks'>): T.ClaimView[] {
	return piece.blocks.flatMap((block) =>
		[...block.text.matchAll(/[^.!?]*\d[^.!?]*/g)].map((m) => {
			const text = m[0].trim();
			const start = m.index + m[0].indexOf(text);
			return claim(piece.id, block.id, start, start + text.length, text, 'found');
		}),
	);
}

function marked(piece: T.Piece, decided: Record<string, FakeClaim>): T.ClaimView[] {
	return Object.values(decided).flatMap(({ marked: at }) => {
		const block = piece.blocks.find((b) => b.id === at?.block);
		return at && block
			? [claim(piece.id, at.block, at.start, at.end, block.text.slice(at.start, at.end), 'marked')]
			: [];
	});
}

function claim(
	piece: string,
	block: string,
	start: number,
	end: number,
	text: string,
	origin: string,
): T.ClaimView {
	return {
		...{
			id: `${piece}:${block}:${start}`,
			number: 0,
			block,
			span: { start, end },
			text,
			sentence: text,
			headings: '',
			origin,
		},
		...{ categories: ['statistic'], risk: 'high', signals: ['number'], evidence: [], near: 0, proposal: '' },
		...{ status: 'to_prove', verdict: 'not_found' },
	} as unknown as T.ClaimView;
}

function settle(claim: T.ClaimView, decision: FakeClaim | undefined, number: number): T.ClaimView {
	if (!decision?.kind) return { ...claim, number };
	const { kind, at, reason, evidence, validation } = decision;
	const resolution = {
		id: decision.id ?? `${claim.id}!`,
		kind,
		at,
		reason,
		confirmed: true,
		evidence,
		validation,
	};
	return { ...claim, number, status: statusOf[kind], resolution } as T.ClaimView;
}
