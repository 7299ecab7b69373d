package charter

import (
	"testing"

	"probant/backend/text"
)

// A sentence that a rule must leave alone is ordinary copy: no rule of any pack forbids it.
func TestNoSilentSentenceIsForbidden(t *testing.T) {
	for _, p := range Packs() {
		for _, r := range p.Rules {
			for _, l := range languages {
				w := r.wording(l)
				if w == nil {
					continue
				}
				for _, s := range w.Silent {
					for _, f := range found(s, l) {
						if f.Severity == Forbidden {
							t.Errorf("%s (%s) must leave alone %q, which %s forbids for %q", r.ID, l, s, f.Rule, f.Text)
						}
					}
				}
			}
		}
	}
}

// found lists what every pack finds in a sentence.
func found(sentence string, lang text.Lang) []Finding {
	return NewChecker([]string{All}, Situation{}).Check([]text.Block{{ID: "b", Kind: text.Paragraph, Text: sentence}}, lang)
}

// What is free without a condition is no matter; a condition that is told asks for care, and a cost shuts the gate.
func TestFreeIsForbiddenWhereItCosts(t *testing.T) {
	for s, want := range map[string]Severity{
		"Demandez votre devis gratuit.":                            "",
		"Le webinaire est gratuit.":                                "",
		"Livraison offerte dès 50 €.":                              NeedsMention,
		"Deux mois offerts pour toute souscription.":               NeedsMention,
		"Un guide gratuit (9 € de frais de traitement).":           Forbidden,
		"Bilan offert, seul le déplacement est facturé 45 €.":      Forbidden,
		"Une séance offerte, réservée aux adhérents.":              Forbidden,
		"Les soldes continuent jusqu’à mardi.":                     Forbidden,
		"Soldes d’été du 23 juin au 20 juillet 2027, en boutique.": Advice,
	} {
		var got Severity
		for _, f := range found(s, text.French) {
			if f.Rule == "PRI-03" || f.Rule == "PRI-09" {
				got = stricter(got, f.Severity)
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

// A prospecting e-mail greets in one block and sells in another; the way out may stand in a third.
func TestProspectingIsReadOverTheWholeText(t *testing.T) {
	for _, c := range []struct {
		lang   text.Lang
		want   bool
		blocks []string
	}{
		{text.French, true, []string{"Bonjour,", "Notre offre de rentrée réduit vos relances.", "Réservez votre démonstration."}},
		{text.French, true, []string{"Chers clients,", "Découvrez l’offre du mois.", "Il est impossible de se désinscrire."}},
		{text.French, false, []string{"Bonjour,", "Notre offre de rentrée réduit vos relances.", "Pour ne plus recevoir nos messages, cliquez ici."}},
		{text.French, false, []string{"Bonjour,", "Votre facture de mars est jointe.", "Nos services restent à votre écoute."}},
		{text.French, false, []string{"Bonjour,", "La réunion est avancée à 9 h."}},
		{text.French, false, []string{"Découvrez notre offre.", "Nos services vous aident."}},
		{text.English, true, []string{"Hello,", "Our planning software saves an hour.", "You cannot unsubscribe."}},
		{text.English, false, []string{"Hello,", "Our planning software saves an hour.", "You can unsubscribe at any time."}},
	} {
		var blocks []text.Block
		for i, s := range c.blocks {
			blocks = append(blocks, text.Block{ID: string(rune('a' + i)), Kind: text.Paragraph, Text: s})
		}
		got := 0
		for _, f := range NewChecker([]string{"channel"}, Situation{Channel: "email"}).Check(blocks, c.lang) {
			if f.Rule == "CHA-01" {
				got++
			}
		}
		if got > 1 || got == 1 != c.want {
			t.Errorf("%q: got %d findings, want one: %v", c.blocks, got, c.want)
		}
	}
}
