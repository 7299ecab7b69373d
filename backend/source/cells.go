package source

import (
	"strings"

	"probant/backend/text"
)

// cellMark parts the cells of a row in a passage.
const cellMark = " | "

// Cell is one cell of a table row: its words, the heading of its column ("" for none) and where it stands in the passage. Above is a
// heading of the row that comes down from an earlier one: it is not in the passage, and its span is empty.
type Cell struct {
	Heading string    `json:"heading"`
	Text    string    `json:"text"`
	Span    text.Span `json:"span"`
	Above   bool      `json:"above"`
}

// Cells reads a passage that is a row, with the Columns it was split with, as its cells. It answers nil for what is no such row.
func Cells(passage, columns string) []Cell {
	if columns == "" {
		return nil
	}
	headings := strings.Split(columns, "\n")
	words := strings.Split(passage, cellMark)
	above := len(headings) - len(words)
	if above < 0 {
		return nil
	}
	var out []Cell
	for _, name := range headings[:above] {
		out = append(out, Cell{Text: name, Above: true})
	}
	at := 0
	for k, w := range words {
		end := at + text.Length(w)
		out = append(out, Cell{Heading: headings[above+k], Text: w, Span: text.Span{Start: at, End: end}})
		at = end + text.Length(cellMark)
	}
	return out
}

// QuotedCells are the cells of a row that a span touches, behind what names the row: its first cell and what comes down to it. It
// answers nil when no column that it touches has a heading, or when the passage is no row.
func QuotedCells(passage, columns string, span text.Span) []Cell {
	var out []Cell
	named, first := false, true
	for _, c := range Cells(passage, columns) {
		touched := !c.Above && c.Span.Overlaps(span)
		if touched || c.Above || first {
			out = append(out, c)
		}
		named = named || touched && c.Heading != ""
		first = first && c.Above
	}
	if !named {
		return nil
	}
	return out
}

// Said writes cells on one line, each behind the heading of its column and a colon as the language sets it.
func Said(cells []Cell, colon string) string {
	parts := make([]string, len(cells))
	for i, c := range cells {
		if parts[i] = c.Text; c.Heading != "" {
			parts[i] = c.Heading + colon + c.Text
		}
	}
	return strings.Join(parts, " · ")
}
