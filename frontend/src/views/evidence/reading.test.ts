import { expect, test } from 'vitest';
import type { Job } from '../../api';
import { fr } from '../../i18n/fr';
import { reading } from './reading';

const job = (done: number, total: number, within: [number, number, string]) =>
	({ done, total, within: { done: within[0], total: within[1], unit: within[2] } }) as Job;

test.each([
	[job(2, 40, [3, 12, 'page']), 2.25, '2 documents sur 40 · 3 pages sur 12'],
	[job(2, 40, [1, 1, 'file']), 3, '2 documents sur 40'],
	[job(0, 1, [3, 12, 'page']), 0.25, '3 pages sur 12'],
	[job(0, 1, [0, 1, 'reader']), 0, 'Préparation du lecteur de PDF, plus longue la première fois'],
	[job(0, 1, [90, 0, 'row']), 0, ''],
	[job(40, 40, [12, 12, 'page']), 40, '40 documents sur 40 · 12 pages sur 12'],
])('tells documents, and the pages of the one under way', (now, done, text) => {
	const said = reading(fr.evidence.intake, now);
	expect(said.done).toBe(done);
	expect(said.text.replace(/[\u00a0\u202f]/g, ' ')).toBe(text);
});
