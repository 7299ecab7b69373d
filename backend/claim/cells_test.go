package claim

import (
	"strings"
	"testing"

	"probant/backend/text"
)

// tabled is a table whose first row is marked as headings, or not.
func tabled(marked bool, rows ...string) []text.Block {
	var out []text.Block
	for r, line := range rows {
		for c, cell := range strings.Split(line, " | ") {
			out = append(out, text.Block{ID: cell, Parent: "t", Kind: text.TableCell, Row: r, Col: c, Header: marked && r == 0, Text: strings.TrimSpace(cell)})
		}
	}
	return out
}

func TestACellHasTheHeadingsOfItsTable(t *testing.T) {
	for _, tt := range []struct {
		name   string
		blocks []text.Block
		cell   string
		want   string
	}{
		{"marked", tabled(true, "Offre | Prix | Délai", "Essentiel | 29 € | 4 h"), "4 h", "Essentiel · Délai"},
		{"not marked", tabled(false, "Offre | Prix | Délai", "Essentiel | 29 € | 4 h"), "4 h", "Essentiel · Délai"},
		{"years", tabled(false, "Ventes | 2024 | 2025", "Chaises | 310 | 340"), "340", "Chaises · 2025"},
		{"no headings", tabled(false, "Essentiel | 29 €", "Avancé | 59 €"), "59 €", "Avancé"},
		{"no label", tabled(true, "Offre | Prix", " | 29 €"), "29 €", "Prix"},
		{"the label itself", tabled(true, "Offre | Prix", "Essentiel | 29 €"), "Essentiel", ""},
		{"a text in columns", tabled(false, "Nous livrons partout en France. | 29 €", "Avancé | 59 €"), "29 €", ""},
		{"another table below", append(tabled(true, "Offre | Prix", "Essentiel | 29 €"), text.Block{ID: "x", Kind: text.TableCell, Parent: "u", Row: 1, Col: 1, Text: "30 €"}), "x", ""},
	} {
		for i, ctx := range Contexts(tt.blocks) {
			if tt.blocks[i].ID == tt.cell && ctx.Cell.String() != tt.want {
				t.Errorf("%s: got %q, want %q", tt.name, ctx.Cell, tt.want)
			}
		}
	}
}

// The same figure under another heading is another claim; a capital or a plural of the heading is not.
func TestTheMeaningOfACellHasItsHeadings(t *testing.T) {
	meaning := func(rows ...string) string {
		for _, c := range Extract(tabled(true, rows...), text.French).Claims {
			return c.Meaning
		}
		t.Fatalf("%q: no claim", rows)
		return ""
	}
	first := meaning("Offre | Prix mensuel", "Essentiel | 29 € HT")
	if got := meaning("offre | prix mensuels", "ESSENTIEL | 29 € HT"); got != first {
		t.Errorf("got %q, want %q", got, first)
	}
	for _, rows := range [][]string{{"Offre | Prix annuel", "Essentiel | 29 € HT"}, {"Offre | Prix mensuel", "Avancé | 29 € HT"}, {"Offre | Prix mensuel", "Essentiel | 29 € TTC"}} {
		if meaning(rows...) == first {
			t.Errorf("%q means the same as another cell", rows)
		}
	}
}
