package charter

import (
	"slices"

	"probant/backend/text"
)

// Checker is a charter in a situation, ready to read texts. It may be used by several readers at once.
type Checker struct {
	packs []Severity // of the rules of the packs, by position
	house ruled      // the rules of the house, none with a nil engine
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
	var engines []ruled
	if len(c.packs) > 0 {
		engines = append(engines, ruled{embedded().engine, c.packs})
	}
	if c.house.Engine != nil {
		engines = append(engines, c.house)
	}
	return check(engines, blocks, lang)
}

// WithHouse adds the rules of the house to a checker for a situation.
func (c *Checker) WithHouse(rules []HouseRule, s Situation) *Checker {
	e := newHouse(rules)
	severities := make([]Severity, len(e.rules))
	for i := range e.rules {
		severities[i] = s.severity(&e.rules[i])
	}
	return &Checker{packs: c.packs, house: ruled{e, severities}}
}

// Checker prepares the charter for texts of a channel, on a day ("2026-11-23").
func (c *Charter) Checker(channel, on string) *Checker {
	s := c.Market
	s.Channel, s.On = channel, on
	k := NewChecker(c.Packs, s)
	if len(c.House) > 0 {
		k = k.WithHouse(c.House, s)
	}
	return k
}

// Rule is the rule of an id that a finding names, nil for none.
func (c *Checker) Rule(id string) *Rule {
	if c.house.Engine != nil {
		for i := range c.house.rules {
			if r := &c.house.rules[i]; r.ID == id {
				return r
			}
		}
	}
	return RuleOf(id)
}

// RuleOf is the rule of the packs with an id, nil for none.
func RuleOf(id string) *Rule {
	for i := range embedded().engine.rules {
		if r := &embedded().engine.rules[i]; r.ID == id {
			return r
		}
	}
	return nil
}
