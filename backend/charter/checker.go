package charter

import (
	"cmp"
	"slices"

	"probant/backend/charter/typography"
	"probant/backend/charter/voice"
	"probant/backend/text"
)

// Checker is a charter in a situation, ready to read texts. It may be used by several readers at once.
type Checker struct {
	packs   []Severity // of the rules of the packs, by position
	house   ruled      // the rules of the house, none with a nil engine
	style   *typography.Style
	voice   *voice.Voice
	channel string // of the text, "" for any
	on      string // the day of the check, "" for the one of the packs' last review
}

// All switches every pack on.
const All = "all"

// NewChecker prepares packs for a situation; the single name All stands for every pack. The pack of the language brings typography.
// Voice is the house's alone. A name that no pack has is ignored.
func NewChecker(packs []string, s Situation) *Checker {
	e := embedded().engine
	c := &Checker{packs: make([]Severity, len(e.rules)), channel: s.Channel, on: s.On}
	all := slices.Contains(packs, All)
	for i := range e.rules {
		if all || slices.Contains(packs, e.packs[i]) {
			c.packs[i] = s.severity(&e.rules[i])
		}
	}
	c.style = packStyle(e, c.packs, s.Countries)
	return c
}

// WithHouse adds the rules of the house to a checker for a situation.
func (c *Checker) WithHouse(rules []HouseRule, s Situation) *Checker {
	e := newHouse(rules)
	severities := make([]Severity, len(e.rules))
	for i := range e.rules {
		severities[i] = s.severity(&e.rules[i])
	}
	return &Checker{packs: c.packs, house: ruled{e, severities}, style: c.style, voice: c.voice, channel: c.channel, on: cmp.Or(s.On, c.on)}
}

// Checker prepares the charter for texts of a channel, on a day ("2026-11-23").
func (c *Charter) Checker(channel, on string) *Checker {
	s := c.Market
	s.Channel, s.On = channel, on
	out := NewChecker(c.Packs, s)
	if len(c.House) > 0 {
		out = out.WithHouse(c.House, s)
	}
	out.style, out.voice = nil, c.Voice
	if c.Typography != nil {
		style := c.Typography.In(s.Countries)
		out.style = &style
	}
	return out
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
	out, langs := check(engines, blocks, lang, c.on)
	out = c.once(out)
	if len(c.packs) > 0 {
		packs := embedded().engine
		out = append(out, packs.lengths(blocks, c.packs, c.channel)...)
		out = append(out, packs.foreign(blocks, lang, langs, c.packs)...)
	}
	if c.style != nil {
		out = append(out, typos(blocks, langs, *c.style)...)
	}
	if c.voice != nil {
		out = append(out, voiced(blocks, lang, *c.voice, c.banned(engines, lang))...)
	}
	return inOrder(out, blocks)
}

// inOrder sorts findings by their places.
func inOrder(findings []Finding, blocks []text.Block) []Finding {
	at := make(map[string]int, len(blocks))
	for i, b := range blocks {
		at[b.ID] = i
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(at[a.Block], at[b.Block]), cmp.Compare(a.Span.Start, b.Span.Start))
	})
	return findings
}

// Rule is what a finding goes by.
func (c *Checker) Rule(f Finding) Rule {
	r := c.ruleOf(f)
	if f.Note != nil {
		r.Why, r.Safer = f.Note.Why, f.Note.Safer
	}
	return r
}

func (c *Checker) ruleOf(f Finding) Rule {
	if f.Pack == VoicePack {
		return ruleOfVoice(f.Rule)
	}
	if f.Kind != "" {
		return slipRule(typography.Kind(f.Kind))
	}
	if f.Rule == AgainRule {
		return againRule()
	}
	if c.house.Engine != nil && f.Pack == HousePack {
		for i := range c.house.rules {
			if c.house.rules[i].ID == f.Rule {
				return c.house.rules[i]
			}
		}
	}
	if r := RuleOf(f.Rule); r != nil {
		return *r
	}
	return Rule{ID: f.Rule}
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
