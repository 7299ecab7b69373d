package verify

import (
	"strings"

	"probant/backend/text"
)

// clausesAt reads two clauses around the joint at i, each with its subject and its verb. The second keeps what it rests on of the first: its subject,
// where it refers back to it, or names none of its own beside one that does.
func (x *syntax) clausesAt(i, size int) *coordination {
	left, right := run{x.frame, i}, run{i + size, len(x.words)}
	right.to = x.tail(right.from, false)
	if x.verb < 0 || x.verb >= i || !x.subjectOf(left.from, x.verb) || x.subordinate(left) {
		return nil
	}
	verb := x.verbIn(right)
	if !x.subjectOf(right.from, verb) {
		return nil
	}
	c := &coordination{members: []run{left, right}, joins: []run{{i, i + size}}, lends: []run{{}, {}}}
	if subject := (run{x.frame, x.verb}); x.refersBack(right) || x.named(subject) && !x.named(run{right.from, verb}) && !speakers[x.words[right.from].fold] {
		c.lends[1] = subject
	}
	return c
}

// subjectOf reports whether what stands from word i on before a verb is its subject: an order ("Partez et …") sets a case for what follows.
func (x *syntax) subjectOf(i, verb int) bool {
	if verb <= i {
		return false
	}
	w := &x.words[i]
	switch f := w.fold; {
	case proclitics[f], f == "qui", f == "who":
		return false
	case x.determined(i), subjects[f]:
		return true
	}
	return w.name || w.capital && !w.verb && !w.carrier && w.content
}

// statementsAt reads two statements that a semicolon or a full stop parts at word i. Each has its own frame, or that of the first.
func (x *syntax) statementsAt(i int) *coordination {
	left, right := run{x.frame, i}, run{i, len(x.words)}
	verb := x.verbIn(right)
	if x.verb < 0 || x.verb >= i || verb <= i {
		return nil
	}
	c := &coordination{members: []run{left, right}, lends: []run{{}, {}}}
	switch subject := (run{x.frame, x.verb}); {
	case x.preposed(i) || caseOpeners[x.words[i].fold]:
		c.members[0].from = 0
	case x.refersBack(right) || x.named(subject) && !x.named(run{i, verb}) && !speakers[x.words[i].fold]:
		c.lends[1] = subject
	}
	return c
}

// speakers are those who speak, or are spoken to: they need no name.
var speakers = wordSet("nous", "vous", "nos", "notre", "vos", "votre", "on", "we", "you", "our", "your")

func (x *syntax) refersBack(in run) bool {
	for i := in.from; i < in.to; i++ {
		if backs[x.words[i].fold] && (x.words[i].fold != "en" || x.finiteVerb(min(i+1, len(x.words)-1))) {
			return true
		}
	}
	return false
}

func (x *syntax) named(in run) bool {
	for i := in.from; i < in.to; i++ {
		if w := &x.words[i]; w.name || w.capital && w.content && i == in.from {
			return true
		}
	}
	return false
}

// subordinate reports whether a run has a clause inside another one.
func (x *syntax) subordinate(in run) bool {
	for i := in.from; i < in.to; i++ {
		if subordinators[x.words[i].fold] {
			return true
		}
	}
	return false
}

// predicatesAt reads the predicates of one subject around the joint at i: "emploie 40 personnes et livre en Suisse". Verbs that stand
// alone before the joint govern what follows the last one together.
func (x *syntax) predicatesAt(i, size int) *coordination {
	if x.verb < 0 || x.verb >= i || x.subordinate(run{x.frame, i}) {
		return nil
	}
	from := i + size
	at := from
	for at+1 < len(x.words) && (adverbs[x.words[at].fold] || proclitics[x.words[at].fold] || subjects[x.words[at].fold] && !speakers[x.words[at].fold]) {
		at++
	}
	if !x.finiteVerb(at) || x.words[at].capital || at == from && x.mirrorsNoun(at) {
		return nil
	}
	members := x.list(run{x.verb, i}, x.finiteVerb)
	last := run{from, x.tail(from, true)}
	if next := x.nextJoint(from); next < last.to && next > at && x.finiteVerb(min(next+x.joint(next), len(x.words)-1)) {
		last.to = next
	}
	if x.alone(members[len(members)-1]) {
		last.to = at + 1
	}
	c := &coordination{members: append(members, last), joins: []run{{i, from}}}
	if !x.sharing(c, false) || x.rated(last) && x.figured(run{x.verb, i}) {
		return nil
	}
	return c
}

