package main

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"strings"
	"time"

	"github.com/gomutex/godocx"
	"github.com/xuri/excelize/v2"
)

// writeDOCX writes a word processor's document with its real styles.
func writeDOCX(d document) ([]byte, error) {
	doc, err := godocx.NewDocument()
	if err != nil {
		return nil, err
	}
	for _, p := range d.parts {
		switch p.kind {
		case "h1":
			_, err = doc.AddHeading(p.text, 1)
		case "h2":
			_, err = doc.AddHeading(p.text, 2)
		case "li":
			doc.AddParagraph(p.text).Style("List Bullet")
		case "quote":
			doc.AddParagraph(p.text).Style("Intense Quote")
		case "table":
			t := doc.AddTable()
			t.Style("Table Grid")
			for _, cells := range p.table {
				r := t.AddRow()
				for _, c := range cells {
					r.AddCell().AddParagraph(c)
				}
			}
		default:
			doc.AddParagraph(p.text)
		}
		if err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	if err := doc.Write(&out); err != nil {
		return nil, err
	}
	return withProperties(out.Bytes(), d)
}

// withProperties puts our title, author and date in place of those of the library's template.
func withProperties(docx []byte, d document) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, err
	}
	stamp := d.date.Format(time.RFC3339)
	core := `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>` +
		html.EscapeString(d.title) + `</dc:title><dc:creator>` + html.EscapeString(d.author) + `</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">` +
		stamp + `</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">` + stamp + `</dcterms:modified></cp:coreProperties>`
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		data, err := read(f)
		if err != nil {
			return nil, err
		}
		if f.Name == "docProps/core.xml" {
			data = []byte(core)
		}
		part, err := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate})
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(data); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

func read(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// writeXLSX writes a workbook: one sheet for each heading and its table.
func writeXLSX(d document) ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	sheet, first := "", true
	for _, p := range d.parts {
		switch p.kind {
		case "h2":
			sheet = p.text
			if first {
				if err := f.SetSheetName("Sheet1", sheet); err != nil {
					return nil, err
				}
				first = false
			} else if _, err := f.NewSheet(sheet); err != nil {
				return nil, err
			}
		case "table":
			if err := xlsxTable(f, sheet, p.table); err != nil {
				return nil, err
			}
		}
	}
	stamp := d.date.Format(time.RFC3339)
	if err := f.SetDocProps(&excelize.DocProperties{Title: d.title, Creator: d.author, Created: stamp, Modified: stamp}); err != nil {
		return nil, err
	}
	out, err := f.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func xlsxTable(f *excelize.File, sheet string, rows [][]string) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	if err := f.SetColWidth(sheet, "A", "D", 34); err != nil {
		return err
	}
	for r, cells := range rows {
		for c, cell := range cells {
			at, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return err
			}
			if err := f.SetCellStr(sheet, at, cell); err != nil {
				return err
			}
			if r == 0 {
				if err := f.SetCellStyle(sheet, at, at, bold); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// writeHTML writes a page as a browser would save it: navigation, the article, a foot.
func writeHTML(d document) ([]byte, error) {
	var b strings.Builder
	esc := html.EscapeString
	b.WriteString("<!doctype html>\n<html lang=\"" + d.lang + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + esc(d.title) + "</title>\n")
	b.WriteString("<meta name=\"author\" content=\"" + esc(d.author) + "\">\n<meta name=\"date\" content=\"" + d.date.Format(time.DateOnly) + "\">\n</head>\n<body>\n")
	b.WriteString("<nav><a href=\"#\">" + esc(d.author) + "</a></nav>\n<main>\n<article>\n")
	tags := map[string]string{"h1": "h1", "h2": "h2", "p": "p", "li": "li", "quote": "blockquote"}
	for _, p := range d.parts {
		tag := tags[p.kind]
		b.WriteString("<" + tag + ">" + esc(p.text) + "</" + tag + ">\n")
	}
	b.WriteString("</article>\n</main>\n<footer>" + esc(d.footer) + "</footer>\n</body>\n</html>\n")
	return []byte(b.String()), nil
}

// writeMarkdown writes the document back with the front matter that a reader expects.
func writeMarkdown(d document) []byte {
	var b strings.Builder
	b.WriteString("---\ntitle: " + d.title + "\nauthor: " + d.author + "\ndate: " + d.date.Format(time.DateOnly) + "\n---\n")
	prefix := map[string]string{"h1": "\n# ", "h2": "\n## ", "p": "\n", "li": "- ", "quote": "\n> "}
	for _, p := range d.parts {
		b.WriteString(prefix[p.kind] + p.text + "\n")
	}
	return []byte(b.String())
}
