package charter

import (
	"testing"

	"probant/backend/text"
)

func TestWhatDeniesAWording(t *testing.T) {
	for _, c := range []struct {
		lang                text.Lang
		pattern, text, want string
	}{
		{text.French, "offre éclair", "Ne manquez pas cette offre éclair.", "offre éclair"},
		{text.French, "offre éclair", "Ce n’est pas une offre éclair.", ""},
		{text.French, "offre éclair", "Nous ne faisons plus d’offre éclair.", ""},
		{text.French, "offre éclair", "Une offre éclair de plus, une offre éclair plus longue.", "offre éclair · offre éclair"},
		{text.French, "offre éclair", "Évitez toute offre éclair.", ""},
		{text.French, "offre éclair", "Pas cher : offre éclair.", "offre éclair"},
		{text.French, "déposer …3 brevet", "Nous n’avons déposé aucun brevet.", ""},
		{text.French, "déposer …3 brevet", "Nous avons déposé un nouveau brevet.", "déposé un nouveau brevet"},
		{text.French, "trouverez pas …3 ailleurs", "Vous ne le trouverez pas moins cher ailleurs.", "trouverez pas moins cher ailleurs"},
		{text.English, "flash sale", "Don't miss our flash sale.", "flash sale"},
		{text.English, "flash sale", "We don't run a flash sale.", ""},
		{text.English, "flash sale", "Avoid any flash sale.", ""},
		{text.English, "hold …2 patents", "We hold no patents.", ""},
	} {
		e := engineOf(t, c.lang, Wording{Find: []string{c.pattern}})
		if got := e.found(c.text, c.lang); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

func TestPatternsOfMarksAndCapitals(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"<percent> de remise", "+35 % de remise", "+35 % de remise"},
		{"<money> …2 offert", "€49 de bon offert", "€49 de bon offert"},
		{"<money>", "Le lot coûte CHF 79.", "CHF 79"},
		{"label =CE", "Le label CE, un label ce soir.", "label CE"},
		{`\» [\–] <name>`, "« Très bien » – Sonia", "» – Sonia"},
		{`\» [\–] <name>`, "« Très bien » dit-elle", ""},
		{"=d' ici", "D’ici mardi, d'ici là, de ici", "D’ici · d'ici"},
		{"readers' choice", "The readers' choice", "readers' choice"},
	} {
		e := engineOf(t, text.French, Wording{Find: []string{c.pattern}})
		if got := e.found(c.text, text.French); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}
