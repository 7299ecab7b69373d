import { formats } from '../format';
import type { Words } from '../fr';

const { count, number } = formats('en');

export const publish: Words['publish'] = {
	title: 'Publish',
	sub: 'One pack per approved version, in a folder your colleagues open without installing Probant.',
	folder: 'Shared folder',
	folderHelp: 'The path of a folder on this computer: OneDrive, synced SharePoint, network drive…',
	choose: 'Choose…',
	chooseTitle: 'Choose the folder for packs',
	act: 'Deliver the pack',
	again: 'Deliver again',
	leaving: 'Writing the pack…',
	whyNotApproved: 'This piece is not approved yet.',
	whyNoFolder: 'Give a folder first.',
	notApproved: 'Nothing can leave before approval',
	notApprovedMore: 'A pack always holds an approved text, with the register of its evidence.',
	toApprove: 'Go to Approve',
	changed: (n) =>
		`The text has changed since approval. Version ${number(n)}, approved, is the one that will leave.`,
	changedMore: 'To send the text of today, approve it first.',
	approvedBy: (n, name, date) => `Version ${number(n)}, approved by ${name} on ${date}`,
	content: 'What the pack holds',
	contentEmpty: 'The files will appear here after approval.',
	files: (n, size) => `${count(n, 'file', 'files')}, ${size}`,
	role: {
		docx: 'Final text',
		html: 'To read in a browser',
		markdown: 'Text for the web',
		register: 'Claims and evidence',
		manifest: 'List of files and fingerprints',
	},
	type: { docx: 'Word', html: 'HTML', markdown: 'Markdown', register: 'CSV', manifest: 'JSON' },
	left: 'Pack delivered',
	leftMore: 'Your colleagues can open it now.',
	path: 'Location',
	copyPath: 'Copy the path',
	copied: 'Path copied',
	failed: 'The pack was not delivered',
	still: 'The approved version is kept on this computer. Nothing was left half-written.',
	history: 'Packs delivered',
	historyEmpty: 'No pack of this piece has been delivered yet.',
	row: (n) => `Version ${number(n)}`,
	state: { present: 'In place', altered: 'Changed since delivery', missing: 'Not found' },
	stateMore: {
		present: '',
		altered:
			'At least one file no longer matches its fingerprint. Deliver the pack again to restore the approved version.',
		missing: 'The folder was moved, renamed or deleted, or cannot be reached.',
	},
};
