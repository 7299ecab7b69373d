package verify

import "testing"

// A figure of another measure, of some only, of another time or of another row neither proves nor contradicts.
func TestWhatAFigureIsOf(t *testing.T) {
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Les ventes ont progressé de 12 points.", Passage{Text: "La part des ventes a progressé de 12 points."}, NotFound},
		{"Sales rose by 12 points.", Passage{Text: "The share of sales rose by 12 points."}, NotFound},
		{"Le chiffre d'affaires a progressé de 12 %.", Passage{Text: "Le taux de croissance du chiffre d'affaires a progressé de 15 %."}, NotFound},
		{"La part des ventes a progressé de 12 points.", Passage{Text: "La part des ventes a progressé de 12 points."}, Supported},
		{"80 % des dentistes recommandent notre brosse.", Passage{Text: "80 % des dentistes de notre stand recommandent notre brosse."}, NotFound},
		{"80% of dentists recommend our brush.", Passage{Text: "80% of dentists at our trade stand recommend our brush."}, NotFound},
		{"80 % des dentistes recommandent notre brosse.", Passage{Text: "80 % des dentistes recommandent notre brosse."}, Supported},
		{"Trois de nos huit ateliers fonctionnent au bois.", Passage{Text: "Trois ateliers sur huit fonctionnent au bois."}, Supported},
		{"We hold a B Corp certificate.", Passage{Text: "We held a B Corp certificate before the merger."}, NotFound},
		{"Nous avons le certificat B Corp.", Passage{Text: "Nous avions le certificat B Corp avant la fusion."}, NotFound},
		{"Each batch is tested before delivery.", Passage{Text: "Each batch is tested before delivery."}, Supported},
		{"Shipping is free on every order.", Passage{Text: "Shipping is free on every order. Furniture is charged at cost."}, NotFound},
		{"Shipping is free on every order.", Passage{Text: "Shipping is free on every order. Parcels leave within a day."}, Supported},
		{"Les frais de port sont offerts aux abonnés.", Passage{Text: "Une offre de frais de port pour les abonnés."}, NotFound},
		{"Les frais de port sont offerts aux abonnés.", Passage{Text: "Les frais de port sont gratuits pour les abonnés."}, Supported},
		// The row of a table tells of which kind, or of which country.
		{"Plus de 700 points de vente en Belgique.", Passage{Text: "Boutiques | 35", Context: "Catégorie | Points de vente", Source: "Réseau en Belgique"}, NotFound},
		{"Plus de 700 points de vente en Belgique.", Passage{Text: "France | 412", Context: "Pays | Points de vente", Source: "Réseau"}, NotFound},
		{"Plus de 700 points de vente en Belgique.", Passage{Text: "Belgique | 650", Context: "Pays | Points de vente", Source: "Réseau"}, Contradicted},
		// The date of a document dates no event.
		{"Orvalis SAS a été fondée à Lyon en 2016.", Passage{Text: "Orvalis SAS, Lyon, mars 2024"}, NotFound},
		{"Orvalis, société lyonnaise fondée en 2016.", Passage{Text: "Orvalis, société lyonnaise, mars 2024"}, NotFound},
		{"Orvalis version 3 est sortie en 2016.", Passage{Text: "Orvalis version 3, guide publié en 2024"}, NotFound},
		{"La société Orvalis a été créée en 2016.", Passage{Text: "Fondée en 2014, la société Orvalis emploie 40 personnes."}, Contradicted},
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
}
