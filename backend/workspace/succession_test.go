package workspace

import (
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/source"
	"probant/backend/verify"
)

// proven is a draft whose first claim rests on a document, and the document.
func proven(t *testing.T, s *space, doc string, line string) (pieceID, claimID string, src SourceRow) {
	t.Helper()
	ctx := t.Context()
	src = s.source("bilan.md", doc)
	p := s.draft(line)
	c := must(s.Check(ctx, p.ID))(t).Claims[0]
	if len(c.Evidence) == 0 {
		t.Fatalf("nothing answers %q", c.Text)
	}
	link := LinkInput{PassageID: c.Evidence[0].PassageID, Reason: "Le bilan le dit."}
	must(s.LinkProof(ctx, c.ID, link))(t)
	return p.ID, c.ID, src
}

const (
	balance = "# Bilan\n\nLe périmètre compte 38 bâtiments.\n\nLa consommation des bâtiments suivis a baissé de 31 % en trois ans.\n"
	asserts = "La consommation des bâtiments suivis a baissé de 31 % en trois ans."
)

// replace reads a new version and waits for it.
func (s *space) replace(id, name, content string) job.Snapshot {
	s.t.Helper()
	return s.last(must(s.ReplaceSource(s.t.Context(), id, s.upload(name, content)))(s.t).ID)
}

func only(t *testing.T, s *space) SourceRow {
	t.Helper()
	rows := must(s.Sources(t.Context()))(t)
	if len(rows) != 1 {
		t.Fatalf("got %+v, want the new version alone", rows)
	}
	return rows[0]
}

func TestReplaceSourceMovesLinks(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, claimID, old := proven(t, s, balance, asserts)
	details := SourceDetails{Title: "Bilan énergétique", Kind: "study", Owner: "Karim Benali", Quotable: "yes", Tags: []string{"énergie"}, ValidUntil: monday.AddDate(0, 1, 0).UnixMilli()}
	must(s.DescribeSource(ctx, old.ID, details))(t)

	// The same sentence, set otherwise and on another place.
	if got := s.replace(old.ID, "bilan-v2.md", "# Bilan\n\nAvant-propos de la direction technique.\n\n"+strings.ReplaceAll(strings.TrimPrefix(balance, "# Bilan\n\n"), "suivis a", "suivis\u00a0a")); len(got.Failures) > 0 {
		t.Fatalf("got %+v", got.Failures)
	}
	row := only(t, s)
	if row.ID == old.ID || row.Title != "Bilan énergétique" || row.Kind != string(source.Study) || row.Owner != "Karim Benali" || row.Quotable != string(source.Yes) || len(row.Tags) != 1 {
		t.Errorf("the card was not handed on: %+v", row)
	}
	if row.ValidUntil != 0 || row.Replaces != old.ID || row.Uses != 1 || row.Broken != 0 {
		t.Errorf("got %+v, want a new version on which one claim rests, and no validity that nobody gave", row)
	}
	c := wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
	if c.ID != claimID || c.Resolution.Evidence.SourceID != row.ID || !strings.Contains(c.Resolution.Evidence.Quote, "31 %") || c.Resolution.Reason != "Le bilan le dit." || c.Broken != nil {
		t.Errorf("got %+v", c.Resolution)
	}
	if _, err := s.store.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
}

func TestReplaceSourceBreaksLinks(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, _, old := proven(t, s, balance, asserts)
	s.replace(old.ID, "bilan-v2.md", strings.ReplaceAll(balance, "31 %", "27 %"))
	second := only(t, s)
	if second.Broken != 1 || second.Uses != 0 {
		t.Errorf("got %+v", second)
	}
	sheet := must(s.Check(ctx, pieceID))(t)
	c := sheet.Claims[0]
	if c.Status.Open() == false || c.Resolution != nil || c.Broken == nil || !strings.Contains(c.Broken.Before, "31 %") || c.Broken.Now == nil || !strings.Contains(c.Broken.Now.Quote, "27 %") {
		t.Fatalf("got %s, %+v", c.Status, c.Broken)
	}

	t.Run("a third version that says it again heals the link", func(t *testing.T) {
		s.replace(second.ID, "bilan-v3.md", balance+"\nRelu par la direction.\n")
		c := wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
		if row := only(t, s); c.Broken != nil || row.Broken != 0 || row.Uses != 1 {
			t.Errorf("got %+v, %+v", c.Broken, row)
		}
	})
	t.Run("the first file brought back heals it too", func(t *testing.T) {
		s.replace(only(t, s).ID, "bilan-v4.md", strings.ReplaceAll(balance, "31 %", "27 %"))
		if got := s.replace(only(t, s).ID, "bilan.md", balance); len(got.Failures) > 0 {
			t.Fatalf("got %+v", got.Failures)
		}
		wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
	})
	t.Run("deciding again ends it", func(t *testing.T) {
		s.replace(only(t, s).ID, "bilan-v5.md", strings.ReplaceAll(balance, "31 %", "29 %"))
		c := must(s.Check(ctx, pieceID))(t).Claims[0]
		if c.Broken == nil {
			t.Fatal("nothing broke")
		}
		c = must(s.DismissClaim(ctx, c.ID, "Une citation."))(t).Claims[0]
		if row := only(t, s); c.Broken != nil || row.Broken != 0 {
			t.Errorf("got %+v, %+v", c.Broken, row)
		}
	})
}

