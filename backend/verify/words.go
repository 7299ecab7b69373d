package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// word is a token with what comparing needs. Its span counts UTF-16 code units in the text that was read.
type word struct {
	span    text.Span
	fold    string // folded, without the apostrophe of an elision
	stem    string
	plural  string // its stem if it is a French verb in the plural ("augmentent"): Snowball keeps that ending
	idea    int    // the idea of the lexicon that it expresses; 0 for none
	content bool   // it carries meaning and is no part of a quantity
	name    bool   // written as a proper name or an acronym
	capital bool   // it begins with a capital
	first   bool   // it opens its sentence with a capital, which proves nothing
	number  bool   // part of a quantity
	bound   bool   // belongs to the quantity after it ("plus de")
	apart   bool   // a comma or another mark parts it from the word before
}

// same reports whether two words say the same: one form, one stem or one idea.
func (w *word) same(v *word) bool {
	return w.fold == v.fold || w.stem == v.stem || w.idea != 0 && w.idea == v.idea ||
		w.plural != "" && (w.plural == v.stem || w.plural == v.plural) || v.plural != "" && v.plural == w.stem
}

// vocabulary is the words of a text as same compares them, to ask of many words without reading the text again.
type vocabulary struct {
	folds, stems map[string]struct{} // stems holds plurals too: same lets either meet either
	ideas        map[int]struct{}
}

func (v *vocabulary) add(words []word) {
	if v.folds == nil {
		v.folds, v.stems, v.ideas = make(map[string]struct{}, len(words)), make(map[string]struct{}, len(words)), map[int]struct{}{}
	}
	for i := range words {
		w := &words[i]
		v.folds[w.fold], v.stems[w.stem] = struct{}{}, struct{}{}
		if w.plural != "" {
			v.stems[w.plural] = struct{}{}
		}
		if w.idea != 0 {
			v.ideas[w.idea] = struct{}{}
		}
	}
}

// has reports whether some word of the text is the same as w.
func (v *vocabulary) has(w *word) bool {
	if _, ok := v.folds[w.fold]; ok {
		return true
	}
	if _, ok := v.stems[w.stem]; ok {
		return true
	}
	if _, ok := v.ideas[w.idea]; ok { // 0, no idea, is never held
		return true
	}
	_, ok := v.stems[w.plural]
	return ok && w.plural != ""
}

// number is a quantity with the words of its sentence that it covers, [from, to).
type number struct {
	text.Quantity
	from, to int
}

// sentence is one sentence as read.
type sentence struct {
	span     text.Span
	words    []word
	numbers  []number
	marks    [markKinds][]mark
	question bool
}

// reading is a text cut into sentences.
type reading struct {
	text      string
	lang      text.Lang
	sentences []sentence
}

// reader reads texts and remembers the words it has met: stemming is what costs.
type reader struct {
	lex  *lexicon
	memo map[wordKey]wordInfo
}

type wordKey struct {
	fold string
	lang text.Lang
}

type wordInfo struct {
	stem    string
	plural  string
	idea    int
	content bool
}

func newReader() *reader {
	return &reader{lex: words(), memo: make(map[wordKey]wordInfo, 512)}
}

// read cuts s into sentences. With no language it is guessed from the stop words, hint breaking ties.
func (r *reader) read(s string, lang, hint text.Lang) reading {
	out := reading{text: s, lang: lang}
	tokens := text.Tokens(s)
	if out.lang == "" {
		out.lang = guess(tokens, hint)
	}
	x := text.NewIndex(s)
	quantities := text.Quantities(s, out.lang)
	t, q := 0, 0
	for _, b := range text.SentenceBytes(s) {
		n := t
		for n < len(tokens) && tokens[n].Start < b[1] {
			n++
		}
		sen := sentence{span: x.Span(b[0], b[1]), question: strings.HasSuffix(strings.TrimRight(s[b[0]:b[1]], "»\"” \u00a0\u202f"), "?")}
		sen.words = r.words(s, tokens[t:n], x, out.lang)
		for q < len(quantities) && quantities[q].Span.Start < sen.span.End {
			sen.add(quantities[q], r.lex)
			q++
		}
		sen.marks = r.lex.find(sen.words)
		t = n
		out.sentences = append(out.sentences, sen)
	}
	return out
}

func (r *reader) words(s string, tokens []text.Token, x *text.Index, lang text.Lang) []word {
	out := make([]word, len(tokens))
	for i, t := range tokens {
		fold := strings.TrimSuffix(t.Fold, "'")
		fold = strings.TrimSuffix(fold, "'s")
		info := r.info(fold, lang)
		out[i] = word{span: x.Span(t.Start, t.End), fold: fold, stem: info.stem, plural: info.plural, idea: info.idea, content: info.content,
			capital: capital(t.Text), first: i == 0 && capital(t.Text), name: named(t.Text, i == 0)}
		out[i].apart = i > 0 && strings.ContainsAny(s[tokens[i-1].End:t.Start], ",;:()—–|!?")
	}
	return out
}

func (r *reader) info(fold string, lang text.Lang) wordInfo {
	key := wordKey{fold, lang}
	if info, ok := r.memo[key]; ok {
		return info
	}
	info := wordInfo{stem: text.Stem(fold, lang), content: !r.lex.plain[fold] && !r.lex.function[fold]}
	if verb, ok := strings.CutSuffix(fold, "nt"); ok && lang == text.French && len(verb) > 4 && strings.HasSuffix(verb, "e") {
		info.plural = text.Stem(verb, lang)
	}
	if info.idea = r.lex.forms[fold]; info.idea == 0 {
		info.idea = r.lex.stems[wordKey{info.stem, lang}]
	}
	if info.idea == 0 && info.plural != "" {
		info.idea = r.lex.stems[wordKey{info.plural, lang}]
	}
	if len(r.memo) < 50_000 {
		r.memo[key] = info
	}
	return info
}

// add places a quantity on the words of its sentence.
func (s *sentence) add(q text.Quantity, lex *lexicon) {
	n := number{Quantity: q, from: -1}
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
