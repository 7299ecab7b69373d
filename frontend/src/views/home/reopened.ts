import type { PieceRow } from '../../api';
import type { Words } from '../../i18n/fr';
import { sayLack } from '../verify/sentences';

/** Wordings named one by one; beyond, they are counted. */
const named = 3;

/** Why an approved content is open again: which version of the charter, and what it asks; "" when the charter is not why. */
export function whyReopened({ reopened }: Pick<PieceRow, 'reopened'>, t: Words): string {
	if (!reopened) return '';
	const words = t.home.reopened;
	const said = [words.since(reopened.version, reopened.approved)];
	if (reopened.words.length)
		said.push(words.forbids(reopened.words.slice(0, named), Math.max(0, reopened.words.length - named)));
	said.push(...reopened.lacks.map((lack) => sayLack(lack, t)));
	if (reopened.lacking > 1) said.push(words.touches(reopened.lacking));
	return said.join(' ');
}
