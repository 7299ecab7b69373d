package store

import (
	"testing"

	faults "probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/text"
)

const minute = 60_000

func TestSavePiece(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Premier jet.")

	t.Run("another writer is not overwritten", func(t *testing.T) {
		_, err := s.SavePiece(ctx, p.ID, 7, paragraphs("Autre."), 1, 2_000, 5*minute)
		wantFault(t, err, faults.Stale, "changed_elsewhere")
	})

	steps := []struct {
		name string
		line string
		at   int64
		want []string // newest first: what each revision holds
	}{
		{"the imported text is a revision already", "Deuxième jet.", 1_000 + 6*minute, []string{"Premier jet."}},
		{"soon after the last revision nothing is kept", "Troisième jet.", 1_000 + 2*minute, []string{"Premier jet."}},
		{"a new spell of work keeps what was there", "Quatrième jet.", 1_000 + 9*minute, []string{"Troisième jet.", "Premier jet."}},
		{"and then not for a while", "Cinquième jet.", 1_000 + 10*minute, []string{"Troisième jet.", "Premier jet."}},
	}
	for i, st := range steps {
		t.Run(st.name, func(t *testing.T) {
			seq, err := s.SavePiece(ctx, p.ID, int64(i+1), paragraphs(st.line), 2, st.at, 5*minute)
			if err != nil || seq != int64(i+2) {
				t.Fatalf("got seq %d (%v), want %d", seq, err, i+2)
			}
			rows, err := s.Revisions(ctx, p.ID)
			if err != nil || len(rows) != len(st.want) {
				t.Fatalf("got %d revisions (%v), want %d", len(rows), err, len(st.want))
			}
			for j, want := range st.want {
				r, err := s.Revision(ctx, p.ID, rows[j].Number)
				if err != nil || r.Blocks[0].Text != want {
					t.Errorf("revision %d: got %q (%v), want %q", rows[j].Number, r.Blocks[0].Text, err, want)
				}
			}
		})
	}
}

func TestRevertPiece(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Premier jet.")
	if _, err := s.SavePiece(ctx, p.ID, 1, paragraphs("Deuxième jet."), 2, 2_000, 5*minute); err != nil {
		t.Fatal(err)
	}
	got, err := s.RevertPiece(ctx, p.ID, 1, 3_000)
	if err != nil {
		t.Fatal(err)
	}
	if got.Blocks[0].Text != "Premier jet." || got.Seq != 3 {
		t.Errorf("got %q at seq %d, want the first text at seq 3", got.Blocks[0].Text, got.Seq)
	}
	rows, err := s.Revisions(ctx, p.ID)
	if err != nil || len(rows) != 2 || rows[0].Cause != piece.Restored {
		t.Fatalf("got %+v (%v), want the replaced text kept", rows, err)
	}
	r, err := s.Revision(ctx, p.ID, 2)
	if err != nil || r.Blocks[0].Text != "Deuxième jet." {
		t.Errorf("kept %q (%v)", r.Blocks[0].Text, err)
	}
	_, err = s.RevertPiece(ctx, p.ID, 9, 3_000)
	wantFault(t, err, faults.NotFound, "revision")
}

func TestRevisionsAreImmutable(t *testing.T) {
	s := mustOpen(t)
	mustCreate(t, s, "Relance", "Premier jet.")
	for _, q := range []string{"UPDATE revision SET title = 'x'", "DELETE FROM revision"} {
		if _, err := s.db.Exec(q); err == nil {
			t.Errorf("%s was allowed", q)
		}
	}
}

func TestDeleteAndRestorePiece(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Premier jet.")
	if err := s.DeletePiece(ctx, p.ID, 2); err != nil {
		t.Fatal(err)
	}
	_, err := s.Piece(ctx, p.ID)
	wantFault(t, err, faults.NotFound, "piece")
	wantFault(t, s.DeletePiece(ctx, p.ID, 2), faults.NotFound, "piece")
	if err := s.RestorePiece(ctx, p.ID, 3); err != nil {
		t.Fatal(err)
	}
	if got, err := s.Piece(ctx, p.ID); err != nil || got.Blocks[0].Text != "Premier jet." {
		t.Errorf("got %+v (%v)", got, err)
	}
	wantFault(t, s.RestorePiece(ctx, p.ID, 3), faults.NotFound, "piece")
}

func TestDescribePiece(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Premier jet.")
	got, err := s.DescribePiece(ctx, p.ID, "Reprise", piece.Email, text.English, 9_000)
	if err != nil || got.Title != "Reprise" || got.Kind != piece.Email || got.Lang != text.English || got.Seq != p.Seq {
		t.Errorf("got %+v (%v)", got, err)
	}
	rows, err := s.Pieces(ctx)
	if err != nil || rows[0].Hash != got.Hash() {
		t.Errorf("the list has hash %s (%v), the piece %s", rows[0].Hash, err, got.Hash())
	}
}

func TestRestartKeepsEverything(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Délai de 31\u00a0jours, garanti\u202f!")
	s.Close()
	again := mustOpenAt(t, s.path)
	got, err := again.Piece(ctx, p.ID)
	if err != nil || got.Hash() != p.Hash() || got.Blocks[0].Text != p.Blocks[0].Text {
		t.Errorf("got %+v (%v), want %+v", got, err, p)
	}
}
