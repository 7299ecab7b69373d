package charter

import (
	"testing"

	"probant/backend/charter/typography"
	"probant/backend/text"
)

func TestTypographyIsAHouseDecision(t *testing.T) {
	blocks := []text.Block{{ID: "a", Kind: text.Paragraph, Text: "Demandez votre devis:c’est simple."}}
	if got := (&Charter{}).Checker("article", "2026-11-23").Check(blocks, text.French); len(got) != 0 {
		t.Errorf("an undecided house is told %+v", got)
	}
	c := (&Charter{Typography: &typography.Style{}}).Checker("article", "2026-11-23")
	got := c.Check(blocks, text.French)
	if len(got) == 0 || got[0].Rule != "LAN-02" || got[0].Fix == nil || got[0].Text == "" {
		t.Fatalf("got %+v", got)
	}
	if r := c.Rule(got[0]); r.Title.FR == "" || r.Why.EN == "" {
		t.Errorf("it goes by %+v", r)
	}
}

func TestAllCorrectionsOfAKindLeaveNone(t *testing.T) {
	b := text.Block{ID: "a", Kind: text.Paragraph, Text: "Prix: 29€ HT! Demandez: c'est simple ; dès 10% de remise..."}
	c := (&Charter{Typography: &typography.Style{}}).Checker("article", "2026-11-23")
	for range 4 {
		found := c.Check([]text.Block{b}, text.French)
		for i := len(found) - 1; i >= 0; i-- {
			x := text.NewIndex(b.Text)
			start, end := x.Bytes(found[i].Fix.Span)
			b.Text = b.Text[:start] + found[i].Fix.With + b.Text[end:]
		}
	}
	if left := c.Check([]text.Block{b}, text.French); len(left) != 0 {
		t.Errorf("%q still has %+v", b.Text, left)
	}
}

func TestThePackOfTheLanguageBringsTypography(t *testing.T) {
	blocks := paragraphs("Prix: 29€ HT!")
	found := map[string]bool{}
	for _, f := range NewChecker([]string{languagePack}, Situation{}).Check(blocks, text.French) {
		found[f.Rule] = true
	}
	if !found["LAN-02"] || !found["LAN-03"] {
		t.Errorf("got %v", found)
	}
	if got := NewChecker([]string{languagePack}, Situation{Countries: []string{"UK"}}).Check(blocks, text.French); len(got) > 0 {
		t.Errorf("in the UK: got %+v", got)
	}
}
