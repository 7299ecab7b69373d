package workspace

import (
	"strings"
	"testing"
	"time"

	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

const (
	claimed   = "Orvalis réduit de 35 % le temps de saisie."
	study     = "# Étude 2025\n\nOrvalis réduit de 31 % le temps de saisie dans les ateliers suivis.\n"
	agreeing  = "# Mesure 2026\n\nOrvalis réduit de 35 % le temps de saisie.\n"
	unrelated = "# Cantine\n\nLe menu du jeudi comprend une soupe et un dessert.\n"
)

func (s *space) events(pieceID string, kind store.EventKind) (n int) {
	s.t.Helper()
	for _, e := range must(s.store.Events(s.t.Context(), pieceID))(s.t) {
		if e.Kind == kind {
			n++
		}
	}
	return n
}

func TestCheck(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	src := s.source("etude.md", study)
	p := s.draft("Bonjour à tous.", claimed)

	sheet := must(s.Check(ctx, p.ID))(t)
	c := wantStatus(t, sheet, "35 %", verify.Conflicted)
	if c.Number != 1 || c.Block != "b" || c.Verdict != verify.Contradicted || c.Difference == nil || len(c.Evidence) == 0 {
		t.Fatalf("got %+v", c)
	}
	if got := c.Evidence[0]; got.SourceID != src.ID || got.Quote != text.Slice(got.Text, got.Span) {
		t.Errorf("got %+v", got)
	}
	if sheet.Gate.Open || sheet.Gate.Reason != "open_claims" || sheet.Gate.First != c.ID || sheet.Stage != piece.Verify {
		t.Errorf("got %+v at %s", sheet.Gate, sheet.Stage)
	}

	t.Run("checking again changes nothing", func(t *testing.T) {
		s.heard = nil
		again := must(s.Check(ctx, p.ID))(t)
		if again.Claims[0].ID != c.ID || len(s.heard) != 0 || s.events(p.ID, store.Checked) != 1 {
			t.Errorf("got %+v, heard %v, %d checks in the trail", again.Claims[0].ID, s.heard, s.events(p.ID, store.Checked))
		}
	})
	t.Run("typing elsewhere is not a check in the trail", func(t *testing.T) {
		s.rewrite(p, "Bonjour à toutes.", claimed)
		if n := s.events(p.ID, store.Checked); n != 1 {
			t.Errorf("got %d, want 1", n)
		}
	})
	t.Run("a restart finds the same claims", func(t *testing.T) {
		s.Close()
		again := spaceAt(t, s.dir, s.time())
		sheet := must(again.Check(ctx, p.ID))(t)
		if got := the(t, sheet, "35 %"); got.ID != c.ID || got.Verdict != verify.Contradicted || got.Block != "b" {
			t.Errorf("got %+v", got)
		}
	})
}

func TestCheckFollowsTheLibrary(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve)
	src := s.source("etude.md", study)
	wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.Conflicted)
	if err := s.DeleteSource(ctx, src.ID); err != nil {
		t.Fatal(err)
	}
	c := wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.ToProve)
	if len(c.Evidence) != 0 {
		t.Errorf("a deleted source still answers: %+v", c.Evidence)
	}
	if err := s.RestoreSource(ctx, src.ID); err != nil {
		t.Fatal(err)
	}
	wantStatus(t, must(s.Check(ctx, p.ID))(t), "35 %", verify.Conflicted)
}

func TestUnsupportedLanguageClosesTheGate(t *testing.T) {
	s := newSpace(t)
	p := s.draft("Bonjour à tous.", "Unsere Software ist die beste Lösung für alle Unternehmen und wird von vielen Kunden in der ganzen Welt genutzt.")
	sheet := must(s.Check(t.Context(), p.ID))(t)
	if len(sheet.Unsupported) != 1 || sheet.Unsupported[0] != "b" || sheet.Gate.Reason != "unsupported_language" {
		t.Errorf("got %+v", sheet)
	}
	if empty := must(s.Check(t.Context(), s.draft().ID))(t); empty.Gate.Open || empty.Gate.Reason != "empty_text" {
		t.Errorf("got %+v", empty.Gate)
	}
}

