import { toProblem, type Api, type ClaimView, type Problem, type Readiness } from '../api';
import { fold } from './library';
import type { Loaded } from './loaded';

/** Who takes responsibility at this desk, as the settings know her. */
export interface Approver {
	name: string;
	role: string;
}

/**
 * The approval of one piece: what the approver must see, who she is, and the deliberate second step, her name typed.
 * A name given here was just typed; one taken from the settings must be typed again.
 */
export class Approval {
	#api: Api;
	#piece: string;
	#known: Approver;
	#met: (who: Approver) => void;
	#readiness = $state.raw<Loaded<Readiness>>({ state: 'loading' });
	#problem = $state.raw<Problem | null>(null);
	#busy = $state(false);
	#name = $state('');
	#role = $state('');
	#typed = $state('');
	#other = $state(false);
	#ticked = $state.raw<string[]>([]);

	/** @param met hears who approved when the settings knew nobody */
	constructor(api: Api, piece: string, known: Approver, met: (who: Approver) => void = () => undefined) {
		this.#api = api;
		this.#piece = piece;
		this.#known = known;
		this.#met = met;
		this.#name = known.name;
		this.#role = known.role;
		this.#other = known.name.trim() === '';
	}

	get readiness() {
		return this.#readiness;
	}
	/** Why the last approval was refused. */
	get problem() {
		return this.#problem;
	}
	get busy() {
		return this.#busy;
	}
	get name() {
		return this.#name;
	}
	set name(name: string) {
		this.#name = name;
	}
	get role() {
		return this.#role;
	}
	set role(role: string) {
		this.#role = role;
	}
	/** The name typed to confirm. */
	get typed() {
		return this.#typed;
	}
	set typed(typed: string) {
		this.#typed = typed;
	}
	/** Someone the settings do not know approves: her name and role are asked for. */
	get other() {
		return this.#other;
	}

	/** Asks for the name and role of someone else, or goes back to the person of the settings. */
	someoneElse(other: boolean) {
		this.#other = other;
		this.#typed = '';
		this.#name = other ? '' : this.#known.name;
		this.#role = other ? '' : this.#known.role;
	}

	/** The second step is done: a name stands, and she typed it. Case and accents may differ. */
	get confirmed() {
		const name = fold(this.#name);
		return name !== '' && (this.#other || fold(this.#typed) === name);
	}

	/** Whether an item of the charter's checklist is ticked. */
	ticks(item: string): boolean {
		return this.#ticked.includes(item);
	}
	tick(item: string, on: boolean) {
		this.#ticked = this.#ticked.filter((one) => one !== item);
		if (on) this.#ticked = [...this.#ticked, item];
	}
	/** The items that a human must answer and that are not ticked. They block nothing and are kept as such. */
	get unticked(): string[] {
		if (this.#readiness.state !== 'ready') return [];
		return this.#readiness.value.good
			.filter((item) => !item.auto && !this.ticks(item.text))
			.map((item) => item.text);
	}

	/** Claims set aside although a prospect could well contest them, or a document contradicts them: the approver sees each with its reason. */
	get setAside(): ClaimView[] {
		return this.#claims(
			(c) => c.status === 'not_a_claim' && (c.risk === 'high' || c.verdict === 'contradicted'),
		);
	}
	/** Proofs that the user linked and the check did not confirm. */
	get unconfirmed(): ClaimView[] {
		return this.#claims((c) => c.status === 'proven' && c.resolution?.confirmed === false);
	}

	/** The first who signs at a desk without a name is the one who sits at it. */
	#meet() {
		if (this.#known.name.trim()) return;
		this.#known = { name: this.#name.trim(), role: this.#role.trim() };
		this.#other = false;
		this.#met(this.#known);
	}

	#claims(wanted: (claim: ClaimView) => boolean): ClaimView[] {
		return this.#readiness.state === 'ready' ? this.#readiness.value.sheet.claims.filter(wanted) : [];
	}

	async load() {
		try {
			this.#readiness = { state: 'ready', value: await this.#api.approvals.readiness(this.#piece) };
		} catch (failed) {
			this.#readiness = { state: 'failed', problem: toProblem(failed) };
		}
	}

	/** Approves the very text on screen. Answers whether it is done; else `problem` says why. */
	async approve(): Promise<boolean> {
		if (this.#readiness.state !== 'ready' || this.#busy || !this.confirmed) return false;
		const { piece, sheet } = this.#readiness.value;
		if (!sheet.gate.open) return false;
		this.#busy = true;
		this.#problem = null;
		try {
			const after = await this.#api.approvals.approve(
				piece.id,
				sheet.seq,
				this.#name.trim(),
				this.#role.trim(),
				this.#ticked,
			);
			this.#readiness = { state: 'ready', value: after };
			this.#meet();
			this.#typed = '';
			return true;
		} catch (failed) {
			this.#problem = toProblem(failed);
			if (this.#problem.fault.code === 'stale') await this.load();
			return false;
		} finally {
			this.#busy = false;
		}
	}
}
