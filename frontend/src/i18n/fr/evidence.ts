import { formats } from '../format';

const { count, number } = formats('fr');

/** The library of evidence and its reader. */
export const evidence = {
	title: 'Bibliothèque de preuves',
	documents: 'Documents',
	add: 'Ajouter',
	addLong: 'Ajouter des documents',
	search: 'Un chiffre, un client, une phrase…',
	filter: 'Validité',
	filters: {
		all: 'Toute validité',
		valid: 'Valables',
		soon: 'Expirent bientôt',
		expired: 'Expirées',
		unstated: 'Non renseignée',
	},
	format: {
		pdf: 'PDF',
		docx: 'Word',
		odt: 'LibreOffice',
		pptx: 'PowerPoint',
		xlsx: 'Tableur',
		csv: 'Tableau CSV',
		eml: 'E-mail',
		extract: 'Extrait saisi',
		html: 'Page web',
		md: 'Markdown',
		txt: 'Texte',
	} as Record<string, string>,
	pages: (n: number) => `${number(n)} p.`,
	validUntil: 'valable jusqu’au',
	until: (date: string) => `valable jusqu’au ${date}`,
	endedOn: (date: string) => `expirée depuis le ${date}`,
	inDays: (n: number) => (n === 0 ? 'dernier jour' : `dans ${count(n, 'jour', 'jours')}`),
	expired: 'expirée',
	unstated: 'validité non renseignée',
	used: (n: number) => (n === 0 ? 'jamais utilisé' : `utilisé ${number(n)} fois`),
	undated: 'sans date',
	anonymous: 'auteur non indiqué',
	emptyTitle: 'Vos preuves vivent déjà quelque part',
	emptyBody:
		'Ajoutez un certificat, un bilan, un e-mail d’accord. Probant y retrouve les passages, les fichiers ne bougent pas.',
	emptyFormats:
		'PDF, Word, PowerPoint, Excel, page web, e-mail (.eml), CSV ou texte. Vous pouvez aussi les glisser ici.',
	noneTitle: (query: string) => `Aucun document avec « ${query} »`,
	noneValid: 'Aucun document dans cette validité',
	noneBody: 'Aucun titre, auteur ou passage ne contient ces mots.',
	showAll: 'Voir tous les documents',
	byTitle: (n: number) => count(n, 'document', 'documents'),
	byPassage: (n: number) => count(n, 'passage', 'passages'),
	searching: 'Recherche dans les passages…',
	noPassage: 'Aucun passage ne contient ces mots.',
	drop: 'Déposez vos documents pour les ajouter à la bibliothèque',
	intake: {
		sending: (n: number) => `Copie de ${count(n, 'document', 'documents')}`,
		reading: (n: number) =>
			n > 1 ? `Lecture de ${count(n, 'document', 'documents')}` : 'Lecture du document',
		progress: (done: number, total: number, unit: string) =>
			unit === 'document'
				? `${count(done, 'document', 'documents')} sur ${number(total)}`
				: unit === 'page'
					? `${count(done, 'page', 'pages')} sur ${number(total)}`
					: unit === 'reader'
						? 'Préparation du lecteur de PDF, plus longue la première fois'
						: `${number(done)} sur ${number(total)}`,
		added: (n: number) => `${count(n, 'document est', 'documents sont')} dans la bibliothèque`,
		nothing: 'Aucun document ajouté',
		cancelled: (n: number) =>
			n === 0
				? 'Ajout arrêté. Rien n’a été ajouté.'
				: `Ajout arrêté. ${count(n, 'document déjà lu est gardé', 'documents déjà lus sont gardés')}.`,
		refused: (n: number) => count(n, 'fichier n’a pas pu être lu', 'fichiers n’ont pas pu être lus'),
		rest: 'Les autres sont dans la bibliothèque.',
	},
	reader: {
		label: 'Lecture du document',
		intact: 'fichier inchangé depuis l’ajout',
		altered: 'Le fichier gardé par Probant a changé depuis l’ajout',
		alteredStill:
			'Les passages affichés sont ceux lus à l’ajout. Ajoutez de nouveau le document pour repartir d’un original sûr.',
		edit: 'Modifier la fiche',
		remove: 'Supprimer le document',
		removed: (title: string) => `« ${title} » supprimé`,
		page: (n: number, total: number) =>
			total ? `Page ${number(n)} sur ${number(total)}` : `Page ${number(n)}`,
		sheet: (name: string) => `Feuille « ${name} »`,
		passage: (n: number, total: number) => `Passage ${number(n)} sur ${number(total)}`,
		previous: 'Passage précédent',
		next: 'Passage suivant',
		list: 'Passages du document',
		claims: (n: number) => count(n, 'affirmation', 'affirmations'),
		hint: 'Sélectionnez des mots, ou gardez le passage entier, pour le lier à une affirmation',
		link: 'Lier à une affirmation',
		rely: (n: number) =>
			n === 1
				? 'Une affirmation s’appuie sur ce passage'
				: `${number(n)} affirmations s’appuient sur ce passage`,
		relyNone: 'Aucune affirmation ne s’appuie sur ce passage',
		toPiece: (title: string) => `Ouvrir « ${title} » à cette affirmation`,
		gone: 'Ce document n’est plus dans la bibliothèque',
		noPassages: 'Ce document ne contient aucun passage lisible.',
	},
	card: {
		title: 'Fiche du document',
		name: 'Titre',
		author: 'Auteur ou responsable',
		date: 'Date du document',
		validUntil: 'Valable jusqu’au',
		validHelp: 'Sans date, sa validité est dite « non renseignée ». Il reste utilisable.',
	},
	link: {
		title: 'Lier ce passage à une affirmation',
		quote: 'Mots choisis',
		search: 'Chercher une affirmation',
		none: 'Aucune affirmation à régler',
		noneBody: 'Toutes les affirmations de vos contenus ont déjà une preuve ou une décision.',
		noMatch: 'Aucune affirmation à régler ne contient ces mots.',
		go: 'Lier la preuve',
		choose: 'Choisissez d’abord une affirmation.',
		reason: 'Pourquoi ce passage prouve l’affirmation',
		reasonAsked:
			'La vérification ne retrouve pas l’affirmation dans ce passage. Vous pouvez la lier avec une raison : elle sera comptée à part dans le pack.',
		reasonMissing: 'Écrivez la raison en quelques mots.',
	},
	place: {
		page: (n: number) => `p. ${number(n)}`,
		cell: (cell: string) =>
			/^[A-Z]+\d/.test(cell)
				? cell
				: cell === 'Attachment'
					? 'pièce jointe'
					: `en-tête «\u00a0${cell}\u00a0»`,
		sheet: (name: string, cell: string) => (cell ? `feuille « ${name} », ${cell}` : `feuille « ${name} »`),
	},
};
