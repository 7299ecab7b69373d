import type { Api } from '../api';
import type * as T from '../types';
import type { Bind } from './bind';
import type { World } from './world';

/** The library. What is imported is told of, and not read. */
export function evidence(world: World, bound: Bind): Api['evidence'] {
	return {
		list: bound('evidence.list', () => world.sources.filter((s) => !s.deleted)),
		source: bound('evidence.source', (sourceId: string) => world.source(sourceId)),
		passages: bound('evidence.passages', (sourceId: string, from: number, limit: number) =>
			world.passages
				.filter((p) => p.sourceId === sourceId)
				.map((p, ordinal) => ({
					...p,
					id: p.passageId,
					ordinal,
					context: '',
					uses: 0,
					typed: false,
					cells: [],
				}))
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
		remove: bound('evidence.remove', (sourceId: string) => void (world.source(sourceId).deleted = true)),
		restore: bound('evidence.restore', (sourceId: string) => void (world.source(sourceId).deleted = false)),
		search: bound('evidence.search', (query: string) =>
			world.passages.filter((p) => p.text.toLowerCase().includes(query.toLowerCase())),
		),
		uses: bound('evidence.uses', () => [] as T.Use[]),
	};
}
