import { describe, expect, it } from 'vitest';
import type { Api, RegisterRow, Status } from '../api';
import { Register } from './register.svelte';
import { byPiece } from './openclaims';

const day = 24 * 60 * 60 * 1000;

function row(id: string, text: string, status: Status, pieceId: string, validUntil = 0): RegisterRow {
	const resolution = validUntil ? { evidence: { source: 'Étude interne', validUntil } } : undefined;
	return {
		claim: { id, text, status, resolution },
		pieceId,
		pieceTitle: `Titre ${pieceId}`,
		pieceLang: 'fr',
		stage: 'verify',
	} as unknown as RegisterRow;
}

const rows = [
	row('1', 'une baisse de 31\u202f%', 'proven', 'livret', Date.now() + 10 * day),
	row('2', 'partout en Europe', 'to_prove', 'livret'),
	row('3', 'certifiés ISO 50001', 'contradicted', 'plaquette'),
	row('4', '96\u202f% d’alertes closes', 'proven', 'plaquette', Date.now() + 300 * day),
];

async function register(): Promise<Register> {
	const state = new Register({ register: { list: async () => rows } } as unknown as Api);
	await state.load();
	return state;
}

const ids = (state: Register) => state.shown.map((r) => r.claim.id);

describe('Register', () => {
	it('counts each filter, and pieces', async () => {
		const state = await register();
		expect(state.counts).toMatchObject({
			all: 4,
			proven: 2,
			to_prove: 1,
			contradicted: 1,
			soon: 1,
			expired: 0,
		});
		expect(state.pieces).toBe(2);
	});
	it('narrows to a status, or to proofs that fall soon', async () => {
		const state = await register();
		state.narrow('proven');
		expect(ids(state)).toEqual(['1', '4']);
		state.narrow('soon');
		expect(ids(state)).toEqual(['1']);
	});
	it('keeps links that the check did not confirm apart from proofs', async () => {
		const doubtful = row('5', 'un client sur deux', 'proven', 'livret', Date.now() + 300 * day);
		doubtful.claim.resolution!.confirmed = false;
		const list = async () => [...rows, doubtful];
		const state = new Register({ register: { list } } as unknown as Api);
		await state.load();
		expect(state.counts).toMatchObject({ all: 5, proven: 2, unconfirmed: 1 });
		state.narrow('unconfirmed');
		expect(ids(state)).toEqual(['5']);
	});
	it('searches claims, pieces and proofs, and counts among what it found', async () => {
		const state = await register();
		state.search('etude');
		expect(ids(state)).toEqual(['1', '4']);
		state.search('31 %');
		expect(ids(state)).toEqual(['1']);
		state.search('plaquette');
		expect(state.counts).toMatchObject({ all: 2, contradicted: 1, to_prove: 0 });
	});
});

describe('byPiece', () => {
	it('keeps what is open, the piece opened last first', () => {
		const groups = byPiece(rows, 'plaquette');
		expect(groups.map((g) => [g.pieceId, g.rows.map((r) => r.claim.id)])).toEqual([
			['plaquette', ['3']],
			['livret', ['2']],
		]);
	});
});
