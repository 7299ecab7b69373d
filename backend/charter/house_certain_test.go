package charter

import (
	"testing"

	"probant/backend/text"
)

// A replacement is written for the user only where the sentence stays right; elsewhere she is told what to use, and writes.
func TestNoFixBreaksTheGrammar(t *testing.T) {
	for _, c := range []struct {
		lang            text.Lang
		word, use, text string
		want            string
	}{
		{text.French, "solution", "logiciel", "Une solution, cette solution complète.", "solution · solution"},
		{text.French, "problème", "difficulté", "Le problème, des problèmes.", "problème · problèmes"},
		{text.French, "problème", "souci", "Le problème, des problèmes.", "problème → souci · problèmes → soucis"},
		{text.French, "meeting", "réunion", "Le meeting de lundi.", "meeting"},
		{text.French, "workflow", "enchaînement", "Ce workflow.", "workflow → Cet enchaînement"},
		{text.French, "hôpital", "clinique", "Cet hôpital.", "hôpital"},
		{text.French, "révolutionnaire", "innovant", "Une offre révolutionnaire.", "révolutionnaire"},
		{text.French, "digital", "numérique", "La transformation digitale, des outils digitaux.", "digitale → numérique · digitaux → numériques"},
		{text.French, "leader", "chef de file", "Le leader, les leaders.", "leader → chef de file · leaders"},
		{text.French, "booster", "accélérer", "Boostez vos ventes, pour booster, nous boostons.", "Boostez · booster → accélérer · boostons"},
		{text.French, "mettre en place", "installer", "Nous mettons en place un suivi, pour mettre en place.", "mettons en place · mettre en place → installer"},
		{text.French, "faire du sens", "avoir du sens", "Cela fait du sens, sans faire du sens.", "fait du sens · faire du sens → avoir du sens"},
		{text.French, "collaborateur", "salarié", "Une collaboratrice, nos collaborateurs.", "collaboratrice → salariée · collaborateurs → salariés"},
		{text.French, "partenaire", "équipe", "Notre partenaire.", "partenaire"},
		{text.English, "solution", "app", "A solution, the solutions.", "solution → An app · solutions → apps"},
		{text.English, "app", "tool", "An app.", "app → A tool"},
		{text.English, "device", "unit", "A device, the device.", "device · device → unit"},
		{text.English, "kick off", "start", "We kick off, they kicked off.", "kick off → start · kicked off"},
	} {
		r := HouseRule{ID: "H", Kind: Prefer, Lang: c.lang, Words: []string{c.word}, Use: c.use}
		if got := houseFinds(r, c.text, c.lang); got != c.want {
			t.Errorf("%s for %s in %q: got %q, want %q", c.use, c.word, c.text, got, c.want)
		}
	}
}
