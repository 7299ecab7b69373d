package verify

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// word is a token with what comparing needs. Its span counts UTF-16 code units in the text that was read.
type word struct {
	span text.Span
	fold string // folded, without the apostrophe of an elision
	wordInfo
	name    bool // written as a proper name or an acronym
	capital bool // it begins with a capital
	first   bool // it opens its sentence with a capital, which proves nothing
	number  bool // part of a quantity
	bound   bool // belongs to the quantity after it ("plus de")
	apart   bool // a comma or another mark parts it from the word before
}

// symbol stands for a folded form, a stem or an idea: two are equal when those are, whatever text they were read from.
// 0 is none. Only symbols of one reader can be compared.
type symbol int32

// wordInfo is what a word says. Forms, stems and ideas never share a symbol.
type wordInfo struct {
	form    symbol
	stem    symbol
	plural  symbol // its stem if it is a French verb in the plural ("augmentent"): Snowball keeps that ending
	idea    symbol // the idea of the lexicon that it expresses
	content bool   // it carries meaning and is no part of a quantity
}

// symbols are what same compares; a stem may meet a plural.
func (w *wordInfo) symbols() [4]symbol { return [4]symbol{w.form, w.stem, w.idea, w.plural} }

// same reports whether two words say the same: one form, one stem or one idea.
func (w *wordInfo) same(v *wordInfo) bool {
	return w.form == v.form || w.stem == v.stem || w.idea != 0 && w.idea == v.idea ||
		w.plural != 0 && (w.plural == v.stem || w.plural == v.plural) || v.plural != 0 && v.plural == w.stem
}

// number is a quantity with the words of its sentence that it covers, [from, to).
type number struct {
	text.Quantity
	counts   string // Counts, folded
	family   string // quantities of two families are apart
	from, to int
}

func newNumber(q text.Quantity) number {
	return number{Quantity: q, counts: text.Fold(q.Counts), family: family(q), from: -1}
}

// sentence is one sentence as read.
type sentence struct {
	span     text.Span
	words    []word
	numbers  []number
	marks    [markKinds][]mark
	question bool
	back     bool // it opens with a word that stands for what was named before
}

// reading is a text cut into sentences.
type reading struct {
	text      string
	lang      text.Lang
	index     *text.Index
	sentences []sentence
}

// reader reads texts and remembers the words it has met: stemming is what costs. Several goroutines may use it.
type reader struct {
	lex *lexicon

	mu      sync.RWMutex
	memo    map[wordKey]wordInfo
	strings map[string]symbol // forms and stems, by number from 1
}

type wordKey struct {
	fold string
	lang text.Lang
}

func newReader() *reader {
	return &reader{lex: words(), memo: map[wordKey]wordInfo{}, strings: map[string]symbol{}}
}

// wordLimit is how many words a reader remembers before a Checker takes a new one: more than a large library holds.
const wordLimit = 50_000

// full reports whether the reader remembers too much.
func (r *reader) full() bool {
	r.mu.RLock()
	defer r.mu.RUnlock()
	return len(r.memo) >= wordLimit
}

// read cuts s into sentences. With no language it is guessed from the stop words, hint breaking ties.
func (r *reader) read(s string, lang, hint text.Lang) reading {
	out := reading{text: s, lang: lang}
	tokens := text.Tokens(s)
	if out.lang == "" {
		out.lang = guess(tokens, hint)
	}
	x := text.NewIndex(s)
	out.index = x
	quantities := text.Quantities(s, out.lang)
	t, q := 0, 0
	for _, b := range text.SentenceBytes(s) {
		if b[0] = pastMarker(s, b[0], quantities, x); b[0] >= b[1] {
			continue
		}
		for t < len(tokens) && tokens[t].Start < b[0] {
			t++
		}
		n := t
		for n < len(tokens) && tokens[n].Start < b[1] {
			n++
		}
		sen := sentence{span: x.Span(b[0], b[1]), question: strings.HasSuffix(strings.TrimRight(s[b[0]:b[1]], "»\"” \u00a0\u202f"), "?")}
		sen.words = r.words(s, tokens[t:n], x, out.lang)
		for ; q < len(quantities) && quantities[q].Span.Start < sen.span.End; q++ {
			if quantities[q].Span.End > sen.span.Start {
				sen.add(quantities[q], r.lex)
				if k := len(sen.numbers) - 1; k >= 0 && sampleSize(s, &sen, sen.numbers[k].from) {
					sen.numbers[k].family = "sample"
				}
			}
		}
		sen.marks = r.lex.find(sen.words)
		sen.back = refersBack(&sen)
		t = n
		out.sentences = append(out.sentences, sen)
	}
	return out
}

