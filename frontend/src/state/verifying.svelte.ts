import { tick } from 'svelte';
import { toProblem, type ClaimView, type Finding, type Problem, type Sheet, type Validation } from '../api';
import { Writing } from '../editor/writing.svelte';
import { i18n } from '../i18n/i18n.svelte';
import { wording } from '../i18n/problem';
import { statusTone } from '../ui/status';
import type { App } from './app.svelte';
import { Draft } from './draft.svelte';
import { linked } from './linked';
import { ProofSearch } from './proof.svelte';
import { Remarks, severityTone } from './remarks.svelte';
import { Claims, lookOf, unsettled, type SheetTab } from './sheet.svelte';
import { countWords } from './words';

/** What the open card asks for: nothing, or the details of one decision. */
export type Mode = 'rest' | 'link' | 'expert' | 'dismiss' | 'reword' | 'assist';

/** Takes a change of wording back; false when later changes left no place for it. */
type Undo = () => boolean;

/** The desk of one piece: its text, its claims, and the decisions on them. */
export class Verifying {
	readonly draft: Draft;
	readonly claims: Claims;
	/** What the charter remarks on. */
	readonly remarks: Remarks;
	readonly writing: Writing;
	#app: App;
	#mode = $state<Mode>('rest');
	#proof = $state.raw<ProofSearch | null>(null);
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#words = $state(0);
	#bare = $state(false);
	#deciding = false;

	constructor(app: App, id: string, storage?: Storage) {
		this.#app = app;
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
			this.remarks.left.map((f) => ({
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

	/** Looks at a remark and gives it the focus; to the gate when there is none. */
	async #lookAt(id: string) {
		if (id) this.remark(id);
		else this.rest();
		await tick();
		const goal = id ? `[data-remark="${CSS.escape(id)}"]` : '[data-gate]';
		document.querySelector<HTMLElement>(goal)?.focus({ preventScroll: false });
	}

	/** Corrects one remark, or with `all` every one of its rule. */
	async correct(finding: Finding, all = false) {
		const some = all ? this.remarks.alike(finding) : [finding];
		const fixes = some.flatMap(({ block, fix }) =>
			fix ? [{ block, start: fix.span.start, end: fix.span.end, insert: fix.with }] : [],
		);
		const seq = this.claims.sheet?.seq ?? 0;
		await this.#edit(
			finding,
			() => this.writing.fix(seq, fixes),
			i18n.t.verify.remarks.toast.corrected(fixes.length),
		);
	}

	/** The correction of what forbids the selected claim; undefined when there is none. */
	get banFix() {
		const claim = this.claims.selected;
		return claim?.status === 'banned' ? this.remarks.find(claim.finding)?.fix : undefined;
	}

	/** Corrects what forbids the selected claim, as another wording of it. */
	async correctBanned() {
		const claim = this.claims.selected;
		const fix = this.banFix;
		if (!claim || !fix) return;
		const seq = this.claims.sheet?.seq ?? 0;
		const change = { block: claim.block, start: fix.span.start, end: fix.span.end, insert: fix.with };
		const call = () => this.#app.api.claims.remove(claim.id, 'reworded');
		const edit = () => this.writing.fix(seq, [change]);
		await this.#decide(claim, call, (sheet) => this.#reworded(claim, sheet, claim.text.length), edit);
	}

	/** Takes the words of a remark out of the text. */
	async cut(finding: Finding) {
		await this.#edit(
			finding,
			() => this.writing.removeRemark(finding.id, this.lang),
			i18n.t.verify.remarks.toast.cut,
		);
	}

	/** Puts other words in place of those of a remark. */
	async replace(finding: Finding, words: string) {
		const said = words.trim();
		if (!said || said === finding.text) return this.rest();
		await this.#edit(
			finding,
			() => this.writing.rewordRemark(finding.id, said),
			i18n.t.verify.remarks.toast.reworded,
		);
	}

	/** Sets a remark aside, for a reason and in the user's name. */
	async ignore(finding: Finding, reason: string) {
		const name = this.#app.settings.value.name;
		const { findings } = this.#app.api;
		const before = this.remarks.left;
		if (!(await this.#heard(() => findings.ignore(this.draft.id, finding.id, reason, name)))) return;
		this.#onward(finding, before);
		const { ignored } = i18n.t.verify.remarks.toast;
		this.#app.toasts.show(ignored, i18n.t.common.undo, () => this.heed(finding));
	}

	/** Takes that back. */
	async heed(finding: Finding) {
		const done = await this.#heard(() => this.#app.api.findings.heed(this.draft.id, finding.id));
		if (done) await this.#lookAt(finding.id);
	}

	/** Changes the text for a remark, and offers the way back. */
	async #edit(finding: Finding, edit: () => Undo | null, told: string) {
		if (this.#busy) return;
		this.#busy = true;
		this.#deciding = true;
		try {
			const before = this.remarks.left;
			const back = edit();
			if (!back) return;
			await this.draft.flush();
			await this.claims.load();
			this.#onward(finding, before);
			this.#app.toasts.show(told, i18n.t.common.undo, async () => {
				back();
				await this.draft.flush();
				await this.claims.load();
				if (this.remarks.find(finding.id)) await this.#lookAt(finding.id);
			});
		} finally {
			this.#busy = false;
			this.#deciding = false;
		}
	}

