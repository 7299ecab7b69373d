package source

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"github.com/xuri/excelize/v2"

	"probant/backend/fault"
	"probant/backend/text"
)

// engine is shared: starting it is what costs.
var engine *PDFEngine

func TestMain(m *testing.M) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	engine = NewPDF(filepath.Join(cache, "probant-test-pdfium"))
	code := m.Run()
	_ = engine.Close()
	os.Exit(code)
}

func read(t testing.TB, name string, data []byte) Document {
	t.Helper()
	doc, err := Read(context.Background(), name, bytes.NewReader(data), int64(len(data)), Options{PDF: engine})
	if err != nil {
		t.Fatalf("read %s: %v", name, err)
	}
	return doc
}

// refused reads a file that must be refused and returns reason and detail.
func refused(t testing.TB, name string, data []byte) (string, string) {
	t.Helper()
	doc, err := Read(context.Background(), name, bytes.NewReader(data), int64(len(data)), Options{PDF: engine})
	var f *fault.Error
	if !errors.As(err, &f) {
		t.Fatalf("%s: got %v and %d blocks, want a refusal", name, err, len(doc.Blocks))
	}
	if f.Code != fault.Invalid {
		t.Fatalf("%s: got code %s (%v), want invalid", name, f.Code, err)
	}
	return f.Reason, f.Detail
}

// show prints blocks one a line, as a reader would describe them.
func show(blocks []text.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		switch x.Kind {
		case text.Heading:
			fmt.Fprintf(&b, "h%d ", x.Level)
		case text.ListItem:
			mark := "-"
			if x.Ordered {
				mark = "#"
			}
			fmt.Fprintf(&b, "%s ", strings.Repeat(mark, x.Level))
		case text.TableCell:
			head := ""
			if x.Header {
				head = "*"
			}
			fmt.Fprintf(&b, "[%d,%d]%s ", x.Row, x.Col, head)
		case text.Quote:
			b.WriteString("> ")
		case text.Code:
			b.WriteString("code ")
		}
		b.WriteString(strings.ReplaceAll(x.Text, "\n", "⏎"))
		for _, m := range x.Marks {
			fmt.Fprintf(&b, " {%s %q", m.Kind, text.Slice(x.Text, m.Span))
			if m.Href != "" {
				fmt.Fprintf(&b, " %s", m.Href)
			}
			b.WriteString("}")
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func expect(t *testing.T, got, want string) {
	t.Helper()
	if want = strings.TrimLeft(want, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// zipped writes a zip of named parts.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const wordSpace = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

// word writes a Word document with this body, and more parts.
func word(t testing.TB, body string, parts ...string) []byte {
	t.Helper()
	all := append([]string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document ` + wordSpace + `><w:body>` + body + `</w:body></w:document>`,
	}, parts...)
	return zipped(t, all...)
}

func wordParagraph(s string) string {
	return `<w:p><w:r><w:t xml:space="preserve">` + s + `</w:t></w:r></w:p>`
}

// sheets writes a workbook: name, then rows.
func sheets(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	fill(f)
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func setRow(t testing.TB, f *excelize.File, sheet, at string, values ...any) {
	t.Helper()
	if err := f.SetSheetRow(sheet, at, &values); err != nil {
		t.Fatal(err)
	}
}

// pdf writes a PDF in the built-in Helvetica, whose text is Windows-1252.
func pdf(t testing.TB, fill func(p *fpdf.Fpdf, latin func(string) string)) []byte {
	t.Helper()
	p := fpdf.New("P", "mm", "A4", "")
	p.SetMargins(20, 20, 20)
	fill(p, p.UnicodeTranslatorFromDescriptor(""))
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
