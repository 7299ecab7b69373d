package charter

import (
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

// reading is a block as a checker reads it. Quantities are read when a pattern first asks for one.
type reading struct {
	block     text.Block
	lang      text.Lang
	items     []item
	sentences [][2]int
	values    []value
	read      bool
	toks      []text.Token
	year      int // of the check
}

// value is a quantity up to an item.
type value struct {
	to   int
	kind text.QuantityKind
	low  float64
}

// take reads a block, whose language is told later.
func (r *reading) take(b text.Block) {
	r.block, r.read = b, false
	r.items, r.values = r.items[:0], r.values[:0]
	r.toks = text.AppendTokens(r.toks[:0], b.Text)
	at := 0
	for _, t := range r.toks {
		r.marks(at, t.Start)
		r.items = append(r.items, item{fold: t.Fold, start: t.Start, end: t.End})
		at = t.End
	}
	r.marks(at, len(b.Text))
	r.sentences = text.SentenceBytes(b.Text)
	s := 0
	for i := range r.items {
		for s+1 < len(r.sentences) && r.items[i].start >= r.sentences[s][1] {
			s++
		}
		r.items[i].sentence = int32(s)
	}
}

// sentenceEnd is the item after the sentence of an item.
func (r *reading) sentenceEnd(at int) int {
	n := r.items[at].sentence
	for at < len(r.items) && r.items[at].sentence == n {
		at++
	}
	return at
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

// quantity is the end of the quantity of a kind and of a least value that starts at an item, 0 for none. Every kind will do when
// none is given, and every value when it is 0.
func (r *reading) quantity(at int, kind text.QuantityKind, least float64) int {
	if !r.valued(at) {
		return 0
	}
	if v := r.values[r.items[at].value-1]; (kind == "" || v.kind == kind) && (least == 0 || v.low >= least) {
		return v.to
	}
	return 0
}

// valued reports whether a quantity starts at an item.
func (r *reading) valued(at int) bool {
	if !r.read {
		r.measure()
	}
	return r.items[at].value > 0
}

// measure reads the quantities of the block once.
func (r *reading) measure() {
	r.read = true
	found := text.Quantities(r.block.Text, r.lang)
	if len(found) == 0 {
		return
	}
	x := text.NewIndex(r.block.Text)
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
			r.values = append(r.values, value{j, q.Kind, q.Low})
			r.items[i].value = int32(len(r.values))
		}
	}
}
