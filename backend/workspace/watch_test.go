package workspace

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/verify"
)

func nothing(context.Context, *job.Progress) error { return nil }

// watched has a folder watched and its documents read.
func (s *space) watched(dir string) {
	s.t.Helper()
	s.watching.wait = func(context.Context, int) bool { return true }
	s.last(must(s.ImportFolder(s.t.Context(), s.folder(dir).ID, true))(s.t).ID)
}

// look looks at the folders and waits until what it found is read.
func (s *space) look() {
	s.t.Helper()
	if err := s.Look(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	for _, j := range s.Jobs() {
		if j.Kind == "import" && j.State == job.Running {
			s.last(j.ID)
		}
	}
}

// write gives a file another content and another time.
func (s *space) write(dir, name, content string, at time.Duration) {
	s.t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		s.t.Fatal(err)
	}
	when := monday.Add(at)
	if err := os.Chtimes(path, when, when); err != nil {
		s.t.Fatal(err)
	}
}

func (s *space) view() WatchedView {
	s.t.Helper()
	all := must(s.Watched(s.t.Context()))(s.t)
	if len(all) != 1 {
		s.t.Fatalf("got %+v, want one folder", all)
	}
	return all[0]
}

// A watched folder brings what is new and what has changed; what leaves it is only told.
func TestWatchedFolder(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	dir := tree(t, map[string]string{"étude.md": study, "cantine.txt": "Le menu du jeudi comprend une soupe."})
	s.watched(dir)
	if v := s.view(); v.Documents != 2 || v.Name != "Preuves" || v.Away || len(v.Refused) != 0 || len(v.Gone) != 0 {
		t.Errorf("got %+v", v)
	}
	if v := s.folder(dir); !v.Watched {
		t.Error("a watched folder is offered again")
	}
	s.look()
	if jobs := len(s.Jobs()); jobs != 1 {
		t.Errorf("a look without news began %d jobs", jobs-1)
	}

	s.write(dir, "nouveau.md", "# Nouveau\n\nNos bureaux sont à Lille.\n", time.Hour)
	s.look()
	if got := s.files(); !slices.Equal(got, []string{"cantine.txt", "nouveau.md", "étude.md"}) {
		t.Errorf("got %v", got)
	}

	// The study changes: it is a new version of the same document, and what it bore is to prove again.
	sheet := must(s.Check(ctx, p.ID))(t)
	found := must(s.Sources(ctx))(t)
	old := found[slices.IndexFunc(found, func(r SourceRow) bool { return r.File == "étude.md" })]
	passage := must(s.Passages(ctx, old.ID, 0, 10))(t)
	must(s.LinkProof(ctx, sheet.Claims[0].ID, LinkInput{PassageID: passage[len(passage)-1].ID, Reason: "Mesuré chez nos clients."}))(t)
	s.write(dir, "étude.md", "# Étude 2025\n\nLe menu du jeudi ne change pas.\n", 2*time.Hour)
	s.look()
	rows := must(s.Sources(ctx))(t)
	if len(rows) != 3 || rows[0].Replaces != old.ID || rows[0].Broken != 1 {
		t.Errorf("got %+v", rows[0])
	}
	if claim := must(s.Check(ctx, p.ID))(t).Claims[0]; claim.Status == verify.Proven || claim.Broken == nil {
		t.Errorf("got %+v", claim)
	}

	// The same bytes under another time, or another name, are the same document.
	s.write(dir, "cantine.txt", "Le menu du jeudi comprend une soupe.", 3*time.Hour)
	if err := os.Rename(filepath.Join(dir, "nouveau.md"), filepath.Join(dir, "renommé.md")); err != nil {
		t.Fatal(err)
	}
	s.look()
	if v := s.view(); len(s.files()) != 3 || len(v.Gone) != 0 || v.Documents != 3 {
		t.Errorf("got %v and %+v", s.files(), v)
	}

	if err := os.Remove(filepath.Join(dir, "cantine.txt")); err != nil {
		t.Fatal(err)
	}
	s.look()
	v := s.view()
	if len(v.Gone) != 1 || v.Gone[0].Name != "cantine.txt" || !slices.Contains(s.files(), "cantine.txt") {
		t.Errorf("got %+v and %v", v, s.files())
	}
	if row := must(s.Source(ctx, v.Gone[0].SourceID))(t); row.GoneFrom != "Preuves" {
		t.Errorf("got %q", row.GoneFrom)
	}
	s.write(dir, "cantine.txt", "Le menu du jeudi comprend une soupe.", 4*time.Hour)
	s.look()
	if v := s.view(); len(v.Gone) != 0 {
		t.Errorf("it came back: got %+v", v)
	}

	if err := s.Unwatch(ctx, v.ID); err != nil {
		t.Fatal(err)
	}
	s.write(dir, "après.md", "# Après\n\nUn mot.\n", time.Hour)
	s.look()
	if got := s.files(); len(got) != 3 || len(must(s.Watched(ctx))(t)) != 0 {
		t.Errorf("got %v", got)
	}
}

