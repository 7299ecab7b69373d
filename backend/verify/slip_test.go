package verify

import "testing"

// Two digits exchanged or a decimal mark moved betray a slip of the pen: the rest of the claim need not be so close.
func TestASlipOfThePenContradicts(t *testing.T) {
	for _, c := range []struct {
		of    Passage
		claim string
		want  Verdict
	}{
		{Passage{Text: "41 barques, 310 rameurs inscrits", Heading: "Le club d'Osterval"}, "Le club d'Osterval compte 130 rameurs.", Contradicted},
		{Passage{Text: "Membre du réseau Avirance par décision du bureau depuis 2021"}, "Membre du réseau Avirance, et fier de l'être, depuis 2012", Contradicted},
		{Passage{Text: "Charte applicable aux clubs inscrits à compter du 15 janvier 2025"}, "La charte concerne les clubs inscrits à compter du 15 juin 2025.", Contradicted},
		{Passage{Text: "Coût des travaux : entre 240 000 € et 310 000 €", Heading: "Le ponton d'Osterval"}, "Les travaux du ponton coûtent entre 240 et 310 euros.", Contradicted},
		// Another value altogether asks for more of the claim, and so does another thing with such digits.
		{Passage{Text: "Membre du réseau Avirance par décision du bureau depuis 2021"}, "Membre du réseau Avirance, et fier de l'être, depuis 2016", NotFound},
		{Passage{Text: "The rental term of a boat is 30 days."}, "The repair term of a boat is 3 days.", NotFound},
		{Passage{Text: "41 barques, 310 pagaies", Heading: "Le club d'Osterval"}, "Le club d'Osterval compte 130 rameurs.", NotFound},
		{Passage{Text: "Le club d'Osterval a repeint 31 barques bleues l'an passé."}, "Le club d'Osterval a vendu 13 remorques neuves.", NotFound},
	} {
		got := Compare(spoken(c.claim), c.of)
		checkEvidence(t, got.Evidence[0])
		if got.Verdict != c.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", c.claim, c.of.Text, got.Verdict, got.Difference, c.want)
		}
	}
}

func TestExchangedAndMoved(t *testing.T) {
	for _, c := range []struct {
		a, b             float64
		exchanged, moves bool
	}{
		{310, 130, true, false}, {5.2, 2.5, true, false}, {2012, 2021, true, false}, {49, 4.9, false, true}, {1940, 19400, false, true},
		{12, 13, false, false}, {12, 12, false, false}, {1, 10, false, false}, {100, 1000, false, false}, {112, 121, true, false}, {12, 201, false, false},
	} {
		if got := exchanged(c.a, c.b); got != c.exchanged {
			t.Errorf("%v and %v exchanged: got %v", c.a, c.b, got)
		}
		if got := moved(c.a, c.b); got != c.moves {
			t.Errorf("%v and %v moved: got %v", c.a, c.b, got)
		}
	}
}
