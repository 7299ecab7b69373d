import type { RegisterRow } from '../api';
import { unsettled } from './sheet.svelte';

/** The open claims of one piece. */
export interface OpenClaims {
	pieceId: string;
	title: string;
	rows: RegisterRow[];
}

/** Groups the open claims by piece, the piece opened last first and the others in the order of the register. */
export function byPiece(rows: RegisterRow[], last: string): OpenClaims[] {
	const groups = new Map<string, OpenClaims>();
	for (const row of rows) {
		if (!unsettled(row.claim)) continue;
		const group = groups.get(row.pieceId);
		if (group) group.rows.push(row);
		else groups.set(row.pieceId, { pieceId: row.pieceId, title: row.pieceTitle, rows: [row] });
	}
	const all = [...groups.values()];
	return [...all.filter((g) => g.pieceId === last), ...all.filter((g) => g.pieceId !== last)];
}

/** How many pieces the claims stand in. */
export function pieceCount(rows: RegisterRow[]): number {
	return new Set(rows.map((row) => row.pieceId)).size;
}
