import { formats, guillemets } from '../format';

const { count, number } = formats('fr');

/** The library of evidence and its reader. */
export const evidence = {
	title: 'Bibliothèque de preuves',
	documents: 'Documents',
	addLong: 'Ajouter des documents',
	otherWays: 'Autres façons d’ajouter',
	search: 'Un chiffre, un client, une phrase…',
	filter: 'Validité',
	filters: {
		all: 'Toute validité',
		valid: 'Valables',
		soon: 'Expirent bientôt',
		expired: 'Expirées',
		unstated: 'Non renseignée',
	},
	kind: {
		study: 'Étude',
		price_list: 'Liste de prix',
		certificate: 'Certificat',
		contract: 'Contrat',
		customer_agreement: 'Accord client',
		internal_note: 'Note interne',
		law: 'Loi ou norme',
		press: 'Presse',
		other: 'Autre',
	} as Record<string, string>,
	kindFilter: 'Nature',
	allKinds: 'Toute nature',
	noKind: 'À préciser',
	tagFilter: 'Étiquette',
	allTags: 'Toute étiquette',
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
	slides: (n: number) => count(n, 'diapo', 'diapos'),
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
		'PDF, Word, PowerPoint, Excel, LibreOffice, page web, e-mail (.eml), CSV ou texte. Vous pouvez aussi les glisser ici, ou un dossier entier.',
	noneTitle: (query: string) => `Aucun document avec « ${query} »`,
	noneLeft: 'Aucun document avec ces filtres',
	noneBody: 'Aucun titre, auteur, responsable, étiquette ou passage ne contient ces mots.',
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
		scanned: (n: number) =>
			count(n, 'document ajouté est numérisé, sans texte', 'documents ajoutés sont numérisés, sans texte'),
		resume: 'Reprendre',
		counting: 'Parcours du dossier…',
		leftTitle: 'L’ajout de documents a été interrompu',
		left: (n: number, names: string[]) => {
			const more = n - names.length;
			const listed = [...names, ...(more > 0 ? [`et ${number(more)} de plus`] : [])].join(', ');
			return `${count(n, 'document reste', 'documents restent')} à lire : ${listed}.`;
		},
		forget: 'Ne pas les lire',
	},
	folder: {
		title: 'Ajouter un dossier',
		documents: (n: number) => count(n, 'document à lire', 'documents à lire'),
		none: 'Aucun document que Probant sache lire dans ce dossier',
		others: (n: number) =>
			count(n, 'autre fichier est laissé de côté', 'autres fichiers sont laissés de côté'),
		closed: (n: number) =>
			count(n, 'sous-dossier ne peut pas être ouvert', 'sous-dossiers ne peuvent pas être ouverts'),
		watch: 'Surveiller ce dossier',
		watchHelp:
			'À chaque retour dans Probant, ce qui y est nouveau ou modifié est lu. Un fichier modifié devient la nouvelle version de son document ; un fichier retiré est signalé, son document reste.',
		watchedAlready: 'Ce dossier est déjà surveillé.',
		add: (n: number) => `Ajouter ${count(n, 'document', 'documents')}`,
		watchOnly: 'Surveiller',
	},
	watched: {
		title: 'Dossiers surveillés',
		how: 'Probant les parcourt à l’ouverture et à chaque retour dans sa fenêtre. Il n’y écrit rien.',
		line: (names: string[]) =>
			names.length === 1 ? `Dossier surveillé : ${names[0]}` : `${number(names.length)} dossiers surveillés`,
		fine: 'à jour',
		away: (n: number) => count(n, 'dossier introuvable', 'dossiers introuvables'),
		refused: (n: number) => count(n, 'fichier illisible', 'fichiers illisibles'),
		gone: (n: number) => count(n, 'fichier retiré', 'fichiers retirés'),
		documents: (n: number, when: string) => `${count(n, 'document', 'documents')}, parcouru ${when}`,
		isAway: 'Introuvable pour l’instant. Ses documents restent dans la bibliothèque.',
		refusedHead: 'N’ont pas pu être lus',
		goneHead: 'Ne sont plus dans le dossier. Leurs documents restent dans la bibliothèque.',
		look: 'Parcourir maintenant',
		looking: 'Parcours en cours…',
		stop: 'Ne plus surveiller',
	},
	extract: {
		title: 'Saisir un extrait',
		ofDocument: 'Saisir un passage',
		from: 'D’où viennent ces mots',
		fromHelp: 'Un appel, une réunion, un ouvrage\u00a0: le nom sous lequel l’extrait sera cité.',
		author: 'Auteur',
		date: 'Date',
		page: (n: number) => `Page (1 à ${number(n)})`,
		slide: (n: number) => `Diapo (1 à ${number(n)})`,
		text: 'Texte',
		textHelp: 'Mot pour mot. L’extrait sera marqué comme saisi par vous.',
		save: 'Ajouter',
		scan: 'Ce document est numérisé, sans texte\u00a0: saisissez les passages utiles pour pouvoir les citer.',
		typed: 'saisi par vous',
	},
	reader: {
		label: 'Lecture du document',
		goneFrom: (folder: string) => `Le fichier n’est plus dans le dossier surveillé « ${folder} »`,
		goneStill: 'Le document et ses preuves restent ici. Supprimez-le s’il ne vaut plus.',
		intact: 'fichier inchangé depuis l’ajout',
		altered: 'Le fichier gardé par Probant a changé depuis l’ajout',
		alteredStill:
			'Les passages affichés sont ceux lus à l’ajout. Ajoutez de nouveau le document pour repartir d’un original sûr.',
		edit: 'Modifier la fiche',
		remove: 'Supprimer le document',
		reopens: (n: number) =>
			count(n, 'affirmation redeviendra à prouver', 'affirmations redeviendront à prouver'),
		removed: (title: string, n: number) =>
			n === 0
				? `« ${title} » supprimé`
				: `« ${title} » supprimé, ${count(n, 'affirmation à prouver de nouveau', 'affirmations à prouver de nouveau')}`,
		owner: (name: string) => `responsable : ${name}`,
		private: 'non citable en public',
		tags: 'Étiquettes',
		slide: (n: number, total: number) =>
			total ? `Diapo ${number(n)} sur ${number(total)}` : `Diapo ${number(n)}`,
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
		kind: 'Nature',
		unsaid: 'À préciser',
		author: 'Auteur',
		owner: 'Responsable dans l’entreprise',
		date: 'Date du document',
		made: (date: string) => `Reprendre celle du fichier : ${date}`,
		validUntil: 'Valable jusqu’au',
		validHelp: 'Sans date, sa validité est dite « non renseignée ». Il reste utilisable.',
		quotable: 'Peut être cité en public ?',
		mayLeave: 'Peut être envoyé à un fournisseur d’IA ?',
		yes: 'Oui',
		no: 'Non',
		tags: 'Étiquettes',
		tagsHelp: 'Entrée ou une virgule ajoute l’étiquette.',
		tagsLimit: 'Une fiche prend 20 étiquettes de 40 signes au plus.',
		untag: (tag: string) => `Retirer l’étiquette « ${tag} »`,
		tagged: (tag: string) => `Étiquette « ${tag} » ajoutée`,
		untagged: (tag: string) => `Étiquette « ${tag} » retirée`,
		readFrom: (words: string) =>
			`Lu dans le document : ${guillemets(words.replace(/\.$/, ''))}. À confirmer.`,
		readFromFile: 'Lu dans les propriétés du fichier. À confirmer.',
		confirming: 'Enregistrer la fiche confirme ce qui a été lu dans le document.',
		confirm: (fields: string[]) => `Lu dans le document, à confirmer : ${fields.join(', ')}`,
		read: { kind: 'nature', author: 'auteur', date: 'date', validUntil: 'validité' } as Record<
			string,
			string
		>,
		complete: 'Fiche à compléter :',
		missing: {
			kind: 'nature',
			owner: 'responsable',
			quotable: 'citable en public',
			mayLeave: 'envoi à un fournisseur d’IA',
		},
	},
	version: {
		replace: 'Remplacer par une nouvelle version…',
		revert: 'Revenir à la version précédente',
		reverted: (title: string) => `« ${title} » est de nouveau en place, avec ses preuves`,
		sending: (name: string) => `Copie de « ${name} »`,
		reading: (name: string) => `Lecture de la nouvelle version, « ${name} »`,
		kept: 'La version en place n’a pas changé.',
		fresh: (moved: number, broken: number) => {
			const proofs = moved && count(moved, 'preuve tient', 'preuves tiennent');
			const left = broken && count(broken, 'affirmation est à reprendre', 'affirmations sont à reprendre');
			const said = [proofs, left].filter(Boolean).join(', ');
			return said ? `Nouvelle version en place : ${said}` : 'Nouvelle version en place';
		},
		left: (n: number) => `${number(n)} à reprendre`,
		why: 'Le nouveau texte ne dit plus ce qui était cité.',
		guess: (title: string, date: string) =>
			`Est-ce une nouvelle version de « ${title} », ajouté le ${date} ?`,
		guessWhy:
			'Les deux documents viennent d’un fichier du même nom. Les preuves qui s’y retrouvent suivront.',
		yes: 'Oui, le remplacer',
		no: 'Non, garder les deux',
	},
	link: {
		private: 'Ce document n’est pas citable en public.',
		privateStill: 'Il peut prouver l’affirmation ; ne le nommez pas dans votre texte.',
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
		slide: (n: number) => `diapo ${number(n)}`,
		page: (n: number) => `p. ${number(n)}`,
		line: (n: number) => `ligne ${number(n)}`,
		passage: (n: number) => `passage ${number(n)}`,
		cell: (cell: string) =>
			/^[A-Z]+\d/.test(cell)
				? cell
				: cell === 'Attachment'
					? 'pièce jointe'
					: `en-tête «\u00a0${cell}\u00a0»`,
		sheet: (name: string, cell: string) => (cell ? `feuille « ${name} », ${cell}` : `feuille « ${name} »`),
	},
};
