package workspace

import (
	"testing"
	"time"

	"probant/backend/charter"
)

const visit = "Notre équipe relève vos compteurs chaque trimestre, compare les consommations à celles de l’an dernier et vous remet un rapport de deux pages, sans engagement."

// again lists the titles of the pieces that a text repeats.
func again(s Sheet) (titles []string) {
	for _, f := range s.Findings {
		if f.Rule == charter.AgainRule {
			titles = append(titles, f.Other.Title)
		}
	}
	return titles
}

func TestARepeatedParagraphIsToldInTheNewerPiece(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	first := s.draft(visit)
	s.later(time.Minute)
	second := s.draft("Bonjour.", visit)
	if got := again(must(s.Check(ctx, second.ID))(t)); len(got) != 0 {
		t.Errorf("told %q with no charter in force", got)
	}
	s.publish(charter.Charter{Name: "Orvalis"})
	sheet := must(s.Check(ctx, second.ID))(t)
	if got := again(sheet); len(got) != 1 || got[0] != first.Title {
		t.Fatalf("the newer piece is told %q", got)
	}
	if sheet.Gate.Reason == "forbidden" {
		t.Error("a repetition closes the gate")
	}
	if got := again(must(s.Check(ctx, first.ID))(t)); len(got) != 0 {
		t.Errorf("the older piece is told %q", got)
	}
	finding := sheet.Findings[0]
	sheet = must(s.IgnoreFinding(ctx, second.ID, finding.ID, "Même offre, deux pages.", "Claire Morvan"))(t)
	if len(sheet.Findings) != 1 || sheet.Findings[0].Ignored == nil {
		t.Errorf("ignored: %+v", sheet.Findings)
	}
	if got := again(s.rewrite(second, "Bonjour.", "Une tout autre visite, faite le soir, sans compteur ni rapport, pour qui travaille la journée entière.")); len(got) != 0 {
		t.Errorf("told %q once rewritten", got)
	}
	second = must(s.store.Piece(ctx, second.ID))(t)
	s.rewrite(second, visit)
	if err := s.DeletePiece(ctx, first.ID); err != nil {
		t.Fatal(err)
	}
	if got := again(must(s.Check(ctx, second.ID))(t)); len(got) != 0 {
		t.Errorf("a deleted piece is named: %q", got)
	}
}
