package source

import (
	"strings"

	"probant/backend/text"
)

// table makes a passage of each row from block i on and returns the block after the table. The context of a row is the
// headings of its columns, under the caption or the paragraph above the table.
func (s *splitter) table(blocks []Block, i int) int {
	end := i
	for end < len(blocks) && blocks[end].Kind == text.TableCell && blocks[end].Parent == blocks[i].Parent {
		end++
	}
	rows := byRow(blocks[i:end])
	names := map[int]string{}
	heads := 0
	for heads < len(rows) && isHead(rows, heads) {
		for _, c := range rows[heads] {
			if c.Text != "" {
				names[c.Col] = strings.TrimSpace(names[c.Col] + " " + oneLine(c.Text))
			}
		}
		heads++
	}
	if heads == len(rows) {
		heads, names = 0, map[int]string{}
	}
	for n, row := range rows {
		if n < heads && !figures(row, true) {
			continue
		}
		var cells, columns []string
		for _, c := range row {
			if c.Text == "" {
				continue
			}
			cells = append(cells, oneLine(c.Text))
			if name := names[c.Col]; name != "" && n >= heads {
				columns = append(columns, name)
			}
		}
		if len(cells) == 0 {
			continue
		}
		first, last := row[0], row[len(row)-1]
		if first.Cell != last.Cell {
			first.Cell += ":" + last.Cell
		}
		context := strings.Join(columns, " | ")
		if s.lead != "" {
			context = strings.TrimSpace(s.lead + "\n" + context)
		}
		s.put(first, strings.Join(cells, " | "), context)
	}
	return end
}

func byRow(cells []Block) [][]Block {
	var rows [][]Block
	for k, c := range cells {
		if k == 0 || c.Row != cells[k-1].Row {
			rows = append(rows, nil)
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], c)
	}
	return rows
}

// isHead reports a row of headings: marked so, or, in a table that marks none, the first row when it alone has no figure.
func isHead(rows [][]Block, n int) bool {
	for _, c := range rows[n] {
		if !c.Header {
			return n == 0 && len(rows) > 1 && len(rows[0]) > 1 && !figures(rows[0], true) && figures(rows[1], false)
		}
	}
	return true
}

// figures reports a row that carries a figure; years, which name columns, may be left out.
func figures(row []Block, butYears bool) bool {
	for _, c := range row {
		for _, word := range strings.Fields(c.Text) {
			if figure(word) && !(butYears && year(word)) {
				return true
			}
		}
	}
	return false
}

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", " ") }
