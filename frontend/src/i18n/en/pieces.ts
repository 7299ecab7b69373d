import { formats } from '../format';
import { common } from './common';
import type { Words } from '../fr';

const f = formats('en');

export const pieces: Words['pieces'] = {
	title: 'Pieces',
	sub: (n, left, forbidden) =>
		`${f.count(n, 'piece', 'pieces')}, ${left ? common.toSettle(left, forbidden) : 'nothing to settle'}.`,
	new: 'New piece',
	search: 'Search pieces',
	byStage: 'Filter by stage',
	byKind: 'Filter by kind',
	allStages: 'All stages',
	allKinds: 'All kinds',
	sortBy: (column) => `Sort by ${column}`,
	column: {
		title: 'Title',
		kind: 'Kind',
		stage: 'Stage',
		left: 'Left to settle',
		lang: 'Language',
		changed: 'Changed',
		actions: 'Actions',
	},
	leftOf: (left, total) =>
		total ? (left ? `${f.number(left)} of ${f.number(total)}` : 'All settled') : 'No claims',
	words: (n) => f.count(n, 'word', 'words'),
	untitled: 'Untitled',
	remove: 'Delete',
	actionsOn: (title) => `Actions on “${title}”`,
	removed: (title) => `“${title}” deleted`,
	shown: (n) => f.count(n, 'piece shown', 'pieces shown'),
	empty: {
		title: 'Your first piece',
		body: 'Paste a draft on the home screen, drop a file, or start an empty page.',
		action: 'Bring a draft',
	},
	nothing: {
		title: (query) => (query ? `No piece with “${query}”` : 'No piece matches'),
		body: 'The filters or the search leave out all your pieces.',
		action: 'Show all',
	},
};
