import { expect, test } from 'vitest';
import type { Block } from '../api';
import { fake } from '../api/fake';
import { Pieces } from './pieces.svelte';

const text = (line: string) => [{ id: 'b', kind: 'paragraph', text: line } as Block];

test('counts what is open in all pieces together', async () => {
	const pieces = new Pieces(
		fake({
			pieces: [
				{ id: 'a', blocks: text('31 jours. 12 sites.') },
				{ id: 'b', blocks: text('4 clients.') },
			],
		}),
	);
	expect(pieces.rows.state).toBe('loading');
	await pieces.load();
	expect(pieces.open).toBe(3);
});

test('a piece put away leaves the list and can come back', async () => {
	const pieces = new Pieces(fake({ pieces: [{ id: 'a', title: 'A' }] }));
	await pieces.remove('a');
	expect(pieces.list).toEqual([]);
	await pieces.restore('a');
	expect(pieces.find('a')?.title).toBe('A');
});

test('a failure says why; the next reading mends it', async () => {
	const api = fake({ pieces: [{ id: 'a' }] });
	const pieces = new Pieces(api);
	api.failNext('pieces.list', { code: 'unavailable', reason: 'busy' });
	await pieces.load();
	expect(pieces.rows).toMatchObject({ state: 'failed', problem: { fault: { reason: 'busy' } } });
	await pieces.load();
	expect(pieces.list).toHaveLength(1);
});

test('an answer that comes after another space was opened is dropped', async () => {
	const pieces = new Pieces(fake({ pieces: [{ id: 'a' }] }));
	const late = pieces.load();
	pieces.clear();
	await late;
	expect(pieces.rows.state).toBe('loading');
});

test('readings asked in a burst are few, and the last word is right', async () => {
	const api = fake({ pieces: [{ id: 'a', blocks: text('Rien.') }] });
	const pieces = new Pieces(api);
	const first = pieces.load();
	const others = [1, 2, 3, 4, 5].map(() => pieces.load());
	await api.pieces.save('a', 1, text('31 jours.'));
	await Promise.all([first, ...others]);
	expect(api.calls.filter((call) => call === 'pieces.list').length).toBe(2);
	expect(pieces.open).toBe(1);
});
