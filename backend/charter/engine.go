package charter

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"probant/backend/text"
)

// part is what a pattern is to its rule.
type part uint8

const (
	partFind part = iota
	partWith
	partExcept
	partUnless
	partMention
)

// hit is a pattern found over items [from, to).
type hit struct {
	rule     int32
	part     part
	from, to int
	sentence int32
	no       bool // its pattern asks for a denial itself
}

// pattern is a compiled pattern and whose it is.
type pattern struct {
	rule int32
	part part
	pc   int32
	no   bool // it asks for a denial itself
}

// matcher finds the patterns of all rules of one language in one pass: each word of a text is looked up once, and only the
// patterns that may start with it are tried.
type matcher struct {
	words    *vocabulary
	code     []inst
	patterns []pattern
	sought   starts // of what is looked for in every block, and of mentions
	silences starts // of what may silence a rule that found something
	names    slips  // names of the house that a word may misspell
}

// Engine is rules, compiled.
type Engine struct {
	rules    []Rule
	packs    []string
	always   []Severity // of house rules: each on
	houses   []*house   // of house rules, by position; empty in the engine of the packs
	matchers map[text.Lang]*matcher

	labels     map[string][]limited // of lines that are counted
	whole      []limited            // of texts that are counted
	translated []int                // the rules on lines in another language
}

// Lists are the named lists that patterns of one language may call.
type Lists map[string][]string

// languages are those that rules are written in.
var languages = []text.Lang{text.French, text.English}

// wording is what a rule looks for in a language, nil for nothing.
func (r *Rule) wording(lang text.Lang) *Wording {
	if lang == text.English {
		return r.EN
	}
	return r.FR
}

// newEngine gives an engine without rules.
func newEngine() *Engine {
	e := &Engine{matchers: map[text.Lang]*matcher{}, labels: map[string][]limited{}}
	for _, l := range languages {
		e.matchers[l] = &matcher{words: newVocabulary(l), sought: newStarts(), silences: newStarts()}
	}
	return e
}

// add compiles a rule of a pack. An error names the pattern.
func (e *Engine) add(pack string, r Rule, lists map[text.Lang]Lists) error {
	n := int32(len(e.rules))
	e.rules, e.packs = append(e.rules, r), append(e.packs, pack)
	e.limit(int(n), r.Limits)
	if r.Foreign {
		e.translated = append(e.translated, int(n))
	}
	for _, l := range languages {
		w := r.wording(l)
		if w == nil {
			continue
		}
		for p, list := range [][]string{w.Find, w.With, w.Except, w.Unless, w.Mention} {
			for _, s := range list {
				if err := e.matchers[l].add(n, part(p), s, lists[l]); err != nil {
					return fmt.Errorf("rule %s (%s): %w", r.ID, l, err)
				}
			}
		}
	}
	return nil
}

// add compiles one pattern.
func (m *matcher) add(rule int32, p part, s string, lists Lists) error {
	terms, err := parse(s, lists)
	if err != nil {
		return err
	}
	if err := m.addTerms(rule, p, terms); err != nil {
		return fmt.Errorf("pattern %q: %w", s, err)
	}
	return nil
}

// addTerms compiles a pattern that was read.
func (m *matcher) addTerms(rule int32, p part, terms []term) error {
	b := builder{words: m.words, code: m.code}
	pc, err := b.compile(terms)
	if err != nil {
		return err
	}
	m.code = b.code
	id := int32(len(m.patterns))
	m.patterns = append(m.patterns, pattern{rule, p, pc, asksDenial(terms)})
	in := &m.silences
	if p == partFind || p == partMention {
		in = &m.sought
	}
	if opensRare(terms) {
		return firsts(m.code, pc, func(i inst) { in.index(id, i) })
	}
	anchor := m.words.anchor(terms)
	if anchor == nil {
		return firsts(m.code, pc, func(i inst) { in.index(id, i) })
	}
	var o beginning
	err = firsts(m.code, pc, o.open)
	in.waiting.index(id, anchor)
	in.waiting.first[id] = o
	return err
}

// empty reports whether nothing is looked for.
func (m *matcher) empty() bool { return len(m.patterns) == 0 && len(m.names.near) == 0 }

// setsOf lists the sets that a word as written belongs to.
func (m *matcher) setsOf(w, fold string) []int32 {
	sets := m.words.of(fold)
	if len(m.words.picky) == 0 && len(m.words.last) == 0 {
		return sets
	}
	strange := func(set int32) bool { return !m.accented(set, w, fold) }
	if !slices.ContainsFunc(sets, strange) {
		return sets
	}
	return slices.DeleteFunc(slices.Clone(sets), strange)
}

