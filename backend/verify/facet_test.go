package verify

import (
	"context"
	"testing"
)

// A sentence with several figures is read figure by figure: each has its own words, its own guards, and what all of them share.
func TestEachFigureOfASentenceHasItsOwnWords(t *testing.T) {
	for _, c := range []struct {
		passage, claim string
		want           Verdict
	}{
		// Coordinated figures under one verb.
		{"Le pilote mesure 38 % d'appels en moins, 21 % de ventes en plus et une baisse de 14 % des retours.", "Le pilote mesure une baisse de 14 % des retours.", Supported},
		{"Le pilote mesure 38 % d'appels en moins, 21 % de ventes en plus et une baisse de 14 % des retours.", "Le pilote mesure une baisse de 41 % des retours.", Contradicted},
		{"The pilot brought a 38% drop in calls, a 21% rise in orders and a 14% drop in returns.", "The pilot brought a 14% drop in calls.", Contradicted},
		{"The pilot brought a 38% drop in calls, a 21% rise in orders and a 14% drop in returns.", "The pilot brought a 14% rise in returns.", Contradicted},
		// Figures opposed to each other.
		{"L'atelier de Brive livre 62 % des tables, contre 38 % pour celui de Tulle.", "L'atelier de Tulle livre 62 % des tables.", Contradicted},
		{"L'adhésion coûte 40 € pour un particulier et 90 € pour une association.", "L'adhésion coûte 90 € pour un particulier.", Contradicted},
		{"L'adhésion coûte 40 € pour un particulier et 90 € pour une association.", "L'adhésion coûte 90 € pour une association.", Supported},
		// What is denied or hedged of one figure is not of the other.
		{"Le moteur est garanti 7 ans, mais la batterie ne l'est pas plus de 2 ans.", "Le moteur est garanti 7 ans.", Supported},
		{"Le moteur est garanti 7 ans, mais la batterie pourrait l'être 4 ans.", "Le moteur est garanti 7 ans.", Supported},

		// A figure of the neighbour is no proof, nor is a figure without what sets it apart.
		{"L'adhésion coûte 40 € pour un particulier et 90 € pour une association.", "L'adhésion coûte 90 €.", NotFound},
		{"Le chiffre d'affaires atteint 12 M€, contre 10 M€ un an plus tôt.", "Le chiffre d'affaires atteint 10 M€.", NotFound},
		{"64 % des ateliers ont répondu, 75 % d'entre eux en moins d'une semaine.", "75 % des ateliers ont répondu.", Contradicted},
		{"Sur les 80 ateliers interrogés, 60 ont répondu, 75 % d'entre eux par courrier.", "75 % des ateliers ont répondu.", NotFound},
		{"En juin, le comptoir a servi 120 cafés le lundi et 90 cafés le mardi.", "En juin, le comptoir a servi 210 cafés le lundi et le mardi.", Supported},
		// An exception after the last figure holds for all of them.
		{"La pose coûte 45 € en ville et 60 € à la campagne, sauf en altitude.", "La pose coûte 45 € en ville.", NotFound},
		// Nor is a figure of all with the words of a part.
		{"Le domaine compte 148 caves à la fin de 2024, dont 52 sont équipées.", "Le domaine compte 148 caves équipées.", NotFound},
		{"Le réglage prend 4 minutes au plus, depuis l'écran de 10 pouces.", "Le réglage prend 4 minutes au plus depuis l'écran.", Supported},
		// "2 h 10" lasts as long as 130 minutes.
		{"L'attente est de 41 minutes en semaine et de 2 h 10 le dimanche.", "L'attente est de 130 minutes le dimanche.", Supported},
		{"L'attente est de 41 minutes en semaine et de 2 h 10 le dimanche.", "L'attente est de 130 minutes en semaine.", Contradicted},
		// The item of a list that agrees and says more takes back what its neighbour contradicts.
		{"Durée moyenne des campagnes :\n\n- 2 jours pour des campagnes de prêt ;\n- 72 jours pour des campagnes de vente au domaine.", "Une campagne de vente au domaine dure 72 jours.", Supported},
		// A title without its full stop is no part of what follows, and "à partir de" may say out of what.
		{"Plafond : 7 700 € (hors intérêts) Taux du livret Le taux du livret est de 1,20 %", "Le taux du livret est de 0,50 %.", Contradicted},
		{"La note sur 5 étoiles est calculée à partir de 7 critères.", "La note est calculée à partir de 5 critères.", Contradicted},
		{"La note sur 5 étoiles est calculée à partir de 7 critères.", "La note est calculée à partir de 7 critères.", Supported},
		{"L'atelier est ouvert à partir de 7 inscrits.", "L'atelier est ouvert à partir de 5 inscrits.", Contradicted},
		// Another limit is another value; a bound may say less.
		{"La salle accueille jusqu'à 40 stagiaires.", "La salle accueille jusqu'à 60 stagiaires.", Contradicted},
		{"La remise demande un minimum de 12 vélos.", "La remise demande un minimum de 10 vélos.", Contradicted},
		{"Le domaine compte au moins 30 caves.", "Le domaine compte au moins 20 caves.", Supported},
		// Figures side by side share what follows, and one in brackets is of the words before.
		{"Orlec et Vanier détiennent 71 % et 29 % des parts de la cave.", "Orlec détient plus de 70 % des parts de la cave.", NotFound},
		{"Orlec et Vanier détiennent respectivement 71 % et 29 % des parts de la cave.", "Orlec détient moins de 70 % des parts de la cave.", NotFound},
		{"Vanier a signé l'affiche des Quais (2011) et le décor de la Halle (2016).", "Vanier a signé le décor de la Halle en 2016.", NotFound},
		// A subject of the neighbour's does not go with the figure.
		{"Les ventes gagnent 12 % et les marges perdent 3 %.", "Les ventes perdent 3 %.", NotFound},
	} {
		k := Checker{Search: InText(c.passage)}
		res, err := k.Check(context.Background(), spoken(c.claim))
		if err != nil {
			t.Fatal(err)
		}
		if res.Verdict != c.want {
			t.Errorf("%q\n beside %q\n got %s %+v, want %s", c.claim, c.passage, res.Verdict, res.Difference, c.want)
		}
		for _, e := range res.Evidence {
			checkEvidence(t, e)
		}
	}
}

