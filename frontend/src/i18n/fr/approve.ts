import { formats } from '../format';

const { count, number, plural } = formats('fr');

/** The gate and the approval of a version. */
export const approve = {
	title: 'Approuver',
	checks: 'Contrôles et approbation',
	text: (n: number) => `Texte de la version ${number(n)}`,
	toFreeze: 'Version à figer.',
	toFreezeMore: 'Toute modification rouvre l’étape Vérifier.',
	frozen: (n: number) => `Version ${number(n)} figée.`,
	ready: 'Prêt à approuver',
	notReady: 'Pas encore prêt',
	approved: 'Version approuvée',
	settled: (n: number, total: number) =>
		`${count(n, 'affirmation', 'affirmations')} sur ${number(total)} ${plural(n, 'réglée', 'réglées')}`,
	noClaims: 'Aucune affirmation à prouver dans ce texte',
	proven: (n: number) => count(n, 'prouvée', 'prouvées'),
	validated: (n: number) => count(n, 'validée par expert', 'validées par expert'),
	removed: (n: number) => count(n, 'retirée', 'retirées'),
	notAClaim: (n: number) => count(n, 'écartée', 'écartées'),
	open: (n: number) => count(n, 'à régler', 'à régler'),
	unconfirmed: (n: number) =>
		`${count(n, 'preuve liée par vous, non confirmée', 'preuves liées par vous, non confirmées')}`,
	unconfirmedMore:
		'La vérification ne retrouve pas l’affirmation dans le passage. Comptées à part sur le certificat.',
	setAside: (n: number) =>
		`${count(n, 'affirmation à risque écartée', 'affirmations à risque écartées')}, à relire par l’approbateur`,
	noReason: 'sans raison notée',
	reasonIs: (reason: string) => `Raison : ${reason}`,
	noExpiry: 'Aucune preuve n’expire',
	noExpiryMore: 'Les documents cités sont valables sans limite',
	noProofYet: 'Aucune preuve n’est liée',
	safe: (days: number) => `Aucune preuve n’expire avant ${number(days)} jours`,
	expiresSoon: (days: number) =>
		days <= 0 ? 'Une preuve expire aujourd’hui' : `Une preuve expire dans ${count(days, 'jour', 'jours')}`,
	first: (date: string) => `La première : ${date}`,
	language: 'Texte entièrement vérifié',
	languageMore: (lang: string) => `Langue : ${lang}`,
	unsupported: (n: number) =>
		`${count(n, 'paragraphe n’est pas vérifié', 'paragraphes ne sont pas vérifiés')}`,
	unsupportedMore: 'Probant vérifie le français et l’anglais.',
	ok: 'conforme',
	attention: 'à savoir',
	blocking: 'bloquant',
	gate: {
		open_claims: (n: number) =>
			`${count(n, 'affirmation reste à régler', 'affirmations restent à régler')} avant l’approbation.`,
		open_claimsMore: 'Liez une preuve, faites valider par un expert, reformulez ou retirez.',
		empty_text: 'Le texte est vide.',
		empty_textMore: 'Écrivez ou collez un brouillon à l’étape Vérifier.',
		unsupported_language: 'Une partie du texte n’est ni en français ni en anglais.',
		unsupported_languageMore: 'Probant ne peut pas la vérifier. Retirez-la, ou traduisez-la.',
		other: 'L’approbation est fermée.',
	},
	toNext: 'Aller à la prochaine affirmation',
	toVerify: 'Revenir à Vérifier',
	who: 'Qui approuve',
	here: 'sur ce poste',
	someoneElse: 'Quelqu’un d’autre approuve',
	backToMe: (name: string) => `C’est ${name} qui approuve`,
	name: 'Prénom et nom',
	role: 'Fonction',
	confirm: 'Pour confirmer, tapez votre nom',
	confirmHelp: (name: string) => `Exactement : ${name}`,
	attest:
		'En approuvant, vous attestez avoir lu cette version. Elle est figée avec votre nom, la date et l’empreinte du texte.',
	act: 'Approuver cette version',
	actWhyName: 'Indiquez qui approuve.',
	actWhyTyped: 'Tapez votre nom pour confirmer.',
	approving: 'Enregistrement de l’approbation…',
	stale: 'Le texte a changé pendant votre lecture',
	staleMore: 'Voici la version à jour. Relisez-la avant d’approuver. Rien n’a été approuvé.',
	failed: 'L’approbation n’a pas été enregistrée',
	nothingLost: 'Le texte et les décisions sont intacts.',
	done: (name: string, when: string) => `Approuvée par ${name}, ${when}.`,
	doneMore: 'Le texte est figé. Vous pouvez déposer le pack.',
	toPublish: 'Passer à Publier',
	changed: (n: number, date: string) =>
		`Le texte a changé depuis la version ${number(n)}, approuvée le ${date}`,
	changedMore: 'La version approuvée reste valable. Cette nouvelle version demande sa propre approbation.',
	past: 'Approbations précédentes',
	pastRow: (n: number) => `Version ${number(n)}`,
	by: (name: string, role: string) => (role ? `${name}, ${role}` : name),
	certificate: {
		title: 'Le certificat',
		preview: 'aperçu',
		final: 'approuvé',
		of: 'Certificat de preuve',
		lede: 'Chaque affirmation de ce contenu a été prouvée, validée par un expert, retirée ou écartée avec une raison.',
		ledeOpen: (n: number) => `${count(n, 'affirmation reste', 'affirmations restent')} à régler.`,
		proven: 'Affirmations prouvées',
		unconfirmed: 'dont non confirmées',
		validated: 'Validées par expert',
		removed: 'Retirées',
		notAClaim: 'Écartées, avec une raison',
		sources: 'Documents cités',
		version: 'Version',
		versionOf: (n: number, date: string) => `${number(n)}, du ${date}`,
		approvedBy: 'Approuvé par',
		toApprove: (name: string) => `${name}, à approuver`,
		nobody: 'à indiquer',
		reviewBy: 'À revoir avant le',
		never: 'sans échéance',
		fingerprint: 'Empreinte du texte (SHA-256)',
	},
	claimMark: (n: number, status: string) => `(affirmation ${number(n)}, ${status})`,
	bar: {
		steps: 'Étapes du contenu',
		back: 'Retour aux contenus',
		done: 'fait',
		locked: (left: number) =>
			left > 0
				? `fermé : ${count(left, 'affirmation', 'affirmations')} à régler`
				: 'fermé : rien n’est encore approuvé',
		left: (left: number, total: number) =>
			total === 0
				? 'aucune affirmation'
				: left === 0
					? `${count(total, 'affirmation réglée', 'affirmations réglées')}`
					: `${number(left)} à régler sur ${count(total, 'affirmation', 'affirmations')}`,
	},
};
