package source

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"probant/backend/fault"
)

func TestEncodings(t *testing.T) {
	const s = "Un gain de 31\u00a0% – « mesuré » à l’œil, 12\u00a0€."
	latin, err := charmap.Windows1252.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	marked, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	big, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	page, err := charmap.ISO8859_15.NewEncoder().String("<html><head><meta charset='iso-8859-15'></head><p>12 €</p></html>")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, data, want string }{
		{"utf8.txt", s, s},
		{"mark.txt", "\uFEFF" + s, s},
		{"1252.txt", latin, s},
		{"utf16.txt", marked, s},
		{"utf16be.md", big, s},
		{"page.html", page, "12 €"},
		{"nfd.txt", "re\u0301ussi", "re\u0301ussi"},
		{"narrow.md", "31\u202f%\u00a0!", "31\u202f%\u00a0!"},
	} {
		if got := read(t, c.name, []byte(c.data)).Blocks[0].Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestContentDecidesTheFormat(t *testing.T) {
	for _, c := range []struct {
		name string
		data []byte
		want Format
	}{
		{"really-word.pdf", word(t, wordParagraph("x")), DOCX},
		{"really-pdf.docx", studyPDF(t, 1), PDF},
		{"really-excel.docx", priceList(t), XLSX},
		{"page.txt", []byte("<!doctype html><p>x</p>"), HTML},
		{"page.docx", []byte("<html><p>x</p></html>"), HTML},
		{"text.pdf", []byte("just words"), Plain},
		{"README", []byte("just words"), Plain},
		{`C:\doc.d\NOTE.MD`, []byte("# x"), Markdown},
		{"bmw.txt", []byte("BMW livre 12 voitures"), Plain},
	} {
		if got := read(t, c.name, c.data).Format; got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestRefusals(t *testing.T) {
	noise := bytes.Repeat([]byte{0, 1, 2, 200, 7, 9}, 100)
	for _, c := range []struct {
		name           string
		data           []byte
		reason, detail string
	}{
		{"empty.txt", nil, EmptyFile, ""},
		{"blank.md", []byte(" \n\t\n"), EmptyFile, ""},
		{"noise.txt", noise, BinaryFile, ""},
		{"noise.docx", noise, Corrupt, ""},
		{"photo.pdf", []byte("\x89PNG\r\n\x1a\n" + string(noise)), WrongExtension, "png"},
		{"photo.png", []byte("\x89PNG\r\n\x1a\n" + string(noise)), UnknownFormat, "png"},
		{"old.doc", []byte(ole + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"), UnknownFormat, "doc"},
		{"old.docx", []byte(ole + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"), WrongExtension, "doc"},
		{"notes.rtf", []byte(`{\rtf1 x}`), UnknownFormat, "rtf"},
		{"slides.odp", zipped(t, "mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", "<p/>"), UnknownFormat, "odp"},
		{"slides.pptx", zipped(t, "mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", "<p/>"), WrongExtension, "odp"},
		{"blank.pptx", zipped(t, "ppt/presentation.xml", "<p/>"), NoText, ""},
		{"archive.zip", zipped(t, "a.txt", "x"), UnknownFormat, "zip"},
		{"Tarifs 2026.gdoc", []byte(`{"url":"https://docs.example.com/document/d/1"}`), Shortcut, ""},
		{"data.json", []byte(`{"a":1}`), UnknownFormat, "json"},
		{"words.eml", []byte("just words, no header"), Corrupt, ""},
		{"long.txt", bytes.Repeat([]byte("mot "), MaxText/4+1), TooLarge, "16"},
	} {
		if reason, detail := refused(t, c.name, c.data); reason != c.reason || detail != c.detail {
			t.Errorf("%s: got %s %q, want %s %q", c.name, reason, detail, c.reason, c.detail)
		}
		if !slices.Contains(Reasons(), c.reason) {
			t.Errorf("%s is not listed", c.reason)
		}
	}
}

// A table copied from a spreadsheet is one, and what is typed around it stays text.
func TestExtract(t *testing.T) {
	doc, err := ReadExtract(t.Context(), "Tarifs relevés le 12 mars :\r\nOffre\tPrix\r\nPro\t59 €\r\n\r\n•\tpremier point\r\n•\tsecond point\r\nune\ttabulation")
	if err != nil || doc.Format != Extract {
		t.Fatalf("got %s (%v)", doc.Format, err)
	}
	expect(t, tell(Split(doc)), `
() Tarifs relevés le 12 mars :
() Pro | 59 € <- Tarifs relevés le 12 mars : / Offre | Prix
() premier point <- Tarifs relevés le 12 mars :
() second point <- Tarifs relevés le 12 mars :
() une	tabulation
`)
	for s, reason := range map[string]string{" \n": EmptyFile, "\x00\x01": EmptyFile, strings.Repeat("mot ", MaxText/4+1): TooLarge} {
		if _, err := ReadExtract(t.Context(), s); fault.As(err).Reason != reason {
			t.Errorf("%.10q: got %v, want %s", s, err, reason)
		}
	}
}

func TestFileBeyondTheLimitIsNotRead(t *testing.T) {
	_, err := Read(context.Background(), "big.pdf", nil, MaxFile+1, Options{})
	if f := fault.As(err); f.Reason != TooLarge || f.Detail != "64" {
		t.Errorf("got %v, want %s 64", err, TooLarge)
	}
}

type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errors.New("disk gone") }

func TestDiskThatFails(t *testing.T) {
	if _, err := Read(context.Background(), "a.txt", broken{}, 10, Options{}); !fault.Is(err, fault.Unavailable) {
		t.Errorf("got %v, want unavailable", err)
	}
}

func TestTimeAndCancel(t *testing.T) {
	data := word(t, strings.Repeat(wordParagraph("texte"), 3000))
	over, end := context.WithDeadline(context.Background(), time.Unix(0, 0))
	defer end()
	if _, err := Read(over, "a.docx", bytes.NewReader(data), int64(len(data)), Options{}); fault.As(err).Reason != TooSlow {
		t.Errorf("got %v, want %s", err, TooSlow)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, name := range []string{"a.docx", "a.md"} {
		if _, err := Read(ctx, name, bytes.NewReader(data), int64(len(data)), Options{}); !fault.Is(err, fault.Cancelled) {
			t.Errorf("%s: got %v, want cancelled", name, err)
		}
	}
}

func TestTooManyBlocks(t *testing.T) {
	data := bytes.Repeat([]byte("a\n\n"), MaxBlocks+1)
	if reason, _ := refused(t, "a.txt", data); reason != TooMuch {
		t.Errorf("got %s, want %s", reason, TooMuch)
	}
}

func TestEveryFormatHasAnExtension(t *testing.T) {
	for _, f := range Formats() {
		own := Extensions(f)
		if len(own) == 0 || FormatOf("a"+strings.ToUpper(own[0])) != f {
			t.Errorf("%s: extensions %v", f, own)
		}
	}
	if all := Extensions(); !slices.Contains(all, ".xlsx") || slices.Contains(all, ".doc") {
		t.Errorf("got %v", all)
	}
}
