package source

import (
	"context"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"probant/backend/text"
)

// readXLSX reads a workbook as its visible sheets show it: values as formatted, hidden sheets, rows and columns left out. Blank
// rows part the tables of a sheet; a lone cell above a table is its caption.
func readXLSX(ctx context.Context, f file) (Document, error) {
	p, err := openPack(ctx, f) // for its checks: excelize would unpack first
	if err != nil {
		return Document{}, err
	}
	doc, err := p.properties()
	if err != nil {
		return Document{}, err
	}
	// The limits are equal so that no sheet goes through a temporary file.
	book, err := excelize.OpenReader(io.NewSectionReader(f.r, 0, f.size), excelize.Options{
		UnzipSizeLimit: MaxUnpacked, UnzipXMLSizeLimit: MaxUnpacked, ShortDatePattern: "yyyy-mm-dd"}) // a date that reads alike everywhere
	if err != nil {
		return Document{}, err
	}
	defer func() { _ = book.Close() }()
	parts, err := p.sheets()
	if err != nil {
		return Document{}, err
	}
	o := outline{ctx: ctx}
	read := 0
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err != nil || !visible {
			continue
		}
		s := sheet{name: name, out: &o}
		if s.grid, err = p.grid(parts[name]); err != nil {
			return Document{}, err
		}
		if err := s.read(book, func() { read++; f.opt.progress(read, 0, "row") }); err != nil {
			return Document{}, err
		}
	}
	doc.Blocks = o.blocks
	if doc.Title == "" && len(o.blocks) > 0 && o.blocks[0].Kind == text.Heading {
		doc.Title = o.blocks[0].Text
	}
	return doc, o.err
}

// sheet reads one sheet, row by row.
type sheet struct {
	name  string
	out   *outline
	grid  grid
	table string // group of the table being read, "" between tables
	row   int    // rows of that table
	heads bool   // they have all named columns so far, the last of them several at once
}

func (s *sheet) read(book *excelize.File, tick func()) error {
	rows, err := book.Rows(s.name)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	number := 0
	for rows.Next() {
		// A row may claim any number; excelize counts up to it.
		if number++; number > excelize.TotalRows {
			return refuse(Corrupt)
		}
		if number%256 == 0 {
			tick()
			if err := stopped(s.out.ctx); err != nil {
				return err
			}
		}
		cells, err := rows.Columns()
		if err != nil {
			return err
		}
		if rows.GetRowOpts().Hidden {
			continue
		}
		s.add(number, cells)
		if s.out.err != nil {
			return s.out.err
		}
	}
	tick()
	return rows.Error()
}

// add writes one row of the sheet.
func (s *sheet) add(number int, cells []string) {
	filled := 0
	for i := range cells {
		cells[i] = strings.TrimSpace(clean(strings.ReplaceAll(cells[i], "\r", "")))
		if s.grid.hidden[i+1] || mistake(cells[i]) {
			cells[i] = ""
		}
		if cells[i] != "" {
			filled++
		}
	}
	switch {
	case filled == 0:
		s.table = ""
		return
	case filled == 1 && s.table == "":
		for col, value := range cells {
			if value != "" {
				s.put(text.Block{Kind: text.Paragraph, Text: value}, col, number)
			}
		}
		return
	}
	header := s.table != "" && s.heads && headings(cells)
	if s.table == "" {
		s.table, s.row = s.out.group("t"), 0
		header = headings(cells)
	}
	s.heads = false
	for col, value := range cells {
		if value == "" {
			continue
		}
		across := s.put(text.Block{Kind: text.TableCell, Parent: s.table, Row: s.row, Col: col, Header: header, Text: value}, col, number)
		s.heads = s.heads || header && across > 1
	}
	s.row++
}

// put writes one cell and returns how many columns it covers.
func (s *sheet) put(b text.Block, col, row int) (across int) {
	out := Block{Block: b, Sheet: s.name, number: s.grid.isNumber(col+1, row)}
	if s.name == "" { // a file of lines
		out.Line = row
	} else {
		out.Cell = cellName(col, row)
	}
	if m, ok := s.grid.merged[[2]int{col + 1, row}]; ok {
		out.across, out.down = m.across, m.down
	}
	s.out.put(out, nil)
	return out.across
}

// mistake reports the values that stand for a formula which failed.
func mistake(s string) bool {
	switch s {
	case "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!":
		return true
	}
	return false
}

// headings reports whether a row names columns: words only, but for years ("2024").
func headings(cells []string) bool {
	for _, c := range cells {
		if c == "" {
			continue
		}
		if first := c[0]; (first >= '0' && first <= '9' || first == '-') && !year(c) {
			return false
		}
	}
	return true
}

func year(s string) bool {
	return len(s) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) && strings.Trim(s, "0123456789") == ""
}

func cellName(col, row int) string {
	name, err := excelize.CoordinatesToCellName(col+1, row)
	if err != nil {
		return ""
	}
	return name
}
