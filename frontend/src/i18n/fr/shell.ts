import { formats } from '../format';

const f = formats('fr');

/** The frame: navigation, palette, shortcuts, whole-window states. */
export const shell = {
	skip: 'Aller au contenu',
	navigation: 'Navigation',
	main: 'Principale',
	seek: 'Chercher ou agir',
	home: 'Accueil',
	pieces: 'Contenus',
	evidence: 'Bibliothèque',
	register: 'Registre',
	settings: 'Réglages',
	toSettle: (n: number) => f.count(n, 'affirmation à régler', 'affirmations à régler'),
	here: 'Tout est sur ce poste.',
	savedAt: (time: string) => `Enregistré à ${time}`,
	saved: (when: string) => `Enregistré sur ce poste ${when}`,
	sample: 'Espace d’exemple',
	sampleNote: 'Données fictives\u00a0: essayez tout sans risque.',
	backToOwn: 'Revenir à mon espace',
	synced: {
		title: 'Ce dossier est synchronisé',
		body: 'Un service de synchronisation peut abîmer la base de cet espace pendant que vous travaillez.',
		still: 'Tout fonctionne. Déplacez le dossier hors de la synchronisation dès que possible.',
	},
	steps: 'Étapes du contenu',
	step: {
		done: 'fait',
		locked: (n: number) =>
			n > 0 ? `fermé, reste ${f.count(n, 'affirmation', 'affirmations')}` : 'fermé pour l’instant',
	},
	backToPieces: 'Revenir aux contenus',
	shortcuts: 'Raccourcis du clavier',
	shortcutsNow: 'Ceux qui agissent sur cet écran.',
	singleOff: 'Les raccourcis d’une seule lettre sont coupés dans les Réglages.',
	altNote: 'Pendant que vous écrivez, les lettres seules s’utilisent avec Alt.',
	nextZone: 'Zone suivante',
	previousZone: 'Zone précédente',
	palette: {
		title: 'Chercher ou agir',
		field: 'Un contenu, une source, un écran ou une action',
		results: 'Résultats',
		nothing: (query: string) => `Rien ne répond à «\u00a0${query}\u00a0».`,
		group: { piece: 'Contenu', source: 'Source', screen: 'Écran', action: 'Action' },
		emptyPage: 'Commencer une page vide',
		paste: 'Coller un brouillon',
		light: 'Passer en clair',
		dark: 'Passer en sombre',
		otherLang: 'Switch to English',
		openSample: 'Ouvrir l’espace d’exemple',
		openOwn: 'Revenir à mon espace',
		shortcuts: 'Voir les raccourcis du clavier',
	},
	reload: 'Rouvrir cet écran',
	starting: 'Ouverture de votre espace…',
	startingSample: 'Préparation de l’espace d’exemple, quelques secondes la première fois…',
};
