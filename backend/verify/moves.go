package verify

import (
	_ "embed" // the list of ways
	"slices"
	"strings"
	"sync"

	"probant/backend/text"
)

//go:embed lexicon/ways.txt
var waysFile string

// waysOf is the way that words go, by their stem.
var waysOf = sync.OnceValue(func() map[wordKey]way {
	out := map[wordKey]way{}
	for _, line := range lines(waysFile) {
		head, list, _ := strings.Cut(line, ":")
		side, lang, _ := strings.Cut(head, " ")
		goes := up
		if side == "down" {
			goes = down
		}
		for _, w := range strings.Fields(list) {
			out[wordKey{text.Stem(lemma(text.Fold(w), text.Lang(lang)), text.Lang(lang)), text.Lang(lang)}] = goes
		}
	}
	return out
})

// change is how much a value moved, as a sentence tells it: the number, the word that says which way, -1 when the number itself
// does ("doublé") or a word without content ("de moins").
type change struct {
	number int
	by     int
	goes   way
}

// changes lists what a sentence tells to have moved, and by how much.
func (s *sentence) changes() []change {
	var out []change
	for k := range s.numbers {
		n := &s.numbers[k]
		if n.Kind == text.Date || n.Kind == text.Rank {
			continue
		}
		c := change{number: k, by: s.wayBefore(n)}
		switch {
		case c.by >= 0:
			c.goes = s.words[c.by].goes
		default:
			c.goes = s.wayAfter(n)
		}
		switch {
		case n.Unit == "×", n.Kind == text.Percent && strings.HasPrefix(n.Raw, "+"):
			c.goes = up
		case n.Unit == "÷", n.Kind == text.Percent && n.Low < 0:
			c.goes = down
		}
		if c.goes != nowayKnown {
			out = append(out, c)
		}
	}
	return out
}

// way is the way that word i says a value goes; "up to" goes nowhere.
func (s *sentence) way(i int) way {
	if f := s.words[i].fold; (f == "up" || f == "down") && i+1 < len(s.words) && s.words[i+1].fold == "to" {
		return nowayKnown
	}
	return s.words[i].goes
}

// wayReach is how many words may stand between the word of a change and its number.
const wayReach = 8

// wayBefore finds the word that says which way a number goes before it: "gagné 8 points", "réduit sa dette de 2 M€", "up by 3%"; -1
// for none.
func (s *sentence) wayBefore(n *number) int {
	at, by := n.from-1, false
	for ; at >= 0 && s.way(at) == nowayKnown && (s.words[at].bound || s.words[at].fold == "de" || s.words[at].fold == "d" || s.words[at].fold == "by"); at-- {
		by = by || s.words[at].fold == "de" || s.words[at].fold == "d" || s.words[at].fold == "by"
		if s.words[at+1].apart {
			return -1
		}
	}
	for i := at; i >= max(0, at-wayReach); i-- {
		switch w := &s.words[i]; {
		case s.words[i+1].apart, w.number:
			return -1
		case s.way(i) != nowayKnown:
			return i
		case !by:
			return -1
		}
	}
	return -1
}

// wayAfter is the way that words right after a number give it: "5 minutes de moins", "31 pence less".
func (s *sentence) wayAfter(n *number) way {
	at := n.to
	if n.Counts != "" {
		at += len(text.Tokens(n.Counts))
	}
	for i := n.to; i < min(at+2, len(s.words)); i++ {
		switch f := s.words[i].fold; {
		case s.words[i].apart:
			return nowayKnown
		case (f == "plus" || f == "moins") && s.words[i-1].fold == "de":
			if f == "plus" {
				return up
			}
			return down
		case f == "more":
			return up
		case f == "less", f == "fewer":
			return down
		case (i == n.to || i == n.to+1 && s.words[n.to].fold == "de") && !s.discounts(i) && s.way(i) != nowayKnown: // "22% decrease", "22 % de baisse"
			return s.way(i)
		}
	}
	return nowayKnown
}

// movesBy reports whether the word at i says which way the number right before it went: "22 % de baisse du taux".
func (s *sentence) movesBy(i int) bool {
	return s.words[i].goes != nowayKnown && slices.ContainsFunc(s.numbers, func(n number) bool { return n.to == i || n.to == i-1 && s.words[i-1].fold == "de" })
}

// discounts reports whether the word at i is what is taken off a price: "50 % de réduction sur".
func (s *sentence) discounts(i int) bool {
	return i+1 < len(s.words) && (s.words[i+1].fold == "sur" || s.words[i+1].fold == "on" || s.words[i+1].fold == "off")
}

// course is two numbers of a sentence that are one value at two moments.
type course struct{ from, to int }

