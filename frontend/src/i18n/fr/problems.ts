import type { Code } from '../../api';
import { formats } from '../format';
import type { Wording } from '../problem';

const { number } = formats('fr');

type Say = (detail: string) => Wording;

const say =
	(title: string, body: string, way: string): Say =>
	() => ({ title, body, way });

const file = (detail: string) => (detail ? `«\u00a0${detail}\u00a0»` : 'Ce fichier');

/** Each failure by its reason: what happened, what still works, the way out. Unknown reasons fall back on the code. */
/** Where a file is wrong, "3: packs[0]: what", as one says it. */
/** What is wrong at a line of a charter file. */
const flaws: Record<string, string> = {
	syntax: 'la ligne ne se lit pas',
	unclosed: 'un crochet ou une accolade n’est pas fermé',
	unclosed_quote: 'un guillemet n’est pas fermé',
	tab: 'une tabulation tient la place d’espaces',
	indent: 'le retrait de la ligne n’est pas celui de ses voisines',
	colon: 'il manque un deux-points, ou l’espace qui le suit',
	unknown_field: 'ce champ n’existe pas',
	twice: 'ce champ est donné deux fois',
	not_a_list: 'une liste est attendue',
	not_fields: 'des champs sont attendus, un par ligne',
	not_a_number: 'un nombre est attendu',
	not_a_text: 'un texte est attendu',
	not_true_or_false: '«\u00a0true\u00a0» ou «\u00a0false\u00a0» est attendu',
	unknown_value: 'cette valeur n’existe pas',
	out_of_range: 'ce nombre est trop petit, trop grand, ou il y en a trop',
	missing: 'il manque sa valeur',
	unknown_validator: 'cette personne n’est pas parmi les experts',
	second_document: 'un second document commence ici',
	encoding: 'ce fichier n’est pas un texte',
};

/** Where a charter file is flawed, and how: "4: packs[0]: magic (unknown_value)". */
const spot = (detail: string) => {
	const [, line, at = '', flaw = ''] = /^(\d+): ?(.*?) ?\((\w+)\)$/s.exec(detail) ?? [];
	if (!line) return `ici\u00a0: ${detail}`;
	const [field, ...value] = at.split(': ');
	return [
		`à la ligne\u00a0${line}`,
		field && field !== '---' ? `, champ «\u00a0${field}\u00a0»` : '',
		value.length ? `, valeur «\u00a0${value.join(': ')}\u00a0»` : '',
		`\u00a0: ${flaws[flaw] ?? flaws.syntax}`,
	].join('');
};

