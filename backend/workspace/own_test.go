package workspace

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/verify"
)

// ownPage is a page that claims, as its writer has it now, and ownBefore is what it was before.
var (
	ownPage = []string{
		"Orvalis pèse les restes de 240 cantines depuis 2019.",
		"Chaque balance envoie ses mesures au cuisinier avant la fin du service, sans que personne ait à saisir un chiffre.",
		"Les équipes de cuisine jettent 35 % de pain en moins au bout de six mois, et le gardent frais pour le lendemain.",
		"La mise en service prend deux jours, avec un technicien sur place et une formation pour toute la brigade.",
	}
	ownBefore = []string{
		"Orvalis pèse les restes de 240 cantines depuis 2019.",
		"Chaque balance envoie ses mesures au cuisinier avant la fin du service, sans que personne ait à saisir un chiffre.",
		"Les équipes de cuisine jettent 30 % de pain en moins au bout de six mois, et le gardent frais pour le lendemain.",
		"La mise en service prend trois jours, avec un technicien sur place et une formation pour toute la brigade.",
	}
)

func TestATextProvesNothingOfItself(t *testing.T) {
	asFile := func(lines []string) string { return strings.Join(lines, "\n\n") + "\n" }
	for _, tt := range []struct {
		name, document string
		own            bool
	}{
		{"the text itself", asFile(ownPage), true},
		{"an older version", asFile(ownBefore), true},
		{"with a title and marks", "# Page\n\n**" + ownPage[0] + "**\n\n" + asFile(ownPage[1:]), true},
		{"a sheet that the text takes most from", asFile([]string{ownPage[0], ownPage[1], ownPage[3],
			"La balance pèse jusqu’à 60 kg, au gramme près, se lave au jet et tient sur une batterie pendant une semaine de service.",
			"Le câble, le support mural et la housse sont livrés avec elle, et la facture part le premier jour du mois suivant."}), false},
		{"a study that says the same in its own words", asFile([]string{ownPage[0], ownPage[2],
			"L’étude a suivi douze établissements pendant une année scolaire, avec une pesée chaque midi et un relevé par plat.",
			"Les économies sont comptées au prix d’achat du pain, hors personnel et hors énergie, et vérifiées par le comptable de la commune.",
			"Trois cantines ont quitté l’étude avant son terme et ne sont pas comptées."}), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := newSpace(t)
			src := s.source("page.md", tt.document)
			p := s.draft(ownPage...)
			sheet := must(s.Check(t.Context(), p.ID))(t)
			if got := len(sheet.Own) == 1 && sheet.Own[0].SourceID == src.ID; got != tt.own {
				t.Errorf("own: got %+v", sheet.Own)
			}
			c := the(t, sheet, "240")
			if (c.Verdict == verify.Supported) == tt.own {
				t.Errorf("%q: got %s", c.Text, c.Verdict)
			}
			if !tt.own {
				return
			}
			cited := must(s.Candidates(t.Context(), c.ID, ""))(t)
			if len(cited) == 0 {
				t.Fatal("its passages are not found by hand")
			}
			if _, err := s.LinkProof(t.Context(), c.ID, LinkInput{PassageID: cited[0].PassageID}); fault.As(err).Reason != "reason_required" {
				t.Errorf("linking it without a reason: got %v", err)
			}
			linked := must(s.LinkProof(t.Context(), c.ID, LinkInput{PassageID: cited[0].PassageID, Reason: "Relu par la direction."}))(t)
			if r := the(t, linked, "240").Resolution; r == nil || r.Confirmed {
				t.Errorf("linked: got %+v", r)
			}
		})
	}
}

// A text that grows away from a document may rest on it, and one that comes to repeat it no longer does.
func TestOwnFollowsTheText(t *testing.T) {
	s := newSpace(t)
	s.source("page.md", strings.Join(ownPage, "\n\n"))
	other := []string{ownPage[0]}
	for i := range 8 {
		other = append(other, fmt.Sprintf("La commune numéro %d a choisi ses balances avec ses cuisiniers, puis a formé ses agents pendant la semaine de la rentrée %d.", i, i))
	}
	p := s.draft(other...)
	if c := the(t, must(s.Check(t.Context(), p.ID))(t), "240"); c.Verdict != verify.Supported {
		t.Fatalf("another text: got %s", c.Verdict)
	}
	if c := the(t, s.rewrite(p, ownPage...), "240"); c.Verdict == verify.Supported {
		t.Errorf("the same text: got %s", c.Verdict)
	}
	if c := the(t, s.rewrite(p, other...), "240"); c.Verdict != verify.Supported {
		t.Errorf("another text again: got %s", c.Verdict)
	}
}
