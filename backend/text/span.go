package text

// Span is a half-open range of a block's text, [Start, End), in UTF-16 code units.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of UTF-16 code units covered.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share at least one code unit.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }
