package source

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxColumns is where colspan stops counting: pages lie about it.
const maxColumns = 1000

// table reads a table; one that only lays out the page is read as flowing text.
func (w *page) table(n *html.Node, level int) {
	w.flush()
	if layout(n) {
		w.blocks(n, level)
		w.flush()
		return
	}
	t := &table{}
	w.rows(n, t, false)
	w.nodes = append(w.nodes, node{table: t, quote: w.quote})
}

func (w *page) rows(n *html.Node, t *table, inHead bool) {
	taken := map[int]int{} // columns that cells of earlier rows come down to, for how many rows
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Thead:
			w.rows(c, t, true)
		case atom.Tbody, atom.Tfoot:
			w.rows(c, t, false)
		case atom.Caption:
			w.blocks(c, 0)
			w.flush()
		case atom.Tr:
			if !hidden(c) {
				t.rows = append(t.rows, w.row(c, inHead, taken))
			}
		}
	}
}

// span is how many columns or rows a cell says it covers.
func span(n *html.Node, key string) int {
	s, _ := strconv.Atoi(attr(n, key))
	return min(max(s, 1), maxColumns)
}

// row reads a row. A heading cell at the left of a row of values names the row, not the columns.
func (w *page) row(n *html.Node, inHead bool, taken map[int]int) row {
	var r row
	col, data := 0, 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th {
			continue
		}
		inner := page{}
		inner.blocks(c, 0)
		inner.flush()
		for taken[col] > 0 { // a cell above comes down to here
			col++
		}
		across, down := span(c, "colspan"), span(c, "rowspan")
		r.cells = append(r.cells, cell{col: col, across: across, down: down, header: inHead || c.DataAtom == atom.Th, nodes: inner.nodes})
		if c.DataAtom == atom.Td {
			data++
		}
		for range across {
			if down > 1 {
				taken[col] = down
			}
			col = min(col+1, maxColumns)
		}
	}
	for col := range taken {
		taken[col]--
	}
	if data > 0 && !inHead {
		for i := range r.cells {
			r.cells[i].header = false
		}
	}
	return r
}

// dropped reports the elements whose content is not the page's text.
func dropped(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Datalist, atom.Canvas, atom.Audio, atom.Video, atom.Dialog:
		return true
	}
	return false
}

// phrasing reports the elements that stand inside a line. Unknown ones do.
func phrasing(a atom.Atom) bool {
	switch a {
	case 0, atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn, atom.Em,
		atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small,
		atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Big:
		return true
	}
	return false
}

func hidden(n *html.Node) bool {
	if dropped(n.DataAtom) || attr(n, "role") == "navigation" {
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" {
			return true
		}
	}
	s := style(n)
	return strings.Contains(s, "display:none") || strings.Contains(s, "mso-list:ignore")
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// style returns an element's own style, lower case and without spaces after colons.
func style(n *html.Node) string {
	return strings.ReplaceAll(strings.ToLower(attr(n, "style")), ": ", ":")
}

// written gathers text as it stands.
func written(n *html.Node, b *strings.Builder) {
	if n.Type == html.TextNode {
		b.WriteString(n.Data)
	}
	if n.DataAtom == atom.Br {
		b.WriteByte('\n')
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		written(c, b)
	}
}