func TestResolutionBelongsToTheMeaning(t *testing.T) {
	for _, tt := range []struct {
		name string
		text []string
		want verify.Status
	}{
		{"nothing", []string{claimed}, verify.NotAClaim},
		{"typography and case", []string{"ORVALIS réduit de 35\u202f% le temps de saisie\u202f!"}, verify.NotAClaim},
		{"another place", []string{"D'abord ceci.", "Puis cela.", claimed}, verify.NotAClaim},
		{"another number", []string{"Orvalis réduit de 36 % le temps de saisie."}, verify.ToProve},
		{"a negation", []string{"Orvalis ne réduit pas de 35 % le temps de saisie."}, verify.ToProve},
		{"another name", []string{"Valoris réduit de 35 % le temps de saisie."}, verify.ToProve},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			p := s.draft(claimed)
			c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
			must(s.DismissClaim(ctx, c.ID, "exemple fictif"))(t)
			sheet := s.rewrite(p, tt.text...)
			if len(sheet.Claims) != 1 {
				t.Fatalf("got %d claims: %+v", len(sheet.Claims), sheet.Claims)
			}
			if got := sheet.Claims[0]; got.Status != tt.want || (got.ID == c.ID) != (tt.want == verify.NotAClaim) {
				t.Errorf("got %s, want %s", got.Status, tt.want)
			}
			// Undone, the decision is back.
			if got := the(t, s.rewrite(p, claimed), "35 %"); got.ID != c.ID || got.Status != verify.NotAClaim {
				t.Errorf("undone: got %s on another claim %v", got.Status, got.ID != c.ID)
			}
		})
	}
}

func TestDecisionSurvivesCutAndPasteAndRestart(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Un.", claimed, "Deux.")
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	must(s.DismissClaim(ctx, c.ID, "exemple fictif"))(t)
	if sheet := s.rewrite(p, "Un.", "Deux."); len(sheet.Claims) != 0 {
		t.Fatalf("a wording that is gone shows: %+v", sheet.Claims)
	}
	s.later(48 * time.Hour) // much later than an undecided claim is remembered
	s.rewrite(p, "Un.", "Deux trois.")
	s.Close()
	again := spaceAt(t, s.dir, s.time())
	if got := the(t, again.rewrite(p, "Un.", "Deux trois.", claimed), "35 %"); got.ID != c.ID || got.Status != verify.NotAClaim {
		t.Errorf("got %+v", got)
	}
}

func TestDecisionStaysWithTheOriginalOfACopy(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	must(s.DismissClaim(ctx, c.ID, "exemple fictif"))(t)
	sheet := s.rewrite(p, claimed, "Entre les deux.", claimed)
	if len(sheet.Claims) != 2 || sheet.Claims[0].ID != c.ID || sheet.Claims[1].Status != verify.ToProve {
		t.Fatalf("got %+v", sheet.Claims)
	}
	// The original goes: what was decided of the wording holds for the one that is left.
	if got := the(t, s.rewrite(p, "Un.", "Entre les deux.", claimed), "35 %"); got.Status != verify.NotAClaim {
		t.Errorf("got %s, want the decision to follow its wording", got.Status)
	}
}

func TestMarkClaim(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Bonjour à tous, chers lecteurs.")
	must(s.Check(ctx, p.ID))(t)
	sheet := must(s.MarkClaim(ctx, p.ID, "a", 15, 31))(t)
	c := the(t, sheet, "chers lecteurs")
	if c.Text != "chers lecteurs." || c.Origin != "marked" || c.Status != verify.ToProve || len(c.Categories) == 0 {
		t.Fatalf("got %+v", c)
	}
	if again := must(s.MarkClaim(ctx, p.ID, "a", 16, 31))(t); len(again.Claims) != 1 || s.events(p.ID, store.Marked) != 1 {
		t.Errorf("marked twice: got %+v", again.Claims)
	}
	if sheet = s.rewrite(p, "Bonjour."); len(sheet.Claims) != 0 {
		t.Errorf("got %+v", sheet.Claims)
	}
	if got := the(t, s.rewrite(p, "Ah !", "Bonjour à tous, chers lecteurs."), "chers"); got.ID != c.ID || got.Block != "b" {
		t.Errorf("undone: got %+v", got)
	}
	for _, span := range [][2]int{{-1, 3}, {4, 4}, {0, 900}, {15, 16}} {
		_, err := s.MarkClaim(ctx, p.ID, "b", span[0], span[1])
		wantFault(t, err, "invalid", "bad_span", "start")
	}
}

