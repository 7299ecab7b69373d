import { expect, test } from 'vitest';
import { en } from '../../i18n/en';
import { formats } from '../../i18n/format';
import { fr } from '../../i18n/fr';
import { referenceOf } from './reference';

const rule = {
	reference: {
		text: { fr: 'Code de la consommation', en: 'Consumer code' },
		article: 'L. 121-4',
		since: { fr: '', en: '' },
	},
	basis: 'text',
	checked: 'primary',
	checkedOn: '2026-11-20',
} as unknown as Parameters<typeof referenceOf>[0];

test('a reference says what kind of rule it is, how and when it was read', () => {
	expect(referenceOf(rule, fr, 'fr', formats('fr'))).toEqual([
		'Code de la consommation',
		'L. 121-4',
		'texte de loi',
		'article lu dans le texte officiel le 20 novembre 2026',
	]);
	expect(referenceOf(rule, en, 'en', formats('en'))[2]).toBe('law');
	const house = {
		...rule,
		reference: { ...rule.reference, text: { fr: '', en: '' }, article: '' },
		checked: '',
		checkedOn: '',
	};
	expect(referenceOf(house as never, fr, 'fr', formats('fr'))).toEqual([]);
});
