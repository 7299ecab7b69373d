package workspace

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"probant/backend/fault"
	"probant/backend/store"
	"probant/backend/verify"
)

func TestLinkProof(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("mesure.md", agreeing)
	other := s.source("cantine.md", unrelated)
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	passage := func(id string) PassageView {
		t.Helper()
		all := must(s.Passages(ctx, id, 0, 10))(t)
		return all[len(all)-1]
	}

	t.Run("confirmed by the check", func(t *testing.T) {
		sheet := must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: passage(src.ID).ID}))(t)
		got := wantStatus(t, sheet, "35 %", verify.Proven)
		if r := got.Resolution; !r.Confirmed || r.Evidence == nil || r.Evidence.File != "mesure.md" || r.Evidence.Quote == "" {
			t.Errorf("got %+v", r)
		}
		if !sheet.Gate.Open || sheet.Counts.Unconfirmed != 0 {
			t.Errorf("got %+v, %+v", sheet.Gate, sheet.Counts)
		}
		if uses := must(s.Uses(ctx, src.ID))(t); len(uses) != 1 || uses[0].ClaimID != c.ID || uses[0].Status != verify.Proven || uses[0].PieceTitle != "Page" || !uses[0].Confirmed {
			t.Errorf("got %+v", uses)
		}
		if got := must(s.Passages(ctx, src.ID, passage(src.ID).Ordinal, 1))(t); got[0].Uses != 1 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("a link to a deleted source no longer proves", func(t *testing.T) {
		if err := s.DeleteSource(ctx, src.ID); err != nil {
			t.Fatal(err)
		}
		wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve)
		if err := s.RestoreSource(ctx, src.ID); err != nil {
			t.Fatal(err)
		}
		wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.Proven)
	})
	t.Run("a proof expires, and says when", func(t *testing.T) {
		until := s.time().Add(24 * time.Hour).UnixMilli()
		must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: "Mesure", ValidUntil: until}))(t)
		if sheet := must(s.Check(ctx, p.ID))(t); sheet.Gate.NextExpiry != until {
			t.Errorf("got %+v", sheet.Gate)
		}
		s.later(72 * time.Hour)
		sheet := must(s.Check(ctx, p.ID))(t)
		if got := wantStatus(t, sheet, "35 %", verify.Expired); !got.Resolution.Evidence.Expired || sheet.Gate.Open {
			t.Errorf("got %+v", got)
		}
		must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: "Mesure"}))(t)
	})
	t.Run("not found asks for a reason", func(t *testing.T) {
		link := LinkInput{PassageID: passage(other.ID).ID}
		_, err := s.LinkProof(ctx, c.ID, link)
		wantFault(t, err, fault.Invalid, "reason_required", "reason")
		link.Reason = "  Le tableau de l'annexe le montre. "
		sheet := must(s.LinkProof(ctx, c.ID, link))(t)
		got := wantStatus(t, sheet, "35 %", verify.Proven)
		if got.Resolution.Confirmed || got.Resolution.Reason != "Le tableau de l'annexe le montre." || sheet.Counts.Unconfirmed != 1 {
			t.Errorf("got %+v, %+v", got.Resolution, sheet.Counts)
		}
		if uses := must(s.Uses(ctx, other.ID))(t); len(uses) != 1 || uses[0].Confirmed {
			t.Errorf("the reader is told %+v", uses)
		}
	})
	t.Run("a chosen quote must answer itself", func(t *testing.T) {
		g := passage(src.ID)
		sheet := must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: g.ID, Start: 0, End: len("Orvalis réduit de 35 % le temps de saisie") - 1}))(t)
		if r := the(t, sheet, "35 %").Resolution; !r.Confirmed || !strings.HasPrefix(r.Evidence.Quote, "Orvalis") {
			t.Errorf("got %+v", r)
		}
		_, err := s.LinkProof(ctx, c.ID, LinkInput{PassageID: g.ID, Start: 3, End: 900})
		wantFault(t, err, fault.Invalid, "bad_span", "start")
	})
	t.Run("a few words of a proof are no proof", func(t *testing.T) {
		g := passage(src.ID)
		few := LinkInput{PassageID: g.ID, Start: 8, End: 11}
		_, err := s.LinkProof(ctx, c.ID, few)
		wantFault(t, err, fault.Invalid, "reason_required", "reason")
		few.Reason = "Le reste est connu."
		if r := the(t, must(s.LinkProof(ctx, c.ID, few))(t), "35 %").Resolution; r.Confirmed {
			t.Errorf("got %+v", r)
		}
	})
	t.Run("a passage that contradicts proves nothing", func(t *testing.T) {
		against := s.source("etude.md", study)
		// Even before anybody links to it: two sources that disagree are no proof.
		before := must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: passage(src.ID).ID}))(t)
		if wantStatus(t, before, "35 %", verify.Conflicted); before.Gate.Open {
			t.Error("the gate is open on a claim that the library contradicts")
		}
		g := passage(against.ID)
		words := strings.Index(g.Text, "ateliers")
		for _, link := range []LinkInput{{PassageID: g.ID}, {PassageID: g.ID, Start: words - 1, End: words + 7, Reason: "Ailleurs."}} {
			wantStatus(t, must(s.LinkProof(ctx, c.ID, link))(t), "35 %", verify.Conflicted)
			if got := must(s.store.Claim(ctx, c.ID))(t).Decision.Verdict; got != verify.Contradicted {
				t.Errorf("%+v: the link reads %s", link, got)
			}
		}
	})
	_, err := s.LinkProof(ctx, c.ID, LinkInput{PassageID: "nobody"})
	wantFault(t, err, fault.NotFound, "passage", "")
	_, err = s.LinkProof(ctx, "nobody", LinkInput{PassageID: "nobody"})
	wantFault(t, err, fault.NotFound, "claim", "")
}

