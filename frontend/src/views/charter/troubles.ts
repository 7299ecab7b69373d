import type { Trouble } from '../../api';
import type { Words } from '../../i18n/fr';

/** What is wrong with a rule, in words. */
export function say(trouble: Trouble, t: Words): string {
	const words = t.charter.rule.trouble[trouble.code];
	return words?.(trouble.detail, trouble.other, trouble.count, trouble.of) ?? trouble.detail;
}

/** Conflicts are told; any other trouble keeps a rule from being kept. */
const told = [
	'duplicate',
	'two_replacements',
	'use_forbidden',
	'use_fires',
	'name_forbidden',
	'mention_forbidden',
];
export const refused = (trouble: Trouble) => !told.includes(trouble.code);