// accented reports whether a word has the accents that a set wants. A word in capitals may lack them.
func (m *matcher) accented(set int32, s, fold string) bool {
	key := accent{set, fold}
	exact, want := m.words.picky[key], m.words.last[key]
	if !exact && want == 0 || len(s) > 1 && strings.ToUpper(s) == s {
		return true
	}
	return endsAs(want, s) && (!exact || m.words.accents[accent{set, norm.NFC.String(strings.ToLower(s))}])
}

// scanner is the memory of one check.
type scanner struct {
	r       reading
	hits    []hit
	found   []bool // the rules that found something in the block, by position
	known   map[*matcher]map[string]*sets
	armed   []int32 // the patterns whose anchor the block holds
	isArmed map[int32]bool

	second *scanner
}

func newScanner() *scanner {
	return &scanner{known: map[*matcher]map[string]*sets{}, isArmed: map[int32]bool{}}
}

// again is a second memory, which leaves the reading of this one as it is.
func (s *scanner) again() *scanner {
	if s.second == nil {
		s.second = &scanner{known: s.known, isArmed: map[int32]bool{}}
	}
	return s.second
}

// scan finds the patterns of the block that was taken, in its language.
func (s *scanner) scan(m *matcher, lang text.Lang) {
	s.r.lang = lang
	s.hits = s.hits[:0]
	known := s.known[m]
	if known == nil {
		known = map[string]*sets{}
		s.known[m] = known
	}
	for i := range s.r.items {
		it := &s.r.items[i]
		if it.mark != 0 {
			continue
		}
		w := s.r.block.Text[it.start:it.end]
		sets, ok := known[w]
		if !ok {
			sets = newSets(m, m.setsOf(w, it.fold))
			known[w] = sets
		}
		it.sets = sets
	}
	s.pass(m, &m.sought)
	if s.mark() {
		s.pass(m, &m.silences)
	}
}

// pass tries the patterns that may start at each item, then those whose anchor the block turned out to hold.
func (s *scanner) pass(m *matcher, from *starts) {
	s.armed = s.armed[:0]
	clear(s.isArmed)
	for i := range s.r.items {
		s.at(m, from, i)
	}
	for _, id := range s.armed {
		o := from.waiting.first[id]
		for i := range s.r.items {
			if s.opens(o, i) {
				s.run(m, id, i)
			}
		}
	}
}

// arm notes the patterns that wait for a word.
func (s *scanner) arm(m *matcher, patterns []int32) {
	for _, id := range patterns {
		if !s.isArmed[id] && !s.waits(m.patterns[id]) {
			s.isArmed[id] = true
			s.armed = append(s.armed, id)
		}
	}
}

