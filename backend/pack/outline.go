package pack

import (
	"slices"

	"probant/backend/text"
)

// section is a stretch of the text that is laid out as one: a single block, a quote of several, a list or a table.
type section struct {
	kind   text.BlockKind
	blocks []text.Block     // one, or the paragraphs of a quote
	list   *list            // of list items
	rows   [][][]text.Block // of a table: row, column, the cell's blocks
}

// list is one run of items that number together.
type list struct {
	ordered bool
	items   []item
}

// item is a list item with what hangs below it.
type item struct {
	block  text.Block
	more   []text.Block // further paragraphs of the same item
	nested []list
}

// sections groups blocks, which come in document order, into what is laid out together.
func sections(blocks []text.Block) []section {
	var out []section
	for i := 0; i < len(blocks); {
		b := blocks[i]
		n := 1
		switch b.Kind {
		case text.ListItem:
			n = listLength(blocks[i:])
			for _, l := range lists(blocks[i : i+n]) {
				out = append(out, section{kind: text.ListItem, list: &l})
			}
		case text.TableCell:
			n = sameParent(blocks[i:], true)
			out = append(out, section{kind: text.TableCell, rows: grid(blocks[i : i+n])})
		case text.Quote:
			if b.Parent != "" {
				n = sameParent(blocks[i:], false)
			}
			out = append(out, section{kind: text.Quote, blocks: blocks[i : i+n]})
		default:
			out = append(out, section{kind: b.Kind, blocks: blocks[i : i+1]})
		}
		i += n
	}
	return out
}

// sameParent counts the blocks that share the first one's kind and parent. A table also ends where its rows start again.
func sameParent(blocks []text.Block, table bool) int {
	n := 1
	for n < len(blocks) && blocks[n].Kind == blocks[0].Kind && blocks[n].Parent == blocks[0].Parent {
		if table && blocks[n].Row < blocks[n-1].Row {
			break
		}
		n++
	}
	return n
}

// listLength counts the list items that follow each other, with the paragraphs that belong to one of them.
func listLength(blocks []text.Block) int {
	items := map[string]bool{}
	n := 0
	for ; n < len(blocks); n++ {
		b := blocks[n]
		switch {
		case b.Kind == text.ListItem:
			items[b.ID] = true
		case (b.Kind == text.Paragraph || b.Kind == text.Code) && b.Parent != "" && items[b.Parent]:
		default:
			return n
		}
	}
	return n
}

// lists builds the lists that a run of items makes. An item may be at most one level deeper than the one before.
func lists(blocks []text.Block) []list {
	depths := make([]int, len(blocks))
	before := 0
	for i, b := range blocks {
		if b.Kind != text.ListItem {
			depths[i] = before
			continue
		}
		depths[i] = min(max(b.Level, 1), before+1)
		before = depths[i]
	}
	pos := 0
	var at func(depth int) []list
	at = func(depth int) []list {
		var out []list
		for pos < len(blocks) && depths[pos] >= depth {
			b := blocks[pos]
			var last *list
			if len(out) > 0 {
				last = &out[len(out)-1]
			}
			switch {
			case b.Kind != text.ListItem:
				it := &last.items[len(last.items)-1]
				it.more = append(it.more, b)
				pos++
			case depths[pos] > depth:
				it := &last.items[len(last.items)-1]
				it.nested = append(it.nested, at(depth+1)...)
			default:
				if last == nil || last.ordered != b.Ordered {
					out = append(out, list{ordered: b.Ordered})
					last = &out[len(out)-1]
				}
				last.items = append(last.items, item{block: b})
				pos++
			}
		}
		return out
	}
	return at(1)
}

// grid lays table cells out by row and column; a hole is an empty cell. Row and column numbers that leave gaps are closed up,
// so that a stray number cannot blow the table up.
func grid(cells []text.Block) [][][]text.Block {
	rowAt, colAt := map[int]int{}, map[int]int{}
	for _, c := range cells {
		if _, ok := rowAt[c.Row]; !ok {
			rowAt[c.Row] = len(rowAt)
		}
		colAt[c.Col] = 0
	}
	cols := make([]int, 0, len(colAt))
	for c := range colAt {
		cols = append(cols, c)
	}
	slices.Sort(cols)
	for i, c := range cols {
		colAt[c] = i
	}
	rows := make([][][]text.Block, len(rowAt))
	for i := range rows {
		rows[i] = make([][]text.Block, len(cols))
	}
	for _, c := range cells {
		r, k := rowAt[c.Row], colAt[c.Col]
		rows[r][k] = append(rows[r][k], c)
	}
	return rows
}
