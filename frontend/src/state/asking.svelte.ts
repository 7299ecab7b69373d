import { toProblem, type Api, type Job, type JobFailure, type Letter, type Problem } from '../api';
import type { Loaded } from './loaded';

/** The kind of the jobs that ask a model about a claim; their subject is the claim. */
export const judgeKind = 'judge';

/** Asking a language model whether a passage proves one claim: what would leave, then what came of it. */
export class Asking {
	readonly claim: string;
	#api: Api;
	#letter = $state.raw<Loaded<Letter>>({ state: 'loading' });
	#job = $state.raw<Job | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#sending = $state(false);

	constructor(api: Api, claim: string) {
		this.#api = api;
		this.claim = claim;
	}

	/** What would be sent, word for word. */
	get letter() {
		return this.#letter;
	}
	/** Whether an answer is awaited. */
	get waiting() {
		return this.#sending || this.#job?.state === 'running';
	}
	/** Why nothing was sent. */
	get problem() {
		return this.#problem;
	}
	/** What came of it: how many passages were proposed, how many hold, and why the others do not. Null before. */
	get outcome(): { proposed: number; kept: number; refused: JobFailure[] } | null {
		const job = this.#job;
		if (!job || job.state !== 'done') return null;
		return { proposed: job.total, kept: job.done, refused: job.failures };
	}
	/** Why no answer came. */
	get failure(): JobFailure | undefined {
		return this.#job?.state === 'failed' ? this.#job.failures[0] : undefined;
	}

	async load() {
		this.#letter = { state: 'loading' };
		this.#problem = null;
		this.#job = null;
		try {
			this.#letter = { state: 'ready', value: await this.#api.assistance.letter(this.claim) };
		} catch (failed) {
			this.#letter = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Sends the letter as it was shown. */
	async send() {
		if (this.#letter.state !== 'ready' || this.waiting) return;
		this.#sending = true;
		this.#problem = null;
		this.#job = null;
		try {
			this.hear(await this.#api.assistance.ask(this.claim, this.#letter.value.text), true);
		} catch (failed) {
			this.#problem = toProblem(failed);
		} finally {
			this.#sending = false;
		}
	}

	/** Takes the news of a job; those of others, and older ones, are let go. Events may outrun the answer that names the job. */
	hear(job: Job, mine = false) {
		if (job.kind !== judgeKind || job.subject !== this.claim) return;
		const known = this.#job;
		if (known ? job.id !== known.id || job.seq <= known.seq : !mine && !this.#sending) return;
		this.#job = job;
	}

	/** Stops waiting: what was sent stays sent. */
	async cancel() {
		if (this.#job) await this.#api.jobs.cancel(this.#job.id).catch(() => undefined);
	}
}
