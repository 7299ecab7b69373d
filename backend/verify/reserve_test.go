package verify

import "testing"

func TestWhatIsKeptForSomeIsNotForAll(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"Tous nos parcours sont éligibles au financement public.", "Seul le parcours Boulange est éligible au financement public.", Contradicted},
		{"Wire transfer is accepted on every plan.", "Virement bancaire accepté (Enterprise uniquement)", Contradicted},
		{"Chaque formule inclut le chat et le téléphone.", "Le téléphone et le chat sont réservés à la formule Pro.", Contradicted},
		{"Tous nos sachets sont recyclables.", "46 % des sachets vendus sont recyclables.", Contradicted},
		{"All our bags are recyclable in France.", "60% of our bags are recyclable in France.", Contradicted},
		// What is restricted is something else, or nothing.
		{"Toutes nos équipes utilisent du papier recyclé.", "Nos équipes utilisent uniquement du papier recyclé.", NotFound},
		{"Tous nos sachets sont recyclables.", "46 % des sachets recyclables sont en papier.", NotFound},
		{"Tous les clients reçoivent un rapport en 2 jours.", "Les clients reçoivent un rapport en seulement 2 jours.", NotFound},
		{"Nos sachets sont recyclables.", "46 % des sachets vendus sont recyclables.", NotFound},
	})
}

func TestWhatIsLeftOut(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"La remise de 8 % s’applique aussi aux options.", "Une remise de 8 % s’applique à la commande, hors options.", Contradicted},
		{"Livraison gratuite en France et en Corse.", "La livraison est gratuite en France, sauf en Corse.", Contradicted},
		{"L’atelier est ouvert le dimanche.", "L’atelier est ouvert toute la semaine, sauf le dimanche.", Contradicted},
		{"La remise de 8 % s’applique aussi aux options.", "Une remise de 8 % s’applique, hors options électriques.", NotFound},
		{"Livraison gratuite en France.", "La livraison est gratuite en France, sauf en Corse.", NotFound},
		{"Livraison gratuite en France, sauf en Corse.", "La livraison est gratuite en France, sauf en Corse.", Supported},
	})
}
