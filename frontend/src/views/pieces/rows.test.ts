import { expect, test } from 'vitest';
import type { PieceKind, PieceRow } from '../../api';
import { fr } from '../../i18n/fr';
import { narrow, pieceHref, sorted, type Filter } from './rows';

const name = (kind: PieceKind) => fr.common.kind[kind];
const row = (id: string, over: object) =>
	({
		id,
		title: id,
		kind: 'article',
		lang: 'fr',
		stage: 'verify',
		left: 0,
		words: 400,
		updatedAt: 0,
		...over,
	}) as PieceRow;
const rows = [
	row('Décret tertiaire', { left: 4, updatedAt: 3 }),
	row('Clinique', { kind: 'customer_case', stage: 'approve', updatedAt: 5 }),
	row('Relance', { kind: 'email', stage: 'published', updatedAt: 1 }),
];
const all: Filter = { query: '', stage: 'all', kind: 'all' };
const kept = (filter: Partial<Filter>) => narrow(rows, { ...all, ...filter }, name).map((r) => r.id);

test.each([
	[{}, ['Décret tertiaire', 'Clinique', 'Relance']],
	[{ query: 'decret' }, ['Décret tertiaire']],
	[{ query: 'cas client' }, ['Clinique']],
	[{ stage: 'published' }, ['Relance']],
	[{ kind: 'email', stage: 'verify' }, []],
] as const)('%o keeps', (filter, want) => {
	expect(kept(filter)).toEqual(want);
});

test('sorts by a column, equal rows by last change', () => {
	const order = (by: 'left' | 'title' | 'stage', down: boolean) =>
		sorted(rows, { by, down }, name).map((r) => r.id);
	expect(order('left', true)).toEqual(['Décret tertiaire', 'Clinique', 'Relance']);
	expect(order('title', false)).toEqual(['Clinique', 'Décret tertiaire', 'Relance']);
	expect(order('stage', true)).toEqual(['Relance', 'Clinique', 'Décret tertiaire']);
});

test('a piece without a text opens at its text, whatever its step', () => {
	expect(pieceHref(row('Sans titre', { stage: 'approve', words: 0 }))).toMatch(/verify$/);
});

test('a piece opens at its step', () => {
	expect(rows.map(pieceHref).map((h) => h.split('/').at(-1))).toEqual(['verify', 'approve', 'publish']);
});
