package workspace

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"probant/backend/fault"
	"probant/backend/source"
)

// A refusal tells the limit where there is one, else the file, by whatever way the file came.
func TestRefusalsTellTheLimit(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	long := fpdf.New("P", "mm", "A4", "")
	for range source.MaxPages + 1 {
		long.AddPage()
	}
	if err := long.OutputFileAndClose(at("annales.pdf")); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"journal.md":  strings.Repeat("Une phrase de plus. ", 1<<20), // 20 MB
		"vendeur.xyz": "Un texte que rien ne nomme.",
		"photo.docx":  "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
	} {
		if err := os.WriteFile(at(name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ name, reason, detail string }{
		{"journal.md", source.TooLarge, "16"},
		{"annales.pdf", source.TooManyPages, strconv.Itoa(source.MaxPages)},
		{"vendeur.xyz", source.UnknownFormat, "vendeur.xyz"},
		{"photo.docx", source.WrongExtension, "photo.docx"},
	} {
		_, err := s.AddDraft(ctx, at(tt.name), NewPiece{})
		wantFault(t, err, fault.Invalid, tt.reason, "")
		if got := fault.As(err).Detail; got != tt.detail {
			t.Errorf("a draft of %s: got %q, want %q", tt.name, got, tt.detail)
		}
		_, _, err = s.AddSource(ctx, at(tt.name))
		wantFault(t, err, fault.Invalid, tt.reason, "")
		if got := fault.As(err).Detail; got != tt.detail {
			t.Errorf("a source of %s: got %q, want %q", tt.name, got, tt.detail)
		}
	}
}