// sampleSize reports whether word i is the figure of an "n = 54": how many were asked is no value of what was measured.
func sampleSize(s string, sen *sentence, i int) bool {
	if i <= 0 || sen.words[i-1].fold != "n" {
		return false
	}
	between := text.Slice(s, text.Span{Start: sen.words[i-1].span.End, End: sen.words[i].span.Start})
	return strings.TrimSpace(between) == "="
}

// pastMarker is where a sentence that starts at a byte of s begins without the marker of a list item, which is no part of what
// it says. A sign that belongs to a quantity is no marker.
func pastMarker(s string, start int, quantities []text.Quantity, x *text.Index) int {
	if before := strings.TrimRight(s[:start], " \t\u00a0\u202f"); before != "" && !strings.HasSuffix(before, "\n") {
		return start
	}
	size, _ := text.ListMarker(s[start:])
	if size == 0 {
		return start
	}
	end := x.Unit(start + size)
	for i := range quantities {
		if quantities[i].Span.Start < end && end < quantities[i].Span.End {
			return start
		}
	}
	return start + size
}

func (r *reader) words(s string, tokens []text.Token, x *text.Index, lang text.Lang) []word {
	out := make([]word, len(tokens))
	for i, t := range tokens {
		fold := strings.TrimSuffix(t.Fold, "'")
		fold = strings.TrimSuffix(fold, "'s")
		out[i] = word{span: x.Span(t.Start, t.End), fold: fold, wordInfo: r.info(fold, lang),
			capital: capital(t.Text), first: i == 0 && capital(t.Text), name: named(t.Text, i == 0)}
		out[i].apart = i > 0 && strings.ContainsAny(s[tokens[i-1].End:t.Start], ",;:()—–|!?")
	}
	return out
}

func (r *reader) info(fold string, lang text.Lang) wordInfo {
	key := wordKey{fold, lang}
	r.mu.RLock()
	info, ok := r.memo[key]
	r.mu.RUnlock()
	if ok {
		return info
	}
	stem, plural := text.Stem(fold, lang), ""
	if verb, ok := strings.CutSuffix(fold, "nt"); ok && lang == text.French && len(verb) > 4 && strings.HasSuffix(verb, "e") {
		plural = text.Stem(verb, lang)
	}
	info.content = !r.lex.plain[fold] && !r.lex.function[fold]
	idea := r.lex.forms[fold]
	if idea == 0 {
		idea = r.lex.stems[wordKey{stem, lang}]
	}
	if idea == 0 && plural != "" {
		idea = r.lex.stems[wordKey{plural, lang}]
	}
	info.idea = symbol(-idea)
	r.mu.Lock()
	defer r.mu.Unlock()
	info.form, info.stem = 2*r.number(fold), 2*r.number(stem)+1
	if plural != "" {
		info.plural = 2*r.number(plural) + 1
	}
	r.memo[key] = info
	return info
}

// number is a string's own, from 1. The caller holds the lock.
func (r *reader) number(s string) symbol {
	n, ok := r.strings[s]
	if !ok {
		n = symbol(len(r.strings) + 1)
		r.strings[s] = n
	}
	return n
}

// add places a quantity on the words of its sentence.
func (s *sentence) add(q text.Quantity, lex *lexicon) {
	n := newNumber(q)
	for i := range s.words {
		if !s.words[i].span.Overlaps(q.Span) {
			continue
		}
		if n.from < 0 {
			n.from = i
		}
		n.to = i + 1
		s.words[i].number, s.words[i].content, s.words[i].name = true, false, false
	}
	if n.from < 0 {
		return
	}
	s.numbers = append(s.numbers, n)
	for i := n.from - 1; i >= max(0, n.from-4) && lex.bounds[s.words[i].fold]; i-- {
		s.words[i].bound, s.words[i].content = true, false
	}
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// named reports whether a word is written as a name: a capital inside a sentence, or several capitals anywhere.
func named(s string, first bool) bool {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsUpper(r) {
		for _, r := range s {
			if unicode.IsUpper(r) {
				return true // "iPhone"
			}
		}
		return false
	}
	for _, r := range s[n:] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return !first && n < len(s)
}

// guess tells French from English by their stop words.
func guess(tokens []text.Token, hint text.Lang) text.Lang {
	fr, en := 0, 0
	for i := range tokens {
		if i == 200 {
			break
		}
		f, e := text.StopWord(tokens[i].Fold, text.French), text.StopWord(tokens[i].Fold, text.English)
		if f && !e {
			fr++
		} else if e && !f {
			en++
		}
	}
	switch {
	case fr > en:
		return text.French
	case en > fr:
		return text.English
	}
	return hint
}
