package source

import (
	"math"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// pdfLine is a line of a page: its text and, in points from the bottom left, where it stands. Size is the height of its
// letters with their extenders; Bold comes from the font's name or weight.
type pdfLine struct {
	text                     string
	left, right, top, bottom float64
	size                     float64
	bold                     bool
	even                     bool      // all its gaps are alike: it may be justified text
	cells                    []pdfCell // set where wide gaps part the line, as in a table row
	hyphen                   bool      // ends in the hyphen of a cut word, which is not in text
	edge                     string    // what it has in common with other pages, among the first or last lines of its page
}

// pdfCell is a stretch of a line between wide gaps.
type pdfCell struct {
	text        string
	left, right float64
}

// page reads the lines of one page, from 0, in the order of its content.
func (p pdfReader) page(index int) ([]pdfLine, error) {
	page, err := p.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: p.doc, Index: index})
	if err != nil {
		return nil, err
	}
	ref := page.Page
	defer func() { _, _ = p.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: ref}) }()
	opened, err := p.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: requests.Page{ByReference: &ref}})
	if err != nil {
		return nil, err
	}
	text := opened.TextPage
	defer func() { _, _ = p.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text}) }()
	chars, err := p.characters(text)
	if err != nil {
		return nil, err
	}
	p.withoutReferences(text, chars)
	var lines []pdfLine
	for start := 0; start < len(chars); {
		end := start
		for end < len(chars) && chars[end] != '\n' && chars[end] != '\r' && !cutMark(chars[end]) {
			end++
		}
		if line, ok := p.line(text, chars, start, end); ok {
			line.hyphen = end < len(chars) && cutMark(chars[end])
			lines = append(lines, line)
		}
		start = end + 1
	}
	for i := range lines {
		if lines[i].even && (i > 0 && flush(lines[i], lines[i-1]) || i+1 < len(lines) && flush(lines[i], lines[i+1])) {
			lines[i].cells = nil
		}
	}
	return lines, nil
}

// flush reports two lines set to the same margins, as justified text is.
func flush(a, b pdfLine) bool {
	return math.Abs(a.right-b.right) < 0.6*a.size && (math.Abs(a.left-b.left) < 1.5 || a.left > b.left && a.left-b.left < 3*a.size) && (b.even || b.cells == nil)
}

// cutMark reports what PDFium writes for the hyphen of a word cut at a line end.
func cutMark(r rune) bool { return r == 0x02 || r == 0xFFFE }

// characters returns the page's characters by PDFium's own index: one call where that is the same as the text's.
func (p pdfReader) characters(text references.FPDF_TEXTPAGE) ([]rune, error) {
	counted, err := p.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil || counted.Count <= 0 {
		return nil, err
	}
	if all, err := p.FPDFText_GetText(&requests.FPDFText_GetText{TextPage: text, Count: counted.Count}); err == nil {
		if chars := []rune(strings.TrimRight(all.Text, "\x00")); len(chars) == counted.Count {
			return chars, nil
		}
	}
	chars := make([]rune, counted.Count)
	for i := range chars {
		c, err := p.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
		if err != nil {
			return nil, err
		}
		chars[i] = rune(c.Unicode)
	}
	return chars, nil
}

// line reads one line and measures its first and last visible characters.
func (p pdfReader) line(text references.FPDF_TEXTPAGE, chars []rune, start, end int) (pdfLine, bool) {
	first, last := start, end-1
	for first < end && !visible(chars[first]) {
		first++
	}
	for last > first && !visible(chars[last]) {
		last--
	}
	if first >= end {
		return pdfLine{}, false
	}
	l := pdfLine{text: clean(spaced(string(chars[first : last+1])))}
	if l.text == "" {
		return pdfLine{}, false
	}
	box, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: first})
	if err != nil {
		return l, true
	}
	l.left, l.right, l.top, l.bottom = float64(box.Rect.Left), float64(box.Rect.Right), float64(box.Rect.Top), float64(box.Rect.Bottom)
	if far, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: last}); err == nil {
		l.right = float64(far.Rect.Right)
	}
	l.size = l.top - l.bottom
	l.bold = p.bold(text, first) && p.bold(text, last)
	if l.right-l.left > wideLine*l.size*float64(last-first+1) {
		l.cells, l.even = p.cells(text, chars, first, last, l)
	}
	return l, true
}

// wideLine is the mean width of a letter, in heights of the line, from which gaps are looked for; text has 0.35 to 0.45.
// wideGap is the least gap between two cells.
const (
	wideLine = 0.5
	wideGap  = 1.2
)

// cells parts a line at its wide gaps; nil when it has none. Even tells that its gaps are all alike.
func (p pdfReader) cells(text references.FPDF_TEXTPAGE, chars []rune, first, last int, l pdfLine) (cells []pdfCell, even bool) {
	least, most, gaps := math.Inf(1), 0.0, 0
	cell := pdfCell{left: l.left}
	begin := first
	for i := first; i <= last; i++ {
		if visible(chars[i]) {
			continue
		}
		next := i
		for !visible(chars[next]) {
			next++
		}
		before, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i - 1})
		if err != nil {
			return nil, false
		}
		after, err := p.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: next})
		if err != nil {
			return nil, false
		}
		gap := float64(after.Rect.Left - before.Rect.Right)
		least, most, gaps = min(least, gap), max(most, gap), gaps+1
		if gap > wideGap*l.size {
			cell.text, cell.right = clean(spaced(string(chars[begin:i]))), float64(before.Rect.Right)
			cells = append(cells, cell)
			cell, begin = pdfCell{left: float64(after.Rect.Left)}, next
		}
		i = next
	}
	if len(cells) == 0 {
		return nil, false
	}
	cell.text, cell.right = clean(spaced(string(chars[begin:last+1]))), l.right
	cells = append(cells, cell)
	widest := 3.0 // two words alone may as well be a label and its value
	if gaps > 1 {
		widest = 8
	}
	return cells, least > 0.85*most && most < widest*l.size
}

func (p pdfReader) bold(text references.FPDF_TEXTPAGE, index int) bool {
	info, err := p.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: index})
	if err != nil {
		return false
	}
	name := strings.ToLower(info.FontName)
	return strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy")
}

func visible(r rune) bool { return r > ' ' && !unicode.IsSpace(r) }

// spaced gives ligatures and presentation forms their letters and runs of spaces one: PDF sets text by position.
func spaced(s string) string {
	s = ligatures.Replace(s)
	var b strings.Builder
	last := false
	for _, r := range s {
		space := r == ' ' || r == '\t'
		if !space || !last {
			if r == '\t' {
				r = ' '
			}
			b.WriteRune(r)
		}
		last = space
	}
	return b.String()
}

var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")
