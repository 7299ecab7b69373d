import type { Words } from '../fr';

export const settings: Words['settings'] = {
	title: 'Settings',
	sections: 'Sections',
	auto: 'Each change is saved at once.',
	notSaved: 'This change holds until you close, but it is not saved.',
	language: {
		title: 'Language',
		interface: 'Language of the interface',
		checked: 'Languages of checked texts',
		checkedNote: 'French and English, recognised on reading.',
	},
	appearance: {
		title: 'Appearance',
		theme: 'Theme',
		themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
		hints: 'Show shortcuts on buttons',
		hintsNote: 'The small keys drawn beside actions.',
		singles: 'Single-letter shortcuts',
		singlesNote:
			'J, K, L, R… act when no field is active. Turn them off if you dictate or hit keys by mistake.',
	},
	identity: {
		title: 'Identity',
		body: 'Your name goes with the approvals you give at this computer.',
		name: 'Name',
		role: 'Role',
		roleHelp: 'For example: marketing manager.',
	},
	folders: {
		title: 'Folders',
		space: 'Folder of this space',
		spaceHelp: 'The database and the originals of your sources. Keep it out of synchronised folders.',
		target: 'Folder for packs',
		targetHelp: 'Where approved pieces go, for example a folder shared with sales.',
		choose: 'Choose…',
		chooseTitle: 'Folder for packs',
		copied: 'Path copied',
		kept: 'Folder for packs saved',
	},
	sample: { title: 'Example' },
	version: (v) => `Probant ${v}`,
	licences: 'Licences of what Probant contains',
};
