import { beforeEach, expect, test, vi } from 'vitest';
import { fake } from '../api/fake';
import { App } from './app.svelte';
import { flushAll, register } from './flush';

beforeEach(() => history.replaceState(null, '', '#/'));

test('closing saves what was typed, then leaves', async () => {
	const api = fake();
	const app = new App(api);
	const stop = app.start();
	let typed = 'a';
	let saved = '';
	const forget = register(async () => {
		const text = typed;
		await Promise.resolve();
		expect(api.left()).toBe(false);
		saved = text;
	});
	api.emit({ kind: 'closing', id: '' });
	// Keys pressed before, heard after: each may come as long as this after the one before.
	const hear = (letter: string) => {
		dispatchEvent(new KeyboardEvent('keydown', { key: letter }));
		typed += letter;
	};
	setTimeout(hear, 100, 'b');
	setTimeout(hear, 200, 'c');
	await vi.waitFor(() => expect(api.calls).toContain('session.saving'), 50); // told at once
	await vi.waitFor(() => expect(api.left()).toBe(true));
	expect(saved).toBe('abc');
	forget();
	stop();
});

test('closing waits for a key that comes with the answer of a slow machine', async () => {
	const api = fake();
	let waiting = 'bcd';
	let typed = 'a';
	api.session.saving = async () => {
		await new Promise((slow) => setTimeout(slow, 200));
		if (!waiting) return;
		typed += waiting[0];
		waiting = waiting.slice(1);
		dispatchEvent(new KeyboardEvent('keydown'));
	};
	const stop = new App(api).start();
	let saved = '';
	const forget = register(() => void (saved = typed));
	api.emit({ kind: 'closing', id: '' });
	await vi.waitFor(() => expect(api.left()).toBe(true), 5000);
	expect(saved).toBe('abcd');
	forget();
	stop();
});

test('a toast stays on its screen, and one shown after a move comes on the new screen', () => {
	const app = new App(fake());
	app.route.go({ name: 'piece', id: 'p1', stage: 'verify' });
	app.toasts.show('Affirmation 8 retirée');
	app.route.go({ name: 'piece', id: 'p1', stage: 'verify', claim: 'c2' }, true);
	expect(app.toasts.shown?.text).toBe('Affirmation 8 retirée');
	app.route.go({ name: 'settings' });
	expect(app.toasts.shown).toBeUndefined();
	app.route.go({ name: 'pieces' });
	app.toasts.show('Contenu supprimé');
	expect(app.toasts.shown?.text).toBe('Contenu supprimé');
});

test('one save that fails stops neither the others nor the closing', async () => {
	const other = vi.fn(() => Promise.resolve());
	const forget = [register(() => Promise.reject(new Error('disk'))), register(other)];
	await flushAll();
	expect(other).toHaveBeenCalledTimes(1);
	forget.forEach((f) => f());
	await flushAll();
	expect(other).toHaveBeenCalledTimes(1);
});

test('a change elsewhere reads the pieces again', async () => {
	const api = fake({ pieces: [{ id: 'a', title: 'A' }] });
	const app = new App(api);
	const stop = app.start();
	await vi.waitFor(() => expect(app.pieces.list).toHaveLength(1));
	await api.pieces.describe('a', 'B', 'article', 'fr');
	await vi.waitFor(() => expect(app.pieces.find('a')?.title).toBe('B'));
	stop();
});

test('opening the sample saves first and comes back to Accueil', async () => {
	const api = fake();
	const app = new App(api);
	await app.session.load();
	app.route.go({ name: 'settings' });
	const save = vi.fn(() => expect(api.calls).not.toContain('session.openSample'));
	const forget = register(save);
	await app.switchTo('sample');
	forget();
	expect(save).toHaveBeenCalled();
	expect([app.session.space?.sample, app.route.view.name]).toEqual([true, 'home']);
});

test('says which space is being opened, and stops saying so when it fails', async () => {
	const api = fake();
	const app = new App(api);
	await app.session.load();
	api.failNext('session.openSample', { code: 'unavailable', reason: 'disk_full' });
	const opening = app.switchTo('sample');
	expect(app.opening).toBe('sample');
	await expect(opening).rejects.toMatchObject({ fault: { reason: 'disk_full' } });
	expect([app.opening, app.session.space?.sample]).toEqual([null, false]);
});
