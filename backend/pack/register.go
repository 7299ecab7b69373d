package pack

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
	"time"
)

// registerFile writes every claim with what settled it as a table that a spreadsheet opens by a double click: UTF-8 with a
// byte order mark, lines ended by CR LF, columns parted by ";" in French (where "," is the decimal sign, Excel expects it) and
// by "," in English. Dates are YYYY-MM-DD, which sorts. A cell that a spreadsheet would run as a formula begins with an
// apostrophe (OWASP, CSV Injection).
func registerFile(in Input, w *words) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString("\ufeff")
	out := csv.NewWriter(&b)
	out.Comma, out.UseCRLF = w.separator, true
	if err := out.Write(w.columns); err != nil {
		return nil, err
	}
	for _, c := range in.Claims {
		if err := out.Write(Harmless(registerRow(c, w, in.zone()))); err != nil {
			return nil, err
		}
	}
	out.Flush()
	return b.Bytes(), out.Error()
}

func registerRow(c Claim, w *words, zone *time.Location) []string {
	number, confirmed, until, validated := "", "", "", ""
	if c.Number > 0 {
		number = strconv.Itoa(c.Number)
	}
	p, v := Proof{}, Validation{}
	if c.Proof != nil {
		p = *c.Proof
		confirmed, until = w.yesNo(c.Confirmed), w.notStated
		if p.ValidUntil > 0 {
			until = day(p.ValidUntil, zone)
		}
	}
	if c.Validation != nil {
		v, validated = *c.Validation, day(c.Validation.At, zone)
	}
	return []string{
		number, c.Text, c.Sentence, w.categories(c.Categories), w.risk[c.Risk], w.standing(c), w.verdict[c.Verdict], w.resolution[c.Resolution],
		confirmed, p.Source, p.File, strings.Trim(w.locator(&p)+", "+w.row(&p), ", "), p.Quote, day(p.Date, zone), until,
		v.Name, v.Role, validated, v.Words, v.Proof, w.reason(c), day(c.DecidedAt, zone),
	}
}

// day writes a date that sorts; 0 is no date.
func day(ms int64, zone *time.Location) string {
	if ms == 0 {
		return ""
	}
	return time.UnixMilli(ms).In(zone).Format("2006-01-02")
}

// Harmless keeps a spreadsheet from running a cell of a row, which it changes in place and returns: a cell that begins with
// = + - or @, blanks aside, is put behind an apostrophe.
func Harmless(row []string) []string {
	for i, cell := range row {
		cell = strings.ReplaceAll(printable(cell), "\t", " ")
		if s := strings.TrimSpace(cell); s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
			cell = "'" + cell
		}
		row[i] = cell
	}
	return row
}
