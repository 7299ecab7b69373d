package workspace

import (
	"testing"

	"probant/backend/piece"
	"probant/backend/sample"
)

// Each stage has an example in the sample, whatever the checker has learnt: one to verify, one to approve, one to publish,
// one published.
func TestSampleHasAPieceAtEachStage(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			s := newSpace(t)
			if err := s.Fill(t.Context(), must(sample.Open(lang))(t)); err != nil {
				t.Fatal(err)
			}
			at := map[piece.Stage]int{}
			for _, r := range must(s.Pieces(t.Context()))(t) {
				sheet := must(s.Check(t.Context(), r.ID))(t)
				at[sheet.Stage]++
				for _, c := range sheet.Claims {
					if c.Status.Open() {
						t.Logf("%s: open: %q", r.Title, c.Text)
					}
				}
			}
			for _, stage := range []piece.Stage{piece.Verify, piece.Approve, piece.Publish, piece.Published} {
				if at[stage] != 1 {
					t.Errorf("%s: got %d pieces, want 1", stage, at[stage])
				}
			}
		})
	}
}
