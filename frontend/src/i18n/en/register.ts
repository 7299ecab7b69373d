import { formats } from '../format';
import type { Words } from '../fr';

const { count, number, plural } = formats('en');

export const register: Words['register'] = {
	title: 'Claims register',
	sub: (claims, pieces) =>
		`${count(claims, 'claim', 'claims')} in ${count(pieces, 'piece', 'pieces')}, and what proves ${plural(claims, 'it', 'each of them')}.`,
	search: 'Search a claim',
	filters: 'Filter by status',
	all: 'All',
	soon: (days) => `Expiring within ${number(days)} days`,
	claim: 'Claim',
	category: 'Category',
	status: 'Status',
	proof: 'Evidence',
	expires: 'Expires',
	piece: 'Piece',
	validatedBy: (name) => `Validated by ${name}, as reported by you`,
	noProof: 'no evidence',
	gone: 'removed from the text',
	reworded: 'reworded in the text',
	says: (source) => `says ${source}`,
	openPiece: (title) => `Open “${title}” at this claim`,
	shown: (n) => count(n, 'claim shown', 'claims shown'),
	noneTitle: (query) => `No claim with “${query}”`,
	noneStatus: 'No claim with this status',
	noneBody: 'Try another word, or search the documents of the library.',
	showAll: 'Show all claims',
	toEvidence: 'Search the library',
	emptyTitle: 'No claim yet',
	emptyBody: 'Paste a draft: every figure, promise or comparison in it appears here.',
	toPieces: 'See the pieces',
};
