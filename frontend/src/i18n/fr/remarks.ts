import { formats } from '../format';

const { count, number } = formats('fr');

/** What the charter remarks on in a text. */
export const remarks = {
	none: 'La charte n’a plus rien à dire de ce texte.',
	aside: (n: number) => `${count(n, 'remarque écartée', 'remarques écartées')} ici`,
	legal: 'Les règles légales informent, elles ne remplacent pas un conseil juridique.',
	name: (severity: string, words: string) => `${severity} : ${words}`,
	severity: {
		forbidden: 'Interdit par la charte',
		needs_proof: 'Preuve à avoir',
		needs_mention: 'Mention à ajouter',
		advice: 'Conseil',
	},
	proof: 'Ce qui le prouverait',
	safer: 'Plus sûr',
	useSafer: 'Partir de la formulation plus sûre',
	fix: 'Correction proposée',
	spaces: { space: 'espace', noBreak: 'espace insécable', narrow: 'espace fine insécable' },
	other: 'Déjà écrit dans',
	also: 'Sur les mêmes mots',
	alsoHere: (titles: string[]) => `Sur les mêmes mots\u00a0: ${titles.join(', ')}`,
	wholeText: 'Cette remarque porte sur tout le texte, pas sur ces seuls mots.',
	basis: {
		text: 'texte de loi',
		application: 'règle générale appliquée',
		professional_code: 'code de la profession',
		practice: 'usage',
	},
	readOn: (read: string, day: string) => `${read} le ${day}`,
	checked: {
		primary: 'article lu dans le texte officiel',
		secondary: 'lu chez un spécialiste',
		partly: 'lu en partie',
		unverified: 'à vérifier',
	},
	ignored: (reason: string) => `Écartée : ${reason}`,
	ignoredBy: (reason: string, name: string, when: string) =>
		`Écartée${name ? ` par ${name}` : ''}, ${when} : ${reason}`,
	heed: 'Reprendre la remarque',
	act: {
		fix: 'Corriger',
		fixAll: (n: number) => `Corriger les ${number(n)}`,
		reword: 'Écrire autre chose',
		cut: 'Retirer du texte',
		ignore: 'Écarter ici',
	},
	ignoring: {
		title: 'Écarter cette remarque',
		label: 'Pourquoi, ici',
		help: 'Gardé avec votre nom. La règle reste active ailleurs.',
		missing: 'Écrivez une raison.',
		name: 'Votre nom',
		nameMissing: 'Écrivez votre nom.',
		save: 'Écarter',
	},
	toast: {
		corrected: (n: number) => count(n, 'correction faite', 'corrections faites'),
		cut: 'Mots retirés du texte',
		reworded: 'Texte modifié',
		ignored: 'Remarque écartée ici',
	},
};
