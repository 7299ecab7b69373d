package charter

import (
	"testing"

	"probant/backend/text"
)

// A wording that a pack and the house both remark on is told once, by the stricter.
func TestAWordingIsToldOnce(t *testing.T) {
	blocks := []text.Block{{ID: "a", Kind: text.Paragraph, Text: "Nous sommes le leader du marché."}}
	for severity, want := range map[Severity]string{Advice: "comparative", NeedsProof: "comparative", Forbidden: HousePack} {
		rule := HouseRule{ID: "m-1", Kind: Never, Lang: "fr", Severity: severity, Words: []string{"leader"}}
		got := NewChecker([]string{"comparative"}, Situation{}).WithHouse([]HouseRule{rule}, Situation{}).Check(blocks, text.French)
		if len(got) != 1 || got[0].Pack != want {
			t.Errorf("%s: got %+v, want one finding of %s", severity, got, want)
		}
	}
	mention := HouseRule{ID: "m-2", Kind: Mention, Lang: "fr", Severity: NeedsMention, Words: []string{"leader"}, Says: []string{"source"}}
	if got := NewChecker([]string{"comparative"}, Situation{}).WithHouse([]HouseRule{mention}, Situation{}).Check(blocks, text.French); len(got) != 2 {
		t.Errorf("a mention of the house is another matter: got %+v", got)
	}
}

// A starter leaves to its packs what they say already.
func TestStartersDoNotRepeatTheirPacks(t *testing.T) {
	for _, name := range Starters() {
		for _, lang := range []string{"fr", "en"} {
			c, _ := Starter(name, lang)
			for _, r := range c.House {
				for _, s := range r.Fires {
					b := []text.Block{{ID: "a", Kind: text.Paragraph, Text: s}}
					house := (&Charter{House: []HouseRule{r}}).Checker("", "").Check(b, text.Lang(lang))
					packs := NewChecker(c.Packs, c.Market).Check(b, text.Lang(lang))
					for _, h := range house {
						for _, p := range packs {
							if r.Kind != Mention && p.Kind == "" && overlap(h, p) {
								t.Errorf("%s.%s: %q is told by the house and by %s (%s)", name, lang, h.Text, p.Rule, s)
							}
						}
					}
				}
			}
		}
	}
}
