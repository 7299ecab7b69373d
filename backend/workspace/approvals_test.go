package workspace

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"probant/backend/deliver"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/store"
)

// settled returns a piece whose one claim is proven, with its proof.
func (s *space) settled() (piece.Piece, SourceRow) {
	s.t.Helper()
	ctx := s.t.Context()
	src := s.source("mesure.md", agreeing)
	p := s.draft(claimed)
	c := the(s.t, must(s.Check(ctx, p.ID))(s.t), "35 %")
	all := must(s.Passages(ctx, src.ID, 0, 10))(s.t)
	must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: all[len(all)-1].ID}))(s.t)
	return p, src
}

func (s *space) row(id string) PieceRow {
	s.t.Helper()
	for _, r := range must(s.Pieces(s.t.Context()))(s.t) {
		if r.ID == id {
			return r
		}
	}
	s.t.Fatalf("no piece %s", id)
	return PieceRow{}
}

func TestApprove(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	open := s.draft(claimed)
	_, err := s.Approve(ctx, open.ID, open.Seq, "Marc Lefèvre", "")
	wantFault(t, err, fault.Denied, "gate_closed", "")
	p, _ := s.settled()
	if row := s.row(p.ID); row.Stage != piece.Approve || row.Left != 0 || row.Total != 1 {
		t.Errorf("got %+v", row)
	}
	_, err = s.Approve(ctx, p.ID, p.Seq, " ", "")
	wantFault(t, err, fault.Invalid, "name_missing", "name")
	_, err = s.Approve(ctx, p.ID, p.Seq+1, "Marc Lefèvre", "")
	wantFault(t, err, fault.Stale, "changed_elsewhere", "")

	before := must(s.Readiness(ctx, p.ID))(t)
	if before.Approval != nil || before.Revision != 1 || before.Sources != 1 || before.Hash != p.Hash() {
		t.Errorf("got %+v", before)
	}
	ready := must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", "Direction"))(t)
	if a := ready.Approval; a == nil || a.Name != "Marc Lefèvre" || a.Hash != p.Hash() || a.Revision != 1 || a.Counts.Proven != 1 || a.At != monday.UnixMilli() {
		t.Fatalf("got %+v", a)
	}
	if row := s.row(p.ID); row.Stage != piece.Publish || row.ApprovedAt != monday.UnixMilli() {
		t.Errorf("got %+v", row)
	}
	s.later(time.Second)
	must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", "Direction"))(t)
	if n := s.events(p.ID, store.Approved); n != 1 {
		t.Errorf("pressed twice: %d approvals", n)
	}

	// A later edit, even harmless, is a new text to approve.
	s.rewrite(p, claimed+" ")
	if row := s.row(p.ID); row.Stage != piece.Approve {
		t.Errorf("got %+v", row)
	}
	ready = must(s.Readiness(ctx, p.ID))(t)
	if ready.Approval != nil || len(ready.Past) != 1 || ready.Revision != 2 {
		t.Errorf("got %+v", ready)
	}
	ready = must(s.Approve(ctx, p.ID, ready.Piece.Seq, "Marc Lefèvre", "Direction"))(t)
	if ready.Approval == nil || ready.Approval.Revision != 2 || len(ready.Past) != 1 {
		t.Errorf("got %+v", ready)
	}
	if _, err := s.store.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
}

