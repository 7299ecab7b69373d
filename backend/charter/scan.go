package charter

import (
	"strings"
	"sync"

	"probant/backend/text"
)

// hit is a pattern found over items [from, to).
type hit struct {
	rule     int32
	part     part
	from, to int
	sentence int32
	no       bool // its pattern asks for a denial itself
}

// scanner is the memory of a check: what it knows of words serves the next one.
type scanner struct {
	r       reading
	hits    []hit
	found   []bool               // the rules that found something in the block, by position
	words   map[string]int32     // the words read so far, as written, numbered from 1
	known   map[*matcher][]*sets // of those words, by number
	present present              // of the sentence

	second *scanner
}

// scanners are scanners that no check uses now.
var scanners = sync.Pool{New: func() any { return &scanner{} }}

// The words and the rule books that a scanner remembers at most from one check to the next.
const (
	mostWords    = 50_000
	mostMatchers = 8
)

// newScanner gives a scanner to a check, which gives it back by free.
func newScanner() *scanner {
	s := scanners.Get().(*scanner)
	if s.words == nil || len(s.words) > mostWords || len(s.known) > mostMatchers {
		*s = scanner{words: map[string]int32{}, known: map[*matcher][]*sets{}}
	}
	return s
}

func (s *scanner) free() { scanners.Put(s) }

// again is a second memory, which leaves the reading of this one as it is.
func (s *scanner) again() *scanner {
	if s.second == nil {
		s.second = &scanner{words: s.words, known: s.known}
	}
	s.second.r.year = s.r.year
	return s.second
}

// scan finds the patterns of the block that was taken, in its language.
func (s *scanner) scan(m *matcher, lang text.Lang) {
	s.r.lang = lang
	s.hits = s.hits[:0]
	for i := range s.r.items {
		if it := &s.r.items[i]; it.mark == 0 {
			it.sets = s.setsOf(m, it)
		}
	}
	s.pass(m, &m.sought)
	if s.mark() {
		s.pass(m, &m.silences)
	}
}

// setsOf is the sets of a word of the block.
func (s *scanner) setsOf(m *matcher, it *item) *sets {
	w := s.r.block.Text[it.start:it.end]
	if it.word == 0 {
		n, ok := s.words[w]
		if !ok {
			n = int32(len(s.words) + 1)
			s.words[strings.Clone(w)] = n
		}
		it.word = n
	}
	known := s.known[m]
	if more := len(s.words) + 1 - len(known); more > 0 {
		known = append(known, make([]*sets, more)...)
		s.known[m] = known
	}
	if known[it.word] == nil {
		known[it.word] = newSets(m, it.fold, m.setsOf(w, it.fold))
	}
	return known[it.word]
}

// pass tries the patterns that may start at each item. No match leaves its sentence.
func (s *scanner) pass(m *matcher, from *starts) {
	for first := 0; first < len(s.r.items); {
		end := s.r.sentenceEnd(first)
		s.present.of(s.r.items[first:end], len(m.words.sets))
		for i := first; i < end; i++ {
			s.at(m, from, i)
		}
		first = end
	}
}

// mark notes the rules that found something, for what may silence them, and reports whether there is one.
func (s *scanner) mark() bool {
	s.found = s.found[:0]
	for _, h := range s.hits {
		if h.part != partFind {
			continue
		}
		for int(h.rule) >= len(s.found) {
			s.found = append(s.found, false)
		}
		s.found[h.rule] = true
	}
	return len(s.found) > 0
}

// waits reports whether a pattern may only silence a rule that found nothing.
func (s *scanner) waits(p *pattern) bool {
	return !p.eager && (int(p.rule) >= len(s.found) || !s.found[p.rule])
}

// at tries the patterns that may start at an item.
func (s *scanner) at(m *matcher, from *starts, i int) {
	it := &s.r.items[i]
	if it.mark != 0 {
		s.try(m, from.byMark[it.mark], i)
		if s.signed(i) {
			s.try(m, from.byValue, i)
		}
		return
	}
	w := it.sets.sought
	if from != &m.sought {
		w = it.sets.silences
	}
	s.try(m, w, i)
	c := s.r.block.Text[it.start]
	if (it.sets.value || isDigit(c) || s.figureAfter(i)) && len(from.byValue) > 0 && s.r.valued(i) { // "trente jours", "30 jours", "CHF 79"
		s.try(m, from.byValue, i)
	}
	switch {
	case isDigit(c):
		s.try(m, from.byFigure, i)
	case c >= 'A' && c <= 'Z' || c >= 0x80:
		s.try(m, from.byCase, i)
		if from != &m.sought {
			return
		}
		for _, rule := range m.names.of(&s.r, i) {
			s.hits = append(s.hits, hit{rule, partFind, i, i + 1, it.sentence, false})
		}
	}
}

// signed reports whether an item is the sign or the currency that a figure follows at once: "+35 %", "€49".
func (s *scanner) signed(i int) bool {
	switch s.r.items[i].mark {
	case '+', '€', '$', '£':
		return s.figureAfter(i)
	}
	return false
}

// figureAfter reports whether the next item is a figure.
func (s *scanner) figureAfter(i int) bool {
	if i+1 >= len(s.r.items) || s.r.items[i+1].mark != 0 {
		return false
	}
	return isDigit(s.r.block.Text[s.r.items[i+1].start])
}

// try runs the patterns at an item whose needs the sentence meets, and keeps what they find.
func (s *scanner) try(m *matcher, patterns []start, at int) {
	for _, st := range patterns {
		if st.need >= 0 && !s.present.has(st.need) {
			continue
		}
		p := &m.patterns[st.pattern]
		if !s.present.meets(p.needs) || s.waits(p) {
			continue
		}
		a := attempt{r: &s.r, m: m, from: at}
		if end := a.run(p.pc, at); end > at {
			s.hits = append(s.hits, hit{p.rule, p.part, at, end, s.r.items[at].sentence, p.no})
		}
	}
}
