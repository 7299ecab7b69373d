package verify

import "testing"

// sales is a row of a yearly table, as a reader of documents makes it.
var sales = Passage{Text: "Dette nette | 9,4 | 11,2 | –16,1 %", Context: "(en M€) | 2024 | 2023 | Évolution", Heading: "Kerdaz, comptes"}

// What moved is worked out from the two values that the sentence gives, and only from two values of one thing.
func TestChangesAreWorkedOut(t *testing.T) {
	moved := Passage{Text: "Le taux de panne des chariots est passé de 14 % à 9 %."}
	survey := Passage{Text: "58 % des ateliers interrogés louent leurs chariots en 2024, contre 66 % en 2023."}
	grew := Passage{Text: "Velmont's subscribers grew from 3,500 to 8,400 in ten months."}
	score := Passage{Text: "Indice de satisfaction 2025 : 91/100 (88/100 en 2024)."}
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Le taux de panne des chariots a baissé de 5 points.", moved, Supported},
		{"Le taux de panne des chariots a baissé de 6 points.", moved, Contradicted},
		{"Le taux de panne des chariots a baissé de 5 %.", moved, Contradicted}, // points
		{"Le taux de panne des chariots a augmenté de 5 points.", moved, Contradicted},
		{"Le taux de panne des grues a baissé de 5 points.", moved, NotFound},
		{"Le taux de panne des chariots est de 5 %.", moved, NotFound}, // neither value, and no change
		{"En un an, la part des ateliers interrogés qui louent leurs chariots a reculé de 8 points.", survey, Supported},
		{"En deux ans, la part des ateliers interrogés qui louent leurs chariots a reculé de 8 points.", survey, NotFound},
		{"Velmont gained 4,900 subscribers in ten months.", grew, Supported},
		{"Velmont's subscribers more than doubled in ten months.", grew, Supported},
		{"Velmont's subscribers tripled in ten months.", grew, Contradicted},
		{"Velmont's subscribers halved in ten months.", grew, Contradicted},
		{"Notre indice de satisfaction a gagné trois points en un an.", score, Supported},
		{"Kerdaz a réduit sa dette nette de 1,8 M€ en un an.", sales, Supported},
		{"Kerdaz a réduit sa dette nette de 1,8 M€ en 2024.", sales, Supported},
		{"Kerdaz a réduit sa dette nette de 1,8 M€ en 2022.", sales, NotFound},
		{"Kerdaz a réduit sa dette nette de 2,3 M€ en un an.", sales, Contradicted},
		{"Kerdaz a réduit sa dette bancaire de 1,8 M€ en un an.", sales, NotFound},
		{"La dette nette de Kerdaz est de 11,2 M€.", sales, NotFound}, // under which date, it does not say
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
}

// Both values of a change are shown, and both highlighted: the reader works it out too.
func TestAChangeShowsBothValues(t *testing.T) {
	got := Compare(spoken("Le taux de panne des chariots a baissé de 6 points."), Passage{Text: "Le taux de panne des chariots est passé de 14 % à 9 %."})
	if got.Difference == nil || got.Difference.Source != "14 % à 9 %" {
		t.Errorf("got the difference %+v, want both values", got.Difference)
	}
	conflicts := 0
	for _, h := range got.Evidence[0].Hits {
		if h.Kind == Conflict {
			conflicts++
		}
	}
	if conflicts != 2 {
		t.Errorf("got the hits %+v, want both values in conflict", got.Evidence[0].Hits)
	}
}

