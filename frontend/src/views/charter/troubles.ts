import type { Finding, Trouble } from '../../api';
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
	'use_pack',
	'comma',
];
export const refused = (trouble: Trouble) => !told.includes(trouble.code);

/** What a rule is called: its id, and for one of the house its number. */
export function ruleName(finding: Finding, t: Words): string {
	return finding.pack === 'house' ? t.charter.ruleNumber(finding.rule) : finding.rule;
}
