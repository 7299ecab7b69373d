package text

import (
	"sort"
	"unicode/utf8"
)

// Index converts positions of one string between UTF-16 code units, bytes and Unicode code points. It is built once in
// one pass and keeps one entry per character beyond ASCII. A position outside the string is brought back to its nearest
// end; one inside a character goes to that character's start. A byte that is not UTF-8 counts as one of each.
type Index struct {
	s     string
	steps []step
	end   step
}

// step is the position just after a character beyond ASCII, in the three units.
type step struct{ byte, unit, rune int }

// NewIndex reads s once.
func NewIndex(s string) *Index {
	x := &Index{}
	x.Reset(s)
	return x
}

// Reset makes x the index of s, in the memory that it has.
func (x *Index) Reset(s string) {
	x.s, x.steps = s, x.steps[:0]
	var at step
	for at.byte < len(s) {
		if s[at.byte] < utf8.RuneSelf {
			at = step{at.byte + 1, at.unit + 1, at.rune + 1}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at.byte:])
		at = step{at.byte + n, at.unit + units(r), at.rune + 1}
		x.steps = append(x.steps, at)
	}
	x.end = at
}

// units is the number of UTF-16 code units of a character.
func units(r rune) int {
	if r > 0xFFFF {
		return 2
	}
	return 1
}

// Len is the length of the string in UTF-16 code units.
func (x *Index) Len() int { return x.end.unit }

// convert maps a position, given by how it reads a step, to the nearest character boundary at or before it.
func (x *Index) convert(at int, of func(step) int) step {
	if at <= 0 {
		return step{}
	}
	if at >= of(x.end) {
		return x.end
	}
	i := sort.Search(len(x.steps), func(i int) bool { return of(x.steps[i]) > at })
	var base step
	if i > 0 {
		base = x.steps[i-1]
	}
	d := at - of(base)
	p := step{base.byte + d, base.unit + d, base.rune + d}
	if i < len(x.steps) {
		// Between base and the next step lies ASCII, then one character of several bytes, whose inside is not a boundary.
		_, n := utf8.DecodeLastRuneInString(x.s[:x.steps[i].byte])
		if start := x.steps[i].byte - n; p.byte > start {
			over := p.byte - start
			p = step{start, p.unit - over, p.rune - over}
		}
	}
	return p
}

// Byte converts a UTF-16 offset to a byte offset.
func (x *Index) Byte(unit int) int {
	return x.convert(unit, func(s step) int { return s.unit }).byte
}

// Unit converts a byte offset to a UTF-16 offset.
func (x *Index) Unit(b int) int {
	return x.convert(b, func(s step) int { return s.byte }).unit
}

// Rune converts a UTF-16 offset to a code point offset.
func (x *Index) Rune(unit int) int {
	return x.convert(unit, func(s step) int { return s.unit }).rune
}

// Span is the span of the bytes [start, end).
func (x *Index) Span(start, end int) Span { return Span{x.Unit(start), x.Unit(end)} }

// Bytes gives the byte offsets of a span, in order even for an inverted one.
func (x *Index) Bytes(sp Span) (start, end int) {
	start, end = x.Byte(sp.Start), x.Byte(sp.End)
	return start, max(start, end)
}

// Slice is the text covered by a span.
func (x *Index) Slice(sp Span) string {
	start, end := x.Bytes(sp)
	return x.s[start:end]
}

// Slice is the text of s covered by a span. For several spans of one string, build an Index.
func Slice(s string, sp Span) string { return NewIndex(s).Slice(sp) }

// Length is the length of s in UTF-16 code units.
func Length(s string) int {
	n := 0
	for _, r := range s {
		n += units(r)
	}
	return n
}
