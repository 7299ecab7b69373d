import { describe, expect, it } from 'vitest';
import type { ClaimView, SourceRow } from '../api';
import {
	earlierOf,
	fold,
	heap,
	mentions,
	missing,
	narrow,
	tagsOf,
	unstated,
	validity,
	wide,
	withTags,
} from './library';

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
		...{
			kind: '',
			owner: '',
			quotable: '',
			mayLeave: '',
			tags: [],
			replaces: '',
			broken: 0,
			goneFrom: '',
			revertible: false,
			madeAt: 0,
			readFrom: [],
		},
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
		expect(narrow(rows, '', { ...wide, validity: want }, today).map((r) => r.id)).toEqual(ids);
	});

	const cards = [
		{ ...source('a', 'Bilan', 0), kind: 'study', owner: 'Karim Benali', tags: ['Énergie', 'bâtiment'] },
		{ ...source('b', 'Certificat', 0), kind: 'certificate', tags: ['énergie'] },
		source('c', 'Décret', 0),
	];
	const kept = (query: string, want = {}) =>
		narrow(cards, query, { ...wide, ...want }, today).map((r) => r.id);
	it('searches titles, authors, owners, tags and file names', () => {
		expect(kept('certificat')).toEqual(['b']);
		expect(kept('carpentier decret')).toEqual(['c']);
		expect(kept('benali')).toEqual(['a']);
		expect(kept('batiment')).toEqual(['a']);
		expect(kept('b.pdf')).toEqual(['b']);
	});
	it('keeps a kind, or the documents of which nobody said any', () => {
		expect(kept('', { kind: 'study' })).toEqual(['a']);
		expect(kept('', { kind: 'unstated' })).toEqual(['c']);
	});
	it('keeps a tag however it is written, with the other filters', () => {
		expect(kept('', { tag: 'ÉNERGIE' })).toEqual(['a', 'b']);
		expect(kept('', { tag: 'énergie', kind: 'certificate' })).toEqual(['b']);
		expect(tagsOf(cards)).toEqual(['bâtiment', 'Énergie']);
	});
});

describe('what is still to be said', () => {
	it('is never guessed, and a no is an answer', () => {
		const bare = source('a', 'Bilan', 0);
		expect(missing(bare)).toEqual(['kind', 'owner', 'quotable', 'mayLeave']);
		const said = { ...bare, kind: 'other', owner: 'Inès', quotable: 'no', mayLeave: 'no' };
		expect(missing(said)).toEqual([]);
	});
});

describe('an earlier version', () => {
	const at = (id: string, file: string, addedAt: number) => ({ ...source(id, id, 0), file, addedAt });
	const rows = [at('new', 'Bilan.pdf', 3), at('old', 'bilan.pdf', 2), at('older', 'bilan.pdf', 1)];
	it('is the last one added before it under the same name', () => {
		expect(earlierOf(rows[0]!, rows)?.id).toBe('old');
		expect(earlierOf(rows[2]!, rows)).toBeUndefined();
		expect(earlierOf(at('other', 'bilan 2.pdf', 9), rows)).toBeUndefined();
	});
});

describe('tags', () => {
	it('are added once whatever their case, without blanks around them', () => {
		expect(withTags(['énergie'], '  bâtiment   tertiaire , ENERGIE,, ')).toEqual([
			'énergie',
			'bâtiment tertiaire',
		]);
	});
});
