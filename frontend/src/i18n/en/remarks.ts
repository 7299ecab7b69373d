import { formats } from '../format';
import type { remarks as source } from '../fr/remarks';

const { count, number } = formats('en');

/** What the charter remarks on in a text, in English. */
export const remarks: typeof source = {
	none: 'The charter has nothing left to say of this text.',
	aside: (n) => `${count(n, 'remark', 'remarks')} set aside here`,
	legal: 'Legal rules inform; they do not replace legal advice.',
	name: (severity, words) => `${severity}: ${words}`,
	severity: {
		forbidden: 'Banned by the charter',
		needs_proof: 'Proof to hold',
		needs_mention: 'Mention to add',
		advice: 'Advice',
	},
	proof: 'What would prove it',
	safer: 'Safer',
	useSafer: 'Begin from the safer wording',
	fix: 'Proposed correction',
	spaces: { space: 'space', noBreak: 'no-break space', narrow: 'narrow no-break space' },
	other: 'Already written in',
	also: 'On the same words',
	alsoHere: (titles) => `On the same words: ${titles.join(', ')}`,
	wholeText: 'This remark is about the whole text, not these words alone.',
	basis: {
		text: 'law',
		application: 'general rule, applied',
		professional_code: 'professional code',
		practice: 'usage',
	},
	readOn: (read, day) => `${read} on ${day}`,
	checked: {
		primary: 'article read in the official text',
		secondary: 'read from a specialist',
		partly: 'read in part',
		unverified: 'to be checked',
	},
	ignored: (reason) => `Set aside: ${reason}`,
	ignoredBy: (reason, name, when) => `Set aside${name ? ` by ${name}` : ''}, ${when}: ${reason}`,
	heed: 'Heed it again',
	act: {
		fix: 'Correct',
		fixAll: (n) => `Correct all ${number(n)}`,
		reword: 'Write something else',
		cut: 'Take out of the text',
		ignore: 'Set aside here',
	},
	ignoring: {
		title: 'Set this remark aside',
		label: 'Why, here',
		help: 'Kept with your name. The rule stays on elsewhere.',
		missing: 'Write a reason.',
		name: 'Your name',
		nameMissing: 'Write your name.',
		save: 'Set aside',
	},
	toast: {
		corrected: (n) => count(n, 'correction made', 'corrections made'),
		cut: 'Words taken out of the text',
		reworded: 'Text changed',
		ignored: 'Remark set aside here',
	},
};
