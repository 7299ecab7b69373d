import { tick } from 'svelte';
import type { ClaimView, Sheet, Validation } from '../api';
import { i18n } from '../i18n/i18n.svelte';
import type { App } from './app.svelte';
import { focusTaken } from './focus';
import { linked } from './linked';
import { unsettled } from './sheet.svelte';
import type { Undo, Verifying } from './verifying.svelte';

/** What is decided of a claim: each decision can be taken back. */
export class Settling {
	#app: App;
	#desk: Verifying;

	constructor(app: App, desk: Verifying) {
		this.#app = app;
		this.#desk = desk;
	}

	/** The correction of what forbids the selected claim; undefined when there is none. */
	get banFix() {
		const claim = this.#desk.claims.selected;
		return claim?.status === 'banned' ? this.#desk.remarks.find(claim.finding)?.fix : undefined;
	}

	/** Links the passage chosen in the search. */
	async link() {
		const claim = this.#desk.claims.selected;
		const proof = this.#desk.proof;
		if (!claim || !proof) return;
		await this.#decide(
			claim,
			() => proof.link(),
			(sheet) => this.#linked(claim, sheet),
		);
	}

	/** Links the passage that the check found. */
	async linkFound() {
		const claim = this.#desk.claims.selected;
		const found = claim?.evidence[0];
		if (!claim || !found) return;
		const link = { passageId: found.passageId, ...found.span, reason: '' };
		const call = () => this.#app.api.claims.link(claim.id, link);
		await this.#decide(claim, call, (sheet) => this.#linked(claim, sheet));
	}

	async validate(validation: Validation) {
		const claim = this.#desk.claims.selected;
		if (!claim) return;
		const call = () => this.#app.api.claims.validate(claim.id, validation);
		await this.#decide(claim, call, i18n.t.verify.toast.validated(claim.number));
	}

	async dismiss(reason: string) {
		const claim = this.#desk.claims.selected;
		if (!claim) return;
		const call = () => this.#app.api.claims.dismiss(claim.id, reason);
		await this.#decide(claim, call, i18n.t.verify.toast.dismissed(claim.number));
	}

	/** Takes the claim's words out of the text. */
	async remove() {
		const claim = this.#desk.claims.selected;
		if (!claim || !this.#desk.writing.wording(claim.id)) return;
		const call = () => this.#app.api.claims.remove(claim.id, 'removed');
		const edit = () => this.#desk.writing.remove(claim.id, this.#desk.lang);
		await this.#decide(claim, call, i18n.t.verify.toast.removed(claim.number), edit);
	}

	/** Puts another wording in its place: a new claim, or none. */
	async reword(wording: string) {
		const claim = this.#desk.claims.selected;
		const said = wording.trim();
		const before = claim && this.#desk.writing.wording(claim.id);
		if (!claim || !before || !said) return;
		if (said === before) return this.#desk.rest();
		const call = () => this.#app.api.claims.remove(claim.id, 'reworded');
		const edit = () => this.#desk.writing.reword(claim.id, said);
		await this.#decide(claim, call, (sheet) => this.#reworded(claim, sheet, said.length), edit);
	}

	/** Corrects what forbids the selected claim, as another wording of it. */
	async correctBanned() {
		const claim = this.#desk.claims.selected;
		const fix = this.banFix;
		if (!claim || !fix) return;
		const seq = this.#desk.claims.sheet?.seq ?? 0;
		const change = { block: claim.block, start: fix.span.start, end: fix.span.end, insert: fix.with };
		const call = () => this.#app.api.claims.remove(claim.id, 'reworded');
		const edit = () => this.#desk.writing.fix(seq, [change]);
		await this.#decide(claim, call, (sheet) => this.#reworded(claim, sheet, claim.text.length), edit);
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

	/**
	 * Saves the text, records the decision, goes to the open claim that now stands there or follows, else to the gate, and
	 * offers the way back. A decision that changes the text is recorded before: it belongs to the wording that goes. A
	 * claim that the decision leaves open stays looked at. Who went on before it was recorded is left where she is, and so
	 * is the focus that she took elsewhere.
	 */
	#decide(
		claim: ClaimView,
		call: () => Promise<Sheet | null>,
		said: string | ((sheet: Sheet) => string),
		edit?: () => Undo | null,
	): Promise<void> {
		const { claims, draft } = this.#desk;
		return this.#desk.alone(async () => {
			const wentOn = this.#desk.wentOn();
			const taken = focusTaken();
			await draft.flush();
			const sheet = await call();
			if (!sheet) return; // the search asks for more
			let back: Undo | null = null;
			if (edit) {
				back = edit();
				await draft.flush();
				await claims.load();
			} else claims.take(sheet);
			const told = typeof said === 'string' ? said : said(claims.sheet ?? sheet);
			this.#app.toasts.show(told, i18n.t.common.undo, () => this.#takeBack(claim, back));
			if (wentOn()) return;
			const next = claims.from(claim.id, claim.number);
			this.#desk.rest();
			this.#desk.select(next);
			await this.#lookAt(next, taken);
		});
	}

	/** Gives a claim the focus, unless the user has it elsewhere; the gate when there is none. */
	async #lookAt(id: string, taken = () => false) {
		await tick();
		if (taken()) return;
		if (id) this.#desk.writing.reveal(id);
		const goals = document.querySelectorAll<HTMLElement>(id ? '[data-card]' : '[data-gate]');
		[...goals].find((goal) => (goal.dataset.card ?? '') === id)?.focus({ preventScroll: false });
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
		const done = await this.#desk.heard(call);
		if (done) {
			this.#desk.select(claim.id);
			await this.#lookAt(claim.id);
		}
		return done;
	}
}

/** Whether a claim stands in the words that took the place of another's, `length` UTF-16 code units long. */
function overlaps(claim: ClaimView, gone: ClaimView, length: number): boolean {
	const { start } = gone.span;
	return claim.block === gone.block && claim.span.start < start + length && claim.span.end > start;
}
