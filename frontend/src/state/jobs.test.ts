import { expect, test } from 'vitest';
import type { Job } from '../api';
import { fake } from '../api/fake';
import { Jobs } from './jobs.svelte';

function snapshot(id: string, seq: number, done: number, state = 'running'): Job {
	return {
		id,
		kind: 'import',
		subject: 's',
		state,
		seq,
		done,
		total: 4,
		unit: 'document',
		label: '',
		within: { done: 0, total: 0, unit: '' },
		failures: [],
	} as Job;
}

test('a late snapshot never takes the place of a newer one', () => {
	const jobs = new Jobs(fake());
	jobs.take(snapshot('a', 2, 2));
	jobs.take(snapshot('a', 1, 1));
	jobs.take(snapshot('a', 3, 4, 'done'));
	jobs.take(snapshot('a', 2, 3));
	expect(jobs.find('a')).toMatchObject({ done: 4, state: 'done' });
	expect(jobs.running).toEqual([]);
});

test('hears of jobs, the newest first, until told to stop', () => {
	const api = fake();
	const jobs = new Jobs(api);
	const stop = jobs.listen();
	api.emitJob(snapshot('a', 1, 0));
	api.emitJob(snapshot('b', 1, 0));
	stop();
	api.emitJob(snapshot('c', 1, 0));
	expect(jobs.all.map((job) => job.id)).toEqual(['b', 'a']);
});

test('what an event said stays when the list of jobs comes later', async () => {
	const api = fake();
	const { id } = await api.imports.start(['u1', 'u2']);
	const jobs = new Jobs(api);
	const stop = jobs.listen();
	api.emitJob(snapshot(id, 7, 2, 'done'));
	await api.jobs.list();
	expect(jobs.find(id)?.seq).toBe(7);
	stop();
});
