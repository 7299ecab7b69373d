package claim

import (
	"strings"
	"sync"
	"unicode/utf8"

	"probant/backend/text"
)

// Context is all that a block's claims depend on besides its own text, kind and language: the lead-in of the list it
// belongs to ("L'offre comprend :"), empty when there is none, the headings of the cell that it fills, and whether that cell only names its row. Two equal (text, kind,
// header, context, language) give equal claims.
type Context struct {
	LeadIn string
	Cell   Cell
	Names  bool
}

// Extract lists the claims of a text, block by block, and its puffery. Code blocks have none. Lang is the piece's language: a block in the
// other supported one is read in its own; of a block in a third language only the figures are read.
func Extract(blocks []text.Block, lang text.Lang) Found {
	return extract(blocks, lang, nil, weigh)
}

// extract weighs each block, then keeps what is a claim in a text of this kind. The meanings already known as claims of the
// text need a little less, so that none comes and goes while the rest is written.
func extract(blocks []text.Block, lang text.Lang, known map[string]bool, weigh func(Context, text.Block, text.Lang) *weighed) Found {
	var page Page
	parts := make([]*weighed, len(blocks))
	likely := 0
	for i, ctx := range Contexts(blocks) {
		parts[i] = weigh(ctx, blocks[i], lang)
		page.join(&parts[i].page)
		likely += len(parts[i].claims)
	}
	lean := fitted().page.lean(&page)
	out := Found{Claims: make([]Claim, 0, likely)}
	for i, w := range parts {
		praised := w.puffery
		for k := range w.claims {
			c := w.claims[k]
			c.Block = blocks[i].ID
			for ; len(praised) > 0 && praised[0].Span.End <= c.Span.Start; praised = praised[1:] {
				out.Puffery = append(out.Puffery, Puffery{c.Block, praised[0].Span, praised[0].Text})
			}
			grounds := w.grounds[k] + lean
			if grounds >= 0 || grounds >= -hold && known[c.Meaning] {
				out.Claims = append(out.Claims, c)
				for len(praised) > 0 && praised[0].Span.Start < c.Span.End {
					praised = praised[1:]
				}
			}
		}
		for _, p := range praised {
			out.Puffery = append(out.Puffery, Puffery{blocks[i].ID, p.Span, p.Text})
		}
	}
	return out
}

// weighed is a block once read: the clauses that may be claims with their grounds (see scorer), and its share of the page.
type weighed struct {
	claims  []Claim
	grounds []float32
	puffery []Puffery
	page    Page
}

const (
	sure = 100 // the grounds of what is a claim in any text
	hold = 1   // how far a known claim may fall short
)

// Contexts gives each block's context. A lead-in ends with a colon; it holds for the list items that follow it, or for
// the one block of another kind.
func Contexts(blocks []text.Block) []Context {
	out := make([]Context, len(blocks))
	lead, open, table := "", false, 0
	for i, b := range blocks {
		if i >= table && b.Kind == text.TableCell {
			table = headed(out, blocks, i)
		}
		if open || lead != "" && b.Kind == text.ListItem {
			out[i].LeadIn = lead
		}
		open = false
		if s := strings.TrimRightFunc(b.Text, text.IsSpace); strings.HasSuffix(s, ":") && b.Kind != text.Code {
			lead, open = s, true
			out[i].LeadIn = ""
		} else if b.Kind != text.ListItem {
			lead = ""
		}
	}
	return out
}

// ExtractBlock is Extract for a block that is a text by itself. It is pure: same arguments, same claims.
func ExtractBlock(ctx Context, b text.Block, lang text.Lang) Found {
	w := weigh(ctx, b, lang)
	return extract([]text.Block{b}, lang, nil, func(Context, text.Block, text.Lang) *weighed { return w })
}

// weigher reads blocks one after the other, in the same memory.
type weigher struct {
	reading
	scorer
}

var weighers = sync.Pool{New: func() any { return &weigher{scorer: scorer{table: fitted()}} }}

// weigh reads a block and weighs its clauses.
func weigh(ctx Context, b text.Block, lang text.Lang) *weighed {
	w := weighers.Get().(*weigher)
	defer weighers.Put(w)
	r, s := &w.reading, &w.scorer
	if ctx.Names {
		return &weighed{}
	}
	if !r.open(ctx, b, lang) {
		return foreign(ctx, b)
	}
	out := &weighed{}
	s.page = Page{}
	r.walk(func(c clause, start, end int) {
		found := r.findings(c)
		s.reset()
		r.observe(c, found, s)
		grounds := s.grounds() + r.standing(c)
		if term, ok := r.commercialTerm(c, found); ok {
			c, grounds = term, sure
		}
		if grounds >= -mostLean-hold {
			out.claims = append(out.claims, r.claim(c, found, s, start, end))
			out.grounds = append(out.grounds, grounds)
		}
	})
	out.page, out.puffery = s.page, r.puffery()
	return out
}

