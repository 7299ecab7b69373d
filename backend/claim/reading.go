package claim

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// token is a word of a block with its stem. Apart tells that a mark stands between it and the word before, other than a
// hyphen or an apostrophe.
type token struct {
	text.Token
	*word
	upper bool // the first letter is a capital
	apart bool
}

// reading is a block as the signals see it: read once, then looked at clause by clause.
type reading struct {
	ctx   Context
	block text.Block
	lang  text.Lang
	idx   text.Index
	words []text.Token
	toks  []token // words, with what is known of them
	hits  []hit
	qs    []text.Quantity
	at    [][2]int // bytes of qs
	lead  *lead    // see leadIn
	found []finding

	opening, closing rune // the first and the last character of the block
	nominal          bool // a line of a page rather than a sentence
}

// clause is a part of a sentence that can be a claim: bytes [start, end), tokens [from, to).
type clause struct {
	start, end              int
	from, to                int
	first                   bool // opens its sentence
	question                bool // part of a question
	beforeColon, afterColon bool
	carried                 bool // what stands before its colon is guarded: "Notre mission : …"
}

func read(ctx Context, b text.Block, lang text.Lang) *reading {
	r := &reading{}
	r.words = text.Tokens(b.Text)
	r.read(ctx, b, lang)
	return r
}

// read looks at a block whose words are known, in the memory of the block read before.
func (r *reading) read(ctx Context, b text.Block, lang text.Lang) {
	r.ctx, r.block, r.lang, r.lead, r.nominal = ctx, b, lang, nil, nominal(b.Text)
	r.idx.Reset(b.Text)
	r.opening, r.closing = ends(b.Text)
	r.toks = r.toks[:0]
	for i, t := range r.words {
		c, _ := utf8.DecodeRuneInString(t.Text)
		apart := i > 0 && strings.ContainsAny(b.Text[r.words[i-1].End:t.Start], ",;:.!?()\n•|/")
		r.toks = append(r.toks, token{Token: t, word: lookUp(t.Fold, lang), upper: unicode.IsUpper(c), apart: apart})
	}
	r.hits = find(r.hits[:0], r.toks)
	r.qs = text.Quantities(b.Text, lang)
	r.at = r.at[:0]
	for _, q := range r.qs {
		start, end := r.idx.Bytes(q.Span)
		r.at = append(r.at, [2]int{start, end})
	}
}

// slice makes a clause of the bytes [start, end), moving the token cursor on.
func (r *reading) slice(start, end int, cursor *int) clause {
	for *cursor < len(r.toks) && r.toks[*cursor].Start < start {
		*cursor++
	}
	c := clause{start: start, end: end, from: *cursor}
	for *cursor < len(r.toks) && r.toks[*cursor].Start < end {
		*cursor++
	}
	c.to = *cursor
	return c
}

// has reports whether a hit of one of the codes lies in the clause.
func (r *reading) has(c clause, codes ...string) bool {
	for _, h := range r.hitsIn(c) {
		if slices.Contains(codes, h.code) {
			return true
		}
	}
	return false
}

// fold is the folded form of token i, "" outside the block.
func (r *reading) fold(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].Fold
}

// quantities lists the quantities inside a clause.
func (r *reading) quantities(c clause) []text.Quantity {
	lo, hi := r.figuresIn(c.start, c.end)
	return slices.Clone(r.qs[lo:hi])
}

// hitsIn is the hits that begin inside a clause.
func (r *reading) hitsIn(c clause) []hit {
	lo := sort.Search(len(r.hits), func(i int) bool { return r.hits[i].from >= c.from })
	hi := lo
	for hi < len(r.hits) && r.hits[hi].from < c.to {
		hi++
	}
	return r.hits[lo:hi]
}

// figuresIn is the range of the quantities inside the bytes [start, end).
func (r *reading) figuresIn(start, end int) (lo, hi int) {
	lo = sort.Search(len(r.at), func(i int) bool { return r.at[i][0] >= start })
	hi = lo
	for hi < len(r.at) && r.at[hi][1] <= end {
		hi++
	}
	return lo, hi
}

// quantityAt is the index of the quantity that token i belongs to, -1 for none.
func (r *reading) quantityAt(i int) int {
	k := sort.Search(len(r.at), func(k int) bool { return r.at[k][1] > r.toks[i].Start })
	if k < len(r.at) && r.toks[i].End > r.at[k][0] {
		return k
	}
	return -1
}

// tokensIn is the range of the tokens that start inside the bytes [start, end).
func (r *reading) tokensIn(start, end int) (from, to int) {
	from = sort.Search(len(r.toks), func(i int) bool { return r.toks[i].Start >= start })
	to = from
	for to < len(r.toks) && r.toks[to].Start < end {
		to++
	}
	return from, to
}