	/** Goes on to the remark that follows, and gives it the focus; to the gate after the last. */
	#onward(finding: Finding, before: Finding[]) {
		void this.#lookAt(this.remarks.after(finding.id, before));
	}

	/** Saves the text and does something that answers with a sheet; false when it was refused, and the problem says why. */
	async #heard(call: () => Promise<Sheet>): Promise<boolean> {
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
	rest() {
		this.#mode = 'rest';
		this.#proof = null;
		this.#problem = null;
	}

	/** Links the passage chosen in the search. */
	async link() {
		const claim = this.claims.selected;
		const proof = this.#proof;
		if (!claim || !proof) return;
		await this.#decide(
			claim,
			() => proof.link(),
			(sheet) => this.#linked(claim, sheet),
		);
	}

	/** Links the passage that the check found. */
	async linkFound() {
		const claim = this.claims.selected;
		const found = claim?.evidence[0];
		if (!claim || !found) return;
		const link = { passageId: found.passageId, ...found.span, reason: '' };
		const call = () => this.#app.api.claims.link(claim.id, link);
		await this.#decide(claim, call, (sheet) => this.#linked(claim, sheet));
	}

	async validate(validation: Validation) {
		const claim = this.claims.selected;
		if (!claim) return;
		const call = () => this.#app.api.claims.validate(claim.id, validation);
		await this.#decide(claim, call, i18n.t.verify.toast.validated(claim.number));
	}

	async dismiss(reason: string) {
		const claim = this.claims.selected;
		if (!claim) return;
		const call = () => this.#app.api.claims.dismiss(claim.id, reason);
		await this.#decide(claim, call, i18n.t.verify.toast.dismissed(claim.number));
	}

	/** Takes the claim's words out of the text. */
	async remove() {
		const claim = this.claims.selected;
		if (!claim || !this.writing.wording(claim.id)) return;
		const call = () => this.#app.api.claims.remove(claim.id, 'removed');
		const edit = () => this.writing.remove(claim.id, this.lang);
		await this.#decide(claim, call, i18n.t.verify.toast.removed(claim.number), edit);
	}

	/** Puts another wording in its place: a new claim, or none. */
	async reword(wording: string) {
		const claim = this.claims.selected;
		const said = wording.trim();
		const before = claim && this.writing.wording(claim.id);
		if (!claim || !before || !said) return;
		if (said === before) return this.rest();
		const call = () => this.#app.api.claims.remove(claim.id, 'reworded');
		const edit = () => this.writing.reword(claim.id, said);
		await this.#decide(claim, call, (sheet) => this.#reworded(claim, sheet, said.length), edit);
	}

	/** Says that a claim was reworded, and whether what now stands there is still to settle. */
	#reworded(claim: ClaimView, sheet: Sheet, length: number): string {
		const left = sheet.claims.some((c) => unsettled(c) && overlaps(c, claim, length));
		return i18n.t.verify.toast[left ? 'rewordedOpen' : 'reworded'](claim.number);
	}

	/** Withdraws the decision on a settled claim, and offers to put it back in force. */
	async reopen(claim: ClaimView) {
		const { claims } = this.#app.api;
		const taken = claim.resolution?.id;
		if (!(await this.#change(claim, () => claims.reopen(claim.id))) || !taken) return;
		const back = async () => void (await this.#change(claim, () => claims.reinstate(taken)));
		this.#app.toasts.show(i18n.t.verify.toast.reopened, i18n.t.common.undo, back);
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
		if (!this.#deciding) void this.claims.load();
	}

	/**
	 * Saves the text, records the decision, goes to the open claim that now stands there or follows, else to the gate, and
	 * offers the way back. A decision that changes the text is recorded before: it belongs to the wording that goes. A
	 * claim that the decision leaves open stays looked at.
	 */
	async #decide(
		claim: ClaimView,
		call: () => Promise<Sheet | null>,
		said: string | ((sheet: Sheet) => string),
		edit?: () => Undo | null,
	) {
		if (this.#busy) return;
		this.#busy = true;
		this.#deciding = true;
		this.#problem = null;
		try {
			await this.draft.flush();
			const sheet = await call();
			if (!sheet) return; // the search asks for more
			let back: Undo | null = null;
			if (edit) {
				back = edit();
				await this.draft.flush();
				await this.claims.load();
			} else this.claims.take(sheet);
			const next = this.claims.from(claim.id, claim.number);
			this.rest();
			this.select(next);
			const told = typeof said === 'string' ? said : said(this.claims.sheet ?? sheet);
			this.#app.toasts.show(told, i18n.t.common.undo, () => this.#takeBack(claim, back));
			await tick();
			if (next) this.writing.reveal(next);
			const goal = next ? `[data-card="${CSS.escape(next)}"]` : '[data-gate]';
			document.querySelector<HTMLElement>(goal)?.focus({ preventScroll: false });
		} catch (failed) {
			this.#problem = toProblem(failed);
		} finally {
			this.#busy = false;
			this.#deciding = false;
		}
	}

	#linked(claim: ClaimView, sheet: Sheet): string {
		return i18n.t.verify.toast.linked[linked(sheet, claim.id)](claim.number);
	}

	/** Undoes a decision: the text as it was, then the decision it replaced, or none. */
	async #takeBack(claim: ClaimView, back: Undo | null) {
		back?.();
		const { claims } = this.#app.api;
		const earlier = claim.resolution?.id;
		await this.#change(claim, () => (earlier ? claims.reinstate(earlier) : claims.reopen(claim.id)));
	}

	/** Saves the text, changes what is decided on a claim and looks at it. Answers false when refused; the problem says why. */
	async #change(claim: ClaimView, call: () => Promise<Sheet>): Promise<boolean> {
		const done = await this.#heard(call);
		if (done) this.select(claim.id);
		return done;
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

/** Whether a claim stands in the words that took the place of another's, `length` UTF-16 code units long. */
function overlaps(claim: ClaimView, gone: ClaimView, length: number): boolean {
	const { start } = gone.span;
	return claim.block === gone.block && claim.span.start < start + length && claim.span.end > start;
}
