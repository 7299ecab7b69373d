import { formats } from '../format';

const { count, number, plural } = formats('fr');

/** The register: every claim of every piece. */
export const register = {
	title: 'Registre des affirmations',
	sub: (claims: number, pieces: number) =>
		`${count(claims, 'affirmation', 'affirmations')} dans ${count(pieces, 'contenu', 'contenus')}, et ce qui prouve ${plural(claims, 'celle-ci', 'chacune')}.`,
	search: 'Chercher une affirmation',
	filters: 'Filtrer par statut',
	all: 'Toutes',
	soon: (days: number) => `Expirent sous ${number(days)} jours`,
	claim: 'Affirmation',
	category: 'Catégorie',
	status: 'Statut',
	proof: 'Preuve',
	expires: 'Expire',
	piece: 'Contenu',
	validatedBy: (name: string) => `Validée par ${name}, rapportée par vous`,
	noProof: 'sans preuve',
	gone: 'retirée du texte',
	reworded: 'reformulée dans le texte',
	says: (source: string) => `dit ${source}`,
	openPiece: (title: string) => `Ouvrir « ${title} » à cette affirmation`,
	shown: (n: number) => count(n, 'affirmation affichée', 'affirmations affichées'),
	noneTitle: (query: string) => `Aucune affirmation avec « ${query} »`,
	noneStatus: 'Aucune affirmation dans ce statut',
	noneBody: 'Essayez un autre mot, ou cherchez dans les documents de la bibliothèque.',
	showAll: 'Voir toutes les affirmations',
	toEvidence: 'Chercher dans la bibliothèque',
	emptyTitle: 'Aucune affirmation pour l’instant',
	emptyBody: 'Collez un brouillon : chaque chiffre, promesse ou comparaison qu’il contient apparaît ici.',
	toPieces: 'Voir les contenus',
};