func TestReplaceSourceRefuses(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, _, old := proven(t, s, balance, asserts)
	for _, tt := range []struct{ name, file, content, reason string }{
		{"the same bytes", "copie.md", balance, "same_version"},
		{"a file that cannot be read", "photo.docx", "\x00\x01\x02 ceci n'est pas un document", "bad_file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := s.replace(old.ID, tt.file, tt.content)
			if len(got.Failures) != 1 || got.Failures[0].Code != "invalid" {
				t.Errorf("got %+v", got)
			}
			if row := only(t, s); row.ID != old.ID || row.Uses != 1 {
				t.Errorf("got %+v, want the old version untouched", row)
			}
			wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
		})
	}
	_, err := s.ReplaceSource(ctx, "nobody", s.upload("v2.md", "Autre."))
	wantFault(t, err, fault.NotFound, "source", "")
	wantFault(t, s.SupersedeSource(ctx, old.ID, old.ID), fault.Invalid, "same_version", "")
}

func TestSupersedeSource(t *testing.T) {
	s := newSpace(t)
	pieceID, _, old := proven(t, s, balance, asserts)
	other := s.source("bilan 2.md", balance+"\nRelu par la direction.\n")
	if err := s.SupersedeSource(t.Context(), old.ID, other.ID); err != nil {
		t.Fatal(err)
	}
	if row := only(t, s); row.ID != other.ID || row.Uses != 1 {
		t.Errorf("got %+v", row)
	}
	wantStatus(t, must(s.Check(t.Context(), pieceID))(t), "31 %", verify.Proven)
}

func TestDescribeSourceRefusesWhatNoCardHolds(t *testing.T) {
	s := newSpace(t)
	src := s.source("bilan.md", balance)
	for _, tt := range []struct {
		name, field, reason string
		d                   SourceDetails
	}{
		{"an unknown kind", "kind", "unknown_value", SourceDetails{Title: "Bilan", Kind: "poem"}},
		{"an answer that is none", "mayLeave", "unknown_value", SourceDetails{Title: "Bilan", MayLeave: "maybe"}},
		{"a tag too long", "tags", "field_too_long", SourceDetails{Title: "Bilan", Tags: []string{strings.Repeat("é", 41)}}},
		{"an owner too long", "owner", "field_too_long", SourceDetails{Title: "Bilan", Owner: strings.Repeat("é", titleLimit+1)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := s.DescribeSource(t.Context(), src.ID, tt.d)
			wantFault(t, err, fault.Invalid, tt.reason, tt.field)
		})
	}
	row := must(s.DescribeSource(t.Context(), src.ID, SourceDetails{Title: "Bilan", Tags: []string{" énergie ", "ENERGIE", "", "bâtiment"}}))(t)
	if len(row.Tags) != 2 || row.Tags[0] != "énergie" || row.Kind != "" || row.Quotable != "" {
		t.Errorf("got %+v, want each tag once and nothing guessed", row)
	}
}

