package verify

import "testing"

// What a title narrows down to one customer, one site or one place proves nothing of all, and denies nothing of all.
func TestATitleNarrowsWhatStandsUnderIt(t *testing.T) {
	for _, tt := range []struct {
		claim, title, heading, text string
		want                        Verdict
	}{
		{"Nos clients gagnent 18 % de temps.", "Témoignage de Velmont Logistique", "", "Nous gagnons 18 % de temps.", NotFound},
		{"Nos clients gagnent 18 % de temps.", "Cas client : Velmont", "", "Les équipes gagnent 18 % de temps.", NotFound},
		{"Nos clients gagnent 18 % de temps.", "Cas client : Velmont", "", "Les équipes gagnent 22 % de temps.", NotFound},
		{"Nos clients gagnent 18 % de temps.", "Velmont Logistique, un an avec Orvalis", "", "Le temps de saisie a baissé : 18 % de temps gagné.", NotFound},
		{"Nos clients gagnent 18 % de temps.", "Velmont Logistique témoigne", "", "Nous avons gagné 22 % de temps.", NotFound},
		{"Nos clients gagnent 18 % de temps.", "Orvalis, brochure", "Velmont Logistique", "22 % de temps gagné.", NotFound},
		{"Nos coûts ont été réduits de 18 %.", "Étude de cas Velmont", "", "Nos coûts ont été réduits de 18 %.", NotFound},
		{"Our customers save 18% of their time.", "Velmont case study", "", "The team saves 18% of its time.", NotFound},
		{"Our customers cut costs by 18%.", "Brochure", "How Velmont uses Orvalis", "Costs were cut by 18%.", NotFound},
		{"Nos usines recyclent 92 % de leurs déchets.", "Bilan environnemental", "Usine de Pontivy", "92 % des déchets sont recyclés.", NotFound},
		{"92 % de nos déchets sont recyclés.", "Bilan environnemental du site de Pontivy", "", "85 % des déchets sont recyclés.", NotFound},
		{"Our plants recycle 92% of their waste.", "Environmental report", "Lorient plant", "92% of waste is recycled.", NotFound},
		{"Nos chaises contiennent 40 % de plastique recyclé.", "Catalogue", "Chaise Liane", "Contient 25 % de plastique recyclé.", NotFound},
		{"Le délai de livraison est de 3 jours.", "Livraison en Corse", "", "Le délai de livraison est de 3 jours.", NotFound},
		{"Le délai de livraison est de 3 jours.", "Conditions", "Livraison en Corse", "Le délai de livraison est de 8 jours.", NotFound},
		{"Le délai de livraison est gratuit.", "Conditions", "Livraison en Corse", "Le délai de livraison n'est pas gratuit.", NotFound},
		// The claim names whom, or which, the title speaks of.
		{"Velmont a réduit ses coûts de 18 %.", "Étude de cas Velmont", "", "Les coûts ont été réduits de 18 %.", Supported},
		{"Velmont a réduit ses coûts de 18 %.", "Étude de cas Velmont", "", "Les coûts ont été réduits de 22 %.", Contradicted},
		{"En Corse, le délai de livraison est de 8 jours.", "Conditions", "Livraison en Corse", "Le délai de livraison est de 8 jours.", Supported},
		{"L'usine de Pontivy recycle 92 % de ses déchets.", "Bilan environnemental", "Usine de Pontivy", "92 % des déchets sont recyclés.", Supported},
		// The claim may tell that very story, or the title narrows nothing.
		{"Aucune livraison n'a été reportée.", "Étude de cas Velmont", "", "Aucune livraison n'a été reportée.", Supported},
		{"Notre support répond sous 4 heures.", "Orvalis, engagements", "Engagements de service", "Le support répond sous 4 heures.", Supported},
		{"Les livraisons partent sous 48 h.", "Conditions générales de vente", "Livraison", "Les livraisons partent sous 48 h.", Supported},
		{"Nos clients économisent 18 % en moyenne.", "Étude de cas Velmont", "", "En moyenne, nos clients économisent 18 %.", Supported},
		{"Nos clients gagnent 18 % de temps.", "Orvalis, brochure", "Résultats", "Vous gagnez 18 % de temps.", Supported},
	} {
		of := Passage{ID: "1", SourceID: "1", Source: tt.title, Heading: tt.heading, Text: tt.text}
		k := Checker{Search: NewMemory([]Passage{of}, []Found{FoundBy(of.Text, of.Surroundings())})}
		got, err := k.Check(t.Context(), spoken(tt.claim))
		if err != nil {
			t.Fatal(err)
		}
		if got.Verdict != tt.want {
			t.Errorf("%q beside %q under %q › %q: got %s %+v, want %s", tt.claim, tt.text, tt.title, tt.heading, got.Verdict, got.Difference, tt.want)
		}
	}
}
