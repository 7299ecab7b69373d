import { beforeEach, expect, test } from 'vitest';
import { fake, type Fake, type Seed } from '../api/fake';
import { i18n } from '../i18n/i18n.svelte';
import { Session } from './session.svelte';
import { SettingsState, systemLang } from './settings.svelte';

function desk(seed: Seed = {}): { api: Fake; session: Session; settings: SettingsState } {
	const api = fake(seed);
	const settings = new SettingsState(api);
	return { api, settings, session: new Session(api, settings) };
}

beforeEach(() => {
	delete document.documentElement.dataset.theme;
	i18n.use('fr');
});

test('reads the space and puts the preferences in force', async () => {
	const { session } = desk({
		settings: { lang: 'en', theme: 'dark', keyHints: false },
		space: { name: 'Orvalis' },
	});
	expect(session.status.state).toBe('loading');
	await session.load();
	expect(session.space?.name).toBe('Orvalis');
	expect(i18n.t.shell.home).toBe('Home');
	const page = document.documentElement;
	expect([page.lang, page.dataset.theme, page.dataset.hints]).toEqual(['en', 'dark', 'off']);
});

test('says why no space could be opened, and tries again', async () => {
	const { api, session } = desk();
	api.failNext('session.state', { code: 'unavailable', reason: 'disk_full' });
	await session.load();
	expect(session.status).toMatchObject({ state: 'failed', problem: { fault: { reason: 'disk_full' } } });
	await session.load();
	expect(session.status.state).toBe('ready');
});

test('a problem inside the state is a failure too, with the language kept', async () => {
	const problem = JSON.stringify({ code: 'denied', reason: 'newer_database' });
	const { session } = desk({ problem, settings: { lang: 'en' } });
	await session.load();
	expect(session.status).toMatchObject({ state: 'failed', problem: { fault: { reason: 'newer_database' } } });
	expect(i18n.lang).toBe('en');
});

test('trying again after a failure has the Go side open the space anew', async () => {
	const problem = JSON.stringify({ code: 'conflict', reason: 'already_open' });
	const { api, session } = desk({ problem });
	await session.load();
	expect(session.status.state).toBe('failed');
	api.failNext('session.retry', { code: 'unavailable', reason: 'disk_full' });
	await session.load();
	expect(session.status).toMatchObject({ state: 'failed', problem: { fault: { reason: 'disk_full' } } });
	await session.load();
	expect(session.space?.name).toBe('Orvalis');
	expect(api.calls).toEqual(['session.state', 'session.retry', 'session.retry']);
});

test('opening the sample changes the space and tells that all must be fetched again', async () => {
	const { session } = desk();
	await session.load();
	session.saved(5);
	await session.openSample();
	expect(session.space?.sample).toBe(true);
	expect([session.opened, session.savedAt]).toEqual([1, 0]);
});

test('a space that does not open leaves the present one', async () => {
	const { api, session } = desk();
	await session.load();
	api.failNext('session.openSample', { code: 'unavailable', reason: 'disk_full' });
	await expect(session.openSample()).rejects.toMatchObject({ fault: { reason: 'disk_full' } });
	expect(session.space?.sample).toBe(false);
});

test('the last save is the latest, whatever the order of the answers', () => {
	const { session } = desk();
	session.saved(9);
	session.saved(7);
	expect(session.savedAt).toBe(9);
});

test('a preference acts at once and is kept', async () => {
	const { api, settings } = desk();
	const kept = settings.change({ theme: 'light' });
	expect(document.documentElement.dataset.theme).toBe('light');
	await kept;
	expect((await api.session.state()).settings.theme).toBe('light');
	await settings.change({ theme: 'system' });
	expect(document.documentElement.dataset.theme).toBeUndefined();
});

test('changes in a row are all kept, in order', async () => {
	const { api, settings } = desk();
	await Promise.all([
		settings.change({ name: 'C' }),
		settings.change({ role: 'r' }),
		settings.change({ name: 'Claire' }),
	]);
	expect((await api.session.state()).settings).toMatchObject({ name: 'Claire', role: 'r' });
});

test('a preference that is not kept stays in force and says so, until one is', async () => {
	const { api, settings } = desk();
	api.failNext('session.saveSettings', { code: 'unavailable', reason: 'read_only' });
	await settings.change({ name: 'Claire' });
	expect(settings.value.name).toBe('Claire');
	expect(settings.problem?.fault.reason).toBe('read_only');
	await settings.change({});
	expect(settings.problem).toBeNull();
	expect((await api.session.state()).settings.name).toBe('Claire');
});

test.each([
	[['fr-BE', 'en'], 'fr'],
	[['en-GB', 'fr'], 'en'],
	[['de-CH'], 'en'],
	[[], 'fr'],
] as const)('while no language was chosen, %o gives %s', (languages, want) => {
	expect(systemLang(languages)).toBe(want);
});

test('no language chosen: the sample is asked in the one shown', async () => {
	const { session } = desk({ settings: { lang: '' } });
	await session.load();
	await session.openSample();
	expect(session.space?.lang).toBe(i18n.lang);
});
