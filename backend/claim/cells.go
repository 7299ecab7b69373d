package claim

import (
	"strings"
	"unicode"

	"probant/backend/text"
)

// Cell is where a claim stands in a table: the headings of its row and of its column, without which its words say nothing.
// It is zero outside a table, and in a cell that is itself a heading.
type Cell struct {
	Row, Column string
}

// headingLimit is the longest heading of a row or of a column, in characters: what is longer is a text set in columns.
const headingLimit = 80

// String is the headings as a reader meets them: "Essentiel · Prix mensuel".
func (c Cell) String() string {
	if c.Row == "" || c.Column == "" {
		return c.Row + c.Column
	}
	return c.Row + " · " + c.Column
}

// Meaning adds to that of the words of a cell what its headings mean: the same price of another offer is another claim.
func (c Cell) Meaning(words string, lang text.Lang) string {
	for _, heading := range [...]string{c.Row, c.Column} {
		if heading != "" {
			words += " / " + Meaning(heading, text.Span{End: text.Length(heading)}, lang)
		}
	}
	return words
}

// headed gives each cell of the table that begins at block i its headings, and returns the block after the table.
func headed(out []Context, blocks []text.Block, i int) int {
	end := i
	for end < len(blocks) && blocks[end].Kind == text.TableCell && blocks[end].Parent == blocks[i].Parent {
		end++
	}
	heads := headRows(blocks[i:end])
	columns, rows := map[int]string{}, map[int]string{}
	for _, b := range blocks[i:end] {
		switch s := heading(b.Text); {
		case b.Row < heads:
			columns[b.Col] = heading(columns[b.Col] + " " + s)
		case b.Col == 0 && rows[b.Row] == "":
			rows[b.Row] = s
		}
	}
	for k := i; k < end; k++ {
		if b := blocks[k]; b.Row >= heads && b.Col > 0 && !b.Header {
			out[k].Cell = Cell{Row: rows[b.Row], Column: columns[b.Col]}
		}
	}
	labels(out, blocks, i, end, heads)
	return end
}

// heading is a text that can head a row or a column, on one line; "" for a paragraph.
func heading(s string) string {
	s = strings.Join(strings.FieldsFunc(s, text.IsSpace), " ")
	if text.Length(s) > headingLimit || strings.HasSuffix(s, ".") {
		return ""
	}
	return s
}

// headRows counts the rows of column headings that a table begins with: those marked so or, where none is, the first one when it alone
// holds no figure, years apart.
func headRows(cells []text.Block) int {
	heads, marked := 0, false
	for _, b := range cells {
		marked = marked || b.Header
		if b.Header && b.Col > 0 && b.Row == heads {
			heads = b.Row + 1
		}
	}
	if marked {
		return heads
	}
	first, second := 0, false
	for _, b := range cells {
		switch {
		case b.Row == 0 && b.Col > 0 && b.Text != "" && !figured(b.Text):
			first++
		case b.Row == 0 && figured(b.Text):
			return 0
		case b.Row == 1:
			second = second || figured(b.Text)
		}
	}
	if first > 0 && second {
		return 1
	}
	return 0
}

// figured reports a text that holds a figure other than a year, which names a column.
func figured(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsDigit(r) }) {
		if len(w) != 4 || w < "1900" || w > "2099" {
			return true
		}
	}
	return false
}
