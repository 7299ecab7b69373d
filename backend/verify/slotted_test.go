package verify

import "testing"

// A subject that a list leaves to its document is no missing word where two figures tell what is spoken of.
func TestTheSubjectOfAListIsThatOfItsDocument(t *testing.T) {
	passages := []Passage{
		{ID: "1", SourceID: "lirel", Source: "Atelier Lirel", Text: "Notre école forme des relieurs depuis trente ans."},
		{ID: "2", SourceID: "lirel", Source: "Atelier Lirel", Text: "12 formateurs, 40 places par an."},
	}
	found := make([]Found, len(passages))
	for i, p := range passages {
		found[i] = FoundBy(p.Text, p.Surroundings())
	}
	k := &Checker{Search: NewMemory(passages, found)}
	for claim, want := range map[string]Verdict{
		"L'école compte 12 formateurs et 40 places par an.":    Supported,
		"L'usine compte 12 formateurs et 40 places par an.":    NotFound,
		"La filiale compte 12 formateurs et 40 places par an.": NotFound,
	} {
		res, err := k.Check(t.Context(), read(claim))
		if err != nil {
			t.Fatal(err)
		}
		if res.Verdict != want {
			t.Errorf("%q: got %s, want %s", claim, res.Verdict, want)
		}
	}
}
