/** A screen, with what it shows. */
export type View =
	| { name: 'home' }
	| { name: 'pieces' }
	| { name: 'piece'; id: string; stage: PieceStage; claim?: string }
	| { name: 'evidence'; source?: string; passage?: string }
	| { name: 'register' }
	| { name: 'charter' }
	| { name: 'settings' };

export type PieceStage = 'verify' | 'approve' | 'publish';

const stages: readonly string[] = ['verify', 'approve', 'publish'] satisfies PieceStage[];

/** The address of a screen: the part after #, so that a reload comes back to it. */
export function href(view: View): string {
	const path = (...parts: (string | undefined)[]) =>
		'#/' +
		parts
			.filter((p) => p)
			.map((p) => encodeURIComponent(p as string))
			.join('/');
	switch (view.name) {
		case 'home':
			return '#/';
		case 'piece':
			return path('piece', view.id, view.stage, view.claim);
		case 'evidence':
			return path('evidence', view.source, view.source && view.passage);
		default:
			return path(view.name);
	}
}

/** What is one screen: another piece or another step is another; another claim or passage is not. */
export function screenOf(view: View): string {
	return view.name === 'piece' ? `${view.id}/${view.stage}` : view.name;
}

/** Reads an address; an unknown one is home. */
export function parse(hash: string): View {
	const [name, a, b, c] = hash
		.replace(/^#\/?/, '')
		.split('/')
		.map((part) => {
			try {
				return decodeURIComponent(part);
			} catch {
				return part;
			}
		});
	switch (name) {
		case 'pieces':
		case 'register':
		case 'charter':
		case 'settings':
			return { name };
		case 'evidence':
			return { name, ...(a && { source: a }), ...(a && b && { passage: b }) };
		case 'piece':
			if (!a) return { name: 'pieces' };
			return {
				name,
				id: a,
				stage: (stages.includes(b ?? '') ? b : 'verify') as PieceStage,
				...(c && { claim: c }),
			};
		default:
			return { name: 'home' };
	}
}

/** Which screen is shown. The address is the truth: reload and back work. */
export class Route {
	#view = $state.raw<View>({ name: 'home' });
	#window: Window;
	#left: () => void;

	/** @param left hears each time another screen takes the place of the one shown, before it does */
	constructor(left: () => void = () => undefined, win: Window = window) {
		this.#left = left;
		this.#window = win;
		this.#view = parse(win.location.hash);
	}

	get view() {
		return this.#view;
	}
	/** Follows the address; the answer stops. */
	listen(): () => void {
		const read = () => this.#show(parse(this.#window.location.hash));
		this.#window.addEventListener('hashchange', read);
		return () => this.#window.removeEventListener('hashchange', read);
	}
	/** Shows a screen; with replace, back skips the present one. */
	go(view: View, replace = false) {
		const to = href(view);
		if (replace) this.#window.history.replaceState(null, '', to);
		else this.#window.location.hash = to;
		this.#show(view);
	}
	back() {
		this.#window.history.back();
	}

	#show(view: View) {
		if (screenOf(view) !== screenOf(this.#view)) this.#left();
		this.#view = view;
	}
}
