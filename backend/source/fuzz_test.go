package source

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"probant/backend/fault"
	"probant/backend/text"
)

// check reads whatever data is and holds the document, or the refusal, to what every caller relies on.
func check(t *testing.T, name string, data []byte) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	doc, err := Read(ctx, name, bytes.NewReader(data), int64(len(data)), Options{PDF: engine})
	if err != nil {
		var f *fault.Error
		if !errors.As(err, &f) || f.Code != fault.Invalid || f.Reason == TooSlow {
			t.Fatalf("not a refusal: %v", err)
		}
		return
	}
	if len(doc.Blocks) == 0 {
		t.Fatal("read without a block or a refusal")
	}
	ids := map[string]bool{}
	for _, b := range doc.Blocks {
		if ids[b.ID] {
			t.Fatalf("identity %q twice", b.ID)
		}
		ids[b.ID] = true
		if !utf8.ValidString(b.Text) {
			t.Fatalf("broken UTF-8: %q", b.Text)
		}
		for _, m := range b.Marks {
			if m.Span.Start < 0 || m.Span.Len() <= 0 || m.Span.End > text.Length(b.Text) {
				t.Fatalf("mark %v outside %q", m, b.Text)
			}
		}
	}
	for i, p := range Split(doc) {
		if p.Ordinal != i || p.Text == "" || text.Length(p.Text) > MaxPassage || text.Length(p.Context) > MaxPassage {
			t.Fatalf("passage %d: %+v", i, p)
		}
	}
	Draft(doc, counter())
}

// checkPlaces holds the map from blocks to the file to its word: what is copied is the same on both sides.
func checkPlaces(t *testing.T, format Format, raw string) {
	t.Helper()
	layout, err := Locate(context.Background(), format, raw)
	if err != nil {
		return
	}
	file := []rune(raw)
	for i, b := range layout.Blocks {
		said := []rune(b.Text)
		for _, r := range b.Runs {
			if r.Start < 0 || r.Raw < 0 || r.Start+r.Len > len(said) || r.Raw+r.RawLen > len(file) {
				t.Fatalf("run %v outside %q or the file", r, b.Text)
			}
			if r.Len > 1 && r.Len == r.RawLen && flat(said[r.Start:r.Start+r.Len]) != flat(file[r.Raw:r.Raw+r.RawLen]) {
				t.Fatalf("run %v: %q is not %q", r, string(said[r.Start:r.Start+r.Len]), string(file[r.Raw:r.Raw+r.RawLen]))
			}
		}
		p := layout.Place(i, text.Span{Start: 0, End: text.Length(b.Text)})
		if p.Start < 0 || p.End < p.Start || p.End > len(file) || p.Line < 1 {
			t.Fatalf("block %q has place %v", b.Text, p)
		}
	}
}

// flat makes line ends spaces: joined lines are.
func flat(s []rune) string {
	return strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, string(s))
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"a\n\n- b\r\n  c\n1) d", "\xff\xfea\x00", "é\x80", "x\r\ry", "• 12 %"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, "a.txt", data)
		if s, err := Decode(data); err == nil {
			checkPlaces(t, Plain, s)
		}
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"---\ntitle: x\n---\n# a *b* `c`\n\n- d\n  - e &amp; \\*\n\n| a | b |\n|--|--|\n| 1 | \\| |\n",
		"> q\n> - x\n>   <b>y</b>\n\n<div>\na&eacute;\n</div>\n\n```\nz\n```\n", "[a](https://b.c) <https://d.e> www.f.gh\n\ta", "a  \nb\\\nc<br>d",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, "a.md", data)
		if s, err := Decode(data); err == nil {
			checkPlaces(t, Markdown, s)
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{
		"<!doctype html><title>t</title><h1>a</h1><p>b<b>c</b><ul><li>d<ol><li>e</ol></ul>", "<table><tr><th>a<td colspan=99>b<tr><td>c</table>",
		"<blockquote>a<pre>b\n c</pre></blockquote><p style='mso-list:l0 level3'>x", "<main><article><header><h1>a</main><nav><ul><li><a>b<footer>c",
		"<table><tr><th rowspan=3>a<td rowspan=0>b<tr><td>c<table><tr><td>1", "<meta charset=utf-16><p>\xe9",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.html", data) })
}

// FuzzDOCX varies the body of a document: a varied zip only tests the unpacking.
func FuzzDOCX(f *testing.F) {
	for _, s := range []string{
		wordParagraph("a"), styled("Titre1", "b") + listed("1", "1", "c"), `<w:tbl><w:tr><w:tc><w:tbl/></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:fldChar w:fldCharType="end"/><w:t>x</w:t></w:r><w:hyperlink r:id="a"/></w:p>`, `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>`,
		`<w:p><w:r><w:drawing><w:txbxContent><w:p/></w:txbxContent></w:drawing><w:footnoteReference w:id="1"/></w:r></w:p>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		check(t, "a.docx", word(t, body, "word/styles.xml", wordStyles, "word/numbering.xml", wordNumbering))
	})
}

// FuzzPack varies the packed file itself.
func FuzzPack(f *testing.F) {
	f.Add(word(f, wordParagraph("a")))
	f.Add(priceList(f))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.docx", data) })
}

// FuzzXLSX varies the sheet of a workbook.
func FuzzXLSX(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="C1"><v>1</v></c></row>`)
	f.Add(`<row r="9999999"><c r="ZZZZ1" s="9"><v>x</v></c></row><row><c t="s"><v>-1</v></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		check(t, "a.xlsx", zipped(t,
			"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
			"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
			"xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
			"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
			"xl/worksheets/sheet1.xml", `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+rows+`</sheetData></worksheet>`))
	})
}

