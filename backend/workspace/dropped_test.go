package workspace

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
)

func TestDropped(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := t.TempDir()
	file := func(name string, size int64, content string) string {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.WriteFile(path, []byte(content), 0o600), os.Truncate(path, max(size, int64(len(content))))); err != nil {
			t.Fatal(err)
		}
		return path
	}
	long := strings.Repeat("Une phrase de plus. ", 100_000) // several chunks
	paths := []string{
		file("note d’été.md", 0, "# Note d’été\n\nNos clients gagnent 35 % de temps.\n"), file("long.txt", 0, long),
		file("vide.txt", 0, ""), file("gros.pdf", 64<<20+1, ""), filepath.Join(dir, "parti.docx"), dir,
	}
	dropped := s.Dropped(paths)
	if len(dropped) != len(paths) || dropped[0].Name != "note d’été.md" {
		t.Fatalf("got %+v", dropped)
	}

	p := must(s.ImportDraft(ctx, must(s.TakeDropped(ctx, dropped[0].ID))(t), ""))(t)
	if p.Title != "Note d’été" || p.Blocks[len(p.Blocks)-1].Text != "Nos clients gagnent 35 % de temps." {
		t.Errorf("got %+v", p)
	}
	got := s.last(must(s.ImportSources(ctx, []string{must(s.TakeDropped(ctx, dropped[1].ID))(t)}))(t).ID)
	if rows := must(s.Sources(ctx))(t); got.State != job.Done || len(rows) != 1 || rows[0].File != "long.txt" || rows[0].Size != int64(len(long)) {
		t.Errorf("got %+v, %+v", got, rows)
	}
	for i, want := range map[int]struct {
		code   fault.Code
		reason string
		detail string
	}{
		0: {fault.NotFound, "upload", ""}, // a drop is taken once
		2: {fault.Invalid, "empty_file", "vide.txt"},
		3: {fault.Invalid, "too_large", "64"},
		4: {fault.Unavailable, "file_missing", "parti.docx"},
		5: {fault.Unavailable, "is_folder", filepath.Base(dir)},
	} {
		_, err := s.TakeDropped(ctx, dropped[i].ID)
		wantFault(t, err, want.code, want.reason, "")
		if f := fault.As(err); f.Detail != want.detail {
			t.Errorf("%s: got %q, want %q", dropped[i].Name, f.Detail, want.detail)
		}
	}
	_, err := s.TakeDropped(ctx, paths[0])
	wantFault(t, err, fault.NotFound, "upload", "") // a path opens nothing
	if left, err := os.ReadDir(s.uploads.dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}
}
