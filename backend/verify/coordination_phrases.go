package verify

import (
	"strings"

	"probant/backend/text"
)

// parallelsAt reads what one verb or noun governs several times, each opened alike: "la pose et la livraison", "en France et en
// Belgique", "40 salariés et 3 apprentis".
func (x *syntax) parallelsAt(i, size int) *coordination {
	c, subject := x.parallels(i, size)
	if c == nil || !x.sharing(c, true) {
		return nil
	}
	if before := (run{x.frame, c.members[0].from}); subject && len(x.numbers) > 0 || !subject && x.holds(before, negation) {
		return nil // "Dole et Brest emploient 40 personnes", "ne couvre pas A et B"
	}
	return c
}

// parallels finds what is opened alike around the joint at i, and tells whether it is the subject.
func (x *syntax) parallels(i, size int) (c *coordination, subject bool) {
	from := i + size
	kind := x.opener(from)
	if !x.adds(i) || kind == "" {
		return nil, false
	}
	start := -1
	for k := i - 1; k >= x.frame; k-- {
		if x.opener(k) == kind {
			start = x.phraseStart(k)
			break
		}
	}
	if start < 0 {
		return nil, false
	}
	left := run{start, i}
	members := x.list(left, func(k int) bool { return x.opener(k) == kind })
	for more := true; more; { // what comes before the nearest, each after its comma
		more = false
		if first := members[0].from; x.mark(first) == ',' {
			for k := first - 1; k >= x.frame; k-- {
				if x.opener(k) == kind {
					members, more = append([]run{{x.phraseStart(k), first}}, members...), true
					break
				}
			}
		}
	}
	last := run{from, x.phraseEnd(from, left)}
	if subject = x.verb < 0 || members[0].from < x.verb; subject && x.verb >= from {
		last.to = x.verb
	}
	whole := run{members[0].from, i}
	if x.holds(run{whole.from, last.to}, either) || x.clausal(whole) || x.clausal(last) || subject && x.verb < 0 {
		return nil, false
	}
	c = &coordination{members: append(members, last), joins: []run{{i, from}}}
	if k := whole.from - 1; k >= 0 && x.words[k].fold == "both" {
		c.joins = append(c.joins, run{k, k + 1})
	}
	return c, subject
}

// together are the members of a subject of several whose figure may be of them all: "nos ateliers de Dole et de Brest emploient 40
// personnes".
func (x *syntax) together() []run {
	for i := 1; i+1 < len(x.words) && len(x.numbers) > 0; i++ {
		if n := x.joint(i); n > 0 && i+n < len(x.words) {
			if c, subject := x.parallels(i, n); c != nil && subject {
				return c.members
			}
		}
	}
	return nil
}

// clausal reports whether a run has a verb or a clause of its own.
func (x *syntax) clausal(in run) bool { return x.verbIn(in) >= 0 || x.subordinate(in) }

// opener is the kind of phrase that opens at word i; "" for none that is told from its first word.
func (x *syntax) opener(i int) string {
	w := &x.words[i]
	if i > 0 && !x.words[i].apart && x.joint(i-1) == 0 && (x.preposed(i-1) || x.of(i-1)) && !w.number {
		return "" // inside the phrase of its preposition
	}
	switch f := w.fold; {
	case w.acronym && i+1 < len(x.words) && x.words[i+1].fold[0] <= '9' && !x.words[i+1].apart:
		return "norm" // "ISO 9001"
	case w.number || w.bound && x.leadsFigure(i):
		if k := x.figureAt(i); k >= 0 && !x.inName(&x.numbers[k]) && x.measured(k) && (i == 0 || !x.preposed(i-1) && !x.of(i-1)) {
			return "figure"
		}
		return ""
	case f == "des" || f == "du", f == "de" && i+1 < len(x.words) && (x.words[i+1].fold == "la" || x.words[i+1].fold == "l"):
		return "some"
	case f == "de" || f == "d" || f == "of":
		return "of"
	case f == "au" || f == "aux" || f == "a" && x.preposed(i):
		return "at"
	case x.preposed(i):
		return f
	case f == "le" || f == "la" || f == "les" || f == "l" || f == "the":
		return "the"
	case x.determined(i):
		return "a"
	}
	return ""
}

// measured reports whether a quantity stands for itself: no date, and no part of a time told in two units.
func (x *syntax) measured(k int) bool {
	n := &x.numbers[k]
	return n.Kind != text.Date && (n.Kind != text.Duration || n.Counts != "" || n.to < len(x.words) && x.joint(n.to) == 0)
}

