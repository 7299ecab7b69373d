package verify

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// What a claim says several times over is cut into claims, each with all that narrows it.
func TestParts(t *testing.T) {
	r := newReader()
	for _, c := range []struct {
		claim string
		want  []string
	}{
		{"Tavelin est certifiée ISO 27001 et conforme au RGPD.", []string{"Tavelin est certifiée ISO 27001", "Tavelin est conforme au RGPD"}},
		{"Tavelin est certifiée ISO 9001 et ISO 14001.", []string{"Tavelin est certifiée ISO 9001", "Tavelin est certifiée ISO 14001"}},
		{"Tavelin emploie des soudeurs et livre en Suisse.", []string{"Tavelin emploie des soudeurs", "Tavelin livre en Suisse"}},
		{"Fondée à Dole, Tavelin fabrique des lampes et répare des lustres.",
			[]string{"Fondée à Dole Tavelin", "Tavelin fabrique des lampes", "Tavelin répare des lustres"}},
		{"Tavelin, qui livre en Suisse, est certifiée.", []string{"Tavelin livre en Suisse", "Tavelin est certifiée"}},
		{"Le siège est à Dole et l’usine est à Brest.", []string{"Le siège est à Dole", "l’ usine est à Brest"}},
		{"Tavelin est certifiée et ses serveurs sont en France.", []string{"Tavelin est certifiée", "Tavelin ses serveurs sont en France"}},
		{"En hiver, nous vendons du bois ; en été, nous vendons du charbon.", []string{"En hiver nous vendons du bois", "en été nous vendons du charbon"}},
		{"La garantie couvre les pièces, la main-d’œuvre et le transport.",
			[]string{"La garantie couvre les pièces", "La garantie couvre la main d’ œuvre", "La garantie couvre le transport"}},
		{"La crème ne contient ni parabène ni silicone.", []string{"La crème ne contient ni parabène", "La crème ne contient ni silicone"}},
		{"Les frais de port et de retour sont offerts.", []string{"Les frais de port sont offerts", "Les frais de retour sont offerts"}},
		{"Tavelin conçoit et fabrique des lampes à Dole.", []string{"Tavelin conçoit des lampes à Dole", "Tavelin fabrique des lampes à Dole"}},
		{"Vous pouvez modifier et annuler votre commande en ligne.",
			[]string{"Vous pouvez modifier votre commande en ligne", "Vous pouvez annuler votre commande en ligne"}},
		{"Tavelin a ouvert un atelier à Dole et recruté douze soudeurs.", []string{"Tavelin a ouvert un atelier à Dole", "Tavelin a recruté douze soudeurs"}},
		{"Nous employons douze soudeurs et trois apprentis.", []string{"Nous employons douze soudeurs", "Nous employons trois apprentis"}},
		{"The app is free and works offline.", []string{"The app is free", "The app works offline"}},
		{"Our boots are vegan and made in Portugal.", []string{"Our boots are vegan", "Our boots are made in Portugal"}},
		{"Fernway hosts the data in Germany and encrypts all backups.", []string{"Fernway hosts the data in Germany", "Fernway encrypts all backups"}},
		{"The warranty covers parts and labour.", []string{"The warranty covers parts", "The warranty covers labour"}},
		{"Neither the frame nor the battery is covered.", []string{"Neither the frame is covered", "nor the battery is covered"}},

		// What narrows the whole stays with each part, wherever it stands.
		{"Depuis 2020, nous recyclons le verre et le carton.", []string{"Depuis 2020 nous recyclons le verre", "Depuis 2020 nous recyclons le carton"}},
		{"Nous livrons des repas et des boissons en France.", []string{"Nous livrons des repas en France", "Nous livrons des boissons en France"}},
		{"Nous livrons des repas et des boissons bio.", []string{"Nous livrons des repas bio", "Nous livrons des boissons bio"}},
		{"Les lampes sont conçues et fabriquées en France.", []string{"Les lampes sont conçues en France", "Les lampes sont fabriquées en France"}},
		{"Le forfait inclut la pose et la mise en service si vous payez à l’année.",
			[]string{"Le forfait inclut la pose si vous payez à l’ année", "Le forfait inclut la mise en service si vous payez à l’ année"}},
		{"The warranty covers the frame and the battery for five years.",
			[]string{"The warranty covers the frame for five years five years", "The warranty covers the battery for five years five years"}},
		{"Nos machines sont moins chères et plus silencieuses que les leurs.",
			[]string{"Nos machines sont moins chères que les leurs", "Nos machines sont plus silencieuses que les leurs"}},
	} {
		var got []string
		for _, p := range r.parts(r.claim(read(c.claim))) {
			got = append(got, strings.TrimSpace(p.wording()))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.claim, got, c.want)
		}
	}
}

