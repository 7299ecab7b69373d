import { expect, test } from 'vitest';
import type { PieceRow, SourceRow } from '../api';
import { soon, today } from './today';

const now = Date.UTC(2026, 10, 23);
const day = 24 * 60 * 60 * 1000;
const piece = (id: string, stage: string, left: number, words = 100) =>
	({ id, stage, left, words }) as PieceRow;
const source = (id: string, validUntil: number, uses: number, expired = false) =>
	({ id, validUntil, uses, expired }) as SourceRow;
const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

test('sorts pieces by what they wait for', () => {
	const rows = [
		piece('a', 'verify', 4),
		piece('b', 'approve', 0),
		piece('c', 'publish', 0),
		piece('d', 'published', 0),
	];
	const awaits = today([...rows, piece('empty', 'verify', 0, 0)], [], now);
	expect([ids(awaits.settle), ids(awaits.approve), ids(awaits.publish)]).toEqual([['a'], ['b'], ['c']]);
});

test('proofs that expire within thirty days, the soonest first', () => {
	const sources = [
		source('later', now + soon + 1, 3),
		source('edge', now + soon, 0),
		source('soon', now + 8 * day, 11),
		source('never', 0, 5),
	];
	expect(ids(today([], sources, now).expiring)).toEqual(['soon', 'edge']);
});

test('expired proofs, the most used first; one that serves nothing is not today’s matter', () => {
	const sources = [
		source('a', now - day, 1, true),
		source('b', now - day, 9, true),
		source('c', now - day, 0, true),
	];
	expect(ids(today([], sources, now).expired)).toEqual(['b', 'a']);
});
