package source

import (
	"sort"
	"strings"
)

// lineStart is where a line of the file begins in a block's text, in bytes.
type lineStart struct{ at, line int }

// numberLines notes the lines of the file that blocks come from.
func numberLines(o *outline, raw string) {
	starts := []int{0}
	for i := 0; i < len(raw); i++ {
		if raw[i] == '\n' || raw[i] == '\r' && !strings.HasPrefix(raw[i+1:], "\n") {
			starts = append(starts, i+1)
		}
	}
	for i := range o.blocks {
		b := &o.blocks[i]
		for _, from := range o.origins[i] {
			line := sort.SearchInts(starts, from.raw+1)
			if n := len(b.lines); n == 0 || b.lines[n-1].line != line {
				b.lines = append(b.lines, lineStart{from.text, line})
			}
		}
		if len(b.lines) > 0 {
			b.Line = b.lines[0].line
		}
	}
}

// lineAt is the line of the file on which byte at of a block's text stands.
func (b Block) lineAt(at int) int {
	line := b.Line
	for _, l := range b.lines {
		if l.at <= at {
			line = l.line
		}
	}
	return line
}
