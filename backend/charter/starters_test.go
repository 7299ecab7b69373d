package charter

import (
	"reflect"
	"slices"
	"testing"

	"probant/backend/charter/typography"
	"probant/backend/claim"
	"probant/backend/text"
)

// TestStartersAreFitToUse reads each starter in both languages: nothing is wrong with its rules, and it decides what a house must.
func TestStartersAreFitToUse(t *testing.T) {
	if n := len(Starters()); n < 4 {
		t.Errorf("there are %d starters", n)
	}
	for _, name := range Starters() {
		for _, lang := range []string{"fr", "en"} {
			t.Run(name+"."+lang, func(t *testing.T) {
				c, _ := Starter(name, lang)
				for _, trouble := range ValidateHouse(c.House) {
					t.Errorf("rule %s: %+v", trouble.Rule, trouble)
				}
				if len(c.House) < 8 || len(c.Packs) < 6 || c.Typography == nil || c.Voice != nil {
					t.Errorf("%d rules, packs %v, typography %v, voice %v", len(c.House), c.Packs, c.Typography, c.Voice)
				}
				for _, r := range c.House {
					if r.Reason == "" || len(r.Fires) == 0 || len(r.Silent) == 0 {
						t.Errorf("rule %s has no reason, or no sentences", r.ID)
					}
				}
				for _, k := range append(claim.Categories(), claim.Customer) {
					if claim.HighRisk(k) && len(c.Requirements([]claim.Category{k})) == 0 {
						t.Errorf("nothing is said of the proof of %s", k)
					}
				}
				if len(c.Good) < 4 || slices.ContainsFunc(c.Good, func(g Good) bool { return len(g.Items) < 4 }) {
					t.Errorf("the checklists are %+v", c.Good)
				}
			})
		}
	}
}

// TestStartersFollowTheirOwnTypography reads the words that a starter shows: reasons, replacements and checklists.
func TestStartersFollowTheirOwnTypography(t *testing.T) {
	for _, name := range Starters() {
		for _, lang := range []text.Lang{text.French, text.English} {
			c, _ := Starter(name, string(lang))
			var said []string
			for _, r := range c.House {
				said = append(said, r.Reason, r.Use)
			}
			for _, g := range c.Good {
				for _, i := range g.Items {
					said = append(said, i.Text)
				}
			}
			for _, s := range said {
				b := text.Block{Kind: text.Paragraph, Text: s}
				for _, slip := range typography.Check(b, lang, typography.Style{Apostrophe: typography.Typographic}) {
					t.Errorf("%s.%s: %s in %q", name, lang, slip.Kind, s)
				}
			}
		}
	}
}

func TestStartersSurviveTheirFile(t *testing.T) {
	for _, name := range Starters() {
		c, _ := Starter(name, "fr")
		data, err := c.Write()
		if err != nil {
			t.Fatal(err)
		}
		again, err := Read(data)
		if err != nil || !reflect.DeepEqual(c, again) {
			t.Errorf("%s: %v\n%+v\nis not\n%+v", name, err, again, c)
		}
	}
}
