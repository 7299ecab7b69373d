import type { Api, Job } from '../api';

/** The long work under way, as its last snapshots tell. */
export class Jobs {
	#api: Api;
	#all = $state.raw<Job[]>([]);

	constructor(api: Api) {
		this.#api = api;
	}

	/** Every job of this session, the newest first. */
	get all() {
		return this.#all;
	}
	get running() {
		return this.#all.filter((job) => job.state === 'running');
	}
	find(id: string): Job | undefined {
		return this.#all.find((job) => job.id === id);
	}

	/** Hears of jobs from now on, and asks for those already there; the answer stops. */
	listen(): () => void {
		const stop = this.#api.onJob((job) => this.take(job));
		void this.#api.jobs.list().then(
			(jobs) => [...jobs].reverse().forEach((job) => this.take(job)),
			() => undefined, // no workspace is open: there are no jobs
		);
		return stop;
	}

	/** Keeps a snapshot, unless a later one of the same job has come. */
	take(job: Job) {
		const known = this.find(job.id);
		if (known && known.seq >= job.seq) return;
		this.#all = known ? this.#all.map((j) => (j.id === job.id ? job : j)) : [job, ...this.#all];
	}

	/** Stops a job; what it did so far is kept. */
	async cancel(id: string) {
		await this.#api.jobs.cancel(id);
	}

	/** Forgets every job: another workspace was opened. */
	clear() {
		this.#all = [];
	}
}
