import type { SourceRow } from '../../api';
import { i18n } from '../../i18n/i18n.svelte';
import type { App } from '../../state/app.svelte';
import type { Entry } from '../../state/palette';
import { openSpace } from './space';

/** All that the palette can find at this moment. */
export function entries(app: App, sources: SourceRow[], onshortcuts: () => void): Entry[] {
	return [...actions(app, onshortcuts), ...screens(app), ...pieces(app), ...library(app, sources)];
}

function actions(app: App, onshortcuts: () => void): Entry[] {
	const t = i18n.t.shell.palette;
	const dark = matchMedia('(prefers-color-scheme: dark)').matches;
	const { theme } = app.settings.value;
	const isDark = theme === 'dark' || (theme === 'system' && dark);
	const sample = app.session.space?.sample;
	const list: [id: string, label: string, run: () => void, keys?: string][] = [
		[
			'paste',
			t.paste,
			() => {
				app.route.go({ name: 'home' }); // where a refusal of the clipboard is told
				void app.drafts.pasteFromClipboard();
			},
		],
		['empty', t.emptyPage, () => void app.drafts.empty()],
		[
			'theme',
			isDark ? t.light : t.dark,
			() => void app.settings.change({ theme: isDark ? 'light' : 'dark' }),
		],
		['lang', t.otherLang, () => void app.settings.change({ lang: i18n.lang === 'fr' ? 'en' : 'fr' })],
		['space', sample ? t.openOwn : t.openSample, () => void openSpace(app, sample ? 'own' : 'sample')],
		['keys', t.shortcuts, onshortcuts, '?'],
	];
	return list.map(([id, label, run, keys]) => ({ id: `action:${id}`, group: 'action', label, run, keys }));
}

function screens(app: App): Entry[] {
	return (['home', 'pieces', 'evidence', 'register', 'charter', 'settings'] as const).map((name) => ({
		id: `screen:${name}`,
		group: 'screen',
		label: i18n.t.shell[name],
		run: () => app.route.go({ name }),
	}));
}

function pieces(app: App): Entry[] {
	return app.pieces.list.map((row) => ({
		id: `piece:${row.id}`,
		group: 'piece',
		label: row.title || i18n.t.pieces.untitled,
		also: i18n.t.common.kind[row.kind],
		run: () => app.route.go({ name: 'piece', id: row.id, stage: 'verify' }),
	}));
}

function library(app: App, sources: SourceRow[]): Entry[] {
	return sources.map((row) => ({
		id: `source:${row.id}`,
		group: 'source',
		label: row.title || row.file,
		also: `${row.file} ${row.author}`,
		run: () => app.route.go({ name: 'evidence', source: row.id }),
	}));
}
