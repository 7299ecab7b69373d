package charter

import (
	"testing"

	"probant/backend/text"
)

// A pattern is found wherever its rare word stands in it, and whatever it starts with.
func TestPatternsStartAnywhere(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"(nous|on) …3 baratin", "Nous, sans détour, baratin : on dit baratin.", "Nous, sans détour, baratin · on dit baratin"},
		{"(le|la) [vrai] (baratin|sornette)", "Un baratin, le vrai baratin, la sornette.", "le vrai baratin · la sornette"},
		{"(le|la) (bon|baratin)", "Le bon, la baratin.", "Le bon · la baratin"},
		{"<money> de baratin", "Comptez €49 de baratin, 12 € de baratin.", "€49 de baratin · 12 € de baratin"},
		{"<duration> de baratin", "Trente jours de baratin.", "Trente jours de baratin"},
		{"! baratin", "Vite ! Baratin.", ""},
		{"+ <percent> (de|en) baratin", "Voyez : + 12 % de baratin.", "+ 12 % de baratin"},
		{`\« baratin`, "Un « baratin », un baratin.", "« baratin"},
		{"^ [le] (baratin|bon mot)", "Le baratin. Ce baratin. Bon mot.", "Le baratin · Bon mot"},
	} {
		e := engineOf(t, text.French, Wording{Find: []string{c.pattern}})
		if got := e.found(c.text, text.French); got != c.want {
			t.Errorf("%q in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}