// leadsFigure reports whether word i opens the phrase of a figure: "plus de 40".
func (x *syntax) leadsFigure(i int) bool {
	if i > 0 && x.words[i-1].bound && !x.words[i].apart {
		return false
	}
	return x.figureAt(i) >= 0
}

// figureAt is the quantity that word i belongs to, or whose bound it is; -1 for none.
func (x *syntax) figureAt(i int) int {
	for i < len(x.words) && x.words[i].bound && !x.words[i].number {
		i++
	}
	for k := range x.numbers {
		if n := &x.numbers[k]; n.from <= i && i < n.to {
			return k
		}
	}
	return -1
}

// phraseStart is where the phrase that opens at word k begins: a figure, with its bound and all its words.
func (x *syntax) phraseStart(k int) int {
	if f := x.figureAt(k); f >= 0 {
		k = x.numbers[f].from
		for k > x.frame && x.words[k-1].bound && !x.words[k].apart {
			k--
		}
	}
	return k
}

// phraseEnd is where the phrase that opens at word i ends. What may be said of the phrases before it too does not belong to it: a
// place, a time, an adjective in the plural, a complement that the first phrase has not the like of.
func (x *syntax) phraseEnd(i int, left run) int {
	end := x.tail(i, true)
	k := i + 1
	switch x.opener(i) {
	case "figure":
		k = x.numbers[x.figureAt(i)].to
	case "norm":
		return min(end, i+2)
	}
	for k < end && !x.words[k].content && !x.words[k].name && !x.preposed(k) && x.joint(k) == 0 {
		k++ // determiners
	}
	noun := k
	if k < end {
		k++
	}
	for ; k < end; k++ {
		w := &x.words[k]
		switch {
		case x.glued(k), w.phrase != 0 && w.phrase == x.words[noun].phrase:
		case x.joint(k) > 0:
			return k
		case x.of(k) || x.preposed(k):
			if !x.among(w.fold, run{left.from + 1, left.to}) {
				return k
			}
		case x.lang == text.French && w.content && !w.capital && k == noun+1 && plural(x.words[noun].fold) && left.to-left.from < 4:
			return k
		case !w.content && !w.name && !w.number && !(x.determined(k) && (x.of(k-1) || x.preposed(k-1))): // "le samedi" may be of all
			return k
		}
	}
	return end
}

// glued reports whether no space parts word k from the one before: "main-d'œuvre".
func (x *syntax) glued(k int) bool {
	between := text.Slice(x.text, text.Span{Start: x.words[k-1].span.End, End: x.words[k].span.Start})
	return between == "-" || between == "" && k > 1 && x.glued(k-1)
}

func plural(fold string) bool { return strings.HasSuffix(fold, "s") || strings.HasSuffix(fold, "x") }

// bareAt reads two words without a determiner that one verb governs, or one preposition: "covers parts and labour", "en PDF et XML",
// "in Spain and Italy". Where a word follows that both may stand before, or a name of two may be read, they are one.
func (x *syntax) bareAt(i, size int) *coordination {
	from := i + size
	if !x.adds(i) || i < 2 || from >= len(x.words) || x.words[i-1].apart || x.words[from].apart {
		return nil
	}
	one, other := &x.words[i-1], &x.words[from]
	if one.number || other.number || !one.content || !other.content || from+1 < len(x.words) && !x.words[from+1].apart && (x.words[from+1].content || x.words[from+1].number) {
		return nil
	}
	governed := x.preposed(i-2) && (one.acronym && other.acronym || places[x.words[i-2].fold] && one.capital && other.capital) ||
		x.lang == text.English && x.verb >= 0 && x.verb <= i-2 && x.finiteVerb(i-2) && !copulas[x.words[i-2].fold] && !one.capital && !other.capital
	c := &coordination{members: []run{{i - 1, i}, {from, from + 1}}, joins: []run{{i, from}}}
	if !governed || x.verb < 0 || x.verb > i || x.holds(run{x.frame, i}, negation) || !x.sharing(c, true) {
		return nil
	}
	return c
}

// places are the prepositions after which a capital names a place.
var places = wordSet("a", "en", "in", "at", "au")

// neither reads what is denied of several, each with its own "ni" or "nor".
func (x *syntax) neither() *coordination {
	var at []int
	for i := range x.words {
		switch x.words[i].fold {
		case "ni", "neither", "nor":
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return nil
	}
	c := &coordination{}
	for k, i := range at {
		to := x.tail(i, true)
		if k+1 < len(at) {
			to = at[k+1]
		} else {
			to = min(to, x.phraseEnd(i, run{at[0], at[1]}))
		}
		if x.verb > i {
			to = min(to, x.verb)
		}
		c.members = append(c.members, run{i, to})
	}
	if !x.sharing(c, false) {
		return nil
	}
	return c
}
