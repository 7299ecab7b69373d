package verify

import "testing"

func TestOnePlaceHasOneHolder(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"La Norvège est notre premier marché étranger.", "Le Japon est notre premier marché étranger.", Contradicted},
		{"La Norvège est un marché étranger.", "Le Japon est un marché étranger.", NotFound},
		{"La Norvège est notre premier marché étranger.", "Le Japon est notre premier marché étranger, devant l’Italie.", NotFound},
		{"Velmont propose un essai de 30 jours.", "Kerdaz propose un essai de 30 jours.", NotFound},
	})
}

func TestAnotherLevelOfTheSame(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"Orvalis is approved at the high impact level.", "Orvalis is approved at the moderate impact level.", Contradicted},
		{"The risk is low for users.", "Le risque est modéré pour les utilisateurs.", Contradicted},
		{"The risk is low for users.", "Le risque est faible pour les utilisateurs.", Supported},
		{"The risk is low for users.", "The risk for users comes with a moderate price.", NotFound},
		{"La mise à jour des fichiers est hebdomadaire.", "La mise à jour des fichiers est mensuelle.", Contradicted},
	})
}

func TestWhatIsNotOfferedHasNoQualities(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"Vos fichiers ont un chiffrement de bout en bout.", "Le chiffrement de bout en bout de vos fichiers n’est pas proposé.", Contradicted},
		{"Vos documents sont chiffrés de bout en bout.", "Le chiffrement des documents de bout en bout n’est pas disponible.", Contradicted},
		{"Vos documents sont chiffrés de bout en bout.", "Le chiffrement des documents de bout en bout n’est pas disponible sur mobile.", NotFound},
		{"L’export PDF est possible sur ordinateur.", "L’export PDF n’est pas possible sur mobile.", NotFound},
	})
}
