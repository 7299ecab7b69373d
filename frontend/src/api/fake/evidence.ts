import type { Api } from '../api';
import type * as T from '../types';
import type { Bind } from './bind';
import type { World } from './world';

/** The library. What is imported is told of, and not read. */
export function evidence(world: World, bound: Bind): Api['evidence'] {
	function reading(total: number): T.Job {
		const counts = { seq: 1, done: total, total, unit: 'document', label: '', failures: [] };
		const job = { id: world.id(), kind: 'import', subject: 'evidence', state: 'done', ...counts } as T.Job;
		world.jobs.unshift(job);
		return job;
	}
	return {
		list: bound('evidence.list', () => world.sources.filter((s) => !s.deleted)),
		importFiles: bound('evidence.importFiles', (given: string[]) => reading(given.length)),
		source: bound('evidence.source', (sourceId: string) => world.source(sourceId)),
		passages: bound('evidence.passages', (sourceId: string, from: number, limit: number) =>
			world.passages
				.filter((p) => p.sourceId === sourceId)
				.map((p, ordinal) => ({ ...p, id: p.passageId, ordinal, context: '', uses: 0, typed: false }))
				.slice(from, from + limit),
		),
		describe: bound('evidence.describe', (sourceId: string, details: T.SourceDetails) =>
			Object.assign(world.source(sourceId), details as Partial<T.SourceRow>),
		),
		addExtract: bound('evidence.addExtract', (extract: T.Extract) => {
			if (extract.sourceId) return world.source(extract.sourceId);
			const added = { ...world.sources[0], ...extract, id: world.id(), format: 'extract', pages: 0 };
			world.sources.unshift(added as (typeof world.sources)[0]);
			return world.source(added.id);
		}),
		replace: bound('evidence.replace', (sourceId: string) => {
			const old = world.source(sourceId);
			old.deleted = true;
			world.sources.unshift({ ...old, id: world.id(), deleted: false, replaces: sourceId });
			world.changed('source', sourceId);
			return { ...reading(1), kind: 'replace', subject: sourceId };
		}),
		supersede: bound('evidence.supersede', (sourceId: string, by: string) => {
			world.source(sourceId).deleted = true;
			world.source(by).replaces = sourceId;
		}),
		remove: bound('evidence.remove', (sourceId: string) => void (world.source(sourceId).deleted = true)),
		restore: bound('evidence.restore', (sourceId: string) => void (world.source(sourceId).deleted = false)),
		search: bound('evidence.search', (query: string) =>
			world.passages.filter((p) => p.text.toLowerCase().includes(query.toLowerCase())),
		),
		uses: bound('evidence.uses', () => [] as T.Use[]),
	};
}
