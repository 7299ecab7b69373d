import { beforeEach, expect, test, vi } from 'vitest';
import { Problem, type ClaimView, type EvidenceView } from '../api';
import { fake } from '../api/fake';
import { fr } from '../i18n/fr';
import { i18n } from '../i18n/i18n.svelte';
import { App } from './app.svelte';
import { Verifying } from './verifying.svelte';

const expert = { name: 'Hélène Vasseur', role: 'juriste', at: 1, words: 'Exact.', proof: 'e-mail' };
const passage = {
	passageId: 'q',
	sourceId: 's',
	source: 'Bilan',
	text: '35',
	span: { start: 0, end: 2 },
	hits: [],
};

async function desk() {
	const api = fake({
		pieces: [
			{ id: 'p', blocks: [{ id: 'b', kind: 'paragraph', text: 'Nos clients gagnent 35 heures.' }] as never },
		],
		passages: [passage as unknown as EvidenceView],
	});
	const app = new App(api);
	const state = new Verifying(app, 'p');
	await state.open();
	return { api, app, state, claim: () => state.claims.all[0] as ClaimView };
}

/** Presses the button of the toast, and waits for what it does. */
async function undo(app: App) {
	const run = app.toasts.shown?.run;
	app.toasts.close();
	await run?.();
}

beforeEach(() => i18n.use('fr'));

test('a decision that was reopened is put back in force by the toast', async () => {
	const { app, state, claim } = await desk();
	await state.settling.validate(expert);
	const decided = claim().resolution?.id;
	await state.settling.reopen(claim());
	expect(claim().status).toBe('to_prove');
	expect(app.toasts.shown).toMatchObject({ text: 'Décision rouverte', action: 'Annuler' });
	await undo(app);
	expect([claim().status, claim().resolution?.id]).toEqual(['validated', decided]);
});

test('undoing a link reinstates the decision it replaced, or none', async () => {
	const { app, state, claim } = await desk();
	await state.settling.validate(expert);
	const earlier = claim().resolution?.id;
	state.select(claim().id);
	state.ask('link');
	await vi.waitFor(() => expect(state.proof?.passage).toBeDefined());
	await state.settling.link();
	expect(app.toasts.shown?.text).toBe('Affirmation 1 prouvée');
	expect(claim().status).toBe('proven');
	await undo(app);
	expect([claim().status, claim().resolution?.id]).toEqual(['validated', earlier]);
});

test('a mark that is refused says so, whether or not a claim is looked at', async () => {
	const { api, app, state } = await desk();
	await state.mark();
	expect(app.toasts.shown?.text).toBe('Sélectionnez d’abord les mots à prouver.');
	vi.spyOn(state.writing, 'selected').mockReturnValue({ block: 'b', start: 0, end: 3 });
	vi.spyOn(api.claims, 'mark').mockRejectedValue(new Problem({ code: 'stale' }));
	state.select('');
	await state.mark();
	expect(app.toasts.shown?.text).toContain(fr.problems.codes.stale('').title);
	expect(state.problem).toBeNull();
});

test('undoing a first decision leaves none, and says nothing more', async () => {
	const { app, state, claim } = await desk();
	await state.settling.validate(expert);
	await undo(app);
	expect(claim().status).toBe('to_prove');
	expect(app.toasts.shown).toBeUndefined();
});

test('who went on before a decision was recorded keeps the form she opened', async () => {
	const { app, api, state } = await desk();
	const [first] = state.claims.all;
	const other = { ...first!, id: 'other', number: 2 };
	const sheet = { ...state.claims.sheet!, claims: [first!, other] };
	state.claims.take(sheet);
	state.select(first!.id);
	state.ask('expert');
	let answer = (_: typeof sheet) => {};
	api.claims.validate = () => new Promise((done) => (answer = done));
	const decided = state.settling.validate(expert);
	await vi.waitFor(() => expect(state.busy).toBe(true));
	await Promise.resolve();
	state.select('other');
	state.ask('expert');
	await vi.waitFor(() => (answer(sheet), expect(state.busy).toBe(false)));
	await decided;
	expect([state.claims.selected?.id, state.mode]).toEqual(['other', 'expert']);
	expect(app.toasts.shown?.text).toBe('Affirmation 1 validée');
});

test('the focus that the user took elsewhere stays there when a decision is recorded late', async () => {
	const { api, state } = await desk();
	document.body.insertAdjacentHTML('beforeend', '<p data-gate tabindex="-1"></p><button>Approuver</button>');
	const [gate, button] = [...document.querySelectorAll<HTMLElement>('[data-gate], button')].slice(-2);
	const sheet = {
		...state.claims.sheet!,
		claims: state.claims.all.map((c) => ({ ...c, status: 'validated' as never })),
	};
	let answer = (_: typeof sheet) => {};
	api.claims.validate = () => new Promise((done) => (answer = done));
	const decided = state.settling.validate(expert);
	await vi.waitFor(() => expect(state.busy).toBe(true));
	button!.focus();
	await vi.waitFor(() => (answer(sheet), expect(state.busy).toBe(false)));
	await decided;
	expect([document.activeElement === button, state.claims.selected]).toEqual([true, undefined]);
	gate!.remove();
	button!.remove();
});
