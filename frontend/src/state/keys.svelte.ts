/** A key that acts now. Keys are written "J", "Ctrl+K", "Ctrl+Shift+Z", "Enter", "Delete", "F6", "?". */
export interface Shortcut {
	keys: string;
	/** What it does, as the shortcut sheet says it; a function follows the language. */
	label: () => string;
	run: () => void;
	/** Acts only when true; absent means always. */
	when?: () => boolean;
	/** A chord with Ctrl also acts while typing, unless false. A single letter acts there with Alt, unless false. */
	typing?: boolean;
	/** Works and is not listed in the sheet. */
	hidden?: boolean;
}

const typed =
	'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable]:not([contenteditable=false])';
const acting = 'button, a[href], summary, [role=button], [role=menuitem], [role=tab], [role=option]';

function within(target: EventTarget | null, selector: string): boolean {
	return target instanceof Element && target.closest(selector) !== null;
}

/** The letter of a key even where Alt makes it another sign, as on a Mac. */
function letter(event: KeyboardEvent): string {
	if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
	return /^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key;
}

/** What was pressed, written as in Shortcut.keys. ⌘ counts as Ctrl. */
export function pressed(event: KeyboardEvent): string {
	const ctrl = event.ctrlKey || event.metaKey;
	const key = event.altKey ? letter(event) : event.key;
	const name = key.length === 1 ? key.toUpperCase() : key;
	// A sign such as "?" already says its Shift.
	const shift = event.shiftKey && (key.length > 1 || /^[A-Z]$/i.test(key));
	return [ctrl && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', name].filter(Boolean).join('+');
}

/** Which keys act now. Screens register theirs while they are shown; the last to register wins. */
export class Keys {
	#all = $state.raw<Shortcut[]>([]);
	#singles: () => boolean;

	/** @param singles whether single letters may act (WCAG 2.1.4) */
	constructor(singles: () => boolean = () => true) {
		this.#singles = singles;
	}

	/** What works at this moment, one line a key, in the order of registration. */
	get active(): Shortcut[] {
		const acting = this.#all.filter((s) => s.when?.() ?? true);
		return acting.filter(
			(s) =>
				!s.hidden &&
				acting.findLast((other) => other.keys === s.keys) === s &&
				(!single(s.keys) || this.#singles()),
		);
	}

	/** Makes keys act until the answer is called. */
	register(...shortcuts: Shortcut[]): () => void {
		this.#all = [...this.#all, ...shortcuts];
		return () => (this.#all = this.#all.filter((s) => !shortcuts.includes(s)));
	}

	/** Acts on a key press; for the window's keydown. */
	handle(event: KeyboardEvent) {
		if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
		const found = this.#find(event);
		if (!found) return;
		event.preventDefault();
		found.run();
	}

	#find(event: KeyboardEvent): Shortcut | undefined {
		const keys = pressed(event);
		const typing = within(event.target, typed);
		return this.#all.findLast((s) => this.#matches(s, keys, typing, event) && (s.when?.() ?? true));
	}

	#matches(s: Shortcut, keys: string, typing: boolean, event: KeyboardEvent): boolean {
		if (single(s.keys)) {
			if (typing) return s.typing !== false && keys === `Alt+${s.keys}`;
			return this.#singles() && keys === s.keys;
		}
		if (keys !== s.keys) return false;
		if (/^(Ctrl\+|F\d)/.test(s.keys)) return !typing || s.typing !== false;
		if (typing) return s.typing === true;
		return s.keys !== 'Enter' || !within(event.target, acting);
	}
}

/** One sign alone, or a capital: what a voice could trigger by mistake. */
function single(keys: string): boolean {
	return /^(Shift\+)?.$/.test(keys);
}

/**
 * Moves focus to the next zone of the window: elements with data-zone, in page order, from where the focus is. One that holds
 * other zones is only their frame. In a zone, focus goes to where the user is, else to the first thing that takes it.
 */
export function nextZone(step: 1 | -1 = 1) {
	const zones = [...document.querySelectorAll<HTMLElement>('[data-zone]')].filter(
		(z) => z.offsetParent !== null && !z.querySelector('[data-zone]'),
	);
	if (zones.length === 0) return;
	const focused = document.activeElement ?? document.body;
	const at = zones.findLastIndex((z) => z.contains(focused));
	const follows = (z: Element) => focused.compareDocumentPosition(z) & Node.DOCUMENT_POSITION_FOLLOWING;
	const between = Math.max(0, zones.findIndex(follows)) + (step > 0 ? 0 : -1);
	const zone = zones[((at < 0 ? between : at + step) + zones.length) % zones.length];
	if (!zone) return;
	const first = '.ProseMirror, [tabindex="0"], button, a[href], input, select, textarea';
	const here = 'a[aria-current], [data-card], [data-remark]'; // the link of this screen, what is looked at
	const inside = zone.querySelector<HTMLElement>(here) ?? zone.querySelector<HTMLElement>(first);
	(inside ?? zone).focus();
}
