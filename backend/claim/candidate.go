package claim

import (
	"slices"

	"probant/backend/text"
)

// Candidate is a clause that may be a claim, with the names of all that is seen of it: what the table is fitted on.
type Candidate struct {
	Span text.Span
	Text string
	Cues []string
}

// Candidates lists the clauses of a block that are weighed, in order.
func Candidates(ctx Context, b text.Block, lang text.Lang) []Candidate {
	var out []Candidate
	r := &reading{}
	if !r.open(ctx, b, lang) {
		return nil
	}
	r.walk(func(c clause, _, _ int) {
		n := namer{lang: r.lang}
		r.observe(c, r.findings(c), &n)
		slices.Sort(n.names)
		out = append(out, Candidate{r.idx.Span(c.start, c.end), b.Text[c.start:c.end], slices.Compact(n.names)})
	})
	return out
}

// namer writes the cues down.
type namer struct {
	lang  text.Lang
	names []string
}

func (n *namer) trait(name string) { n.names = append(n.names, name) }

func (n *namer) word(w *word, first bool) {
	n.names = append(n.names, wordCue(n.lang, w.stem, false))
	if first {
		n.names = append(n.names, wordCue(n.lang, w.stem, true))
	}
}

// Outputs lists what the table weighs cues for, in the order of its rows: claim, then each category.
func Outputs() []string { return slices.Clone(outputs) }
