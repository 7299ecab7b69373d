package source

import (
	"math"
	"slices"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// noText stands in the place of a character that is no text; clean leaves it out.
const noText = '\uFEFF'

// smallLetter is the largest size of what is set above a line, beside the letters of the line.
const smallLetter = 0.85

// withoutReferences takes the small raised digits glued to a word of a page for references of notes, which are no text, or for the
// exponents that they are. PDFium ends a line after what is raised; it goes on.
func (p pdfReader) withoutReferences(text references.FPDF_TEXTPAGE, chars []rune) {
	for i := 1; i < len(chars); i++ {
		if !visible(chars[i-1]) || !digit(chars[i]) && !(digit(chars[i-1]) && unicode.IsLetter(chars[i])) {
			continue
		}
		end := i + 1
		for end < len(chars) && visible(chars[end]) && digit(chars[end]) == digit(chars[i]) && end-i <= longestReference {
			end++
		}
		whole := end == len(chars) || !visible(chars[end]) || !unicode.IsLetter(chars[end]) && !digit(chars[end])
		if digit(chars[i]) && digit(chars[i-1]) && (end == len(chars) || visible(chars[end]) || chars[end] == ' ') {
			continue // within a number, unless a line ends there
		}
		if end-i > longestReference || !whole || !p.above(text, i, i-1) {
			continue
		}
		p.goOn(text, chars, i-1, end)
		if digit(chars[i]) {
			rewrite(chars, i, end)
		}
		i = end - 1
	}
}

// rewrite puts in the place of raised digits [i, end) what they are in the text.
func rewrite(chars []rune, i, end int) {
	start := i
	for start > 0 && (unicode.IsLetter(chars[start-1]) || digit(chars[start-1])) {
		start--
	}
	before := string(chars[start:i])
	if before == "" {
		before = string(chars[i-1])
	}
	written := []rune(raised(before, string(chars[i:end])))
	for k := i; k < end; k++ {
		if chars[k] = noText; k-i < len(written) {
			chars[k] = written[k-i]
		}
	}
}

// goOn takes away the end of a line at a character when what follows stands on the line of another one before, close to it.
func (p pdfReader) goOn(text references.FPDF_TEXTPAGE, chars []rune, before, end int) {
	next := end
	for next < len(chars) && !visible(chars[next]) {
		next++
	}
	if next == end || next == len(chars) || !slices.ContainsFunc(chars[end:next], func(r rune) bool { return r == '\r' || r == '\n' }) {
		return
	}
	a, errA := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: before})
	b, errB := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: next})
	size, err := p.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: before})
	if errA != nil || errB != nil || err != nil || math.Abs(a.Y-b.Y) > 0.1*size.FontSize || b.X < a.X || b.X-a.X > 4*size.FontSize {
		return
	}
	for k := end; k < next; k++ {
		chars[k] = noText
	}
	if unicode.IsLetter(chars[next]) || digit(chars[next]) {
		chars[end] = ' '
	}
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// above reports whether character i is smaller than character of, and stands higher.
func (p pdfReader) above(text references.FPDF_TEXTPAGE, i, of int) bool {
	small, err := p.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return false
	}
	size, err := p.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: of})
	if err != nil || small.FontSize > smallLetter*size.FontSize {
		return false
	}
	at, err := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: i})
	if err != nil {
		return false
	}
	line, err := p.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: of})
	return err == nil && at.Y > line.Y+0.1*size.FontSize
}
