import { formats } from '../format';
import type { Words } from '../fr';

const f = formats('en');
const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

export const home: Words['home'] = {
	hello: (name) => (name ? `Hello ${name}.` : 'Hello.'),
	waiting: (n) => `${small[n] ?? f.number(n)} ${f.plural(n, 'claim is', 'claims are')} waiting for you.`,
	nothingWaits: 'Nothing is waiting for you.',
	drop: {
		label: 'Drop a draft',
		prompt: 'Paste or drop a draft',
		release: 'Drop the file here',
		lead: 'In 30 seconds:',
		how: 'the list of claims that a prospect could contest, and the proof you already have. Word, PDF, HTML, Markdown or copied text. Nothing leaves this computer.',
		kind: 'Kind of piece',
		paste: 'Paste',
		file: 'Choose a file',
		empty: 'Start an empty page',
		reading: (name) => `Reading “${name}”…`,
		creating: 'Reading the draft…',
		oneAtATime: (name) => `One draft at a time: “${name}” is open, the other files are not added.`,
	},
	today: 'Today',
	allClear: 'Nothing to settle, no known deadline within 30 days.',
	reopened: {
		title: (n) => `Reopened by the charter: ${f.count(n, 'point to settle', 'points to settle')}`,
		since: (version, approved) =>
			approved
				? `Approved with version ${f.number(approved)} of the charter, since replaced by version ${f.number(version)}.`
				: `Approved before version ${f.number(version)} of the charter.`,
		forbids: (words, more) =>
			`It bans ${words.map((w) => `“${w}”`).join(', ')}${more ? ` and ${f.count(more, 'other wording', 'other wordings')}` : ''}.`,
		touches: (n) => `This touches ${f.count(n, 'claim', 'claims')}.`,
	},
	inPiece: (title) => `“${title}”`,
	resume: 'Resume',
	expired: (n) => f.count(n, 'proof expired', 'proofs expired'),
	expiring: (n) => `${f.count(n, 'proof expires', 'proofs expire')} within 30 days`,
	first: (title, when) => `“${title}”, on ${when}.`,
	uses: (n) => `${f.count(n, 'claim rests', 'claims rest')} on it.`,
	see: 'See',
	approve: (n) => f.count(n, 'piece ready to approve', 'pieces ready to approve'),
	publish: (n) => f.count(n, 'approved piece to publish', 'approved pieces to publish'),
	read: 'Read again',
	export: 'Publish',
	more: (n) => `and ${f.count(n, 'other', 'others')}`,
	recent: 'Recent pieces',
	allPieces: (n) => `All ${f.number(n)} pieces`,
	noneYet: 'Your pieces will appear here.',
	changed: (when) => `changed ${when}`,
	left: (stage, n) => `${stage}, ${f.number(n)} left`,
	firstRun: {
		title: 'Nothing ships without proof.',
		body: 'Bring a text: Probant finds what a prospect could contest and looks for the proof in your documents.',
		sampleTitle: 'See an example first',
		sampleBody:
			'A fictional company, its documents and four pieces at different stages. You come back to your own space whenever you like.',
		sample: 'Open the sample space',
	},
	shortcut: { paste: 'Paste a draft' },
};