// opens reports whether a pattern may start at an item.
func (s *scanner) opens(o beginning, i int) bool {
	it := &s.r.items[i]
	if it.mark != 0 {
		return slices.Contains(o.marks, it.mark) || o.value && s.signed(i)
	}
	return o.value || o.other || slices.ContainsFunc(o.sets, it.sets.has)
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
func (s *scanner) waits(p pattern) bool {
	return p.part != partFind && p.part != partMention && (int(p.rule) >= len(s.found) || !s.found[p.rule])
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
	w := &it.sets.sought
	if from != &m.sought {
		w = &it.sets.silences
	}
	s.try(m, w.start, i)
	s.arm(m, w.wait)
	switch c := s.r.block.Text[it.start]; {
	case c >= '0' && c <= '9':
		s.try(m, from.byFigure, i)
		s.try(m, from.byValue, i)
	case c >= 'A' && c <= 'Z' || c >= 0x80:
		if s.figureAfter(i) {
			s.try(m, from.byValue, i) // "CHF 79"
		}
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
	c := s.r.block.Text[s.r.items[i+1].start]
	return c >= '0' && c <= '9'
}

// try runs patterns at an item and keeps what they find.
func (s *scanner) try(m *matcher, patterns []int32, at int) {
	for _, id := range patterns {
		if !s.waits(m.patterns[id]) {
			s.run(m, id, at)
		}
	}
}

// run runs a pattern at an item and keeps what it finds.
func (s *scanner) run(m *matcher, id int32, at int) {
	p := m.patterns[id]
	a := attempt{r: &s.r, m: m, from: at}
	if end := a.run(p.pc, at); end > at {
		s.hits = append(s.hits, hit{p.rule, p.part, at, end, s.r.items[at].sentence, p.no})
	}
}

// unit is where a mention counts: a paragraph, or a row of a table.
type unit struct {
	block  string
	parent string
	row    int
}

func unitOf(b text.Block) unit {
	if b.Kind == text.TableCell {
		return unit{parent: b.Parent, row: b.Row}
	}
	return unit{block: b.ID}
}

// candidate is a finding that a mention elsewhere may still silence.
type candidate struct {
	Finding
	engine int
	rule   int32
	unit   unit
}

// mentioned is a rule of an engine whose mention stands in a unit; the zero unit is the whole text.
type mentioned struct {
	engine int
	rule   int32
	unit   unit
}

// ruled is an engine with the severities of its rules, by position; "" is a rule that does not apply.
type ruled struct {
	*Engine
	severities []Severity
}

// Check lists what the rules find in a text, in order. Severities are those of the rules, by position; "" is a rule that does not
// apply. A block is read in its own language, else in the text's; code is not read.
func (e *Engine) Check(blocks []text.Block, lang text.Lang, severities []Severity) []Finding {
	found, _ := check([]ruled{{e, severities}}, blocks, lang)
	return found
}

// check reads a text once for several engines. Langs are the languages of the blocks, "" for one that is not read.
func check(engines []ruled, blocks []text.Block, lang text.Lang) (findings []Finding, langs []text.Lang) {
	langs = make([]text.Lang, len(blocks))
	s := newScanner()
	var found []candidate
	said := map[mentioned]bool{}
	for i, b := range blocks {
		if b.Kind == text.Code {
			continue
		}
		s.r.take(b)
		l, ok := text.SupportedTokens(s.r.toks, lang)
		if !ok {
			continue
		}
		langs[i] = l
		first := len(found)
		for n, e := range engines {
			m := e.matchers[l]
			if m == nil || m.empty() || len(e.severities) == 0 {
				continue
			}
			s.scan(m, l)
			for _, h := range s.hits {
				if h.part == partMention {
					said[mentioned{n, h.rule, unitOf(b)}], said[mentioned{engine: n, rule: h.rule}] = true, true
				}
			}
			from := len(found)
			found = e.judge(s, l, n, e.severities, found)
			if len(e.houses) > 0 && len(found) > from {
				e.prove(s.again(), b, l, found[from:])
			}
		}
		slices.SortStableFunc(found[first:], func(a, b candidate) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	}
	out := make([]Finding, 0, len(found))
	for _, c := range found {
		u := c.unit
		if engines[c.engine].rules[c.rule].Scope == Document {
			u = unit{}
		}
		if said[mentioned{c.engine, c.rule, u}] {
			continue
		}
		out = append(out, c.Finding)
		if engines[c.engine].rules[c.rule].Scope == Document {
			said[mentioned{engine: c.engine, rule: c.rule}] = true // a text lacks something once
		}
	}
	return out, langs
}

// judge adds the findings of the block that was scanned.
func (e *Engine) judge(s *scanner, lang text.Lang, engine int, severities []Severity, out []candidate) []candidate {
	var index *text.Index
	slices.SortFunc(s.hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rule, b.rule), cmp.Compare(a.part, b.part), cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to))
	})
	for len(s.hits) > 0 {
		rule := s.hits[0].rule
		n := 1
		for n < len(s.hits) && s.hits[n].rule == rule {
			n++
		}
		mine := s.hits[:n]
		s.hits = s.hits[n:]
		if severities[rule] == "" {
			continue
		}
		last := 0
		for _, h := range mine {
			if h.part != partFind || h.from < last || e.silenced(&s.r, lang, h, mine) {
				continue
			}
			last = h.to
			if !e.houseOf(rule).keeps(&s.r, h) {
				continue
			}
			if index == nil {
				index = text.NewIndex(s.r.block.Text)
			}
			c := e.candidate(s, index, h, severities[rule])
			c.engine = engine
			out = append(out, c)
		}
	}
	return out
}

// candidate is the finding of a hit.
func (e *Engine) candidate(s *scanner, x *text.Index, h hit, severity Severity) candidate {
	b := s.r.block
	from, to := s.r.items[h.from].start, s.r.items[h.to-1].end
	sentence := s.r.sentences[h.sentence]
	return candidate{rule: h.rule, unit: unitOf(b), Finding: Finding{Rule: e.rules[h.rule].ID, Pack: e.packs[h.rule], Severity: severity,
		Block: b.ID, Span: x.Span(from, to), Text: b.Text[from:to], Sentence: x.Span(sentence[0], sentence[1]), Fix: e.houseOf(h.rule).fix(s.r.lang, b.Text, from, to, x)}}
}

// silenced reports whether the other hits of a rule, or a denial, silence one.
func (e *Engine) silenced(r *reading, lang text.Lang, h hit, mine []hit) bool {
	w := e.rules[h.rule].wording(lang)
	with := len(w.With) == 0
	for _, o := range mine {
		switch o.part {
		case partExcept:
			if o.from < h.to && h.from < o.to {
				return true
			}
		case partUnless:
			if o.sentence == h.sentence {
				return true
			}
		case partWith:
			with = with || e.houseOf(h.rule).near(r, o, h)
		}
	}
	return !with || !w.Denied && (r.denied(h.from) || !h.no && r.deniedInside(h.from, h.to))
}
