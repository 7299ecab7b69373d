package typography

import (
	"fmt"
	"slices"
	"strings"

	"probant/backend/text"
)

// Form is how a sign that has two forms is written.
type Form string

// The closed set of forms. The empty one is the usual one of the language: see Style.
const (
	Typographic Form = "typographic" // ’ “ ” …
	Typewriter  Form = "typewriter"  // ' " ...
	Either      Form = "either"      // both, even in one text
)

// Spaces says which no-break spaces the house writes.
type Spaces string

// The closed set of spaces.
const (
	Classic Spaces = ""       // narrow before ; ! ? %, wide before : and inside « »
	Wide    Spaces = "wide"   // U+00A0 everywhere, for pages whose fonts lack the narrow one
	Narrow  Spaces = "narrow" // U+202F everywhere
	Tight   Spaces = "tight"  // none before ; : ! ? nor inside « », as some Swiss houses write
)

// Style is what a house decided. Its zero value is the French of France and common English.
type Style struct {
	// Country is where the French is read: FR, BE, LU, CH or CA; the charter's market when empty, else FR. What is right there is
	// never a slip: dots between thousands and "9h30" in Belgium and Luxembourg, 1'250.50 and tight punctuation in Switzerland, no
	// space before ; ! ? in Canada.
	Country string `yaml:"country,omitempty" json:"country"`
	Spaces  Spaces `yaml:"spaces,omitempty" json:"spaces"`
	// Exact also finds a no-break space of the other width (see Width).
	Exact bool `yaml:"exact,omitempty" json:"exact"`
	// Apostrophe: when empty both forms are right, but not side by side: then ’ wins.
	Apostrophe Form `yaml:"apostrophe,omitempty" json:"apostrophe"`
	// Quotes are those of English: when empty as for the apostrophe. French has « ».
	Quotes Form `yaml:"quotes,omitempty" json:"quotes"`
	// Ellipsis: when empty … in French, and in English as for the apostrophe.
	Ellipsis Form `yaml:"ellipsis,omitempty" json:"ellipsis"`
	// Off lists the kinds that the house does not look for.
	Off []Kind `yaml:"off,omitempty" json:"off"`
}

// Outside names the first field whose value is of no closed set, with that value; both are empty when all is well.
func (s Style) Outside() (field, value string) {
	if !slices.Contains([]string{"", "FR", "BE", "LU", "CH", "CA"}, s.Country) {
		return "country", s.Country
	}
	if !slices.Contains([]Spaces{Classic, Wide, Narrow, Tight}, s.Spaces) {
		return "spaces", string(s.Spaces)
	}
	for _, f := range []struct {
		field string
		form  Form
	}{{"apostrophe", s.Apostrophe}, {"quotes", s.Quotes}, {"ellipsis", s.Ellipsis}} {
		if !slices.Contains([]Form{"", Typographic, Typewriter, Either}, f.form) {
			return f.field, string(f.form)
		}
	}
	for i, k := range s.Off {
		if !slices.Contains(Kinds(), k) {
			return fmt.Sprintf("off[%d]", i), string(k)
		}
	}
	return "", ""
}

// For settles what the style leaves to the text, from the whole document: a sign that is typographic in one block must
// be so in all. Check alone sees one block.
func (s Style) For(blocks []text.Block) Style {
	seen := func(signs ...string) Form {
		for _, b := range blocks {
			if b.Kind != text.Code && slices.ContainsFunc(signs, func(sign string) bool { return strings.Contains(b.Text, sign) }) {
				return Typographic
			}
		}
		return ""
	}
	if s.Apostrophe == "" {
		s.Apostrophe = seen("’")
	}
	if s.Quotes == "" {
		s.Quotes = seen("“", "”")
	}
	if s.Ellipsis == "" {
		s.Ellipsis = seen("…")
	}
	return s
}

// In is the style read in some countries where it names none itself: of several, the one that takes most for right, so that what is
// right for one reader is no slip.
func (s Style) In(countries []string) Style {
	if s.Country != "" {
		return s
	}
	for _, k := range []string{"CH", "BE", "LU"} {
		if slices.Contains(countries, k) {
			s.Country = k
			return s
		}
	}
	return s
}

func (s Style) swiss() bool { return s.Country == "CH" }

// dotted reports whether the country writes 1.250 and 9h30 as well.
func (s Style) dotted() bool { return s.Country == "BE" || s.Country == "LU" || s.Country == "CH" }

// tight reports whether punctuation may touch its word.
func (s Style) tight() bool { return s.swiss() || s.Spaces == Tight }

// touches reports whether a mark may touch its word though the others may not.
func (s Style) touches(mark byte) bool { return s.Country == "CA" && mark != ':' }

func (s Style) off(k Kind) bool { return k == Width && !s.Exact || slices.Contains(s.Off, k) }

const (
	wide   = "\u00a0"
	narrow = "\u202f"
)

// space is the no-break space that the house writes where usage has the one given.
func (s Style) space(usual string) string {
	switch s.Spaces {
	case Wide:
		return wide
	case Narrow:
		return narrow
	}
	return usual
}

// inner is the space that stands inside « ».
func (s Style) inner() string {
	switch {
	case s.Spaces == Tight:
		return ""
	case s.swiss():
		return s.space(narrow)
	}
	return s.space(wide)
}
