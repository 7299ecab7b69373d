import { formats } from '../format';
import type { Words } from '../fr';

const { count, number } = formats('en');

export const evidence: Words['evidence'] = {
	title: 'Evidence library',
	documents: 'Documents',
	add: 'Add',
	addLong: 'Add documents',
	search: 'A figure, a client, a phrase…',
	filter: 'Validity',
	filters: {
		all: 'Any validity',
		valid: 'Valid',
		soon: 'Expiring soon',
		expired: 'Expired',
		unstated: 'Not stated',
	},
	kind: {
		study: 'Study',
		price_list: 'Price list',
		certificate: 'Certificate',
		contract: 'Contract',
		customer_agreement: 'Customer agreement',
		internal_note: 'Internal note',
		law: 'Law or standard',
		press: 'Press',
		other: 'Other',
	},
	kindFilter: 'Kind',
	allKinds: 'Any kind',
	noKind: 'Not stated',
	tagFilter: 'Tag',
	allTags: 'Any tag',
	format: {
		pdf: 'PDF',
		docx: 'Word',
		odt: 'LibreOffice',
		pptx: 'PowerPoint',
		xlsx: 'Spreadsheet',
		csv: 'CSV table',
		eml: 'E-mail',
		extract: 'Typed extract',
		html: 'Web page',
		md: 'Markdown',
		txt: 'Text',
	},
	pages: (n) => `${number(n)} p.`,
	slides: (n) => count(n, 'slide', 'slides'),
	validUntil: 'valid until',
	until: (date) => `valid until ${date}`,
	endedOn: (date) => `expired since ${date}`,
	inDays: (n) => (n === 0 ? 'last day' : `in ${count(n, 'day', 'days')}`),
	expired: 'expired',
	unstated: 'validity not stated',
	used: (n) => (n === 0 ? 'never used' : `used ${count(n, 'time', 'times')}`),
	undated: 'undated',
	anonymous: 'no author given',
	emptyTitle: 'Your evidence already lives somewhere',
	emptyBody:
		'Add a certificate, a report, an e-mail of consent. Probant finds the passages in them; the files stay where they are.',
	emptyFormats:
		'PDF, Word, PowerPoint, Excel, LibreOffice, web page, e-mail (.eml), CSV or text. You can also drop them here, or a whole folder.',
	noneTitle: (query) => `No document with “${query}”`,
	noneLeft: 'No document with these filters',
	noneBody: 'No title, author, owner, tag or passage holds these words.',
	showAll: 'Show all documents',
	byTitle: (n) => count(n, 'document', 'documents'),
	byPassage: (n) => count(n, 'passage', 'passages'),
	searching: 'Searching the passages…',
	noPassage: 'No passage holds these words.',
	drop: 'Drop your documents to add them to the library',
	intake: {
		sending: (n) => `Copying ${count(n, 'document', 'documents')}`,
		reading: (n) => (n > 1 ? `Reading ${count(n, 'document', 'documents')}` : 'Reading the document'),
		progress: (done, total, unit) =>
			unit === 'document'
				? `${number(done)} of ${count(total, 'document', 'documents')}`
				: unit === 'page'
					? `${number(done)} of ${count(total, 'page', 'pages')}`
					: unit === 'reader'
						? 'Preparing the PDF reader, which takes longer the first time'
						: `${number(done)} of ${number(total)}`,
		added: (n) => `${count(n, 'document is', 'documents are')} in the library`,
		nothing: 'No document added',
		cancelled: (n) =>
			n === 0
				? 'Stopped. Nothing was added.'
				: `Stopped. ${count(n, 'document', 'documents')} already read kept.`,
		refused: (n) => count(n, 'file could not be read', 'files could not be read'),
		rest: 'The others are in the library.',
		scanned: (n) =>
			count(n, 'document added is a scan, without text', 'documents added are scans, without text'),
		resume: 'Resume',
		counting: 'Going through the folder…',
		leftTitle: 'Adding documents was interrupted',
		left: (n, names) => {
			const more = n - names.length;
			const listed = [...names, ...(more > 0 ? [`and ${number(more)} more`] : [])].join(', ');
			return `${count(n, 'document is', 'documents are')} still to be read: ${listed}.`;
		},
		forget: 'Do not read them',
	},
	folder: {
		title: 'Add a folder',
		documents: (n) => count(n, 'document to read', 'documents to read'),
		none: 'No document that Probant can read in this folder',
		others: (n) => count(n, 'other file is left aside', 'other files are left aside'),
		closed: (n) => count(n, 'folder in it cannot be opened', 'folders in it cannot be opened'),
		watch: 'Watch this folder',
		watchHelp:
			'Each time you come back to Probant, what is new or changed there is read. A changed file becomes the new version of its document; a file that is gone is told, its document stays.',
		watchedAlready: 'This folder is already watched.',
		add: (n) => `Add ${count(n, 'document', 'documents')}`,
		watchOnly: 'Watch',
	},
	watched: {
		title: 'Watched folders',
		how: 'Probant goes through them when it opens and each time you come back to its window. It writes nothing there.',
		line: (names) =>
			names.length === 1 ? `Watched folder: ${names[0]}` : `${number(names.length)} watched folders`,
		fine: 'up to date',
		away: (n) => count(n, 'folder not found', 'folders not found'),
		refused: (n) => count(n, 'file unreadable', 'files unreadable'),
		gone: (n) => count(n, 'file gone', 'files gone'),
		documents: (n, when) => `${count(n, 'document', 'documents')}, gone through ${when}`,
		isAway: 'Not to be found for now. Its documents stay in the library.',
		refusedHead: 'Could not be read',
		goneHead: 'No longer in the folder. Their documents stay in the library.',
		look: 'Go through them now',
		looking: 'Going through them…',
		stop: 'Stop watching',
	},
	extract: {
		title: 'Type an extract',
		ofDocument: 'Type a passage',
		from: 'Where these words come from',
		fromHelp: 'A call, a meeting, a book: the name under which the extract will be cited.',
		author: 'Author',
		date: 'Date',
		page: (n) => `Page (1 to ${number(n)})`,
		slide: (n) => `Slide (1 to ${number(n)})`,
		text: 'Text',
		textHelp: 'Word for word. The extract will be marked as typed by you.',
		save: 'Add',
		scan: 'This document is a scan, without text: type the passages that matter to be able to cite them.',
		typed: 'typed by you',
	},
	reader: {
		label: 'Document reader',
		goneFrom: (folder) => `The file is no longer in the watched folder “${folder}”`,
		goneStill: 'The document and its proofs stay here. Delete it if it holds no longer.',
		intact: 'file unchanged since it was added',
		altered: 'The file kept by Probant has changed since it was added',
		alteredStill:
			'The passages shown are those read when it was added. Add the document again to start from a safe original.',
		edit: 'Edit the card',
		remove: 'Delete the document',
		reopens: (n) => count(n, 'claim will be to prove again', 'claims will be to prove again'),
		removed: (title, n) =>
			n === 0
				? `“${title}” deleted`
				: `“${title}” deleted, ${count(n, 'claim to prove again', 'claims to prove again')}`,
		owner: (name) => `owner: ${name}`,
		private: 'not to be quoted in public',
		tags: 'Tags',
		slide: (n, total) => (total ? `Slide ${number(n)} of ${number(total)}` : `Slide ${number(n)}`),
		page: (n, total) => (total ? `Page ${number(n)} of ${number(total)}` : `Page ${number(n)}`),
		sheet: (name) => `Sheet “${name}”`,
		passage: (n, total) => `Passage ${number(n)} of ${number(total)}`,
		previous: 'Previous passage',
		next: 'Next passage',
		list: 'Passages of the document',
		claims: (n) => count(n, 'claim', 'claims'),
		hint: 'Select words, or keep the whole passage, to link it to a claim',
		link: 'Link to a claim',
		rely: (n) => (n === 1 ? 'One claim rests on this passage' : `${number(n)} claims rest on this passage`),
		relyNone: 'No claim rests on this passage',
		toPiece: (title) => `Open “${title}” at this claim`,
		gone: 'This document is no longer in the library',
		noPassages: 'This document holds no readable passage.',
	},
	card: {
		title: 'Document card',
		name: 'Title',
		kind: 'Kind',
		unsaid: 'Not stated',
		author: 'Author',
		owner: 'Owner in the company',
		date: 'Date of the document',
		validUntil: 'Valid until',
		validHelp: 'Without a date, its validity reads “not stated”. It can be used all the same.',
		quotable: 'May it be quoted in public?',
		mayLeave: 'May it be sent to an AI provider?',
		yes: 'Yes',
		no: 'No',
		tags: 'Tags',
		tagsHelp: 'Enter or a comma adds the tag.',
		tagsLimit: 'A card takes 20 tags of at most 40 characters.',
		untag: (tag) => `Remove the tag “${tag}”`,
		tagged: (tag) => `Tag “${tag}” added`,
		untagged: (tag) => `Tag “${tag}” removed`,
		complete: 'Card to complete:',
		missing: {
			kind: 'kind',
			owner: 'owner',
			quotable: 'quotable in public',
			mayLeave: 'sending to an AI provider',
		},
	},
	version: {
		replace: 'Replace with a new version…',
		revert: 'Go back to the version before',
		reverted: (title) => `“${title}” is in place again, with its proofs`,
		sending: (name) => `Copying “${name}”`,
		reading: (name) => `Reading the new version, “${name}”`,
		kept: 'The version in place has not changed.',
		fresh: (moved, broken) => {
			const proofs = moved && count(moved, 'proof holds', 'proofs hold');
			const left = broken && count(broken, 'claim is to settle again', 'claims are to settle again');
			const said = [proofs, left].filter(Boolean).join(', ');
			return said ? `New version in place: ${said}` : 'New version in place';
		},
		why: 'The new text no longer says what was quoted.',
		guess: (title, date) => `Is this a new version of “${title}”, added on ${date}?`,
		guessWhy: 'Both documents come from a file of the same name. Proofs found again in this one will follow.',
		yes: 'Yes, replace it',
		no: 'No, keep both',
	},
	link: {
		private: 'This document is not to be quoted in public.',
		privateStill: 'It can prove the claim; do not name it in your text.',
		title: 'Link this passage to a claim',
		quote: 'Chosen words',
		search: 'Search a claim',
		none: 'No claim to settle',
		noneBody: 'Every claim in your pieces already has a proof or a decision.',
		noMatch: 'No claim to settle holds these words.',
		go: 'Link evidence',
		choose: 'Choose a claim first.',
		reason: 'Why this passage proves the claim',
		reasonAsked:
			'The check does not find the claim in this passage. You may link it with a reason: it will be counted apart in the pack.',
		reasonMissing: 'Write the reason in a few words.',
	},
	place: {
		slide: (n) => `slide ${number(n)}`,
		page: (n) => `p. ${number(n)}`,
		cell: (cell) =>
			/^[A-Z]+\d/.test(cell) ? cell : cell === 'Attachment' ? 'attachment' : `header “${cell}”`,
		sheet: (name, cell) => (cell ? `sheet “${name}”, ${cell}` : `sheet “${name}”`),
	},
};
