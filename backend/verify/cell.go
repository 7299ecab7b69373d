package verify

import (
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
)

// A figure in a cell says nothing without the headings of its row and of its column: "29 €" under "Prix mensuel HT", beside
// "Essentiel". A claim of a cell is read with them, and the rows of a source with theirs.

// heads is where the headings of a claim of a cell stand among its words: the row's before row, the column's before column. Zero for a
// claim outside a table.
type heads struct{ row, column int }

// inCell reads a claim of a cell as one run of words: the heading of its row, that of its column, and its own, whose figures take the
// basis that the headings set, that of the column first.
func (r *reader) inCell(c claim.Claim) (whole string, sen sentence, at heads) {
	row, column := r.basisOf(c.Cell.Row, c.Lang), r.basisOf(c.Cell.Column, c.Lang)
	own := sentence{}
	for k, part := range [...]string{c.Cell.Row, c.Cell.Column, c.Text} {
		if part == "" {
			continue
		}
		if whole += cellMark; k == 0 || len(sen.words) == 0 {
			whole = ""
		}
		own = r.join(r.read(part, c.Lang, text.French))
		switch k {
		case 0:
			own.spend(part, row.written)
		case 1:
			own.spend(part, column.written)
		default:
			withBasis(&own, []text.Span{own.span}, []basis{column.or(row)})
		}
		sen.append(own, text.Length(whole))
		whole += part
		if k == 0 {
			at.row = len(sen.words)
		}
		if k < 2 {
			at.column = len(sen.words)
		}
	}
	sen.span = text.Span{End: text.Length(whole)}
	sen.marks = r.lex.find(sen.words)
	sen.moves = sen.changes()
	return whole, sen, at
}

// append puts the words of another text, which begins at a unit of the whole, after those of a sentence.
func (s *sentence) append(o sentence, at int) {
	base := len(s.words)
	for i, w := range o.words {
		w.span.Start, w.span.End = w.span.Start+at, w.span.End+at
		if w.phrase > 0 {
			w.phrase += base
		}
		w.apart = w.apart || i == 0 && base > 0
		s.words = append(s.words, w)
	}
	for _, n := range o.numbers {
		n.from, n.to = n.from+base, n.to+base
		n.Span.Start, n.Span.End = n.Span.Start+at, n.Span.End+at
		s.numbers = append(s.numbers, n)
	}
	s.question = o.question
}

// spend takes the words of a heading that only give a unit or a tax basis for words that say nothing more: the figures have them now.
func (s *sentence) spend(heading, unit string) {
	from := strings.Index(heading, unit)
	span := text.Span{Start: text.Length(heading[:from])}
	span.End = span.Start + text.Length(unit)
	for i := range s.words {
		if w := &s.words[i]; unit != "" && span.Contains(w.span) || s.taxAt(i) != "" {
			w.content, w.name = false, false
		}
	}
}

// underHeads reports whether the sentence, or what surrounds it, speaks of all that the row of the claim's cell is of, and of some of
// what its column is: else its figures are those of another row.
func (p *pair) underHeads() bool {
	for i := range p.heads.row {
		if p.claim.words[i].content && p.at[i] == nowhere {
			return false
		}
	}
	some, any := false, false
	for i := p.heads.row; i < p.heads.column; i++ {
		if p.claim.words[i].content {
			some, any = true, any || p.at[i] != nowhere
		}
	}
	return any || !some
}
