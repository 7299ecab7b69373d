import type { Finding } from '../api';
import { i18n } from '../i18n/i18n.svelte';
import type { App } from './app.svelte';
import { focusTaken } from './focus';
import type { Undo, Verifying } from './verifying.svelte';

/** What is done about a remark of the charter: the text is changed, or the remark set aside. */
export class Mending {
	#app: App;
	#desk: Verifying;

	constructor(app: App, desk: Verifying) {
		this.#app = app;
		this.#desk = desk;
	}

	/** Corrects one remark, or with `all` every one of its rule. */
	async correct(finding: Finding, all = false) {
		const some = all ? this.#desk.remarks.alike(finding) : [finding];
		const fixes = some.flatMap(({ block, fix }) =>
			fix ? [{ block, start: fix.span.start, end: fix.span.end, insert: fix.with }] : [],
		);
		const seq = this.#desk.claims.sheet?.seq ?? 0;
		await this.#edit(
			finding,
			() => this.#desk.writing.fix(seq, fixes),
			i18n.t.verify.remarks.toast.corrected(fixes.length),
		);
	}

	/** Takes the words of a remark out of the text. */
	async cut(finding: Finding) {
		await this.#edit(
			finding,
			() => this.#desk.writing.removeRemark(finding.id, this.#desk.lang),
			i18n.t.verify.remarks.toast.cut,
		);
	}

	/** Puts other words in place of those of a remark. */
	async replace(finding: Finding, words: string) {
		const said = words.trim();
		if (!said || said === finding.text) return this.#desk.rest();
		await this.#edit(
			finding,
			() => this.#desk.writing.rewordRemark(finding.id, said),
			i18n.t.verify.remarks.toast.reworded,
		);
	}

	/** Sets a remark aside, for a reason and in a name. */
	async ignore(finding: Finding, reason: string, name: string) {
		const { findings } = this.#app.api;
		const onward = this.#onward(finding);
		if (!(await this.#desk.heard(() => findings.ignore(this.#desk.draft.id, finding.id, reason, name))))
			return;
		onward();
		const { ignored } = i18n.t.verify.remarks.toast;
		this.#app.toasts.show(ignored, i18n.t.common.undo, () => this.heed(finding));
	}

	/** Takes that back. */
	async heed(finding: Finding) {
		const done = await this.#desk.heard(() => this.#app.api.findings.heed(this.#desk.draft.id, finding.id));
		if (done) await this.#desk.lookAt(finding.id);
	}

	/** Changes the text for a remark, and offers the way back. */
	#edit(finding: Finding, edit: () => Undo | null, told: string): Promise<void> {
		return this.#desk.alone(async () => {
			const onward = this.#onward(finding);
			const back = edit();
			if (!back) return;
			await this.#read();
			onward();
			this.#app.toasts.show(told, i18n.t.common.undo, async () => {
				back();
				await this.#read();
				if (this.#desk.remarks.find(finding.id)) await this.#desk.lookAt(finding.id);
			});
		});
	}

	/** Saves the text and reads what is said of it. */
	async #read() {
		await this.#desk.draft.flush();
		await this.#desk.claims.load();
	}

	/** Marks where the user is: the answer goes on to the remark that follows, to the gate after the last, unless she went on herself.
	 * The focus goes there too, unless she took it elsewhere. */
	#onward(finding: Finding): () => void {
		const before = this.#desk.remarks.left;
		const wentOn = this.#desk.wentOn();
		const taken = focusTaken();
		return () => {
			if (!wentOn()) void this.#desk.lookAt(this.#desk.remarks.after(finding, before), taken);
		};
	}
}
