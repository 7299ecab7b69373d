import { describe, expect, it } from 'vitest';
import { Sheets } from './sheets';
import type { ClaimView, Sheet } from './types';

const claim = (id: string, number: number, text = id) => ({ id, number, text }) as ClaimView;
const sheet = (version: number, base: number, claims: ClaimView[], order: string[] = []) =>
	({ pieceId: 'p', version, base, claims, order }) as Sheet;
const said = (s: Sheet) => s.claims.map((c) => `${c.number} ${c.text}`);

describe('sheets', () => {
	const wholes: Sheet[] = [];
	const open = async () => {
		wholes.length = 0;
		const sheets = new Sheets(async () => wholes.shift()!);
		const first = await sheets.take(sheet(1, 0, [claim('a', 1), claim('b', 2), claim('c', 0)]));
		return { sheets, first };
	};

	it('keep the claims that are told no more, as the same objects', async () => {
		const { sheets, first } = await open();
		const next = await sheets.take(sheet(2, 1, [claim('b', 2, 'autre')]));
		expect(said(next)).toEqual(['1 a', '2 autre', '0 c']);
		expect(next.claims[0]).toBe(first.claims[0]);
		expect(next.claims[2]).toBe(first.claims[2]);
	});

	it('number the claims anew when others come before them, or go', async () => {
		const { sheets } = await open();
		const more = await sheets.take(sheet(2, 1, [claim('n', 1)], ['n', 'a', 'b', 'c']));
		expect(said(more)).toEqual(['1 n', '2 a', '3 b', '0 c']);
		const fewer = await sheets.take(sheet(3, 2, [], ['b', 'c']));
		expect(said(fewer)).toEqual(['1 b', '0 c']);
	});

	it('ask for the whole when they were told against another sheet than the one held', async () => {
		const { sheets } = await open();
		wholes.push(sheet(9, 0, [claim('z', 1)]));
		expect(said(await sheets.take(sheet(8, 7, [claim('a', 1, 'autre')])))).toEqual(['1 z']);
		expect(said(await sheets.take(sheet(10, 9, [])))).toEqual(['1 z']);
	});

	it('never go back to an older one', async () => {
		const { sheets } = await open();
		await sheets.take(sheet(5, 1, [claim('a', 1, 'récent')]));
		expect(said(await sheets.take(sheet(4, 1, [claim('a', 1, 'ancien')])))[0]).toBe('1 récent');
	});

	it('hold one piece at a time', async () => {
		const { sheets } = await open();
		const other = { ...sheet(2, 0, [claim('x', 1)]), pieceId: 'q' };
		expect(said(await sheets.take(other))).toEqual(['1 x']);
		wholes.push(sheet(4, 0, [claim('a', 1)]));
		expect(said(await sheets.take(sheet(3, 1, [claim('a', 1, 'autre')])))).toEqual(['1 a']);
	});
});
