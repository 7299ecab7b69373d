package charter

import (
	"strconv"
	"testing"

	"probant/backend/text"
)

// TestAMentionCountsWhereItStands checks that the heading, the header of a table or the line around a list says the tax basis of every
// price below, and that a table or a list without it is told once.
func TestAMentionCountsWhereItStands(t *testing.T) {
	cell := func(row int, s string) text.Block {
		return text.Block{Kind: text.TableCell, Parent: "t", Row: row, Header: row == 0, Text: s}
	}
	item := func(s string) text.Block { return text.Block{Kind: text.ListItem, Level: 1, Text: s} }
	line := func(s string) text.Block { return text.Block{Kind: text.Paragraph, Text: s} }
	heading := func(level int, s string) text.Block {
		return text.Block{Kind: text.Heading, Level: level, Text: s}
	}
	for name, c := range map[string]struct {
		blocks []text.Block
		want   int
	}{
		"table":         {[]text.Block{cell(0, "Prix"), cell(1, "49 €"), cell(2, "59 €"), cell(3, "69 €")}, 1},
		"table header":  {[]text.Block{cell(0, "Prix HT"), cell(1, "49 €"), cell(2, "59 €")}, 0},
		"list":          {[]text.Block{item("Solo : 49 €"), item("Duo : 59 €")}, 1},
		"line before":   {[]text.Block{line("Nos prix sont hors taxes."), item("Solo : 49 €"), item("Duo : 59 €")}, 0},
		"line after":    {[]text.Block{item("Solo : 49 €"), item("Duo : 59 €"), line("Prix TTC.")}, 0},
		"heading":       {[]text.Block{heading(1, "Tarifs HT"), line("Solo : 49 €"), heading(2, "Duo"), line("59 €")}, 0},
		"other heading": {[]text.Block{heading(2, "Tarifs HT"), line("Solo : 49 €"), heading(2, "Duo"), line("59 €")}, 1},
		"two lines":     {[]text.Block{line("Solo : 49 €"), line("Duo : 59 €")}, 2},
	} {
		for i := range c.blocks {
			c.blocks[i].ID = strconv.Itoa(i)
		}
		got := 0
		for _, f := range NewChecker([]string{"price"}, Situation{}).Check(c.blocks, text.French) {
			if f.Rule == "PRI-06" {
				got++
			}
		}
		if got != c.want {
			t.Errorf("%s: got %d findings, want %d", name, got, c.want)
		}
	}
}
