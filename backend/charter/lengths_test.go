package charter

import (
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// lengthsOf lists what the counters say of a text of a channel, as rule and words.
func lengthsOf(channel string, blocks ...text.Block) []string {
	var out []string
	for _, f := range NewChecker([]string{"channel"}, Situation{Channel: channel}).Check(blocks, text.French) {
		if RuleOf(f.Rule).Limits != nil {
			out = append(out, f.Rule+" "+f.Text)
		}
	}
	return out
}

func TestALineIsCountedUnderItsLabel(t *testing.T) {
	forty := strings.Repeat("abcdefghi ", 4)
	for _, c := range []struct{ line, want string }{
		{"Objet : " + forty + "abcdefghij", ""},
		{"OBJET : " + forty + "abcdefghij et le reste", "CHA-07  et le reste"},
		{"objet : Votre planning est là !!", "CHA-07 Votre planning est là !!"},
		{"objet : PLANNING DE MARS", "CHA-07 PLANNING DE MARS"},
		{"objet : PLAN 3D", ""},
		{"Mot du jour : " + forty + forty, ""},
		{"sms : " + strings.Repeat("abcdefghi ", 16) + "fin", "CHA-08 fin"},
		{"sms : " + strings.Repeat("têtes de ", 8), "CHA-08 e"},
		{"un texte sans étiquette", ""},
		{"titre google : " + strings.Repeat("e\u0301", 30), ""},
		{"Brief\nObjet : " + forty + "abcdefghij trop\nfin", "CHA-07  trop"},
	} {
		got := strings.Join(lengthsOf("", text.Block{ID: "b", Kind: text.Paragraph, Text: c.line}), "; ")
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.line, got, c.want)
		}
	}
}

func TestAPostIsCountedAsAWhole(t *testing.T) {
	post := []text.Block{
		{ID: "a", Kind: text.Paragraph, Text: strings.Repeat("x", 2000)},
		{ID: "b", Kind: text.Paragraph, Text: strings.Repeat("y", 999) + "zz"},
	}
	if got := lengthsOf("linkedin_post", post...); !slices.Equal(got, []string{"CHA-05 zz"}) {
		t.Errorf("a post of 3,002 characters: %q", got)
	}
	if got := lengthsOf("article", post...); got != nil {
		t.Errorf("an article has no such limit: %q", got)
	}
	post[1].Text = strings.Repeat("y", 999)
	if got := lengthsOf("linkedin_post", post...); got != nil {
		t.Errorf("a post of 3,000 characters fits: %q", got)
	}
}

func TestAForeignLineAsksForItsTranslation(t *testing.T) {
	check := func(lang text.Lang, lines ...string) (out []string) {
		var blocks []text.Block
		for _, l := range lines {
			blocks = append(blocks, text.Block{ID: l, Kind: text.Paragraph, Text: l})
		}
		for _, f := range NewChecker([]string{"language"}, Situation{}).Check(blocks, lang) {
			out = append(out, f.Block)
		}
		return out
	}
	slogan := "The best way to run your workshop."
	for _, c := range []struct {
		lang  text.Lang
		lines []string
		want  bool
	}{
		{text.French, []string{"Le planning des artisans.", slogan}, true},
		{text.French, []string{slogan, "(La meilleure façon de mener votre atelier.)"}, false},
		{text.French, []string{slogan + " La meilleure façon de mener votre atelier."}, false},
		{text.French, []string{"Wir machen die Planung für Sie und Ihre Leute einfach."}, true},
		{text.English, []string{slogan}, false},
	} {
		if got := check(c.lang, c.lines...); len(got) > 0 != c.want {
			t.Errorf("%s %q: got %q", c.lang, c.lines, got)
		}
	}
}

func FuzzLengths(f *testing.F) {
	f.Add("objet : Bonjour\nsms : à bientôt", "linkedin_post")
	f.Fuzz(func(t *testing.T, s, channel string) {
		x := text.NewIndex(s)
		for _, f := range NewChecker([]string{"channel", "language"}, Situation{Channel: channel}).Check([]text.Block{{ID: "b", Text: s}}, text.French) {
			if from, to := x.Bytes(f.Span); s[from:to] != f.Text {
				t.Errorf("%s covers %q and says %q", f.Rule, s[from:to], f.Text)
			}
		}
	})
}
