package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// unitOf is the unit that a heading gives to the bare figures under it, as the quantity of one such unit: "(en M€)", "Prix (€/kg)",
// "%". Written is those words; empty when it gives none.
func unitOf(heading string, lang text.Lang) (one text.Quantity, written string) {
	tries := []string{heading}
	if i := strings.IndexAny(heading, "€$£%"); i > 0 {
		tries = append(tries, heading[i:])
	}
	for _, marks := range [...][2]string{{"(", ")"}, {"[", "]"}} {
		if _, after, ok := strings.Cut(heading, marks[0]); ok {
			if inside, _, ok := strings.Cut(after, marks[1]); ok {
				tries = append(tries, inside)
			}
		}
	}
	for _, try := range tries {
		for _, lead := range [...]string{" en ", " in "} {
			if _, after, ok := strings.Cut(" "+try, lead); ok {
				tries = append(tries, after)
			}
		}
	}
	for _, try := range tries {
		try = strings.TrimSpace(strings.TrimRight(try, " :.*"))
		if try == "" || len(try) > unitLimit {
			continue
		}
		for _, spelled := range [...]string{"1 " + try, beforeScale(try)} {
			q := text.Quantities(spelled, lang)
			if len(q) == 1 && q[0].Unit != "" && q[0].Bound == text.Exact && q[0].Span == (text.Span{End: text.Length(spelled)}) {
				return q[0], try
			}
		}
	}
	return text.Quantity{}, ""
}

// unitLimit is the longest name of a unit in a heading, in bytes.
const unitLimit = 40

// beforeScale writes one of "£m" the way a text would: "£1m".
func beforeScale(unit string) string {
	for _, sign := range [...]string{"£", "€", "$", "CHF "} {
		if scale, ok := strings.CutPrefix(unit, sign); ok && scale != "" {
			return sign + "1" + scale
		}
	}
	return ""
}

// basis is what a heading says of the figures under it: the unit of the bare ones, as the quantity of one such unit, the tax basis of
// amounts, and what they are per where it says so beside the unit ("Prix mensuel").
type basis struct {
	one       text.Quantity
	written   string // the words of one
	tax, rate string
}

// basisOf reads that of a heading.
func (r *reader) basisOf(heading string, lang text.Lang) basis {
	var out basis
	if heading == "" {
		return out
	}
	out.one, out.written = unitOf(heading, lang)
	s := sentence{words: r.flat(heading, lang)}
	for i := range s.words {
		out.tax, out.rate = agreed(out.tax, s.taxAt(i)), agreed(out.rate, agreed(often[s.words[i].fold], s.perAt(i)))
	}
	return out
}

// or is the basis of a heading with those of one farther off, where it says nothing.
func (t basis) or(far basis) basis {
	if t.one.Unit == "" {
		t.one = far.one
	}
	if t.tax == "" {
		t.tax = far.tax
	}
	if t.rate == "" {
		t.rate = far.rate
	}
	return t
}

// basisOfCells is the basis of each cell after the first of a row, from what is nearest: the heading of the column, the label of the
// row, that of all rows, the lead-in.
func (r *reader) basisOfCells(titles []string, label, corner, lead string, lang text.Lang) []basis {
	out := make([]basis, len(titles))
	var shared basis
	for _, s := range [...]string{label, corner, lead} {
		shared = shared.or(r.basisOf(s, lang))
	}
	for k, title := range titles {
		out[k] = r.basisOf(title, lang).or(shared)
	}
	return out
}

// withBasis gives the bare figures that stand alone in their cell the unit of that cell, and its amounts the tax basis and the period.
func withBasis(s *sentence, cells []text.Span, of []basis) {
	for i := range s.numbers {
		n := &s.numbers[i]
		k := slices.IndexFunc(cells, func(cell text.Span) bool { return cell.Contains(n.Span) })
		if k < 0 {
			continue
		}
		t := of[k]
		q := n.Quantity
		if one := t.one; q.Kind == text.Count && q.Unit == "" && q.Counts == "" && q.Period == "" && one.Unit != "" && s.wordsIn(cells[k]) <= n.to-n.from {
			q.Kind, q.Unit, q.Period = one.Kind, one.Unit, one.Period
			q.Low, q.High = q.Low*one.Low, q.High*one.Low
		}
		if q.Kind == text.Money {
			if q.Tax() == "" && t.tax != "" && t.tax != mixed {
				q.Unit += " " + t.tax
			}
			if q.Period == "" && q.Currency() == t.one.Currency() {
				q.Period = t.one.Period
			}
		}
		from, to, rate := n.from, n.to, n.rate
		if q.Period == "" && rate == "" && t.rate != mixed && q.Kind != text.Date && q.Kind != text.Duration && q.Kind != text.Rank {
			rate = t.rate
		}
		*n = newNumber(q)
		n.from, n.to, n.rate = from, to, rate
	}
}

// underLabel gives the figures of a row without column headings the basis that its label sets: "Prix mensuel HT | 29 €".
func (r *reader) underLabel(side *passageSide) {
	cells := strings.Split(side.text, cellMark)
	if len(cells) < 2 || len(side.sentences) != 1 {
		return
	}
	label, bounds := r.basisOf(cells[0], side.lang), cellBounds(cells)[1:]
	of := make([]basis, len(bounds))
	for k := range of {
		of[k] = label
	}
	withBasis(&side.sentences[0], bounds, of)
}

// wordsIn counts the words of a sentence within a span.
func (s *sentence) wordsIn(span text.Span) int {
	n := 0
	for i := range s.words {
		if span.Contains(s.words[i].span) {
			n++
		}
	}
	return n
}
