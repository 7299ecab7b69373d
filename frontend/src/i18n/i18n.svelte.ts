import { en } from './en';
import { fr, type Words } from './fr';

export type Lang = 'fr' | 'en';

/** The words of the chosen language, and its ways of writing numbers and dates. */
class I18n {
	#lang = $state<Lang>('fr');
	#t = $derived<Words>(this.#lang === 'fr' ? fr : en);

	get lang(): Lang {
		return this.#lang;
	}
	get t(): Words {
		return this.#t;
	}
	use(lang: Lang) {
		this.#lang = lang;
		document.documentElement.lang = lang;
	}
}

export const i18n = new I18n();
