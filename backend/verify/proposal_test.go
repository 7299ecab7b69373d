package verify

import (
	"testing"

	"probant/backend/text"
)

// A rewording is offered only where it leaves nothing else to prove.
func TestAProposalIsProven(t *testing.T) {
	for _, c := range []struct {
		claim, passage, want string
	}{
		{"Le plan Pro coûte 25 € HT par mois.", "Le plan Pro coûte 20 € HT par mois.", "Le plan Pro coûte 20 € HT par mois."},
		{"Velmont forme 40 techniciens par an.", "Velmont forme 28 techniciens par an.", "Velmont forme 28 techniciens par an."},
		// The value is another, and the source says it of an average, of some, or under a condition.
		{"nos clients réduisent leur consommation de 35 %", "La consommation a baissé de 31 % en moyenne.", ""},
		{"Les ateliers économisent 9 heures par semaine.", "En moyenne, les ateliers économisent 5 heures par semaine.", ""},
		// The words differ too.
		{"Nos clients gagnent en moyenne 6 jours par an.", "Le gain moyen que déclarent les clients de Velmont est de 4 jours par an.", ""},
		{"Notre appli réduit de 60 % vos déplacements en voiture.", "La baisse des frais de déplacement est de 18 %.", ""},
	} {
		claim, p := spoken(c.claim), Passage{Text: c.passage}
		got := Proposal(claim, Compare(claim, p))
		if got != c.want {
			t.Errorf("%q beside %q: got %q, want %q", c.claim, c.passage, got, c.want)
		}
		if got == "" {
			continue
		}
		if again := Compare(spoken(got), p); again.Verdict != Supported {
			t.Errorf("%q was proposed, then %s %+v", got, again.Verdict, again.Difference)
		}
	}
}

// A part of a sentence is reworded in its sentence: its subject still counts.
func TestAProposalKeepsItsSubject(t *testing.T) {
	p := Passage{Text: "Orvalis réduit de 31 % le temps de saisie."}
	c := spoken("réduit de 35 % le temps de saisie")
	c.Lang = text.French
	for sentence, want := range map[string]string{
		"Avec Orvalis, on réduit de 35 % le temps de saisie.": "réduit de 31 % le temps de saisie",
		"Avec Kerdaz, on réduit de 35 % le temps de saisie.":  "",
	} {
		c.Sentence = sentence
		if got := Proposal(c, Compare(c, p)); got != want {
			t.Errorf("%q: got %q, want %q", sentence, got, want)
		}
	}
}
