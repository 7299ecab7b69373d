import { formats } from '../format';
import type { Words } from '../fr';
import type { Wording } from '../problem';

const { number } = formats('en');

const say = (title: string, body: string, way: string) => (): Wording => ({ title, body, way });

const file = (detail: string) => (detail ? `“${detail}”` : 'This file');

/** Where a file is wrong, "3: packs[0]: what", as one says it. */
/** What is wrong at a line of a charter file. */
const flaws: Record<string, string> = {
	syntax: 'the line cannot be read',
	unclosed: 'a bracket or a brace is not closed',
	unclosed_quote: 'a quotation mark is not closed',
	tab: 'a tab stands where spaces must',
	indent: 'the line is not indented as its neighbours are',
	colon: 'a colon is missing, or the space after it',
	unknown_field: 'there is no such field',
	twice: 'this field is given twice',
	not_a_list: 'a list is expected',
	not_fields: 'fields are expected, one a line',
	not_a_number: 'a number is expected',
	not_a_text: 'a text is expected',
	not_true_or_false: '“true” or “false” is expected',
	unknown_value: 'there is no such value',
	out_of_range: 'this number is too small, too large, or there are too many',
	missing: 'its value is missing',
	unknown_validator: 'this person is none of the experts',
	second_document: 'a second document begins here',
	encoding: 'this file is no text',
};

/** Where a charter file is flawed, and how: "4: packs[0]: magic (unknown_value)". */
const spot = (detail: string) => {
	const [, line, at = '', flaw = ''] = /^(\d+): ?(.*?) ?\((\w+)\)$/s.exec(detail) ?? [];
	if (!line) return detail;
	const [field, ...value] = at.split(': ');
	return [
		`line ${line}`,
		field && field !== '---' ? `, field “${field}”` : '',
		value.length ? `, value “${value.join(': ')}”` : '',
		`: ${flaws[flaw] ?? flaws.syntax}`,
	].join('');
};

