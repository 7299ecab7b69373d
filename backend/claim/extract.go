package claim

import (
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// Context is all that a block's claims depend on besides its own text, kind and language: the lead-in of the list it
// belongs to ("L'offre comprend :"), empty when there is none. Two equal (text, kind, header, context, language) give
// equal claims.
type Context struct {
	LeadIn string
}

// Extract lists the claims of a text, block by block. Code blocks have none. Lang is the piece's language: a block in the
// other supported one is read in its own, a block in a third language gives no claim.
func Extract(blocks []text.Block, lang text.Lang) []Claim {
	var out []Claim
	for i, ctx := range Contexts(blocks) {
		out = append(out, ExtractBlock(ctx, blocks[i], lang)...)
	}
	return out
}

// Contexts gives each block's context. A lead-in ends with a colon; it holds for the list items that follow it, or for
// the one block of another kind.
func Contexts(blocks []text.Block) []Context {
	out := make([]Context, len(blocks))
	lead, open := "", false
	for i, b := range blocks {
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

// ExtractBlock lists the claims of one block, in order. It is pure: same arguments, same claims.
func ExtractBlock(ctx Context, b text.Block, lang text.Lang) []Claim {
	if b.Kind == text.Code || strings.TrimSpace(b.Text) == "" {
		return nil
	}
	lang, ok := text.Supported(b.Text, lang)
	if !ok {
		return nil
	}
	if lang == "" {
		lang = text.French
	}
	r := read(ctx, b, lang)
	var out []Claim
	cursor := 0
	for _, s := range text.SentenceBytes(b.Text) {
		for start := s[0]; start < s[1]; {
			end := stretch(b.Text, start, s[1])
			out = append(out, r.sentence(start, end, &cursor)...)
			start = end
		}
	}
	return out
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

// sentence lists the claims of one sentence: each clause that weighs enough, or the whole when only together they do.
func (r *reading) sentence(start, end int, cursor *int) []Claim {
	question := asks(r.block.Text, start, end)
	var out []Claim
	from := *cursor
	parts := r.clauses(start, end)
	carry := 0.0
	for i, p := range parts {
		a, b := r.trim(p[0], p[1])
		if a >= b {
			continue
		}
		c := r.slice(a, b, cursor)
		c.first = i == 0
		c.carry = carry
		if strings.HasPrefix(r.block.Text[p[1]:end], ":") {
			carry += min(0, guardWeight(r, c))
		} else {
			carry = 0
		}
		if cl, ok := r.weigh(c, question, start, end); ok {
			out = append(out, cl)
		}
	}
	if len(out) == 0 && len(parts) > 1 {
		*cursor = from
		if a, b := r.trim(start, end); a < b {
			c := r.slice(a, b, cursor)
			c.first = true
			if cl, ok := r.weigh(c, question, start, end); ok {
				out = append(out, cl)
			}
		}
	}
	return out
}

// weigh decides whether a clause is a claim and makes it.
func (r *reading) weigh(c clause, question bool, start, end int) (Claim, bool) {
	if c.from == c.to || question && !r.presupposes(c) {
		return Claim{}, false
	}
	var found []finding
	best := map[string]float64{}
	for _, d := range detectors() {
		d(r, c, func(f finding) {
			found = append(found, f)
			best[f.code] = max(best[f.code], f.weight)
		})
	}
	sum := 0.0
	for _, code := range codes {
		sum += best[code]
	}
	if term, ok := r.commercialTerm(c, found); ok {
		return r.claim(term, found, start, end), true
	}
	guard := guardWeight(r, c) + c.carry
	if r.block.Kind == text.Heading {
		guard -= 0.75
	}
	if sum+guard < threshold {
		return Claim{}, false
	}
	return r.claim(c, found, start, end), true
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
