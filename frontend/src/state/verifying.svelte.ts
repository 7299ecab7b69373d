import { tick } from 'svelte';
import { toProblem, type Problem, type Sheet } from '../api';
import { Writing } from '../editor/writing.svelte';
import { i18n } from '../i18n/i18n.svelte';
import { wording } from '../i18n/problem';
import { statusTone } from '../ui/status';
import type { App } from './app.svelte';
import { Draft } from './draft.svelte';
import { Mending } from './mending.svelte';
import { ProofSearch } from './proof.svelte';
import { Remarks, severityTone } from './remarks.svelte';
import { Settling } from './settling.svelte';
import { Claims, lookOf, type SheetTab } from './sheet.svelte';
import { countWords } from './words';

/** What the open card asks for: nothing, or the details of one decision. */
export type Mode = 'rest' | 'link' | 'expert' | 'dismiss' | 'reword' | 'assist';

/** Takes a change of wording back; false when later changes left no place for it. */
export type Undo = () => boolean;

/** The desk of one piece: its text, its claims and remarks, and what is looked at. */
export class Verifying {
	readonly draft: Draft;
	readonly claims: Claims;
	/** What the charter remarks on. */
	readonly remarks: Remarks;
	readonly writing: Writing;
	/** What is decided of its claims. */
	readonly settling: Settling;
	/** What is done about the remarks. */
	readonly mending: Mending;
	#app: App;
	#mode = $state<Mode>('rest');
	#proof = $state.raw<ProofSearch | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#words = $state(0);
	#bare = $state(false);

