package pack

import (
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

func french() *words {
	return &words{
		lang: text.French, textName: "texte", registerName: "affirmations", separator: ';', colon: "\u00a0: ",
		months: [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		kind: map[piece.Kind]string{
			piece.Article: "Article", piece.LinkedIn: "Post LinkedIn", piece.Email: "E-mail", piece.EmailSeries: "Séquence d’e-mails",
			piece.LandingPage: "Page web", piece.SalesSheet: "Fiche de vente", piece.PressRelease: "Communiqué",
			piece.CustomerCase: "Cas client", piece.WhitePaper: "Livre blanc", piece.OtherKind: "Contenu",
		},
		category: map[claim.Category]string{
			claim.Performance: "résultat chiffré", claim.Compliance: "conformité", claim.Security: "sécurité", claim.Customer: "référence client",
			claim.Pricing: "prix", claim.Availability: "disponibilité", claim.Superlative: "superlatif", claim.Statistic: "statistique",
			claim.Company: "entreprise", claim.Guarantee: "garantie", claim.Environment: "environnement", claim.Health: "santé", claim.Product: "produit",
		},
		risk: map[claim.Risk]string{claim.High: "élevé", claim.Low: "faible"},
		status: map[verify.Status]string{
			verify.Proven: "prouvée", verify.Validated: "validée par un expert", verify.Removed: "retirée", verify.NotAClaim: "pas une affirmation",
		},
		verdict:    map[verify.Verdict]string{verify.Supported: "confirmée par la source", verify.Contradicted: "contredite", verify.NotFound: "non trouvée"},
		resolution: map[claim.ResolutionKind]string{claim.Sourced: "source liée", claim.Validated: "parole d’expert rapportée", claim.Removed: "retirée", claim.NotAClaim: "pas une affirmation"},
		columns: []string{"N°", "Affirmation", "Phrase", "Catégories", "Risque", "Statut", "Verdict", "Décision", "Confirmée par la vérification", "Source", "Fichier", "Emplacement",
			"Citation", "Date de la source", "Valable jusqu’au", "Expert", "Fonction de l’expert", "Validée le", "Paroles de l’expert", "Trace", "Raison", "Décidé le"},
		auto: map[charter.Auto]string{
			charter.AutoClaims: "Toutes les affirmations sont réglées", charter.AutoFindings: "Aucune remarque ne reste",
			charter.AutoTitle: "Le texte a un titre", charter.AutoLinks: "Aucun lien n’est vide",
		},
		good: "Définition du bon", charter: "Vérifié avec la version", charterEnd: " de la charte.",
		ticked: "coché par l’approbateur", unticked: "non coché par l’approbateur", checked: "vérifié", unmet: "non rempli",
		from: "De", to: "à", atLeast: "Au moins", atMost: "Au plus", countedWords: "mots", thousands: "\u202f",
		removal:  map[string]string{"removed": "retirée du texte", "reworded": "reformulée dans le texte"},
		revision: "Version", approvedBy: "Approuvé par", on: "le", reviewBy: "À revoir avant le",
		proofs: "Preuves", proof: "Preuve", backTo: "Retour au texte, affirmation", noProofs: "Ce texte ne contient aucune affirmation à prouver.",
		validatedBy: "Validée par", reported: "(parole rapportée)", kept: "Trace", notAClaim: "Pas une affirmation", unconfirmed: "liée, non confirmée", refuted: ", alors qu’un document la contredit",
		page: "p.", sheet: "feuille", cell: "cellules", line: "ligne", openQuote: "«\u00a0", closeQuote: "\u00a0»",
		until: "valable jusqu’au", noValidity: "validité non renseignée", notStated: "non renseignée",
		yes: "oui", among: "dont ", no: "non",
		madeBy: "Établi avec Probant", fingerprint: "Empreinte du texte",
		settled: [2]string{"affirmation réglée", "affirmations réglées"}, proven: [2]string{"prouvée", "prouvées"},
		validated: [2]string{"validée par un expert", "validées par un expert"}, removed: [2]string{"retirée", "retirées"},
		dismissed: [2]string{"écartée comme n’étant pas une affirmation", "écartées comme n’étant pas des affirmations"},
		reworded:  [2]string{"reformulée", "reformulées"},
		linked:    [2]string{"liée, non confirmée", "liées, non confirmées"},
	}
}
