import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { toProblem, upload, type Api, type Job, type JobFailure, type Problem, type SourceRow } from '../api';
import { earlierOf } from './library';

/** A new version of a document on its way: sent, then read as a job. */
export type Replacing =
	| { state: 'idle' }
	| { state: 'sending'; label: string }
	| { state: 'reading'; job: Job }
	| { state: 'failed'; failure: JobFailure };

/** The kind of the jobs that read a new version; their subject is the document to replace. */
export const replaceKind = 'replace';

const idle: Replacing = { state: 'idle' };

/** New versions of documents, by the id of the document that each replaces. */
export class Versions {
	#api: Api;
	#now = new SvelteMap<string, Replacing>();
	#fresh = new SvelteSet<string>();
	#declined = new SvelteSet<string>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	#stopped = new Set<string>();
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	#heard = new Map<string, Job>(); // the latest news of each job: events may outrun answers

	constructor(api: Api) {
		this.#api = api;
	}

	/** What becomes of the replacement of a document. */
	of(id: string): Replacing {
		return this.#now.get(id) ?? idle;
	}
	/** Whether a document took the place of another in this session, and nobody has closed the note that says so. */
	isFresh(row: SourceRow): boolean {
		return this.#fresh.has(row.replaces);
	}
	/** The document that another may be a new version of: the last one added before it under the same file name. */
	guess(row: SourceRow, rows: SourceRow[]): SourceRow | undefined {
		const earlier = earlierOf(row, rows);
		return earlier && !this.#declined.has(pair(earlier.id, row.id)) ? earlier : undefined;
	}

	/** Sends a file and has it read as the new version of a document. One at a time for each document. */
	async replace(id: string, file: File) {
		const now = this.of(id).state;
		if (now === 'sending' || now === 'reading') return;
		this.#stopped.delete(id);
		this.#now.set(id, { state: 'sending', label: file.name });
		try {
			const sent = await upload(this.#api, file);
			if (this.#stopped.has(id)) {
				await this.#api.uploads.discard(sent).catch(() => undefined);
				this.#now.delete(id);
				return;
			}
			const job = await this.#api.versions.replace(id, sent);
			const heard = this.#heard.get(job.id);
			this.#show(heard && heard.seq > job.seq ? heard : job);
		} catch (failed) {
			const { code, reason, detail } = toProblem(failed).fault;
			this.#now.set(id, { state: 'failed', failure: { label: file.name, code, reason, detail } });
		}
	}

	/** Takes the news of a job. Older news, and ends of jobs not shown, are let go. */
	hear(job: Job) {
		if (job.kind !== replaceKind || (this.#heard.get(job.id)?.seq ?? 0) >= job.seq) return;
		this.#heard.set(job.id, job);
		const now = this.of(job.subject);
		if (job.state === 'running' || (now.state === 'reading' && now.job.id === job.id)) this.#show(job);
	}

	#show(job: Job) {
		const failure = job.failures[0];
		if (job.state === 'running') this.#now.set(job.subject, { state: 'reading', job });
		else if (failure) this.#now.set(job.subject, { state: 'failed', failure });
		else {
			this.#now.delete(job.subject);
			if (job.state === 'done') this.#fresh.add(job.subject);
		}
	}

	/** Stops; the version in place stays. */
	async cancel(id: string) {
		this.#stopped.add(id);
		const now = this.of(id);
		if (now.state === 'reading') await this.#api.jobs.cancel(now.job.id).catch(() => undefined);
	}

	/** Makes a document of the library the new version of another. Answers the problem when it was refused. */
	async supersede(id: string, by: string): Promise<Problem | null> {
		try {
			await this.#api.versions.supersede(id, by);
		} catch (failed) {
			return toProblem(failed);
		}
		this.#fresh.add(id);
		return null;
	}

	/** Undoes the last replacement by a document. Answers the document that comes back, or the problem when it was refused. */
	async revert(id: string): Promise<SourceRow | Problem> {
		try {
			const back = await this.#api.versions.revert(id);
			this.#fresh.delete(back.id);
			this.#declined.add(pair(back.id, id)); // she has just said that it is no new version of it
			return back;
		} catch (failed) {
			return toProblem(failed);
		}
	}

	/** Says that a document is no new version of another: it is not asked again in this session. */
	decline(earlier: string, row: string) {
		this.#declined.add(pair(earlier, row));
	}

	/** Forgets what was refused, or that a version is new, once the user has read it. */
	dismiss(id: string) {
		if (this.of(id).state === 'failed') this.#now.delete(id);
		this.#fresh.delete(id);
	}
}

const pair = (earlier: string, row: string) => `${earlier} ${row}`;

const desks = new WeakMap<Api, { opened: number; versions: Versions }>();

/** The one Versions of the open workspace, for a screen that shows it: it hears of the jobs while the screen stands. */
export function followVersions(app: {
	api: Api;
	session: { opened: number };
	jobs: { all: Job[] };
}): Versions {
	const known = desks.get(app.api);
	const versions = known?.opened === app.session.opened ? known.versions : new Versions(app.api);
	desks.set(app.api, { opened: app.session.opened, versions });
	$effect(() => {
		for (const job of app.jobs.all) untrack(() => versions.hear(job));
	});
	return versions;
}