func TestOneClaimIsNotCut(t *testing.T) {
	r := newReader()
	for _, c := range []string{
		"L’entreprise Dupont et Fils est certifiée.",
		"Notre service de recherche et développement est à Dole.",
		"Le support est ouvert entre 9 h et 18 h.",
		"La recharge prend 1 h et 30 minutes.",
		"Le module exporte en PDF ou en XML.",
		"Nous sommes hébergés en France et non en Irlande.",
		"Nous livrons uniquement en France et en Belgique.",
		"Seuls Dole et Brest ont un atelier.",
		"La garantie ne couvre pas les pneus et les freins.",
		"Nos ateliers de Dole et de Brest emploient 40 personnes.",
		"80 % des clients renouvellent et recommandent le service.",
		"Certains clients renouvellent et recommandent le service.",
		"Nous sommes le premier éditeur de paie et de facturation.",
		"Lille et Gand sont reliées par un train.",
		"Les taux sont de 71 % en France et de 29 % en Suisse, respectivement.",
		"« Le bois est sec et le feu prend », dit Damien.",
		"Leave the plan and your data stays available.",
		"Le client sait que le bois est sec et que le feu prend.",
		"Is the app free and open?",
		"Fire and water damage is covered.",
		"The plan includes health and safety training.",
		"Marks and Sons makes boots.",
	} {
		if got := r.parts(r.claim(read(c))); got != nil {
			t.Errorf("%q is cut into %d, the first %q", c, len(got), got[0].wording())
		}
	}
}

// compound is a claim, what two passages say, and the verdict of the two together.
type compound struct {
	claim    string
	passages []string
	want     Verdict
}

var compounds = []compound{
	{"Tavelin est certifiée ISO 27001 et conforme au RGPD.", []string{"Tavelin est certifiée ISO 27001.", "Tavelin est conforme au RGPD."}, Supported},
	{"Tavelin est certifiée ISO 27001 et conforme au RGPD.", []string{"Tavelin n’est pas certifiée ISO 27001.", "Le bureau est fermé le lundi."}, Contradicted},
	{"Tavelin est certifiée ISO 27001 et conforme au RGPD.", []string{"Tavelin est certifiée ISO 27001.", "Le bureau est fermé le lundi."}, NotFound},
	{"Fondée en 1998, Tavelin emploie 60 personnes.", []string{"Tavelin a été fondée en 1998.", "Tavelin emploie 60 personnes."}, Supported},
	{"Fondée en 1998, Tavelin emploie 60 personnes.", []string{"Tavelin a été fondée en 2001.", "Le bureau est fermé le lundi."}, Contradicted},
	{"La batterie dure 12 heures et se recharge en 40 minutes.", []string{"La batterie dure 12 heures.", "La batterie se recharge en 55 minutes."}, Contradicted},
	{"La batterie dure 12 heures et se recharge en 40 minutes.", []string{"La batterie dure 12 heures.", "La batterie se recharge en 40 minutes."}, Supported},
	{"La crème ne contient ni parabène ni silicone.", []string{"La crème ne contient pas de parabène.", "La crème ne contient pas de silicone."}, Supported},
	{"La crème ne contient ni parabène ni silicone.", []string{"La crème contient du silicone.", "Le bureau est fermé le lundi."}, Contradicted},
	{"Nous livrons en France et en Belgique sous 48 h.", []string{"Nous livrons en France sous 48 h.", "Nous livrons en Belgique sous 72 h."}, NotFound},
	{"Tavelin conçoit et fabrique des lampes à Dole.", []string{"Tavelin conçoit des lampes à Dole.", "Tavelin fabrique des lampes au Portugal."}, NotFound},
	// Neither a total nor what is said of another part belies a part.
	{"Nous employons douze salariés et trois apprentis.", []string{"Nous employons quinze salariés et apprentis.", "Le bureau est fermé le lundi."}, NotFound},
	{"Le module importe et exporte des fichiers CSV.", []string{"Le module importe des fichiers CSV.", "Le bureau est fermé le lundi."}, NotFound},
	{"Nos ateliers de Dole et de Brest emploient 40 personnes.", []string{"L’atelier de Dole emploie 22 personnes.", "Le bureau est fermé le lundi."}, NotFound},
	{"The app is free and works offline.", []string{"The app is free.", "The app works offline."}, Supported},
	{"The app is free and works offline.", []string{"The app is free.", "The app does not work offline."}, Contradicted},
	{"The bike weighs 14 kg and has a range of 80 km.", []string{"The bike weighs 14 kg.", "The bike has a range of 80 km."}, Supported},
	{"The bike weighs 14 kg and has a range of 80 km.", []string{"The bike weighs 16 kg.", "Our office is closed on Mondays."}, Contradicted},
}

