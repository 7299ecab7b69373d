import { en } from './en';
import { formats, type Formats } from './format';
import { fr, type Words } from './fr';

export type Lang = 'fr' | 'en';

/** The words of the chosen language, and its ways of writing numbers and dates. */
class I18n {
	#lang = $state<Lang>('fr');
	#t = $derived<Words>(this.#lang === 'fr' ? fr : en);
	#f = $derived<Formats>(formats(this.#lang));

	get lang(): Lang {
		return this.#lang;
	}
	/** Words: `i18n.t.home.title`. */
	get t(): Words {
		return this.#t;
	}
	/** Formats: `i18n.f.date(ms)`. */
	get f(): Formats {
		return this.#f;
	}
	use(lang: Lang) {
		this.#lang = lang;
		document.documentElement.lang = lang;
	}
}

export const i18n = new I18n();
