import { untrack } from 'svelte';
import { toProblem, upload, type Api, type Incoming, type Job, type JobFailure } from '../api';

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
	#refused: JobFailure[] = []; // what no job will tell again
	#before = 0; // documents of the batches that these files follow
	#stopped = false;
	#waiting: Incoming[] = [];
	#sent: string[] = []; // the uploads of the last job
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	#heard = new Map<string, Job>(); // the latest news of each job: events may outrun answers

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

	/** Sends files; those given while others are on their way follow them, and what was refused stays listed. */
	async add(files: Iterable<Incoming>) {
		this.#waiting.push(...files);
		if (this.busy || this.#waiting.length === 0) return;
		this.#refused = [];
		this.#failures = [];
		this.#before = 0;
		await this.#send(this.#waiting.splice(0));
	}

	async #send(files: Incoming[]) {
		this.#stopped = false;
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
		this.#sent = uploads;
		await this.#read(uploads);
	}

	async #read(uploads: string[]) {
		try {
			const job = await this.#api.evidence.importFiles(uploads);
			const heard = this.#heard.get(job.id);
			this.#show(heard && heard.seq > job.seq ? heard : job);
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

	/** Takes the news of a job that reads documents. Older news, and ends of jobs not shown, are let go. */
	hear(job: Job) {
		if (job.kind !== importKind) return;
		const known = this.#heard.get(job.id);
		if (known && known.seq > job.seq) job = known;
		else this.#heard.set(job.id, job);
		if (job.state === 'running') this.#show(job);
		else if (this.#now.state === 'reading' && this.#now.job.id === job.id) this.#show(job);
	}

	#show(job: Job) {
		this.#failures = [...this.#refused, ...job.failures];
		if (job.state === 'running') this.#now = { state: 'reading', job };
		else this.#end(this.#count(job), job.state === 'cancelled');
	}

	/** How many documents of an ended job are in the library. A document read alone counts its pages instead. */
	#count(job: Job): number {
		const documents = job.unit === 'document';
		const lost = job.failures.filter((failure) => failure.reason !== scanned);
		const tried = job.state === 'done' ? (documents ? job.total : 1) : documents ? job.done : 0;
		return Math.max(0, tried - lost.length);
	}

	#end(added: number, cancelled: boolean) {
		this.#before += added;
		this.#refused = this.#failures;
		this.#now = { state: 'ended', added: this.#before, cancelled };
		if (this.#waiting.length > 0) void this.#send(this.#waiting.splice(0));
	}

	/** Stops; what is already read stays in the library. */
	async cancel() {
		this.#stopped = true;
		this.#waiting = [];
		if (this.#now.state === 'reading') await this.#api.jobs.cancel(this.#now.job.id).catch(() => undefined);
	}

	/** Goes on with the documents that a stopped reading left. */
	async resume() {
		if (this.#now.state !== 'ended' || !this.#now.cancelled) return;
		this.#refused = this.#failures;
		await this.#read(this.#sent);
	}
	/** Whether documents wait where reading stopped. */
	get stopped() {
		return this.#now.state === 'ended' && this.#now.cancelled && this.#sent.length > 0;
	}

	/** Forgets what ended, once the user has read it. */
	dismiss() {
		if (this.busy) return;
		if (this.stopped) for (const id of this.#sent) void this.#api.uploads.discard(id).catch(() => undefined);
		this.#sent = [];
		this.#now = { state: 'idle' };
		this.#failures = [];
	}
}

/** What the Go side says of a document that it took without text. */
export const scanned = 'scanned';

/** The kind of the jobs that read documents into the library. */
export const importKind = 'import';

const desks = new WeakMap<Api, { opened: number; intake: Intake }>();

/** The one intake of the open workspace: documents stay on their way while the user is on another screen. */
export function intakeOf(api: Api, opened: number): Intake {
	const known = desks.get(api);
	if (known?.opened === opened) return known.intake;
	const intake = new Intake(api);
	desks.set(api, { opened, intake });
	return intake;
}

/** The intake of the open workspace, for a screen that shows it: it hears of the jobs while the screen stands. */
export function followIntake(app: { api: Api; session: { opened: number }; jobs: { all: Job[] } }): Intake {
	const intake = intakeOf(app.api, app.session.opened);
	$effect(() => {
		for (const job of app.jobs.all) untrack(() => intake.hear(job));
	});
	return intake;
}