// courses lists the values that a sentence gives at two moments: "de 9,4 à 6,1", "58 % contre 66 %", "22%, up from 15%".
func (s *sentence) courses() []course {
	var out []course
	for k := range s.numbers {
		b := &s.numbers[k]
		i := s.samesBefore(k)
		if i < 0 {
			continue
		}
		a := &s.numbers[i]
		switch {
		case s.fromTo(a, b):
			out = append(out, course{i, k})
		case s.setAgainst(b), s.earlier(a, b):
			out = append(out, course{k, i})
		}
	}
	return out
}

// fromTo reports whether two quantities are the ends of a "from … to …".
func (s *sentence) fromTo(a, b *number) bool {
	from, to := s.lead(a), s.lead(b)
	return (from == "de" || from == "from") && (to == "a" || to == "to")
}

// lead is the preposition before a quantity, ahead of the words of its bound.
func (s *sentence) lead(n *number) string {
	for i := n.from - 1; i >= max(0, n.from-4); i-- {
		switch f := s.words[i].fold; {
		case f == "de" && i > 0 && s.words[i-1].bound && (s.words[i-1].fold == "plus" || s.words[i-1].fold == "moins"):
		case f == "a", f == "to", f == "de", f == "from":
			return f
		case !s.words[i].bound:
			return ""
		}
	}
	return ""
}

// samesBefore is the number before number k that may be the same value, with no other than dates and durations between; -1 for none.
func (s *sentence) samesBefore(k int) int {
	b := &s.numbers[k]
	if b.Kind == text.Date || !b.plain() {
		return -1
	}
	for i := k - 1; i >= 0; i-- {
		switch a := &s.numbers[i]; {
		case a.family == b.family && (a.Unit == b.Unit || a.Kind == text.Duration && b.Kind == text.Duration) && (a.Period == b.Period || a.Period == ""):
			if a.Low == b.Low && a.Unit == b.Unit || !a.plain() {
				return -1
			}
			return i
		case a.Kind != text.Date && a.family != "offset":
			return -1
		}
	}
	return -1
}

// plain reports whether a number is one value: "from £3" and "+37" are, where they are one end of a move.
func (n *number) plain() bool {
	return n.Bound == text.Exact || n.Bound == text.AtLeast && n.Kind == text.Money || n.Bound == text.MoreThan && strings.HasPrefix(n.Raw, "+")
}

// setAgainst reports whether a number is what another one is set against: "contre 66 %", "up from 15%", "instead of 9".
func (s *sentence) setAgainst(n *number) bool {
	i := n.from - 1
	for i > 0 && s.words[i].bound {
		i--
	}
	if i < 0 {
		return false
	}
	switch s.words[i].fold {
	case "contre", "against", "versus", "vs":
		return true
	case "from":
		return i > 0 && (s.words[i-1].fold == "up" || s.words[i-1].fold == "down")
	case "of":
		return i > 0 && s.words[i-1].fold == "instead"
	case "de", "d":
		return i > 1 && s.words[i-1].fold == "lieu"
	}
	return false
}

// earlier reports whether b is told to be of before, or of an earlier date than a: "91/100 (88/100 en 2024)", "32 % (24 % avant)".
func (s *sentence) earlier(a, b *number) bool {
	if b.from >= len(s.words) || !s.words[b.from].apart {
		return false
	}
	for i := b.to; i < min(b.to+4, len(s.words)) && !s.words[i].apart; i++ {
		switch s.words[i].fold {
		case "avant", "auparavant", "tot", "precedent", "precedente", "before", "earlier", "previously":
			return true
		}
	}
	if d := s.dateBefore(b); d != nil && s.dateOf(a) == nil && len(s.marks[future])+len(s.marks[pending]) == 0 {
		return true // "8.9% (2023: 10.2%)"
	}
	before, after := s.dateOf(a), s.dateOf(b)
	return before != nil && after != nil && after.High < before.Low
}

// dateBefore is the date that a mark sets before a number in brackets of its own: "(2023: 10.2%)".
func (s *sentence) dateBefore(n *number) *number {
	for k := range s.numbers {
		if d := &s.numbers[k]; d.Kind == text.Date && d.Unit == "day" && d.to == n.from && s.words[d.from].apart && s.words[n.from].apart {
			return d
		}
	}
	return nil
}

// dateOf is the date that stands with a number up to a mark that parts them, else the only one before it in the sentence.
func (s *sentence) dateOf(n *number) *number {
	from, to := s.clause(n.from, n.to)
	var found *number
	for k := range s.numbers {
		if d := &s.numbers[k]; d.Kind == text.Date && d.Unit == "day" && d.Bound == text.Exact && d.from >= from && d.to <= to {
			if found != nil {
				return nil
			}
			found = d
		}
	}
	if found != nil {
		return found
	}
	for k := range s.numbers {
		if d := &s.numbers[k]; d.Kind == text.Date && d.Unit == "day" && d.Bound == text.Exact && d.to <= n.from {
			if found != nil {
				return nil
			}
			found = d
		}
	}
	return found
}