	constructor(app: App, id: string, storage?: Storage) {
		this.#app = app;
		this.settling = new Settling(app, this);
		this.mending = new Mending(app, this);
		this.claims = new Claims(app.api, id);
		this.remarks = new Remarks(() => this.claims.sheet);
		const heard = { paused: () => this.#find(), saved: () => this.#saved() };
		this.draft = new Draft(app.api, id, heard, storage);
		this.writing = new Writing({
			changed: () => this.draft.touch(),
			picked: (claim) => this.select(claim),
			remarked: (finding) => this.remark(finding),
			left: () => void this.draft.flush(),
		});
	}

	get mode() {
		return this.#mode;
	}
	get proof() {
		return this.#proof;
	}
	/** Why the last decision was refused; null once another one is taken. */
	get problem() {
		return this.#problem;
	}
	get busy() {
		return this.#busy;
	}
	/** Words in the text, counted each time it is saved. */
	get words() {
		return this.#words;
	}
	/** Whether the library is known to hold no document: nothing can be proved from it. */
	get bare() {
		return this.#bare;
	}
	get lang(): string {
		return (this.draft.piece.state === 'ready' && this.draft.piece.value.lang) || i18n.lang;
	}

	/** Reads the piece and its claims; `claim` is looked at first. */
	async open(claim?: string) {
		if (claim) this.claims.select(claim);
		void this.#lookInLibrary(); // nothing waits for it
		await Promise.all([this.draft.open(), this.claims.load()]);
		if (this.draft.piece.state === 'ready') this.#words = countWords(this.draft.piece.value.blocks);
		if (claim && this.claims.find(claim)) this.claims.select(claim);
	}

	/** Where the draft reads its text from, once it is on the page. */
	attach() {
		return this.draft.attach(() => {
			const taken = this.writing.take();
			this.#words = countWords(taken.blocks);
			return taken;
		});
	}

	/** Draws the claims of the last sheet, and its vague praise. */
	draw() {
		const sheet = this.claims.sheet;
		if (!sheet) return;
		const marks = sheet.claims.filter((c) => c.number > 0);
		const looked = this.claims.tab === 'remarks' ? this.remarks.selected?.id : '';
		this.writing.draw(
			sheet.seq,
			marks.map((c) => ({
				id: c.id,
				number: c.number,
				tone: statusTone[lookOf(c)],
				spoken: ` ${i18n.t.verify.spoken(c.number, i18n.t.status.one[lookOf(c)])}`,
				block: c.block,
				...c.span,
			})),
			sheet.puffery.map((p) => ({ hint: i18n.t.verify.puffery, block: p.block, ...p.span })),
			this.remarks.shown.map((f) => ({
				finding: f.id,
				tone: `${severityTone[f.severity]}${f.id === looked ? ' sel' : ''}`,
				block: f.block,
				...f.span,
			})),
		);
	}

	select(id: string) {
		if (id !== this.claims.selected?.id) this.rest();
		this.writing.show({ hovered: '' }); // the card under the pointer unfolds and never says it was left
		const onRemarks = this.claims.tab === 'remarks';
		this.claims.select(id);
		if (onRemarks) this.draw(); // no remark is looked at any more
	}
	step(by: 1 | -1) {
		this.rest();
		if (this.claims.tab === 'remarks') {
			const next = this.remarks.step(by);
			if (next) this.remark(next.id);
			return;
		}
		this.claims.step(by);
		if (this.claims.selected) this.writing.reveal(this.claims.selected.id);
	}

	/** Looks at what stands where the caret was left, else at what follows to settle, unless a form is being filled in. */
	fromCaret() {
		if (this.#mode !== 'rest') return;
		const onRemarks = this.claims.tab === 'remarks';
		const open = onRemarks
			? this.remarks.shown
			: this.claims.tab === 'open'
				? this.claims.open
				: this.claims.all;
		const next = this.writing.ahead(open.map((one) => one.id));
		if (!next) return;
		if (onRemarks) this.remark(next);
		else this.select(next);
	}

	/** Shows other claims, or the remarks: what was asked for is left. */
	turn(tab: SheetTab) {
		this.rest();
		this.claims.tab = tab;
		if (tab === 'remarks' && !this.remarks.selected) this.remarks.step(1);
		this.draw();
	}

	/** Looks at a remark, in the tab of remarks; at the claim that stands for it. */
	remark(id: string) {
		this.rest();
		this.claims.tab = 'remarks';
		this.remarks.select(id);
		this.draw();
		this.writing.revealRemark(id);
	}

	/** Looks at a remark and gives it the focus, unless the user has it elsewhere; to the gate when there is none. */
	async lookAt(id: string, taken = () => false) {
		if (id) this.remark(id);
		else this.rest();
		await tick();
		if (taken()) return;
		const goal = id ? `[data-remark="${CSS.escape(id)}"]` : '[data-gate]';
		document.querySelector<HTMLElement>(goal)?.focus({ preventScroll: false });
	}

	/** Does one thing at a time; one that is refused leaves the problem to be told. */
	async alone(act: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		this.#problem = null;
		try {
			await act();
		} catch (failed) {
			this.#problem = toProblem(failed);
		} finally {
			this.#busy = false;
		}
	}

	/** Saves the text and does something that answers with a sheet; false when it was refused, and the problem says why. */
	async heard(call: () => Promise<Sheet>): Promise<boolean> {
		this.#problem = null;
		try {
			await this.draft.flush();
			this.claims.take(await call());
			return true;
		} catch (failed) {
			this.#problem = toProblem(failed);
			return false;
		}
	}

	/** Asks for the details of a decision on the selected remark; the same again closes. */
	askRemark(mode: Mode) {
		this.#problem = null;
		this.#mode = this.#mode === mode ? 'rest' : mode;
	}

	/** Asks for the details of a decision on the selected claim; the same again closes. */
	ask(mode: Mode) {
		const claim = this.claims.selected;
		if (!claim) return;
		this.#problem = null;
		this.#mode = this.#mode === mode ? 'rest' : mode;
		this.#proof = this.#mode === 'link' ? new ProofSearch(this.#app.api, claim.id, claim.text) : null;
	}
	/** Marks where the user is: the answer tells whether she went on meanwhile, to another claim, remark or form, which is then left to
	 * her. */
	wentOn(): () => boolean {
		const looked = () => (this.claims.tab === 'remarks' ? this.remarks.selected : this.claims.selected)?.id;
		const [id, mode] = [looked(), this.#mode];
		return () => {
			const now = looked();
			return (now !== undefined && now !== id) || (this.#mode !== 'rest' && this.#mode !== mode);
		};
	}
	rest() {
		this.#mode = 'rest';
		this.#proof = null;
		this.#problem = null;
	}

	/** Makes a claim of the selected words. */
	async mark() {
		await selectionTold(() => this.writing.selected() !== null || this.writing.spread);
		const at = this.writing.selected();
		const { selectFirst, selectLess } = i18n.t.verify.toast;
		if (!at) return this.#app.toasts.show(this.writing.spread ? selectLess : selectFirst);
		await this.draft.flush();
		try {
			const sheet = await this.#app.api.claims.mark(this.draft.id, at.block, at.start, at.end);
			this.claims.take(sheet);
			const made = sheet.claims.find(
				(c) => c.block === at.block && c.span.start <= at.start && at.end <= c.span.end,
			);
			if (made) this.select(made.id);
		} catch (failed) {
			const { title, way } = wording(i18n.t, toProblem(failed).fault); // no card may be open to say it
			this.#app.toasts.show(`${title} ${way}`);
		}
	}

	/** Reads the text and the claims again after another version was taken. */
	async shown() {
		if (this.draft.piece.state !== 'ready') return;
		const { blocks, seq } = this.draft.piece.value;
		this.#words = countWords(blocks);
		this.writing.load(blocks, seq);
		await this.claims.load();
	}

	/** The library changed: verdicts, and what the search finds, may have too. */
	async libraryChanged() {
		this.#proof?.again();
		await Promise.all([this.claims.load(), this.#lookInLibrary()]);
	}

	async #lookInLibrary() {
		try {
			this.#bare = (await this.#app.api.evidence.list()).length === 0;
		} catch {
			this.#bare = false; // unread: nothing is said of it here; its own screen says why
		}
	}

	/** Has the claims of what was just typed underlined: their verdicts come with the check of the saved text. */
	async #find() {
		const sheet = this.claims.sheet;
		const edited = sheet && this.writing.edited(sheet.seq);
		if (!edited) return;
		try {
			edited.found(await this.#app.api.claims.find(this.draft.id, edited.edits));
			await drawn();
		} catch {
			edited.drop(); // the check that follows finds them too, or says what is wrong
		}
	}

	#saved() {
		this.#app.session.saved(this.draft.savedAt);
		if (!this.#busy) void this.claims.load();
	}
}

/** Resolves once what was changed is on the screen: what is posted within a frame runs when it is drawn. */
const drawn = () =>
	new Promise<void>((done) =>
		requestAnimationFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => (port1.close(), done());
			port2.postMessage(0);
		}),
	);

const framesToTell = 20;

/** The page tells the editor of a selection at its next frame, later when it is busy: waits while it shows one that is not known. */
async function selectionTold(known: () => boolean): Promise<void> {
	for (let frame = 0; frame < framesToTell; frame++) {
		await new Promise(requestAnimationFrame);
		if (known() || (document.getSelection()?.isCollapsed ?? true)) return;
	}
}
