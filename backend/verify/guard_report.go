package verify

import (
	"strings"

	"probant/backend/text"
)

// reported is where a sentence may tell that the words in common are somebody's: their clause and those next to it, or all before a
// "que" that opens it ("Les acheteurs disent, dans 12 % des cas, que …").
func (p *pair) reported() (from, to int) {
	from, to = p.reach()
	if p.subordinate() {
		from = 0
	}
	return from, to
}

// states reports whether a marker of the sentence does not make the words in common somebody's words: where it is one of those words
// itself, where it only names ("dit RSGP"), where it opens what comes after the words in common, and where those who were asked tell
// of themselves: nothing else is known of them.
func (p *pair) states(m mark) bool {
	from, to := p.clause()
	switch {
	case p.twins.known[m.from], p.source.labels(m), p.ofThemselves(m):
		return true
	case m.from >= to: // "…, says its founder", against "…, yet 60% say that …"
		start, _ := p.source.clause(m.from, m.to)
		return m.from-start > 1
	case m.from < from && !p.source.opens(m):
		return !p.subordinate() && p.source.numberIn(p.source.clause(m.from, m.to))
	}
	return false
}

// subordinate reports whether the clause of the words in common opens with "que" or "that".
func (p *pair) subordinate() bool {
	from, to := p.clause()
	if from >= to {
		return false
	}
	f := p.source.words[from].fold
	return f == "que" || f == "qu" || f == "that"
}

// opens reports whether a marker stands first in its clause, or second: "Selon 64 % des clients, …".
func (s *sentence) opens(m mark) bool {
	start, _ := s.clause(m.from, m.to)
	return m.from-start <= 1
}

// labels reports whether a "dit" gives a name: "le règlement, dit RSGP,".
func (s *sentence) labels(m mark) bool {
	w := &s.words[m.from]
	return w.fold == "dit" && w.apart && m.to < len(s.words) && s.words[m.to].name
}

// ofThemselves reports whether a marker is said of a share or a number of people and goes on about those very people: "72 % disent
// qu'ils cherchent", "72% say that they look", "58 % déclarent utiliser".
func (p *pair) ofThemselves(m mark) bool {
	start, _ := p.source.clause(m.from, m.to)
	if !p.source.numberIn(start, m.from) {
		return false
	}
	for i := m.to; i < min(m.to+3, len(p.source.words)); i++ {
		switch f := p.source.words[i].fold; f {
		case "que", "qu", "that", "to", "de", "d":
			continue
		case "ils", "elles", "they", "leur", "leurs", "their", "avoir", "etre", "having":
			return true
		default:
			return i == m.to && p.source.words[i].content && infinitive(f)
		}
	}
	return false
}

// guardQuoted objects to what the sentence only quotes.
func guardQuoted(p *pair) *objection {
	if len(p.claim.marks[report]) == 0 && (p.quoted() || p.uttered()) && !strings.ContainsAny(p.claimText, quoteMarks) {
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

// uttered reports whether the words in common stand within quotation marks: they are somebody's.
func (p *pair) uttered() bool {
	if p.from >= len(p.source.words) {
		return false
	}
	open := 0
	for _, r := range text.Slice(p.sourceText, text.Span{End: p.source.words[p.from].span.Start}) {
		switch r {
		case '«', '“':
			open++
		case '»', '”':
			open = max(0, open-1)
		case '"':
			open ^= 1
		}
	}
	return open > 0
}
