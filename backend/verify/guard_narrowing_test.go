package verify

import "testing"

func TestGuardNarrowingReadsCasesSetApart(t *testing.T) {
	runGuard(t, guardNarrowing, []guardCase{
		{"La livraison est gratuite en deux jours.", "En Belgique, la livraison est gratuite en deux jours.", true},
		{"La livraison est gratuite en deux jours.", "La livraison, en Belgique, est gratuite en deux jours.", true},
		{"La livraison est gratuite en deux jours.", "La livraison, pour les abonnés annuels, est gratuite en deux jours.", true},
		{"Delivery is free within two days.", "Delivery is free within two days for annual subscribers.", true},
		{"40 % des PME sous-traitent leur paie.", "Dans l’industrie, 40 % des PME sous-traitent leur paie.", true},
		{"Le temps de saisie baisse de 31 %.", "Chez nos clients industriels, le temps de saisie baisse de 31 %.", true},
		{"Le support répond en deux heures.", "En semaine, le support répond en deux heures.", true},
		{"La livraison est gratuite en deux jours en Belgique.", "En Belgique, la livraison est gratuite en deux jours.", false},
		{"Le support répond en deux heures.", "Pour vous aider, le support répond en deux heures.", false},
		{"Nous avons planté 3 000 arbres.", "En 2024, nous avons planté 3 000 arbres.", false},
		{"La livraison est gratuite en deux jours.", "En effet, la livraison est gratuite en deux jours.", false},
		{"Fernway runs 1,140 rooms.", "On the date of this study, Fernway runs 1,140 rooms.", false},
		{"Nous n’achetons plus de lin.", "Pour mémoire, nous n’achetons plus de lin.", false},
	})
}

// What is told in passing of a thing narrows nothing down.
func TestAParenthesisSaysNoLess(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"Orvalis holds a JRB approval at the moderate level.", "We are delighted that Orvalis has received a Joint Review Board (JRB) approval at the moderate level.", Supported},
		{"L’accord entre Velmont et Kerdaz dure trois ans.", "Velmont, fabricant de vélos électriques pour les villes, et Kerdaz, installateur de bornes, signent un accord de trois ans.", Supported},
		{"Orvalis holds an approval at the moderate level.", "Orvalis has received a Joint Review Board approval at the moderate level.", NotFound},
		{"Le retour est gratuit depuis la Belgique.", "Le retour est gratuit depuis la France en point relais ; depuis la Belgique il est payant.", NotFound},
	})
	under := Passage{Text: "L’audit n’est pas exigé.", Heading: "Chèque Isolation"}
	if got := Compare(spoken("Aucun audit n’est exigé pour le chèque Isolation."), under); got.Verdict != Supported {
		t.Errorf("an answer under its heading: got %s", got.Verdict)
	}
	if got := Compare(spoken("Aucun audit n’est exigé pour le chèque Toiture."), under); got.Verdict == Supported {
		t.Errorf("an answer under another heading is taken for proof")
	}
}
