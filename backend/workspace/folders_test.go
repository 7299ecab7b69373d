package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
)

// tree writes files by their path, with slashes, and returns their folder.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "Preuves")
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// files are the names of the library's documents, in order.
func (s *space) files() (names []string) {
	s.t.Helper()
	for _, r := range must(s.Sources(s.t.Context()))(s.t) {
		names = append(names, r.File)
	}
	slices.Sort(names)
	return names
}

func (s *space) folder(dir string) FolderView {
	s.t.Helper()
	return must(s.OpenFolder(s.t.Context(), dir))(s.t)
}

// A folder is counted first, then read with the folders in it; what is no document or a program's own stays out.
func TestImportFolder(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	dir := tree(t, map[string]string{
		"étude.md": study, "2024/tarifs.csv": "Offre;Prix\nBase;12 €\n", "2025/tarifs.csv": "Offre;Prix\nBase;14 €\n",
		"2025/abîmé.docx": "\x00\x01\x02 ceci n’est pas un document", "2025/vide.txt": "", "photo.jpg": "x", "~$tude.docx": "x", ".cache/note.md": "Caché.",
		"page/manifest.json": `{"name": "une page"}`, "page/index.html": "<p>Nos clients gagnent du temps.</p>",
	})
	if err := os.Symlink(dir, filepath.Join(dir, "2024", "encore")); err != nil {
		t.Fatal(err)
	}
	v := s.folder(dir)
	if v.Name != "Preuves" || v.Documents != 6 || v.Others != 2 || v.Closed != 0 || v.Watched {
		t.Errorf("got %+v", v)
	}
	if got := s.files(); len(got) != 0 {
		t.Errorf("read before it was asked: %v", got)
	}
	got := s.last(must(s.ImportFolder(ctx, v.ID, false))(t).ID)
	if got.State != job.Done || got.Done != 6 || got.Total != 6 || got.Unit != "document" {
		t.Errorf("got %+v", got)
	}
	if len(got.Failures) != 2 || got.Failures[0].Label != "2025/abîmé.docx" || got.Failures[1].Label != "2025/vide.txt" || got.Failures[1].Reason != "empty_file" {
		t.Errorf("got %+v", got.Failures)
	}
	if got := s.files(); !slices.Equal(got, []string{"index.html", "tarifs.csv", "tarifs.csv", "étude.md"}) {
		t.Errorf("got %v", got)
	}
	if _, err := os.Stat(filepath.Join(dir, "étude.md")); err != nil {
		t.Errorf("the user's own file: %v", err)
	}
	_, err := s.ImportFolder(ctx, v.ID, false)
	wantFault(t, err, fault.NotFound, "upload", "") // once
	_, err = s.ImportFolder(ctx, dir, false)
	wantFault(t, err, fault.NotFound, "upload", "") // a path opens nothing
}

func TestFoldersThatAreRefused(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	file := filepath.Join(tree(t, map[string]string{"a.md": "x"}), "a.md")
	for path, reason := range map[string]string{file: "not_a_folder", filepath.Join(s.dir, "sources"): "folder_missing", filepath.Dir(file) + "2": "folder_missing"} {
		_, err := s.OpenFolder(ctx, path)
		wantFault(t, err, fault.Unavailable, reason, "")
	}
	_, err := s.OpenFolder(ctx, s.dir)
	wantFault(t, err, fault.Invalid, "own_folder", "")
	if v := s.folder(t.TempDir()); v.Documents != 0 {
		t.Errorf("an empty folder: got %+v", v)
	}
	dropped := s.Dropped([]string{filepath.Dir(file), file})
	if !dropped[0].Folder || dropped[1].Folder {
		t.Errorf("got %+v", dropped)
	}
	if v := must(s.TakeFolder(ctx, dropped[0].ID))(t); v.Documents != 1 {
		t.Errorf("got %+v", v)
	}
}

// A pack of our own would prove a text by itself.
func TestPacksAreNoEvidence(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p, _ := s.settled()
	dir := t.TempDir()
	must(s.Approve(ctx, p.ID, p.Seq, "Claire Morvan", ""))(t)
	path := must(s.ExportTo(ctx, p.ID, dir))(t)
	if entries, err := os.ReadDir(path); err != nil || len(entries) < 3 {
		t.Fatalf("got %v (%v)", entries, err)
	}
	if v := s.folder(dir); v.Documents != 0 {
		t.Errorf("got %+v", v)
	}
}