// A file that is still being written is taken once two looks find it the same.
func TestWatchedFileBeingWritten(t *testing.T) {
	s := newSpace(t)
	dir := tree(t, map[string]string{"a.txt": "Un premier texte."})
	s.watched(dir)
	s.write(dir, "long.txt", "Le début", time.Hour)
	s.write(dir, "réservé.txt", "", time.Hour)
	looks := 0
	s.watching.wait = func(context.Context, int) bool {
		if looks++; looks == 1 {
			if got := s.files(); len(got) != 1 {
				t.Errorf("taken at first sight: %v", got)
			}
			s.write(dir, "long.txt", "Le début, puis toute la suite du texte.", 2*time.Hour)
		}
		return true
	}
	s.look()
	if looks != 2 || !slices.Equal(s.files(), []string{"a.txt", "long.txt"}) {
		t.Errorf("after %d waits: %v", looks, s.files())
	}
	rows := must(s.Sources(t.Context()))(t)
	if p := must(s.Passages(t.Context(), rows[0].ID, 0, 5))(t); p[0].Text != "Le début, puis toute la suite du texte." {
		t.Errorf("got %+v", p)
	}
	// It changes again between the look and its reading: nothing of it is kept.
	f := entry{"long.txt", 3, 4}.incoming(dir, s.view().ID)
	got := s.last(must(s.readIn(t.Context(), []store.Incoming{f}))(t).ID)
	if len(got.Failures) != 0 || len(s.files()) != 2 {
		t.Errorf("got %+v and %v", got, s.files())
	}
}

// A file that cannot be read is told once; a document that the user deleted stays away; a share that is not there says
// nothing of its files.
func TestWatchedFilesThatStayOut(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := tree(t, map[string]string{"a.txt": "Un premier texte.", "abîmé.docx": "\x00\x01\x02 rien de tel"})
	s.watched(dir)
	if v := s.view(); len(v.Refused) != 1 || v.Refused[0].Name != "abîmé.docx" || v.Refused[0].Reason == "" {
		t.Errorf("got %+v", v)
	}
	before := len(s.Jobs())
	s.look()
	if now := len(s.Jobs()); now != before {
		t.Errorf("a refused file is tried again: %+v", s.Jobs()[0])
	}
	if err := s.DeleteSource(ctx, must(s.Sources(ctx))(t)[0].ID); err != nil {
		t.Fatal(err)
	}
	s.write(dir, "a.txt", "Un autre texte.", time.Hour)
	s.look()
	if got := s.files(); len(got) != 0 {
		t.Errorf("came back: %v", got)
	}
	s.write(dir, "abîmé.docx", "\x00\x01\x02 toujours rien", 2*time.Hour)
	if err := os.Rename(dir, dir+"2"); err != nil {
		t.Fatal(err)
	}
	s.look()
	if v := s.view(); !v.Away || len(v.Gone) != 0 {
		t.Errorf("got %+v", v)
	}
	if err := os.Rename(dir+"2", dir); err != nil {
		t.Fatal(err)
	}
	s.look()
	if v := s.view(); v.Away {
		t.Errorf("got %+v", v)
	}
}

// A new version without text is refused and the document stays as it was.
func TestWatchedFileThatBecomesAScan(t *testing.T) {
	s := newSpace(t)
	dir := tree(t, map[string]string{})
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	s.write(dir, "certificat.pdf", string(must(os.ReadFile(scan(t)))(t)), time.Hour)
	s.watched(dir)
	if got := s.files(); len(got) != 1 {
		t.Fatalf("a scan joins the library: got %v", got)
	}
	s.write(dir, "note.md", "# Note\n\nUn mot.\n", time.Hour)
	s.look()
	if err := os.Remove(filepath.Join(dir, "certificat.pdf")); err != nil {
		t.Fatal(err)
	}
	s.write(dir, "note.md", "\x00\x01\x02", 2*time.Hour)
	s.look()
	v := s.view()
	rows := must(s.Sources(t.Context()))(t)
	if len(rows) != 2 || len(v.Refused) != 1 || v.Refused[0].SourceID == "" || !slices.Contains(source.Reasons(), v.Refused[0].Reason) {
		t.Errorf("got %+v and %+v", rows, v)
	}
}

// Forgetting what an import left of a watched folder leaves it out until it changes.
func TestForgottenWatchedFiles(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := tree(t, map[string]string{"a.txt": "Un premier texte."})
	s.watched(dir)
	s.write(dir, "b.txt", "Un second texte.", time.Hour)
	s.emit = func(event string, data any) {
		if snap, ok := data.(job.Snapshot); ok {
			s.jobs <- snap
		}
	}
	f := entry{"b.txt", int64(len("Un second texte.")), monday.Add(time.Hour).UnixMilli()}.incoming(dir, s.view().ID)
	if err := s.store.AddIncoming(ctx, []store.Incoming{f}); err != nil {
		t.Fatal(err)
	}
	if err := s.store.Hold(ctx); err != nil {
		t.Fatal(err)
	}
	s.look()
	if got := s.files(); len(got) != 1 {
		t.Errorf("what waits for the user was read: %v", got)
	}
	if err := s.ForgetImport(ctx); err != nil {
		t.Fatal(err)
	}
	s.look()
	if got := s.files(); len(got) != 1 {
		t.Errorf("what she gave up was read: %v", got)
	}
	s.write(dir, "b.txt", "Un second texte, revu.", 2*time.Hour)
	s.look()
	if got := s.files(); len(got) != 2 {
		t.Errorf("it has changed since: %v", got)
	}
	_, err := s.TakeFolder(ctx, "nothing")
	wantFault(t, err, fault.NotFound, "upload", "")
}
