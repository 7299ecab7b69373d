package charter

import (
	"slices"

	"probant/backend/text"
)

// Checker is a charter in a situation, ready to read texts. It may be used by several readers at once.
type Checker struct {
	packs []Severity // of the rules of the packs, by position
}

// All switches every pack on.
const All = "all"

// NewChecker prepares packs for a situation; the single name All stands for every pack. A name that no pack has is ignored.
func NewChecker(packs []string, s Situation) *Checker {
	e := embedded().engine
	c := &Checker{packs: make([]Severity, len(e.rules))}
	all := slices.Contains(packs, All)
	for i := range e.rules {
		if all || slices.Contains(packs, e.packs[i]) {
			c.packs[i] = s.severity(&e.rules[i])
		}
	}
	return c
}

// Check lists the findings of a text, block by block, in the order of the text.
func (c *Checker) Check(blocks []text.Block, lang text.Lang) []Finding {
	return embedded().engine.Check(blocks, lang, c.packs)
}

// Checker prepares the charter for texts of a channel, on a day ("2026-11-23").
func (c *Charter) Checker(channel, on string) *Checker {
	s := c.Market
	s.Channel, s.On = channel, on
	return NewChecker(c.Packs, s)
}

// Rule is the rule of an id that a finding names, nil for none.
func (c *Checker) Rule(id string) *Rule { return RuleOf(id) }

// RuleOf is the rule of the packs with an id, nil for none.
func RuleOf(id string) *Rule {
	for i := range embedded().engine.rules {
		if r := &embedded().engine.rules[i]; r.ID == id {
			return r
		}
	}
	return nil
}
