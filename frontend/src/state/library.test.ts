import { describe, expect, it } from 'vitest';
import type { ClaimView, SourceRow } from '../api';
import { fold, heap, mentions, narrow, unstated, validity } from './library';

const day = 24 * 60 * 60 * 1000;
const today = 20_000 * day;

function source(id: string, title: string, validUntil: number): SourceRow {
	return {
		id,
		title,
		validUntil,
		file: `${id}.pdf`,
		format: 'pdf',
		author: 'Inès Carpentier',
		date: 0,
		pages: 2,
		passages: 10,
		size: 1000,
		sha256: '',
		addedAt: 0,
		uses: 0,
		expired: false,
		intact: true,
		...{ kind: '', owner: '', quotable: '', mayLeave: '', tags: [], replaces: false, broken: 0 },
	};
}

describe('validity', () => {
	it.each([
		['nobody said', 0, today, 'unstated', 0],
		['the whole last day is good', today, today + day - 1, 'soon', 0],
		['the day after is not', today, today + day, 'expired', -1],
		['thirty days is soon', today + 30 * day, today, 'soon', 30],
		['thirty-one is not', today + 31 * day, today, 'valid', 31],
	])('%s', (_, until, now, kind, days) => {
		expect(validity(until, now)).toEqual({ kind, days });
	});
});

it('counts each document without a validity once, however many claims rest on it', () => {
	const on = (sourceId: string, validUntil: number) =>
		({ resolution: { evidence: { sourceId, validUntil } } }) as unknown as ClaimView;
	expect(unstated([on('a', 0), on('a', 0), on('b', today), on('c', 0), {}])).toBe(2);
	expect(unstated([on('b', today)])).toBe(0);
});

describe('searching words', () => {
	it('ignores accents, case, ligatures and kinds of spaces and apostrophes', () => {
		expect(fold('  L’Œuvre\u00a0: 31\u202f% ')).toBe("l'oeuvre : 31 %");
	});
	it('wants every word, wherever it stands', () => {
		const words = heap('Bilan énergétique', 'Inès Carpentier');
		expect(mentions(words, 'ines bilan')).toBe(true);
		expect(mentions(words, 'bilan carbone')).toBe(false);
	});
});

describe('narrow', () => {
	const rows = [
		source('a', 'Bilan énergétique', today + 400 * day),
		source('b', 'Certificat', today + 8 * day),
		source('c', 'Baromètre', today - day),
		source('d', 'Décret', 0),
	];
	it.each([
		['all', ['a', 'b', 'c', 'd']],
		['valid', ['a', 'b']],
		['soon', ['b']],
		['expired', ['c']],
		['unstated', ['d']],
	] as const)('%s', (want, ids) => {
		expect(narrow(rows, '', want, today).map((r) => r.id)).toEqual(ids);
	});
	it('searches titles, authors and file names', () => {
		expect(narrow(rows, 'energetique', 'all', today).map((r) => r.id)).toEqual(['a']);
		expect(narrow(rows, 'b.pdf', 'all', today).map((r) => r.id)).toEqual(['b']);
	});
});
