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

// reworded is old with six of its words changed, here and there.
const reworded = "Notre service relève vos compteurs chaque mois, compare les dépenses à celles de l’an passé et vous envoie un document de deux pages, sans engagement."

func TestWordsChangedHereAndThereAreStillTold(t *testing.T) {
	for name, block := range map[string]text.Block{
		"six words in twenty-six": {Kind: text.Paragraph, Text: reworded},
		"as a quote":              {Kind: text.Quote, Text: old},
		"as an item":              {Kind: text.ListItem, Text: reworded},
		"in a cell":               {Kind: text.TableCell, Text: old},
	} {
		r := NewRepeats()
		r.Add("p1", paragraphs(old))
		if found := r.Find("p2", []text.Block{block}, anyPiece); len(found) != 1 {
			t.Errorf("%s: %d findings", name, len(found))
		}
		r = NewRepeats()
		r.Add("p1", []text.Block{block})
		if found := r.Find("p2", paragraphs(old), anyPiece); len(found) != 1 {
			t.Errorf("%s, the other way: %d findings", name, len(found))
		}
	}
	r := NewRepeats()
	heading := func(s string) []text.Block { return []text.Block{{ID: "h", Kind: text.Heading, Text: s}} }
	r.Add("p1", heading("Comment réduire la facture de chauffage de vos bureaux en hiver"))
	for title, again := range map[string]bool{
		"Comment réduire la facture de chauffage de vos ateliers en hiver": true,
		"Comment réduire la consommation d’eau de vos usines en été":       false,
		"Comment réduire la facture":                                       false,
	} {
		if found := r.Find("p2", heading(title), anyPiece); (len(found) == 1) != again {
			t.Errorf("%s: %d findings", title, len(found))
		}
	}
}

// TestOrdinaryPagesRepeatNothing holds pages of one house, on one subject, in the words of the trade: none says what another says.
func TestOrdinaryPagesRepeatNothing(t *testing.T) {
	pages := []string{
		"Nos techniciens interviennent sur site en moins de quatre heures, du lundi au samedi, dans toute la région et sans frais de déplacement.",
		"Du lundi au samedi, notre équipe répond à vos questions par téléphone, et vous rappelle dans la journée si le cas demande une étude.",
		"Le contrat comprend deux visites par an, le remplacement des pièces d’usure et l’accès à notre service en ligne, pour un prix fixe.",
		"Le prix du contrat dépend du nombre de machines, de leur âge et du délai d’intervention que vous choisissez avec nous.",
		"Pour demander un devis, remplissez le formulaire en ligne : nous vous répondons sous deux jours ouvrés, sans engagement de votre part.",
		"Pour demander une visite, appelez votre agence : nous fixons la date avec vous, sous huit jours, selon la charge de nos équipes.",
		"La maintenance préventive réduit le nombre de pannes et allonge la durée de vie des machines, à condition d’être faite à temps.",
		"La maintenance corrective remet la machine en marche après une panne ; elle coûte plus cher et arrête souvent la production.",
		"Un capteur mesure la température du moteur toutes les dix minutes et transmet les valeurs à notre plateforme par le réseau de l’usine.",
		"Une alerte part dès que la température du moteur dépasse le seuil que vous avez fixé, par message et par courriel.",
		"Chaque rapport indique la date de la visite, le nom du technicien, les pièces remplacées et la date de la prochaine visite.",
		"Chaque facture indique le numéro du contrat, la période, le montant hors taxes et le montant de la taxe.",
		"Nous travaillons avec des entreprises de dix à cinq cents salariés, dans l’agroalimentaire, la plasturgie et le travail du métal.",
		"Nous recrutons des techniciens de maintenance à Nantes, à Rennes et à Brest, en contrat à durée indéterminée.",
		"Contactez-nous pour en savoir plus.",
		"En savoir plus",
	}
	r := NewRepeats()
	for i, page := range pages {
		if found := r.Find(fmt.Sprint("p", i), paragraphs(page), anyPiece); len(found) > 0 {
			t.Errorf("%q repeats %s", page, found[0].Other)
		}
		r.Add(fmt.Sprint("p", i), paragraphs(page))
	}
	if found := r.Find("p99", paragraphs("En savoir plus", "Contactez-nous pour en savoir plus."), anyPiece); len(found) > 0 {
		t.Errorf("two words are told: %+v", found)
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
