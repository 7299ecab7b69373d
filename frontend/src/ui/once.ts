/** An action that does nothing while it is under way: a second click, or Enter pressed twice, asks for it once. */
export function once<A extends unknown[]>(
	act: (...given: A) => Promise<void>,
): (...given: A) => Promise<void> {
	let under = false;
	return async (...given) => {
		if (under) return;
		under = true;
		try {
			await act(...given);
		} finally {
			under = false;
		}
	};
}

/** What a form does when it is submitted, once at a time; the page stays. */
export function submits(act: () => Promise<void>): (event: SubmitEvent) => Promise<void> {
	const acts = once(act);
	return (event) => {
		event.preventDefault();
		return acts();
	};
}
