package source

import (
	"context"
	"sort"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// Located is a block of a plain text or Markdown file with the runs of the file its text comes from, in order. Characters
// between two runs (markup) are not in the text.
type Located struct {
	text.Block
	Runs  []Run
	index *text.Index
}

// Run is a stretch of a block's text and where it stands in the file, in Unicode code points. Where Len and RawLen are
// equal they correspond one by one, though a line end may read as a space; an entity corresponds as a whole.
type Run struct{ Start, Len, Raw, RawLen int }

// Layout is a file as blocks that can be found again in it.
type Layout struct {
	Blocks []Located
	lines  []int // code point at which each line starts
}

// Place is where a stretch of a block stands in the file: Line from 1, Start and End in code points, End exclusive.
type Place struct{ Line, Start, End int }

// Locate reads plain text or Markdown (as Decode returned it) and keeps where each block comes from. Other formats have no
// lines of their own: it answers nil for them.
func Locate(ctx context.Context, format Format, raw string) (*Layout, error) {
	o := outline{ctx: ctx}
	switch format {
	case Markdown:
		o.add(parseMarkdown(raw))
	case Plain:
		o.add(parsePlain(raw))
	default:
		return nil, nil
	}
	if o.err != nil {
		return nil, o.err
	}
	points := newPoints(raw)
	l := &Layout{lines: points.lines}
	for i, b := range o.blocks {
		at := Located{Block: b.Block, index: text.NewIndex(b.Text)}
		inText := newPoints(b.Text)
		for _, from := range o.origins[i] {
			start, raw := inText.of(from.text), points.of(from.raw)
			at.Runs = append(at.Runs, Run{start, inText.of(from.text+from.length) - start, raw, points.of(from.raw+from.rawLength) - raw})
		}
		l.Blocks = append(l.Blocks, at)
	}
	return l, nil
}

// Place finds a span of block i, in UTF-16 code units, in the file. Markup around the span is left out, markup inside it
// is covered.
func (l *Layout) Place(i int, span text.Span) Place {
	b := l.Blocks[i]
	start, end := b.index.Rune(span.Start), b.index.Rune(span.End)
	p := Place{Start: b.first(start)}
	p.End = max(b.last(end), p.Start)
	p.Line = sort.SearchInts(l.lines, p.Start+1)
	return p
}

// first maps a code point of the text to the file.
func (b Located) first(point int) int {
	for _, r := range b.Runs {
		if point < r.Start+r.Len {
			return r.Raw + min(max(point-r.Start, 0), r.RawLen)
		}
	}
	return b.last(point)
}

// last maps the end of a stretch, right after the character before it.
func (b Located) last(point int) int {
	for i := len(b.Runs) - 1; i >= 0; i-- {
		if r := b.Runs[i]; point > r.Start {
			if point >= r.Start+r.Len {
				return r.Raw + r.RawLen
			}
			return r.Raw + point - r.Start
		}
	}
	if len(b.Runs) > 0 {
		return b.Runs[0].Raw
	}
	return 0
}

// points converts byte offsets to code points, with a mark every 256 bytes.
type points struct {
	s     string
	marks []int
	lines []int
}

const stride = 256

func newPoints(s string) points {
	p := points{s: s, lines: []int{0}}
	n := 0
	for i := 0; i < len(s); i++ {
		if i%stride == 0 {
			p.marks = append(p.marks, n)
		}
		if utf8.RuneStart(s[i]) {
			n++
		}
		if s[i] == '\n' || s[i] == '\r' && !strings.HasPrefix(s[i+1:], "\n") {
			p.lines = append(p.lines, n)
		}
	}
	p.marks = append(p.marks, n)
	return p
}

// of counts the code points before byte at.
func (p points) of(at int) int {
	at = min(max(at, 0), len(p.s))
	k := at / stride
	n := p.marks[min(k, len(p.marks)-1)]
	for i := k * stride; i < at; i++ {
		if utf8.RuneStart(p.s[i]) {
			n++
		}
	}
	return n
}
