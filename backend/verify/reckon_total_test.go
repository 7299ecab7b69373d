package verify

import "testing"

func TestTotalsAreWorkedOut(t *testing.T) {
	staff := Passage{Text: "L’effectif de Kerdaz compte 412 salariés, dont 96 saisonniers."}
	tickets := Passage{Text: "L’assistance a traité 312 tickets en août, 287 tickets en juillet."}
	sold := Passage{Text: "In 2025, 41% of the machines sold were Silver, 35% were Gold and 24% were Bronze."}
	polled := Passage{Text: "41% of bakers own a robot, 35% of grocers own a van."}
	for _, tt := range []struct {
		claim string
		of    Passage
		want  Verdict
	}{
		{"Hors saisonniers, l’effectif de Kerdaz compte 316 salariés.", staff, Supported},
		{"Hors saisonniers, l’effectif de Kerdaz compte 310 salariés.", staff, NotFound},
		{"Hors cadres, l’effectif de Kerdaz compte 316 salariés.", staff, NotFound},
		{"L’effectif de Kerdaz compte 316 salariés.", staff, NotFound},
		{"En juillet et en août, l’assistance a traité 599 tickets.", tickets, Supported},
		{"En juillet et en août, l’assistance a traité 600 tickets.", tickets, Contradicted},
		{"En mai et en août, l’assistance a traité 599 tickets.", tickets, NotFound},
		{"In 2025, 76% of the machines sold were Silver and Gold.", sold, Supported},
		{"In 2025, 76% of the machines sold were Silver.", sold, NotFound},
		{"Lyon et Nantes comptent 70 salariés.", Passage{Text: "Lyon compte 50 salariés, Nantes 20."}, Supported},
		{"Lyon et Nantes comptent 70 salariés.", Passage{Text: "Lyon compte 50 salariés, Nantes 20 stagiaires."}, NotFound},
		{"Le module et l’option coûtent 120 €.", Passage{Text: "Le module coûte 100 €, l’option 20 €."}, Supported},
		{"Le module et l’option coûtent 120 € par mois.", Passage{Text: "Le module coûte 100 €, l’option 20 €."}, NotFound},
		{"76% of bakers and grocers own a robot.", polled, NotFound},
	} {
		if got := Compare(spoken(tt.claim), tt.of); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.of.Text, got.Verdict, got.Difference, tt.want)
		}
	}
}
