import type { GoodItem } from '../../api';
import type { Words } from '../../i18n/fr';

/** A line of the checklist in words: the house's own, or what the program checks. */
export function itemText(item: GoodItem, t: Words): string {
	if (!item.auto) return item.text;
	if (item.auto === 'words') return t.charter.good.words(item.min, item.max);
	return t.charter.good.auto[item.auto] ?? item.auto;
}
