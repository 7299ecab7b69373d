// Package source turns a document of the evidence library into text that can be cited: one reader per format, then
// passages with a page or a heading. It hides every file format and refuses what could harm (see limits.go).
package source

import "probant/backend/text"

// Format is a file format that can be read.
type Format string

// The closed set of formats.
const (
	PDF      Format = "pdf"
	DOCX     Format = "docx"
	PPTX     Format = "pptx"
	XLSX     Format = "xlsx"
	ODT      Format = "odt"
	HTML     Format = "html"
	EML      Format = "eml"
	Markdown Format = "md"
	Plain    Format = "txt"
	CSV      Format = "csv"
	Extract  Format = "extract" // no file: words that the user typed or pasted, from a source that she names
)

// Block is a text block with the page it stands on, from 1; 0 where the format has no pages. Sheet and Cell say where a
// spreadsheet row stands ("Tarifs", "A4:D4"). Line is that of a plain file it begins on, from 1; 0 for other formats.
type Block struct {
	text.Block
	Page  int
	Sheet string
	Cell  string
	Line  int

	beside       bool        // it stands on the line of another block, as the cells of a table do
	running      bool        // a header or footer that comes back on each page
	across, down int         // columns and rows that a table cell covers; 0 and 1 are one
	lines        []lineStart // where each line of the file begins in its text
	number       bool        // a number that we wrote, with the signs of English until the language is known
}

// Document is a file as read, in reading order. Title is the document's own (metadata or first heading), else empty.
type Document struct {
	Format Format
	Title  string
	Author string
	Date   int64 // Unix ms of the date the document itself states, never of its file; 0 when unknown
	Made   int64 // Unix ms of when its properties say it was last written; a print or a conversion renews it; 0 when unknown
	Lang   text.Lang
	Pages  int // 0 where the format has no pages
	Blocks []Block

	untitled bool // nothing in it is a title: its file name is one
}

// Passage is an addressable extract: a paragraph, a list item with its lead-in or a table row with its headings, 1,200
// UTF-16 code units at most. Text is verbatim what the reader shows. Ordinal counts from 0 in the document.
type Passage struct {
	Ordinal int
	Text    string
	Context string // lead-in or column headings that give a row its sense; searched, not quoted
	Heading string // the nearest headings, joined by " › "
	Page    int
	Sheet   string
	Cell    string
	Line    int    // of the file it begins on, from 1, where no page, sheet or heading says where it stands; else 0
	Columns string // the headings of the columns of a table row, a line each: see Cells
	Typed   bool   // the user typed it herself

	block string // the block that it begins in
}
