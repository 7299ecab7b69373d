package charter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// item is a word, a number or a mark of a block. Its words are those of the checker, by number.
type item struct {
	fold       string
	start, end int   // bytes in the block
	mark       rune  // of a mark, else 0
	word       int32 // its number among the words of the check, 0 before it has one
	value      int32 // the quantity that starts here, numbered from 1 among those of the block, once they are read
	sets       *sets
	sentence   int32
}

// soft marks lie between words without parting them: a pattern steps over them.
func soft(r rune) bool {
	switch r {
	case '-', '‑', '–', '—', '−', '/', '"', '«', '»', '“', '”', '(', ')', '[', ']', '*', '°', '_', '\'', '’', '™', '®', '©':
		return true
	}
	return false
}

// reading is a block as a checker reads it.
type reading struct {
	block     text.Block
	lang      text.Lang
	items     []item
	sentences [][2]int
	firsts    []int // of each sentence, its first item, and the number of items
	values    []value
	read      bool
	toks      []text.Token
	year      int // of the check
	index     text.Index
	indexed   bool
}

// value is a quantity of a class, up to an item.
type value struct {
	to    int
	class int32
	low   float64
}

// take reads a block, whose language is told later.
func (r *reading) take(b text.Block) {
	r.block, r.read, r.indexed = b, false, false
	r.items, r.values = r.items[:0], r.values[:0]
	r.toks = text.AppendTokens(r.toks[:0], b.Text)
	at := 0
	for _, t := range r.toks {
		r.marks(at, t.Start)
		r.items = append(r.items, item{fold: t.Fold, start: t.Start, end: t.End})
		at = t.End
	}
	r.marks(at, len(b.Text))
	r.part()
}

// part parts the items in sentences.
func (r *reading) part() {
	r.sentences = wrapped(r.block.Text, text.SentenceBytes(r.block.Text))
	r.firsts = append(r.firsts[:0], 0)
	s := 0
	for i := range r.items {
		for s+1 < len(r.sentences) && r.items[i].start >= r.sentences[s][1] {
			r.firsts = append(r.firsts, i)
			s++
		}
		r.items[i].sentence = int32(s)
	}
	for len(r.firsts) <= len(r.sentences) {
		r.firsts = append(r.firsts, len(r.items))
	}
}

// itemsOf is the items of a sentence, from and to.
func (r *reading) itemsOf(sentence int) (from, to int) {
	return r.firsts[sentence], r.firsts[sentence+1]
}

// wrapped joins the sentences that one line break cuts: the next line goes on in small letters, and nothing closed the one before.
func wrapped(s string, sentences [][2]int) [][2]int {
	if !strings.Contains(s, "\n") {
		return sentences
	}
	out := sentences[:0]
	for _, x := range sentences {
		if n := len(out) - 1; n >= 0 && strings.Count(s[out[n][1]:x[0]], "\n") == 1 {
			last, _ := utf8.DecodeLastRuneInString(s[:out[n][1]])
			if first, _ := utf8.DecodeRuneInString(s[x[0]:]); unicode.IsLower(first) && !strings.ContainsRune(".!?…:;", last) {
				out[n][1] = x[1]
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// sentenceEnd is the item after the sentence of an item.
func (r *reading) sentenceEnd(at int) int { return r.firsts[r.items[at].sentence+1] }

// begins reports whether a match of a pattern may start at an item.
func (r *reading) begins(p *pattern, i int) bool {
	if r.items[i].sets.meets.has(p.opens) {
		return true
	}
	if !measured(p.opening[0]) || !r.startsValue(i) { // the classes are the first sets
		return false
	}
	return slices.ContainsFunc(p.opening, func(set int32) bool { return measured(set) && r.quantity(i, set) != nil })
}

// startsValue reports whether a match may start with the quantity of an item: a figure, a number in words, a currency before a figure,
// or the sign or the currency that a figure follows at once ("+35 %", "€49").
func (r *reading) startsValue(i int) bool {
	it := &r.items[i]
	switch {
	case it.value == 0:
		return false
	case it.mark == 0:
		return it.sets.value || r.figureAfter(i)
	}
	return strings.ContainsRune("+€$£", it.mark) && r.figureAfter(i)
}

// figureAfter reports whether the next item is a figure.
func (r *reading) figureAfter(i int) bool {
	return i+1 < len(r.items) && r.items[i+1].mark == 0 && isDigit(r.block.Text[r.items[i+1].start])
}

// marks adds what stands between two words and is no space.
func (r *reading) marks(from, to int) {
	for i := from; i < to; {
		c, n := utf8.DecodeRuneInString(r.block.Text[i:to])
		if !text.IsSpace(c) && !unicode.Is(unicode.Cf, c) {
			r.items = append(r.items, item{start: i, end: i + n, mark: c})
		}
		i += n
	}
}

// quantity is what starts at an item, of a class, nil for none.
func (r *reading) quantity(at int, class int32) *value {
	if n := r.items[at].value; n > 0 && (class == classNumber || r.values[n-1].class == class) {
		return &r.values[n-1]
	}
	return nil
}

// units is the index of the block.
func (r *reading) units() *text.Index {
	if !r.indexed {
		r.index.Reset(r.block.Text)
		r.indexed = true
	}
	return &r.index
}

// measure reads the quantities of the block once.
func (r *reading) measure() {
	if r.read {
		return
	}
	r.read = true
	found := text.Quantities(r.block.Text, r.lang)
	if len(found) == 0 {
		return
	}
	x := r.units()
	i := 0
	for _, q := range found {
		start, end := x.Bytes(q.Span)
		for i < len(r.items) && r.items[i].end <= start {
			i++
		}
		j := i
		for j < len(r.items) && r.items[j].start < end {
			j++
		}
		for i < j && r.items[i].mark != 0 && soft(r.items[i].mark) {
			i++
		}
		if j > i {
			r.values = append(r.values, value{j, int32(slices.Index(classes, string(q.Kind))), q.Low})
			r.items[i].value = int32(len(r.values))
		}
	}
}
