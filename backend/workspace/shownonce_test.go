package workspace

import (
	"slices"
	"testing"

	"probant/backend/charter"
	"probant/backend/piece"
)

// house is a charter that does nothing but avoid words.
func house(rules ...charter.HouseRule) charter.Charter {
	for i := range rules {
		rules[i].Kind, rules[i].Lang = charter.Never, "fr"
	}
	return charter.Charter{House: rules}
}

func TestWordsRemarkedTwiceAreShownOnce(t *testing.T) {
	for name, tt := range map[string]struct {
		rules []charter.HouseRule
		text  string
		first []string // the rules shown first, in the order of the text
		under map[string]string
		left  int // what closes the gate
	}{
		"the stricter first": {[]charter.HouseRule{{ID: "A", Words: []string{"magique"}, Severity: charter.Advice}, {ID: "B", Words: []string{"magique"}, Severity: charter.NeedsProof}},
			"Une visite magique, disons-le.", []string{"B"}, map[string]string{"A": "B"}, 0},
		"one within the other": {[]charter.HouseRule{{ID: "A", Words: []string{"visite magique"}, Severity: charter.Advice}, {ID: "B", Words: []string{"magique"}}},
			"Une visite magique, disons-le.", []string{"B"}, map[string]string{"A": "B"}, 1},
		"both forbidden": {[]charter.HouseRule{{ID: "A", Words: []string{"visite magique"}}, {ID: "B", Words: []string{"magique"}}},
			"Une visite magique, disons-le.", []string{"A"}, map[string]string{"B": "A"}, 1},
		"other words": {[]charter.HouseRule{{ID: "A", Words: []string{"visite"}}, {ID: "B", Words: []string{"magique"}}},
			"Une visite magique, disons-le.", []string{"A", "B"}, nil, 2},
		"words that only touch": {[]charter.HouseRule{{ID: "A", Words: []string{"visite magique"}}, {ID: "B", Words: []string{"magique à souhait"}}},
			"Une visite magique à souhait, disons-le.", []string{"A", "B"}, nil, 2},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSpace(t)
			s.publish(house(tt.rules...))
			sheet := must(s.Check(t.Context(), s.draft(tt.text).ID))(t)
			rules, first := map[string]string{}, []string{}
			for _, f := range sheet.Findings {
				rules[f.ID] = f.Rule
			}
			for _, f := range sheet.Findings {
				if f.Under == "" {
					first = append(first, f.Rule)
				} else if tt.under[f.Rule] != rules[f.Under] {
					t.Errorf("%s is under %q", f.Rule, rules[f.Under])
				}
			}
			if !slices.Equal(first, tt.first) || sheet.Gate.Left != tt.left || remaining(sheet.Findings) != len(tt.first) {
				t.Errorf("shown %v with %d left, %d remarks; want %v with %d", first, sheet.Gate.Left, remaining(sheet.Findings), tt.first, tt.left)
			}
		})
	}
}

func TestOneSetAsideGivesItsPlace(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.publish(house(charter.HouseRule{ID: "A", Words: []string{"magique"}, Severity: charter.Advice}, charter.HouseRule{ID: "B", Words: []string{"magique"}, Severity: charter.NeedsProof}))
	p := s.draft("Une visite magique, disons-le.")
	sheet := must(s.Check(ctx, p.ID))(t)
	b := slices.IndexFunc(sheet.Findings, func(f FindingView) bool { return f.Rule == "B" })
	sheet = must(s.IgnoreFinding(ctx, p.ID, sheet.Findings[b].ID, "La preuve est au dossier.", "Claire Morvan"))(t)
	for _, f := range sheet.Findings {
		if f.Under != "" {
			t.Errorf("%s is under one that was set aside", f.Rule)
		}
	}
	if n := remaining(sheet.Findings); n != 1 {
		t.Errorf("%d remarks remain", n)
	}
}

func TestACharterThatForbidsApprovedWordsSaysWhyItReopens(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	s.publish(house(charter.HouseRule{ID: "A", Words: []string{"unique"}}))
	p := s.draft("Une visite magique, disons-le.")
	must(s.Approve(ctx, p.ID, p.Seq, "Marc Lefèvre", ""))(t)
	if row := s.row(p.ID); row.Reopened != nil {
		t.Fatalf("reopened for %+v before anything changed", row.Reopened)
	}
	s.publish(house(charter.HouseRule{ID: "A", Words: []string{"magique"}}, charter.HouseRule{ID: "B", Words: []string{"visite magique"}}))
	row := s.row(p.ID)
	if why := row.Reopened; row.Stage != piece.Verify || why == nil || why.Version != 2 || why.Approved != 1 || len(why.Words) != 1 || why.Lacking != 0 {
		t.Fatalf("got %+v, reopened for %+v", row, why)
	}
	s.rewrite(p, "Une visite magique, disons-le encore.")
	if row := s.row(p.ID); row.Reopened != nil {
		t.Errorf("another text was never approved: %+v", row.Reopened)
	}
}
