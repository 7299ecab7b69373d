import { expect, test } from 'vitest';
import { find, fold, type Entry } from './palette';

const entry = (group: Entry['group'], label: string, also = ''): Entry => ({
	id: label,
	group,
	label,
	also,
	run: () => undefined,
});
const entries = [
	entry('piece', 'Décret tertiaire\u00a0: tenir l’échéance 2030', 'Article'),
	entry('source', 'Bilan énergétique consolidé', 'bilan-2026.pdf'),
	entry('screen', 'Réglages'),
	entry('action', 'Passer en sombre'),
	entry('piece', 'Lettre sur le bilan'),
];
const labels = (query: string) => find(entries, query).map((e) => e.label);

test.each([
	['decret', ['Décret tertiaire\u00a0: tenir l’échéance 2030']],
	['échéance 2030', ['Décret tertiaire\u00a0: tenir l’échéance 2030']],
	['reg', ['Réglages']],
	['sombre', ['Passer en sombre']],
	['bilan', ['Bilan énergétique consolidé', 'Lettre sur le bilan']],
	['rien de tel', []],
])('%s finds', (query, want) => {
	expect(labels(query)).toEqual(want);
});

test('nothing asked: actions and screens first', () => {
	expect(labels('').slice(0, 2)).toEqual(['Réglages', 'Passer en sombre']);
	expect(labels('')).toHaveLength(entries.length);
});

test('folding forgets case, accents and ligatures', () => {
	expect(fold('Œuvre d’Été')).toBe("oeuvre d'ete");
});
