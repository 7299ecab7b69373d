package verify

import (
	"strings"

	"probant/backend/text"
)

// guardReport objects when the sentence only reports what someone says or thinks.
func guardReport(p *pair) *objection {
	if m, ok := p.around(report); ok {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	if len(p.claim.marks[report]) == 0 && p.quoted() && !strings.ContainsAny(p.claimText, quoteMarks) {
		return &objection{difference: Difference{Kind: ModalityDiffers}}
	}
	return nil
}

const quoteMarks = "«»“”\""

// quoted reports whether most of the words in common are words that the sentence quotes beside others of its own.
func (p *pair) quoted() bool {
	s := text.Slice(p.sourceText, p.source.span)
	if !strings.ContainsAny(s, quoteMarks) {
		return false
	}
	inside, found, open := 0, 0, false
	last := p.source.span.Start
	for j := range p.source.words {
		w := &p.source.words[j]
		for _, r := range text.Slice(p.sourceText, text.Span{Start: last, End: w.span.Start}) {
			switch r {
			case '«', '“':
				open = true
			case '»', '”':
				open = false
			case '"':
				open = !open
			}
		}
		last = w.span.End
		if p.twins.known[j] && w.content {
			found++
			if open {
				inside++
			}
		}
	}
	return found > 1 && 3*inside >= 2*found && len(p.unmatched(0, len(p.source.words))) > 2
}

// guardCause objects when the claim gives a cause and the sentence does not.
func guardCause(p *pair) *objection {
	if m, ok := missing(p.claim, p.source, cause); ok {
		return &objection{difference: p.fromClaim(AttributeDiffers, m)}
	}
	return nil
}

// guardEither objects to an alternative that only one text leaves open, among the words that both share.
func guardEither(p *pair) *objection {
	for _, m := range p.source.marks[either] {
		if m.from >= p.from && m.from < p.to && len(p.claim.marks[either]) == 0 {
			return &objection{difference: p.fromSource(ScopeDiffers, m)}
		}
	}
	return nil
}
