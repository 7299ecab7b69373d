package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
)

// scan writes a PDF of two pages that hold a drawing each.
func scan(t *testing.T) string {
	t.Helper()
	p := fpdf.New("P", "mm", "A4", "")
	for range 2 {
		p.AddPage()
		p.Rect(20, 20, 100, 60, "F")
	}
	path := filepath.Join(t.TempDir(), "certificat.pdf")
	if err := p.OutputFileAndClose(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// A scan joins the library, says that it has no text, and is cited by what the user types from it.
func TestScanTakesTypedExtracts(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	path := scan(t)
	data := must(os.ReadFile(path))(t)
	got := s.last(must(s.ImportSources(ctx, []string{s.upload("certificat.pdf", string(data))}))(t).ID)
	if got.State != job.Done || len(got.Failures) != 1 || got.Failures[0].Reason != source.Scanned || got.Failures[0].Label != "certificat.pdf" {
		t.Errorf("got %+v", got)
	}
	row, isNew, err := s.AddSource(ctx, path)
	if err != nil || isNew || row.Passages != 0 || row.Pages != 2 {
		t.Fatalf("got %+v, new %v (%v)", row, isNew, err)
	}
	if _, err := s.AddDraft(ctx, path, NewPiece{}); fault.As(err).Reason != source.NoText {
		t.Errorf("a draft without text: got %v", err)
	}

	row = must(s.AddExtract(ctx, Extract{SourceID: row.ID, Page: 2, Text: "Le laboratoire a mesuré un gain de temps de 31 % sur la saisie des dossiers.\n\nEssai du 12 mars 2025."}))(t)
	must(s.AddExtract(ctx, Extract{SourceID: row.ID, Page: 1, Text: "Certificat n° 4512"}))(t)
	passages := must(s.Passages(ctx, row.ID, 0, 10))(t)
	if len(passages) != 3 || !passages[0].Typed || passages[0].Page != 2 || passages[2].Ordinal != 2 || passages[2].Page != 1 {
		t.Errorf("got %+v", passages)
	}
	if found := must(s.SearchEvidence(ctx, "gain de temps de 31 %"))(t); len(found) == 0 || found[0].PassageID != passages[0].ID {
		t.Errorf("the typed words are not found: %+v", found)
	}
	for _, bad := range []struct {
		in     Extract
		reason string
		field  string
	}{
		{Extract{SourceID: row.ID, Page: 3, Text: "x"}, "no_such_page", "page"},
		{Extract{SourceID: row.ID, Page: -1, Text: "x"}, "no_such_page", "page"},
		{Extract{SourceID: row.ID, Page: 1, Text: " \n "}, "required", "text"},
		{Extract{Text: "Un gain de 31 %."}, "required", "title"},
		{Extract{Title: strings.Repeat("x", 500), Text: "y"}, "field_too_long", "title"},
	} {
		_, err := s.AddExtract(ctx, bad.in)
		wantFault(t, err, fault.Invalid, bad.reason, bad.field)
	}
	if _, err := s.AddExtract(ctx, Extract{SourceID: "nobody", Text: "x"}); !fault.Is(err, fault.NotFound) {
		t.Errorf("got %v", err)
	}
}

// Words pasted without a file are a source under the name that the user gives.
func TestExtractOfANamedSource(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	in := Extract{Title: "Appel avec Inès Morel", Author: "Paul Girard", Date: 1741768200000, Text: "Nos équipes gagnent 31 % de temps sur la saisie."}
	row := must(s.AddExtract(ctx, in))(t)
	if row.Format != "extract" || row.Title != in.Title || row.Author != in.Author || row.Date != in.Date || row.Passages != 1 || row.Pages != 0 {
		t.Errorf("got %+v", row)
	}
	if p := must(s.Passages(ctx, row.ID, 0, 10))(t); !p[0].Typed || p[0].Text != in.Text {
		t.Errorf("got %+v", p)
	}
	if row := must(s.Source(ctx, row.ID))(t); !row.Intact {
		t.Error("what was typed is not kept")
	}
	if again := must(s.AddExtract(ctx, in))(t); again.ID != row.ID {
		t.Error("the same extract of the same source is there twice")
	}
	in.Title = "Appel avec un autre client"
	if other := must(s.AddExtract(ctx, in))(t); other.ID == row.ID {
		t.Error("the same words of two sources are one")
	}
}

// Bytes that the library has are not read again, whatever the file is called now.
func TestKnownBytesAreNotReadAgain(t *testing.T) {
	s := newSpace(t)
	dir := t.TempDir()
	write := func(name string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(study), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	row, isNew, err := s.AddSource(t.Context(), write("etude.md"))
	if err != nil || !isNew {
		t.Fatal(err)
	}
	s.patience = 0 // whatever is read is read for too long
	again, isNew, err := s.AddSource(t.Context(), write("copie.md"))
	if err != nil || isNew || again.ID != row.ID {
		t.Errorf("got %+v, new %v (%v)", again, isNew, err)
	}
	if err := errors.Join(os.Remove(filepath.Join(s.dir, sourcesFolder, row.SHA256)), s.DeleteSource(t.Context(), row.ID)); err != nil {
		t.Fatal(err)
	}
	_, _, err = s.AddSource(t.Context(), write("copie.md"))
	wantFault(t, err, fault.Invalid, source.TooSlow, "")
	s.patience = time.Minute
	if again, isNew, err := s.AddSource(t.Context(), write("copie.md")); err != nil || !isNew || again.ID != row.ID {
		t.Errorf("a deleted source comes back: got %+v, new %v (%v)", again, isNew, err)
	}
}
