package verify

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

const offer = `# Orvalis, l'offre

Orvalis réduit de 31 % le temps de saisie des factures. L'étude porte sur quarante PME.

## Tarifs

- Le plan Pro coûte 20 € HT par mois.
- Le plan Business coûte 50 € HT par mois.

Le support répond en moins de 8 heures. Il est joignable du lundi au vendredi.
`

func check(t *testing.T, s Searcher, wording string) Result {
	t.Helper()
	k := Checker{Search: s}
	res, err := k.Check(context.Background(), spoken(wording))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range res.Evidence {
		checkEvidence(t, e)
	}
	return res
}

func TestCheckOverAText(t *testing.T) {
	for _, c := range []struct {
		claim string
		want  Verdict
		quote string // of the first evidence
	}{
		{"Orvalis réduit de 31 % le temps de saisie.", Supported, "Orvalis réduit de 31 % le temps de saisie des factures."},
		{"Orvalis réduit de 35 % le temps de saisie.", Contradicted, "Orvalis réduit de 31 % le temps de saisie des factures."},
		{"Le plan Business coûte 50 € HT par mois.", Supported, "Le plan Business coûte 50 € HT par mois."},
		{"Le plan Pro coûte 25 € HT par mois.", Contradicted, "Le plan Pro coûte 20 € HT par mois."},
		{"Le support répond en moins de 24 heures.", Supported, "Le support répond en moins de 8 heures."},
		{"Orvalis est conforme au RGPD.", NotFound, ""},
	} {
		res := check(t, InText(offer), c.claim)
		if res.Verdict != c.want {
			t.Errorf("%q: got %s %+v, want %s", c.claim, res.Verdict, res.Difference, c.want)
		}
		if c.quote != "" && (len(res.Evidence) == 0 || !strings.HasPrefix(res.Evidence[0].Quote, c.quote)) {
			t.Errorf("%q: evidence %+v, want %q first", c.claim, res.Evidence, c.quote)
		}
	}
}

// A sentence is quoted with its neighbours as long as that stays short to read.
func TestAQuoteComesWithItsNeighbours(t *testing.T) {
	long := strings.Repeat("Le service après-vente rend compte de ses visites à la direction. ", 6)
	for passage, want := range map[string]string{
		"Ils ont comparé trois outils. Orvalis était le plus cher. Ils l’ont pris.": "Ils ont comparé trois outils. Orvalis était le plus cher. Ils l’ont pris.",
		long + "Orvalis était le plus cher. Ils l’ont pris.":                        long[len(long)-len(long)/6*5:] + "Orvalis était le plus cher. Ils l’ont pris.",
		"Orvalis était le plus cher.\n- Ils l’ont pris.":                            "Orvalis était le plus cher.",
	} {
		e := Compare(spoken("Orvalis était le plus cher"), Passage{Text: passage}).Evidence[0]
		checkEvidence(t, e)
		if e.Quote != want {
			t.Errorf("%q: got the quote %q, want %q", passage, e.Quote, want)
		}
		if e.Span.Len() > readable {
			t.Errorf("%q: a quote of %d", passage, e.Span.Len())
		}
	}
}

// What numbers or points out the items of a list is no part of what they say.
func TestAQuoteLeavesListMarkersOut(t *testing.T) {
	p := Passage{Text: "Nos engagements :\n1. La livraison intervient sous 30 jours.\n 2) Le support répond sous 4 heures.\n• Le plan Pro coûte 20 €.\n3.\n- 12 % de remise"}
	for wording, want := range map[string]string{
		"La livraison intervient sous 30 jours.": "La livraison intervient sous 30 jours.",
		"La livraison intervient sous 60 jours.": "La livraison intervient sous 30 jours.",
		"Le support répond sous 4 heures.":       "Le support répond sous 4 heures.",
		"Le plan Pro coûte 25 €.":                "Le plan Pro coûte 20 €.",
		"Une remise de 12 %":                     "12 % de remise",
	} {
		res := Compare(spoken(wording), p)
		checkEvidence(t, res.Evidence[0])
		if got := res.Evidence[0].Quote; got != want {
			t.Errorf("%q: got the quote %q, want %q", wording, got, want)
		}
	}
	for _, whole := range []string{"1. Livraison", "2. 35 % des clients", "a) Livraison sous 30 jours", "1.\n2. Livraison"} {
		quote := Compare(spoken("La sécurité des données est auditée."), Passage{Text: whole}).Evidence[0].Quote
		if n, _ := text.ListMarker(quote); n > 0 || quote == "1." || !strings.HasSuffix(whole, quote) {
			t.Errorf("%q: got the quote %q", whole, quote)
		}
	}
}

