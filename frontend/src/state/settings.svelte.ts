import { toProblem, type Api, type Problem, type Settings } from '../api';
import { i18n, type Lang } from '../i18n/i18n.svelte';

const first: Settings = {
	lang: 'fr',
	theme: 'system',
	name: '',
	role: '',
	singleKeys: true,
	keyHints: true,
	workspace: '',
	assistance: { provider: '' as never, address: '', model: '' },
};

/** The language of the system while none was chosen: French where it is French, else English. */
export function systemLang(languages: readonly string[] = navigator.languages): Lang {
	return /^fr\b/i.test(languages[0] ?? 'fr') ? 'fr' : 'en';
}

/** The user's preferences: each change acts at once and is saved at once, in order. */
export class SettingsState {
	#api: Api;
	#value = $state.raw<Settings>(first);
	#problem = $state.raw<Problem | null>(null);
	#savedAt = $state(0);
	#last: Promise<void> = Promise.resolve();

	constructor(api: Api) {
		this.#api = api;
	}

	get value() {
		return this.#value;
	}
	/** Why the last change is not kept on disk; null when it is. */
	get problem() {
		return this.#problem;
	}
	/** When a change was last kept, Unix ms; 0 before. */
	get savedAt() {
		return this.#savedAt;
	}

	/** Takes what the Go side keeps. */
	load(settings: Settings) {
		this.#value = settings;
		this.#apply();
	}

	/** Changes some preferences; resolves once they are kept or refused. What was refused stays in force until closing. */
	change(patch: Partial<Settings>): Promise<void> {
		this.#value = { ...this.#value, ...patch };
		this.#apply();
		const wanted = this.#value;
		this.#last = this.#last.then(() => this.#save(wanted));
		return this.#last;
	}

	async #save(wanted: Settings) {
		try {
			await this.#api.session.saveSettings(wanted);
			this.#problem = null;
			this.#savedAt = Date.now();
		} catch (failed) {
			this.#problem = toProblem(failed);
		}
	}

	#apply() {
		const { lang, theme, keyHints } = this.#value;
		i18n.use(lang === 'fr' || lang === 'en' ? lang : systemLang());
		const page = document.documentElement;
		if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
		else delete page.dataset.theme;
		try {
			localStorage.setItem('theme', theme); // for the frame that index.html paints first
		} catch {
			// without storage that frame follows the system
		}
		page.dataset.hints = keyHints ? 'on' : 'off';
	}
}
