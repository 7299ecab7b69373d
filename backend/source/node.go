package source

import (
	"context"
	"strconv"

	"probant/backend/text"
)

// node is what the readers of flowing text give: a block still without identity, or a table. Quotes of one group are one
// quotation; inItem continues the list item before it.
type node struct {
	Block
	origins []origin
	quote   int
	inItem  bool
	table   *table
}

// table is a grid of cells as read; a cell may hold several blocks.
type table struct{ rows []row }

type row struct{ cells []cell }

// extend makes the last cell that began in a column cover the row being read too.
func (t *table) extend(col int) {
	for r := len(t.rows) - 1; r >= 0; r-- {
		for i := range t.rows[r].cells {
			if c := &t.rows[r].cells[i]; c.col == col {
				c.down = len(t.rows) - r + 1
				return
			}
		}
	}
}

// cell is one cell of a row; across and down are how many columns and rows it covers, 0 and 1 being one.
type cell struct {
	col          int
	across, down int
	header       bool
	number       bool // written by us from a number, in English signs
	nodes        []node
}

// outline gives nodes their place: identities, parents, cells.
type outline struct {
	ctx     context.Context
	blocks  []Block
	origins [][]origin
	err     error    // why it is full; nothing is added after
	items   []string // open list items by level
	quote   int
	quoteID string
	groups  int
}

// put appends a block under a new identity and returns it.
func (o *outline) put(b Block, from []origin) string {
	if o.err != nil {
		return ""
	}
	if len(o.blocks) >= MaxBlocks {
		o.err = refuse(TooMuch)
		return ""
	}
	if len(o.blocks)%256 == 0 {
		if o.err = stopped(o.ctx); o.err != nil {
			return ""
		}
	}
	b.ID = "b" + strconv.Itoa(len(o.blocks)+1)
	o.blocks = append(o.blocks, b)
	o.origins = append(o.origins, from)
	return b.ID
}

func (o *outline) group(prefix string) string {
	o.groups++
	return prefix + strconv.Itoa(o.groups)
}

func (o *outline) add(nodes []node) {
	for _, n := range nodes {
		switch {
		case n.table != nil:
			o.items = o.items[:0]
			o.grid(n.table)
		case n.Text == "":
		default:
			o.flow(n)
		}
	}
}

func (o *outline) flow(n node) {
	b := n.Block
	if n.quote == 0 {
		o.quote = 0
	} else if n.quote != o.quote {
		o.quote, o.quoteID = n.quote, o.group("q")
		o.items = o.items[:0]
	}
	parent := ""
	if n.quote != 0 {
		parent = o.quoteID
	}
	switch {
	case b.Kind == text.ListItem:
		depth := min(max(b.Level, 1)-1, len(o.items))
		b.Level = depth + 1
		if depth > 0 {
			parent = o.items[depth-1]
		}
		b.Parent = parent
		o.items = append(o.items[:depth], o.put(b, n.origins))
		return
	case n.inItem && len(o.items) > 0:
		depth := min(max(b.Level, 1), len(o.items))
		b.Parent, b.Level = o.items[depth-1], 0
	default:
		o.items = o.items[:0]
		b.Parent = parent
	}
	o.put(b, n.origins)
}

// grid writes a table cell by cell. A single cell is a frame around text, not a table.
func (o *outline) grid(t *table) {
	if len(t.rows) == 1 && len(t.rows[0].cells) == 1 {
		o.add(t.rows[0].cells[0].nodes)
		return
	}
	id := o.group("t")
	for r, row := range t.rows {
		for _, c := range row.cells {
			b, from := flatten(c.nodes)
			b.Kind, b.Parent, b.Row, b.Col, b.Header = text.TableCell, id, r, c.col, c.header
			b.across, b.down, b.number = c.across, c.down, c.number
			o.put(b, from)
		}
	}
}

// flatten joins the blocks of a cell into one, a line each.
func flatten(nodes []node) (Block, []origin) {
	in := inline{}
	var walk func([]node)
	walk = func(nodes []node) {
		for _, n := range nodes {
			if n.table != nil {
				for _, row := range n.table.rows {
					for _, c := range row.cells {
						walk(c.nodes)
					}
				}
				continue
			}
			if n.Text == "" {
				continue
			}
			if in.units > 0 {
				in.add("\n")
			}
			at, from := in.units, in.text.Len()
			for _, o := range n.origins {
				o.text += from
				in.origins = append(in.origins, o)
			}
			for _, m := range n.Marks {
				m.Span.Start += at
				m.Span.End += at
				in.marks = append(in.marks, m)
			}
			in.add(n.Text)
		}
	}
	walk(nodes)
	s, marks, from := in.done()
	return Block{Block: text.Block{Text: s, Marks: marks}}, from
}

// paragraph ends an inline as a block of a kind.
func (in *inline) paragraph(kind text.BlockKind, level int) node {
	s, marks, from := in.done()
	return node{Block: Block{Block: text.Block{Kind: kind, Level: level, Text: s, Marks: marks}}, origins: from}
}

// title is the first heading, the document's name for itself when it states none.
func title(blocks []Block) string {
	for _, b := range blocks {
		if b.Kind == text.Heading {
			return b.Text
		}
	}
	return ""
}
