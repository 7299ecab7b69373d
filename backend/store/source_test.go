package store

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	faults "probant/backend/fault"
	"probant/backend/source"
)

func library(t *testing.T, s *Store) int64 {
	t.Helper()
	sp, err := s.Space(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return sp.LibrarySeq
}

func TestAddSource(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	src := mustAdd(t, s, "aa", "premier", "second")
	if src.Passages != 2 || library(t, s) != 1 {
		t.Errorf("got %+v and library %d", src, library(t, s))
	}

	again, added, err := s.AddSource(ctx, Source{SHA256: "aa", File: "copie.pdf", Format: "pdf", AddedAt: 9}, nil)
	if err != nil || added || again.ID != src.ID || again.File != "aa.pdf" || library(t, s) != 1 {
		t.Errorf("the same bytes: got %+v, added %v (%v)", again, added, err)
	}

	if err := s.DeleteSource(ctx, src.ID, 10); err != nil {
		t.Fatal(err)
	}
	_, err = s.Source(ctx, src.ID)
	wantFault(t, err, faults.NotFound, "source")
	_, err = s.Passages(ctx, src.ID, 0, 10)
	wantFault(t, err, faults.NotFound, "source")

	again, added, err = s.AddSource(ctx, Source{SHA256: "aa", File: "copie.pdf", Format: "pdf", AddedAt: 11}, nil)
	if err != nil || !added || again.ID != src.ID || again.Passages != 2 {
		t.Errorf("the same bytes after deletion: got %+v, added %v (%v)", again, added, err)
	}
	if got, err := s.Sources(ctx); err != nil || len(got) != 1 {
		t.Errorf("got %+v (%v)", got, err)
	}
	if library(t, s) != 3 {
		t.Errorf("library: got %d, want a step for each change", library(t, s))
	}
	wantFault(t, s.RestoreSource(ctx, src.ID, 12), faults.NotFound, "source")
}

func TestDescribeSource(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	src := mustAdd(t, s, "aa", "premier")
	for _, tt := range []struct {
		name       string
		title      string
		validUntil int64
		library    int64
	}{
		{"a title is read with the text", "Étude 2025", 0, 2},
		{"the same card proves nothing new", "Étude 2025", 0, 2},
		{"a validity does", "Étude 2025", 99, 3},
	} {
		got, err := s.DescribeSource(ctx, src.ID, source.Card{Title: tt.title, ValidUntil: tt.validUntil}, 7)
		if err != nil || got.Title != tt.title || got.ValidUntil != tt.validUntil || library(t, s) != tt.library {
			t.Errorf("%s: got %+v, library %d (%v), want library %d", tt.name, got, library(t, s), err, tt.library)
		}
	}
}

func TestPassagesArePaged(t *testing.T) {
	s := mustOpen(t)
	src := mustAdd(t, s, "aa", "un", "deux", "trois", "quatre")
	got, err := s.Passages(t.Context(), src.ID, 1, 2)
	if err != nil || len(got) != 2 || got[0].Text != "deux" || got[1].Ordinal != 2 {
		t.Errorf("got %+v (%v), want deux and trois", got, err)
	}
}

func TestOriginals(t *testing.T) {
	dir := t.TempDir()
	o := NewOriginals(filepath.Join(dir, "sources"))
	var hash string
	for range 2 { // twice the same bytes: one file
		h, size, err := o.Keep(t.Context(), strings.NewReader("contenu"))
		if err != nil || size != 7 {
			t.Fatalf("got %d bytes (%v)", size, err)
		}
		hash = h
	}
	files, err := os.ReadDir(filepath.Join(dir, "sources"))
	if err != nil || len(files) != 1 || files[0].Name() != hash {
		t.Fatalf("got %v (%v), want %s alone", files, err, hash)
	}
	if ok, err := o.Intact(hash); err != nil || !ok {
		t.Errorf("got %v (%v), want intact", ok, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "sources", hash), []byte("contenu!"), 0o600); err != nil {
		t.Fatal(err)
	}
	if ok, err := o.Intact(hash); err != nil || ok {
		t.Errorf("altered: got %v (%v)", ok, err)
	}
	if _, _, err := o.Keep(t.Context(), strings.NewReader("contenu")); err != nil {
		t.Fatal(err)
	}
	if ok, err := o.Intact(hash); err != nil || !ok {
		t.Errorf("kept again: got %v (%v), want the altered original put back", ok, err)
	}
	if ok, err := o.Intact("absent"); err != nil || ok {
		t.Errorf("absent: got %v (%v)", ok, err)
	}
}

// TestOriginalCutOff reads from a document that breaks off, and sweeps after a process that was killed.
func TestOriginalCutOff(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "sources")
	o := NewOriginals(dir)
	if err := o.Sweep(); err != nil {
		t.Errorf("without a folder: %v", err)
	}
	broken := io.MultiReader(strings.NewReader("le début"), iotest.ErrReader(&fs.PathError{Op: "read", Path: "étude.pdf", Err: fs.ErrNotExist}))
	_, _, err := o.Keep(t.Context(), broken)
	wantFault(t, err, faults.Unavailable, "unreadable")
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}
	hash, _, err := o.Keep(t.Context(), strings.NewReader("contenu"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, incoming+"42"), []byte("le déb"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := o.Sweep(); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 || left[0].Name() != hash {
		t.Errorf("left %v (%v), want %s alone", left, err, hash)
	}
}
