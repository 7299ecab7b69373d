package charter

import (
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
	partMild
	partFormer
)

// pattern is a compiled pattern and whose it is.
type pattern struct {
	rule    int32
	part    part
	pc      int32
	no      bool    // it asks for a denial itself
	opening need    // the sets that it may start with
	opens   int32   // the number of those, as a need, where they are not its key
	needs   []int32 // what its sentence meets, besides the key of what is looked for in every block
}

// rarest is the first of its needs, -1 for none.
func (p *pattern) rarest() int32 {
	if len(p.needs) == 0 {
		return -1
	}
	return p.needs[0]
}

// matcher finds the patterns of all rules of one language in one pass: each word of a text is looked up once, and only the
// patterns whose key it is are thought of.
type matcher struct {
	words    *vocabulary
	code     []inst
	patterns []pattern
	index    index             // of what is looked for in every block
	measures bool              // some of them ask for quantities
	silences map[int32][]int32 // of a rule, what may silence it once it found something
	names    slips             // names of the house that a word may misspell
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
		e.matchers[l] = &matcher{words: newVocabulary(l), index: newIndex(), silences: map[int32][]int32{}}
		e.matchers[l].words.strict = true
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
		for p, list := range [][]string{w.Find, w.With, w.Except, w.Unless, w.Mention, w.Mild, w.Former} {
			eager := eagerPart(part(p)) || part(p) == partWith && r.Scope == Document
			for _, s := range list {
				if err := e.matchers[l].add(n, part(p), s, lists[l], eager); err != nil {
					return fmt.Errorf("rule %s (%s): %w", r.ID, l, err)
				}
			}
		}
	}
	return nil
}

// add compiles one pattern.
func (m *matcher) add(rule int32, p part, s string, lists Lists, eager bool) error {
	terms, err := parse(s, lists)
	if err != nil {
		return err
	}
	if err := m.addPattern(rule, p, terms, eager); err != nil {
		return fmt.Errorf("pattern %q: %w", s, err)
	}
	return nil
}

// addTerms compiles a pattern that was read.
func (m *matcher) addTerms(rule int32, p part, terms []term) error {
	return m.addPattern(rule, p, terms, eagerPart(p))
}

// eagerPart reports whether a part of a rule is looked for where the rule found nothing yet.
func eagerPart(p part) bool { return p == partFind || p == partMention || p == partFormer }

// addPattern compiles a pattern that was read. One that is eager is looked for in every block.
func (m *matcher) addPattern(rule int32, of part, terms []term, eager bool) error {
	b := builder{words: m.words, code: m.code}
	pc, err := b.compile(terms)
	if err != nil {
		return err
	}
	p := pattern{rule: rule, part: of, pc: pc, no: asksDenial(terms)}
	if p.opening, err = m.openings(b.code, pc); err != nil {
		return err
	}
	for _, i := range b.code[pc:] {
		m.measures = m.measures || i.op == opClass && measured(sure(i.arg))
	}
	id := int32(len(m.patterns))
	needs := m.words.needs(p.opening, terms)
	starts := eager && slices.Equal(needs[0], p.opening)
	if !starts {
		p.opens = m.index.number(p.opening)
	}
	if eager {
		p.needs = m.index.numbered(needs[1:])
		m.index.add(needs[0], keyed{id, p.rarest(), starts})
	} else {
		p.needs = m.index.numbered(needs)
		m.silences[rule] = append(m.silences[rule], id)
	}
	m.code, m.patterns = b.code, append(m.patterns, p)
	return nil
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
