package store

import (
	"encoding/json"
	"fmt"
	"testing"

	"probant/backend/approve"
	faults "probant/backend/fault"
	"probant/backend/piece"
)

func TestApproveAndPack(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 %.")
	decision := func() Approval {
		return Approval{PieceID: p.ID, Claims: json.RawMessage(`[{"id":"c"}]`), Approval: approve.Approval{
			Hash: p.Hash(), Name: "Marc Lefèvre", At: 100, Counts: approve.Counts{Total: 1, Proven: 1}}}
	}

	_, err := s.Approve(ctx, decision(), 4, 0)
	wantFault(t, err, faults.Stale, "changed_elsewhere")
	_, err = s.Approve(ctx, decision(), 1, 3)
	wantFault(t, err, faults.Stale, "changed_elsewhere")
	other := decision()
	other.Hash = "another"
	_, err = s.Approve(ctx, other, 1, 0)
	wantFault(t, err, faults.Stale, "changed_elsewhere")

	first, err := s.Approve(ctx, decision(), 1, 0)
	if err != nil || first.Revision != 1 {
		t.Fatalf("got %+v (%v), want the imported revision frozen", first, err)
	}
	if _, err := s.SavePiece(ctx, p.ID, 1, paragraphs("Une baisse de 29 %."), 4, 200, minute); err != nil {
		t.Fatal(err)
	}
	if p, err = s.Piece(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := s.NextRevision(ctx, p.ID, p.Hash()); err != nil || n != 2 {
		t.Errorf("next revision: got %d (%v), want 2", n, err)
	}
	second, err := s.Approve(ctx, decision(), 2, 0)
	if err != nil || second.Revision != 2 {
		t.Fatalf("got %+v (%v), want revision 2", second, err)
	}
	rows, err := s.Revisions(ctx, p.ID)
	if err != nil || rows[0].Cause != piece.Approved || rows[0].Approver != "Marc Lefèvre" {
		t.Errorf("got %+v (%v)", rows, err)
	}
	all, err := s.Approvals(ctx, p.ID)
	if err != nil || len(all) != 2 || all[0].ID != second.ID || all[0].Counts.Proven != 1 || string(all[0].Claims) != `[{"id":"c"}]` {
		t.Errorf("got %+v (%v)", all, err)
	}

	if _, err := s.AddPack(ctx, Pack{ApprovalID: first.ID, PieceID: p.ID, At: 300, Path: "/packs/relance", Files: []PackFile{{Name: "relance.md", Size: 3}}}); err != nil {
		t.Fatal(err)
	}
	packs, err := s.Packs(ctx, p.ID)
	if err != nil || len(packs) != 1 || packs[0].Revision != 1 || packs[0].Files[0].Name != "relance.md" {
		t.Errorf("got %+v (%v)", packs, err)
	}
	row, err := s.PieceRow(ctx, p.ID)
	if err != nil || row.ApprovedHash != p.Hash() || row.ExportedHash != first.Hash || row.ExportedAt != 300 {
		t.Errorf("got %+v (%v)", row, err)
	}
	for _, q := range []string{"UPDATE approval SET name = 'x'", "DELETE FROM approval"} {
		if _, err := s.db.Exec(q); err == nil {
			t.Errorf("%s was allowed", q)
		}
	}
	if _, err := s.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
}

// TestClockPutBack decides, exports and saves under a clock that goes backwards: what came last stays the last.
func TestClockPutBack(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 %.")
	decide := func(seq, at int64) Approval {
		t.Helper()
		a, err := s.Approve(ctx, Approval{PieceID: p.ID, Claims: json.RawMessage(`[]`), Approval: approve.Approval{
			Hash: p.Hash(), Name: "Marc Lefèvre", At: at}}, seq, 0)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.AddPack(ctx, Pack{ApprovalID: a.ID, PieceID: p.ID, At: at, Path: "/packs/relance"}); err != nil {
			t.Fatal(err)
		}
		return a
	}
	decide(1, 100*minute)
	for i, at := range []int64{100 * minute, 200 * minute, 50 * minute, 50*minute + 1} {
		words := fmt.Sprintf("Une baisse de %d %%.", 29-i)
		if _, err := s.SavePiece(ctx, p.ID, int64(i)+1, paragraphs(words), 4, at, minute); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if p, err = s.Piece(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	rows, err := s.Revisions(ctx, p.ID)
	if err != nil || len(rows) != 3 || rows[0].At != 50*minute {
		t.Errorf("got %+v (%v), want the text of before the clock was put back kept, once", rows, err)
	}
	last := decide(5, 50*minute)
	if all, err := s.Approvals(ctx, p.ID); err != nil || all[0].ID != last.ID {
		t.Errorf("got %+v (%v), want the last decision first", all, err)
	}
	if packs, err := s.Packs(ctx, p.ID); err != nil || packs[0].ApprovalID != last.ID {
		t.Errorf("got %+v (%v), want the last pack first", packs, err)
	}
	if row, err := s.PieceRow(ctx, p.ID); err != nil || row.ApprovedHash != p.Hash() || row.ExportedHash != p.Hash() {
		t.Errorf("got %+v (%v), want approved and exported as it is", row, err)
	}
}

func TestFolder(t *testing.T) {
	s := mustOpen(t)
	for _, want := range []string{"", "/a", "/b"} {
		if want != "" {
			if err := s.SetFolder(t.Context(), want, 1); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := s.Folder(t.Context()); err != nil || got != want {
			t.Errorf("got %q (%v), want %q", got, err, want)
		}
	}
}
