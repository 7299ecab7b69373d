package workspace

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/verify"
)

// last waits for a job's last snapshot, checking that seq grows.
func (s *space) last(id string) job.Snapshot {
	s.t.Helper()
	seq := 0
	for got := range s.jobs {
		if got.ID != id {
			continue
		}
		if got.Seq <= seq {
			s.t.Errorf("got seq %d after %d", got.Seq, seq)
		}
		if seq = got.Seq; got.State != job.Running {
			return got
		}
	}
	return job.Snapshot{}
}

func TestImportSources(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	must(s.Check(ctx, p.ID))(t)

	ids := []string{
		s.upload("etude.md", study),
		s.upload("photo.docx", "\x00\x01\x02 ceci n'est pas un document"),
		s.upload("copie de l'etude.md", study),
		s.upload("cantine.txt", "Le menu du jeudi comprend une soupe et un dessert."),
	}
	cut := must(s.BeginUpload(ctx, "coupé.pdf", 900))(t)
	got := s.last(must(s.ImportSources(ctx, append(ids, cut)))(t).ID)
	if got.State != job.Done || got.Done != 4 || got.Total != 4 || got.Unit != "document" {
		t.Errorf("got %+v", got)
	}
	if len(got.Failures) != 2 || got.Failures[0].Label != "coupé.pdf" || got.Failures[1].Label != "photo.docx" || got.Failures[1].Code != "invalid" {
		t.Errorf("got %+v", got.Failures)
	}
	rows := must(s.Sources(ctx))(t)
	if len(rows) != 2 || rows[0].File != "cantine.txt" || rows[1].File != "etude.md" || rows[1].Title != "Étude 2025" {
		t.Fatalf("got %+v, want the same bytes once", rows)
	}
	if row := must(s.left(ctx, p.ID))(t); row != 1 {
		t.Errorf("got %d", row)
	}
	// The pieces were checked against the new library before the job ended.
	all := must(s.store.Claims(ctx, p.ID))(t)
	if all[0].Verdict != verify.Contradicted {
		t.Errorf("got %s", all[0].Verdict)
	}
	if left, err := os.ReadDir(s.uploads.dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}

	src := must(s.Source(ctx, rows[1].ID))(t)
	if !src.Intact || src.Passages == 0 || src.Size != int64(len(study)) {
		t.Errorf("got %+v", src)
	}
	if err := os.WriteFile(filepath.Join(s.dir, sourcesFolder, src.SHA256), []byte("autre chose"), 0o600); err != nil {
		t.Fatal(err)
	}
	if src = must(s.Source(ctx, src.ID))(t); src.Intact {
		t.Error("an altered original reads as intact")
	}
	_, err := s.ImportSources(ctx, nil)
	wantFault(t, err, fault.Invalid, "required", "uploads")
}

// left is how many claims of a piece are open, as the list shows.
func (s *space) left(ctx context.Context, id string) (int, error) {
	rows, err := s.Pieces(ctx)
	for _, r := range rows {
		if r.ID == id {
			return r.Left, err
		}
	}
	return -1, err
}

func TestCancelKeepsWhatIsDone(t *testing.T) {
	s := newSpace(t)
	ids := []string{s.upload("premier.txt", "Le menu du jeudi comprend une soupe."), s.upload("second.txt", strings.Repeat("Une phrase de plus. ", 100))}
	// The news that the first is in cancels the rest.
	heard := make(chan string, 1)
	s.emit = func(event string, data any) {
		if c, ok := data.(Changed); ok && c.Kind == "source" {
			s.CancelJob(<-heard)
		}
		s.hear(event, data)
	}
	snap := must(s.ImportSources(t.Context(), ids))(t)
	heard <- snap.ID
	if got := s.last(snap.ID); got.State != job.Cancelled {
		t.Errorf("got %+v", got)
	}
	if rows := must(s.Sources(t.Context()))(t); len(rows) != 1 || rows[0].File != "premier.txt" {
		t.Errorf("got %+v, want the first kept", rows)
	}

	// It goes on where it stopped.
	s.emit = s.hear
	if left := must(s.Unfinished(t.Context()))(t); left.Documents != 1 || left.Names[0] != "second.txt" {
		t.Errorf("left %+v", left)
	}
	got := s.last(must(s.ResumeImport(t.Context()))(t).ID)
	if rows := must(s.Sources(t.Context()))(t); got.State != job.Done || len(got.Failures) != 0 || len(rows) != 2 {
		t.Errorf("got %+v and %d sources", got, len(rows))
	}
	if left, err := os.ReadDir(s.uploads.dir); err != nil || len(left) != 0 {
		t.Errorf("left %v (%v)", left, err)
	}
}

func TestDescribeSource(t *testing.T) {
	s := newSpace(t)
	src := s.source("etude.md", study)
	_, err := s.DescribeSource(t.Context(), src.ID, SourceDetails{Title: " "})
	wantFault(t, err, fault.Invalid, "required", "title")
	got := must(s.DescribeSource(t.Context(), src.ID, SourceDetails{Title: " Étude ", Author: "Lucas Prévost", Date: 5, ValidUntil: 9}))(t)
	if got.Title != "Étude" || got.Author != "Lucas Prévost" || !got.Expired {
		t.Errorf("got %+v", got)
	}
	_, err = s.Passages(t.Context(), src.ID, -1, 10)
	wantFault(t, err, fault.Invalid, "bad_range", "")
}
