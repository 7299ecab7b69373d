package verify

import "testing"

func TestGuardScopeKnowsAllByOtherWords(t *testing.T) {
	runGuard(t, guardScope, []guardCase{
		{"Every Orvalis crate is made of oak.", "All our Orvalis crates are made of oak.", false},
		{"Les alertes sont reçues sur chacun de nos trois sites.", "Les alertes sont reçues sur les trois sites.", false},
		{"Les alertes sont reçues sur chacun de nos trois sites.", "Les alertes sont reçues sur trois sites.", true},
		{"Le gaspillage est de 9 g sur chaque plateau.", "Le gaspillage est de 9 g par plateau.", false},
		{"Le gaspillage est de 9 g sur chaque plateau.", "Le gaspillage est de 9 g sur le plateau végétarien.", true},
		{"Aucun déchet n’est enfoui.", "Les déchets ne sont pas enfouis.", false},
		{"Aucun déchet n’est enfoui.", "Les déchets dangereux ne sont pas enfouis.", true},
		{"Aucun déchet n’est enfoui.", "Les déchets de chantier ne sont pas enfouis.", true},
		{"Toute panne est réparée en 4 h.", "La panne est réparée en 4 h.", false},
		{"Toute panne est réparée en 4 h.", "La panne électrique est réparée en 4 h.", true},
		{"Toute panne est réparée en 4 h.", "La panne a été réparée en 4 h.", true},
		{"Every order requires a deposit.", "Orders above €5,000 require a deposit.", true},
		{"Toutes les pannes sont réparées en 4 h.", "La panne est réparée en 4 h.", true},
	})
}

func TestGuardDutyKnowsDutiesByOtherWords(t *testing.T) {
	runGuard(t, guardDuty, []guardCase{
		{"Refuser doit être aussi simple qu’accepter.", "Le bandeau est libre, refuser devant être aussi simple qu’accepter.", false},
		{"Les clients ont l’obligation de fournir une pièce d’identité.", "Les clients doivent fournir une pièce d’identité.", false},
		{"The trial is free, with no card.", "The trial is free, no card required.", false},
		{"L’essai est gratuit.", "L’essai est gratuit, une carte est obligatoire.", false},
		{"L’essai demande une carte.", "L’essai demande une carte, obligatoirement.", true},
	})
	for _, c := range [][2]string{
		{"Customers must provide an identity card.", "Customers are required to provide an identity card."},
		{"Les clients ont l’obligation de fournir une pièce d’identité.", "Les clients doivent fournir une pièce d’identité."},
	} {
		if got := Compare(spoken(c[0]), Passage{Text: c[1]}); got.Verdict != Supported {
			t.Errorf("%q by %q: got %s, want supported", c[0], c[1], got.Verdict)
		}
	}
	if got := Compare(spoken("Customers must provide an identity card."), Passage{Text: "Customers can provide an identity card."}); got.Verdict == Supported {
		t.Errorf("a duty is supported by a permission")
	}
}

func TestGuardTimeReadsTheFrenchFuture(t *testing.T) {
	runGuard(t, guardTime, []guardCase{
		{"Les 11 agences proposent les balances.", "Les 11 agences proposeront les balances.", true},
		{"Nous livrons en deux jours.", "Nous livrerons en deux jours.", true},
		{"Les balances seront proposées dans les 11 agences.", "Les 11 agences proposeront les balances.", false},
		{"Every plan starts with a trial.", "All plans start with a trial.", false},
		{"Fernway opens a shop in Ghent.", "Fernway plans to open a shop in Ghent.", true},
		{"Nos machines respectent les environs du site.", "Les machines respectent les environs du site.", false},
	})
}

func TestABoundIsNoDenial(t *testing.T) {
	for _, c := range []struct {
		claim, sentence string
		want            Verdict
	}{
		{"Un colis contient au plus 50 % de vide.", "A parcel contains no more than 50% empty space.", Supported},
		{"The service charges a 3% fee.", "The service charges no 3% fee.", Contradicted},
	} {
		if got := Compare(spoken(c.claim), Passage{Text: c.sentence}); got.Verdict != c.want {
			t.Errorf("%q by %q: got %s, want %s", c.claim, c.sentence, got.Verdict, c.want)
		}
	}
}

// A denial in a lead-in that bears on something else takes nothing back.
func TestALeadInDeniesWhatItNames(t *testing.T) {
	claim := spoken("La formule Pro inclut le chat en direct.")
	for _, c := range []struct {
		context string
		want    Verdict
	}{
		{"Sans surprise, la formule Pro inclut :", Supported},
		{"La formule Pro inclut :", Supported},
		{"La formule Pro n’inclut pas :", NotFound},
		{"Sans surprise, la formule Pro n’inclut pas :", NotFound},
		{"Offert sans la formule Pro :", NotFound},
	} {
		if got := Compare(claim, Passage{Text: "le chat en direct", Context: c.context}); (got.Verdict == Supported) != (c.want == Supported) {
			t.Errorf("after %q: got %s, want %s", c.context, got.Verdict, c.want)
		}
	}
}
