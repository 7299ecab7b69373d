package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// run is the words [from, to) of a sentence.
type run struct{ from, to int }

// coordination is where a claim says several things at once: the words of each, what only joins them, and what a member needs that
// stands in another one. All other words are said with each.
type coordination struct {
	members []run
	joins   []run
	lends   []run // for each member but the first, words of the first that it rests on; empty for none
}

// syntax is a claim being read for what it coordinates.
type syntax struct {
	*sentence
	text  string
	lang  text.Lang
	frame int // where what is said first of all ends: "En 2024,"
	verb  int // of the first clause, with what goes before it ("ne", "se"); -1 when it is not known
}

func newSyntax(c *claimSide) *syntax {
	x := &syntax{sentence: &c.sen, text: c.text, lang: c.lang, verb: -1}
	x.frame = x.frameEnd()
	x.verb = x.verbIn(run{x.frame, len(x.words)})
	return x
}

// coordination finds the outermost of a sentence: what is said in passing, clauses, predicates, then what one verb governs.
func (x *syntax) coordination() *coordination {
	if x.question || x.inTurn() || strings.ContainsAny(x.text, ":«»“”\"") {
		return nil // what is quoted, or listed after a colon, is read as it stands
	}
	if c := x.aside(); c != nil {
		return c
	}
	for i := 1; i+1 < len(x.words); i++ {
		if m := x.mark(i); m == ';' || m == '.' {
			if c := x.statementsAt(i); c != nil {
				return c
			}
		}
	}
	for _, reading := range [...]func(at, size int) *coordination{x.clausesAt, x.predicatesAt, x.infinitivesAt, x.complementsAt, x.parallelsAt, x.bareAt} {
		for i := 1; i+1 < len(x.words); i++ {
			if n := x.joint(i); n > 0 && i+n < len(x.words) {
				if c := reading(i, n); c != nil {
					return c
				}
			}
		}
	}
	return x.neither()
}

// joint is how many words from i on join what stands on both sides; 0 for none.
func (x *syntax) joint(i int) int {
	if x.words[i].number || i > 0 && x.glued(i) {
		return 0
	}
	next := func(k int) string {
		if i+k < len(x.words) {
			return x.words[i+k].fold
		}
		return ""
	}
	switch x.words[i].fold {
	case "et", "and":
		switch next(1) {
		case "non", "not", "pas", "ou", "or":
			return 0
		case "aussi", "egalement", "also", "meme", "notamment":
			return 2
		}
		return 1
	case "ainsi":
		if next(1) == "que" {
			return 2
		}
	case "as":
		if next(1) == "well" && next(2) == "as" {
			return 3
		}
	case "mais", "but":
		switch next(1) {
		case "aussi", "egalement", "also":
			return 2
		case "pas", "not", "non":
			return 0
		}
		return 1
	case "whereas":
		return 1
	case "dont", "including":
		if i+1 < len(x.words) && x.words[i+1].number {
			return 1
		}
	case "tandis":
		if next(1) == "que" || next(1) == "qu" {
			return 2
		}
	}
	return 0
}

// adds reports whether the joint at i sets like beside like, and does not oppose clauses.
func (x *syntax) adds(i int) bool {
	switch x.words[i].fold {
	case "et", "and", "ainsi", "as", "dont", "including":
		return true
	case "mais", "but":
		return x.joint(i) == 2
	}
	return false
}

// mark is the last mark between word i and the one before it; 0 for none.
func (x *syntax) mark(i int) rune {
	if i == 0 || !x.words[i].apart {
		return 0
	}
	between := strings.TrimRight(text.Slice(x.text, text.Span{End: x.words[i].span.Start}), " \u00a0\u202f\n«“\"")
	for _, r := range ",;:()—–|!?·•." {
		if before, ok := strings.CutSuffix(between, string(r)); ok {
			if r == '(' && before == strings.TrimRight(before, " \u00a0\u202f") { // "dB(A)"
				return 0
			}
			return r
		}
	}
	return ','
}

// frameEnd is where what opens the sentence ends at its comma, when it says when, where or in which case: a phrase, or a clause that
// another one follows.
func (x *syntax) frameEnd() int {
	for i := 1; i < len(x.words); i++ {
		if !x.words[i].apart {
			continue
		}
		if x.mark(i) != ',' {
			return 0
		}
		if x.preposed(0) || caseOpeners[x.words[0].fold] {
			return i
		}
		rest := run{i, len(x.words)}
		if verb := x.verbIn(rest); x.joint(i) == 0 && verb > i && (x.determined(i) || subjects[x.words[i].fold] || x.words[i].name) && x.nextJoint(i) > verb && x.verbIn(run{0, i}) >= 0 {
			return i
		}
		return 0
	}
	return 0
}

