import { formats, guillemets } from '../format';
import { common } from './common';

const f = formats('fr');

export const pieces = {
	title: 'Contenus',
	sub: (n: number, left: number, forbidden: number) =>
		`${f.count(n, 'contenu', 'contenus')}, ${left ? common.toSettle(left, forbidden) : 'rien à régler'}.`,
	new: 'Nouveau contenu',
	search: 'Chercher un contenu',
	byStage: 'Filtrer par étape',
	byKind: 'Filtrer par type',
	allStages: 'Toutes les étapes',
	allKinds: 'Tous les types',
	sortBy: (column: string) => `Trier par ${column}`,
	column: {
		title: 'Titre',
		kind: 'Type',
		stage: 'Étape',
		left: 'Reste à régler',
		lang: 'Langue',
		changed: 'Modifié',
		actions: 'Actions',
	},
	leftOf: (left: number, total: number) =>
		total ? (left ? `${f.number(left)} sur ${f.number(total)}` : 'Tout est réglé') : 'Aucune affirmation',
	words: (n: number) => f.count(n, 'mot', 'mots'),
	untitled: 'Sans titre',
	remove: 'Supprimer',
	actionsOn: (title: string) => `Actions sur ${guillemets(title)}`,
	removed: (title: string) => `${guillemets(title)} supprimé`,
	shown: (n: number) => f.count(n, 'contenu affiché', 'contenus affichés'),
	empty: {
		title: 'Votre premier contenu',
		body: 'Collez un brouillon sur l’accueil, déposez un fichier, ou commencez une page vide.',
		action: 'Apporter un brouillon',
	},
	nothing: {
		title: (query: string) =>
			query ? `Aucun contenu avec «\u00a0${query}\u00a0»` : 'Aucun contenu ne correspond',
		body: 'Les filtres ou la recherche écartent tous vos contenus.',
		action: 'Tout afficher',
	},
};
