import type { Api } from '../api';
import type * as T from '../types';
import type { Bind } from './bind';
import { gone, type World } from './world';

/** Documents on their way in, and their versions. What is imported is told of, and not read. */
export function imports(world: World, bound: Bind): Pick<Api, 'imports' | 'versions'> {
	let watched: T.WatchedView[] = [];
	function reading(total: number): T.Job {
		const counts = { seq: 1, done: total, total, unit: 'document', label: '', failures: [] };
		const within = { done: 0, total: 0, unit: '' };
		const job = { id: world.id(), kind: 'import', subject: '', state: 'done', within, ...counts } as T.Job;
		world.jobs.unshift(job);
		return job;
	}
	const folder = (id: string): T.FolderView => {
		const path = '/partage/Preuves 2026';
		const isWatched = watched.some((w) => w.path === path);
		return { id, name: 'Preuves 2026', path, documents: 3, others: 1, closed: 0, watched: isWatched };
	};
	return {
		imports: {
			start: bound('imports.start', (given: string[]) => reading(given.length)),
			unfinished: bound('imports.unfinished', () => world.unfinished),
			resume: bound('imports.resume', () => {
				const { documents } = world.unfinished;
				world.unfinished = { documents: 0, names: [] };
				return reading(documents);
			}),
			forget: bound('imports.forget', () => void (world.unfinished = { documents: 0, names: [] })),
			chooseFolder: bound('imports.chooseFolder', () => folder(world.id())),
			takeFolder: bound('imports.takeFolder', (dropped: string) => folder(dropped)),
			addFolder: bound('imports.addFolder', (id: string, watch: boolean) => {
				const { name, path, documents } = folder(id);
				const view = {
					id: world.id(),
					name,
					path,
					documents,
					lookedAt: 1,
					away: false,
					refused: [],
					gone: [],
				};
				if (watch) watched = [...watched, view];
				return reading(documents);
			}),
			watched: bound('imports.watched', () => watched),
			unwatch: bound('imports.unwatch', (id: string) => void (watched = watched.filter((w) => w.id !== id))),
			look: bound('imports.look', () => undefined),
		},
		versions: {
			replace: bound('versions.replace', (sourceId: string) => {
				const old = world.source(sourceId);
				old.deleted = true;
				world.sources.unshift({ ...old, id: world.id(), deleted: false, replaces: sourceId });
				world.changed('source', sourceId);
				return { ...reading(1), kind: 'replace', subject: sourceId };
			}),
			supersede: bound('versions.supersede', (sourceId: string, by: string) => {
				world.source(sourceId).deleted = true;
				world.source(by).replaces = sourceId;
			}),
			revert: bound('versions.revert', (sourceId: string) => {
				const now = world.source(sourceId);
				const old = world.sources.find((source) => source.id === now.replaces);
				if (!old) throw gone('source');
				now.deleted = true;
				old.deleted = false;
				return old;
			}),
			living: bound('versions.living', (sourceId: string) => {
				let id = sourceId;
				for (;;) {
					const next = world.sources.find((source) => source.replaces === id);
					if (!next) return world.source(id);
					id = next.id;
				}
			}),
		},
	};
}