func TestACompoundIsJudgedByItsParts(t *testing.T) {
	for _, c := range compounds {
		k := &Checker{Search: InText(strings.Join(c.passages, "\n\n"))}
		got, err := k.Check(context.Background(), read(c.claim))
		if err != nil {
			t.Fatal(err)
		}
		if got.Verdict != c.want {
			t.Errorf("%q by %q: got %s, want %s", c.claim, c.passages, got.Verdict, c.want)
		}
		if (got.Difference != nil) != (got.Verdict == Contradicted) && got.Verdict != NotFound {
			t.Errorf("%q: %s with the difference %+v", c.claim, got.Verdict, got.Difference)
		}
		if got.Verdict == Supported && (len(got.Evidence) < 2 || got.Evidence[0].Quote == got.Evidence[1].Quote) {
			t.Errorf("%q: the parts are not both quoted first: %+v", c.claim, got.Evidence)
		}
		if got.Confidence > partsConfidence+3 {
			t.Errorf("%q: confidence %d", c.claim, got.Confidence)
		}
	}
}

// In one passage, the quote holds what proves each part.
func TestOnePassageProvesACompound(t *testing.T) {
	for _, c := range compounds {
		of := Passage{ID: "p", Text: strings.Join(c.passages, " ")}
		got := Compare(read(c.claim), of)
		if got.Verdict != c.want {
			t.Errorf("%q by %q: got %s, want %s", c.claim, of.Text, got.Verdict, c.want)
		}
		if len(got.Evidence) != 1 || got.Verdict == Supported && got.Evidence[0].Quote != of.Text || !strings.Contains(of.Text, got.Evidence[0].Quote) {
			t.Errorf("%q: quoted by %+v", c.claim, got.Evidence)
		}
	}
}

// The passages of a part that the search for the whole does not return are found for it.
func TestEachPartIsSearched(t *testing.T) {
	var doc strings.Builder
	for range candidates {
		doc.WriteString("Chez Tavelin, la norme ISO 27001 et la certification sont des sujets de réunion.\n\n")
	}
	doc.WriteString("Tavelin est certifiée ISO 27001.\n\nTavelin emploie des verriers.\n\n")
	k := &Checker{Search: InText(doc.String())}
	got, err := k.Check(context.Background(), read("Tavelin est certifiée ISO 27001 et emploie des verriers."))
	if err != nil || got.Verdict != Supported {
		t.Errorf("got %+v, %v", got.Verdict, err)
	}
}
