package source

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"strings"
)

// readCSV reads a table written as text. Each value has its line, counted as spreadsheets do; blank lines part tables
// as blank rows do in a sheet.
func readCSV(o *outline, s string) {
	s, comma := separator(s)
	r := csv.NewReader(strings.NewReader(s))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	table := sheet{out: o}
	end := 0 // the line after the last record, from 1
	for number := 1; o.err == nil; number++ {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			o.err = refuse(Corrupt).Because(err)
			return
		}
		line, _ := r.FieldPos(0)
		if skipped := line - end - 1; skipped > 0 { // the parser passes over blank lines without a word
			number += skipped
			table.add(number, nil)
		}
		last, _ := r.FieldPos(len(cells) - 1)
		end = last + strings.Count(cells[len(cells)-1], "\n")
		table.add(number, cells)
	}
}

// csvNodes reads a table that stands in another document.
func csvNodes(s string) []node {
	o := outline{ctx: context.Background()}
	readCSV(&o, s)
	var out []node
	var t *table
	group := ""
	for _, b := range o.blocks {
		if b.Parent == "" {
			out = append(out, node{Block: b})
			continue
		}
		if b.Parent != group {
			t, group = &table{}, b.Parent
			out = append(out, node{table: t})
		}
		for len(t.rows) <= b.Row {
			t.rows = append(t.rows, row{})
		}
		c := textCell(b.Col, b.Text)
		c.header = b.Header
		t.rows[b.Row].cells = append(t.rows[b.Row].cells, c)
	}
	return out
}

// separators are what may part values, the likeliest in Europe first: where the comma writes decimals it cannot.
var separators = []rune{';', '\t', ',', '|'}

// separator finds what parts the values: the sign that parts the first lines into the same number of values, and into the
// most. A first line "sep=;", which spreadsheets write, decides and is left out.
func separator(s string) (string, rune) {
	if rest, ok := strings.CutPrefix(s, "sep="); ok && len(rest) > 1 && (rest[1] == '\n' || rest[1] == '\r') {
		return rest[1:], rune(rest[0])
	}
	best, most := ';', 0
	for _, sign := range separators {
		if score := evenness(s, sign); score > most {
			best, most = sign, score
		}
	}
	return s, best
}

// evenness counts the values of the first lines, of those lines only that have as many as most of them.
func evenness(s string, sign rune) int {
	const enough = 50
	r := csv.NewReader(bytes.NewReader([]byte(s[:min(len(s), 64<<10)])))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = sign, true, -1, true
	lines := map[int]int{} // number of values → lines that have it
	for range enough {
		cells, err := r.Read()
		if err != nil {
			break
		}
		if len(cells) > 1 {
			lines[len(cells)]++
		}
	}
	best := 0
	for width, n := range lines {
		// Lines count before values: a sign of the sentences inside stands in few lines, or unevenly.
		best = max(best, n*n*width)
	}
	return best
}
