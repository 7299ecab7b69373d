package charter

import (
	"fmt"
	"maps"
	"slices"

	"probant/backend/text"
)

// Troubles tells what is wrong with the house rules of a charter: against themselves and one another, and against its packs, whose rules
// may fire on what a house rule asks for.
func (c *Charter) Troubles() []Trouble {
	out := ValidateHouse(c.House)
	s := c.Market
	s.Channel = ""
	packs := NewChecker(c.Packs, s)
	for i := range c.House {
		r := &c.House[i]
		if field, _ := r.outside(); field != "" {
			continue
		}
		asked := map[string]string{"use": unquoted(r.use())}
		for j, says := range r.Says {
			asked[fmt.Sprintf("says[%d]", j)] = unquoted(says)
		}
		for _, field := range slices.Sorted(maps.Keys(asked)) {
			for _, id := range packs.forbids(asked[field], r.langs()) {
				out = append(out, Trouble{Rule: r.ID, Code: TroublePack, Field: field, Detail: asked[field], Other: id})
			}
		}
	}
	return out
}

// forbids lists the rules of the packs that fire on a wording by itself. That a mention is due is no matter: it may stand beside it.
func (c *Checker) forbids(wording string, langs []text.Lang) []string {
	var out []string
	if wording == "" {
		return nil
	}
	e := embedded().engine
	for _, l := range langs {
		for _, f := range e.Check([]text.Block{{ID: "w", Kind: text.Paragraph, Text: wording}}, l, c.packs) {
			if f.Severity != NeedsMention && f.Kind == "" && !slices.Contains(out, f.Rule) {
				out = append(out, f.Rule)
			}
		}
	}
	return out
}
