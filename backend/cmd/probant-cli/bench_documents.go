package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
)

// writings makes documents of every kind from one text, each different by its number.
type writings struct{ paragraphs []string }

// document is the n-th of a mixed library: its name and its bytes.
func (w writings) document(n int) (string, []byte, error) {
	kinds := []string{"docx", "xlsx", "pdf", "pptx", "html", "eml", "csv", "odt", "md", "txt"}
	kind := kinds[n%len(kinds)]
	data, err := w.write(kind, n)
	return fmt.Sprintf("%04d.%s", n, kind), data, err
}

func (w writings) write(kind string, n int) ([]byte, error) {
	switch kind {
	case "pdf":
		return w.pdf(n, 12), nil
	case "docx":
		return zipped("[Content_Types].xml", "<Types/>", "word/document.xml",
			`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`+w.lines(n, 60, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>")+`</w:body></w:document>`)
	case "odt":
		return zipped("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
			`<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>`+w.lines(n, 60, "<text:p>", "</text:p>")+`</office:text></office:body></office:document-content>`)
	case "pptx":
		return zipped("ppt/presentation.xml", `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
			"ppt/_rels/presentation.xml.rels", `<Relationships><Relationship Id="rId1" Type="r/slide" Target="slides/slide1.xml"/></Relationships>`,
			"ppt/slides/slide1.xml", `<p:sld xmlns:p="p" xmlns:a="a"><p:cSld><p:spTree><p:sp><p:txBody>`+w.lines(n, 20, "<a:p><a:r><a:t>", "</a:t></a:r></a:p>")+`</p:txBody></p:sp></p:spTree></p:cSld></p:sld>`)
	case "xlsx":
		return w.workbook(n)
	case "html":
		return []byte("<!doctype html><html><head><meta charset=utf-8></head><body><nav>Menu</nav><main>" + w.lines(n, 60, "<p>", "</p>") + "</main></body></html>"), nil
	case "eml":
		return []byte("From: ines@example.com\r\nSubject: " + fmt.Sprint(n) + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + w.lines(n, 20, "", "\r\n\r\n")), nil
	case "csv":
		return []byte("Offre;Prix;Clients\n" + w.rows(n, 200, "%s;%d,50 €;%d\n")), nil
	}
	return []byte(w.lines(n, 60, "", "\n\n")), nil // Markdown and text
}

// paragraph is the i-th of the n-th document, without what markup would need escaped.
func (w writings) paragraph(n, i int) string {
	said := w.paragraphs[(n*7+i)%len(w.paragraphs)]
	return fmt.Sprintf("%s (%d.%d)", strings.NewReplacer("&", "et", "<", "", ">", "").Replace(said), n, i)
}

func (w writings) lines(n, count int, before, after string) string {
	var b strings.Builder
	for i := range count {
		b.WriteString(before + w.paragraph(n, i) + after)
	}
	return b.String()
}

func (w writings) rows(n, count int, format string) string {
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, format, invented(n*count+i), i+n%90, i*3)
	}
	return b.String()
}

func (w writings) workbook(n int) ([]byte, error) {
	const space = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const office = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	return zipped(
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+office+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", `<workbook `+space+` xmlns:r="`+office+`"><sheets><sheet name="Tarifs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="`+office+`/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml", `<worksheet `+space+`><sheetData><row><c t="inlineStr"><is><t>Offre</t></is></c><c t="inlineStr"><is><t>Prix</t></is></c><c t="inlineStr"><is><t>Clients</t></is></c></row>`+
			w.rows(n, 200, `<row><c t="inlineStr"><is><t>%s</t></is></c><c><v>%d</v></c><c><v>%d</v></c></row>`)+`</sheetData></worksheet>`)
}

// zipped packs named parts.
func zipped(parts ...string) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		part, err := z.Create(parts[i])
		if err != nil {
			return nil, err
		}
		if _, err := part.Write([]byte(parts[i+1])); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return b.Bytes(), err
}

// pdf sets paragraphs on pages in Helvetica, in lines of a measure, as office programs do (ISO 32000-1).
func (w writings) pdf(n, pages int) []byte {
	var b bytes.Buffer
	var at []int
	object := func(body string) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", len(at), body)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	kids := ""
	for p := range pages {
		kids += fmt.Sprintf("%d 0 R ", 4+2*p)
	}
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [ %s] >>", pages, kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
	for p := range pages {
		content := w.page(n, p)
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents %d 0 R >>", 5+2*p))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	end := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, o := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, end)
	return b.Bytes()
}

// page is the drawing of one page: some 45 lines of 95 letters, in paragraphs of three to six lines.
func (w writings) page(n, p int) string {
	const lines, measure, size = 45, 475_000, 11 // measure in thousandths of a point
	var b strings.Builder
	fmt.Fprintf(&b, "BT /F %d Tf 14 TL 60 780 Td\n", size)
	line, wide, set, i := "", 0, 0, 0
	put := func() {
		fmt.Fprintf(&b, "(%s) Tj T*\n", strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(winAnsi(line)))
		line, wide = "", 0
		set++
	}
	for ; set < lines; i += 3 {
		said := w.paragraph(n*1000+p, i) + " " + w.paragraph(n*1000+p, i+1) + " " + w.paragraph(n*1000+p, i+2)
		for _, word := range strings.Fields(said) {
			room := size * helvetica(word+" ")
			if wide+room > measure {
				put()
			}
			line, wide = line+word+" ", wide+room
		}
		put()
		put() // a blank line parts paragraphs
	}
	return b.String() + "ET"
}

// helvetica is how wide words are in Helvetica, in thousandths of its size; letters that are not told are as wide as most.
func helvetica(s string) int {
	const narrow, thin, other = 222, 278, 556
	wide := 0
	for _, r := range s {
		switch {
		case strings.ContainsRune("ijl'’", r):
			wide += narrow
		case strings.ContainsRune(" .,:;ft", r):
			wide += thin
		case r == 'm' || r == 'w' || r >= 'A' && r <= 'Z':
			wide += 722
		case r == 'r' || r == '(' || r == ')' || r == '-':
			wide += 333
		case strings.ContainsRune("cskvxyz", r):
			wide += 500
		default:
			wide += other
		}
	}
	return wide
}

// winAnsi keeps the letters that the standard fonts have, one byte each.
func winAnsi(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r < 0x100:
			b.WriteByte(byte(r))
		case r == '’':
			b.WriteByte(0x92)
		case r == '€':
			b.WriteByte(0x80)
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