// standing is what the place of a clause adds to its grounds: a title names what the text will say, and a figure in a row
// of a table is read with its heading.
func (r *reading) standing(c clause) float32 {
	lo, hi := r.figuresIn(c.start, c.end)
	switch {
	case r.block.Kind == text.Heading:
		return -titled
	case r.block.Kind == text.TableCell && hi > lo:
		return inherited
	}
	return 0
}

// titled is what a title needs more to be a claim.
const titled = 1

// puffery lists the words of vague praise of the block.
func (r *reading) puffery() []Puffery {
	var out []Puffery
	for _, h := range r.hits {
		if h.code != guardPrefix+"puffery" {
			continue
		}
		start, end := r.toks[h.from].Start, r.toks[h.to-1].End
		sp := r.idx.Span(start, end)
		if n := len(out); n > 0 && sp.Start < out[n-1].Span.End {
			continue // inside a longer expression
		}
		out = append(out, Puffery{Span: sp, Text: r.block.Text[start:end]})
	}
	return out
}

// open reads a block when it is in a language we read and may hold claims.
func (r *reading) open(ctx Context, b text.Block, lang text.Lang) bool {
	if b.Kind == text.Code || b.Header || strings.TrimSpace(b.Text) == "" {
		return false
	}
	r.words = text.AppendTokens(r.words[:0], b.Text)
	lang, ok := text.SupportedTokens(r.words, lang)
	if !ok {
		return false
	}
	if lang == "" {
		lang = text.French
	}
	r.read(ctx, b, lang)
	return true
}

// walk visits the clauses of the block that may be claims, with the sentence [start, end) of each.
func (r *reading) walk(visit func(c clause, start, end int)) {
	cursor := 0
	for _, s := range text.SentenceBytes(r.block.Text) {
		for start := s[0]; start < s[1]; {
			end := stretch(r.block.Text, start, s[1])
			r.sentence(start, end, &cursor, visit)
			start = end
		}
	}
}

// longest is how many bytes of a sentence are read together. No sentence is that long; a text without points is read in
// stretches, so that the work stays linear.
const longest = 4096

// stretch is where the part of a sentence that opens at start ends: at its end, or at the last space within longest.
func stretch(s string, start, end int) int {
	if end-start <= longest {
		return end
	}
	at := start + longest
	for i := 0; i < utf8.UTFMax && !utf8.RuneStart(s[at]); i++ {
		at--
	}
	for i := at; i > start+longest/2; i-- {
		if s[i] == ' ' {
			return i
		}
	}
	return at
}

// sentence visits the clauses of one sentence. A question asserts nothing, save what it takes for granted.
func (r *reading) sentence(start, end int, cursor *int, visit func(c clause, start, end int)) {
	question := asks(r.block.Text, start, end)
	afterColon, carried := false, false
	for i, p := range r.clauses(start, end) {
		a, b := r.trim(p[0], p[1])
		if a >= b {
			continue
		}
		c := r.slice(a, b, cursor)
		c.first, c.question, c.afterColon, c.carried = i == 0, question, afterColon, carried
		c.beforeColon = strings.HasPrefix(strings.TrimLeftFunc(r.block.Text[p[1]:end], text.IsSpace), ":")
		afterColon = c.beforeColon
		carried = afterColon && (c.carried || r.guarded(c))
		if c.from < c.to && (!question || r.presupposes(c)) && !r.attributes(c, start) {
			visit(c, start, end)
		}
	}
}

// findings lists the signals of a clause.
func (r *reading) findings(c clause) []finding {
	r.found = r.found[:0]
	add := func(f finding) { r.found = append(r.found, f) }
	for _, d := range detectors {
		d(r, c, add)
	}
	return r.found
}

// commercialTerm narrows a call to action to the term it carries: "Demandez un devis gratuit" → "gratuit".
func (r *reading) commercialTerm(c clause, found []finding) (clause, bool) {
	if !c.first || r.figures(c) || r.has(c, guardPrefix+"disclaimer", guardPrefix+"advice") {
		return c, false
	}
	calls := false
	for _, h := range r.hitsIn(c) {
		calls = calls || h.code == guardPrefix+"call" && h.from == c.from
	}
	if !calls {
		return c, false
	}
	for _, f := range found {
		if f.code == Free || f.code == CommitmentTerms {
			return clause{start: r.toks[f.from].Start, end: r.toks[f.to-1].End, from: f.from, to: f.to}, true
		}
	}
	return c, false
}
