package charter

import (
	"slices"
	"testing"

	"probant/backend/text"
)

// A question about a notion claims nothing; one that offers it does.
func TestAQuestionThatOffersIsAClaim(t *testing.T) {
	for sentence, rule := range map[string]string{
		"Vous cherchez un logiciel 100 % sécurisé ? Le voici.":       "SEC-07",
		"Et si votre agenda devenait inviolable ?":                   "SEC-07",
		"Pourquoi notre coffre est-il inviolable ?":                  "SEC-07",
		"Savez-vous que notre coffre est inviolable ?":               "SEC-07",
		"Envie d’un crédit sans étude de solvabilité ?":              "FIN-04",
		"Perdez 8 kg en trois semaines, ça vous dit ?":               "HEA-03",
		"Qu’est-ce qu’un coffre inviolable ?":                        "",
		"Le coffre est-il inviolable ?":                              "",
		"Et comment savoir si un coffre est inviolable ?":            "",
		"Existe-t-il un coffre inviolable ?":                         "",
		"Faut-il croire à un crédit sans étude de solvabilité ?":     "",
		"Est-ce qu’un crédit sans étude de solvabilité est permis ?": "",
		"Que signifie « sécurité totale » dans un contrat ?":         "",
		"Votre prestataire vous promet-il une sécurité totale ?":     "",
	} {
		got := fired(sentence, text.French)
		if rule == "" && len(got) > 0 || rule != "" && !slices.Contains(got, rule) {
			t.Errorf("%q: got %v, want %q", sentence, got, rule)
		}
	}
	for sentence, rule := range map[string]string{
		"Looking for 100% secure software?":          "SEC-07",
		"Are you looking for unhackable software?":   "SEC-07",
		"Did you know that our safe is unhackable?":  "SEC-07",
		"Why is our safe unhackable?":                "SEC-07",
		"What is unhackable software?":               "",
		"Is any software unhackable?":                "",
		"How do you know that a safe is unhackable?": "",
	} {
		got := fired(sentence, text.English)
		if rule == "" && len(got) > 0 || rule != "" && !slices.Contains(got, rule) {
			t.Errorf("%q: got %v, want %q", sentence, got, rule)
		}
	}
}

// Words of the packs keep their accents, save in capitals.
func TestFirstNamesAreNoWordsOfThePacks(t *testing.T) {
	for _, s := range []string{
		"Marie Lenoir, directrice commerciale, recrute son équipe.", "Rose, notre comptable, part en retraite.",
		"Pierre et Rose accueillent les visiteurs.", "MARIE DIRIGE NOTRE ÉQUIPE", "Aimé, Désirée et René tiennent la boutique.",
	} {
		if got := fired(s, text.French); len(got) > 0 {
			t.Errorf("%v fires on %q", got, s)
		}
	}
	if got := fired("UN LOGICIEL TOTALEMENT SECURISE", text.French); !slices.Contains(got, "SEC-07") {
		t.Errorf("capitals without accents: got %v", got)
	}
}
