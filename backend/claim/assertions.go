package claim

import (
	"strings"

	"probant/backend/text"
)

// assertions reads the shape of a clause: the lead-in it hangs on, a name that acts, a list item with an object.
func assertions(r *reading, c clause, add func(finding)) {
	if r.ctx.LeadIn != "" && r.leadIn().asserts {
		add(finding{LeadIn, -1, 0})
	}
	content := 0
	for i := c.from; i < c.to; i++ {
		if !text.StopWord(r.toks[i].Fold, r.lang) && !r.toks[i].Number() {
			content++
		}
	}
	if content >= 3 && r.named(c) && !r.titled(c.start, c.end) {
		add(finding{NamedParty, -1, 0})
	}
	if r.titled(c.start, c.end) && nominal(r.block.Text) {
		return // a title
	}
	if content >= 3 {
		add(finding{Statement, -1, 0})
	}
}

// nominal reports whether a paragraph is a line of a page rather than a sentence: short, one line, no final point.
func nominal(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && !strings.ContainsAny(s[len(s)-1:], ".:?!") && !strings.Contains(s, "\n") && text.Words(s) <= 16
}

// named reports whether a capitalised word stands inside the clause, not at its head.
func (r *reading) named(c clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		if t := r.toks[i]; t.upper && len(t.Text) > 1 && !r.insideFigure(i) && !t.apart {
			return true
		}
	}
	return false
}

// lead is what a lead-in brings to the items under it.
type lead struct {
	guarded bool // it asks or advises: "Vos missions :" keeps its items silent
	asserts bool // it presents content, abilities or promises
}

// leadIn reads the lead-in of the block, once.
func (r *reading) leadIn() lead {
	if r.lead == nil {
		l := read(Context{}, text.Block{Kind: text.ListItem, Text: strings.TrimRight(r.ctx.LeadIn, ": \u00a0\u202f")}, r.lang)
		c := clause{start: 0, end: len(l.block.Text), from: 0, to: len(l.toks), first: true}
		r.lead = &lead{guarded: l.guarded(c)}
		r.lead.asserts = !r.lead.guarded && l.has(c, Capability, Feature, Effect, Free, GuaranteeWord, CustomerBase)
	}
	return *r.lead
}