// A number's own sign opens no list.
func TestASignIsNoListMarker(t *testing.T) {
	if got := Compare(spoken("Une température de -18 °C"), Passage{Text: "-18 °C : température de conservation"}).Evidence[0].Quote; !strings.HasPrefix(got, "-18") {
		t.Errorf("got the quote %q", got)
	}
}

func TestCheckExplainsANearMiss(t *testing.T) {
	res := check(t, InText("Orvalis peut réduire de 31 % le temps de saisie."), "Orvalis réduit de 31 % le temps de saisie.")
	if res.Verdict != NotFound || res.Difference == nil || res.Difference.Kind != ModalityDiffers || !strings.Contains(res.Difference.Source, "peut") {
		t.Errorf("got %s %+v, want not_found because of “peut”", res.Verdict, res.Difference)
	}
}

func TestTwoSourcesThatDisagreeProveNothing(t *testing.T) {
	res := check(t, InText("Le plan Pro coûte 20 € par mois.\n\nLe plan Pro coûte 25 € par mois."), "Le plan Pro coûte 20 € par mois.")
	if res.Verdict != Contradicted || res.Evidence[0].Quote != "Le plan Pro coûte 25 € par mois." {
		t.Errorf("got %s %+v, want contradicted by the second", res.Verdict, res.Evidence)
	}
}

func TestCheckOverNothing(t *testing.T) {
	for _, s := range []string{"", "\n\n", "####"} {
		if res := check(t, InText(s), "Orvalis réduit de 31 % le temps de saisie."); res.Verdict != NotFound || res.Evidence == nil {
			t.Errorf("%q: got %+v, want not_found and no nil evidence", s, res)
		}
	}
}

// Several goroutines that share a Checker find what one finds alone, in whatever order they read the passages.
func TestCheckBesideOthers(t *testing.T) {
	var claims []claim.Claim
	var passages []string
	for _, rows := range readPairs(t) {
		for _, r := range rows {
			claims = append(claims, spoken(r.claim))
			passages = append(passages, r.passage)
		}
	}
	search := InText(strings.Join(passages, "\n\n"))
	alone, shared := &Checker{Search: search}, &Checker{Search: search}
	got := make([]Result, len(claims))
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			for i := n; i < len(claims); i += 4 {
				res, err := shared.Check(t.Context(), claims[i])
				if err != nil {
					t.Error(err)
				}
				got[i] = res
			}
		})
	}
	all.Wait()
	for i, c := range claims {
		want, err := alone.Check(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got[i], want) {
			t.Errorf("%q: got %+v beside others, %+v alone", c.Text, got[i], want)
		}
	}
}

type brokenSearch struct{ err error }

func (b brokenSearch) Search(context.Context, Query) ([]Passage, error) { return nil, b.err }

func TestCheckSaysThatSearchFailed(t *testing.T) {
	down := errors.New("index closed")
	k := Checker{Search: brokenSearch{down}}
	if _, err := k.Check(context.Background(), spoken("31 % de temps gagné")); !errors.Is(err, down) {
		t.Errorf("got %v, want it to wrap %v", err, down)
	}
}

// The subject that a claim leaves to its sentence must be that of the passage.
func TestTheSentenceGivesTheSubject(t *testing.T) {
	part := claim.Claim{Text: "réduit de 31 % le temps de saisie", Lang: text.French}
	p := Passage{Text: "Orvalis réduit de 31 % le temps de saisie."}
	part.Sentence = "Avec Orvalis, on réduit de 31 % le temps de saisie."
	if got := Compare(part, p); got.Verdict != Supported {
		t.Errorf("same subject: got %s, want supported", got.Verdict)
	}
	part.Sentence = "Avec Kerdaz, on réduit de 31 % le temps de saisie."
	if got := Compare(part, p); got.Verdict != NotFound {
		t.Errorf("another subject: got %s, want not_found", got.Verdict)
	}
}

// A figure of a row is that of its column, and of its own row only.
func TestARowOfAPriceList(t *testing.T) {
	row := Passage{Text: "Pro | 20 € HT | 12 mois", Context: "Offre | Prix HT par site et par mois | Engagement", Source: "Grille tarifaire d’Orvalis"}
	for wording, want := range map[string]Verdict{
		"L’offre Pro coûte 20 € HT par site et par mois.":      Supported,
		"L’offre Pro coûte 25 € HT par site et par mois.":      Contradicted,
		"L’offre Pro coûte 20 € TTC par site et par mois.":     Contradicted,
		"L’offre Business coûte 20 € HT par site et par mois.": NotFound,
	} {
		if got := Compare(spoken(wording), row); got.Verdict != want {
			t.Errorf("%q: got %s %+v, want %s", wording, got.Verdict, got.Difference, want)
		}
	}
}

