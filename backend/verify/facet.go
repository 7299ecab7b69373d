package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// facet is what a sentence with several figures states of one of them: "45 % d'appels en moins et 12 % de ventes en plus" has two. It
// is read as a sentence of its own, of the words that bear on that figure.
type facet struct {
	of    *sentence // the whole sentence
	sen   *sentence
	own   []bool // for each word of sen, whether it is said of this figure alone, and not of its neighbours too
	among []word // words of the whole sentence that its figure is counted among, or that its verb is said of
}

// stretch is the words [from, to) of a sentence that its figures share out: each has one.
type stretch struct {
	from, to int
	figure   int  // index in the numbers
	led      bool // it opens with its figure: what comes before the first figure is said of it too
}

// laid lists what a claim is laid beside in a passage: one with figures, beside the facets of its sentences too.
func (r *reader) laid(c *claimSide, side *passageSide) []view {
	if len(c.sen.numbers) == 0 {
		return side.parts
	}
	side.sharing.Do(func() {
		for _, v := range side.parts {
			side.shared = append(side.shared, v)
			if !v.whole(side) {
				continue
			}
			facets := r.facets(side.index, v.sen)
			for k := range facets {
				v.facet, v.sen, v.beside = &facets[k], facets[k].sen, &side.beside
				if words := facets[k].among; len(words) > 0 {
					beside := side.beside.with(words)
					v.beside = &beside
				}
				side.shared = append(side.shared, v)
			}
		}
	})
	return side.shared
}

// whole reports whether a view is a sentence of its passage, and no part of a row.
func (v *view) whole(side *passageSide) bool {
	return v.index < len(side.sentences) && v.sen == &side.sentences[v.index]
}

// facets reads a sentence once for each of its figures; nil for one with a single figure, or whose words cannot be shared out.
func (r *reader) facets(x *text.Index, s *sentence) []facet {
	if len(s.numbers) < 2 || s.inTurn() {
		return nil
	}
	all := s.stretches(x)
	if len(all) < 2 {
		return nil
	}
	return r.split(s, all)
}

// inTurn reports whether a sentence gives its figures to its subjects in turn: "71 % et 29 % respectivement".
func (s *sentence) inTurn() bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return w.fold == "respectively" || w.fold == "respectivement" })
}

// stretches shares the words of a sentence out among its figures. Figures that nothing parts have one stretch together, and a date
// that only says when goes with what it dates.
func (s *sentence) stretches(x *text.Index) []stretch {
	out := []stretch{{from: 0, figure: 0}}
	for k := 1; k < len(s.numbers); k++ {
		last := &out[len(out)-1]
		at, led, ok := s.cut(x, &s.numbers[k-1], &s.numbers[k])
		if !ok {
			at = s.numbers[k].from // only to tell whether what comes before says when
		}
		if !ok || s.dated(last.from, at) || s.numbers[k].Kind == text.Date && s.dated(at, s.before(k)) {
			if s.numbers[last.figure].Kind == text.Date && s.dated(last.from, at) {
				last.figure = k
			}
			continue
		}
		last.to = at
		out = append(out, stretch{from: at, figure: k, led: led})
	}
	out[len(out)-1].to = len(s.words)
	return out
}

// before is where what a quantity alone is said of ends: at the next one, or at the end.
func (s *sentence) before(k int) int {
	if k+1 < len(s.numbers) {
		return s.numbers[k+1].from
	}
	return len(s.words)
}

// dated reports whether words [from, to) only say when: a date and hardly a word.
func (s *sentence) dated(from, to int) bool {
	date, words := false, 0
	for k := range s.numbers {
		if n := &s.numbers[k]; n.from >= from && n.to <= to {
			if n.Kind != text.Date {
				return false
			}
			date = true
		}
	}
	for i := from; i < to; i++ {
		if s.words[i].content && !dating[s.words[i].fold] {
			words++
		}
	}
	return date && words == 0
}

// dating holds the words that only place a date in its year.
var dating = wordSet("fin", "debut", "cours", "annee", "exercice", "mois", "trimestre", "end", "beginning", "early", "late", "mid", "year", "month", "quarter", "course")

// cut finds where the words of one figure end and those of the next begin: before the next when a mark or a conjunction stands
// there, which led tells, else at the strongest mark between.
func (s *sentence) cut(x *text.Index, a, b *number) (at int, led, ok bool) {
	first := s.opening(b, a.to)
	bare := !slices.ContainsFunc(s.words[a.to:max(first, a.to)], func(w word) bool { return w.content }) // "71 % et 29 % des parts"
	switch {
	case s.gloss(x, b):
	case s.words[first].apart && (!bare || s.parting(x, first) == partedByStop):
		return first, s.parting(x, first) < partedByStop, true
	case first > a.to && coordinates[s.words[first-1].fold] && (!bare || opposes[s.words[first-1].fold]):
		return first - 1, true, true
	}
	best := 0
	for i := a.to; i < first; i++ {
		if strength := s.parting(x, i); strength > 0 && strength >= best {
			at, best = i, strength
		}
	}
	return at, false, best > 0
}

