package source

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// layPages rebuilds blocks from lines. Running headers and footers are kept where they first stand; page numbers go.
func layPages(o *outline, pages [][]pdfLine) {
	markEdges(pages)
	sizes := measure(pages)
	running := runningLines(pages, sizes)
	seen := map[string]bool{}
	for i, lines := range pages {
		var own []pdfLine
		apart := furniture(lines, running)
		for k, l := range lines {
			switch {
			case !apart[k]:
				own = append(own, l)
			case pageNumber(l.text):
			case !seen[l.edge]:
				seen[l.edge] = true
				o.put(Block{Block: text.Block{Kind: text.Paragraph, Text: l.text}, Page: i + 1, running: true}, nil)
			}
		}
		layPage(o, own, i+1, sizes)
	}
}

// layPage groups the lines of one page into blocks.
func layPage(o *outline, lines []pdfLine, page int, sizes typeSizes) {
	for start := 0; start < len(lines); {
		if rows := tableRows(lines[start:]); rows > 1 {
			layTable(o, lines[start:start+rows], page)
			start += rows
			continue
		}
		end := start + 1
		for end < len(lines) && continues(lines, start, end, sizes) {
			end++
		}
		b, first := pdfBlock(lines[start:end], sizes), lines[start].text
		b.Page, b.beside = page, sideBySide(lines, start-1, start) || sideBySide(lines, end-1, end)
		if start == 0 && carriesOn(o.blocks, b, first) {
			last := &o.blocks[len(o.blocks)-1]
			last.Text += " " + b.Text
		} else if b.Text != "" {
			o.put(b, nil)
		}
		start = end
	}
}

// sideBySide reports two lines that stand at the same height.
func sideBySide(lines []pdfLine, i, k int) bool {
	return i >= 0 && k < len(lines) && math.Abs(lines[i].bottom-lines[k].bottom) < 0.5*min(lines[i].size, lines[k].size)
}

// continues reports whether line i goes on the block that line first began: same type, right below, and the line before
// had no room left for its first word.
func continues(lines []pdfLine, first, i int, sizes typeSizes) bool {
	before, l := lines[i-1], lines[i]
	if before.hyphen {
		return true
	}
	if size, _ := text.ListMarker(l.text); size > 0 || len(l.cells) > 0 || len(before.cells) > 0 {
		return false
	}
	level := sizes.level(before)
	if level != sizes.level(l) || differs(before.size, l.size) {
		return false
	}
	if l.bottom > before.top { // another column
		return endsOpen(before.text) && startsLow(l.text)
	}
	if before.bottom-l.top > 0.9*max(before.size, l.size) {
		return false
	}
	if before.top-l.top < 0.5*l.size { // beside, not below: cells of a table
		return false
	}
	if level > 0 {
		return true
	}
	if before.bold != l.bold && !endsOpen(before.text) {
		return false
	}
	return !roomFor(lines, first, i)
}

// roomFor reports whether the first word of line i would have fitted at the end of the line before. The measure is the
// widest of the lines that follow closely in the same column.
func roomFor(lines []pdfLine, first, i int) bool {
	before, l := lines[i-1], lines[i]
	right := before.right
	for k := first; k < len(lines) && k < i+12; k++ {
		other := lines[k]
		if k > i && (differs(other.size, l.size) || len(other.cells) > 0 || lines[k-1].bottom-other.top > 0.9*l.size || other.bottom > lines[k-1].top) {
			break
		}
		right = max(right, other.right)
	}
	word, _, _ := strings.Cut(l.text, " ")
	letters := max(utf8.RuneCountInString(l.text), 1)
	width := (l.right - l.left) * float64(utf8.RuneCountInString(word)+1) / float64(letters)
	return before.right+width < right-0.5*l.size
}

func differs(a, b float64) bool { return a > 1.12*b || b > 1.12*a }

func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ',' || r == '-' || r == '(' || r == '’' || r == '\''
}

func startsLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// carriesOn reports whether the first block of a page finishes the last sentence of the page before.
func carriesOn(blocks []Block, b Block, first string) bool {
	if len(blocks) == 0 || b.Kind != text.Paragraph || !startsLow(first) {
		return false
	}
	last := blocks[len(blocks)-1]
	return (last.Kind == text.Paragraph || last.Kind == text.ListItem) && !last.running && last.Page == b.Page-1 && endsOpen(last.Text)
}

// pdfBlock joins the lines of a block, its cut words made whole.
func pdfBlock(lines []pdfLine, sizes typeSizes) Block {
	var s strings.Builder
	for i, l := range lines {
		line := l.text
		last := i == len(lines)-1
		if !last && !l.hyphen && cutWord(line, lines[i+1].text) {
			line, l.hyphen = strings.TrimRight(line, "-\u2010"), true
		}
		s.WriteString(line)
		if l.hyphen && (last || !startsLow(lines[i+1].text)) {
			s.WriteByte('-') // the hyphen of a compound name, or of a word whose rest is not here
		} else if !last && !l.hyphen {
			s.WriteByte(' ')
		}
	}
	whole := strings.TrimSpace(s.String())
	b := Block{Block: text.Block{Kind: text.Paragraph, Text: whole}}
	if level := sizes.level(lines[0]); level > 0 && utf8.RuneCountInString(whole) <= 200 {
		b.Kind, b.Level = text.Heading, level
	} else if size, numbered := text.ListMarker(whole); size > 0 {
		b.Kind, b.Level, b.Ordered, b.Text = text.ListItem, 1, numbered, whole[size:]
	}
	return b
}

// cutWord reports a word cut at the line end: a letter and a hyphen, then a small letter. "peut-\nêtre" loses its hyphen
// too: no rule tells it from a cut word without a dictionary, and the reader shows what was joined.
func cutWord(line, next string) bool {
	body := strings.TrimRight(line, "-\u2010")
	if len(body) == len(line) || !startsLow(next) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(body)
	return unicode.IsLower(r)
}

// typeSizes are the sizes of letters in a document: the body's, and those of headings, largest first.
type typeSizes struct {
	body     float64
	headings []float64
	bold     bool // the body itself is bold: weight says nothing
}

// measure finds the body's size as the one most characters have.
func measure(pages [][]pdfLine) typeSizes {
	weight := map[int]int{}
	bold, all := 0, 0
	for _, lines := range pages {
		for _, l := range lines {
			n := utf8.RuneCountInString(l.text)
			weight[int(l.size*2+0.5)] += n
			all += n
			if l.bold {
				bold += n
			}
		}
	}
	body, most := 0, 0
	for size, n := range weight {
		if n > most || n == most && size < body {
			body, most = size, n
		}
	}
	s := typeSizes{body: float64(body) / 2, bold: bold*2 > all}
	for size := range weight {
		if v := float64(size) / 2; s.body > 0 && v > 1.15*s.body {
			s.headings = append(s.headings, v)
		}
	}
	sort.Sort(sort.Reverse(sort.Float64Slice(s.headings)))
	return s
}

// level is 1–3 for a heading, by its size or its weight, 0 for the body.
func (s typeSizes) level(l pdfLine) int {
	if l.size == 0 || !strings.ContainsFunc(l.text, unicode.IsLetter) {
		return 0
	}
	level, distinct := 0, 0.0
	for _, v := range s.headings {
		if distinct == 0 || v < 0.93*distinct {
			level++
			distinct = v
		}
		if l.size > v-0.26 {
			return min(level, 3)
		}
	}
	if l.bold && !s.bold && !differs(l.size, s.body) && utf8.RuneCountInString(l.text) <= 100 && !strings.ContainsAny(l.text[len(l.text)-1:], ".,;:!?") {
		if size, _ := text.ListMarker(l.text); size == 0 {
			return 3
		}
	}
	return 0
}
