import type { Api } from '../api';
import { Problem } from '../problem';
import type * as T from '../types';
import type { Bind } from './bind';
import { hashOf, plain, type Kept, type World } from './world';

/** Packs in the shared folder. Nothing is written. */
export function packs(world: World, bound: Bind): Api['packs'] {
	function publication(piece: Kept): T.Publication {
		const current = piece.approval?.hash === hashOf(piece);
		const { stage } = world.sheet(piece);
		const { approval, packs } = piece;
		const { folder } = world;
		return { piece: plain(piece), stage, approval, current, folder, files: [], packs } as T.Publication;
	}

	return {
		publication: bound('packs.publication', (pieceId: string) => publication(world.find(pieceId))),
		exportPack: bound('packs.exportPack', (pieceId: string) => {
			const piece = world.find(pieceId);
			if (!piece.approval) throw new Problem({ code: 'denied', reason: 'not_approved' });
			if (!world.folder) throw new Problem({ code: 'invalid', reason: 'folder_missing' });
			const { revision } = piece.approval;
			piece.packs.unshift({
				id: world.id(),
				at: world.clock,
				revision,
				path: `${world.folder}/${piece.id}`,
				state: 'present',
				files: [],
			});
			world.changed('pack', pieceId);
			return publication(piece);
		}),
		folder: bound('packs.folder', () => world.folder),
		setFolder: bound('packs.setFolder', (path: string) => {
			if (!path.startsWith('/'))
				throw new Problem({ code: 'invalid', reason: 'folder_missing', detail: path });
			return (world.folder = path.replace(/\/+$/, ''));
		}),
	};
}
