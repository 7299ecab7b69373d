package source

import (
	"math"

	"probant/backend/text"
)

// tableRows counts the lines from the first on that are rows of one table: parted by wide gaps and close below each other.
func tableRows(lines []pdfLine) int {
	n := 0
	for n < len(lines) && len(lines[n].cells) > 1 {
		if n > 0 && (lines[n].top >= lines[n-1].top || lines[n-1].bottom-lines[n].top > 2.5*lines[n].size) {
			break
		}
		n++
	}
	return n
}

// layTable writes rows as cells. A row with as many cells as the first has the same columns; else each cell goes under
// the nearest one of the widest row.
func layTable(o *outline, rows []pdfLine, page int) {
	widest := rows[0].cells
	for _, r := range rows {
		if len(r.cells) > len(widest) {
			widest = r.cells
		}
	}
	id := o.group("t")
	for n, r := range rows {
		col := -1
		for k, c := range r.cells {
			if len(r.cells) == len(widest) {
				col = k
			} else {
				col = nearest(c, widest, col+1)
			}
			o.put(Block{Block: text.Block{Kind: text.TableCell, Parent: id, Row: n, Col: col, Text: c.text}, Page: page}, nil)
		}
	}
}

// nearest returns the column, from the first allowed on, whose left, right or middle is closest to the cell's.
func nearest(c pdfCell, columns []pdfCell, first int) int {
	best, least := min(first, len(columns)-1), math.Inf(1)
	for k := first; k < len(columns); k++ {
		col := columns[k]
		away := min(math.Abs(c.left-col.left), math.Abs(c.right-col.right), math.Abs(c.left+c.right-col.left-col.right)/2)
		if away < least {
			best, least = k, away
		}
	}
	return best
}
