package main

import (
	"bytes"
	"fmt"
	"strings"

	"codeberg.org/go-pdf/fpdf"
)

// latin keeps to what the PDF's built-in fonts can show: they know the no-break space but not the narrow one.
var latin = strings.NewReplacer("\u202f", "\u00a0")

// writePDF lays a document out on A4 with a running foot, as a study or a certificate would be.
func writePDF(d document) ([]byte, error) {
	pdf := fpdf.New("P", "mm", "A4", "")
	tr := pdf.UnicodeTranslatorFromDescriptor("")
	say := func(s string) string { return tr(latin.Replace(s)) }
	pdf.SetTitle(d.title, true)
	pdf.SetAuthor(d.author, true)
	pdf.SetCreationDate(d.date)
	pdf.SetModificationDate(d.date)
	pdf.SetCatalogSort(true)
	pdf.SetMargins(25, 25, 25)
	pdf.SetAutoPageBreak(true, 25)
	pdf.SetFooterFunc(func() {
		pdf.SetY(-18)
		pdf.SetFont("Helvetica", "", 8)
		pdf.SetTextColor(110, 110, 110)
		pdf.CellFormat(140, 5, say(d.footer), "", 0, "L", false, 0, "")
		pdf.CellFormat(20, 5, fmt.Sprint(pdf.PageNo()), "", 0, "R", false, 0, "")
	})
	pdf.AddPage()
	for _, p := range d.parts {
		pdf.SetTextColor(30, 34, 40)
		switch p.kind {
		case "h1":
			pdf.SetFont("Times", "B", 22)
			pdf.MultiCell(160, 10, say(p.text), "", "L", false)
			pdf.Ln(4)
		case "h2":
			if pdf.GetY() > 230 {
				pdf.AddPage()
			}
			pdf.Ln(3)
			pdf.SetFont("Times", "B", 14)
			pdf.MultiCell(160, 8, say(p.text), "", "L", false)
			pdf.Ln(1)
		case "table":
			pdfTable(pdf, p.table, say)
		default:
			pdf.SetFont("Times", "", 12)
			text := p.text
			if p.kind == "li" {
				text = "• " + text
			}
			pdf.MultiCell(160, 6.4, say(text), "", "L", false)
			pdf.Ln(2.6)
		}
	}
	var out bytes.Buffer
	err := pdf.Output(&out)
	return out.Bytes(), err
}

func pdfTable(pdf *fpdf.Fpdf, rows [][]string, say func(string) string) {
	pdf.Ln(2)
	width := 160 / float64(len(rows[0]))
	for i, cells := range rows {
		style := ""
		if i == 0 {
			style = "B"
		}
		pdf.SetFont("Helvetica", style, 9.5)
		for _, c := range cells {
			pdf.CellFormat(width, 7.5, say(c), "B", 0, "L", false, 0, "")
		}
		pdf.Ln(-1)
	}
	pdf.Ln(4)
}
