import { formats, guillemets } from '../format';

const f = formats('fr');
const small = ['Aucune', 'Une', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf'];
const claims = (n: number) =>
	`${small[n] ?? f.number(n)} ${f.plural(n, 'affirmation vous attend', 'affirmations vous attendent')}.`;

export const home = {
	hello: (name: string) => (name ? `Bonjour ${name}.` : 'Bonjour.'),
	waiting: claims,
	nothingWaits: 'Rien ne vous attend.',
	drop: {
		label: 'Déposer un brouillon',
		prompt: 'Collez ou déposez un brouillon',
		release: 'Lâchez le fichier ici',
		lead: 'En 30 secondes\u00a0:',
		how: 'la liste des affirmations qu’un prospect pourrait contester, et les preuves que vous avez déjà. Word, PDF, HTML, Markdown ou texte copié. Rien ne quitte ce poste.',
		kind: 'Type de contenu',
		paste: 'Coller',
		file: 'Choisir un fichier',
		empty: 'Commencer une page vide',
		reading: (name: string) => `Lecture de «\u00a0${name}\u00a0»…`,
		creating: 'Lecture du brouillon…',
		oneAtATime: (name: string) =>
			`Un brouillon à la fois\u00a0: «\u00a0${name}\u00a0» est ouvert, les autres fichiers ne sont pas ajoutés.`,
	},
	today: 'Aujourd’hui',
	allClear: 'Rien à régler, aucune échéance connue sous 30 jours.',
	reopened: {
		title: (n: number) => `Rouvert par la charte\u00a0: ${f.count(n, 'point à régler', 'points à régler')}`,
		since: (version: number, approved: number) =>
			approved
				? `Approuvé avec la version ${f.number(approved)} de la charte\u202f; la version ${f.number(version)} l’a remplacée.`
				: `Approuvé avant la version ${f.number(version)} de la charte.`,
		forbids: (words: string[], more: number) =>
			`Elle interdit ${words.map(guillemets).join(', ')}${more ? ` et ${f.count(more, 'autre formule', 'autres formules')}` : ''}.`,
		touches: (n: number) => `Cela touche ${f.count(n, 'affirmation', 'affirmations')}.`,
	},
	inPiece: (title: string) => guillemets(title),
	resume: 'Reprendre',
	expired: (n: number) => f.count(n, 'preuve expirée', 'preuves expirées'),
	expiring: (n: number) => `${f.count(n, 'preuve expire', 'preuves expirent')} sous 30 jours`,
	first: (title: string, when: string) => `${guillemets(title)}, le ${when}.`,
	uses: (n: number) => `${f.count(n, 'affirmation s’y appuie', 'affirmations s’y appuient')}.`,
	see: 'Voir',
	approve: (n: number) => f.count(n, 'contenu prêt à approuver', 'contenus prêts à approuver'),
	publish: (n: number) => f.count(n, 'contenu approuvé à publier', 'contenus approuvés à publier'),
	read: 'Relire',
	export: 'Publier',
	more: (n: number) => `et ${f.count(n, 'autre', 'autres')}`,
	recent: 'Contenus récents',
	allPieces: (n: number) => `Les ${f.number(n)} contenus`,
	noneYet: 'Vos contenus apparaîtront ici.',
	changed: (when: string) => `modifié ${when}`,
	left: (stage: string, n: number) => `${stage}, reste ${f.number(n)}`,
	firstRun: {
		title: 'Rien ne sort sans preuve.',
		body: 'Apportez un texte\u00a0: Probant y repère ce qu’un prospect pourrait contester et cherche la preuve dans vos documents.',
		sampleTitle: 'Voir d’abord un exemple',
		sampleBody:
			'Une entreprise fictive, ses documents et quatre contenus à des étapes différentes. Vous revenez à votre espace quand vous voulez.',
		sample: 'Ouvrir l’espace d’exemple',
	},
	shortcut: { paste: 'Coller un brouillon' },
};