func TestMarkFollowsItsWording(t *testing.T) {
	for _, tt := range []struct {
		name, line, text string
		want             verify.Status
	}{
		{"a harmless change", "Avec nous, Rien n’est perdu, promis.", "Rien n’est perdu", verify.NotAClaim},
		{"another sense", "Avec nous, tout est gardé, promis.", "tout est gardé", verify.ToProve},
		{"gone", "Avec nous,, promis.", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			p := s.draft("Avec nous, rien n’est perdu, promis.")
			c := the(t, must(s.MarkClaim(ctx, p.ID, "a", 11, 27))(t), "rien n’est perdu")
			must(s.DismissClaim(ctx, c.ID, "formule"))(t)
			sheet := s.rewrite(p, tt.line)
			var mine []ClaimView
			for _, v := range sheet.Claims {
				if v.Origin == "marked" {
					mine = append(mine, v)
				}
			}
			if tt.text == "" {
				if len(mine) != 0 {
					t.Errorf("got %+v", mine)
				}
			} else if len(mine) != 1 || mine[0].Text != tt.text || mine[0].Status != tt.want {
				t.Errorf("got %+v, want %q %s", mine, tt.text, tt.want)
			}
			if got := the(t, s.rewrite(p, "Avec nous, rien n’est perdu, promis."), "rien"); got.ID != c.ID || got.Status != verify.NotAClaim {
				t.Errorf("undone: got %+v", got)
			}
		})
	}
}

func TestRemove(t *testing.T) {
	for _, order := range []string{"said first", "saved first", "checked first"} {
		t.Run(order, func(t *testing.T) {
			s := newSpace(t)
			ctx := t.Context()
			p := s.draft(claimed, "La suite.")
			c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
			remove := func() Sheet { return must(s.RemoveClaim(ctx, c.ID, "removed"))(t) }
			var sheet Sheet
			switch order {
			case "said first":
				wantStatus(t, remove(), "35 %", verify.ToProve) // it is still there
				sheet = s.rewrite(p, "La suite.")
			case "saved first":
				must(s.SavePiece(ctx, p.ID, p.Seq, blocks("La suite.")))(t)
				sheet = remove()
			case "checked first":
				s.rewrite(p, "La suite.")
				sheet = remove()
			}
			got := wantStatus(t, sheet, "35 %", verify.Removed)
			if got.Number != 0 || got.Resolution == nil || got.Resolution.Kind != claim.Removed || sheet.Counts.Removed != 1 || !sheet.Gate.Open {
				t.Errorf("got %+v, counts %+v, gate %+v", got, sheet.Counts, sheet.Gate)
			}
			if got := wantStatus(t, s.rewrite(p, claimed, "La suite."), "35 %", verify.ToProve); got.ID != c.ID {
				t.Errorf("undone: another claim")
			}
		})
	}
}

func TestARewordedClaimIsCountedOnce(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft(claimed)
	c := the(t, must(s.Check(ctx, p.ID))(t), "35 %")
	must(s.RemoveClaim(ctx, c.ID, "reworded"))(t)
	sheet := s.rewrite(p, strings.Replace(claimed, "35", "31", 1))
	row := s.row(p.ID)
	if got := sheet.Counts; got.Total != 1 || got.Open != 1 || got.Removed != 0 || got.Reworded != 1 || row.Total != 1 || row.Left != 1 {
		t.Errorf("the desk counts %+v, the list %d of %d", got, row.Left, row.Total)
	}
}
