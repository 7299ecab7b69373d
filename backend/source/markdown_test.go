package source

import (
	"strings"
	"testing"

	"probant/backend/text"
)

func TestMarkdown(t *testing.T) {
	doc := read(t, "a.md", []byte(`---
title: "Étude 2025"
author: Claire Aubry
date: 2025-03-12
---
# Offre *Pro*

Un **gain réel** de 31 % &amp; plus,
confirmé par [l'étude](https://example.com/e) et [ceci](javascript:x) \*net\*.

Ligne une  
ligne deux, voir https://example.com/z

- un
  - deux

  suite
- [x] trois

1. premier

> Citation un.
>
> Citation deux.

| Offre | Prix |
|---|---|
| Pro \| Max | **59 €** |

`+"```\ncode `brut`\n```"+`

<div>Bloc <b>HTML</b> &eacute;crit<br>ici</div>
<script>alert("non")</script>
`))
	if doc.Title != "Étude 2025" || doc.Author != "Claire Aubry" || doc.Date != 1741737600000 {
		t.Errorf("got %q, %q, %d", doc.Title, doc.Author, doc.Date)
	}
	expect(t, show(texts(doc.Blocks)), `
h1 Offre Pro {italic "Pro"}
Un gain réel de 31 % & plus, confirmé par l'étude et ceci *net*. {bold "gain réel"} {link "l'étude" https://example.com/e}
Ligne une⏎ligne deux, voir https://example.com/z {link "https://example.com/z" https://example.com/z}
- un
-- deux
suite
- trois
# premier
> Citation un.
> Citation deux.
[0,0]* Offre
[0,1]* Prix
[1,0] Pro | Max
[1,1] 59 € {bold "59 €"}
code code `+"`brut`"+`
Bloc HTML écrit⏎ici
`)
	if doc.Blocks[4].Parent != doc.Blocks[3].ID || doc.Blocks[5].Parent != doc.Blocks[3].ID {
		t.Errorf("what is inside the first item has parents %q and %q", doc.Blocks[4].Parent, doc.Blocks[5].Parent)
	}
	if doc.Blocks[8].Parent == "" || doc.Blocks[8].Parent != doc.Blocks[9].Parent {
		t.Errorf("one quotation, parents %q and %q", doc.Blocks[8].Parent, doc.Blocks[9].Parent)
	}
}

// slice is what an editor shows between two code points of a file.
func slice(s string, p Place) string { return string([]rune(s)[p.Start:p.End]) }

func TestMarkdownPlaces(t *testing.T) {
	raw := "---\ntitle: x\n---\n\n# Titre 😀 en tête\n\nUn **gain de 31 %**\r\nsur *les* délais &eacute;t\\*fin.\n\n- point `code` 12 %\n\n| a | b |\n|---|---|\n| 59 € | oui |\n"
	layout, err := Locate(t.Context(), Markdown, raw)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		block int
		find  string
		want  string
		line  int
	}{
		{0, "en tête", "en tête", 5},
		{1, "gain de 31 %", "gain de 31 %", 7},
		{1, "Un gain", "Un **gain", 7},
		{1, "31 % sur", "31 %**\r\nsur", 7},
		{1, "délais ét*fin", "délais &eacute;t\\*fin", 8},
		{1, "é", "é", 8},
		{1, "ét", "&eacute;t", 8},
		{2, "12 %", "12 %", 10},
		{5, "59 €", "59 €", 14},
	} {
		b := layout.Blocks[c.block]
		at := strings.Index(b.Text, c.find)
		if at < 0 {
			t.Fatalf("block %d %q does not hold %q", c.block, b.Text, c.find)
		}
		start := text.Length(b.Text[:at])
		p := layout.Place(c.block, text.Span{Start: start, End: start + text.Length(c.find)})
		if got := slice(raw, p); got != c.want || p.Line != c.line {
			t.Errorf("%q: got %q on line %d, want %q on line %d", c.find, got, p.Line, c.want, c.line)
		}
	}
}

func TestPlainPlaces(t *testing.T) {
	raw := "Première ligne.\r\n\r\n  - point un,\r\n    la suite du point 😀 qui est assez longue pour être\r\n    coupée par son éditeur\r\n  2) deux\r\n\r\nAccroche\r\nautre accroche : 31 %\r\n"
	layout, err := Locate(t.Context(), Plain, raw)
	if err != nil {
		t.Fatal(err)
	}
	var all []text.Block
	for _, b := range layout.Blocks {
		all = append(all, b.Block)
	}
	expect(t, show(all), `
Première ligne.
- point un,⏎la suite du point 😀 qui est assez longue pour être coupée par son éditeur
# deux
Accroche⏎autre accroche : 31 %
`)
	for _, c := range []struct {
		block int
		find  string
		line  int
	}{{0, "ligne", 1}, {1, "point 😀 qui", 4}, {1, "coupée", 5}, {2, "deux", 6}, {3, "31 %", 9}} {
		b := layout.Blocks[c.block]
		start := text.Length(b.Text[:strings.Index(b.Text, c.find)])
		p := layout.Place(c.block, text.Span{Start: start, End: start + text.Length(c.find)})
		if got := slice(raw, p); got != c.find || p.Line != c.line {
			t.Errorf("got %q on line %d, want %q on line %d", got, p.Line, c.find, c.line)
		}
	}
}

// TestTangledMarkdown reads what would hold the parser for minutes: the words are there, as plain text.
func TestTangledMarkdown(t *testing.T) {
	for name, unit := range map[string]string{"emphasis": "*a_ ", "links": "[a]( ", "struck": "~~a "} {
		doc := read(t, "a.md", []byte("Un gain de 31 %.\n\n"+strings.Repeat(unit, 50_000)))
		if len(doc.Blocks) != 2 || doc.Blocks[0].Text != "Un gain de 31 %." {
			t.Errorf("%s: got %d blocks", name, len(doc.Blocks))
		}
	}
	var deep strings.Builder
	for i := range 1_500 {
		deep.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	if doc := read(t, "a.md", []byte(deep.String())); len(doc.Blocks) != 1_500 {
		t.Errorf("a deep list: got %d blocks", len(doc.Blocks))
	}
	long := strings.Repeat("- un *gain* réel\n", maxDelimiters) + "\n| a | b |\n|---|---|\n" + strings.Repeat("| *un* | [deux](https://example.com) |\n", maxDelimiters)
	if tangled([]byte(long)) {
		t.Error("a long list and a long table are no single paragraph")
	}
}
