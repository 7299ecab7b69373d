package text

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestOffsets(t *testing.T) {
	s := "é🙂a\u0301x\xffz" // 2-byte, astral, decomposed, invalid byte
	x := NewIndex(s)
	if x.Len() != 8 || Length(s) != 8 {
		t.Fatalf("length %d, %d, want 8", x.Len(), Length(s))
	}
	for _, c := range []struct{ unit, byte, rune int }{{0, 0, 0}, {1, 2, 1}, {2, 2, 1}, {3, 6, 2}, {4, 7, 3}, {5, 9, 4}, {6, 10, 5}, {7, 11, 6}, {8, 12, 7}, {99, 12, 7}, {-4, 0, 0}} {
		if b, r := x.Byte(c.unit), x.Rune(c.unit); b != c.byte || r != c.rune {
			t.Errorf("unit %d: byte %d rune %d, want %d %d", c.unit, b, r, c.byte, c.rune)
		}
	}
	if x.Unit(4) != 1 || x.Unit(6) != 3 {
		t.Errorf("back: %d %d", x.Unit(4), x.Unit(6))
	}
	if got := Slice("Prix : 🙂 12 €", Span{7, 9}); got != "🙂" {
		t.Errorf("slice %q", got)
	}
}

func TestSentences(t *testing.T) {
	for in, want := range map[string][]string{
		"M. Durand dirige Orvalis. Il a 3 sites.":               {"M. Durand dirige Orvalis.", "Il a 3 sites."},
		"Noté 1.5 sur 5. Dr. Blum l’a dit !":                    {"Noté 1.5 sur 5.", "Dr. Blum l’a dit !"},
		"« C’est simple. » Voilà tout.":                         {"« C’est simple. »", "Voilà tout."},
		"Voir art. 28 du règlement. Fin":                        {"Voir art. 28 du règlement.", "Fin"},
		"  Un titre\nUne ligne  ":                               {"Un titre", "Une ligne"},
		"J. Martin has 20 years. Mr. Lee has 5.":                {"J. Martin has 20 years.", "Mr. Lee has 5."},
		"Which one? This one.":                                  {"Which one?", "This one."},
		"Ouvert en 2019. 23 % des sites sont chauffés. 4 non":   {"Ouvert en 2019.", "23 % des sites sont chauffés.", "4 non"},
		"Nous livrons à 40 %. 12 clients attendent.":            {"Nous livrons à 40 %.", "12 clients attendent."},
		"They left (all of them). 5 sites remain open.":         {"They left (all of them).", "5 sites remain open."},
		"Depuis sept. 2024, chap. 3, fig. 2 et env. 20 pages":   {"Depuis sept. 2024, chap. 3, fig. 2 et env. 20 pages"},
		"Le 2. 5 kg, v. 3 de la norme 1.5":                      {"Le 2. 5 kg, v. 3 de la norme 1.5"},
		"Mme Petit, directrice, a signé. Nous aussi\u202f! Oui": {"Mme Petit, directrice, a signé.", "Nous aussi\u202f!", "Oui"},
	} {
		var got []string
		for _, sp := range Sentences(in) {
			got = append(got, Slice(in, sp))
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"ŒUVRE de\u00a0\u202f L’été": "oeuvre de l'ete",
		"e\u0301te\u0301":            "ete",
		"Straße — Ångström":          "strasse - angstrom",
		"déjà vu":                    "deja vu",
		"a\tb":                       "a b",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTokens(t *testing.T) {
	var got []string
	for _, k := range Tokens("L’énergie d'aujourd’hui : 1 234,5 kWh, don't qu’on Orvalis's sous-traitant") {
		got = append(got, k.Text)
	}
	want := []string{"L’", "énergie", "d'", "aujourd’hui", "1", "234,5", "kWh", "don't", "qu’", "on", "Orvalis's", "sous", "traitant"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	if n := Words("L’énergie : 35 % de moins !"); n != 4 {
		t.Errorf("%d words, want 4", n)
	}
}

func TestStem(t *testing.T) {
	for _, c := range []struct {
		lang  Lang
		words string
	}{
		{French, "sécurité SECURITE sécurités"}, {French, "certifié certifiée certifiées certifier"}, {French, "première premier"},
		{French, "réduction réductions"}, {English, "certified certify"}, {English, "customer customers customer's"}, {French, "client clients cliente"},
	} {
		f := strings.Fields(c.words)
		for _, w := range f[1:] {
			if a, b := Stem(f[0], c.lang), Stem(w, c.lang); a != b {
				t.Errorf("%s → %s, %s → %s", f[0], a, w, b)
			}
		}
	}
	if !StopWord("les", French) || StopWord("pas", French) || StopWord("jamais", French) || StopWord("not", English) || !StopWord("The", English) {
		t.Error("stop words: articles are, negations are not")
	}
}

func TestDetect(t *testing.T) {
	for in, want := range map[string]Lang{
		"Notre logiciel réduit le temps de saisie de vos équipes.":   French,
		"Our software cuts the time your teams spend on data entry.": English,
		"Unsere Software senkt die Kosten und ist für alle da.":      "",
		"Orvalis": "",
	} {
		if got := Detect(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, ok := range map[string]bool{
		"Unsere Software senkt die Kosten der Firma und ist für alle da.":        false,
		"Nuestra empresa ayuda a los clientes con una solución para el negocio.": false,
		"La nostra azienda è al servizio dei clienti con una soluzione per te.":  false,
		"Onze software is voor het hele team en wij helpen u met de installatie": false,
		"A nossa empresa ajuda os clientes com uma solução para o negócio.":      false,
		"Sérénité garantie": true,
		"Réseau de 12 agences en France, au service de vos équipes.": true,
	} {
		if _, got := Supported(in, French); got != ok {
			t.Errorf("%q supported: %v", in, got)
		}
	}
	if l, _ := Supported("We cut the time that your teams spend on it.", French); l != English {
		t.Errorf("an English block in a French piece is %q", l)
	}
	if l := DetectBlocks([]Block{{Kind: Code, Text: "the of and to is"}, {Kind: Paragraph, Text: "Nous sommes à Lyon."}}); l != French {
		t.Errorf("code counted: %q", l)
	}
}

func TestSearchTerms(t *testing.T) {
	has := func(s, term string) bool {
		for _, x := range SearchTerms(s) {
			if x == term {
				return true
			}
		}
		return false
	}
	a, b := SearchTerms("1,2 M€ de ventes"), SearchTerms("des ventes de 1 200 000 €")
	if a[0] != "n1200000eur" || !has("des ventes de 1 200 000 €", "n1200000eur") {
		t.Errorf("%q, %q", a, b)
	}
	if !has("une baisse de 35 %", "n0d35share") || !has("35 pour cent", "n0d35share") || !has("certifiés ISO 27001", "27001") || !has("certifiés ISO 27001", "certifi") {
		t.Errorf("%q", SearchTerms("une baisse de 35 %, certifiés ISO 27001"))
	}
	for _, term := range SearchTerms("L’œuvre d’Orvalis — 3×, +100 °C et l’« avis » de 4,8/5") {
		for _, r := range term {
			if !wordRune(r) {
				t.Errorf("term %q would be cut by an index", term)
			}
		}
	}
}

func TestStemsOfOtherLanguages(t *testing.T) {
	for _, c := range []struct {
		lang     Lang
		one, two string
	}{
		{German, "Lieferzeiten", "Lieferzeit"}, {German, "Verträge", "Vertrag"}, {Dutch, "klanten", "klant"}, {Dutch, "leveringen", "levering"},
		{Spanish, "instalaciones", "instalación"}, {Spanish, "INSTALACION", "instalación"}, {Spanish, "garantizados", "garantizado"},
		{Italian, "consegne", "consegna"}, {Italian, "garantiti", "garantito"},
	} {
		if a, b := Stem(c.one, c.lang), Stem(c.two, c.lang); a != b || a == "" {
			t.Errorf("%s: %s → %q, %s → %q", c.lang, c.one, a, c.two, b)
		}
	}
}

func TestLanguage(t *testing.T) {
	for s, want := range map[string]Lang{
		"Die Lieferzeit beträgt zwei Wochen und wird mit der Bestellung bestätigt.":    German,
		"De levertijd bedraagt twee weken en wordt bij de bestelling bevestigd.":       Dutch,
		"El plazo de entrega es de dos semanas y se confirma con el pedido.":           Spanish,
		"Il tempo di consegna è di due settimane e viene confermato con il contratto.": Italian,
		"Le délai de livraison est de deux semaines.":                                  French,
		"The delivery time is two weeks from the order.":                               English,
		"O prazo de entrega é de duas semanas e não é garantido para as nossas lojas.": "",
		"Orvalis 2026": "",
		"":             "",
	} {
		if got := Language(s); got != want {
			t.Errorf("%q is %q, want %q", s, got, want)
		}
	}
}

func TestAnchor(t *testing.T) {
	b := Block{ID: "b1", Text: "Une baisse de 35 %. Puis 🙂 une autre baisse de 35 % à Lyon."}
	at := strings.LastIndex(b.Text, "35 %")
	sp := NewIndex(b.Text).Span(at, at+len("35 %"))
	a := NewAnchor(b, sp)
	if a.Quote != "35 %" || a.After != " à Lyon." || Length(a.Before) > 32 || !strings.HasSuffix(a.Before, "autre baisse de ") {
		t.Fatalf("%+v", a)
	}
	for name, c := range map[string]struct {
		blocks []Block
		block  int
		quote  string
		ok     bool
	}{
		"same place":       {[]Block{b}, 0, "une autre baisse de 35 %", true},
		"text before":      {[]Block{{ID: "b1", Text: "Nouveau. " + b.Text}}, 0, "une autre baisse de 35 %", true},
		"moved":            {[]Block{{ID: "x", Text: "Rien"}, {ID: "y", Text: "Et une autre baisse de 35 % à Lyon."}}, 1, "une autre baisse de 35 %", true},
		"gone":             {[]Block{{ID: "b1", Text: "Une baisse de 31 %."}}, 0, "", false},
		"ambiguous, alien": {[]Block{{ID: "x", Text: "35 %"}, {ID: "y", Text: "35 %"}}, 0, "", false},
	} {
		i, got, ok := Locate(c.blocks, a)
		if ok != c.ok || ok && i != c.block {
			t.Errorf("%s: block %d, %v", name, i, ok)
			continue
		}
		if ok && !strings.HasSuffix(Slice(c.blocks[i].Text, Span{0, got.End}), c.quote) {
			t.Errorf("%s: found %q", name, Slice(c.blocks[i].Text, Span{0, got.End}))
		}
	}
}

var seeds = []string{"", "Réduit de 35 % le temps. 1 234,5 € HT/mois", "🙂 1'234.50 CHF — de 3 à 5, 24/7", "M. X. « a. » 1.2.3.4 12/12/2024", "\xff\xfe 3\xff%", "quatre-vingt-dix mille cent et une", "e\u0301 N° 1 ×3 3x 1er 9h–18h",
	"CHF 99.-/an, 2 h 30, J+1, 3/4 des, 10 à 12 M€/m², deux ans et demi, 2½ hours, half a million", "1,2,3,4,5,6,7,8,9,10,11", "30-day, 8 a.m. to 6 p.m., 26 of 31, US$10, 99p", "\r\r)0", "En 2023. 18 % de A. 3 b"}

func FuzzOffsets(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 1, 5)
	}
	f.Fuzz(func(t *testing.T, s string, a, b int) {
		x := NewIndex(s)
		got := x.Slice(Span{a, b})
		if utf8.ValidString(s) && !utf8.ValidString(got) {
			t.Fatalf("%q[%d:%d] cuts a character", s, a, b)
		}
		for i := range s {
			if x.Byte(x.Unit(i)) != i {
				t.Fatalf("%q: byte %d → unit %d → byte %d", s, i, x.Unit(i), x.Byte(x.Unit(i)))
			}
			if u := x.Unit(i); x.Rune(u) != utf8.RuneCountInString(s[:i]) {
				t.Fatalf("%q: unit %d", s, u)
			}
		}
	})
}

func FuzzSentences(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, b := range SentenceBytes(s) {
			if b[0] < end || b[1] <= b[0] || b[1] > len(s) {
				t.Fatalf("%q: %v after %d", s, b, end)
			}
			if rest := s[end:b[0]]; strings.TrimFunc(rest, IsSpace) != "" {
				t.Fatalf("%q: %q belongs to no sentence", s, rest)
			}
			end = b[1]
		}
	})
}

func FuzzTokens(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		end := 0
		for _, k := range Tokens(s) {
			if k.Start < end || s[k.Start:k.End] != k.Text || k.Fold == "" {
				t.Fatalf("%q: %+v", s, k)
			}
			end = k.End
			Stem(k.Text, French)
			Stem(k.Text, English)
		}
		SearchTerms(s)
		Supported(s, French)
	})
}

