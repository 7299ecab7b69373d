import type { ClaimView, Finding, Severity, Sheet } from '../api';

/** The severities in the order in which they matter. */
export const severities: Severity[] = ['forbidden', 'needs_proof', 'needs_mention', 'advice'];

/** The suffix of the classes of a severity. */
export const severityTone: Record<Severity, string> = {
	forbidden: 'banned',
	needs_proof: 'proof',
	needs_mention: 'mention',
	advice: 'advice',
};

/** Remarks, the most serious first. */
export function serious(findings: Finding[]): Finding[] {
	return findings.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** Whether a remark is left to look at: nobody set it aside, no claim stands for it, no stricter one on its words is shown first. */
export const isLeft = (finding: Finding) => !finding.ignored && !finding.claim && !finding.under;

/** Whether two stretches have letters in common. */
const shares = (a: Pick<Finding, 'block' | 'span'>, b: Pick<Finding, 'block' | 'span'>) =>
	a.block === b.block && a.span.start < b.span.end && b.span.start < a.span.end;

/** The id of the remark that is shown first on the words of another. */
const firstOf = (finding: Finding) => finding.under || finding.id;

/** What the charter remarks on in a text: what is left, what was set aside, which one is looked at. */
export class Remarks {
	#sheet: () => Sheet | undefined;
	#selected = $state('');

	readonly #all = $derived.by(() => this.#sheet()?.findings ?? []);
	readonly #standing = $derived(this.#all.filter((f) => !f.ignored && !f.claim));
	readonly #left = $derived(serious(this.#all.filter(isLeft)));
	readonly #ignored = $derived(this.#all.filter((f) => f.ignored));

	constructor(sheet: () => Sheet | undefined) {
		this.#sheet = sheet;
	}

	/** Every remark, in the order of the text. */
	get all(): Finding[] {
		return this.#all;
	}
	/** Those neither set aside nor shown as a claim, the most serious first; of several on the same words, the first. */
	get left(): Finding[] {
		return this.#left;
	}
	get ignored(): Finding[] {
		return this.#ignored;
	}
	/** Those that keep the gate closed and that no claim stands for. */
	get forbidden(): Finding[] {
		return this.#left.filter((f) => f.severity === 'forbidden');
	}
	/** Those left, each as it is looked at: of several on the same words, the one selected. */
	get shown(): Finding[] {
		const selected = this.selected;
		return this.#left.map((f) => (selected && !selected.ignored && selected.under === f.id ? selected : f));
	}
	/** Those on the words of a claim, but for what forbids them: the claim says that itself. */
	on(claim: ClaimView): Finding[] {
		return this.#left.filter((f) => claim.number > 0 && shares(claim, f));
	}
	/** The other rules that forbid the words of a claim. */
	forbids(claim: ClaimView): Finding[] {
		return this.#all.filter((f) => f.claim === claim.id && f.id !== claim.finding);
	}
	/** The others on the same words as one. */
	beside(finding: Finding): Finding[] {
		const first = firstOf(finding);
		return this.#standing.filter((f) => f.id !== finding.id && firstOf(f) === first);
	}
	get selected(): Finding | undefined {
		return this.find(this.#selected);
	}
	find(id: string): Finding | undefined {
		return id ? this.#all.find((f) => f.id === id) : undefined;
	}
	select(id: string) {
		this.#selected = id;
	}
	/** Looks at the next or previous one, round and round. */
	step(by: 1 | -1): Finding | undefined {
		const list = this.#left.length ? this.#left : this.#all;
		const from = this.selected && firstOf(this.selected);
		const at = list.findIndex((f) => f.id === from);
		const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
		if (next) this.#selected = next.id;
		return next;
	}
	/** Those of the same rule that can be corrected at once. */
	alike(finding: Finding): Finding[] {
		return this.#standing.filter((f) => f.rule === finding.rule && f.kind === finding.kind && f.fix);
	}
	/** The one to go on to once another was dealt with: what now shows on its words, else what follows; "" when none is left. */
	after(finding: Finding, before: Finding[]): string {
		const same = this.#left.find((f) => shares(f, finding) && !before.some((g) => g.id === f.id));
		const at = before.findIndex((f) => f.id === firstOf(finding));
		const later = before.slice(at + 1).find((f) => this.#left.some((g) => g.id === f.id));
		return (same ?? later ?? this.#left[0])?.id ?? '';
	}
}
