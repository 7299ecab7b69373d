package claim

import (
	"reflect"
	"strings"
	"testing"

	"probant/backend/text"
)

func one(t *testing.T, s string, lang text.Lang) Claim {
	t.Helper()
	got := ExtractBlock(Context{}, text.Block{ID: "b", Kind: text.Paragraph, Text: s}, lang).Claims
	if len(got) != 1 {
		t.Fatalf("%q: %d claims, want 1", s, len(got))
	}
	return got[0]
}

func TestSilence(t *testing.T) {
	for _, c := range []struct {
		lang text.Lang
		in   string
	}{
		{text.French, "Et si votre paie coûtait 35 % de moins ?"},
		{text.French, "Vérifiez que votre prestataire est certifié ISO 27001."},
		{text.French, "Notre mission : simplifier la vie des équipes."},
		{text.French, "Cela pourrait simplifier la paie."},
		{text.French, "Il faut comparer les contrats avant de choisir."},
		{text.French, "La dette technique désigne le coût futur d’un raccourci."},
		{text.French, "Les résultats peuvent varier selon les entreprises."},
		{text.French, "Sublimez votre quotidien"},
		{text.French, "Contactez-nous"},
		{text.French, "Paragraphe 40 du texte"},
		{text.French, "Voir le paragraphe 12 du contrat."},
		{text.English, "What does it cost?"},
		{text.English, "You should compare the contracts first."},
		{text.English, "We believe in simple tools."},
		{text.English, "Your actual savings will vary."},
		{text.English, "Contact us today"},
		{text.English, "Churn refers to the share of customers who leave."},
		{text.French, "Cliquez sur « Enregistrer », puis attendez 10 secondes."},
		{text.English, "Click Save, then wait 10 seconds."},
		{"", ""},
	} {
		if got := ExtractBlock(Context{}, text.Block{Kind: text.Paragraph, Text: c.in}, c.lang).Claims; len(got) != 0 {
			t.Errorf("%q: %s", c.in, render(got))
		}
	}
	if got := ExtractBlock(Context{}, text.Block{Kind: text.Code, Text: "Réduit de 35 %."}, text.French).Claims; len(got) != 0 {
		t.Error("code holds no claim")
	}
	if got := ExtractBlock(Context{}, text.Block{Kind: text.Paragraph, Text: "Unsere Software ist die beste und ist für alle da, mit der Hilfe von uns."}, text.French).Claims; len(got) != 0 {
		t.Error("an unsupported language gives no claim without a figure")
	}
}

// In a language that we do not read, the sentences with a figure are claims.
func TestForeign(t *testing.T) {
	got := one(t, "Unsere Software ist für alle da und von uns. Sie senkt die Kosten der Firma um 35 % und ist für alle da.", text.French)
	if got.Text != "Sie senkt die Kosten der Firma um 35 % und ist für alle da" || got.Lang != "" || got.Risk != High || len(got.Quantities) != 1 || got.Signals[0].Code != Figure {
		t.Errorf("%+v", got)
	}
	if got := one(t, "Das kostet mit der Wartung für die Firma nur 49 € im Monat und ist für alle da.", text.French); got.Categories[0] != Pricing {
		t.Errorf("%+v", got)
	}
}