export const problems: Words['problems'] = {
	reference: (ref) => `Reference in the log: ${ref}.`,
	codes: {
		invalid: say('This entry does not fit', 'Nothing was changed.', 'Correct it and try again.'),
		not_found: say('This item no longer exists', 'The rest of your space is intact.', 'Go back to the list.'),
		conflict: say(
			'Another operation is in the way',
			'Nothing was changed.',
			'Wait until it ends, then try again.',
		),
		stale: say(
			'The piece changed meanwhile',
			'Both versions are kept.',
			'Reload the page to see the newest.',
		),
		unavailable: say(
			'The disk or folder does not answer',
			'What was saved stays saved.',
			'Try again, or choose another place.',
		),
		denied: say('This action is closed for now', 'Nothing was changed.', 'The screen of the piece says why.'),
		cancelled: say(
			'Stopped as you asked',
			'What was done is kept.',
			'You can start again whenever you like.',
		),
		internal: say(
			'Probant met an error',
			'It is our fault, not yours. What was saved stays saved.',
			'Try again. If it comes back, restart Probant.',
		),
	},
	reasons: {
		empty_file: (d) => ({
			title: 'This file is empty',
			body: `${file(d)} holds nothing. Nothing was added.`,
			way: 'Choose another file, or paste the text.',
		}),
		empty: say('There is no text', 'Nothing was added.', 'Paste or write a text first.'),
		empty_text: say('The text is empty', 'There is nothing to check or approve.', 'Write or paste a text.'),
		binary_file: (d) => ({
			title: 'This file is not a text',
			body: `${file(d)} holds data that Probant cannot read. Nothing was added.`,
			way: 'Choose a document (Word, PowerPoint, Excel, PDF), a web page, an e-mail or a text.',
		}),
		unknown_format: (d) => ({
			title: 'This format is not supported',
			body: `${file(d)} was not added.`,
			way: 'Save it as .docx, .pptx, .xlsx, .odt, PDF, HTML or text.',
		}),
		wrong_extension: (d) => ({
			title: 'The name and the content of the file disagree',
			body: `${file(d)} is not what its extension says. Nothing was added.`,
			way: 'Open it in its application and save it again.',
		}),
		encrypted: (d) => ({
			title: 'This document is protected by a password',
			body: `${file(d)} cannot be read. Nothing was added.`,
			way: 'Remove the password in Word or your PDF reader, then try again.',
		}),
		corrupt: (d) => ({
			title: 'This file is damaged',
			body: `${file(d)} is incomplete or malformed. Nothing was added.`,
			way: 'Ask its author for a new copy, or save it again.',
		}),
		xml_entities: (d) => ({
			title: 'This file is refused for safety',
			body: `${file(d)} declares XML entities, which office programs never write and which can fill the memory. Nothing was added.`,
			way: 'Open it in its application and save it under another name, or ask its author for a PDF.',
		}),
		packed_bomb: (d) => ({
			title: 'This file is refused for safety',
			body: `Unpacked, it would be over ${number(Number(d))}\u00a0MB, far more than a document holds. Nothing was added.`,
			way: 'Do not open it if you do not know where it comes from. Otherwise, export it as PDF.',
		}),
		only_a_link: (d) => ({
			title: 'This file only links to a document',
			body: `${file(d)} says where the document is, without its content. Nothing was added.`,
			way: 'Open it, download the document (.docx, .xlsx or PDF), then add that one.',
		}),
		too_much: (d) => ({
			title: 'This document holds too many parts',
			body: `${file(d)} has more paragraphs, cells or levels than Probant reads. Nothing was added.`,
			way: 'Keep only the useful pages or sheets, then try again.',
		}),
		too_large: (d) => ({
			title: d ? `This file is over ${d}\u00a0MB` : 'This file is too heavy',
			body: 'That is the most Probant can read. Nothing was added.',
			way: 'Keep only the useful pages, or split it into several files.',
		}),
		too_many_files: (d) => ({
			title: d
				? `This folder holds more than ${number(Number(d))} files`
				: 'This folder holds too many files',
			body: 'That is more than Probant reads at once. Nothing was added.',
			way: 'Choose a more precise folder.',
		}),
		own_folder: () => ({
			title: 'This folder is Probant’s own',
			body: 'What it holds is already in the library.',
			way: 'Choose the folder where your documents are.',
		}),
		too_many_pages: (d) => ({
			title: d ? `This document has over ${number(Number(d))} pages` : 'This document has too many pages',
			body: 'That is the most Probant can read. Nothing was added.',
			way: 'Keep only the useful pages, then try again.',
		}),
		too_long: say('This text is too long', 'Nothing was changed.', 'Split it into several pieces.'),
		field_too_long: say('This field is too long', 'Nothing was changed.', 'Shorten it, then try again.'),
		same_version: say(
			'This file is identical to the version in place',
			'Nothing was replaced.',
			'Choose the file of the new version.',
		),
		unknown_value: say(
			'This value is not in the list',
			'Nothing was changed.',
			'Choose another one, then try again.',
		),
		no_text: (d) => ({
			title: 'This document holds no text',
			body: `${file(d)} holds pictures only: no passage of it can be quoted.`,
			way: 'Use a version with text, or paste the useful passage.',
		}),
		unreadable: (d) => ({
			title: 'This file cannot be read',
			body: `The disk that holds ${d ? file(d) : 'this file'} does not answer. Nothing was added.`,
			way: 'Check that the disk or the network is connected, then try again.',
		}),
		file_missing: (d) => ({
			title: 'This file does not exist, or no longer',
			body: `${file(d)} is not in that place. Nothing was added.`,
			way: 'Find it in your folder, then choose it again.',
		}),
		file_denied: (d) => ({
			title: 'You may not read this file',
			body: `The system refuses to open ${d ? file(d) : 'this file'} with your account. Nothing was added.`,
			way: 'Ask its owner for access, or for a copy.',
		}),
		folder_denied: (d) => ({
			title: 'You may not read this folder',
			body: `The system refuses to open ${d ? file(d) : 'this folder'} with your account. Nothing was added.`,
			way: 'Ask its owner for access, or choose another folder.',
		}),
		is_folder: (d) => ({
			title: 'This is a folder, not a file',
			body: `${file(d)} was not read. Nothing was added.`,
			way: 'Use “Add a folder”, or choose a file that it holds.',
		}),
		not_downloaded: (d) => ({
			title: 'This file is not on this computer',
			body: `${file(d)} is kept online by a synchronised folder (OneDrive, iCloud…) and could not be downloaded. Nothing was added.`,
			way: 'Connect, open the file once, then try again.',
		}),
		newer_database: say(
			'This space comes from a newer version',
			'Your data is intact; this version of Probant cannot read it.',
			'Install the latest version of Probant, then open it again.',
		),
		already_open: say(
			'This space is already open',
			'Another Probant window is working in it. Your data is intact.',
			'Go back to that window, or close it, then try again.',
		),
		bad_address: say(
			'This address is not that of a service',
			'Nothing was sent.',
			'Give a full address, such as https://…/v1.',
		),
		insecure_address: say(
			'This address is not protected',
			'Nothing was sent: your text and the key would travel in the clear.',
			'Give an https address, or a service on this computer.',
		),
		bad_key: say(
			'The service refuses this key',
			'Nothing of your text was read. Checking and approving work without it.',
			'Check the key in Settings, Assistance.',
		),
		no_model: say(
			'The service does not know this model',
			'Nothing was changed.',
			'Choose another model in Settings, Assistance.',
		),
		provider_quota: say(
			'The service has reached the limit of your account',
			'Nothing was changed. Checking and approving work without it.',
			'Wait a moment, or look at your account with the service.',
		),
		provider_too_long: say(
			'This is too long for the service',
			'Nothing was changed.',
			'Choose another model in Settings, Assistance.',
		),
		provider_refused: say(
			'The service refused the request',
			'Nothing was changed.',
			'Choose another model, or link the evidence yourself.',
		),
		provider_failed: say(
			'The service is down',
			'Nothing was changed. Checking and approving work without it.',
			'Try again later.',
		),
		provider_moved: say(
			'The service points to another machine',
			'Sending stopped there: you did not choose it.',
			'Check the address in Settings, Assistance.',
		),
		provider_unreachable: say(
			'The service does not answer',
			'Nothing was changed. Checking and approving work without it.',
			'See that the service runs and that the network works, then try again.',
		),
		bad_answer: say(
			'The answer of the service cannot be read',
			'Nothing was changed.',
			'Try again, or choose another model.',
		),
		no_assistance: say('No assistance is chosen', 'Nothing was sent.', 'Choose one in Settings, Assistance.'),
		nothing_to_send: say(
			'No near passage may be sent',
			'Nothing left this computer.',
			'Add a document, or say on its card that it may be sent.',
		),
		no_keychain: say(
			'The keychain of this system does not answer',
			'The key was not kept; the rest of your settings is.',
			'Unlock the keychain, then try again.',
		),
		letter_changed: say(
			'What would be sent is no longer what you read',
			'Nothing was sent; your text or your documents changed meanwhile.',
			'Read it again, then send it.',
		),
		not_in_text: say(
			'The quote proposed is not in the passage',
			'The proposal is set aside.',
			'Link the evidence yourself if you see it.',
		),
		figure_apart: say(
			'A figure of the passage is not that of the claim',
			'The proposal is set aside.',
			'Link the evidence yourself if you see it.',
		),
		guarded: say(
			'The passage says less than the claim, or the contrary',
			'The proposal is set aside.',
			'Link the evidence yourself if you see it.',
		),
		too_far: say(
			'The passage speaks of something else',
			'The proposal is set aside.',
			'Link the evidence yourself if you see it.',
		),
		disk_full: say(
			'The disk is full',
			'What was saved stays saved; the last change is not saved yet.',
			'Free some room, then try again.',
		),
		read_only: say(
			'This folder is read-only',
			'You can read, but nothing can be written to it.',
			'Check the rights of the folder, or choose another.',
		),
		file_in_use: say(
			'Another program keeps this file open',
			'Probant can neither read nor write it meanwhile. What was saved stays saved.',
			'Close it in the other program (Word, Excel, PDF reader…), then try again.',
		),
		busy: say(
			'The space is busy',
			'Another operation is writing just now. Nothing is lost.',
			'Try again in a moment.',
		),
		corrupt_database: say(
			'The database of this space is damaged',
			'The originals of your sources are in the folder of the space, under “sources”. Nothing else was changed.',
			'Before anything else, make a copy of that folder. If a backup was made with “probant-cli backup”, “probant-cli restore” puts it back.',
		),
		changed_elsewhere: say(
			'This text changed elsewhere',
			'Your version is not saved, but it is still on the screen.',
			'Copy what you just wrote, then reload the page.',
		),
		reason_required: say(
			'A reason is missing',
			'This decision needs a sentence that says why you take it.',
			'Write the reason, then try again.',
		),
		gate_closed: say(
			'Approval is still closed',
			'The text was not approved; nothing is lost.',
			'Settle the claims that are left, then come back.',
		),
		forbidden_words: say(
			'The charter forbids these words',
			'No proof and no reason saves them; the rest of the text is untouched.',
			'Take them out or write something else.',
		),
		finding: say(
			'This remark no longer stands in the text',
			'The text and your decisions are untouched.',
			'Go on to the next.',
		),
		charter: say('There is no such charter', 'Your charter is untouched.', 'Choose another.'),
		charter_file: (d) => ({
			title: 'This file is no charter',
			body: d ? `Your charter did not change. The file fails at ${spot(d)}.` : 'Your charter did not change.',
			way: 'Correct the file there, then try again.',
		}),
		charter_newer: say(
			'This charter was written by a later version of Probant',
			'Your charter did not change.',
			'Update Probant, then try again.',
		),
		charter_unchanged: say(
			'This charter is in force already',
			'Nothing changed since the last published version.',
			'Change it before you publish another.',
		),
		charter_rules: (d) => ({
			title: `Rule ${d} cannot be published`,
			body: 'The charter in force did not change.',
			way: 'Correct that rule, or delete it, then publish.',
		}),
		not_approved: say('This text is not approved', 'No pack was written.', 'Approve it first.'),
		folder_missing: (d) => ({
			title: 'The folder does not exist',
			body: d ? `“${d}” cannot be found. Nothing was changed.` : 'Nothing was changed.',
			way: 'Check its name, or choose another.',
		}),
		name_missing: say('A name is missing', 'Nothing was changed.', 'Write your name, then try again.'),
		closing: say('Probant is closing', 'All that was written is saved.', 'Open it again to go on.'),
		scanned: (d) => ({
			title: 'This document is a scan, without text',
			body: `${file(d)} is in the library, but no passage of it can be cited yet.`,
			way: 'Open it and type the passages that matter.',
		}),
		no_such_page: (d) => ({
			title: Number(d) > 0 ? `This document has ${number(Number(d))} pages` : 'This document has no pages',
			body: 'Nothing was added.',
			way: 'Give the page where these words stand, or leave the field empty.',
		}),
		too_slow: (d) => ({
			title: 'This document takes too long to read',
			body: `${file(d)} was not added: reading it took too much time.`,
			way: 'Keep only the useful pages, then try again.',
		}),
		pdf_engine: say(
			'Reading PDF files did not start',
			'The other formats work. Nothing was added.',
			'Restart Probant, then try again.',
		),
		already_running: say(
			'It is already under way',
			'The operation you asked for is running.',
			'Wait until it ends, or stop it.',
		),
		unknown_kind: say(
			'This kind of piece does not exist',
			'Nothing was changed.',
			'Choose one from the list.',
		),
		unknown_language: say(
			'This language is not checked',
			'Probant checks French and English. Nothing was changed.',
			'Choose one of the two.',
		),
		bad_chunk: say('The file did not arrive whole', 'Nothing was added.', 'Choose it again.'),
		upload: say('The file did not arrive whole', 'Nothing was added.', 'Choose it again.'),
		required: say('Something is missing', 'Nothing was changed.', 'Fill in the empty field, then try again.'),
		in_the_future: say(
			'This date has not come yet',
			'An expert’s word bears the date when it was given. Nothing was changed.',
			'Correct the date.',
		),
		bad_span: say(
			'This selection cannot be used',
			'It is empty, or the text has changed since. Nothing was changed.',
			'Select the words again, inside one paragraph.',
		),
		bad_range: say(
			'This passage does not exist',
			'The rest of the document can be read.',
			'Open the document again from the library.',
		),
		passage: say(
			'This passage is no longer in the library',
			'Your other proofs are intact.',
			'Choose another passage.',
		),
		source: say(
			'This source is no longer in the library',
			'Your other proofs are intact.',
			'Go back to the library.',
		),
		piece: say(
			'This piece no longer exists',
			'Your other pieces are intact.',
			'Go back to the list of pieces.',
		),
		claim: say(
			'This claim is no longer in the text',
			'The others are intact.',
			'Choose another one from the list.',
		),
		revision: say(
			'This version does not exist',
			'The text and its other versions are intact.',
			'Choose another one from the history.',
		),
		pack: say('This pack does not exist', 'The other packs are intact.', 'Go back to the Publish step.'),
		proof_fell: (d) => ({
			title: 'A proof is no longer valid',
			body: d
				? `“${d}” has expired since the approval. No pack was written.`
				: 'It has expired since the approval. No pack was written.',
			way: 'Renew the proof, then approve again.',
		}),
		claims_reopened: say(
			'An approved claim is open again',
			'Its decision was withdrawn, or a source has contradicted it since. No pack was written.',
			'Settle it, then approve again.',
		),
		disk_error: say(
			'The disk does not answer as it should',
			'What was saved stays saved; the last change may not be.',
			'Check that the disk is plugged in, then try again.',
		),
		write_failed: say(
			'Writing to this folder failed',
			'Nothing was left half-done there; your piece is intact here.',
			'Check that the folder can be reached, then try again.',
		),
		not_a_folder: (d) => ({
			title: 'This is not a folder',
			body: d ? `“${d}” is a file. Nothing was changed.` : 'Nothing was changed.',
			way: 'Choose a folder.',
		}),
		path_too_long: say(
			'The path of this folder is too long',
			'Nothing was written.',
			'Choose a folder closer to the root.',
		),
		too_many_copies: say(
			'This folder already holds many packs of that name',
			'Nothing was written.',
			'Put the old ones away, or choose another folder.',
		),
		open_claims: say(
			'Claims are left to settle',
			'The text was not approved; nothing is lost.',
			'Settle those left, then come back.',
		),
		unsupported_language: say(
			'Part of the text is neither French nor English',
			'It is not checked, and approval stays closed for it.',
			'Translate it or take it out.',
		),
		bridge: say(
			'Probant did not understand the request',
			'It is our fault, not yours. What was saved stays saved.',
			'Try again. If it comes back, restart Probant.',
		),
		panic: say(
			'Probant stopped in the middle of an operation',
			'What was saved stays saved.',
			'Try again. If it comes back, restart Probant.',
		),
		nothing_pasted: say(
			'The clipboard holds no text',
			'Nothing was added.',
			'Copy your draft first, then paste it here.',
		),
		files_pasted: say(
			'A copied file cannot be pasted',
			'Only its address came along. Nothing was added.',
			'Drop the file here, or choose it.',
		),
		clipboard_closed: say(
			'The clipboard does not open from here',
			'The keyboard shortcut still works.',
			'Press Ctrl V (⌘ V on a Mac).',
		),
		view_failed: say(
			'This screen could not be shown',
			'Your text and your decisions are saved; the other screens work.',
			'Open the screen again.',
		),
	},
};