export const problems = {
	reference: (ref: string) => `Référence dans le journal\u00a0: ${ref}.`,
	codes: {
		invalid: say('Cette saisie ne convient pas', 'Rien n’a été changé.', 'Corrigez-la et recommencez.'),
		not_found: say(
			'Cet élément n’existe plus',
			'Le reste de votre espace est intact.',
			'Revenez à la liste.',
		),
		conflict: say(
			'Une autre opération occupe la place',
			'Rien n’a été changé.',
			'Attendez qu’elle se termine, puis recommencez.',
		),
		stale: say(
			'Le contenu a changé entre-temps',
			'Les deux versions sont gardées.',
			'Rechargez la page pour voir la plus récente.',
		),
		unavailable: say(
			'Le disque ou le dossier ne répond pas',
			'Ce qui était enregistré le reste.',
			'Réessayez, ou choisissez un autre emplacement.',
		),
		denied: say(
			'Cette action est fermée pour l’instant',
			'Rien n’a été changé.',
			'La raison est indiquée sur l’écran du contenu.',
		),
		cancelled: say(
			'Arrêté à votre demande',
			'Ce qui était fait est gardé.',
			'Vous pouvez recommencer quand vous voulez.',
		),
		internal: say(
			'Probant a rencontré une erreur',
			'Elle vient de nous, pas de vous. Ce qui était enregistré le reste.',
			'Recommencez. Si elle revient, redémarrez Probant.',
		),
	} satisfies Record<Code, Say>,
	reasons: {
		empty_file: (d) => ({
			title: 'Ce fichier est vide',
			body: `${file(d)} ne contient rien. Rien n’a été ajouté.`,
			way: 'Choisissez un autre fichier, ou collez le texte.',
		}),
		empty: say('Il n’y a pas de texte', 'Rien n’a été ajouté.', 'Collez ou écrivez d’abord un texte.'),
		empty_text: say(
			'Le texte est vide',
			'Il n’y a rien à vérifier ni à approuver.',
			'Écrivez ou collez un texte.',
		),
		binary_file: (d) => ({
			title: 'Ce fichier n’est pas un texte',
			body: `${file(d)} contient des données que Probant ne sait pas lire. Rien n’a été ajouté.`,
			way: 'Choisissez un document (Word, PowerPoint, Excel, PDF), une page web, un e-mail ou un texte.',
		}),
		unknown_format: (d) => ({
			title: 'Ce format n’est pas pris en charge',
			body: `${file(d)} n’a pas été ajouté.`,
			way: 'Enregistrez-le en .docx, .pptx, .xlsx, .odt, PDF, HTML ou texte.',
		}),
		wrong_extension: (d) => ({
			title: 'Le nom et le contenu du fichier ne vont pas ensemble',
			body: `${file(d)} n’est pas ce que son extension annonce. Rien n’a été ajouté.`,
			way: 'Ouvrez-le dans son application et enregistrez-le à nouveau.',
		}),
		encrypted: (d) => ({
			title: 'Ce document est protégé par un mot de passe',
			body: `${file(d)} ne peut pas être lu. Rien n’a été ajouté.`,
			way: 'Retirez le mot de passe dans Word ou votre lecteur PDF, puis recommencez.',
		}),
		corrupt: (d) => ({
			title: 'Ce fichier est abîmé',
			body: `${file(d)} est incomplet ou mal formé. Rien n’a été ajouté.`,
			way: 'Demandez une nouvelle copie à son auteur, ou enregistrez-le à nouveau.',
		}),
		xml_entities: (d) => ({
			title: 'Ce fichier est refusé par sécurité',
			body: `${file(d)} déclare des entités XML, que les logiciels de bureau n’écrivent jamais et qui peuvent saturer la mémoire. Rien n’a été ajouté.`,
			way: 'Ouvrez-le dans son application et enregistrez-le sous un autre nom, ou demandez un PDF à son auteur.',
		}),
		packed_bomb: (d) => ({
			title: 'Ce fichier est refusé par sécurité',
			body: `Décompressé, il dépasserait ${number(Number(d))}\u00a0Mo, bien plus que ce qu’un document contient. Rien n’a été ajouté.`,
			way: 'Ne l’ouvrez pas si vous ne savez pas d’où il vient. Sinon, exportez-le en PDF.',
		}),
		only_a_link: (d) => ({
			title: 'Ce fichier n’est qu’un lien vers un document',
			body: `${file(d)} indique où se trouve le document, sans son contenu. Rien n’a été ajouté.`,
			way: 'Ouvrez-le, téléchargez le document (.docx, .xlsx ou PDF), puis ajoutez celui-ci.',
		}),
		too_much: (d) => ({
			title: 'Ce document contient trop d’éléments',
			body: `${file(d)} a plus de paragraphes, de cellules ou de niveaux que Probant n’en lit. Rien n’a été ajouté.`,
			way: 'Gardez les seules pages ou feuilles utiles, puis recommencez.',
		}),
		too_large: (d) => ({
			title: d ? `Ce fichier dépasse ${d}\u00a0Mo` : 'Ce fichier est trop lourd',
			body: 'C’est la limite de ce que Probant peut lire. Rien n’a été ajouté.',
			way: 'Gardez les seules pages utiles, ou coupez-le en plusieurs fichiers.',
		}),
		too_many_files: (d) => ({
			title: d
				? `Ce dossier contient plus de ${number(Number(d))} fichiers`
				: 'Ce dossier contient trop de fichiers',
			body: 'C’est plus que Probant ne lit d’un coup. Rien n’a été ajouté.',
			way: 'Choisissez un dossier plus précis.',
		}),
		own_folder: () => ({
			title: 'Ce dossier est celui de Probant',
			body: 'Ce qu’il contient est déjà dans la bibliothèque.',
			way: 'Choisissez le dossier où sont vos documents.',
		}),
		too_many_pages: (d) => ({
			title: d ? `Ce document dépasse ${number(Number(d))} pages` : 'Ce document a trop de pages',
			body: 'C’est la limite de ce que Probant peut lire. Rien n’a été ajouté.',
			way: 'Gardez les seules pages utiles, puis recommencez.',
		}),
		too_long: say('Ce texte est trop long', 'Rien n’a été changé.', 'Coupez-le en plusieurs contenus.'),
		field_too_long: say(
			'Ce champ est trop long',
			'Rien n’a été changé.',
			'Raccourcissez-le, puis recommencez.',
		),
		same_version: say(
			'Ce fichier est identique à la version en place',
			'Rien n’a été remplacé.',
			'Choisissez le fichier de la nouvelle version.',
		),
		unknown_value: say(
			'Cette valeur n’est pas dans la liste',
			'Rien n’a été changé.',
			'Choisissez-en une autre, puis recommencez.',
		),
		no_text: (d) => ({
			title: 'Ce document ne contient pas de texte',
			body: `${file(d)} ne contient que des images\u00a0: aucun passage ne peut en être cité.`,
			way: 'Utilisez une version avec du texte, ou collez le passage utile.',
		}),
		unreadable: (d) => ({
			title: 'Ce fichier ne peut pas être lu',
			body: `Le disque qui garde ${d ? file(d) : 'ce fichier'} ne répond pas. Rien n’a été ajouté.`,
			way: 'Vérifiez que le disque ou le réseau est branché, puis recommencez.',
		}),
		file_missing: (d) => ({
			title: 'Ce fichier n’existe pas ou plus',
			body: `${file(d)} n’est pas à cet endroit. Rien n’a été ajouté.`,
			way: 'Retrouvez-le dans votre dossier, puis choisissez-le à nouveau.',
		}),
		file_denied: (d) => ({
			title: 'Vous n’avez pas le droit de lire ce fichier',
			body: `Le système refuse d’ouvrir ${d ? file(d) : 'ce fichier'} avec votre compte. Rien n’a été ajouté.`,
			way: 'Demandez l’accès à son propriétaire, ou une copie.',
		}),
		folder_denied: (d) => ({
			title: 'Vous n’avez pas le droit de lire ce dossier',
			body: `Le système refuse d’ouvrir ${d ? file(d) : 'ce dossier'} avec votre compte. Rien n’a été ajouté.`,
			way: 'Demandez l’accès à son propriétaire, ou choisissez un autre dossier.',
		}),
		is_folder: (d) => ({
			title: 'C’est un dossier, pas un fichier',
			body: `${file(d)} n’a pas été lu. Rien n’a été ajouté.`,
			way: 'Utilisez «\u00a0Ajouter un dossier\u00a0», ou choisissez un fichier qu’il contient.',
		}),
		not_downloaded: (d) => ({
			title: 'Ce fichier n’est pas sur ce poste',
			body: `${file(d)} est gardé en ligne par un dossier synchronisé (OneDrive, iCloud…) et n’a pas pu être téléchargé. Rien n’a été ajouté.`,
			way: 'Connectez-vous, ouvrez le fichier une fois, puis recommencez.',
		}),
		newer_database: say(
			'Cet espace vient d’une version plus récente',
			'Vos données sont intactes\u202f; cette version de Probant ne sait pas les lire.',
			'Installez la dernière version de Probant, puis rouvrez-le.',
		),
		already_open: say(
			'Cet espace est déjà ouvert',
			'Une autre fenêtre de Probant y travaille. Vos données sont intactes.',
			'Revenez à cette fenêtre, ou fermez-la, puis réessayez.',
		),
		bad_address: say(
			'Cette adresse n’est pas celle d’un service',
			'Rien n’a été envoyé.',
			'Donnez une adresse complète, par exemple https://…/v1.',
		),
		insecure_address: say(
			'Cette adresse n’est pas protégée',
			'Rien n’a été envoyé\u00a0: le texte et la clé circuleraient en clair.',
			'Donnez une adresse en https, ou un service de ce poste.',
		),
		bad_key: say(
			'Le service refuse cette clé',
			'Rien n’a été lu de votre texte. Vérifier et approuver marchent sans lui.',
			'Contrôlez la clé dans Réglages, Assistance.',
		),
		no_model: say(
			'Le service ne connaît pas ce modèle',
			'Rien n’a été changé.',
			'Choisissez un autre modèle dans Réglages, Assistance.',
		),
		provider_quota: say(
			'Le service a atteint la limite de votre compte',
			'Rien n’a été changé. Vérifier et approuver marchent sans lui.',
			'Attendez un moment, ou voyez votre compte chez le service.',
		),
		provider_too_long: say(
			'L’envoi est trop long pour ce service',
			'Rien n’a été changé.',
			'Choisissez un autre modèle dans Réglages, Assistance.',
		),
		provider_refused: say(
			'Le service a refusé la demande',
			'Rien n’a été changé.',
			'Choisissez un autre modèle, ou liez la preuve vous-même.',
		),
		provider_failed: say(
			'Le service est en panne',
			'Rien n’a été changé. Vérifier et approuver marchent sans lui.',
			'Réessayez plus tard.',
		),
		provider_moved: say(
			'Le service renvoie vers une autre machine',
			'L’envoi s’est arrêté là\u00a0: vous ne l’avez pas choisie.',
			'Contrôlez l’adresse dans Réglages, Assistance.',
		),
		provider_unreachable: say(
			'Le service ne répond pas',
			'Rien n’a été changé. Vérifier et approuver marchent sans lui.',
			'Voyez si le service est lancé et si le réseau passe, puis réessayez.',
		),
		bad_answer: say(
			'La réponse du service ne se lit pas',
			'Rien n’a été changé.',
			'Réessayez, ou choisissez un autre modèle.',
		),
		no_assistance: say(
			'Aucune assistance n’est choisie',
			'Rien n’a été envoyé.',
			'Choisissez-en une dans Réglages, Assistance.',
		),
		nothing_to_send: say(
			'Aucun passage proche ne peut être envoyé',
			'Rien n’a quitté ce poste.',
			'Ajoutez un document, ou dites dans sa fiche qu’il peut être envoyé.',
		),
		no_keychain: say(
			'Le coffre de ce système ne répond pas',
			'La clé n’a pas été rangée\u202f; le reste de vos réglages l’est.',
			'Déverrouillez le coffre, puis recommencez.',
		),
		letter_changed: say(
			'L’envoi n’est plus celui que vous avez lu',
			'Rien n’a été envoyé\u202f; votre texte ou vos documents ont changé entre-temps.',
			'Relisez-le, puis envoyez.',
		),
		not_in_text: say(
			'La citation proposée n’est pas dans le passage',
			'La proposition est écartée.',
			'Liez la preuve vous-même si vous la voyez.',
		),
		figure_apart: say(
			'Un chiffre du passage n’est pas celui de l’affirmation',
			'La proposition est écartée.',
			'Liez la preuve vous-même si vous la voyez.',
		),
		guarded: say(
			'Le passage dit moins que l’affirmation, ou le contraire',
			'La proposition est écartée.',
			'Liez la preuve vous-même si vous la voyez.',
		),
		too_far: say(
			'Le passage parle d’autre chose',
			'La proposition est écartée.',
			'Liez la preuve vous-même si vous la voyez.',
		),
		disk_full: say(
			'Le disque est plein',
			'Ce qui était enregistré le reste\u202f; la dernière modification ne l’est pas encore.',
			'Libérez de la place, puis réessayez.',
		),
		read_only: say(
			'Ce dossier est en lecture seule',
			'Vous pouvez lire, mais rien ne peut y être écrit.',
			'Vérifiez les droits du dossier, ou choisissez-en un autre.',
		),
		file_in_use: say(
			'Un autre programme tient ce fichier ouvert',
			'Probant ne peut ni le lire ni l’écrire pendant ce temps. Ce qui était enregistré le reste.',
			'Fermez-le dans l’autre programme (Word, Excel, lecteur PDF…), puis réessayez.',
		),
		busy: say(
			'L’espace est occupé',
			'Une autre opération écrit en ce moment. Rien n’est perdu.',
			'Réessayez dans un instant.',
		),
		corrupt_database: say(
			'La base de cet espace est abîmée',
			'Les originaux de vos sources sont dans le dossier de l’espace, sous «\u00a0sources\u00a0». Rien d’autre n’a été modifié.',
			'Avant tout, faites une copie de ce dossier. Si une sauvegarde a été faite avec «\u00a0probant-cli backup\u00a0», «\u00a0probant-cli restore\u00a0» la remet en place.',
		),
		changed_elsewhere: say(
			'Ce texte a changé ailleurs',
			'Votre version n’est pas enregistrée, mais elle est toujours à l’écran.',
			'Copiez ce que vous venez d’écrire, puis rechargez la page.',
		),
		reason_required: say(
			'Il manque une raison',
			'Cette décision demande une phrase qui dise pourquoi vous la prenez.',
			'Écrivez la raison, puis recommencez.',
		),
		gate_closed: say(
			'L’approbation est encore fermée',
			'Le texte n’a pas été approuvé\u202f; rien n’est perdu.',
			'Réglez les affirmations qui restent, puis revenez.',
		),
		forbidden_words: say(
			'La charte interdit ces mots',
			'Aucune preuve ni aucune raison ne les sauve\u202f; le reste du texte est intact.',
			'Retirez-les ou écrivez autre chose.',
		),
		finding: say(
			'Cette remarque n’est plus dans le texte',
			'Le texte et vos décisions sont intacts.',
			'Passez à la suivante.',
		),
		charter: say('Cette charte n’existe pas', 'Votre charte est intacte.', 'Choisissez-en une autre.'),
		charter_file: (d) => ({
			title: 'Ce fichier n’est pas une charte',
			body: d ? `Votre charte n’a pas changé. Le fichier bute ${spot(d)}.` : 'Votre charte n’a pas changé.',
			way: 'Corrigez le fichier à cet endroit, puis recommencez.',
		}),
		charter_newer: say(
			'Cette charte vient d’une version plus récente de Probant',
			'Votre charte n’a pas changé.',
			'Mettez Probant à jour, puis recommencez.',
		),
		charter_unchanged: say(
			'Cette charte est déjà en vigueur',
			'Rien n’a changé depuis la dernière version publiée.',
			'Modifiez-la avant d’en publier une autre.',
		),
		charter_rules: (d) => ({
			title: `La règle ${d} ne peut pas être publiée`,
			body: 'La charte en vigueur n’a pas changé.',
			way: 'Corrigez cette règle, ou supprimez-la, puis publiez.',
		}),
		not_approved: say('Ce texte n’est pas approuvé', 'Aucun pack n’a été écrit.', 'Approuvez-le d’abord.'),
		folder_missing: (d) => ({
			title: 'Le dossier n’existe pas',
			body: d ? `«\u00a0${d}\u00a0» est introuvable. Rien n’a été changé.` : 'Rien n’a été changé.',
			way: 'Vérifiez son nom, ou choisissez-en un autre.',
		}),
		name_missing: say('Il manque un nom', 'Rien n’a été changé.', 'Écrivez votre nom, puis recommencez.'),
		closing: say('Probant se ferme', 'Tout ce qui était écrit est enregistré.', 'Rouvrez-le pour continuer.'),
		scanned: (d) => ({
			title: 'Ce document est numérisé, sans texte',
			body: `${file(d)} est dans la bibliothèque, mais aucun passage ne peut encore en être cité.`,
			way: 'Ouvrez-le et saisissez les passages utiles.',
		}),
		no_such_page: (d) => ({
			title: Number(d) > 0 ? `Ce document a ${number(Number(d))} pages` : 'Ce document n’a pas de pages',
			body: 'Rien n’a été ajouté.',
			way: 'Donnez la page où se trouvent ces mots, ou laissez le champ vide.',
		}),
		too_slow: (d) => ({
			title: 'Ce document est trop long à lire',
			body: `${file(d)} n’a pas été ajouté\u00a0: sa lecture prenait trop de temps.`,
			way: 'Gardez les seules pages utiles, puis recommencez.',
		}),
		pdf_engine: say(
			'La lecture des PDF n’a pas démarré',
			'Les autres formats fonctionnent. Rien n’a été ajouté.',
			'Redémarrez Probant, puis recommencez.',
		),
		already_running: say(
			'C’est déjà en cours',
			'L’opération demandée tourne déjà.',
			'Attendez qu’elle se termine, ou arrêtez-la.',
		),
		unknown_kind: say(
			'Ce type de contenu n’existe pas',
			'Rien n’a été changé.',
			'Choisissez-en un dans la liste.',
		),
		unknown_language: say(
			'Cette langue n’est pas vérifiée',
			'Probant vérifie le français et l’anglais. Rien n’a été changé.',
			'Choisissez l’une des deux.',
		),
		bad_chunk: say('Le fichier n’est pas arrivé entier', 'Rien n’a été ajouté.', 'Choisissez-le à nouveau.'),
		upload: say('Le fichier n’est pas arrivé entier', 'Rien n’a été ajouté.', 'Choisissez-le à nouveau.'),
		required: say(
			'Il manque une information',
			'Rien n’a été changé.',
			'Remplissez le champ vide, puis recommencez.',
		),
		in_the_future: say(
			'Cette date n’est pas encore passée',
			'Une parole d’expert porte la date où elle a été donnée. Rien n’a été changé.',
			'Corrigez la date.',
		),
		bad_span: say(
			'Cette sélection ne peut pas servir',
			'Elle est vide, ou le texte a changé depuis. Rien n’a été changé.',
			'Sélectionnez à nouveau les mots, dans un seul paragraphe.',
		),
		bad_range: say(
			'Ce passage n’existe pas',
			'Le reste du document est lisible.',
			'Rouvrez le document depuis la bibliothèque.',
		),
		passage: say(
			'Ce passage n’est plus dans la bibliothèque',
			'Vos autres preuves sont intactes.',
			'Choisissez un autre passage.',
		),
		source: say(
			'Cette source n’est plus dans la bibliothèque',
			'Vos autres preuves sont intactes.',
			'Revenez à la bibliothèque.',
		),
		piece: say(
			'Ce contenu n’existe plus',
			'Vos autres contenus sont intacts.',
			'Revenez à la liste des contenus.',
		),
		claim: say(
			'Cette affirmation n’est plus dans le texte',
			'Les autres sont intactes.',
			'Choisissez-en une autre dans la liste.',
		),
		revision: say(
			'Cette version n’existe pas',
			'Le texte et ses autres versions sont intacts.',
			'Choisissez-en une autre dans l’historique.',
		),
		pack: say('Ce pack n’existe pas', 'Les autres packs sont intacts.', 'Revenez à l’étape Publier.'),
		proof_fell: (d) => ({
			title: 'Une preuve n’est plus valable',
			body: d
				? `«\u00a0${d}\u00a0» a expiré depuis l’approbation. Aucun pack n’a été écrit.`
				: 'Elle a expiré depuis l’approbation. Aucun pack n’a été écrit.',
			way: 'Renouvelez la preuve, puis approuvez à nouveau.',
		}),
		claims_reopened: say(
			'Une affirmation approuvée est de nouveau ouverte',
			'Sa décision a été retirée, ou une source la contredit depuis. Aucun pack n’a été écrit.',
			'Réglez-la, puis approuvez à nouveau.',
		),
		disk_error: say(
			'Le disque ne répond pas comme il faut',
			'Ce qui était enregistré le reste\u202f; la dernière modification ne l’est peut-être pas.',
			'Vérifiez que le disque est branché, puis réessayez.',
		),
		write_failed: say(
			'L’écriture dans ce dossier a échoué',
			'Rien n’y est resté à moitié\u202f; votre contenu est intact ici.',
			'Vérifiez que le dossier est accessible, puis réessayez.',
		),
		not_a_folder: (d) => ({
			title: 'Ce n’est pas un dossier',
			body: d ? `«\u00a0${d}\u00a0» est un fichier. Rien n’a été changé.` : 'Rien n’a été changé.',
			way: 'Choisissez un dossier.',
		}),
		path_too_long: say(
			'Le chemin de ce dossier est trop long',
			'Rien n’a été écrit.',
			'Choisissez un dossier plus proche de la racine.',
		),
		too_many_copies: say(
			'Ce dossier contient déjà beaucoup de packs du même nom',
			'Rien n’a été écrit.',
			'Rangez les anciens, ou choisissez un autre dossier.',
		),
		open_claims: say(
			'Des affirmations restent à régler',
			'Le texte n’a pas été approuvé\u202f; rien n’est perdu.',
			'Réglez celles qui restent, puis revenez.',
		),
		unsupported_language: say(
			'Une partie du texte n’est ni en français ni en anglais',
			'Elle n’est pas vérifiée, et l’approbation reste fermée pour elle.',
			'Traduisez-la ou retirez-la.',
		),
		bridge: say(
			'Probant n’a pas compris la demande',
			'Elle vient de nous, pas de vous. Ce qui était enregistré le reste.',
			'Recommencez. Si l’erreur revient, redémarrez Probant.',
		),
		panic: say(
			'Probant s’est arrêté au milieu d’une opération',
			'Ce qui était enregistré le reste.',
			'Recommencez. Si l’erreur revient, redémarrez Probant.',
		),
		nothing_pasted: say(
			'Le presse-papiers ne contient pas de texte',
			'Rien n’a été ajouté.',
			'Copiez d’abord votre brouillon, puis collez-le ici.',
		),
		files_pasted: say(
			'Un fichier copié ne peut pas être collé',
			'Seule son adresse est arrivée. Rien n’a été ajouté.',
			'Glissez le fichier ici, ou choisissez-le.',
		),
		clipboard_closed: say(
			'Le presse-papiers ne s’ouvre pas d’ici',
			'Le raccourci du clavier fonctionne toujours.',
			'Appuyez sur Ctrl V (⌘ V sur Mac).',
		),
		view_failed: say(
			'Cet écran n’a pas pu s’afficher',
			'Votre texte et vos décisions sont enregistrés\u202f; les autres écrans fonctionnent.',
			'Rouvrez l’écran.',
		),
	} as Record<string, Say>,
};
