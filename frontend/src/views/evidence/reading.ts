import type { Words } from '../../i18n/fr';
import type { Job } from '../../api';

/** How far a job that reads documents is: done of total, a document under way counting for its part, and the same in words. */
export function reading(
	words: Words['evidence']['intake'],
	job: Job,
): { done: number; total: number; text: string } {
	const { within } = job;
	const part = within.total > 0 ? Math.min(1, within.done / within.total) : 0;
	const paged = within.unit === 'reader' || (within.unit === 'page' && within.total > 1);
	const said = [
		job.total > 1 && words.progress(job.done, job.total, 'document'),
		paged && words.progress(within.done, within.total, within.unit),
	];
	return {
		done: Math.min(job.total, job.done + part),
		total: job.total,
		text: said.filter(Boolean).join(' · '),
	};
}
