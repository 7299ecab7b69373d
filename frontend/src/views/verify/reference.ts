import type { Finding } from '../../api';
import type { Formats } from '../../i18n/format';
import type { Words } from '../../i18n/fr';
import type { Lang } from '../../i18n/i18n.svelte';

type Referring = Pick<Finding, 'reference' | 'basis' | 'checked' | 'checkedOn'>;

/** Where a rule comes from: its text and article, since when, what kind of rule that is, how and when it was read. */
export function referenceOf(rule: Referring, t: Words, lang: Lang, f: Pick<Formats, 'date'>): string[] {
	const words = t.verify.remarks;
	const { text, article, since } = rule.reference;
	const day = rule.checkedOn ? f.date(Date.parse(rule.checkedOn)) : '';
	const read = rule.checked ? (words.checked[rule.checked] ?? '') : '';
	return [
		text[lang],
		article,
		since[lang],
		text[lang] && rule.basis ? (words.basis[rule.basis] ?? '') : '',
		read && day ? words.readOn(read, day) : read,
	].filter((part): part is string => !!part);
}
