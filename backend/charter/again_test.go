package charter

import (
	"fmt"
	"testing"
	"time"

	"probant/backend/text"
)

func paragraphs(lines ...string) (out []text.Block) {
	for i, s := range lines {
		out = append(out, text.Block{ID: fmt.Sprint("b", i), Kind: text.Paragraph, Text: s})
	}
	return out
}

const old = "Notre équipe relève vos compteurs chaque trimestre, compare les consommations à celles de l’an dernier et vous remet un rapport de deux pages, sans engagement."

func anyPiece(string) bool { return true }

func TestAParagraphWrittenAgainIsToldBesideTheOlder(t *testing.T) {
	r := NewRepeats()
	r.Add("p1", paragraphs("Un bâtiment bien suivi consomme moins, et ses occupants s’y plaisent davantage chaque hiver.", old))
	for name, c := range map[string]struct {
		says  string
		again bool
	}{
		"the same":            {old, true},
		"other spaces, case":  {"NOTRE équipe  relève vos compteurs chaque trimestre, compare les consommations à celles de l'an dernier et vous remet un rapport de deux pages, sans engagement !", true},
		"reworded slightly":   {"Notre équipe relève tous vos compteurs chaque trimestre, compare les consommations à celles de l’an dernier et vous envoie un rapport de deux pages, sans engagement.", true},
		"with a line more":    {old + " Demandez-le dès aujourd’hui par téléphone.", true},
		"only the same topic": {"Chaque trimestre, vos compteurs sont lus par un technicien qui rédige ensuite un rapport sur les consommations de l’année, comparées à la précédente.", false},
		"a few same words":    {"Vous remettre un rapport de deux pages demande du temps : nos ingénieurs y passent une journée entière, parfois davantage.", false},
		"short":               {"Notre équipe relève vos compteurs chaque trimestre.", false},
	} {
		found := r.Find("p2", paragraphs(c.says), anyPiece)
		if got := len(found) == 1; got != c.again {
			t.Errorf("%s: %d findings", name, len(found))
		}
		for _, f := range found {
			if f.Other != "p1" || f.Severity != Advice || f.Rule != AgainRule || text.Slice(c.says, f.Span) != c.says {
				t.Errorf("%s: %+v", name, f)
			}
		}
	}
	if found := r.Find("p1", paragraphs(old), anyPiece); len(found) > 0 {
		t.Error("a piece repeats itself")
	}
	if found := r.Find("p2", paragraphs(old, old), anyPiece); len(found) != 1 {
		t.Errorf("told %d times in one text", len(found))
	}
	if found := r.Find("p2", paragraphs(old), func(string) bool { return false }); len(found) > 0 {
		t.Error("a later piece is named")
	}
	r.Add("p1", paragraphs("Tout autre chose."))
	if found := r.Find("p2", paragraphs(old), anyPiece); len(found) > 0 {
		t.Error("what the other piece no longer says is told")
	}
}

func TestAUsualMentionIsNotTold(t *testing.T) {
	r := NewRepeats()
	mention := "Vous recevez ce message parce que vous nous avez donné votre adresse ; vous pouvez vous désinscrire à tout moment par le lien ci-dessous."
	for i := range usual {
		r.Add(fmt.Sprint("p", i), paragraphs(mention))
	}
	if found := r.Find("new", paragraphs(mention), anyPiece); len(found) > 0 {
		t.Errorf("told: %+v", found)
	}
}

// TestAThousandPiecesAreReadAtOnce bounds a reading generously: it takes well under a millisecond.
func TestAThousandPiecesAreReadAtOnce(t *testing.T) {
	r := NewRepeats()
	for i := range 1000 {
		var lines []string
		for j := range 20 {
			lines = append(lines, fmt.Sprintf("Le chantier numéro %d de la ville %d a duré %d semaines, avec %d ouvriers et un budget suivi chaque jour par le conducteur de travaux.", i, j, i*j%97, i+j))
		}
		r.Add(fmt.Sprint("p", i), paragraphs(lines...))
	}
	var lines []string
	for range 40 {
		lines = append(lines, old)
	}
	start := time.Now()
	r.Find("new", paragraphs(lines...), anyPiece)
	if took := time.Since(start); took > time.Second {
		t.Errorf("took %v", took)
	}
}
