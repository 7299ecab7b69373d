/** Reads a Chromium trace: how long the page's own JavaScript ran, and when. */

interface TraceEvent {
	name: string;
	ph: string;
	pid: number;
	tid: number;
	ts: number; // µs
	dur?: number; // µs
	args: { data?: { type?: string } };
}

/** A stretch of time, µs. */
export type Stretch = [from: number, to: number];

/**
 * Chromium's names for what runs JavaScript. An EventDispatch is left out: it also holds what the browser itself does with a
 * key, such as putting the letter in the page; the handlers it calls are FunctionCalls. What is nested counts once.
 */
const scripts = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks']);

/** When keys were pressed, and the stretches of JavaScript on the main thread of the page that heard them. */
export function read(trace: Buffer): { keys: number[]; busy: Stretch[] } {
	const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
	const pressed = traceEvents.filter((e) => e.name === 'EventDispatch' && e.args.data?.type === 'keydown');
	const main = pressed[0];
	if (!main) throw new Error('the trace holds no key');
	const ran = traceEvents
		.filter((e) => e.pid === main.pid && e.tid === main.tid && e.ph === 'X' && scripts.has(e.name))
		.map((e): Stretch => [e.ts, e.ts + (e.dur ?? 0)])
		.sort((a, b) => a[0] - b[0]);
	const busy: Stretch[] = [];
	for (const [from, to] of ran) {
		const last = busy.at(-1);
		if (last && from <= last[1]) last[1] = Math.max(last[1], to);
		else busy.push([from, to]);
	}
	return { keys: pressed.map((e) => e.ts).sort((a, b) => a - b), busy };
}

/** ms of JavaScript within a stretch. */
export function within(busy: Stretch[], [from, to]: Stretch): number {
	const parts = busy.map(([a, b]) => Math.max(0, Math.min(b, to) - Math.max(a, from)));
	return parts.reduce((sum, part) => sum + part, 0) / 1000;
}