// rated reports whether a run ends with what its figures are per: "1 € par commande". It may be of the figures before it too.
func (x *syntax) rated(in run) bool {
	for i := max(in.from, in.to-3); i < in.to; i++ {
		if f := x.words[i].fold; f == "par" || f == "per" || f == "chaque" || f == "each" {
			return true
		}
	}
	return false
}

func (x *syntax) figured(in run) bool {
	for i := in.from; i < in.to; i++ {
		if x.words[i].number || indefinite[x.words[i].fold] {
			return true
		}
	}
	return false
}

// mirrorsNoun reports whether the word at i, taken for a verb for its form alone, stands as a bare noun after another one: "recherche
// et développement".
func (x *syntax) mirrorsNoun(i int) bool {
	w := &x.words[i]
	if copulas[x.words[x.verb].fold] && !x.words[i-2].name && i-x.verb < 4 {
		return false // after "is free and" no noun stands
	}
	if finite[w.fold] || copulas[w.fold] || x.has(i) || x.opensObject(i+1) {
		return false
	}
	if i+1 == len(x.words) || x.words[i+1].apart {
		return true
	}
	next := &x.words[i+1]
	governs := x.lang == text.English && next.content || x.lang == text.French && strings.HasSuffix(next.fold, "ment") // "use local flour", "recycle gratuitement"
	return !x.preposed(i+1) && !x.of(i+1) && !governs
}

// nextJoint is where the next joint from a word on stands; the end for none.
func (x *syntax) nextJoint(from int) int {
	for i := from; i < len(x.words); i++ {
		if x.joint(i) > 0 {
			return i
		}
	}
	return len(x.words)
}

// alone reports whether a run is a verb with nothing that it governs.
func (x *syntax) alone(in run) bool {
	for in.from < in.to && !x.finiteVerb(in.from) {
		in.from++
	}
	return x.contents(run{in.from + 1, in.to}) == 0
}

// contents counts the words with content and the figures of a run.
func (x *syntax) contents(in run) int {
	n := 0
	for i := in.from; i < in.to; i++ {
		if w := &x.words[i]; w.content || w.carrier || w.number || w.name {
			n++
		}
	}
	return n
}

// list cuts a run at the commas after which a member of the same kind opens.
func (x *syntax) list(in run, opens func(i int) bool) []run {
	var out []run
	from := in.from
	for i := in.from + 1; i < in.to; i++ {
		if x.mark(i) == ',' && opens(i) {
			out = append(out, run{from, i})
			from = i
		}
	}
	return append(out, run{from, in.to})
}

// infinitivesAt reads what one verb allows, or does, in two infinitives: "peut importer et exporter des fichiers".
func (x *syntax) infinitivesAt(i, size int) *coordination {
	from := i + size
	if !x.adds(i) || !x.infinitive(from) || x.words[from].capital {
		return nil
	}
	for k := i - 1; k > x.frame; k-- {
		if !x.infinitive(k) || x.determined(k-1) || x.words[k].capital {
			continue
		}
		c := &coordination{members: []run{{k, i}, {from, x.tail(from, true)}}, joins: []run{{i, from}}}
		if k+1 == i {
			c.members[1].to = from + 1
		}
		if x.verb < 0 || x.verb >= k || x.subordinate(run{x.frame, i}) || x.holds(run{x.frame, k}, negation) || !x.sharing(c, false) {
			return nil
		}
		return c
	}
	return nil
}
