import { expect, test } from 'vitest';
import { most, segments } from './segments';
import type { StatusName } from './status';

test('a few claims have a segment each, in their order', () => {
	expect(segments(['proven', 'to_prove', 'proven'])).toEqual([
		{ status: 'proven', n: 1 },
		{ status: 'to_prove', n: 1 },
		{ status: 'proven', n: 1 },
	]);
	expect(segments([])).toEqual([]);
});

test('a thousand claims fit a panel, in proportion', () => {
	const many = Array.from({ length: 960 }, (_, i): StatusName => (i % 3 ? 'to_prove' : 'proven'));
	expect(segments(many)).toEqual([
		{ status: 'proven', n: 320 },
		{ status: 'to_prove', n: 640 },
	]);
	expect(segments(many.slice(0, most))).toHaveLength(most);
});
