import { formats } from '../format';

const { count, number } = formats('fr');

/** The pack that leaves, and those that left. */
export const publish = {
	title: 'Publier',
	sub: 'Un pack par version approuvée, dans un dossier que vos collègues ouvrent sans installer Probant.',
	folder: 'Dossier partagé',
	folderHelp: 'Le chemin d’un dossier de ce poste : OneDrive, SharePoint synchronisé, disque réseau…',
	choose: 'Choisir…',
	chooseTitle: 'Choisir le dossier des packs',
	act: 'Déposer le pack',
	again: 'Déposer de nouveau',
	leaving: 'Écriture du pack…',
	whyNotApproved: 'Ce contenu n’est pas encore approuvé.',
	whyNoFolder: 'Indiquez d’abord un dossier.',
	notApproved: 'Rien ne peut partir avant l’approbation',
	notApprovedMore: 'Un pack contient toujours un texte approuvé, avec le registre de ses preuves.',
	toApprove: 'Passer à Approuver',
	changed: (n: number) =>
		`Le texte a changé depuis l’approbation. C’est la version ${number(n)}, approuvée, qui partira.`,
	changedMore: 'Pour envoyer le texte d’aujourd’hui, approuvez-le d’abord.',
	approvedBy: (n: number, name: string, date: string) =>
		`Version ${number(n)}, approuvée par ${name} le ${date}`,
	content: 'Ce que contient le pack',
	contentEmpty: 'Les fichiers apparaîtront ici après l’approbation.',
	files: (n: number, size: string) => `${count(n, 'fichier', 'fichiers')}, ${size}`,
	role: {
		docx: 'Texte final',
		html: 'À lire dans un navigateur',
		markdown: 'Texte pour le web',
		register: 'Affirmations et preuves',
		manifest: 'Liste des fichiers et empreintes',
	} as Record<string, string>,
	type: {
		docx: 'Word',
		html: 'HTML',
		markdown: 'Markdown',
		register: 'CSV',
		manifest: 'JSON',
	} as Record<string, string>,
	left: 'Pack déposé',
	leftMore: 'Vos collègues peuvent l’ouvrir dès maintenant.',
	path: 'Emplacement',
	copyPath: 'Copier le chemin',
	copied: 'Chemin copié',
	failed: 'Le pack n’a pas été déposé',
	still: 'La version approuvée est gardée sur ce poste. Rien n’est resté à moitié écrit.',
	history: 'Packs déposés',
	historyEmpty: 'Aucun pack n’a encore été déposé pour ce contenu.',
	row: (n: number) => `Version ${number(n)}`,
	state: {
		present: 'En place',
		altered: 'Modifié depuis le dépôt',
		missing: 'Introuvable',
	} as Record<string, string>,
	stateMore: {
		present: '',
		altered:
			'Au moins un fichier ne correspond plus à son empreinte. Déposez le pack de nouveau pour rétablir la version approuvée.',
		missing: 'Le dossier a été déplacé, renommé ou supprimé, ou il est injoignable.',
	} as Record<string, string>,
};
