package source

import (
	"maps"
	"slices"
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
				for col := c.Col; col < c.Col+max(c.across, 1); col++ {
					names[col] = strings.TrimSpace(names[col] + " " + oneLine(c.Text))
				}
			}
		}
		heads++
	}
	if heads == len(rows) {
		heads, names = 0, map[int]string{}
	}
	above := map[int]Block{} // the cells of earlier rows that come down to this one, by column
	for n, row := range rows {
		if n < heads && !figures(row, true) {
			continue
		}
		beside := reaching(above, row)
		var cells, columns []string
		headings := slices.Clone(beside)
		for _, c := range row {
			if c.Text == "" {
				continue
			}
			cells = append(cells, oneLine(c.Text))
			name := names[c.Col]
			if n < heads {
				name = ""
			}
			if headings = append(headings, name); name != "" {
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
		context := strings.Join(append(beside, columns...), cellMark)
		if s.lead != "" {
			context = strings.TrimSpace(s.lead + "\n" + context)
		}
		s.put(first, strings.Join(cells, cellMark), context)
		if last := &s.out[len(s.out)-1]; len(columns) > 0 && last.Text == strings.Join(cells, cellMark) { // not cut
			last.Columns = strings.Join(headings, "\n")
		}
	}
	return end
}

// reaching returns the cells of earlier rows that cover a part of this one too, its row headings above all, in the order of
// their columns; then it notes those of this row that cover the next.
func reaching(above map[int]Block, row []Block) []string {
	var out []string
	for _, col := range slices.Sorted(maps.Keys(above)) {
		c := above[col]
		if c.Row+c.down <= row[0].Row {
			delete(above, col)
			continue
		}
		out = append(out, oneLine(c.Text))
	}
	for _, c := range row {
		if c.down > 1 && c.Text != "" {
			above[c.Col] = c
		}
	}
	return out
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
