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

func TestTypographyFollowsTheMarket(t *testing.T) {
	usual := map[string]string{"BE": "Ouvert de 9h30 à 18h, dès 1.250 euros.", "CH": "Vraiment? Oui, pour 1'250 francs!", "LU": "Ouvert dès 9h30."}
	for country, line := range usual {
		blocks := paragraphs(line)
		s := Situation{Countries: []string{country}}
		for name, c := range map[string]*Checker{
			"a charter": (&Charter{Market: s, Typography: &typography.Style{}}).Checker("article", "2026-11-23"), "all packs": NewChecker([]string{All}, s),
		} {
			for _, f := range c.Check(blocks, text.French) {
				if f.Kind != "" {
					t.Errorf("%s, %s: %+v", country, name, f)
				}
			}
		}
		abroad := (&Charter{Market: Situation{Countries: []string{"FR"}}, Typography: &typography.Style{}}).Checker("article", "2026-11-23")
		if len(abroad.Check(blocks, text.French)) == 0 {
			t.Errorf("%q is silent in France", line)
		}
	}
	swiss := Charter{Market: Situation{Countries: []string{"CH"}}, Typography: &typography.Style{Country: "FR"}}
	if len(swiss.Checker("article", "2026-11-23").Check(paragraphs("Vraiment?"), text.French)) == 0 {
		t.Error("what the house chose is not kept")
	}
}
