package verify

import "testing"

// row is a line of a price table, as a reader of documents makes it.
var row = Passage{Text: "Support | 8 h | 4 h", Context: "Délai | Essentiel | Avancé", Heading: "Engagements"}

func TestARowIsReadByColumn(t *testing.T) {
	for wording, want := range map[string]Verdict{
		"Le délai du support Essentiel est de 8 h.": Supported,
		"Le délai du support Avancé est de 4 h.":    Supported,
		"Le délai du support Avancé est de 8 h.":    Contradicted,
		"Le délai du support est de 8 h.":           NotFound, // of which column, it does not say
	} {
		if got := Compare(spoken(wording), row); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
}

func TestDenialsContradict(t *testing.T) {
	for _, tt := range []struct {
		claim, passage string
		want           Verdict
		kind           DifferenceKind
	}{
		{"Les accessoires sont certifiés.", "Les accessoires ne sont pas encore certifiés.", Contradicted, NegationDiffers},
		{"La consommation d'eau de l'atelier augmente.", "La consommation d'eau de l'atelier est passée de 9 à 6 m³.", Contradicted, AttributeDiffers},
		{"Le certificat est délivré par Kerdaz.", "Le certificat est délivré par Velmont.", Contradicted, EntityDiffers},
		// What denies another thing, or says no more than a step, denies nothing of the claim.
		{"Les accessoires sont certifiés.", "Les draps ne sont pas certifiés.", NotFound, ""},
		{"Orvalis équipe 40 % des sites industriels.", "Orvalis équipe pas moins de 40 % des sites industriels.", NotFound, ""},
	} {
		got := Compare(spoken(tt.claim), Passage{Text: tt.passage})
		if got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.passage, got.Verdict, got.Difference, tt.want)
		}
		if tt.kind != "" && (got.Difference == nil || got.Difference.Kind != tt.kind) {
			t.Errorf("%q beside %q: got %+v, want the difference %s", tt.claim, tt.passage, got.Difference, tt.kind)
		}
	}
}

// A document speaks of its own product without naming it; it does not speak of another's.
func TestATextNeedNotRepeatItsName(t *testing.T) {
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Le support d'Orvalis répond sous 4 heures.", Passage{Text: "Le support répond sous 4 heures.", Source: "Orvalis, engagements"}, Supported},
		{"Le support de Kerdaz répond sous 4 heures.", Passage{Text: "Le support répond sous 4 heures.", Source: "Orvalis, engagements"}, NotFound},
		{"Le support répond aux clients de Kerdaz sous 4 heures.", Passage{Text: "Le support de Velmont répond sous 4 heures."}, NotFound},
	} {
		if tt.of.Source != "" {
			tt.of.SourceID = "1"
		}
		k := Checker{Search: NewMemory([]Passage{tt.of}, []Found{FoundBy(tt.of.Text, tt.of.Surroundings())})}
		res, err := k.Check(t.Context(), spoken(tt.claim))
		if err != nil {
			t.Fatal(err)
		}
		if res.Verdict != tt.want {
			t.Errorf("%q in %+v: got %s %+v, want %s", tt.claim, tt.of, res.Verdict, res.Difference, tt.want)
		}
	}
}