func FuzzQuantities(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, s string, fr bool) {
		lang := English
		if fr {
			lang = French
		}
		x, end := NewIndex(s), 0
		for _, q := range Quantities(s, lang) {
			if q.Span.Start < end || x.Slice(q.Span) != q.Raw || q.Raw == "" || q.Low > q.High || q.Low-q.Low != 0 || q.High-q.High != 0 {
				t.Fatalf("%q: %+v", s, q)
			}
			end = q.Span.End
			q.Key()
		}
		values := func(s string) (out []string) {
			for _, q := range Quantities(s, lang) {
				out = append(out, fmt.Sprint(q.Low, q.High, q.Unit, q.Kind))
			}
			return out
		}
		if utf8.ValidString(s) {
			if a, b := values(norm.NFC.String(s)), values(norm.NFD.String(s)); !reflect.DeepEqual(a, b) {
				t.Fatalf("%q: %q composed, %q decomposed", s, a, b)
			}
		}
	})
}

var draft = strings.Repeat("Orvalis réduit de 35 % le temps de saisie de vos équipes, dès 49 € HT par mois. Plus de 350 clients l’utilisent depuis 2019. ", 90)

// prose has the figures of a marketing page: one for every dozen words.
var prose = strings.Repeat("Conçu avec des équipes financières, le logiciel relit chaque facture avant l’envoi et signale ce qui manque. "+
	"Plus de 350 clients l’utilisent depuis 2019, et le temps de saisie a baissé de 35 % en six mois. L’hébergement se trouve à Lyon, "+
	"dans deux centres certifiés ISO 27001. Une question ? Notre support répond en moins de 2 h, du lundi au vendredi de 9 h à 18 h. ", 130)

func BenchmarkQuantities(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Quantities(draft, French)
	}
}

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Tokens(draft)
	}
}

func BenchmarkStem(b *testing.B) {
	tokens := Tokens(draft)
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range tokens {
			Stem(t.Fold, French)
		}
	}
}

// BenchmarkReading is what reading a text costs before anything is found in it: quantities, words and stems. The cost of a
// word must not grow with the text.
func BenchmarkReading(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		s := strings.Repeat(prose, n)
		words := Words(s)
		b.Run(fmt.Sprintf("%dwords", words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Quantities(s, French)
				for _, t := range Tokens(s) {
					Stem(t.Fold, French)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*words), "ns/word")
		})
	}
}

func BenchmarkSentences(b *testing.B) {
	for b.Loop() {
		SentenceBytes(draft)
	}
}

func BenchmarkOffsets(b *testing.B) {
	for b.Loop() {
		NewIndex(draft)
	}
}