// A stretch of words goes with the figure that it bears on.
func TestASentenceIsSharedOut(t *testing.T) {
	for in, want := range map[string][]string{
		"Garantie 2 ans pièces et outils, 5 ans sur le châssis.":                     {"Garantie 2 ans pièces et outils", "Garantie 5 ans sur le châssis"},
		"En 2024, la marge gagne 2 points et le stock perd 3 jours.":                 {"En 2024 la marge gagne 2 points", "En 2024 le stock perd 3 jours"},
		"Une panne sur 12 km, mais aucun retard sur 40 km ; 3 trains de plus.":       {"Une panne sur 12 km", "mais aucun retard sur 40 km", "3 trains de plus"},
		"71 % et 29 % respectivement pour la cave et le chai":                        nil,
		"Le délai passe de 9 à 4 jours.":                                             nil,
		"26 heures pour 3 personnes":                                                 nil,
		"Fondée en 2012, agrandie en 2019":                                           {"Fondée en 2012", "agrandie en 2019"},
		"Seats cost 12 for adults and 7 for children, booking fee included.":         {"Seats cost 12 for adults booking fee included", "Seats cost 7 for children booking fee included"},
		"Le tarif reste à 12 € en 2024.":                                             nil,
		"412 salariés, dont 96 saisonniers, et 3 usines":                             {"412 salariés", "dont 96 saisonniers", "3 usines"},
		"8,1 pour le petit modèle, 7,4 pour le grand":                                {"8,1 pour le petit modèle", "7,4 pour le grand"},
		"Depuis Angers, 24 h pour une pièce tenue en stock pendant au moins dix ans": nil,
	} {
		r := newReader()
		read := r.read(in, "", "fr")
		s := &read.sentences[0]
		facets := r.facets(read.index, s)
		var got []string
		for i := range facets {
			line := ""
			for k, w := range facets[i].sen.words {
				if k > 0 {
					line += " "
				}
				line += read.index.Slice(w.span)
			}
			got = append(got, line)
		}
		if len(got) != len(want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q: got %q, want %q", in, got, want)
				break
			}
		}
	}
}

// What a figure is compared with is the one of its own thing: of the same count, of the only column that has its kind, and not of what
// is left, of some, or of another subject.
func TestAFigureMeetsTheOneOfItsOwnThing(t *testing.T) {
	for _, c := range []struct {
		passage Passage
		claim   string
		want    Verdict
	}{
		{Passage{Text: "2 400 sondes posées chez 130 cavistes"}, "Nos sondes sont posées chez 310 cavistes.", Contradicted},
		{Passage{Text: "Les sondes sont vérifiées sous 24 h et tenues en stock au moins dix ans."}, "Les sondes sont tenues en stock dix ans au plus.", Contradicted},
		{Passage{Text: "Relevés de sonde | 6 mois | équipe produit", Context: "Donnée | Durée | Accès"}, "Les relevés de sonde sont gardés 6 ans.", Contradicted},
		{Passage{Text: "Relevés de sonde | 6 mois | 3 ans", Context: "Donnée | France | Suisse"}, "Les relevés de sonde sont gardés 6 ans.", NotFound},
		{Passage{Text: "Groupes de 8 cavistes au plus."}, "Each group has at least 8 cavistes.", Contradicted},
		{Passage{Text: "La formule Pro n'est jamais résiliée avant son terme."}, "Toutes nos formules sont résiliées avant leur terme.", Contradicted},
		{Passage{Text: "Relire les contrats des trois cavistes hors UE."}, "Tous les contrats des cavistes ont été relus.", NotFound},
		{Passage{Text: "Hartmoor has fitted probes in its remaining three cellars."}, "Hartmoor has fitted probes in four cellars.", NotFound},
		{Passage{Text: "Frimont, fondé à Brest, emploie 260 personnes.", Heading: "Orvalis s'associe à Frimont"}, "Orvalis emploie 260 personnes.", NotFound},
		{Passage{Text: "Frimont emploie 260 personnes.", Heading: "Orvalis s'associe à Frimont"}, "Frimont emploie 260 personnes.", Supported},
		{Passage{Text: "The free trial lasts 21 days on Solo and Cellar.", Heading: "Vinelog"}, "The Vinelog free trial lasts 21 days on Cellar.", Supported},
		{Passage{Text: "23 % seraient prêts à louer une sonde et à en parler au maire de leur commune.", Context: "Résultats de l'enquête"}, "32 % seraient prêts à louer une sonde.", Contradicted},
	} {
		res := Compare(spoken(c.claim), c.passage)
		checkEvidence(t, res.Evidence[0])
		if res.Verdict != c.want {
			t.Errorf("%q\n beside %q\n got %s %+v, want %s", c.claim, c.passage.Text, res.Verdict, res.Difference, c.want)
		}
	}
}
