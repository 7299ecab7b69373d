package verify

import (
	"slices"

	"probant/backend/text"
)

// with gives the verdict of a claim that says several things: each part is judged by itself. A part that is contradicted contradicts
// the whole; the whole is supported when all its parts are. What was found for the claim as one stands otherwise, save a support
// whose words the figures of a part belie, or that may give each part the figure of another.
func (r Result) with(parts func() []judgedPart) Result {
	if r.Verdict == Contradicted {
		return r
	}
	judged := parts()
	if len(judged) < 2 {
		return r
	}
	if k := slices.IndexFunc(judged, func(p judgedPart) bool { return p.Verdict == Contradicted }); k >= 0 {
		judged[0], judged[k] = judged[k], judged[0]
		return r.cited(judged[:1], judged[0].Confidence, judged[0].Difference)
	}
	if r.Verdict == Supported {
		if k := slices.IndexFunc(judged, func(p judgedPart) bool { return p.otherFigure() || p.Verdict == NotFound && exchangeable(judged) }); k >= 0 {
			return Result{Verdict: NotFound, Confidence: nearMiss.confidence(true), Evidence: r.Evidence, Difference: judged[k].Difference}
		}
		return r
	}
	confidence := partsConfidence
	for _, p := range judged {
		if p.Verdict != Supported {
			return r
		}
		confidence = min(confidence, p.Confidence)
	}
	return r.cited(judged, confidence, nil)
}

// otherFigure reports whether what comes nearest to a part gives it another figure.
func (p judgedPart) otherFigure() bool {
	return p.Verdict == NotFound && p.Difference != nil && (p.Difference.Kind == NumberDiffers || p.Difference.Kind == DateDiffers)
}

// partsConfidence is the most that a verdict put together of parts is given: what parts share is read, and may be misread.
const partsConfidence = 85

// judgedPart is the answer for one part of a claim.
type judgedPart struct {
	Result
	by      decision // on which it rests
	figures []number // of the part
}

// exchangeable reports whether each part has its own figure of the same kind: a sentence that has them all may give them to one another.
func exchangeable(parts []judgedPart) bool {
	for _, p := range parts {
		if len(p.figures) == 0 || len(parts[0].figures) == 0 || p.figures[0].family != parts[0].figures[0].family || p.figures[0].counts != parts[0].figures[0].counts {
			return false
		}
	}
	return true
}

// cited is the verdict of parts, with what each of them rests on before all else that was found.
func (r Result) cited(parts []judgedPart, confidence int, d *Difference) Result {
	out := Result{Verdict: parts[0].Verdict, Confidence: confidence, Difference: d}
	add := func(e Evidence) {
		if len(out.Evidence) < compared && !slices.ContainsFunc(out.Evidence, func(o Evidence) bool { return o.Passage == e.Passage && o.Span == e.Span }) {
			out.Evidence = append(out.Evidence, e)
		}
	}
	for _, p := range parts {
		add(p.Evidence[0])
	}
	for _, e := range r.Evidence {
		add(e)
	}
	return out
}

// judgeParts judges each part of a claim by the passages found for it.
func (q Consulted) judgeParts() []judgedPart {
	out := make([]judgedPart, 0, len(q.parts))
	for i := range q.parts {
		found := q.parts[i].weigh()
		res := q.desk.conclude(found)
		p := judgedPart{Result: res, figures: q.parts[i].claim.sen.numbers}
		if len(found) > 0 {
			p.by = found[0].decision // conclude puts it first
		}
		p.yield(q.claim)
		out = append(out, p)
	}
	return out
}

// yield takes back a contradiction by a value, or a word, that another part of the claim has, or by a value that several of its parts
// make together.
func (p *judgedPart) yield(whole *claimSide) {
	if p.Verdict != Contradicted || p.by.pair == nil {
		return
	}
	if p.by.ground == denied && p.by.pair.answersOther(whole) {
		p.Result = Result{Verdict: NotFound, Evidence: p.Evidence}
		return
	}
	for _, b := range p.by.bonds {
		if b.source < 0 || b.relation != excludes {
			continue
		}
		ours, theirs := &p.by.pair.claim.numbers[b.claim], &p.by.pair.source.numbers[b.source]
		total := ours.Low
		for k := range whole.sen.numbers {
			other := &whole.sen.numbers[k]
			if other.Span == ours.Span {
				continue
			}
			if rel, _ := relate(other, theirs); rel == agrees {
				p.Result = Result{Verdict: NotFound, Evidence: p.Evidence}
				return
			}
			if other.additive() && ours.additive() && other.family == ours.family && other.Unit == ours.Unit {
				total += other.Low
			}
		}
		if total != ours.Low && total == theirs.Low {
			p.Result = Result{Verdict: NotFound, Evidence: p.Evidence}
			return
		}
	}
}

// answersOther reports whether the sentence has the opposite of a word of a part in a word that the whole claim says too: what it
// says is another part's ("importe et exporte").
func (p *pair) answersOther(whole *claimSide) bool {
	for i := range p.claim.words {
		if j := p.opposite(i); j >= 0 && among(&p.source.words[j], whole.sen.words) {
			return true
		}
	}
	return false
}

// compareParts judges each part of a claim by one passage.
func (r *reader) compareParts(c *claimSide, side *passageSide) []judgedPart {
	var out []judgedPart
	for _, part := range r.parts(c) {
		d := r.compare(part, side)
		p := judgedPart{Result: r.result(&d), by: d, figures: part.sen.numbers}
		p.Evidence = []Evidence{evidence(side, d)}
		p.yield(c)
		out = append(out, p)
	}
	return out
}

// joined is several quotes of one passage as one: from the first to the last of what proves its parts.
func (p *passageSide) joined(all []Evidence) Evidence {
	out := all[0]
	for _, e := range all[1:] {
		out.Span.Start, out.Span.End = min(out.Span.Start, e.Span.Start), max(out.Span.End, e.Span.End)
		for _, h := range e.Hits {
			if !slices.ContainsFunc(out.Hits, func(o Hit) bool { return o.Span.Overlaps(h.Span) }) {
				out.Hits = append(out.Hits, h)
			}
		}
	}
	slices.SortFunc(out.Hits, func(a, b Hit) int { return a.Span.Start - b.Span.Start })
	out.Quote = text.Slice(p.text, out.Span)
	return out
}