func TestSpans(t *testing.T) {
	for in, want := range map[string][]string{
		"Et Orvalis réduit de 35 % la saisie.":                                                                {"Orvalis réduit de 35 % la saisie"},
		"Demandez un devis gratuit":                                                                           {"devis gratuit"},
		"Orvalis réduit de 35 % la saisie et divise par deux les erreurs.":                                    {"Orvalis réduit de 35 % la saisie", "divise par deux les erreurs"},
		"🚀 Hébergé en France ; certifié ISO 27001.":                                                           {"Hébergé en France", "certifié ISO 27001"},
		"« Le délai est passé de 5 à 2 jours », explique Claire Montbrun, directrice chez Toitures Valserin.": {"Le délai est passé de 5 à 2 jours"},
		"« Batiplan nous a convaincus », dit Claire Montbrun, dont les retards ont baissé de 30 %.":           {"dit Claire Montbrun, dont les retards ont baissé de 30 %"},
		"72 % des artisans perdent du temps (source : enquête 2024).":                                         {"72 % des artisans perdent du temps (source : enquête 2024)"},
		"« Le délai est passé de 5 à 2 jours », dit-elle.":                                                    {"Le délai est passé de 5 à 2 jours"},
	} {
		var got []string
		for _, c := range ExtractBlock(Context{}, text.Block{Kind: text.Paragraph, Text: in}, text.French).Claims {
			got = append(got, c.Text)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestCategoriesAndRisk(t *testing.T) {
	for _, c := range []struct {
		lang text.Lang
		in   string
		want Category
		risk Risk
	}{
		{text.French, "Orvalis réduit de 35 % le temps de saisie.", Performance, High},
		{text.French, "Orvalis est conforme au RGPD.", Compliance, High},
		{text.French, "Vos données sont hébergées en France.", Security, High},
		{text.French, "Le meilleur logiciel de paie du marché.", Superlative, High},
		{text.French, "Satisfait ou remboursé.", Guarantee, High},
		{text.French, "Dès 49 € par mois.", Pricing, High},
		{text.French, "Plus de 350 clients nous font confiance.", Customer, High},
		{text.French, "62 % des entreprises manquent de place.", Statistic, High},
		{text.French, "Fondée en 1998, Valmère compte 240 collaborateurs.", Company, High},
		{text.French, "Un emballage recyclé et compostable.", Environment, High},
		{text.French, "Le logiciel permet de suivre les absences de l’équipe.", Product, Low},
		{text.English, "We are ISO 27001 certified.", Compliance, High},
		{text.English, "The fastest payroll software.", Superlative, High},
		{text.English, "Free trial, no credit card.", Pricing, High},
		{text.English, "Our cream is clinically tested on sensitive skin.", Health, High},
		{text.English, "Support is available 24/7.", Availability, High},
	} {
		got := one(t, c.in, c.lang)
		has := false
		for _, k := range got.Categories {
			has = has || k == c.want
		}
		if !has || got.Risk != c.risk {
			t.Errorf("%q: %v %s, want %s %s", c.in, got.Categories, got.Risk, c.want, c.risk)
		}
	}
}

func TestLeadIn(t *testing.T) {
	blocks := []text.Block{
		{ID: "a", Kind: text.Paragraph, Text: "L’offre comprend :"},
		{ID: "b", Kind: text.ListItem, Text: "un module de congés"},
		{ID: "c", Kind: text.Paragraph, Text: "Vos missions :"},
		{ID: "d", Kind: text.ListItem, Text: "un module de congés"},
		{ID: "e", Kind: text.Paragraph, Text: "Fin"},
	}
	ctx := Contexts(blocks)
	if ctx[1].LeadIn == "" || ctx[3].LeadIn == "" || ctx[0].LeadIn != "" || ctx[4].LeadIn != "" {
		t.Fatalf("contexts %+v", ctx)
	}
	got := Extract(blocks, text.French).Claims
	if len(got) != 1 || got[0].Block != "b" {
		t.Errorf("%s", render(got))
	}
}

// Every entry of a lexicon fires: a sentence made of its words is found under its code, whole.
func TestLexicons(t *testing.T) {
	for _, lang := range []text.Lang{text.French, text.English} {
		seen := map[string]bool{}
		err := eachEntry(lexiconFiles, lang, func(code, line string) {
			seen[code] = true
			words := strings.Fields(line)
			for i, w := range words {
				words[i] = strings.NewReplacer("=", "", "*", "ons", "_", "grand").Replace(w)
			}
			s := strings.ReplaceAll(strings.Join(words, " "), "' ", "'")
			if strings.HasSuffix(s, "'") {
				s += "elle"
			}
			fired := false
			for _, h := range find(nil, read(Context{}, text.Block{Text: s}, lang).toks) {
				fired = fired || h.code == code && h.to-h.from >= len(words)
			}
			if !fired {
				t.Errorf("%s [%s] %q never fires (tried %q)", lang, code, line, s)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range append(Codes(), guardCodes()...) {
			switch code {
			case Figure, PriceFigure, RankFigure, DateFigure, NamedParty, Statement, LeadIn, Vocabulary:
				continue // seen without words
			}
			if !seen[code] {
				t.Errorf("%s: no entry of %s", lang, code)
			}
		}
	}
}

func TestCache(t *testing.T) {
	blocks := parse("L’offre comprend :\n\n- un module de congés\n\nDès 49 € par mois.\n\nDès 49 € par mois.")
	var c Cache
	want := Extract(blocks, text.French).Claims
	for range 2 {
		if got := c.Extract(blocks, text.French, nil).Claims; !reflect.DeepEqual(got, want) {
			t.Fatalf("got %s want %s", render(got), render(want))
		}
	}
	blocks[0].Text = "Vos missions :" // the lead-in changes its items
	if got, want := c.Extract(blocks, text.French, nil).Claims, Extract(blocks, text.French).Claims; !reflect.DeepEqual(got, want) {
		t.Errorf("stale: %s want %s", render(got), render(want))
	}
	for i := range 3 * cacheSize {
		c.Extract([]text.Block{{Text: strings.Repeat("x", i%7) + string(rune('a'+i%26)) + strings.Repeat("y", i/100)}}, text.French, nil)
	}
	if n := len(c.now) + len(c.last); n > cacheSize {
		t.Errorf("the cache holds %d blocks", n)
	}
}

// A text without points is cut in stretches: its claims are found all the same, and each within its own stretch.
func TestLongSentence(t *testing.T) {
	s := strings.Repeat("Orvalis réduit de 35 % la saisie ; ", 1000)
	got := ExtractBlock(Context{}, text.Block{Kind: text.Paragraph, Text: s}, text.French).Claims
	if len(got) < 990 {
		t.Errorf("%d claims of 1000", len(got))
	}
	for _, c := range got {
		if len(c.Sentence) > longest {
			t.Fatalf("a sentence of %d bytes", len(c.Sentence))
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{"", "Réduit de 35 % ; dès 49 € — « gratuit », dit-il : oui ?", "🙂\xff 1234 ISO 27001 : we cut costs by 3x and save 5 hours", "- a\n- b : c"} {
		f.Add(s, true, "L’offre comprend :")
	}
	f.Fuzz(func(t *testing.T, s string, fr bool, leadIn string) {
		lang := text.English
		if fr {
			lang = text.French
		}
		b := text.Block{ID: "b", Kind: text.ListItem, Text: s}
		x := text.NewIndex(s)
		got := ExtractBlock(Context{LeadIn: leadIn}, b, lang).Claims
		end := 0
		for _, c := range got {
			if c.Span.Start < end || c.Span.End > x.Len() || c.Text == "" || x.Slice(c.Span) != c.Text || len(c.Categories) == 0 || len(c.Signals) == 0 || !strings.Contains(c.Sentence, c.Text) {
				t.Fatalf("%q: %+v", s, c)
			}
			for _, g := range c.Signals {
				if !c.Span.Contains(g.Span) {
					t.Fatalf("%q: signal %+v outside %+v", s, g, c.Span)
				}
			}
			end = c.Span.End
		}
		if again := ExtractBlock(Context{LeadIn: leadIn}, b, lang).Claims; !reflect.DeepEqual(got, again) {
			t.Fatalf("%q: not deterministic", s)
		}
	})
}

func BenchmarkExtract(b *testing.B) {
	// About 2,000 words in 100 blocks.
	var blocks []text.Block
	for range 100 {
		blocks = append(blocks, text.Block{Kind: text.Paragraph, Text: "Orvalis réduit de 35 % le temps de saisie de vos équipes, dès 49 € HT par mois. Plus de 350 clients l’utilisent depuis 2019."})
	}
	b.ReportAllocs()
	for b.Loop() {
		Extract(blocks, text.French)
	}
}
