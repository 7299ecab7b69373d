package piece

import (
	"strings"
	"testing"
	"unicode/utf8"

	"probant/backend/text"
)

func sample() []text.Block {
	return []text.Block{
		{ID: "a", Kind: text.Heading, Level: 1, Text: "Orvalis Paie"},
		{ID: "b", Kind: text.ListItem, Level: 1, Text: "Réduit de 35 % le temps de saisie", Marks: []text.Mark{{Kind: text.Bold, Span: text.Span{Start: 0, End: 6}}}},
		{ID: "c", Parent: "b", Kind: text.ListItem, Level: 2, Text: "dès le premier mois"},
		{ID: "d", Parent: "t1", Kind: text.TableCell, Text: "49 €"},
	}
}

func TestWordsAndTitle(t *testing.T) {
	if n := Words(sample()); n != 14 {
		t.Errorf("%d words, want 14", n)
	}
	long := strings.Repeat("évidemment ", 20)
	for name, c := range map[string]struct {
		blocks []text.Block
		want   string
	}{
		"heading":    {sample(), "Orvalis Paie"},
		"later":      {[]text.Block{{Kind: text.Paragraph, Text: "Bonjour"}, {Kind: text.Heading, Text: " Le vrai titre "}}, "Le vrai titre"},
		"first line": {[]text.Block{{Kind: text.Paragraph, Text: "\u00a0\nBonjour Anne,\nvoici"}}, "Bonjour Anne,"},
		"empty":      {[]text.Block{{Kind: text.Paragraph, Text: "  "}}, ""},
		"long":       {[]text.Block{{Kind: text.Paragraph, Text: long}}, strings.TrimSpace(strings.Repeat("évidemment ", 7)) + "…"},
	} {
		got := TitleFrom(c.blocks)
		if got != c.want || utf8.RuneCountInString(got) > 80 {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
