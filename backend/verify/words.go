package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// word is a token with what comparing needs. Its span counts UTF-16 code units in the text that was read.
type word struct {
	span text.Span
	fold string // folded, without the apostrophe of an elision
	wordInfo
	name    bool     // written as a proper name or an acronym
	capital bool     // it begins with a capital
	acronym bool     // it is written in capitals alone
	first   bool     // it opens its sentence with a capital, which proves nothing
	number  bool     // part of a quantity
	house   bool     // a name of the house, read as "nous"
	bound   bool     // belongs to the quantity after it ("plus de")
	apart   bool     // a comma or another mark parts it from the word before
	phrase  int      // from 1, the word that stands for the phrase of the lists to which it belongs; 0 for none
	saying  *meaning // of the phrase that it stands for
}

// symbol stands for a folded form, a stem or an idea: two are equal when those are, whatever text they were read from. 0 is none. Those
// of the lists count down from -1; those of strings are a hash of 62 bits, of which no two words that a library holds share one.
type symbol int64

// formSymbol and stemSymbol are the symbols of a form and of a stem: even and odd.
func formSymbol(form string) symbol { return symbol(fnv(form)>>2) << 1 }
func stemSymbol(stem string) symbol { return formSymbol(stem) | 1 }

// fnv is the 64-bit FNV-1a hash of a string.
func fnv(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h ^ h>>32
}

// wordInfo is what a word says. Forms, stems and what the lists give never share a symbol.
type wordInfo struct {
	form    symbol
	stem    symbol
	root    string   // the stem as text
	says    []symbol // what it stands for in a source: its form, its stems, its concepts and what they imply
	wants   []symbol // what stands for it when it is a claim's: the like, with what would prove it
	means   *meaning // what the lists say of it, nil for nothing
	opens   []*saying
	content bool // it carries meaning and is no part of a quantity
	goes    way  // that it says a value goes
	carrier bool // a verb that carries a statement without being what it states
	verb    bool // the lists have a verb of that stem
}

// proves reports whether a word of a source says what a word of a claim does.
func (w *wordInfo) proves(claim *wordInfo) bool {
	return slices.ContainsFunc(w.says, func(s symbol) bool { return slices.Contains(claim.wants, s) })
}

// number is a quantity with the words of its sentence that it covers, [from, to).
type number struct {
	text.Quantity
	counts   string // Counts, folded
	family   string // quantities of two families are apart
	limit    string // "min" or "max" for a limit, and not a mere bound
	single   bool   // it is a "un seul"
	tax      string // the tax basis that the text says right after it
	rate     string // what it is per where the text says it apart from the figure, "span" for a whole span of time
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
	explains []expansion // the acronyms that it explains
	moves    []change    // what it tells to have moved, and by how much
	back     bool        // it opens with a word that stands for what was named before
	voice    voice       // who says "nous" in it
}

// reading is a text cut into sentences.
type reading struct {
	text      string
	lang      text.Lang
	index     *text.Index
	sentences []sentence
}

// reader reads texts. What it knows of words is in its lexicon, so one costs nothing and several goroutines may use it.
type reader struct {
	lex   *lexicon
	house *house // whose names are read as "nous", nil for nobody's
	voice voice  // who "nous" is
}

type wordKey struct {
	fold string
	lang text.Lang
}

func newReader() *reader { return &reader{lex: words()} }

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
		sen.words, sen.voice = r.words(s, tokens[t:n], x, out.lang), r.voice
		for ; q < len(quantities) && quantities[q].Span.Start < sen.span.End; q++ {
			if quantities[q].Span.End > sen.span.Start {
				sen.add(quantities[q], r.lex)
				if k := len(sen.numbers) - 1; k >= 0 && sampleSize(s, &sen, sen.numbers[k].from) {
					sen.numbers[k].family = "sample"
				} else if k >= 0 && sen.offset(&sen.numbers[k]) {
					sen.numbers[k].family = "offset"
				} else if k >= 0 && sen.model(&sen.numbers[k]) {
					sen.numbers[k].family = ofModel
				}
			}
		}
		if sen.spokenFor(s) {
			sen.voice = otherVoice
		}
		sen.setSingles(s)
		sen.setRates()
		sen.marks = r.lex.find(sen.words)
		sen.back = refersBack(&sen)
		sen.moves = sen.changes()
		sen.explains = sen.expansions()
		t = n
		out.sentences = append(out.sentences, sen)
	}
	return out
}

// offset reports whether a duration only says how long before or after: "un an plus tôt", "two years ago".
func (s *sentence) offset(n *number) bool {
	if n.Kind != text.Duration {
		return false
	}
	for i := n.to; i < min(n.to+2, len(s.words)); i++ {
		switch s.words[i].fold {
		case "tot", "tard", "earlier", "later", "ago", "auparavant":
			return true
		case "plus":
			continue
		}
		return false
	}
	return false
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
		fold := bare(t.Fold)
		known := fold
		switch {
		case (i > 0 || cellOf(s, t)) && lettered(s, t, lang):
			known = "letter " + fold
		case plus(s, t):
			fold += "+"
			known = fold
		}
		out[i] = word{span: x.Span(t.Start, t.End), fold: fold, wordInfo: r.lex.facts(known, lang).wordInfo,
			capital: capital(t.Text), acronym: acronym(t.Text), first: i == 0 && capital(t.Text), name: named(t.Text, i == 0)}
		out[i].apart = i > 0 && strings.ContainsAny(s[tokens[i-1].End:t.Start], ",;:()—–|!?·•")
	}
	r.house.speak(out, tokens, r.lex, lang)
	phrases(out)
	return out
}

