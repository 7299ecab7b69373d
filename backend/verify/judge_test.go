package verify

import (
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

// A judge may vouch for other words. Figures, names, quotes and guards are read again.
func TestAdmit(t *testing.T) {
	const study = "Après six mois, les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie. Seuls les sites de Lyon étaient suivis."
	for _, tt := range []struct {
		name, claim, passage, quote string
		want                        Refusal
	}{
		{"other words for the same", "Après six mois, Orvalis fait gagner 35 % du temps de saisie aux équipes pilotes.", study,
			"les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie", Admitted},
		{"white space around the quote is no part of it", "Après six mois, Orvalis fait gagner 35 % du temps de saisie aux équipes pilotes.", study,
			" les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie\n", Admitted},
		{"the time after which it was measured is left out", "Orvalis fait gagner 35 % du temps de saisie aux équipes pilotes.", study,
			"les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie", Guarded},
		{"a quote that was made up", "Orvalis fait gagner 35 % du temps de saisie.", study, "Orvalis fait gagner 35 % du temps de saisie", NotInText},
		{"a quote with one letter changed", "Orvalis fait gagner 35 % du temps de saisie.", study, "consacraient 35 % de temps en moins a la saisie", NotInText},
		{"no quote", "Orvalis fait gagner 35 % du temps de saisie.", study, "  ", NotInText},
		{"another figure", "Orvalis fait gagner 45 % du temps de saisie aux équipes pilotes.", study,
			"les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie", FigureApart},
		{"a name that nobody gave", "Tilleul fait gagner 35 % du temps de saisie aux équipes pilotes.", study,
			"les équipes pilotes d’Orvalis consacraient 35 % de temps en moins à la saisie", TooFar},
		{"a sentence about something else", "Nos boîtiers résistent au gel.", study, "Seuls les sites de Lyon étaient suivis.", TooFar},
		{"a negation", "Le support est compris dans chaque abonnement.", "Le support n’est pas compris dans l’abonnement.",
			"Le support n’est pas compris dans l’abonnement.", Guarded},
		{"a hedge", "La sauvegarde chiffre les fichiers des clients.", "La sauvegarde pourrait chiffrer les fichiers des clients.",
			"La sauvegarde pourrait chiffrer les fichiers des clients.", Guarded},
		{"an exception in the next sentence", "Le support répond aux clients chaque jour ouvré.",
			"Le support répond aux clients chaque jour ouvré. Toutefois il ferme en août.", "Le support répond aux clients chaque jour ouvré.", Guarded},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := claim.Claim{Text: tt.claim, Sentence: tt.claim, Lang: text.French}
			res, got := Admit(c, Passage{ID: "p", Text: tt.passage}, tt.quote)
			if got != tt.want {
				t.Fatalf("got %q, want %q", got, tt.want)
			}
			if (res.Verdict == Supported) != (tt.want == Admitted) {
				t.Errorf("verdict %s with refusal %q", res.Verdict, got)
			}
			if tt.want == Admitted {
				e := res.Evidence[0]
				if text.Slice(tt.passage, e.Span) != e.Quote || len(res.Evidence) != 1 {
					t.Errorf("evidence %+v is not verbatim", e)
				}
			}
		})
	}
}

func FuzzAdmit(f *testing.F) {
	f.Add("Orvalis réduit de 35 % la saisie", "Orvalis : 35 % de saisie en moins.", "35 % de saisie")
	f.Add("é", "e\u0301 é", "e\u0301")
	f.Fuzz(func(t *testing.T, said, passage, quote string) {
		res, why := Admit(claim.Claim{Text: said, Sentence: said, Lang: text.French}, Passage{Text: passage}, quote)
		if why == Admitted && text.Slice(passage, res.Evidence[0].Span) != res.Evidence[0].Quote {
			t.Errorf("%q is not verbatim in %q", res.Evidence[0].Quote, passage)
		}
	})
}