// A replacement is undone as a deletion is: the document comes back with what rested on it, step by step.
func TestRevertSource(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, claimID, first := proven(t, s, balance, asserts)
	s.replace(first.ID, "bilan-v2.md", balance+"\nRelu par la direction.\n")
	second := only(t, s)
	s.replace(second.ID, "bilan-v3.md", strings.ReplaceAll(balance, "31 %", "27 %"))
	third := only(t, s)
	if row := must(s.Source(ctx, third.ID))(t); !row.Revertible || row.Broken != 1 {
		t.Errorf("got %+v", row)
	}
	for _, id := range []string{first.ID, second.ID, third.ID} {
		if row := must(s.LivingSource(ctx, id))(t); row.ID != third.ID {
			t.Errorf("%s leads to %s", id, row.ID)
		}
	}

	for _, step := range []struct{ from, to SourceRow }{{third, second}, {second, first}} {
		back := must(s.RevertSource(ctx, step.from.ID))(t)
		if row := only(t, s); back.ID != step.to.ID || row.ID != step.to.ID || row.Uses != 1 || row.Broken != 0 {
			t.Errorf("got %+v, want %s again", row, step.to.File)
		}
		c := wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
		if c.ID != claimID || c.Broken != nil || c.Resolution.Evidence.SourceID != step.to.ID || c.Resolution.Reason != "Le bilan le dit." {
			t.Errorf("got %+v", c.Resolution)
		}
	}
	if row := must(s.Source(ctx, first.ID))(t); row.Revertible {
		t.Error("nothing is left to undo")
	}
	_, err := s.RevertSource(ctx, first.ID)
	wantFault(t, err, fault.NotFound, "source", "")
	if _, err := s.store.VerifyTrail(ctx); err != nil {
		t.Error(err)
	}
}

// What was broken before a replacement is broken again after its undoing.
func TestRevertSourceGivesBreaksBack(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, _, first := proven(t, s, balance, asserts)
	s.replace(first.ID, "v2.md", strings.ReplaceAll(balance, "31 %", "27 %"))
	second := only(t, s)
	s.replace(second.ID, "v3.md", balance+"\nRelu par la direction.\n")
	wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
	must(s.RevertSource(ctx, only(t, s).ID))(t)
	c := must(s.Check(ctx, pieceID))(t).Claims[0]
	if row := only(t, s); row.ID != second.ID || row.Broken != 1 || c.Broken == nil || c.Broken.Source != "Bilan" || c.Resolution != nil {
		t.Errorf("got %+v and %+v", row, c)
	}
	must(s.RevertSource(ctx, second.ID))(t)
	wantStatus(t, must(s.Check(ctx, pieceID))(t), "31 %", verify.Proven)
}

// What the user decided since stays; a document that was in the library already stays too, with its own card.
func TestRevertSourceKeepsWhatCameSince(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, claimID, old := proven(t, s, balance, asserts)
	must(s.DescribeSource(ctx, old.ID, SourceDetails{Title: "Bilan énergétique", Kind: "study"}))(t)
	other := s.source("brouillon.md", strings.ReplaceAll(balance, "31 %", "27 %"))
	if err := s.SupersedeSource(ctx, old.ID, other.ID); err != nil {
		t.Fatal(err)
	}
	must(s.DismissClaim(ctx, claimID, "Une citation."))(t)
	must(s.RevertSource(ctx, other.ID))(t)
	rows := must(s.Sources(ctx))(t)
	if len(rows) != 2 || rows[0].ID != other.ID || rows[0].Title != other.Title || rows[0].Kind != "" || rows[1].Title != "Bilan énergétique" {
		t.Errorf("got %+v", rows)
	}
	c := must(s.Check(ctx, pieceID))(t).Claims[0]
	if c.Status != verify.NotAClaim || c.Broken != nil {
		t.Errorf("got %s, %+v", c.Status, c.Broken)
	}
}

// Where evidence stands is shown with it: its place, who typed it, and whether it may be quoted.
func TestEvidenceSaysHowItStands(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	pieceID, claimID, src := proven(t, s, balance, asserts)
	must(s.DescribeSource(ctx, src.ID, SourceDetails{Title: "Bilan", Quotable: "no"}))(t)
	typed := must(s.AddExtract(ctx, Extract{Title: "Appel avec Inès Morel", Text: asserts}))(t)
	e := must(s.Check(ctx, pieceID))(t).Claims[0].Resolution.Evidence
	if e.Quotable != "no" || e.Ordinal != 1 || e.Typed || e.Format != "md" {
		t.Errorf("got %+v", e)
	}
	found := false
	for _, e := range must(s.Candidates(ctx, claimID, ""))(t) {
		found = found || e.SourceID == typed.ID && e.Typed && e.Format == "extract" && e.Quotable == ""
	}
	if !found {
		t.Error("what was typed is not offered as such")
	}
}
