package verify

import "testing"

func TestSharesOfACountAreWorkedOut(t *testing.T) {
	board := Passage{Text: "Le conseil compte 12 membres, dont 5 femmes."}
	fleet := Passage{Text: "214 vans: 131 electric, 83 diesel.", Heading: "Fernway fleet"}
	places := Passage{Text: "Au printemps : 18 640 capteurs chez 300 clients, dont 198 écoles."}
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Cinq des douze membres du conseil sont des femmes.", board, Supported},
		{"Plus d’un tiers des membres du conseil sont des femmes.", board, Supported},
		{"42 % des membres du conseil sont des femmes.", board, Supported}, // 41.7, rounded as told
		{"Six des douze membres du conseil sont des femmes.", board, Contradicted},
		{"Plus de la moitié des membres du conseil sont des femmes.", board, Contradicted},
		{"Cinq des douze membres du conseil sont des juristes.", board, NotFound},
		{"About 60% of Fernway’s vans are electric.", fleet, Supported},
		{"About 60% of Fernway’s vans are diesel.", fleet, Contradicted},
		{"Near 61% of Fernway’s trucks are electric.", fleet, NotFound},
		{"Près des deux tiers de nos clients sont des écoles.", places, Supported},
		{"Près des deux tiers de nos capteurs sont dans des écoles.", places, NotFound}, // of which count, it matters
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
}

func TestPricesOverAPeriod(t *testing.T) {
	care := Passage{Text: "Under the Care contract, €19 per month, a technician visits twice a year."}
	rent := Passage{Text: "La location de la balance Kerdaz coûte 14 € par mois."}
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"The Care contract costs €228 a year.", care, Supported},
		{"The Care contract costs €200 a year.", care, NotFound}, // it may have a price of its own
		{"The Care contract costs €19 a year.", care, Contradicted},
		{"L’abonnement coûte 120 € par an.", Passage{Text: "L’abonnement coûte 10 € par mois."}, Supported},
		{"L’abonnement coûte 120 € par an.", Passage{Text: "L’abonnement coûte 10 € par mois, ou 100 € par an."}, NotFound},
		{"L’abonnement coûte 120 € par an.", Passage{Text: "L’abonnement coûte 10 € par mois la première année."}, NotFound},
		{"La location de la balance Kerdaz coûte 336 € sur deux ans.", rent, Supported},
		{"La location de la balance Kerdaz coûte 336 € sur trois ans.", rent, NotFound},
		{"La pose de la balance Kerdaz coûte 336 € sur deux ans.", rent, NotFound},
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
}

func TestDaysOfAMonthAreCounted(t *testing.T) {
	interest := Passage{Text: "Interest on the account is calculated on the 1st and the 16th of each month."}
	for wording, want := range map[string]Verdict{
		"Interest on the account is calculated twice a month.":                              Supported,
		"Interest on the account is calculated twice a month, on the 1st and the 16th.":     Supported,
		"Interest on the account is calculated three times a month.":                        Contradicted,
		"Interest on the account is calculated twice a month, on the 1st and the 15th.":     NotFound,
		"Les intérêts du compte sont calculés deux fois par mois, le 1er et le 16 du mois.": Supported,
	} {
		if got := Compare(spoken(wording), interest); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
}

// The two ends of a move are compared with the two ends of another, in whatever order each text tells them.
func TestEndsOfAMove(t *testing.T) {
	quote := Passage{Text: "Le délai des devis est passé de 72 heures à 8 heures."}
	for wording, want := range map[string]Verdict{
		"Le délai des devis est passé de trois jours à 8 heures.": Supported,
		"Le délai des devis est passé de trois jours à 6 heures.": Contradicted,
		"Le délai des devis est passé de deux jours à 8 heures.":  Contradicted,
		"Le délai des retours est passé de 72 heures à 8 heures.": NotFound,
	} {
		if got := Compare(spoken(wording), quote); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
}
