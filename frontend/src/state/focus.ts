/** Where the focus may go when what had it goes away: what is looked at, a part of the window, the screen. */
const goals = '[data-card], [data-remark], [tabindex], dialog, main';
/** What a part of the window is about: the claim or the remark looked at. */
const looked = '[data-card], [data-remark]';
const fields = 'input, select, textarea, button, a[href]';

/**
 * Keeps the focus on the page: when what had it is taken away and nothing else took it, it goes to the nearest part that still
 * stands around it, else to the screen. A key pressed then acts where the user was. Ends when the answer is called.
 */
export function keepFocus(): () => void {
	let around: Element[] = []; // what last had the focus, then what it stood in, from near to far
	let frame = 0;
	const lost = () =>
		(document.activeElement ?? document.body) === document.body && around[0]?.isConnected === false;
	const heal = () => {
		frame = 0;
		if (lost()) goalOf(around)?.focus({ preventScroll: true });
	};
	const note = ({ target }: FocusEvent) => {
		around = [];
		for (let at = target instanceof Element ? target : null; at; at = at.parentElement) around.push(at);
	};
	// What knows better where to go says so before the next frame.
	const changes = new MutationObserver(() => {
		if (lost()) frame ||= requestAnimationFrame(heal);
	});
	document.addEventListener('focusin', note);
	changes.observe(document.body, { childList: true, subtree: true });
	return () => {
		document.removeEventListener('focusin', note);
		changes.disconnect();
		cancelAnimationFrame(frame);
	};
}

/** Marks what has the focus: the answer tells whether the user took it elsewhere since. Where `keepFocus` puts it does not count. */
export function focusTaken(): () => boolean {
	const before = document.activeElement;
	return () => {
		const now = document.activeElement;
		return now !== before && !!now?.matches(`${fields}, [contenteditable]`);
	};
}

function goalOf(around: Element[]): HTMLElement | null {
	const part = around.find((at) => at.isConnected && at.matches(goals)) ?? document.querySelector('main');
	if (!(part instanceof HTMLElement)) return null;
	if (part instanceof HTMLDialogElement) return part.querySelector<HTMLElement>(fields);
	return part.querySelector<HTMLElement>(looked) ?? part;
}
