import { untrack } from 'svelte';
import {
	toProblem,
	upload,
	type Api,
	type Dropped,
	type FolderView,
	type Incoming,
	type Job,
	type JobFailure,
	type Unfinished,
} from '../api';

/** Documents on their way into the library: sent one by one, then read as a job. A folder is counted first. */
export type Intaking =
	| { state: 'idle' }
	| { state: 'counting' }
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
	#left = $state.raw<Unfinished>(none);
	#folders = $state.raw<FolderView[]>([]);
	#stopped = false;
	#waiting: Incoming[] = [];
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
		return ['counting', 'sending', 'reading'].includes(this.#now.state);
	}
	/** What an import left behind, before this start of the program too: it waits for the user. */
	get left() {
		return this.#left;
	}
	/** The folder that is counted and waits for the user's word. */
	get folder(): FolderView | undefined {
		return this.#folders[0];
	}

	/** Asks what an earlier import left behind. */
	async recall() {
		if (!this.busy) this.#left = await this.#api.imports.unfinished().catch(() => this.#left);
	}

	/** Takes what was dropped: files are sent, folders are counted. */
	async drop(fallen: Dropped[]) {
		this.#afresh();
		const files = this.add(fallen.filter((one) => !one.folder));
		for (const one of fallen.filter((one) => one.folder)) {
			await this.#count(one.name, () => this.#api.imports.takeFolder(one.id));
		}
		await files;
	}

	/** Lets the user choose a folder and counts it. */
	async chooseFolder(title: string) {
		this.#afresh();
		await this.#count('', () => this.#api.imports.chooseFolder(title));
	}

	/** Lets go of what was told of earlier files, unless some are still on their way. */
	#afresh() {
		if (this.busy) return;
		this.#refused = [];
		this.#failures = [];
		this.#before = 0;
	}

	async #count(label: string, ask: () => Promise<FolderView>) {
		const idle = !this.busy;
		if (idle) this.#now = { state: 'counting' };
		try {
			const folder = await ask();
			if (folder.id) this.#folders = [...this.#folders, folder];
		} catch (failed) {
			this.#refuse(label, failed);
		}
		if (idle && this.#now.state === 'counting') this.#now = { state: 'idle' };
	}

	/** Reads the documents of the folder that was counted, and has it watched when asked to. */
	async addFolder(watch: boolean) {
		const folder = this.folder;
		this.leaveFolder();
		if (folder) await this.#read(() => this.#api.imports.addFolder(folder.id, watch), folder.name);
	}
	leaveFolder() {
		this.#folders = this.#folders.slice(1);
	}

	/** Sends files; those given while others are on their way follow them, and what was refused stays listed. */
	async add(files: Iterable<Incoming>) {
		this.#waiting.push(...files);
		if (this.busy || this.#waiting.length === 0) return;
		this.#afresh();
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
		await this.#read(() => this.#api.imports.start(uploads), '');
	}

	async #read(begin: () => Promise<Job>, label: string) {
		try {
			const job = await begin();
			const heard = this.#heard.get(job.id);
			this.#show(heard && heard.seq > job.seq ? heard : job);
		} catch (failed) {
			this.#refuse(label, failed);
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
		else this.#end(added(job), job.state === 'cancelled');
	}

	#end(added: number, cancelled: boolean) {
		this.#before += added;
		this.#refused = this.#failures;
		this.#now = { state: 'ended', added: this.#before, cancelled };
		void this.recall();
		if (this.#waiting.length > 0) void this.#send(this.#waiting.splice(0));
	}

	/** Stops; what is already read stays in the library. */
	async cancel() {
		this.#stopped = true;
		this.#waiting = [];
		if (this.#now.state === 'reading') await this.#api.jobs.cancel(this.#now.job.id).catch(() => undefined);
	}

	/** Goes on with what was left behind. */
	async resume() {
		if (this.busy) return;
		this.#refused = this.#failures;
		this.#left = none;
		await this.#read(() => this.#api.imports.resume(), '');
	}
	/** Gives up what was left behind. */
	async forget() {
		this.#left = none;
		this.dismiss();
		await this.#api.imports.forget().catch(() => this.recall());
	}

	/** Forgets what ended, once the user has read it. */
	dismiss() {
		if (this.busy) return;
		this.#now = { state: 'idle' };
		this.#failures = [];
	}
}

const none: Unfinished = { documents: 0, names: [] };

/** How many documents of an ended job are in the library. */
function added(job: Job): number {
	const lost = job.failures.filter((failure) => failure.reason !== scanned);
	return Math.max(0, (job.state === 'done' ? job.total : job.done) - lost.length);
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
	untrack(() => void intake.recall());
	return intake;
}
