package verify

import "testing"

// One alone is a count, and to keep to one way excludes a choice.
func TestOneAlone(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Une personne peut ouvrir deux comptes.", "Un seul compte peut être ouvert par personne."},
		{no, "Vous avez trois interlocuteurs dédiés.", "Vous avez un seul interlocuteur dédié."},
		{no, "Un seul interlocuteur suit votre dossier.", "Trois interlocuteurs suivent votre dossier."},
		{yes, "Vous avez un seul interlocuteur.", "Vous avez un seul interlocuteur."},
		{yes, "Tout se fait en un seul clic.", "Tout se fait en un clic."},
		{silent, "Nous avons deux sites.", "Un seul incident a été relevé sur nos sites."},
		{silent, "Pas un seul incident en 2024.", "Deux incidents en 2023."},

		{no, "Le paiement se fait uniquement par carte.", "Le paiement se fait par carte ou par virement."},
		{no, "Les données sont hébergées uniquement en France.", "Les données sont hébergées en France ou en Irlande."},
		{silent, "Le paiement se fait par carte.", "Le paiement se fait par carte ou par virement."},
		{silent, "Seuls les clients Pro ont accès au support.", "Les clients Pro ont accès au support ou à la formation."},
	})
}

// A tax basis in brackets after the price is the price's, and working days are no weeks.
func TestUnitsBeside(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "L'abonnement coûte 19 € HT par mois.", "L'abonnement (19 € par mois, TVA comprise) inclut une visite."},
		{no, "Le contrat coûte 95 £ TTC par mois.", "Contrat : 95 £ par mois hors TVA."},
		{no, "Le délai est de deux semaines.", "Le délai est de deux jours ouvrables."},
		{no, "Le délai est de dix jours.", "Le délai est de trois jours ouvrés."},
		{silent, "Le délai est de deux jours.", "Le délai est de deux jours ouvrés."},
		{silent, "Le délai est de 15 jours.", "Le délai est de 11 jours ouvrés."},
	})
}

// Two values at two moments tell which way a thing went.
func TestValuesTellTheWay(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Moins d'entreprises utilisent des robots en 2025 qu'en 2023.", "En 2025, 22 % des entreprises utilisent des robots, contre 15 % en 2023."},
		{no, "Notre récolte a progressé en 2024.", "La récolte 2024 : 38 tonnes, contre 61 tonnes en 2023."},
		{no, "Les ruptures des PME interrogées ont progressé entre 2023 et 2024.", "58 % des PME interrogées ont subi des ruptures en 2024, contre 66 % en 2023."},
		{silent, "Notre récolte a progressé en 2024.", "La récolte 2024 : prix de vente de 12 €, contre 14 € en 2023."},
		{silent, "Notre récolte a progressé en 2024.", "La récolte 2025 : 38 tonnes, contre 61 tonnes en 2023."},
	})
}
