package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardFigures objects to a figure of the sentence that says when, how long or how far what it says holds, when the claim drops it.
func guardFigures(p *pair) *objection {
	if n := p.shorter(); n != nil {
		return &objection{aside: true, difference: p.fromSource(DateDiffers, mark{n.from, n.to})}
	}
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; p.limits(n) {
			return &objection{difference: p.fromSource(ScopeDiffers, mark{n.from, n.to})}
		}
	}
	return nil
}

// limits reports whether a figure that the claim does not have says how long, from what, up to what, of how many or in what state
// it holds: "works offline for up to a day", "free for students under 26", "two of our workshops", "at 20 °C".
func (p *pair) limits(n *number) bool {
	s := p.source.words
	if n.from >= 0 && p.gives(n) && p.ofOther(n) {
		return true
	}
	if n.from < 0 || p.gives(n) || !p.inClause(n.from) || p.existential(p.about()) {
		return false
	}
	i := n.from - 1
	for i > 0 && !s[i+1].apart && (s[i].bound || s[i].fold == "to" || s[i].fold == "up") {
		i--
	}
	ranged := i >= 0 && !s[i+1].apart && (ranging(&s[i], p.side) || completing[s[i].fold])
	if ranged && strings.HasPrefix(n.Unit, "°") {
		return true
	}
	if len(p.claim.numbers) > 0 {
		return false
	}
	switch {
	case n.Kind == text.Duration || n.Kind == text.Date:
		return (ranged || i >= 0 && !s[i+1].apart && untils[s[i].fold]) && !p.happened()
	case p.partitive(n.to):
		return true
	case n.partial():
		return !p.source.effect() && p.shareBeside(n)
	}
	return n.Bound != text.Exact
}

// untils stand before a date or a time after which something need not hold.
var untils = wordSet("avant", "before", "until", "till", "jusqu", "jusque")

// shareBeside reports whether a share of the sentence stands right beside a word in common: "végétal à 70 %", "70% plant-based".
func (p *pair) shareBeside(n *number) bool {
	s := p.source.words
	after := n.to < len(s) && !s[n.to].apart && s[n.to].content && p.twins.known[n.to]
	i := n.from - 1
	for i > 0 && !s[i+1].apart && (s[i].bound || s[i].fold == "a") {
		i--
	}
	return after || i >= 0 && i < n.from-1 && s[i].content && p.twins.known[i]
}

// gives reports whether the claim has a figure that the sentence's n satisfies.
func (p *pair) gives(n *number) bool {
	return slices.ContainsFunc(p.claim.numbers, func(c number) bool {
		rel, _ := relate(&c, n)
		return rel == agrees
	})
}

// partitive reports whether words [i, …) make a part of the things of the claim: "deux de nos ateliers".
func (p *pair) partitive(i int) bool {
	s := p.source.words
	if i+2 >= len(s) || s[i].fold != "de" && s[i].fold != "of" && s[i].fold != "d" && s[i].fold != "parmi" {
		return false
	}
	return introducers[s[i+1].fold] && p.twins.known[i+2]
}

// shorter is the period of the sentence that is only part of the claim's, where something is measured over it: what grew by 12 % in
// a quarter did not in the year. An event is in both.
func (p *pair) shorter() *number {
	measured := slices.ContainsFunc(p.claim.numbers, func(n number) bool { return n.Kind != text.Date && n.Kind != text.Duration })
	for i := range p.claim.numbers {
		c := &p.claim.numbers[i]
		if c.Kind != text.Date || !measured {
			continue
		}
		for k := range p.source.numbers {
			s := &p.source.numbers[k]
			if rel, _ := relate(c, s); s.Kind == text.Date && rel == agrees && s.High-s.Low < c.High-c.Low {
				return s
			}
		}
	}
	return nil
}

// ofOther reports whether a count of the sentence is of another thing than the claim's equal one, which stands elsewhere in it: "des
// ingénieurs et 80 techniciens" for 80 engineers.
func (p *pair) ofOther(n *number) bool {
	s := p.source.words
	if n.Kind != text.Count || n.to >= len(s) || s[n.to].apart || !s[n.to].content || p.twins.known[n.to] {
		return false
	}
	for k := range p.claim.numbers {
		c := &p.claim.numbers[k]
		if rel, _ := relate(c, n); rel != agrees || c.Kind != text.Count || c.to < 0 || c.to >= len(p.claim.words) || !p.claim.words[c.to].content {
			continue
		}
		if at := p.at[c.to]; at >= 0 && at != n.to && (at < n.from-1 || at > n.to+2) {
			return true
		}
	}
	return false
}