// A list item with a word of its own is another case, however much of the claim its lead-in says.
func TestAnItemOfAnotherKindAccusesNobody(t *testing.T) {
	item := Passage{Text: "2 jours pour les prêts participatifs ;", Context: "Durée moyenne d’une campagne de financement en capital ou en prêts :"}
	if got := Compare(spoken("Une campagne de financement en capital dure plus de deux mois."), item); got.Verdict != NotFound {
		t.Errorf("got %s %+v, want not_found", got.Verdict, got.Difference)
	}
}

// A row of a table is read with its heading and the titles of its columns.
func TestContextGivesARowItsSense(t *testing.T) {
	row := Passage{Text: "Pro 20 € HT par mois", Context: "Plan Prix", Heading: "Tarifs d’Orvalis"}
	if got := Compare(spoken("Le plan Pro d’Orvalis : 20 € HT par mois"), row); got.Verdict != Supported {
		t.Errorf("got %s %+v, want supported", got.Verdict, got.Difference)
	}
	if got := Compare(spoken("Le plan Pro d’Orvalis : 30 € HT par mois"), row); got.Verdict != Contradicted {
		t.Errorf("got %s %+v, want contradicted", got.Verdict, got.Difference)
	}
}

func TestRankPutsThePassageThatSpeaksOfItFirst(t *testing.T) {
	ps := []Passage{
		{ID: "team", Text: "L’équipe compte douze personnes à Lyon."},
		{ID: "other", Text: "Le temps de saisie dépend du volume."},
		{ID: "study", Text: "L’étude conclut à une baisse de 31 % du temps de saisie."},
	}
	got := Rank(spoken("Orvalis réduit de 35 % le temps de saisie."), ps)
	if len(got) != 3 || got[0].Passage.ID != "study" || got[1].Passage.ID != "other" {
		t.Errorf("got %v", got)
	}
	for _, e := range got {
		checkEvidence(t, e)
	}
}

func TestTermsCrossTheLanguages(t *testing.T) {
	terms := Terms(spoken("Le prix du plan Pro est de 20 € par mois."))
	for _, want := range []string{text.Stem("price", text.English), text.SearchTerms("20 €")[0]} {
		found := false
		for _, got := range terms {
			found = found || slices.Contains(got.Forms, want)
		}
		if !found {
			t.Errorf("%q is not among %v", want, terms)
		}
	}
}

func TestRewording(t *testing.T) {
	for _, c := range []struct {
		claim string
		d     Difference
		want  string
	}{
		{"Orvalis réduit de 35 % la saisie.", Difference{Kind: NumberDiffers, Claim: "35 %", Source: "31 %"}, "Orvalis réduit de 31 % la saisie."},
		{"Le plan coûte 20 € par mois.", Difference{Kind: UnitDiffers, Claim: "20 € par mois", Source: "20 $ par mois"}, "Le plan coûte 20 $ par mois."},
		{"Fondée en 2008.", Difference{Kind: DateDiffers, Claim: "2008", Source: "2012"}, "Fondée en 2012."},
		{"Un taux de 35 %, puis 35 %.", Difference{Kind: NumberDiffers, Claim: "35 %", Source: "31 %"}, ""},
		{"Tous les clients gagnent.", Difference{Kind: ScopeDiffers, Claim: "Tous", Source: "Certains"}, ""},
		{"Un délai de 3 jours.", Difference{Kind: NumberDiffers, Claim: "3 jours", Source: "31 %"}, ""},
		{"Fondée en 2008.", Difference{Kind: DateDiffers, Claim: "2008", Source: "12 mars 2012"}, ""},
		{"135 % de hausse", Difference{Kind: NumberDiffers, Claim: "35 %", Source: "31 %"}, ""},
	} {
		if got := reworded(spoken(c.claim), c.d); got != c.want {
			t.Errorf("%q with %+v: got %q, want %q", c.claim, c.d, got, c.want)
		}
	}
}

// BenchmarkCheck is 25 claims against a library of 300 passages, read afresh each time.
func BenchmarkCheck(b *testing.B) {
	var doc strings.Builder
	for i := range 300 {
		fmt.Fprintf(&doc, "Le module %d d’Orvalis réduit de %d %% le temps de saisie des factures dans les entreprises de taille moyenne, selon une étude menée en %d.\n\n", i, i%90+5, 1990+i%30)
	}
	search := InText(doc.String())
	claims := make([]claim.Claim, 25)
	for i := range claims {
		claims[i] = spoken(fmt.Sprintf("Le module %d réduit de %d %% le temps de saisie.", i*7, i+10))
	}
	for b.Loop() {
		k := Checker{Search: search}
		for _, c := range claims {
			if _, err := k.Check(context.Background(), c); err != nil {
				b.Fatal(err)
			}
		}
	}
}
