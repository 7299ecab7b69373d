import { expect, test } from 'vitest';
import type { Sheet } from '../api';
import { linked } from './linked';

const after = (status: string, confirmed: boolean) =>
	({ claims: [{ id: 'c', status, resolution: { confirmed } }] }) as unknown as Sheet;

test.each([
	['proven', true, 'proven'],
	['proven', false, 'unconfirmed'],
	['contradicted', false, 'contradicted'],
	['expired', true, 'expired'],
	['to_prove', false, 'open'],
] as const)('linking that leaves the claim %s, confirmed %s, is told as %s', (status, confirmed, want) => {
	expect(linked(after(status, confirmed), 'c')).toBe(want);
});

test('a claim that is no longer in the sheet is not said to be proven', () => {
	expect(linked(after('proven', true), 'd')).toBe('open');
});