// caseOpeners opens a phrase of time, place or case beside the prepositions.
var caseOpeners = wordSet("depuis", "des", "apres", "avant", "lors", "pendant", "durant", "selon", "grace", "si", "s", "quand", "lorsque", "outre", "hors", "sauf", "jusqu",
	"since", "after", "before", "if", "when", "from", "according", "thanks", "despite", "unlike", "until", "hier", "aujourd", "desormais", "today", "now")

// preposed reports whether word i is a preposition of place, time, means or case.
func (x *syntax) preposed(i int) bool {
	f := x.words[i].fold
	if f == "a" {
		return x.lang == text.French && !x.has(i)
	}
	return rangingFR[f] && x.lang == text.French || rangingEN[f] && x.lang == text.English || f == "sans" || f == "sous" || f == "depuis" || f == "without" ||
		f == "from" || f == "since" || f == "to" || f == "vers" || f == "entre" || f == "between" || f == "contre" || f == "jusqu"
}

// has reports whether word i is the French verb "a" and no preposition.
func (x *syntax) has(i int) bool {
	return x.words[i].fold == "a" && x.lang == text.French && strings.EqualFold(text.Slice(x.text, x.words[i].span), "a")
}

// determined reports whether word i opens a noun phrase that has a determiner.
func (x *syntax) determined(i int) bool {
	f := x.words[i].fold
	switch {
	case f == "a":
		return x.lang == text.English
	case f == "l" && x.words[i].span.Len() == 1: // a size
		return false
	}
	return introducers[f] && f != "au" && f != "aux" || f == "son" || f == "sa" || f == "ses"
}

// of reports whether word i ties a complement to the noun before it.
func (x *syntax) of(i int) bool {
	switch x.words[i].fold {
	case "de", "d", "du", "des", "of":
		return true
	}
	return false
}

// holds reports whether a run has a marker of a kind.
func (x *syntax) holds(in run, kinds ...markKind) bool {
	for _, kind := range kinds {
		if slices.ContainsFunc(x.marks[kind], func(m mark) bool { return m.from >= in.from && m.from < in.to }) {
			return true
		}
	}
	return false
}

// tail is where what follows the last member, and is said of all of them, begins: a case, an exception, a cause, a source, or what a
// comma sets apart.
func (x *syntax) tail(from int, commas bool) int {
	for i := from + 1; i < len(x.words); i++ {
		for _, kind := range [...]markKind{condition, exception, cause, report} {
			if slices.ContainsFunc(x.marks[kind], func(m mark) bool { return m.from == i && !x.words[i].content }) {
				return i
			}
		}
		if m := x.mark(i); m != 0 && (commas || m == ',' && x.preposed(i) && x.verbIn(run{i, len(x.words)}) < 0) {
			return i
		}
	}
	return len(x.words)
}

// sharing tells whether words that all members share let each be said by itself: a number of those that do both is not the number of
// those that do one, nor is what only does both alone in doing one, nor the first of both the first of each. Counts and prices after
// the last member may be of all together.
func (x *syntax) sharing(c *coordination, together bool) bool {
	var shared []run
	at := 0
	for _, m := range c.members {
		shared = append(shared, run{at, m.from})
		at = m.to
	}
	shared = append(shared, run{at, len(x.words)})
	for k, s := range shared {
		if x.holds(s, only, partial, top) {
			return false
		}
		last := k == len(shared)-1
		if (!last || together) && slices.ContainsFunc(x.numbers, func(n number) bool { return n.from >= s.from && n.to <= s.to && x.counts(&n, last) }) {
			return false
		}
		for i := s.from; i < s.to; i++ {
			if collective[x.words[i].fold] {
				return false
			}
		}
	}
	return true
}

// counts reports whether a quantity may be of several things together: in what follows them, a share is of each.
func (x *syntax) counts(n *number, after bool) bool {
	switch n.Kind {
	case text.Count, text.Money:
		return !x.inName(n)
	case text.Percent, text.Ratio, text.Points:
		return !after
	}
	return false
}

// inName reports whether a quantity is the number of a name: "ISO 27001", "Houle 22".
func (x *syntax) inName(n *number) bool {
	return n.Kind == text.Count && n.to-n.from == 1 && n.from > 0 && x.words[n.from-1].capital && x.words[n.from-1].content && !x.words[n.from].apart
}

// collective are the words that say something of several together, and of none of them alone.
var collective = wordSet("ensemble", "total", "totale", "totalisent", "cumul", "cumule", "cumules", "cumulent", "meme", "memes", "entre", "commun", "communs", "partagent", "reunis", "reunies",
	"reunit", "reunissent", "combine", "combines", "combinent", "melange", "combinaison", "equilibre", "difference", "ecart", "rapport", "fusion", "fusionne", "fusionnent", "association", "alliance",
	"partenariat", "relie", "relient", "somme", "respectivement", "deux",
	"together", "combined", "between", "same", "joint", "jointly", "mix", "combination", "balance", "gap", "merger", "merged", "share", "partnership", "respectively", "sum", "two")
