package verify

import (
	"strings"

	"probant/backend/text"
)

// unitOf is the unit that a heading gives to the bare figures under it, as the quantity of one such unit: "(en M€)", "Prix (€/kg)",
// "%". Found is false when it gives none.
func unitOf(heading string, lang text.Lang) (one text.Quantity, found bool) {
	tries := []string{heading}
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
				return q[0], true
			}
		}
	}
	return text.Quantity{}, false
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

// unitsOfCells is the unit of the bare figures of each cell after the first of a row, from what is nearest: the heading of the
// column, the label of the row, that of all rows, the lead-in.
func unitsOfCells(titles []string, label, corner, lead string, lang text.Lang) []text.Quantity {
	out := make([]text.Quantity, len(titles))
	var shared text.Quantity
	for _, s := range [...]string{label, corner, lead} {
		if one, found := unitOf(s, lang); found {
			shared = one
			break
		}
	}
	for k, title := range titles {
		if one, found := unitOf(title, lang); found {
			out[k] = one
		} else {
			out[k] = shared
		}
	}
	return out
}

// withUnits gives the bare figures that stand alone in their cell the unit of that cell.
func withUnits(s *sentence, cells []text.Span, units []text.Quantity) {
	for i := range s.numbers {
		n := &s.numbers[i]
		if n.Kind != text.Count || n.Unit != "" || n.Counts != "" || n.Period != "" {
			continue
		}
		for k, cell := range cells {
			if units[k].Unit == "" || !cell.Contains(n.Span) || s.wordsIn(cell) > n.to-n.from {
				continue
			}
			q := n.Quantity
			q.Kind, q.Unit, q.Period = units[k].Kind, units[k].Unit, units[k].Period
			q.Low, q.High = q.Low*units[k].Low, q.High*units[k].Low
			from, to := n.from, n.to
			*n = newNumber(q)
			n.from, n.to = from, to
		}
	}
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
