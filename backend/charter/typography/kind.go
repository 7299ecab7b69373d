// Package typography finds what a printer would mend in a French or an English text: spaces, quotes, figures, dates and
// capitals. It hides how a line is cut, and what must never be touched (addresses, file names, code, references).
package typography

import "probant/backend/text"

// Kind groups the slips that one decision mends: "fix all of this kind". Each is advice, never more.
type Kind string

// The closed set of kinds.
const (
	// NoBreak is an ordinary space where a no-break one is due. A text that lost them all has one slip at each place, and
	// they are one choice: fix all, or switch the kind off.
	NoBreak Kind = "no_break_space"
	// Width is a no-break space of the other width. It is looked for only when the style is exact.
	Width        Kind = "space_width"
	Spacing      Kind = "spacing"
	DoubleSpace  Kind = "double_space"
	Apostrophe   Kind = "apostrophe"
	Quotes       Kind = "quotes"
	Ellipsis     Kind = "ellipsis"
	Dash         Kind = "dash"
	Capital      Kind = "capital"
	Ligature     Kind = "ligature"
	Number       Kind = "number"
	Unit         Kind = "unit"
	Amount       Kind = "amount"
	Hour         Kind = "hour"
	Date         Kind = "date"
	Ordinal      Kind = "ordinal"
	Abbreviation Kind = "abbreviation"
)

// Kinds lists the closed set, in the order in which a screen shows it.
func Kinds() []Kind {
	return []Kind{Spacing, NoBreak, Width, DoubleSpace, Apostrophe, Quotes, Ellipsis, Dash, Capital, Ligature, Number, Unit, Amount,
		Hour, Date, Ordinal, Abbreviation}
}

// Slip is one place to mend. Replacement takes the place of Text, which Span covers in the block; an empty Text is an
// insertion.
type Slip struct {
	Kind        Kind      `json:"kind"`
	Span        text.Span `json:"span"`
	Text        string    `json:"text"`
	Replacement string    `json:"replacement"`
}

// Apply gives s with its slips mended. The slips are those of one Check, all or some of them, in order.
func Apply(s string, slips []Slip) string {
	if len(slips) == 0 {
		return s
	}
	x := text.NewIndex(s)
	out := make([]byte, 0, len(s)+4*len(slips))
	at := 0
	for _, slip := range slips {
		start, end := x.Bytes(slip.Span)
		out = append(out, s[at:start]...)
		out = append(out, slip.Replacement...)
		at = end
	}
	return string(append(out, s[at:]...))
}
