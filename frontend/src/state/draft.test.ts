import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type Block, type Piece } from '../api';
import { Draft } from './draft.svelte';
import { pause } from './pause';

const block = (text: string): Block => ({ id: 'b', kind: 'paragraph' as Block['kind'], text });

/** A piece on a disk that can be held up, can fail and can be changed by another writer. */
function disk(text = 'un') {
	const state = {
		seq: 3,
		text,
		at: 1000,
		saves: [] as string[],
		fail: null as Problem | null,
		gate: null as Promise<void> | null,
	};
	const piece = () =>
		({
			id: 'p',
			title: 'T',
			kind: 'article',
			lang: 'fr',
			blocks: [block(state.text)],
			seq: state.seq,
			createdAt: 0,
			updatedAt: state.at,
		}) as Piece;
	const pieces = {
		open: async () => piece(),
		save: async (_: string, seq: number, blocks: Block[]) => {
			await state.gate;
			if (state.fail) throw state.fail;
			if (seq !== state.seq) throw new Problem({ code: 'stale' });
			state.text = blocks[0]!.text;
			state.saves.push(state.text);
			return { seq: ++state.seq, at: (state.at += 1000) };
		},
	};
	return { state, api: { pieces } as unknown as Api };
}

function desk(api: Api, storage?: Storage) {
	const saved: number[] = [];
	const draft = new Draft(api, 'p', { saved: (seq) => void saved.push(seq) }, storage);
	let text = '';
	const kept: number[] = [];
	draft.attach(() => ({ blocks: [block(text)], keep: (seq) => void kept.push(seq), drop: () => undefined }));
	const type = (to: string) => {
		text = to;
		draft.touch();
	};
	return { draft, type, saved, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	localStorage.clear();
});

describe('a draft', () => {
	it('tells of a pause before it saves, even while another save is under way', async () => {
		const { state, api } = disk();
		const heard: string[] = [];
		const draft = new Draft(api, 'p', {
			paused: () => void heard.push('paused'),
			saved: () => heard.push('saved'),
		});
		await draft.open();
		draft.attach(() => ({ blocks: [block('deux')], keep: () => undefined, drop: () => undefined }));
		let free = () => {};
		state.gate = new Promise<void>((done) => (free = done));
		draft.touch();
		await vi.advanceTimersByTimeAsync(pause);
		draft.touch();
		await vi.advanceTimersByTimeAsync(pause);
		expect(heard).toEqual(['paused', 'paused']);
		free();
		await vi.advanceTimersByTimeAsync(pause);
		expect(heard).toEqual(['paused', 'paused', 'saved', 'saved']);
	});

	it('lets what a pause shows go first, for a moment and no longer', async () => {
		const { state, api } = disk();
		let shown = () => undefined as void;
		const draft = new Draft(api, 'p', { paused: () => new Promise<void>((done) => (shown = done)) });
		await draft.open();
		let text = '';
		draft.attach(() => ({ blocks: [block(text)], keep: () => undefined, drop: () => undefined }));
		const type = (to: string) => ((text = to), draft.touch());
		type('a');
		await vi.advanceTimersByTimeAsync(pause + 20);
		expect(state.saves).toEqual([]);
		shown();
		await vi.advanceTimersByTimeAsync(0);
		expect(state.saves).toEqual(['a']);
		type('ab');
		await vi.advanceTimersByTimeAsync(pause + 500); // what is never shown holds nothing up
		expect(state.saves).toEqual(['a', 'ab']);
	});

	it('is saved once, after the pause', async () => {
		const { state, api } = disk();
		const { draft, type, saved, kept } = desk(api);
		await draft.open();
		type('u');
		await vi.advanceTimersByTimeAsync(pause - 1);
		type('un deux');
		expect(draft.saving).toBe('dirty');
		await vi.advanceTimersByTimeAsync(pause - 1);
		expect(state.saves).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(state.saves).toEqual(['un deux']);
		expect([draft.saving, saved, kept]).toEqual(['saved', [4], [4]]);
	});

	it('keeps taking text while a save is under way, and never sends two at once', async () => {
		const { state, api } = disk();
		let release = () => undefined as void;
		state.gate = new Promise((done) => (release = done));
		const { draft, type } = desk(api);
		await draft.open();
		type('a');
		await vi.advanceTimersByTimeAsync(pause);
		type('ab');
		await vi.advanceTimersByTimeAsync(pause * 4);
		expect(state.saves).toEqual([]);
		state.gate = null;
		release();
		await vi.advanceTimersByTimeAsync(pause);
		expect(state.saves).toEqual(['a', 'ab']);
		expect(draft.saving).toBe('saved');
	});

	it('keeps the text when saving fails, and saves it when asked again', async () => {
		const { state, api } = disk();
		state.fail = new Problem({ code: 'unavailable', reason: 'disk_full' });
		const { draft, type } = desk(api, localStorage);
		await draft.open();
		type('perdu ?');
		await vi.advanceTimersByTimeAsync(pause);
		expect([draft.saving, draft.problem?.fault.reason]).toEqual(['failed', 'disk_full']);
		const other = desk(api, localStorage).draft;
		vi.setSystemTime(Date.now() + 1);
		await other.open();
		expect(other.rescued?.[0]?.text).toBe('perdu ?');
		state.fail = null;
		await draft.flush();
		expect([draft.saving, draft.problem, state.text]).toEqual(['saved', null, 'perdu ?']);
	});

	it('offers the newer text once, and not one that reached the disk', async () => {
		const { state, api } = disk();
		const first = desk(api, localStorage);
		await first.draft.open();
		first.type('sur le disque');
		await first.draft.flush();
		const second = desk(api, localStorage);
		await second.draft.open();
		expect(second.draft.rescued).toBeNull();
		second.type('fermé trop tôt');
		second.draft.keepAside();
		state.at = 5;
		const third = desk(api, localStorage);
		await third.draft.open();
		expect(third.draft.rescued?.[0]?.text).toBe('fermé trop tôt');
		third.draft.rescueDone();
		const fourth = desk(api, localStorage);
		await fourth.draft.open();
		expect(fourth.draft.rescued).toBeNull();
	});

	it('stops at another writer’s text until one of the two is chosen', async () => {
		const { state, api } = disk();
		const { draft, type } = desk(api);
		await draft.open();
		state.seq = 9;
		state.text = 'l’autre';
		type('le mien');
		await vi.advanceTimersByTimeAsync(pause);
		expect(draft.saving).toBe('stale');
		type('le mien, plus long');
		await vi.advanceTimersByTimeAsync(pause);
		expect(state.text).toBe('l’autre');
		await draft.keepMine();
		expect([draft.saving, state.text]).toEqual(['saved', 'le mien, plus long']);
		state.seq = 20;
		type('encore');
		await vi.advanceTimersByTimeAsync(pause);
		expect((await draft.reload())?.blocks[0]?.text).toBe('le mien, plus long');
		expect([draft.saving, draft.dirty]).toEqual(['saved', false]);
	});

	it('is read at once when the desk is left, and saved after the save under way', async () => {
		const { state, api } = disk();
		let release = () => undefined as void;
		state.gate = new Promise((done) => (release = done));
		const { draft, type } = desk(api);
		await draft.open();
		type('a');
		await vi.advanceTimersByTimeAsync(pause);
		type('a, puis b');
		const left = draft.close();
		type('trop tard');
		state.gate = null;
		release();
		await left;
		expect(state.saves).toEqual(['a', 'a, puis b']);
	});
});
