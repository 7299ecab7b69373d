import type { Fault } from '../api';
import type { Words } from './fr';

/** A failure in words: what happened, what still works, the way out. */
export interface Wording {
	title: string;
	body: string;
	way: string;
}

/** Words a failure by its reason, else by its code. An internal one ends with the reference that finds it in the log. */
export function wording(t: Words, fault: Pick<Fault, 'code' | 'reason'> & Partial<Fault>): Wording {
	const { reasons, codes, reference } = t.problems;
	const say = reasons[fault.reason] ?? codes[fault.code] ?? codes.internal;
	const said = say(fault.detail ?? '');
	return fault.ref ? { ...said, way: `${said.way} ${reference(fault.ref)}` } : said;
}