func TestRecordValidation(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	whole := Validation{Name: "Inès Caron", Role: "DPO", At: monday.UnixMilli(), Words: "Je confirme.", Proof: "Courriel du 2 mars"}
	for _, tt := range []struct {
		field, reason string
		spoil         func(*Validation)
	}{
		{"name", "required", func(v *Validation) { v.Name = "  " }},
		{"at", "required", func(v *Validation) { v.At = 0 }},
		{"at", "in_the_future", func(v *Validation) { v.At = monday.AddDate(0, 0, 3).UnixMilli() }},
		{"words", "required", func(v *Validation) { v.Words = "" }},
		{"words", "field_too_long", func(v *Validation) { v.Words = strings.Repeat("é", wordsLimit+1) }},
		{"proof", "required", func(v *Validation) { v.Proof = "" }},
	} {
		v := whole
		tt.spoil(&v)
		_, err := s.RecordValidation(ctx, c.ID, v)
		wantFault(t, err, fault.Invalid, tt.reason, tt.field)
	}
	sheet := must(s.RecordValidation(ctx, c.ID, whole))(t)
	if got := wantStatus(t, sheet, "35 %", verify.Validated); *got.Resolution.Validation != whole || !sheet.Gate.Open {
		t.Errorf("got %+v", got.Resolution)
	}
	wantStatus(t, must(s.ReopenClaim(ctx, c.ID))(t), "35 %", verify.ToProve)
	must(s.ReopenClaim(ctx, c.ID))(t)
	if r, o := s.events(p.ID, store.Resolved), s.events(p.ID, store.Reopened); r != 1 || o != 1 {
		t.Errorf("the trail has %d resolved and %d reopened, want 1 and 1", r, o)
	}
	_, err := s.DismissClaim(ctx, c.ID, " ")
	wantFault(t, err, fault.Invalid, "reason_required", "reason")
}

// A reader looks at ten passages and not at more: the best ones, whatever the library holds.
func TestTenCandidatesAtMost(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	for i := range 14 {
		s.source(fmt.Sprintf("note%d.md", i), fmt.Sprintf("La saisie du site %d prend du temps aux équipes.", i))
	}
	s.source("mesure.md", agreeing)
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	if got := must(s.Candidates(ctx, c.ID, ""))(t); len(got) != 10 || got[0].File != "mesure.md" {
		t.Errorf("got %d, the first from %s", len(got), got[0].File)
	}
}

func TestCandidates(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.source("mesure.md", agreeing)
	s.source("cantine.md", unrelated)
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	if got := must(s.Candidates(ctx, c.ID, ""))(t); len(got) == 0 || got[0].File != "mesure.md" {
		t.Errorf("got %+v", got)
	}
	if got := must(s.Candidates(ctx, c.ID, "soupe"))(t); len(got) != 1 || got[0].File != "cantine.md" {
		t.Errorf("got %+v", got)
	}
	if got := must(s.SearchEvidence(ctx, "desserts"))(t); len(got) != 1 || got[0].File != "cantine.md" || len(got[0].Hits) == 0 {
		t.Errorf("got %+v", got)
	}
	if got := must(s.SearchEvidence(ctx, "  "))(t); len(got) != 0 {
		t.Errorf("got %+v", got)
	}
}

func TestReinstateDecision(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	first := s.source("mesure.md", agreeing)
	second := s.source("cantine.md", unrelated)
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	link := func(id, reason string) ClaimView {
		t.Helper()
		all := must(s.Passages(ctx, id, 0, 10))(t)
		return the(t, must(s.LinkProof(ctx, c.ID, LinkInput{PassageID: all[len(all)-1].ID, Reason: reason}))(t), "35 %")
	}
	before, after := link(first.ID, ""), link(second.ID, "L'annexe le montre.")
	got := the(t, must(s.ReinstateDecision(ctx, before.Resolution.ID))(t), "35 %")
	if got.Resolution == nil || got.Resolution.ID != before.Resolution.ID || got.Resolution.Evidence.File != "mesure.md" {
		t.Errorf("undoing the second link: got %+v, want the first", got.Resolution)
	}
	must(s.ReopenClaim(ctx, c.ID))(t)
	got = the(t, must(s.ReinstateDecision(ctx, after.Resolution.ID))(t), "35 %")
	if got.Resolution == nil || got.Resolution.Evidence.File != "cantine.md" || got.Resolution.Reason != "L'annexe le montre." {
		t.Errorf("undoing a reopening: got %+v", got.Resolution)
	}
	_, err := s.ReinstateDecision(ctx, "nobody")
	wantFault(t, err, fault.NotFound, "claim", "")
}