// FuzzPPTX varies a slide.
func FuzzPPTX(f *testing.F) {
	f.Add(placed("title", said("a")) + placed("body", said("b")))
	f.Add(`<p:graphicFrame><a:tbl><a:tr><a:tc gridSpan="99" rowSpan="-1"/><a:tc hMerge="1"/></a:tr></a:tbl><c:chart r:id="rId1"/></p:graphicFrame>`)
	f.Fuzz(func(t *testing.T, body string) {
		check(t, "a.pptx", deck(t, body, "", "ppt/slides/_rels/slide2.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>`, "ppt/charts/chart1.xml", chartXML))
	})
}

func FuzzChart(f *testing.F) {
	f.Add(chartXML)
	f.Add(`<c:ser><c:val><c:pt idx="9999"><c:v>1e309</c:v></c:pt></c:val></c:ser>`)
	f.Fuzz(func(t *testing.T, chart string) {
		check(t, "a.pptx", deck(t, `<p:graphicFrame><c:chart r:id="rId1"/></p:graphicFrame>`, "", "ppt/slides/_rels/slide2.xml.rels", `<Relationships><Relationship Id="rId1" Type="x/chart" Target="../charts/chart1.xml"/></Relationships>`, "ppt/charts/chart1.xml", chart))
	})
}

// FuzzODT varies the body of a document.
func FuzzODT(f *testing.F) {
	f.Add(`<text:h text:outline-level="9">a</text:h><text:list><text:list-item><text:p>b<text:s text:c="9999999"/></text:p></text:list-item></text:list>`)
	f.Add(`<table:table><table:table-row><table:table-cell table:number-columns-repeated="16384" table:number-rows-spanned="-2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>`)
	f.Add(`<text:p>a<text:note><text:note-body><text:p>b<text:note><text:note-body/></text:note></text:p></text:note-body></text:note></text:p>`)
	f.Fuzz(func(t *testing.T, body string) { check(t, "a.odt", writer(t, body)) })
}

func FuzzEML(f *testing.F) {
	f.Add(letterOf(reply))
	f.Add([]byte("Subject: =?x?Q?a?=\nContent-Type: text/html; charset=utf-7\n\n<p>a"))
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, "a.eml", data)
		check(t, "a.mhtml", data)
	})
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"a;b\n1;2\n", "sep=,\na,\"b\nc\"\n", "\"\n;;\n\n\n\"x", "a\tb\r\r\n1"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.csv", data) })
}

func FuzzPDF(f *testing.F) {
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj 4 0 obj<</Length 35>>stream\nBT /F 12 Tf 20 100 Td (31 %) Tj ET\nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"))
	f.Add(studyPDF(f, 1))
	f.Fuzz(func(t *testing.T, data []byte) { check(t, "a.pdf", data) })
}
