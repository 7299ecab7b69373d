package workspace

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"probant/backend/text"
	"probant/backend/verify"
)

// table is a draft's table, its first row and its first column the headings.
func table(rows ...string) []text.Block {
	var out []text.Block
	for r, line := range rows {
		for c, cell := range strings.Split(line, " | ") {
			out = append(out, text.Block{ID: string(rune('a'+r)) + string(rune('a'+c)), Parent: "t", Kind: text.TableCell, Row: r, Col: c, Header: r == 0, Text: cell})
		}
	}
	return out
}

func workbook(t *testing.T, rows ...[]any) string {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range rows {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = f.SetSheetRow("Sheet1", at, &row)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A price of the draft's table is checked as that of its row and its column, whatever the document that gives it.
func TestACellOfTheDraftIsReadWithItsHeadings(t *testing.T) {
	for name, content := range map[string]string{
		"tarifs.csv":  "Offre;Prix HT (€/mois)\nEssentiel;29\nAvancé;59\n",
		"tarifs.xlsx": workbook(t, []any{"Offre", "Prix HT (€/mois)"}, []any{"Essentiel", 29}, []any{"Avancé", 59}),
		"tarifs.md":   "# Tarifs\n\n| Offre | Prix HT (€/mois) |\n| --- | --- |\n| Essentiel | 29 |\n| Avancé | 59 |\n",
		"tarifs.html": "<h1>Tarifs</h1><table><tr><th>Offre</th><th>Prix HT (€/mois)</th></tr><tr><td>Essentiel</td><td>29</td></tr><tr><td>Avancé</td><td>59</td></tr></table>",
	} {
		t.Run(name, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			s.source(name, content)
			rows := []string{"Offre | Prix mensuel | Prix annuel", "Essentiel | 29 € HT | 59 € HT", "Avancé | 59 € TTC | 29 € HT"}
			p := must(s.CreatePiece(ctx, NewPiece{Title: "Page", Lang: "fr", Blocks: table(rows...)}))(t)
			want := map[string]verify.Verdict{
				"Essentiel · Prix mensuel": verify.Supported, "Essentiel · Prix annuel": verify.NotFound,
				"Avancé · Prix mensuel": verify.Contradicted, "Avancé · Prix annuel": verify.NotFound,
			}
			sheet := must(s.Check(ctx, p.ID))(t)
			for _, c := range sheet.Claims {
				if c.Verdict != want[c.Headings] {
					t.Errorf("%s, %q: got %s %+v, want %s", c.Headings, c.Text, c.Verdict, c.Difference, want[c.Headings])
				}
			}
			if len(sheet.Claims) != len(want) {
				t.Errorf("got %d claims, want %d", len(sheet.Claims), len(want))
			}
		})
	}
}

// A decision on a price holds for its row and its column: under another heading it is another claim.
func TestADecisionOnACellBelongsToItsHeadings(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := must(s.CreatePiece(ctx, NewPiece{Title: "Page", Lang: "fr", Blocks: table("Offre | Prix mensuel", "Essentiel | 29 € HT")}))(t)
	c := the(t, must(s.Check(ctx, p.ID))(t), "29 €")
	must(s.DismissClaim(ctx, c.ID, "exemple fictif"))(t)
	for _, tt := range []struct {
		head, line string
		want       verify.Status
	}{
		{"Offre | prix mensuels", "ESSENTIEL | 29 € HT", verify.NotAClaim},
		{"Offre | Prix annuel", "Essentiel | 29 € HT", verify.ToProve},
		{"Offre | Prix mensuel", "Avancé | 29 € HT", verify.ToProve},
		{"Offre | Prix mensuel", "Essentiel | 29 € HT", verify.NotAClaim},
	} {
		now := must(s.store.Piece(ctx, p.ID))(t)
		must(s.SavePiece(ctx, p.ID, now.Seq, table(tt.head, tt.line)))(t)
		if got := the(t, must(s.Check(ctx, p.ID))(t), "29 €"); got.Status != tt.want {
			t.Errorf("%s, %s: got %s, want %s", tt.head, tt.line, got.Status, tt.want)
		}
	}
	register := must(s.Register(ctx))(t)
	if register[0].Claim.Headings != "Essentiel · Prix mensuel" {
		t.Errorf("the register shows %q", register[0].Claim.Headings)
	}
	marked := must(s.MarkClaim(ctx, p.ID, "bb", 0, 4))(t)
	if got := the(t, marked, "29 €"); got.Headings != "Essentiel · Prix mensuel" {
		t.Errorf("a stretch marked by hand: got %+v", got)
	}
}
