/** What just happened, with a way back. */
export interface Toast {
	id: number;
	text: string;
	/** The word on the button; absent when there is no way back. */
	action?: string;
	run?: () => void | Promise<void>;
}

/** How long a toast stays, in ms, not counting the time it is held. */
export const toastLife = 8000;

/** One toast at a time: a new one takes the place of the one before. */
export class Toasts {
	#shown = $state.raw<Toast | undefined>();
	#next = 1;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#left = 0;
	#since = 0;
	#held = false;

	get shown() {
		return this.#shown;
	}

	/** Shows a sentence; with an action, a button that runs it and closes the toast. */
	show(text: string, action?: string, run?: () => void | Promise<void>) {
		this.#shown = { id: this.#next++, text, ...(action && run ? { action, run } : {}) };
		this.#left = toastLife;
		this.#held = false;
		this.#start();
	}

	/** Runs the action of the toast shown, once. */
	act() {
		const run = this.#shown?.run;
		this.close();
		void run?.();
	}

	close() {
		clearTimeout(this.#timer);
		this.#shown = undefined;
	}

	/** Stops the time while the pointer or the focus is on the toast. */
	hold(held: boolean) {
		if (held === this.#held || !this.#shown) return;
		this.#held = held;
		if (held) {
			clearTimeout(this.#timer);
			this.#left -= Date.now() - this.#since;
		} else this.#start();
	}

	#start() {
		clearTimeout(this.#timer);
		this.#since = Date.now();
		this.#timer = setTimeout(() => this.close(), Math.max(this.#left, 1000));
	}
}
