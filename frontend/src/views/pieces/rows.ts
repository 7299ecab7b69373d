import type { PieceKind, PieceRow, Stage } from '../../api';
import { fold } from '../../state/palette';
import { href, type PieceStage } from '../../state/route.svelte';

export type Column = 'title' | 'kind' | 'stage' | 'left' | 'lang' | 'changed';
export interface Sort {
	by: Column;
	down: boolean;
}
export interface Filter {
	query: string;
	stage: Stage | 'all';
	kind: PieceKind | 'all';
}

export const stages: Stage[] = ['verify', 'approve', 'publish', 'published'];

/** Where a piece opens: at the step it stands at; at its text while there is none to approve. */
export function pieceHref(row: PieceRow): string {
	const blank = row.stage === 'approve' && row.words === 0;
	const stage: PieceStage = row.stage === 'published' ? 'publish' : blank ? 'verify' : row.stage;
	return href({ name: 'piece', id: row.id, stage });
}

/** The rows that a filter keeps. Every word of the query must be in the title or the name of the kind. */
export function narrow(rows: PieceRow[], filter: Filter, kindName: (kind: PieceKind) => string): PieceRow[] {
	const asked = fold(filter.query).split(/\s+/).filter(Boolean);
	return rows.filter((row) => {
		if (filter.stage !== 'all' && row.stage !== filter.stage) return false;
		if (filter.kind !== 'all' && row.kind !== filter.kind) return false;
		const text = fold(`${row.title} ${kindName(row.kind)}`);
		return asked.every((word) => text.includes(word));
	});
}

/** Rows in order; equal ones by last change, the newest first. */
export function sorted(rows: PieceRow[], sort: Sort, kindName: (kind: PieceKind) => string): PieceRow[] {
	const compare: Record<Column, (a: PieceRow, b: PieceRow) => number> = {
		title: (a, b) => a.title.localeCompare(b.title),
		kind: (a, b) => kindName(a.kind).localeCompare(kindName(b.kind)),
		stage: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
		left: (a, b) => a.left - b.left,
		lang: (a, b) => a.lang.localeCompare(b.lang),
		changed: (a, b) => a.updatedAt - b.updatedAt,
	};
	const by = compare[sort.by];
	return [...rows].sort((a, b) => (sort.down ? by(b, a) : by(a, b)) || b.updatedAt - a.updatedAt);
}
