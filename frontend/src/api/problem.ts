/** What the user can do about an error; see the Go package fault. */
export type Code =
	'invalid' | 'not_found' | 'conflict' | 'stale' | 'unavailable' | 'denied' | 'cancelled' | 'internal';

/** A failure as it crosses the bridge. `reason` picks the sentence, `detail` is the value it shows, `ref` finds it in the log. */
export interface Fault {
	code: Code;
	reason: string;
	field: string;
	detail: string;
	ref: string;
}

const none: Fault = { code: 'internal', reason: '', field: '', detail: '', ref: '' };

/** The only error that leaves src/api. */
export class Problem extends Error {
	readonly fault: Fault;

	constructor(fault: Partial<Fault>) {
		super(`${fault.code ?? 'internal'}/${fault.reason ?? ''}`);
		this.fault = { ...none, ...fault };
	}
}

/** Reads what a bound method rejected with: our JSON string, or Wails' own plain text, which is our fault. */
export function toProblem(raw: unknown): Problem {
	if (raw instanceof Problem) return raw;
	const said = raw instanceof Error ? raw.message : String(raw);
	try {
		const fault: unknown = JSON.parse(said);
		if (fault && typeof fault === 'object' && 'code' in fault) return new Problem(fault as Fault);
	} catch {
		// not ours
	}
	return new Problem({ reason: 'bridge' });
}