// lettered reports whether a token is a capital that stands by itself: it names a size, a class or a vitamin, and is not the word
// that is written with that letter. The English pronoun is none, nor is what may be an initial.
func lettered(s string, t text.Token, lang text.Lang) bool {
	if len(t.Text) != 1 || !capital(t.Text) || t.Text == "I" && lang == text.English {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[t.End:])
	return after == utf8.RuneError || !strings.ContainsRune(".'’&", after) || after == '.' && strings.TrimSpace(s[t.End+1:]) == ""
}

// cellOf reports whether a token is all that the first cell of a row holds.
func cellOf(s string, t text.Token) bool {
	return strings.TrimSpace(s[:t.Start]) == "" && strings.HasPrefix(s[t.End:], cellMark)
}

// plus reports whether a token is a name with the sign that tells it from the same without: "Pro+".
func plus(s string, t text.Token) bool {
	after := s[t.End:]
	return capital(t.Text) && strings.HasPrefix(after, "+") && (len(after) == 1 || strings.ContainsAny(after[1:2], " ,;:.)|\n"))
}

// phrases finds the phrases of the lists among words. The first word with content of each stands for it.
func phrases(ws []word) {
	for i := 0; i < len(ws); i++ {
		if len(ws[i].opens) == 0 {
			continue
		}
		s := longest(ws[i:])
		if s == nil {
			continue
		}
		head, to := i, i+len(s.roots)
		for head < to-1 && !ws[head].content {
			head++
		}
		for k := i; k < to; k++ {
			ws[k].phrase = head + 1
			ws[k].content = ws[k].content && !s.light
		}
		says, wants := s.keys(nil)
		w := &ws[head]
		w.says, w.wants = slices.Concat(w.says, says), slices.Concat(w.wants, wants)
		w.saying = s.meaning
		i = to - 1
	}
}

// keys are what stands for a word that has the given symbols of its own, in a source and in a claim.
func (m *meaning) keys(own []symbol) (says, wants []symbol) {
	if m == nil {
		return own, own
	}
	return slices.Concat(own, m.ideas, m.implies), slices.Concat(own, m.ideas, m.wants)
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
		if !s.sharedOut(&n, i) {
			s.words[i].number, s.words[i].content, s.words[i].name = true, false, false
		}
	}
	if n.from < 0 {
		return
	}
	if n.Bound == text.AtLeast && s.origin(n.from) {
		n.Bound = text.Exact
	} else if n.Bound == text.Exact && n.Kind != text.Date && n.Kind != text.Rank {
		n.Bound = s.boundAfter(n.to)
	}
	if n.Bound == text.AtLeast || n.Bound == text.AtMost {
		n.limit = s.limit(n.from, n.to)
		if n.limit == "" && n.Bound == text.AtLeast && n.from > 0 && s.words[n.from-1].fold == "des" {
			n.limit = "min" // "dès 3 ans"
		}
		if n.limit == "max" && n.Kind == text.Duration && s.deadline(&n) {
			n.limit = "" // one that is kept sooner is kept
		}
	}
	s.numbers = append(s.numbers, n)
	if n.Approx && n.to < len(s.words) && !s.words[n.to].apart && trailing[s.words[n.to].fold] { // "un tiers environ"
		s.words[n.to].bound, s.words[n.to].content = true, false
	}
	for i := n.from - 1; i >= max(0, n.from-4) && lex.bounds[s.words[i].fold]; i-- {
		s.words[i].bound, s.words[i].content = true, false
	}
}

// trailing are the words that may say after a quantity that it is no more than about right.
var trailing = wordSet("environ", "roughly", "approximately", "about", "circa")

// sharedOut reports whether word i is one of those of which a share is given inside it: "deux PME sur trois".
func (s *sentence) sharedOut(n *number, i int) bool {
	if n.Kind != text.Ratio || i == n.from || !s.words[i].content {
		return false
	}
	for k := i + 1; k < len(s.words) && s.words[k].span.Overlaps(n.Span); k++ {
		switch s.words[k].fold {
		case "sur", "in", "out":
			return true
		}
	}
	return false
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

// guess tells French from English by their stop words, or else by the words that the lists give in one of them alone.
func guess(tokens []text.Token, hint text.Lang) text.Lang {
	tokens = tokens[:min(len(tokens), 200)]
	votes := func(known func(fold string, lang text.Lang) bool) (lead int) {
		for i := range tokens {
			f, e := known(tokens[i].Fold, text.French), known(tokens[i].Fold, text.English)
			if f && !e {
				lead++
			} else if e && !f {
				lead--
			}
		}
		return lead
	}
	lead := votes(text.StopWord)
	if lead == 0 {
		lead = votes(words().listed)
	}
	switch {
	case lead > 0:
		return text.French
	case lead < 0:
		return text.English
	}
	return hint
}