// A bare figure of a table has the unit of its heading.
func TestCellsHaveTheUnitOfTheirHeading(t *testing.T) {
	prices := Passage{Text: "Moteur | 4,5 | 3,9", Context: "Pièce (k€) | Essentiel | Avancé", Heading: "Pièces"}
	for wording, want := range map[string]Verdict{
		"Le moteur Essentiel coûte 4 500 €.":            Supported,
		"Le moteur Essentiel coûte 4,5 k€.":             Supported,
		"Le moteur Essentiel coûte 4,5 M€.":             Contradicted,
		"Le moteur Avancé coûte 4 500 €.":               Contradicted,
		"Le moteur Essentiel pèse 4 500 kg.":            NotFound,
		"Le moteur coûte 4 500 € de plus en Essentiel.": NotFound,
		"La courroie Essentiel coûte 4 500 €.":          NotFound,
		"Le moteur Essentiel coûte 4 500 € par an.":     NotFound,
	} {
		if got := Compare(spoken(wording), prices); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
	for _, heading := range []string{"(en M€)", "CA en millions d'euros", "£m", "[€/kg]", "Part (%)"} {
		if _, written := unitOf(heading, "fr"); written == "" {
			t.Errorf("%q: no unit read", heading)
		}
	}
	for _, heading := range []string{"Nom", "Prix", "(extraits)", "2024", "Effectif en fin d'année", ""} {
		if one, written := unitOf(heading, "fr"); written != "" {
			t.Errorf("%q: got the unit %+v, want none", heading, one)
		}
	}
}

// A figure that another one of the claim confirms leaves room for the rest, in whatever order they come.
func TestFiguresInAnotherOrder(t *testing.T) {
	battery := Passage{Text: "Autonomie : 5 ans avec une mesure toutes les 10 minutes.", Heading: "Capteur Velmont"}
	for wording, want := range map[string]Verdict{
		"Avec une mesure toutes les dix minutes, l’autonomie du capteur Velmont est de cinq ans.":  Supported,
		"Avec une mesure toutes les cinq minutes, l’autonomie du capteur Velmont est de dix ans.":  NotFound,
		"Avec une mesure toutes les dix minutes, l’autonomie du capteur Velmont est de trois ans.": NotFound,
	} {
		if got := Compare(spoken(wording), battery); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
	open := Passage{Text: "Nine in ten of the people hired in 2023 stayed a year. We do not use interns."}
	if got := Compare(spoken("90% of the people hired in 2023 stayed a year."), open); got.Verdict != Supported {
		t.Errorf("a speaker who goes on to something else: got %s", got.Verdict)
	}
	taken := Passage{Text: "Nine in ten of the people hired in 2023 stayed a year. They were not all asked."}
	if got := Compare(spoken("90% of the people hired in 2023 stayed a year."), taken); got.Verdict != NotFound {
		t.Errorf("a sentence that takes something back: got %s", got.Verdict)
	}
}

func TestWhatLeadsAColumnIsItsOwn(t *testing.T) {
	robots := Passage{Text: "Allemagne | 19 % | 25 % | 14 %", Context: "Pays | 2023 | 2025 | Achat prévu d’ici deux ans", Heading: "Robots"}
	for wording, want := range map[string]Verdict{
		"En Allemagne, la part des robots a augmenté de 6 points entre 2023 et 2025.": Supported,
		"En Allemagne, la part des robots a augmenté de 6 % entre 2023 et 2025.":      Contradicted,
		"En Allemagne, la part des robots est de 14 %.":                               NotFound, // of what is planned
	} {
		if got := Compare(spoken(wording), robots); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
}

func TestAValueOfBeforeInBrackets(t *testing.T) {
	gap := Passage{Text: "The pay gap is 8.9% in Oslo (2023: 10.2%)."}
	for wording, want := range map[string]Verdict{
		"The pay gap in Oslo fell by 1.3 points.": Supported,
		"The pay gap in Oslo fell by 1.3%.":       Contradicted,
		"The pay gap in Oslo rose by 1.3 points.": Contradicted,
	} {
		if got := Compare(spoken(wording), gap); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
	aim := Passage{Text: "The pay gap is 8.9% in Oslo (2030: 5.2%, planned)."}
	if got := Compare(spoken("The pay gap in Oslo rose by 3.7 points."), aim); got.Verdict != NotFound {
		t.Errorf("a plan is no value of before: got %s", got.Verdict)
	}
}

// Another sentence that has the claim's figure about a few of the same words leaves a sentence that says all of it standing.
func TestAFigureNextDoorSavesNoClaim(t *testing.T) {
	offers := Passage{Text: "Students get 25% off Anchor. Charities get 15% off Berth and Cabin."}
	if got := Compare(spoken("Charities get 25% off Berth and Cabin."), offers); got.Verdict != Contradicted {
		t.Errorf("got %s %+v, want it contradicted", got.Verdict, got.Difference)
	}
}