// gloss reports whether a quantity stands alone in brackets: it says something of the words before.
func (s *sentence) gloss(x *text.Index, n *number) bool {
	if n.from == 0 {
		return false
	}
	end := s.span.End
	if n.to < len(s.words) {
		end = s.words[n.to].span.Start
	}
	return strings.Contains(x.Slice(text.Span{Start: s.words[n.from-1].span.End, End: n.Span.Start}), "(") &&
		strings.HasPrefix(strings.TrimSpace(x.Slice(text.Span{Start: n.Span.End, End: end})), ")")
}

// opening is the first word of a quantity's own phrase, with its bound, its articles and the prepositions before it.
func (s *sentence) opening(n *number, floor int) int {
	i := n.from
	for i > floor && !s.words[i].apart && (s.words[i-1].bound || s.words[i-1].number || before[s.words[i-1].fold]) {
		i--
	}
	if i < n.from && i-2 >= floor && !s.words[i].apart && !s.words[i-1].apart && s.words[i-1].content && indefinite[s.words[i-2].fold] {
		return i - 2 // "une baisse de 14 %"
	}
	return i
}

var indefinite = wordSet("un", "une", "a", "an")

// before holds the words that may stand before a figure in its own phrase.
var before = wordSet("de", "d", "du", "des", "a", "au", "aux", "le", "la", "les", "l", "un", "une", "by", "of", "to", "at", "the", "an", "for", "pour", "en", "in")

// coordinates holds the words that set a figure beside the one before.
var coordinates = wordSet("et", "and", "mais", "but", "contre", "against", "vs", "versus", "puis", "then", "while", "whereas")

// opposes holds those of them that set one figure against the other, and not both beside what follows.
var opposes = wordSet("mais", "but", "contre", "against", "vs", "versus", "while", "whereas")

// How strongly a word begins a new statement.
const (
	partedByOpening = 1 + iota // a conjunction, then a subject or a verb
	partedByComma
	partedByBoth // a comma and a conjunction
	partedByTurn // a conjunction that opposes
	partedByStop // a semicolon
)

// parting is how strongly word i begins a new statement; 0 for not at all.
func (s *sentence) parting(x *text.Index, i int) int {
	w := &s.words[i]
	comma := false
	if w.apart {
		between := x.Slice(text.Span{Start: s.words[i-1].span.End, End: w.span.Start})
		switch {
		case strings.ContainsAny(between, ";!?"):
			return partedByStop
		case strings.Contains(between, ","):
			comma = true
		case !strings.HasPrefix(between, ")"):
			return 0
		}
	}
	joins := w.fold == "et" || w.fold == "and"
	switch {
	case w.capital && determiners[w.fold] && i+1 < len(s.words) && !s.words[i+1].capital:
		return partedByStop // a title without its full stop
	case turns[w.fold] && (w.fold != "tandis" && w.fold != "alors" || i+1 < len(s.words) && s.words[i+1].fold == "que"):
		return partedByTurn
	case comma && joins:
		return partedByBoth
	case comma && !complements[w.fold]:
		return partedByComma
	case joins && i+1 < len(s.words) && (determiners[s.words[i+1].fold] || s.words[i+1].name || s.words[i+1].carrier):
		return partedByOpening
	}
	return 0
}

// turns holds the words that open a statement opposed to the one before; "tandis" and "alors" with "que".
var turns = wordSet("mais", "but", "while", "whereas", "tandis", "alors", "puis")

// complements holds the words that open a complement of what stands before the comma.
var complements = wordSet("depuis", "sans", "avec", "dans", "sur", "sous", "par", "chez", "selon", "pendant", "grace", "from", "without", "with", "within", "on", "by", "during", "through", "thanks", "according")

// determiners open a noun phrase, or stand for one.
var determiners = wordSet("le", "la", "les", "l", "un", "une", "ce", "cet", "cette", "ces", "nos", "notre", "vos", "votre", "leur", "leurs", "son", "sa", "ses", "il", "elle", "ils", "elles", "celui", "celle", "ceux", "celles",
	"the", "a", "an", "our", "your", "their", "its", "this", "these", "it", "they", "he", "she", "we", "you", "his", "her", "that", "those")