// What was not read when the program ended is offered again and never started by itself.
func TestImportGoesOnAfterARestart(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "main")
	s := spaceAt(t, dir, monday)
	files := map[string]string{}
	for i := range 6 {
		files[fmt.Sprintf("note %d.txt", i)] = fmt.Sprintf("La note %d porte sur le menu du jeudi.", i)
	}
	folder := s.folder(tree(t, files))
	closing := make(chan struct{})
	s.emit = func(event string, data any) {
		if c, ok := data.(Changed); ok && c.Kind == "source" {
			select {
			case <-closing:
			default:
				close(closing)
				<-s.jobsClosed()
			}
		}
	}
	own := s.upload("mémo.txt", "Un mémo de plus.")
	must(s.ImportFolder(t.Context(), folder.ID, false))(t)
	must(s.ImportSources(t.Context(), []string{own}))(t)
	<-closing
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	s = spaceAt(t, dir, monday)
	if got := s.files(); len(got) != 1 {
		t.Fatalf("got %v, want one file read before the end", got)
	}
	if jobs := s.Jobs(); len(jobs) != 0 {
		t.Errorf("started by itself: %+v", jobs)
	}
	left := must(s.Unfinished(t.Context()))(t)
	if left.Documents != 6 || len(left.Names) != 3 || left.Names[0] != "note 1.txt" {
		t.Errorf("left %+v", left)
	}
	got := s.last(must(s.ResumeImport(t.Context()))(t).ID)
	if got.State != job.Done || got.Total != 6 || len(got.Failures) != 0 || len(s.files()) != 7 {
		t.Errorf("got %+v and %v", got, s.files())
	}
	if entries, err := os.ReadDir(s.uploads.dir); err != nil || len(entries) != 0 {
		t.Errorf("left %v (%v)", entries, err)
	}
}

// jobsClosed waits until the jobs are told to stop.
func (s *space) jobsClosed() <-chan struct{} {
	told := make(chan struct{})
	go func() {
		for {
			if _, err := s.Workspace.jobs.Start("probe", newID(), nothing); err != nil {
				close(told)
				return
			}
		}
	}()
	return told
}

func TestForgetImport(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "main")
	s := spaceAt(t, dir, monday)
	if err := s.Workspace.jobs.Close(); err != nil { // as the program ends
		t.Fatal(err)
	}
	id := s.upload("mémo.txt", "Un mémo de plus.")
	_, err := s.ImportSources(t.Context(), []string{id})
	wantFault(t, err, fault.Cancelled, "closing", "")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = spaceAt(t, dir, monday)
	if left := must(s.Unfinished(t.Context()))(t); left.Documents != 1 {
		t.Errorf("left %+v", left)
	}
	if err := s.ForgetImport(t.Context()); err != nil {
		t.Fatal(err)
	}
	left := must(s.Unfinished(t.Context()))(t)
	entries, err := os.ReadDir(s.uploads.dir)
	if err != nil || left.Documents != 0 || len(entries) != 0 {
		t.Errorf("left %+v and %v (%v)", left, entries, err)
	}
}

// What is given while documents are read joins them, and pages are told of as well as documents.
func TestImportTellsPagesWithinDocuments(t *testing.T) {
	s := newSpace(t)
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "Ligne %d;valeur %d\n", i, i*3)
	}
	ids := []string{s.upload("a.csv", b.String()), s.upload("scan.pdf", string(must(os.ReadFile(scan(t)))(t)))}
	snap := must(s.ImportSources(t.Context(), ids))(t)
	paged := false
	for got := range s.jobs {
		if got.ID == snap.ID {
			paged = paged || got.Label == "scan.pdf" && got.Within.Unit == "page" && got.Within.Total == 2 && got.Total == 2
			if got.State != job.Running {
				break
			}
		}
	}
	if !paged {
		t.Error("the pages of the second document were never told of")
	}
}
