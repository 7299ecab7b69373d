package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// quoteLimit is the longest quote, in UTF-16 code units.
const quoteLimit = 1500

// evidence cites the sentence on which a decision rests; the opening of the passage when there is none.
func evidence(side *passageSide, d decision) Evidence {
	p, x := side.of, side.index
	e := Evidence{Passage: p, Hits: []Hit{}}
	if d.pair == nil {
		e.Span = text.Span{End: min(x.Len(), quoteLimit)}
	} else {
		e.Span = window(d.pair, side)
		e.Hits = hits(d, e.Span)
	}
	start, end := x.Bytes(e.Span)
	e.Span = x.Span(start, end)
	e.Quote = p.Text[start:end]
	return e
}

// window is the span to quote: the sentence with those around it, or what of it surrounds the words in common when it is too long.
func window(p *pair, side *passageSide) text.Span {
	at := slices.IndexFunc(side.sentences, func(s sentence) bool { return s.span == p.source.span })
	s := p.source.span
	if at >= 0 && s.Len() <= quoteLimit {
		return widened(side, at)
	}
	if p.view != nil && p.view.answer != unasked && s.Len() <= quoteLimit {
		return s
	}
	from := s.Start
	if p.from < len(p.source.words) {
		from = p.source.words[p.from].span.Start
	}
	from = max(s.Start, min(from-100, s.End-quoteLimit))
	for i := range p.source.words { // begin on a word
		if w := p.source.words[i].span; w.Start >= from {
			from = w.Start
			break
		}
	}
	end := from
	for i := range p.source.words { // and end on one
		if w := p.source.words[i].span; w.End <= from+quoteLimit {
			end = max(end, w.End)
		}
	}
	if end == from { // one endless word
		end = min(s.End, from+quoteLimit)
	}
	return text.Span{Start: from, End: end}
}

// readable is how long a quote grows with the sentences around, in UTF-16 code units.
const readable = 400

// widened is sentence i of a passage with those around it, as long as the whole stays short to read: what a sentence says is
// understood from its neighbours. The items of a list are no neighbours: their markers part them.
func widened(side *passageSide, i int) text.Span {
	from, to := i, i
	out := side.sentences[i].span
	joins := func(before, after int) bool {
		gap := text.Span{Start: side.sentences[before].span.End, End: side.sentences[after].span.Start}
		return strings.TrimSpace(side.index.Slice(gap)) == ""
	}
	for grown := true; grown; {
		grown = false
		if from > 0 && out.End-side.sentences[from-1].span.Start <= readable && joins(from-1, from) {
			from--
			out.Start, grown = side.sentences[from].span.Start, true
		}
		if to+1 < len(side.sentences) && side.sentences[to+1].span.End-out.Start <= readable && joins(to, to+1) {
			to++
			out.End, grown = side.sentences[to].span.End, true
		}
	}
	return out
}

// hits lists what to highlight inside a window, in text order, neighbours joined.
func hits(d decision, in text.Span) []Hit {
	kinds := make([]HitKind, len(d.pair.source.words))
	for _, at := range d.pair.at {
		if at >= 0 {
			kinds[at] = Match
		}
	}
	for _, b := range d.bonds {
		if b.source < 0 || b.relation == weaker {
			continue
		}
		n := d.pair.source.numbers[b.source]
		kind := Agrees
		if b.relation == excludes {
			kind = Conflict
		}
		for i := n.from; i < n.to; i++ {
			kinds[i] = kind
		}
		if b.reckoned != nil {
			for i := d.pair.source.numbers[b.reckoned.of[0]].from; i < d.pair.source.numbers[b.reckoned.of[0]].to; i++ {
				kinds[i] = kind
			}
		}
	}
	out := []Hit{}
	for i, kind := range kinds {
		span := d.pair.source.words[i].span
		if kind == "" || !in.Contains(span) {
			continue
		}
		if k := len(out) - 1; k >= 0 && out[k].Span == span {
			continue // words of a question that its answer stands for
		}
		if k := len(out) - 1; k >= 0 && i > 0 && kinds[i-1] == kind && kind != Match {
			out[k].Span.End = span.End
			continue
		}
		out = append(out, Hit{kind, span})
	}
	for i := range out {
		if out[i].Kind == Match {
			continue
		}
		for _, n := range d.pair.source.numbers { // a figure's symbol is no word: take it in
			if n.Span.Overlaps(out[i].Span) && in.Contains(n.Span) {
				out[i].Span.Start, out[i].Span.End = min(out[i].Span.Start, n.Span.Start), max(out[i].Span.End, n.Span.End)
			}
		}
	}
	return out
}

// cutOnce splits s around the only occurrence of part; found is false when there is none or several.
func cutOnce(s, part string) (before, after string, found bool) {
	if part == "" || !utf8.ValidString(s) || strings.Count(s, part) != 1 {
		return "", "", false
	}
	return strings.Cut(s, part)
}
