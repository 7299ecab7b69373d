package charter

import (
	"strings"
	"testing"

	"probant/backend/text"
)

// engineOf compiles one rule that looks for a pattern.
func engineOf(t testing.TB, lang text.Lang, w Wording) *Engine {
	t.Helper()
	r := Rule{ID: "T", Severity: Advice, FR: &w}
	if lang == text.English {
		r.FR, r.EN = nil, &w
	}
	e := newEngine()
	lists := map[text.Lang]Lists{lang: {"colour": {"rouge", "bleu ciel"}}}
	if err := e.add("test", r, lists); err != nil {
		t.Fatal(err)
	}
	return e
}

// found is what a rule finds in a text, parted by " · ".
func (e *Engine) found(s string, lang text.Lang) string {
	var out []string
	for _, f := range e.Check([]text.Block{{ID: "b", Kind: text.Paragraph, Text: s}}, lang, []Severity{Advice}) {
		out = append(out, f.Text)
	}
	return strings.Join(out, " · ")
}

func TestPatterns(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{"=numéro =un", "Le numéro un du secteur.", "numéro un"},
		{"=n 1", "Nous sommes N° 1.", "N° 1"},
		{"éco responsable", "Une gamme éco-responsable.", "éco-responsable"},
		{"éco-responsable", "Une gamme éco responsable.", "éco responsable"},
		{"(leader|chef de file)", "Le chef de file européen.", "chef de file"},
		{"(leader|chef de file)", "Un chef d’équipe.", ""},
		{"à partir de [seulement] <money>", "À partir de 29 € HT par mois.", "À partir de 29 € HT par mois"},
		{"à partir de [seulement] <money>", "à partir de seulement 29 €", "à partir de seulement 29 €"},
		{"à partir de <money>", "À partir de lundi.", ""},
		{"<percent> de réduction", "Profitez de 20 % de réduction.", "20 % de réduction"},
		{"en …3 jours", "En moins de dix jours.", "En moins de dix jours"},
		{"en …1 jours", "En moins de dix jours.", ""},
		{"garanti … vie", "Garanti. À vie.", ""},
		{"=sûr", "Un service sûr, sur mesure.", "sûr"},
		{"=sûr", "100 % SUR", "SUR"},
		{"révolution*", "Une offre révolutionnaire !", "révolutionnaire"},
		{"un @colour", "un bleu ciel, un rouge, un vert", "un bleu ciel · un rouge"},
		{"^ attention", "Attention aux marches. Une attention de tous.", "Attention"},
		{"gratuit $", "Un essai gratuit. Gratuit le lundi.", "gratuit"},
		{"+ <percent>", "+ 12 % cette année", "+ 12 %"},
		{"depuis <year>", "Depuis 1987, depuis 12 ans.", "Depuis 1987"},
		{"chez <name>", "Chez Norenko, chez nous.", "Chez Norenko"},
		{"loin", "L’un … loin. Il est très loin.", "loin · loin"},
		{"l’état", "par l'État français", "l'État"},
	} {
		if got := engineOf(t, text.French, Wording{Find: []string{c.pattern}}).found(c.text, text.French); got != c.want {
			t.Errorf("%s in %q: got %q, want %q", c.pattern, c.text, got, c.want)
		}
	}
}

func TestWhatSilencesAMatch(t *testing.T) {
	w := Wording{Find: []string{"leader"}, Except: []string{"leader d’équipe"}, Unless: []string{"selon"}, Mention: []string{"étude <year>"}}
	for s, want := range map[string]string{
		"Leader du marché.":                            "Leader",
		"Un leader d’équipe.":                          "",
		"Leader, selon Panelia.":                       "",
		"Leader. Selon Panelia, le marché croît.":      "Leader",
		"Leader du marché. Source : étude 2026.":       "",
		"Nous ne sommes pas le leader du marché.":      "",
		"Nous sommes non pas suiveurs, mais : leader.": "leader",
	} {
		if got := engineOf(t, text.French, w).found(s, text.French); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
	w = Wording{Find: []string{"crédit"}, With: []string{"<money>"}, Denied: true}
	for s, want := range map[string]string{"Un crédit de 5 000 €.": "crédit", "Un crédit.": "", "Aucun crédit de 50 €.": "crédit"} {
		if got := engineOf(t, text.French, w).found(s, text.French); got != want {
			t.Errorf("%q: got %q, want %q", s, got, want)
		}
	}
}

func TestAMentionCountsInItsRowAndInTheWholeText(t *testing.T) {
	blocks := []text.Block{
		{ID: "a", Kind: text.TableCell, Parent: "t", Row: 1, Text: "Prix choc"},
		{ID: "b", Kind: text.TableCell, Parent: "t", Row: 1, Text: "jusqu’au lundi"},
		{ID: "c", Kind: text.TableCell, Parent: "t", Row: 2, Text: "Prix choc"},
	}
	w := Wording{Find: []string{"prix choc"}, Mention: []string{"jusqu’au"}}
	e := engineOf(t, text.French, w)
	if got := e.Check(blocks, text.French, []Severity{Advice}); len(got) != 1 || got[0].Block != "c" {
		t.Errorf("by row: %+v", got)
	}
	e.rules[0].Scope = Document
	if got := e.Check(blocks, text.French, []Severity{Advice}); len(got) != 0 {
		t.Errorf("by the whole text: %+v", got)
	}
}

func TestPatternsThatAreRefused(t *testing.T) {
	for _, s := range []string{"", "   ", "(a", "a)", "[a|b", "(a]", "a|", "(|a)", "<colour> a", "a <moneys>", "@none", "… a", "=", "$", strings.Repeat("(", 40) + "a" + strings.Repeat(")", 40)} {
		e := newEngine()
		if err := e.add("test", Rule{ID: "T", FR: &Wording{Find: []string{s}}}, nil); err == nil {
			t.Errorf("%q is taken for a pattern", s)
		}
	}
	e := newEngine()
	loop := map[text.Lang]Lists{text.French: {"x": {"@x"}}}
	if err := e.add("test", Rule{ID: "T", FR: &Wording{Find: []string{"@x"}}}, loop); err == nil {
		t.Error("a list that calls itself is taken")
	}
}

func TestSpansAreThoseOfTheEditor(t *testing.T) {
	e := engineOf(t, text.French, Wording{Find: []string{"gratuit"}})
	b := text.Block{ID: "b", Kind: text.Paragraph, Text: "𝓝 👍🏽 e\u0301 : gratuit !"}
	got := e.Check([]text.Block{b}, text.French, []Severity{Advice})
	if len(got) != 1 || text.Slice(b.Text, got[0].Span) != "gratuit" {
		t.Errorf("got %+v", got)
	}
}

func FuzzPatterns(f *testing.F) {
	f.Add("(a|b c) … [d] <money>", "A b c, d 12 €.")
	f.Add("=sûr* …9 @x", "sûr")
	f.Fuzz(func(t *testing.T, pattern, s string) {
		e := newEngine()
		if e.add("test", Rule{ID: "T", FR: &Wording{Find: []string{pattern}}}, nil) != nil {
			return
		}
		for _, x := range e.Check([]text.Block{{ID: "b", Text: s}}, text.French, []Severity{Advice}) {
			if x.Span.Start < 0 || x.Span.End > text.Length(s) || x.Text == "" {
				t.Errorf("%q in %q: %+v", pattern, s, x)
			}
		}
	})
}
