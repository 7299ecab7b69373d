package workspace

import (
	"context"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

// space is a workspace on real files, with a clock of its own and ears for its news.
type space struct {
	*Workspace
	t    *testing.T
	jobs chan job.Snapshot

	mu    sync.Mutex
	clock time.Time
	heard []Changed
}

var monday = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

func newSpace(t *testing.T) *space {
	t.Helper()
	return spaceAt(t, filepath.Join(t.TempDir(), "main"), monday)
}

func spaceAt(t *testing.T, dir string, now time.Time) *space {
	t.Helper()
	s := &space{t: t, jobs: make(chan job.Snapshot, 1000), clock: now}
	w, err := Open(t.Context(), dir, Options{Name: "Orvalis", Lang: "fr", Emit: s.hear, Now: s.time})
	if err != nil {
		t.Fatal(err)
	}
	s.Workspace = w
	t.Cleanup(func() { s.Close() })
	return s
}

func (s *space) hear(event string, data any) {
	if event == "job" {
		s.jobs <- data.(job.Snapshot)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.heard = append(s.heard, data.(Changed))
}

func (s *space) time() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.clock
}

func (s *space) later(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clock = s.clock.Add(d)
}

// must fails the test on an error and passes the value on.
func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func blocks(lines ...string) []text.Block {
	out := []text.Block{}
	for i, l := range lines {
		out = append(out, text.Block{ID: string(rune('a' + i)), Kind: text.Paragraph, Text: l})
	}
	return out
}

func (s *space) draft(lines ...string) piece.Piece {
	s.t.Helper()
	return must(s.CreatePiece(s.t.Context(), NewPiece{Title: "Page", Lang: "fr", Blocks: blocks(lines...)}))(s.t)
}

// rewrite saves another text and checks it.
func (s *space) rewrite(p piece.Piece, lines ...string) Sheet {
	s.t.Helper()
	now := must(s.store.Piece(s.t.Context(), p.ID))(s.t)
	must(s.SavePiece(s.t.Context(), p.ID, now.Seq, blocks(lines...)))(s.t)
	return must(s.Check(s.t.Context(), p.ID))(s.t)
}

func (s *space) upload(name, content string) string {
	s.t.Helper()
	id := must(s.BeginUpload(s.t.Context(), name, int64(len(content))))(s.t)
	if err := s.AppendUpload(s.t.Context(), id, base64.StdEncoding.EncodeToString([]byte(content))); err != nil {
		s.t.Fatal(err)
	}
	return id
}

// source adds a document to the library.
func (s *space) source(name, content string) SourceRow {
	s.t.Helper()
	path := filepath.Join(s.t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.t.Fatal(err)
	}
	row, _, err := s.AddSource(s.t.Context(), path)
	return must(row, err)(s.t)
}

// the returns the one claim that holds some words.
func the(t *testing.T, s Sheet, words string) ClaimView {
	t.Helper()
	for _, c := range s.Claims {
		if strings.Contains(c.Text, words) {
			return c
		}
	}
	t.Fatalf("no claim holds %q: %+v", words, s.Claims)
	return ClaimView{}
}

func wantFault(t *testing.T, err error, code fault.Code, reason, field string) {
	t.Helper()
	if f := fault.As(err); err == nil || f.Code != code || f.Reason != reason || f.Field != field {
		t.Fatalf("got %v, want %s/%s (%s)", err, code, reason, field)
	}
}

func wantStatus(t *testing.T, s Sheet, words string, want verify.Status) ClaimView {
	t.Helper()
	c := the(t, s, words)
	if c.Status != want {
		t.Fatalf("%q: got %s, want %s (%+v)", words, c.Status, want, c)
	}
	return c
}

func TestOpenIsExclusive(t *testing.T) {
	s := newSpace(t)
	_, err := Open(t.Context(), s.dir, Options{})
	wantFault(t, err, fault.Conflict, "already_open", "")
	s.Close()
	again := spaceAt(t, s.dir, monday)
	if got := again.Space(); got.Name != "Orvalis" || got.Lang != "fr" || got.Path != s.dir {
		t.Errorf("got %+v", got)
	}
}

func TestSynced(t *testing.T) {
	marked := filepath.Join(t.TempDir(), "partage")
	if err := os.MkdirAll(filepath.Join(marked, ".stfolder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for dir, want := range map[string]bool{
		"/home/claire/.local/share/probant/spaces/main": false,
		"/Users/claire/OneDrive - Orvalis/probant/main": true,
		"/home/claire/Dropbox/main":                     true,
		filepath.Join(marked, "probant", "main"):        true,
	} {
		if got := synced(dir); got != want {
			t.Errorf("%s: got %v, want %v", dir, got, want)
		}
	}
}

func TestDesk(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	desk := func() *Desk {
		d := NewDesk(func(string, any) {})
		d.settings, d.spaces = filepath.Join(dir, "config", "settings.json"), filepath.Join(dir, "spaces")
		return d
	}
	d := desk()
	if files, err := os.ReadDir(dir); err != nil || len(files) != 0 {
		t.Fatalf("a new desk wrote %v (%v)", files, err)
	}
	w := must(d.Open(ctx))(t)
	if got := must(d.Open(ctx))(t); got != w {
		t.Error("opening twice opened two workspaces")
	}
	if got := filepath.Base(w.Space().Path); got != ownFolder {
		t.Errorf("got %s, want %s", got, ownFolder)
	}
	other := desk()
	_, err := other.Open(ctx)
	wantFault(t, err, fault.Conflict, "already_open", "")

	set := must(d.SaveSettings(d.Settings()))(t)
	if set.Workspace != ownFolder {
		t.Errorf("got %+v, want the open workspace kept", set)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := other.Open(ctx); err != nil {
		t.Errorf("after the first window closed: %v", err)
	}
	if err := other.Close(); err != nil {
		t.Error(err)
	}
}

func TestDeskMovesBetweenSpaces(t *testing.T) {
	ctx := t.Context()
	dir := t.TempDir()
	desk := func() *Desk {
		d := NewDesk(func(string, any) {})
		d.settings, d.spaces = filepath.Join(dir, "settings.json"), filepath.Join(dir, "spaces")
		return d
	}
	d := desk()
	own := must(d.Open(ctx))(t)
	p := must(own.CreatePiece(ctx, NewPiece{Title: "À moi"}))(t)
	shown := must(d.OpenSample(ctx, "en"))(t)
	sp := shown.Space()
	if !sp.Sample || sp.Lang != "en" || sp.Pieces == 0 || sp.Sources == 0 {
		t.Errorf("got %+v", sp)
	}
	_, err := own.Pieces(ctx)
	wantFault(t, err, fault.Cancelled, "closing", "")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	d = desk() // the program starts again
	if again := must(d.Open(ctx))(t); again.Space() != sp {
		t.Errorf("got %+v, want %+v", again.Space(), sp)
	}
	own = must(d.OpenOwn(ctx))(t)
	if got := must(own.OpenPiece(ctx, p.ID))(t); got.Title != "À moi" {
		t.Errorf("got %+v", got)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestUnfinishedWorkspaceIsMadeAgain(t *testing.T) {
	ctx := t.Context()
	d := NewDesk(func(string, any) {})
	dir := t.TempDir()
	d.settings, d.spaces = filepath.Join(dir, "settings.json"), filepath.Join(dir, "spaces")
	filled := 0
	half := errors.New("cut off")
	open := func(fill func(*Workspace) error) (*Workspace, error) {
		return d.swap(ctx, "sample-fr", Options{}, fill)
	}
	if _, err := open(func(*Workspace) error { return half }); !errors.Is(err, half) {
		t.Fatalf("got %v, want %v", err, half)
	}
	if exists(filepath.Join(d.spaces, "sample-fr", databaseFile)) {
		t.Error("a workspace that could not be filled stays")
	}
	// A process killed while filling leaves its mark.
	w := must(Open(ctx, filepath.Join(d.spaces, "sample-fr"), Options{}))(t)
	must(w.CreatePiece(ctx, NewPiece{Title: "À moitié"}))(t)
	if err := os.WriteFile(filepath.Join(w.dir, unfinishedFile), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := open(nil)
	wantFault(t, err, fault.Conflict, "already_open", "")
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w = must(open(func(*Workspace) error { filled++; return nil }))(t)
	if rows := must(w.Pieces(ctx))(t); len(rows) != 0 || filled != 1 {
		t.Errorf("got %+v, filled %d times", rows, filled)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	must(open(func(*Workspace) error { filled++; return nil }))(t)
	if filled != 1 {
		t.Error("a whole workspace was filled again")
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestUnwritableFolder(t *testing.T) {
	file := filepath.Join(t.TempDir(), "un fichier")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), filepath.Join(file, "main"), Options{})
	wantFault(t, err, fault.Unavailable, "not_a_folder", "")
}

func TestCorruptDatabaseKeepsTheLockFree(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, databaseFile), []byte(strings.Repeat("abîmé ", 900)), 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		_, err := Open(context.Background(), dir, Options{})
		wantFault(t, err, fault.Unavailable, "corrupt_database", "")
	}
}
