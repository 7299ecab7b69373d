package verify

import "testing"

// So much up is not so much down.
func TestTheOtherWay(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Le taux de retour a augmenté de 22 %.", "Nous constatons une baisse de 22 % du taux de retour."},
		{no, "Customer churn rose by 22%.", "Impact: 45% increase in sales and 22% decrease in customer churn."},
		{yes, "Customer churn fell by 22%.", "Impact: 45% increase in sales and 22% decrease in customer churn."},
		{no, "Les ventes ont reculé de 12 %.", "Les ventes ont progressé de 12 %."},
		{silent, "Les ventes en ligne ont reculé de 12 %.", "Les ventes en magasin ont progressé de 12 %."},
		{silent, "Les coûts ont reculé de 12 %.", "Les ventes ont progressé de 12 %."},
		{silent, "Le délai a augmenté de 22 %.", "Le prix a baissé de 22 %."},
	})
}

// Close to the whole, the rest is what counts.
func TestNearlyAll(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "Le service est disponible à 99,95 %.", "Le service est disponible à 99,5 %."},
		{no, "Notre engagement de disponibilité est de 99,99 %.", "Notre engagement de disponibilité est de 99,9 %."},
		{silent, "Le taux de satisfaction est de 98 %.", "Le taux de satisfaction est de 97,8 %."},
	})
}

// The day from which or until which something holds is one, whatever else the claim counts.
func TestAnotherDayExcludes(t *testing.T) {
	oneBesideOne(t, [][3]string{
		{no, "La version 2.1 s'applique aux contrats conclus dès le 15 juin 2025.", "Version 2.1, applicable aux contrats conclus à compter du 15 janvier 2025."},
		{no, "L'offre est valable jusqu'au 31 mars.", "L'offre est valable jusqu'au 28 février."},
		{no, "Depuis 2019, nos 14 camions roulent au gaz.", "Depuis 2021, nos 14 camions roulent au gaz."},
		{no, "Le salon se tient du 3 au 5 juin 2026.", "Le salon se tient du 10 au 12 juin 2026."},
		{silent, "En 2023, nous avons formé 120 personnes.", "En 2024, nous avons formé 120 personnes."},
		{silent, "Le contrat a été signé en mars 2024.", "Le contrat commence en mai 2024."},
		{silent, "Le rapport porte sur 2023.", "Le rapport a été publié en mars 2024."},
		{silent, "La boutique a été rénovée en 2019.", "La boutique a ouvert en 2021."},
	})
}
