package source

import (
	"strings"
	"testing"

	"probant/backend/text"
)

const writtenOffer = `---
title: Tarifs
---

# Offre **Halte**

Vous avez, [sans engagement](https://orvalis.example/offre), *trois* mois d’essai. Le prix est **ferme** ; il est de 40 € & reste là.

La formule comprend :

- **deux** véhicules ;
- une *assistance* :
  1. jour et nuit.

| Formule | Prix |
|---|---|
| Ville | **20 €** |
| Route | 35 € |

Le dépôt est rendu. Premier versement

30 €

55 €

Atouts :

Souple
`

func TestQuoteAsWritten(t *testing.T) {
	w, err := AsWritten(t.Context(), Markdown, writtenOffer)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := Read(t.Context(), "tarifs.md", strings.NewReader(writtenOffer), int64(len(writtenOffer)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, p := range Split(doc) {
		quote, ok := w.Quote(Passage{Text: p.Text, Context: p.Context, Heading: p.Heading}, text.Span{End: text.Length(p.Text)})
		if !ok || !strings.Contains(writtenOffer, quote) {
			t.Errorf("%q: got %q (%v), which the file does not hold", p.Text, quote, ok)
		}
		got[p.Text] = quote
	}
	for passage, want := range map[string]string{
		"deux véhicules ;": "La formule comprend :\n\n- **deux** véhicules ;",
		"jour et nuit.":    "La formule comprend :\n\n- **deux** véhicules ;\n- une *assistance* :\n  1. jour et nuit.",
		"30 €":             "Le dépôt est rendu. Premier versement\n\n30 €",
		"55 €":             "Le dépôt est rendu. Premier versement\n\n30 €\n\n55 €",
		"Atouts :":         "Atouts :\n\nSouple",
		"Ville | 20 €":     "Formule | Prix |\n|---|---|\n| Ville | **20 €",
	} {
		if got[passage] != want {
			t.Errorf("%q: got %q, want %q", passage, got[passage], want)
		}
	}
	prose := Split(doc)[0]
	from, to := strings.Index(prose.Text, "Le prix"), strings.Index(prose.Text, " ;")
	x := text.NewIndex(prose.Text)
	if quote, _ := w.Quote(prose, x.Span(from, to)); quote != "Le prix est **ferme" {
		t.Errorf("a sentence: got %q", quote)
	}
	if quote, ok := w.Quote(Passage{Text: "ailleurs"}, text.Span{End: 8}); ok {
		t.Errorf("a passage of another file: got %q", quote)
	}
	if w, err := AsWritten(t.Context(), PDF, "x"); w != nil || err != nil {
		t.Errorf("a PDF: got %+v (%v)", w, err)
	}
}

func FuzzQuoteAsWritten(f *testing.F) {
	f.Add(writtenOffer, true)
	f.Add("- a\n- a\n\n> b  \n> *c", true)
	f.Add("a\r\n\r\n&amp; \\*b\u0301", false)
	f.Fuzz(func(t *testing.T, raw string, markdown bool) {
		format := Plain
		if markdown {
			format = Markdown
		}
		w, err := AsWritten(t.Context(), format, raw)
		if w == nil || err != nil {
			return
		}
		var doc Document
		for _, b := range w.layout.Blocks {
			doc.Blocks = append(doc.Blocks, Block{Block: b.Block})
		}
		runes := string([]rune(raw))
		for _, p := range Split(doc) {
			if quote, ok := w.Quote(p, text.Span{End: text.Length(p.Text)}); ok && !strings.Contains(runes, quote) {
				t.Fatalf("%q: %q is not in the file", raw, quote)
			}
		}
	})
}
