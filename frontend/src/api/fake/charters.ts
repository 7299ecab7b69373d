import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import { gone, type World } from './world';

/** An empty charter. */
export const noCharter: T.Charter = {
	format: 1,
	name: '',
	company: [],
	market: { countries: [], sectors: [], audience: '', channel: '', on: '' },
	packs: [],
	house: [],
	proof: [],
	experts: [],
	good: [],
} as unknown as T.Charter;

/** The charter in memory; it remarks on what a piece was seeded with. */
export function charters(world: World, bound: Bind): Api['charters'] {
	let now: T.CharterView = {
		charter: noCharter,
		seq: 0,
		updatedAt: 0,
		changed: false,
		packs: [],
		starters: [],
		troubles: [],
	};
	const versions: T.CharterVersion[] = [];
	const keep = (charter: T.Charter, seq: number): T.CharterView => {
		if (seq !== now.seq) throw new Problem({ code: 'stale', reason: 'changed_elsewhere' });
		now = { ...now, charter, seq: seq + 1, updatedAt: world.clock, changed: true };
		return now;
	};
	return {
		read: bound('charters.read', () => now),
		save: bound('charters.save', keep),
		start: bound('charters.start', (_: string, seq: number) => keep(now.charter, seq)),
		importFile: bound('charters.importFile', (_: string, seq: number) => keep(now.charter, seq)),
		versions: bound('charters.versions', () => [...versions]),
		restore: bound('charters.restore', (_: number, seq: number) => keep(now.charter, seq)),
		impact: bound('charters.impact', () => []),
		publish: bound('charters.publish', (_: number, name: string, note: string) => {
			const made = { number: versions.length + 1, at: world.clock, name, note, hash: '' };
			versions.unshift(made);
			now = { ...now, published: made, changed: false };
			return now;
		}),
		attempt: bound('charters.attempt', () => ({ blocks: [], findings: [], claims: [] })),
		weigh: bound('charters.weigh', () => ({ troubles: [], fires: [], refused: false })),
		learn: bound('charters.learn', () => {
			throw gone('piece');
		}),
		exportTo: bound('charters.exportTo', () => ({
			path: '/partage/charte.yaml',
			whole: 0,
			less: 0,
			left: 0,
		})),
	};
}

/** What was remarked on in the seeded pieces. */
export function findings(world: World, bound: Bind): Api['findings'] {
	const finding = (pieceId: string, id: string) => {
		const found = world.find(pieceId).findings.find((f) => f.id === id);
		if (!found) throw gone('finding');
		return found;
	};
	return {
		ignore: bound('findings.ignore', (pieceId: string, id: string, reason: string, name: string) => {
			if (!reason) throw new Problem({ code: 'invalid', reason: 'reason_required' });
			finding(pieceId, id).ignored = { at: world.clock, reason, name };
			return world.sheet(world.find(pieceId));
		}),
		heed: bound('findings.heed', (pieceId: string, id: string) => {
			delete finding(pieceId, id).ignored;
			return world.sheet(world.find(pieceId));
		}),
	};
}
