import { expect, test } from 'vitest';
import { common as english } from './en/common';
import { formats, guillemets } from './format';
import { common as french } from './fr/common';

const fr = formats('fr');
const en = formats('en');
const at = (y: number, m: number, d: number, h = 12, min = 0) => new Date(y, m - 1, d, h, min).getTime();

test('numbers', () => {
	expect(fr.number(1140)).toBe('1\u202f140');
	expect(fr.number(1.5)).toBe('1,5');
	expect(fr.percent(31)).toBe('31\u202f%');
	expect(en.number(1140)).toBe('1,140');
	expect(en.percent(31)).toBe('31%');
});

test('plurals: nought is singular in French, plural in English', () => {
	expect(fr.count(0, 'affirmation', 'affirmations')).toBe('0 affirmation');
	expect(fr.count(2, 'affirmation', 'affirmations')).toBe('2 affirmations');
	expect(en.count(0, 'claim', 'claims')).toBe('0 claims');
	expect(en.count(1, 'claim', 'claims')).toBe('1 claim');
});

test('what is left is called what it is: claims, forbidden wordings, or both', () => {
	expect(french.toSettle(2)).toBe('2 affirmations à régler');
	expect(french.toSettle(1, 1)).toBe('1 formule interdite à retirer');
	expect(french.toSettle(3, 1)).toBe('3 points à régler');
	expect(french.toSettle(0, 0)).toBe('0 affirmation à régler');
	expect(english.toSettle(2, 2)).toBe('2 forbidden wordings to take out');
	expect(english.toSettle(2, 1)).toBe('2 points to settle');
});

test('dates and times', () => {
	expect(fr.date(at(2026, 3, 14))).toBe('14 mars 2026');
	expect(fr.date(at(2026, 12, 1))).toBe('1er décembre 2026');
	expect(fr.date(at(2026, 9, 4), 'short')).toBe('4 sept. 2026');
	expect(fr.fullDate(at(2026, 11, 23))).toBe('lundi 23 novembre 2026');
	expect(fr.time(at(2026, 3, 14, 9, 2))).toBe('9\u00a0h\u00a002');
	expect(en.date(at(2026, 3, 14))).toBe('14 March 2026');
});

test('when, as one says it', () => {
	const now = at(2026, 11, 23, 15);
	expect(fr.when(at(2026, 11, 23, 10, 42), now)).toBe('à 10\u00a0h\u00a042');
	expect(fr.when(at(2026, 11, 22, 23, 59), now)).toBe('hier');
	expect(fr.when(at(2026, 11, 20), now)).toBe('vendredi');
	expect(fr.when(at(2026, 11, 9), now)).toBe('le 9 novembre');
	expect(fr.when(at(2025, 11, 9), now)).toBe('le 9 novembre 2025');
	expect(en.when(at(2026, 11, 22), now)).toBe('yesterday');
});

test('sizes', () => {
	expect(fr.size(512)).toBe('512\u00a0o');
	expect(fr.size(1_340_000)).toBe('1,3\u00a0Mo');
	expect(en.size(48_200)).toBe('48 KB');
});

test('days of date fields go both ways', () => {
	expect(fr.toDay(fr.fromDay('2026-03-14'))).toBe('2026-03-14');
	expect(fr.toDay(0)).toBe('');
	expect(fr.fromDay('')).toBe(0);
});

test('quotes inside quotes are nested', () => {
	expect(guillemets('Page «\u00a0Pilotage\u00a0»')).toBe('«\u00a0Page “Pilotage”\u00a0»');
});
