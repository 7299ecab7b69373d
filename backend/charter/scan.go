package charter

import (
	"slices"
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
	found   []int32              // the rules that found something in the block
	words   map[string]int32     // the words read so far, as written, numbered from 1
	known   map[*matcher][]*sets // of those words, by number
	present present              // of the sentences of the block
	tried   []int                // by pattern, the last turn at which it was tried all over a sentence
	turn    int                  // numbers the sentences read

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
	s.know(m)
	if m.measures {
		s.r.measure()
	}
	s.present.of(&s.r, &m.index)
	s.tried = append(s.tried, make([]int, max(0, len(m.patterns)-len(s.tried)))...)
	for sentence := range s.r.sentences {
		s.turn++
		from, to := s.r.itemsOf(sentence)
		for i := from; i < to; i++ {
			s.at(m, i)
		}
	}
	s.silence(m)
}

// know looks the words and the marks of the block up.
func (s *scanner) know(m *matcher) {
	known := s.known[m]
	for i := range s.r.items {
		it := &s.r.items[i]
		w := s.r.block.Text[it.start:it.end]
		if it.word == 0 {
			it.word = s.number(w)
		}
		if more := int(it.word) + 1 - len(known); more > 0 {
			known = append(known, make([]*sets, more)...)
		}
		if known[it.word] == nil {
			known[it.word] = newSets(m, it, w)
		}
		it.sets = known[it.word]
	}
	s.known[m] = known
}

// number is the number of a word as written.
func (s *scanner) number(w string) int32 {
	n, ok := s.words[w]
	if !ok {
		n = int32(len(s.words) + 1)
		s.words[strings.Clone(w)] = n
	}
	return n
}

// at tries the patterns that an item makes one think of.
func (s *scanner) at(m *matcher, i int) {
	it := &s.r.items[i]
	s.each(m, it.sets.keys, i, true)
	if it.value > 0 {
		starts := s.r.startsValue(i)
		s.each(m, m.index.keys[s.r.values[it.value-1].class], i, starts)
		s.each(m, m.index.keys[classNumber], i, starts)
	}
	if len(m.names.near) > 0 && it.mark == 0 {
		for _, rule := range m.names.of(&s.r, i) {
			s.hits = append(s.hits, hit{rule, partFind, i, i + 1, it.sentence, false})
		}
	}
}

// each tries patterns whose key stands at an item: there, if one may start there, or once in the sentence where it may start elsewhere.
func (s *scanner) each(m *matcher, patterns []keyed, at int, starts bool) {
	sentence := s.r.items[at].sentence
	present := s.present.in(sentence)
	for _, k := range patterns {
		if k.with >= 0 && !present.has(k.with) {
			continue
		}
		p := &m.patterns[k.pattern]
		switch {
		case !present.meets(p.needs):
		case k.starts:
			if starts {
				s.try(m, p, at)
			}
		case s.tried[k.pattern] != s.turn:
			s.tried[k.pattern] = s.turn
			s.within(m, p, sentence)
		}
	}
}

// within tries a pattern wherever it may start in a sentence.
func (s *scanner) within(m *matcher, p *pattern, sentence int32) {
	from, to := s.r.itemsOf(int(sentence))
	for i := from; i < to; i++ {
		if s.r.begins(p, i) {
			s.try(m, p, i)
		}
	}
}

// silence looks for what may silence the rules that found something.
func (s *scanner) silence(m *matcher) {
	s.found = s.found[:0]
	for _, h := range s.hits {
		if h.part == partFind && !slices.Contains(s.found, h.rule) {
			s.found = append(s.found, h.rule)
		}
	}
	for _, rule := range s.found {
		for _, id := range m.silences[rule] {
			p := &m.patterns[id]
			for sentence := range s.r.sentences {
				if s.present.in(int32(sentence)).meets(p.needs) {
					s.within(m, p, int32(sentence))
				}
			}
		}
	}
}

// try runs a pattern at an item, and keeps what it finds.
func (s *scanner) try(m *matcher, p *pattern, at int) {
	a := attempt{r: &s.r, m: m, from: at}
	if end := a.run(p.pc, at); end > at {
		s.hits = append(s.hits, hit{p.rule, p.part, at, end, s.r.items[at].sentence, p.no})
	}
}
