import { describe, expect, it, vi } from 'vitest';
import { Problem, type Api, type Publication as View } from '../api';
import { Publication } from './publication.svelte';

function view(over: Partial<View> = {}): View {
	return {
		approval: { id: 'a' },
		folder: '/partage',
		current: true,
		files: [],
		packs: [],
		...over,
	} as unknown as View;
}

function desk(now: View) {
	const after = { ...now, packs: [{ id: 'new' }, ...now.packs] } as View;
	const exportPack = vi.fn(async () => after);
	const setFolder = vi.fn(async (path: string) => path);
	const packs = { publication: async () => now, exportPack, setFolder };
	return { api: { packs } as unknown as Api, exportPack, setFolder };
}

async function opened(api: Api): Promise<Publication> {
	const state = new Publication(api, 'p');
	await state.load();
	return state;
}

describe('Publication', () => {
	it('sends, and shows the pack that left', async () => {
		const { api, setFolder } = desk(view());
		const state = await opened(api);
		expect(await state.send()).toBe(true);
		expect(state.result?.id).toBe('new');
		expect(setFolder).not.toHaveBeenCalled();
	});

	it('keeps a newly typed folder before sending', async () => {
		const { api, setFolder, exportPack } = desk(view({ folder: '' }));
		const state = await opened(api);
		expect(state.obstacle).toBe('no_folder');
		state.folder = ' /ventes ';
		expect(await state.send()).toBe(true);
		expect(setFolder).toHaveBeenCalledWith('/ventes');
		expect(exportPack).toHaveBeenCalledTimes(1);
	});

	it('sends nothing to a refused folder, and keeps what was typed', async () => {
		const { api, setFolder, exportPack } = desk(view());
		setFolder.mockRejectedValue(new Problem({ code: 'unavailable', reason: 'folder_missing' }));
		const state = await opened(api);
		state.folder = '/parti';
		expect(await state.send()).toBe(false);
		expect([state.folder, state.folderProblem?.fault.reason]).toEqual(['/parti', 'folder_missing']);
		expect(exportPack).not.toHaveBeenCalled();
		state.folder = '/parti/';
		expect(state.folderProblem).toBeNull();
	});

	it('sends nothing that was not approved', async () => {
		const { api, exportPack } = desk(view({ approval: undefined }));
		const state = await opened(api);
		expect(state.obstacle).toBe('not_approved');
		expect(await state.send()).toBe(false);
		expect(exportPack).not.toHaveBeenCalled();
	});

	it('says why a pack did not leave, and may try again', async () => {
		const { api, exportPack } = desk(view());
		exportPack.mockRejectedValueOnce(new Problem({ code: 'unavailable', reason: 'disk_full' }));
		const state = await opened(api);
		expect(await state.send()).toBe(false);
		expect(state.problem?.fault.reason).toBe('disk_full');
		expect(await state.send()).toBe(true);
		expect(state.problem).toBeNull();
	});

	it('news from elsewhere does not undo what is being typed', async () => {
		const { api } = desk(view());
		const state = await opened(api);
		state.folder = '/en cours';
		await state.load();
		expect(state.folder).toBe('/en cours');
	});
});
