package claim

import (
	"strings"

	"probant/backend/text"
)

// foreign weighs a block in a language that we do not read: its sentences that hold a figure are
// claims, since figures are the same in any language.
func foreign(ctx Context, b text.Block) *weighed {
	out := &weighed{}
	if b.Kind == text.Code || b.Header || strings.TrimSpace(b.Text) == "" {
		return out
	}
	r := read(Context{Cell: ctx.Cell}, b, "")
	cursor := 0
	for _, s := range text.SentenceBytes(b.Text) {
		start, end := trimMarks(b.Text, s[0], s[1])
		if start >= end {
			continue
		}
		c := r.slice(start, end, &cursor)
		if !r.figures(c) || asks(b.Text, s[0], s[1]) {
			continue
		}
		var found []finding
		numbers(r, c, func(f finding) { found = append(found, f) })
		out.claims, out.grounds = append(out.claims, r.foreignClaim(c, found, s[0], s[1])), append(out.grounds, sure)
	}
	return out
}

// foreignClaim makes a claim of a sentence that only its figures speak for.
func (r *reading) foreignClaim(c clause, found []finding, start, end int) Claim {
	k := Statistic
	for _, f := range found {
		if f.code == PriceFigure {
			k = Pricing
		}
	}
	out := r.bare(c, start, end)
	out.Signals, _ = r.signals(c, found)
	out.Categories, out.Risk = []Category{k}, High
	return out
}