func TestExportPack(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p, src := s.settled()
	if pub := must(s.Publication(ctx, p.ID))(t); pub.Approval != nil || len(pub.Files) != 0 || pub.Stage != piece.Approve {
		t.Errorf("got %+v", pub)
	}
	_, err := s.ExportPack(ctx, p.ID)
	wantFault(t, err, fault.Denied, "not_approved", "")
	must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", ""))(t)
	_, err = s.ExportPack(ctx, p.ID)
	wantFault(t, err, fault.Unavailable, "folder_missing", "")

	folder := t.TempDir()
	file := filepath.Join(folder, "un fichier")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"", "relatif", filepath.Join(folder, "absent"), file} {
		_, err = s.SetFolder(ctx, bad)
		wantFault(t, err, fault.Unavailable, "folder_missing", "folder")
	}
	if got := must(s.SetFolder(ctx, folder+string(filepath.Separator)))(t); got != folder {
		t.Errorf("got %s, want %s", got, folder)
	}
	if pub := must(s.Publication(ctx, p.ID))(t); !pub.Current || len(pub.Files) != 5 || pub.Folder != folder || pub.Stage != piece.Publish {
		t.Errorf("got %+v", pub)
	}
	pub := must(s.ExportPack(ctx, p.ID))(t)
	if len(pub.Packs) != 1 || pub.Stage != piece.Published {
		t.Fatalf("got %+v", pub)
	}
	k := pub.Packs[0]
	if k.State != "present" || filepath.Dir(k.Path) != folder || k.Revision != 1 || len(k.Files) != 5 {
		t.Errorf("got %+v", k)
	}
	if _, report, err := deliver.Verify(k.Path); err != nil || !report.Intact() {
		t.Errorf("got %+v (%v)", report, err)
	}
	text, err := os.ReadFile(filepath.Join(k.Path, k.Files[0].Name))
	if err != nil || !strings.Contains(string(text), "35 %") {
		t.Errorf("got %q (%v)", text, err)
	}

	if err := os.WriteFile(filepath.Join(k.Path, k.Files[0].Name), []byte("autre"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := must(s.Publication(ctx, p.ID))(t).Packs[0].State; got != "altered" {
		t.Errorf("got %s", got)
	}
	if err := os.RemoveAll(k.Path); err != nil {
		t.Fatal(err)
	}
	if got := must(s.Publication(ctx, p.ID))(t).Packs[0].State; got != "missing" {
		t.Errorf("got %s", got)
	}

	// Nothing ships once its proof has fallen.
	if err := s.DeleteSource(ctx, src.ID); err != nil {
		t.Fatal(err)
	}
	_, err = s.ExportPack(ctx, p.ID)
	wantFault(t, err, fault.Denied, "proof_fell", "")
	if row := s.row(p.ID); row.Stage != piece.Verify || row.Left != 1 {
		t.Errorf("got %+v", row)
	}
}

func TestNothingShipsOnceAClaimIsOpenAgain(t *testing.T) {
	for name, reopen := range map[string]func(*space, string){
		"a decision withdrawn":      func(s *space, claim string) { must(s.ReopenClaim(s.t.Context(), claim))(s.t) },
		"a source that contradicts": func(s *space, _ string) { s.source("etude.md", study) },
	} {
		t.Run(name, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			p, _ := s.settled()
			must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", ""))(t)
			folder := t.TempDir()
			must(s.SetFolder(ctx, folder))(t)
			reopen(s, the(t, must(s.Check(ctx, p.ID))(t), "35 %").ID)
			_, err := s.ExportPack(ctx, p.ID)
			wantFault(t, err, fault.Denied, "claims_reopened", "")
			if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
				t.Errorf("got %v (%v), want an empty folder", files, err)
			}
		})
	}
}

func TestExportKeepsTheApprovedText(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p, _ := s.settled()
	must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", ""))(t)
	must(s.SetFolder(ctx, t.TempDir()))(t)
	s.rewrite(p, claimed, "Un ajout qui n'est pas approuvé.")
	pub := must(s.ExportPack(ctx, p.ID))(t)
	text, err := os.ReadFile(filepath.Join(pub.Packs[0].Path, pub.Packs[0].Files[0].Name))
	if err != nil || strings.Contains(string(text), "ajout") || pub.Current {
		t.Errorf("got %q, current %v (%v)", text, pub.Current, err)
	}
	if pub.Stage != piece.Approve {
		t.Errorf("got %s", pub.Stage)
	}
}
