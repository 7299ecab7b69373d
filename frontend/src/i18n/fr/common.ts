import { formats } from '../format';

const f = formats('fr');

/** Words used on several screens. */
export const common = {
	brand: 'Probant',
	undo: 'Annuler',
	redo: 'Rétablir',
	close: 'Fermer',
	cancel: 'Annuler',
	save: 'Enregistrer',
	delete: 'Supprimer',
	open: 'Ouvrir',
	retry: 'Réessayer',
	back: 'Retour',
	copy: 'Copier',
	copied: 'Copié',
	choose: 'Choisir…',
	optional: 'facultatif',
	required: 'obligatoire',
	none: 'Aucune',
	all: 'Tous',
	search: 'Chercher',
	more: 'Autres actions',
	loading: 'Lecture…',
	/** What is left to settle, of which some are wordings that the charter forbids. */
	toSettle: (n: number, forbidden = 0) =>
		forbidden === 0
			? f.count(n, 'affirmation à régler', 'affirmations à régler')
			: forbidden === n
				? f.count(n, 'formule interdite à retirer', 'formules interdites à retirer')
				: f.count(n, 'point à régler', 'points à régler'),
	of: (done: string, total: string) => `${done} sur ${total}`,
	quotes: { open: '«\u00a0', close: '\u00a0»' },
	quoted: (text: string) => `«\u00a0${text}\u00a0»`,
	keys: {
		Ctrl: 'Ctrl',
		Shift: 'Maj',
		Alt: 'Alt',
		Enter: 'Entrée',
		Escape: 'Échap',
		Delete: 'Suppr',
		Backspace: 'Retour',
		Tab: 'Tab',
		ArrowUp: '↑',
		ArrowDown: '↓',
		ArrowLeft: '←',
		ArrowRight: '→',
		' ': 'Espace',
	},
	kind: {
		article: 'Article',
		linkedin_post: 'Post LinkedIn',
		email: 'E-mail',
		email_sequence: 'Séquence d’e-mails',
		landing_page: 'Page web',
		sales_sheet: 'Fiche de vente',
		press_release: 'Communiqué',
		customer_case: 'Cas client',
		white_paper: 'Livre blanc',
		other: 'Autre',
	},
	lang: { fr: 'Français', en: 'Anglais', und: 'Langue non reconnue' } as Record<string, string>,
	stage: { verify: 'Vérifier', approve: 'Approuver', publish: 'Publier', published: 'Publié' },
	category: {
		performance: 'Résultat chiffré',
		compliance: 'Conformité',
		security: 'Sécurité',
		customer: 'Référence client',
		pricing: 'Prix',
		availability: 'Disponibilité',
		superlative: 'Superlatif',
		statistic: 'Statistique',
		company: 'Entreprise',
		guarantee: 'Garantie',
		environment: 'Environnement',
		health: 'Santé',
		product: 'Produit',
	} as Record<string, string>,
	risk: { high: 'Risque élevé', low: 'Risque faible' },
};
