// Package text is what a draft and a source are made of: blocks, spans, sentences, language, quantities, stems and
// anchors. It hides every conversion between UTF-16 code units (the editor), bytes (Go) and code points (the command line).
package text

// BlockKind says what a block is in the page.
type BlockKind string

// The closed set of kinds.
const (
	Paragraph BlockKind = "paragraph"
	Heading   BlockKind = "heading"
	ListItem  BlockKind = "list_item"
	Quote     BlockKind = "quote"
	TableCell BlockKind = "table_cell"
	Code      BlockKind = "code"
)

// MarkKind is a formatting that covers a range of a block.
type MarkKind string

// The closed set of marks.
const (
	Bold   MarkKind = "bold"
	Italic MarkKind = "italic"
	Link   MarkKind = "link"
)

// Mark is a formatting over a range of its block's text. Href is set on links only.
type Mark struct {
	Kind MarkKind `json:"kind"`
	Span Span     `json:"span"`
	Href string   `json:"href,omitempty"`
}

// Block is one addressable unit of a draft or a source, in document order. A line break inside it is "\n".
//
// Parent groups blocks: the parent item of a nested list item, the quote or the table a block belongs to; empty at the
// top. Level is 1–3 for a heading and the nesting depth, from 1, for a list item. Ordered marks a numbered list item.
// Row and Col are 0-based, and Header marks a heading cell, for table cells.
type Block struct {
	ID      string    `json:"id"`
	Parent  string    `json:"parent,omitempty"`
	Kind    BlockKind `json:"kind"`
	Level   int       `json:"level,omitempty"`
	Ordered bool      `json:"ordered,omitempty"`
	Row     int       `json:"row,omitempty"`
	Col     int       `json:"col,omitempty"`
	Header  bool      `json:"header,omitempty"`
	Text    string    `json:"text"`
	Marks   []Mark    `json:"marks,omitempty"`
}