// split makes a sentence of each stretch, with what the figures of the whole share: what leads to the first one, and what follows the
// last one after a comma.
func (r *reader) split(s *sentence, all []stretch) []facet {
	head := s.opening(&s.numbers[all[0].figure], 0)
	frame := head // what stands before the first statement itself is said of all
	for frame > 0 && !s.words[frame].apart {
		frame--
	}
	tail := all[len(all)-1].to
	for i := tail - 1; i >= s.numbers[all[len(all)-1].figure].to; i-- {
		if s.words[i].apart {
			tail = i
		}
	}
	shared := slices.ContainsFunc(all, func(t stretch) bool { return t.led })
	counted := r.flat(s.numbers[all[0].figure].Counts, text.French)
	out := make([]facet, 0, len(all))
	for k, t := range all {
		kept, own := make([]bool, len(s.words)), make([]bool, len(s.words))
		ownFrom := t.from
		if k == 0 && shared {
			ownFrom = head
		}
		for i := range s.words {
			own[i] = i >= ownFrom && i < min(t.to, tail)
			kept[i] = i < frame || i >= tail || t.led && i < head || i >= t.from && i < t.to
		}
		if joins := s.words[t.from].fold; k > 0 && (joins == "et" || joins == "and") {
			kept[t.from] = false
		}
		f := facet{of: s, sen: r.pick(s, kept)}
		for i := range kept {
			if kept[i] {
				f.own = append(f.own, own[i])
			}
		}
		if first := slices.Index(f.own, true); k > 0 && !t.led && first > 0 {
			f.sen.words[first].apart = true
		}
		switch {
		case k == 0:
		case t.led && !f.distinct(), s.subset(t):
			continue
		case t.led:
			f.among = counted
		case !determiners[s.words[t.from].fold] && (t.from+1 >= len(s.words) || !determiners[s.words[t.from+1].fold]):
			f.among = s.words[frame:head]
		}
		out = append(out, f)
	}
	return out
}

// distinct reports whether a facet says something that is its own beside its figure.
func (f *facet) distinct() bool {
	for i := range f.sen.words {
		if f.own[i] && f.sen.words[i].content {
			return true
		}
	}
	for k := range f.sen.numbers {
		if n := &f.sen.numbers[k]; f.own[n.from] && n.Kind == text.Date {
			return true
		}
	}
	return false
}

// subset reports whether a stretch speaks of part of those that the figure before counts: "d'entre eux", "of them", "dont".
func (s *sentence) subset(t stretch) bool {
	for i := t.from; i+1 < t.to; i++ {
		f, next := s.words[i].fold, s.words[i+1].fold
		if (f == "entre" || f == "parmi") && (next == "eux" || next == "elles" || next == "ceux" || next == "celles") ||
			(f == "of" || f == "among") && (next == "them" || next == "these" || next == "those" || next == "whom" || next == "which") {
			return true
		}
	}
	return false
}

// pick is the part of a sentence that is kept, as a sentence of its own.
func (r *reader) pick(whole *sentence, kept []bool) *sentence {
	out := &sentence{span: whole.span, question: whole.question, back: whole.back}
	place := make([]int, len(whole.words)+1)
	for i := range whole.words {
		place[i] = len(out.words)
		if kept[i] {
			out.words = append(out.words, whole.words[i])
		}
	}
	place[len(whole.words)] = len(out.words)
	for _, n := range whole.numbers {
		if kept[n.from] && kept[n.to-1] {
			n.from, n.to = place[n.from], place[n.to]
			out.numbers = append(out.numbers, n)
		}
	}
	for i := range out.words { // a phrase that was cut apart stands for nothing here
		out.words[i].phrase = 0
	}
	out.marks = r.lex.find(out.words)
	out.moves = out.changes()
	return out
}

// spoken reports whether the claim speaks of what is said of this facet's figure alone; so it does where nothing is.
func (p *pair) spoken() bool {
	f := p.view.facet
	if f == nil {
		return true
	}
	some := false
	for j, own := range f.own {
		if own && p.source.words[j].content {
			if some = true; p.twins.known[j] {
				return true
			}
		}
	}
	return !some
}

// within reports whether the claim is laid beside a facet of sentence s.
func (p *pair) within(s *sentence) bool { return p.view.facet != nil && p.view.facet.of == s }

// sibling reports whether a facet is of the sentence that the claim is laid beside, whole or by another facet.
func (f *facet) sibling(p *pair) bool {
	return f != nil && (f.of == p.view.sen || p.within(f.of))
}

// speaksMore reports whether a facet has each word of the claim that another one of its sentence has, and one more.
func (p *pair) speaksMore(other *pair) bool {
	more := false
	for i, at := range p.at {
		ours, theirs := at >= 0 || at == inContext, other.at[i] >= 0 || other.at[i] == inContext
		if theirs && !ours {
			return false
		}
		more = more || ours && !theirs
	}
	return more
}

// torn reports whether a claim of one figure takes the figure of one facet of its sentence and words of another.
func (d *decision) torn(views []view) bool {
	p := d.pair
	if p.view.facet != nil || len(p.claim.numbers) != 1 || d.bonds[0].source < 0 || d.bonds[0].reckoned != nil {
		return false
	}
	figure := p.source.numbers[d.bonds[0].source].Span
	for i := range views {
		f := views[i].facet
		if f == nil || f.of != p.view.sen || !slices.ContainsFunc(f.sen.numbers, func(n number) bool { return n.Span == figure }) {
			continue
		}
		return slices.ContainsFunc(p.at, func(at int) bool {
			return at >= 0 && !slices.ContainsFunc(f.sen.words, func(w word) bool { return w.span == p.source.words[at].span })
		})
	}
	return false
}
