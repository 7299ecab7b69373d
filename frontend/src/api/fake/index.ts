import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import { assistance } from './assistance';
import { approvals } from './approvals';
import { binder } from './bind';
import { charters, findings } from './charters';
import { claims } from './claims';
import { evidence } from './evidence';
import { imports } from './imports';
import { packs } from './packs';
import { pieces } from './pieces';
import { gone, World, type Seed } from './world';

export type { Seed };

/** An Api in memory, with the events in the caller's hands. */
export type Fake = Api & {
	emit: (change: T.Changed) => void;
	emitJob: (job: T.Job) => void;
	/** Drops files of these names and texts on the window. */
	drop: (files: Record<string, string>) => void;
	/** Makes the next call of a method ("pieces.list") reject. */
	failNext: (method: string, fault: ConstructorParameters<typeof Problem>[0]) => void;
	/** What clipboardText answers. */
	clipboard: (text: string) => void;
	/** Every call made, as "group.method". */
	calls: string[];
	left: () => boolean;
};

/** An Api without a Go side: real enough for state classes and for looking at screens. */
export function fake(seed: Seed = {}): Fake {
	const world = new World(seed);
	const calls: string[] = [];
	const failing: Record<string, Problem> = {};
	const bound = binder(world, calls, failing);
	const jobsHeard = new Set<(job: T.Job) => void>();
	const dropsHeard = new Set<(files: T.Dropped[]) => void>();
	const dropped: World['uploads'] = {};
	let left = false;
	let clipboard = '';
	const now = (): T.SessionState => {
		const { settings, space, problem } = world;
		return { version: '0.1.0', settings, space, problem };
	};

	return {
		session: {
			state: bound('session.state', now),
			retry: bound('session.retry', () => {
				world.problem = '';
				return now();
			}),
			openSample: bound(
				'session.openSample',
				(lang: string) => (world.space = { ...world.space, name: 'Orvalis', sample: true, lang }),
			),
			openOwn: bound('session.openOwn', () => (world.space = { ...world.space, sample: false })),
			saveSettings: bound('session.saveSettings', (wanted: T.Settings) => (world.settings = { ...wanted })),
			chooseFolder: bound('session.chooseFolder', () => '/partage/ventes'),
			saving: bound('session.saving', () => undefined),
			leave: bound('session.leave', () => void (left = true)),
		},
		pieces: pieces(world, bound),
		claims: claims(world, bound),
		evidence: evidence(world, bound),
		...imports(world, bound),
		uploads: {
			begin: bound('uploads.begin', (name: string) => {
				const upload = world.id();
				world.uploads[upload] = { name, data: '' };
				return upload;
			}),
			append: bound('uploads.append', (upload: string, data: string) => {
				const file = world.uploads[upload];
				if (!file) throw gone();
				file.data += data;
			}),
			discard: bound('uploads.discard', (upload: string) => void delete world.uploads[upload]),
			take: bound('uploads.take', (id: string) => {
				const file = dropped[id];
				if (!file) throw gone();
				delete dropped[id];
				world.uploads[id] = file;
				return id;
			}),
		},
		approvals: approvals(world, bound),
		charters: charters(world, bound),
		findings: findings(world, bound),
		packs: packs(world, bound),
		register: {
			list: bound('register.list', () =>
				world.pieces
					.filter((p) => !p.deleted)
					.flatMap((p) => {
						const { claims, stage } = world.sheet(p);
						return claims.map((claim) => {
							return { claim, pieceId: p.id, pieceTitle: p.title, pieceLang: p.lang, stage } as T.RegisterRow;
						});
					}),
			),
		},
		assistance: assistance(world, bound),
		jobs: {
			list: bound('jobs.list', () => [...world.jobs]),
			cancel: bound('jobs.cancel', (job: string) => {
				const found = world.jobs.find((j) => j.id === job);
				if (found) Object.assign(found, { state: 'cancelled', seq: found.seq + 1 });
			}),
		},
		setTitle: () => undefined,
		clipboardText: bound('clipboardText', () => clipboard),
		onChanged: (tell) => {
			world.heard.add(tell);
			return () => world.heard.delete(tell);
		},
		onJob: (tell) => {
			jobsHeard.add(tell);
			return () => jobsHeard.delete(tell);
		},
		onDropped: (tell) => {
			dropsHeard.add(tell);
			return () => dropsHeard.delete(tell);
		},
		emit: (change) => world.heard.forEach((tell) => tell(change)),
		emitJob: (job) => jobsHeard.forEach((tell) => tell(job)),
		drop: (files) => {
			const fallen = Object.entries(files).map(([name, said]) => {
				const id = world.id();
				dropped[id] = { name, data: btoa(said) };
				return { id, name, folder: false };
			});
			dropsHeard.forEach((tell) => tell(fallen));
		},
		failNext: (method, fault) => (failing[method] = new Problem(fault)),
		clipboard: (text) => void (clipboard = text),
		calls,
		left: () => left,
	};
}
