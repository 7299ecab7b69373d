package workspace

import (
	"testing"

	"probant/backend/charter"
	"probant/backend/deliver"
	"probant/backend/piece"
	"probant/backend/text"
)

func TestTheChecklistOfTheCharterIsShownAnsweredAndKept(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Le parc se visite le lundi matin.")
	if ready := must(s.Readiness(ctx, p.ID))(t); len(ready.Good) != 0 || ready.Charter != 0 {
		t.Fatalf("without a charter: %+v", ready.Good)
	}
	read, first := "Quelqu’un du métier l’a relu.", "Le premier paragraphe dit à qui il s’adresse."
	s.publish(charter.Charter{
		House: []charter.HouseRule{{ID: "M-1", Kind: charter.Never, Words: []string{"lundi"}, Severity: charter.Advice}},
		Good: []charter.Good{{Kind: p.Kind, Items: []charter.GoodItem{{Auto: charter.AutoClaims}, {Auto: charter.AutoFindings},
			{Auto: charter.AutoWords, Min: 3, Max: 20}, {Auto: charter.AutoTitle}, {Auto: charter.AutoLinks}, {Text: read}, {Text: first}}},
			{Kind: piece.WhitePaper, Items: []charter.GoodItem{{Text: "Un autre type"}}}}})
	ready := must(s.Readiness(ctx, p.ID))(t)
	wantGood(t, ready.Good, []GoodView{{Done: true}, {Count: 1}, {Done: true, Count: 7}, {}, {Done: true}, {}, {}})

	// An item left unticked blocks nothing, and is kept as such.
	ready = must(s.Approve(ctx, p.ID, ready.Piece.Seq, "Marc Lefèvre", "", read, "Une ligne d’une autre charte"))(t)
	if ready.Approval == nil || ready.Approval.Charter != 1 {
		t.Fatalf("approval: %+v", ready.Approval)
	}
	wantGood(t, ready.Approval.Good, []GoodView{{Done: true}, {Count: 1}, {Done: true, Count: 7}, {}, {Done: true}, {Done: true}, {}})

	// What a later charter asks changes nothing of what was answered, nor of what the pack says of it.
	s.publish(charter.Charter{})
	m, _, err := deliver.Verify(must(s.ExportTo(ctx, p.ID, t.TempDir()))(t))
	if err != nil || m.Charter == nil || m.Charter.Version != 1 || len(m.Charter.Checklist) != 7 {
		t.Fatalf("the pack's charter: %+v (%v)", m.Charter, err)
	}
	for i, done := range []bool{true, false, true, false, true, true, false} {
		if got := m.Charter.Checklist[i]; got.Done != done || got.Text == "" {
			t.Errorf("item %d of the pack: got %+v, want done %v", i, got, done)
		}
	}
	ready = must(s.Readiness(ctx, p.ID))(t)
	if len(ready.Good) != 0 || len(ready.Approval.Good) != 7 || ready.Approval.Charter != 1 || ready.Charter != 2 {
		t.Errorf("got %+v", ready)
	}
}

func TestLinksThatLeadNowhereAreCounted(t *testing.T) {
	link := func(to string) text.Block {
		return text.Block{Text: "ici", Marks: []text.Mark{{Kind: text.Link, Href: to}, {Kind: text.Bold}}}
	}
	if n := emptyLinks([]text.Block{link(""), link(" # "), link("https://nordalis.example"), link("#prix")}); n != 2 {
		t.Errorf("got %d", n)
	}
}

// wantGood compares the answers, not the items.
func wantGood(t *testing.T, got, want []GoodView) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("got %d items, want %d", len(got), len(want))
	}
	for i, v := range got {
		if v.Done != want[i].Done || v.Count != want[i].Count {
			t.Errorf("item %d (%s%s): done %v, counted %d; want %v, %d", i, v.Auto, v.Text, v.Done, v.Count, want[i].Done, want[i].Count)
		}
	}
}
