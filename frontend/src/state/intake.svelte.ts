import { toProblem, upload, type Api, type Job, type JobFailure } from '../api';

/** Documents on their way into the library: sent one by one, then read as a job. */
export type Intaking =
	| { state: 'idle' }
	| { state: 'sending'; done: number; total: number; label: string }
	| { state: 'reading'; job: Job }
	| { state: 'ended'; added: number; cancelled: boolean };

/** Brings chosen or dropped files into the library. What is refused is listed; the rest goes on. */
export class Intake {
	#api: Api;
	#now = $state.raw<Intaking>({ state: 'idle' });
	#failures = $state.raw<JobFailure[]>([]);
	#refused: JobFailure[] = [];
	#stopped = false;
	#waiting: File[] = [];

	constructor(api: Api) {
		this.#api = api;
	}

	get now() {
		return this.#now;
	}
	/** What could not be taken in, in the order it was met. */
	get failures() {
		return this.#failures;
	}
	get busy() {
		return this.#now.state === 'sending' || this.#now.state === 'reading';
	}

	/** Sends files; those given while others are on their way follow them. */
	async add(files: Iterable<File>) {
		this.#waiting.push(...files);
		if (this.busy || this.#waiting.length === 0) return;
		await this.#send(this.#waiting.splice(0));
	}

	async #send(files: File[]) {
		this.#stopped = false;
		this.#refused = [];
		this.#failures = [];
		const uploads: string[] = [];
		for (const [done, file] of files.entries()) {
			if (this.#stopped) break;
			this.#now = { state: 'sending', done, total: files.length, label: file.name };
			try {
				uploads.push(await upload(this.#api, file));
			} catch (failed) {
				this.#refuse(file.name, failed);
			}
		}
		if (this.#stopped) {
			await Promise.all(uploads.map((id) => this.#api.uploads.discard(id).catch(() => undefined)));
			return this.#end(0, true);
		}
		if (uploads.length === 0) return this.#end(0, false);
		try {
			this.hear(await this.#api.evidence.importFiles(uploads));
		} catch (failed) {
			this.#refuse('', failed);
			this.#end(0, false);
		}
	}

	#refuse(label: string, failed: unknown) {
		const { code, reason, detail } = toProblem(failed).fault;
		this.#refused = [...this.#refused, { label, code, reason, detail }];
		this.#failures = this.#refused;
	}

	/** Takes the news of a job that reads documents; older news than what is shown is let go. */
	hear(job: Job) {
		if (job.kind !== importKind) return;
		const shown = this.#now.state === 'reading' ? this.#now.job : null;
		if (shown && shown.id === job.id && job.seq < shown.seq) return;
		if (job.state !== 'running' && shown?.id !== job.id && this.#now.state !== 'sending') return;
		this.#failures = [...this.#refused, ...job.failures];
		if (job.state === 'running') this.#now = { state: 'reading', job };
		else this.#end(Math.max(0, job.done - job.failures.length), job.state === 'cancelled');
	}

	#end(added: number, cancelled: boolean) {
		this.#now = { state: 'ended', added, cancelled };
		if (this.#waiting.length > 0) void this.#send(this.#waiting.splice(0));
	}

	/** Stops; what is already read stays in the library. */
	async cancel() {
		this.#stopped = true;
		this.#waiting = [];
		if (this.#now.state === 'reading') await this.#api.jobs.cancel(this.#now.job.id).catch(() => undefined);
	}

	/** Forgets what ended, once the user has read it. */
	dismiss() {
		if (this.busy) return;
		this.#now = { state: 'idle' };
		this.#failures = [];
	}
}

/** The kind of the jobs that read documents into the library. */
export const importKind = 'import';
