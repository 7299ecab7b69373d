package claim

import (
	"reflect"
	"strings"
	"testing"

	"probant/backend/text"
)

func meaningOf(s, span string, lang text.Lang) string {
	at := strings.Index(s, span)
	return Meaning(s, text.NewIndex(s).Span(at, at+len(span)), lang)
}

func whole(s string, lang text.Lang) string { return meaningOf(s, s, lang) }

func TestMeaningSurvives(t *testing.T) {
	for lang, groups := range map[text.Lang][][]string{
		text.French: {
			{"Orvalis réduit de 35 % le temps de saisie", "Orvalis réduit de 35% le temps de saisie.", "Orvalis  réduit, de 35 pour cent, le temps de saisie", "ORVALIS RÉDUIT DE 35 % LE TEMPS DE SAISIE", "ORVALIS REDUIT DE 35 % LE TEMPS DE SAISIE"},
			{"Un délai de 24 h", "Le délai de 24 heures", "délai de 24 h"},
			{"Les données sont chiffrées", "La donnée est chiffrée", "Les donnees sont chiffrees"},
			{"Dès 1 200 € HT par mois", "dès 1 200 € HT/mois", "Dès 1200 € H.T. par mois"},
			{"L’offre « Duo » est garantie", "L'offre Duo est garantie !"},
		},
		text.English: {
			{"The tool cuts costs by 35%", "A tool cuts cost by 35 percent.", "the tool cuts costs by 35 %"},
			{"From £1,200 per month", "from £1200 a month"},
			{"Our certified experts reply within 24 hours", "our certified expert replies within 24 hours"},
		},
	} {
		for _, g := range groups {
			want := whole(g[0], lang)
			for _, s := range g[1:] {
				if got := whole(s, lang); got != want {
					t.Errorf("%q:\n got  %s\n want %s (%q)", s, got, want, g[0])
				}
			}
		}
	}
}

func TestMeaningChanges(t *testing.T) {
	for _, c := range []struct {
		lang text.Lang
		a, b string
	}{
		{text.French, "réduit de 35 % la saisie", "réduit de 36 % la saisie"},
		{text.French, "réduit de 35 % la saisie", "réduit à 35 % la saisie"},
		{text.French, "réduit de 35 % la saisie", "réduit de 35 points la saisie"},
		{text.French, "réduit de 35 % la saisie", "réduit de plus de 35 % la saisie"},
		{text.French, "réduit de 35 % la saisie", "réduit de 35 % la facturation"},
		{text.French, "réduit de 35 % la saisie", "peut réduire de 35 % la saisie"},
		{text.French, "10 € HT par mois", "10 € TTC par mois"},
		{text.French, "10 € par mois", "10 € par an"},
		{text.French, "validé par Anne Martin", "validé par Anne Martine"},
		{text.French, "Les clients sont satisfaits", "Tous les clients sont satisfaits"},
		{text.French, "Les clients sont satisfaits", "Les clients ne sont pas satisfaits"},
		{text.French, "Les clients sont satisfaits", "La plupart des clients sont satisfaits"},
		{text.French, "Nos clients sont satisfaits", "Vos clients sont satisfaits"},
		{text.French, "avec assistance", "sans assistance"},
		{text.French, "Il réduit la saisie", "Il réduira la saisie"},
		{text.English, "cuts costs by 35%", "cuts costs to 35%"},
		{text.English, "from 10 to 20 sites", "from 10 to 30 sites"},
		{text.English, "over 350 customers", "under 350 customers"},
		{text.English, "It works", "It never works"},
		{text.English, "It works", "It may work"},
		{text.English, "All customers agree", "Customers agree"},
		{text.English, "Hosted in Ireland", "Hosted in Iceland"},
	} {
		if a, b := whole(c.a, c.lang), whole(c.b, c.lang); a == b {
			t.Errorf("%q and %q share %s", c.a, c.b, a)
		}
	}
	// Outside the span, negations, hedges and words of scope count; other words do not.
	span := "réduit de 35 % la saisie"
	base := meaningOf("Orvalis réduit de 35 % la saisie", span, text.French)
	if got := meaningOf("Selon nous, Orvalis "+span, span, text.French); got == base {
		t.Error("an attribution outside the span is lost")
	}
	if got := meaningOf("Parfois, Orvalis "+span, span, text.French); got == base {
		t.Error("a hedge outside the span is lost")
	}
	if got := meaningOf("Chez Valmère, Orvalis "+span, span, text.French); got != base {
		t.Error("other words outside the span are not its meaning")
	}
}

func TestReconcile(t *testing.T) {
	known := func(blocks []text.Block) []Known {
		var out []Known
		byID := map[string]text.Block{}
		for _, b := range blocks {
			byID[b.ID] = b
		}
		for _, c := range Extract(blocks, text.French).Claims {
			out = append(out, Known{ID: c.Text, Anchor: text.NewAnchor(byID[c.Block], c.Span), Meaning: c.Meaning})
		}
		return out
	}
	p := func(id, s string) text.Block { return text.Block{ID: id, Kind: text.Paragraph, Text: s} }
	before := []text.Block{p("a", "Orvalis réduit de 35 % la saisie."), p("b", "Dès 49 € par mois."), p("c", "Au Nord, c’est dès 49 € par mois."), p("d", "Dès 49 € par mois.")}
	for name, c := range map[string]struct {
		after []text.Block
		want  []Match
	}{
		"unchanged":       {before, []Match{{0, 0}, {1, 1}, {2, 2}, {3, 3}}},
		"harmless":        {[]text.Block{p("a", "ORVALIS réduit de 35% la saisie !"), before[1]}, []Match{{0, 0}, {1, 1}}},
		"a number":        {[]text.Block{p("a", "Orvalis réduit de 36 % la saisie.")}, nil},
		"moved":           {[]text.Block{before[1], p("z", "Orvalis réduit de 35 % la saisie.")}, []Match{{0, 1}, {1, 0}}},
		"twins swapped":   {[]text.Block{before[3], before[1]}, []Match{{1, 1}, {3, 0}}},
		"one of two left": {[]text.Block{before[3]}, []Match{{3, 0}}},
		"a third twin":    {[]text.Block{before[1], before[3], p("n", "Dès 49 € par mois.")}, []Match{{1, 0}, {3, 1}}},
	} {
		got := Reconcile(known(before), Extract(c.after, text.French).Claims, c.after)
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}
