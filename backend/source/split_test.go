package source

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/text"
)

// tell prints passages one a line: heading, text, context.
func tell(passages []Passage) string {
	var b strings.Builder
	for _, p := range passages {
		fmt.Fprintf(&b, "(%s) %s", p.Heading, p.Text)
		if p.Context != "" {
			fmt.Fprintf(&b, " <- %s", strings.ReplaceAll(p.Context, "\n", " / "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	doc := read(t, "a.md", []byte(`# Rapport

## Résultats 2025

Les gains mesurés :

- saisie : 31 %
  - PME : 35 %
- retours : 12 %

Fin.

### 3. Tarifs

| Offre | Prix |
|---|---|
| Pro | 59 € |
|  | 79 € |

## Annexe

`))
	expect(t, tell(Split(doc)), `
(Rapport) Résultats 2025
(Rapport › Résultats 2025) Les gains mesurés :
(Rapport › Résultats 2025) saisie : 31 % <- Les gains mesurés :
(Rapport › Résultats 2025) PME : 35 % <- Les gains mesurés : / saisie : 31 %
(Rapport › Résultats 2025) retours : 12 % <- Les gains mesurés :
(Rapport › Résultats 2025) Fin.
(Rapport › Résultats 2025 › 3. Tarifs) Pro | 59 € <- Offre | Prix
(Rapport › Résultats 2025 › 3. Tarifs) 79 € <- Prix
(Rapport) Annexe
`)
}

// An answer that opens with a yes or a no means nothing without its question.
func TestSplitAnswers(t *testing.T) {
	doc := read(t, "faq.md", []byte(`# FAQ

**Livrez-vous en Suisse ?**

Non, pas encore.

Nous y pensons.

**Où livrez-vous ?**

En Belgique.

**Et en « Corse » ?**

Oui.

Ouissal s’en occupe.
`))
	expect(t, tell(Split(doc)), `
(FAQ) Livrez-vous en Suisse ?
(FAQ) Non, pas encore. <- Livrez-vous en Suisse ?
(FAQ) Nous y pensons.
(FAQ) Où livrez-vous ?
(FAQ) En Belgique.
(FAQ) Et en « Corse » ?
(FAQ) Oui. <- Et en « Corse » ?
(FAQ) Ouissal s’en occupe.
`)
}

func TestSplitTableWithoutMarkedHeadings(t *testing.T) {
	doc := read(t, "a.html", []byte(`<p>Prix hors taxes.</p><table><tr><td>Offre<td>Prix<tr><td>Pro<td>59 €</table><table><tr><td>12<td>13<tr><td>14<td>15</table>`))
	expect(t, tell(Split(doc)), `
() Prix hors taxes.
() Pro | 59 € <- Prix hors taxes. / Offre | Prix
() 12 | 13 <- Prix hors taxes.
() 14 | 15 <- Prix hors taxes.
`)
}

func TestSplitLongTexts(t *testing.T) {
	sentence := "Le temps de saisie baisse de 31 % sur les dossiers suivis pendant l’étude. "
	for name, whole := range map[string]string{
		"sentences":      strings.TrimSpace(strings.Repeat(sentence, 60)),
		"one sentence":   strings.TrimSpace(strings.Repeat("mot ", 2000)),
		"without spaces": strings.Repeat("é😀", 2000),
	} {
		passages := Split(read(t, "a.txt", []byte(whole)))
		joined := ""
		for _, p := range passages {
			if text.Length(p.Text) > MaxPassage {
				t.Errorf("%s: a passage of %d units", name, text.Length(p.Text))
			}
			if !strings.Contains(whole, p.Text) {
				t.Errorf("%s: not verbatim: %q", name, p.Text)
			}
			if name == "sentences" && !strings.HasSuffix(p.Text, ".") {
				t.Errorf("cut inside a sentence: %q", p.Text)
			}
			joined += p.Text
		}
		if strip(joined) != strip(whole) {
			t.Errorf("%s: text was lost", name)
		}
	}
}

func strip(s string) string { return strings.Join(strings.Fields(s), "") }

// A text without blank lines is cut between its lines into passages that are read at a glance; none of it is lost, and what announces
// the next line stays with it.
func TestSplitLinesWithoutBlankLines(t *testing.T) {
	lines := []string{}
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("Le site n° %d a livré %d palettes en mars, sans retard.", i, 100+i))
	}
	lines[20] = "Les engagements de service :"
	doc := read(t, "notes.txt", []byte(strings.Join(lines, "\n")))
	passages := Split(doc)
	if len(passages) < 5 {
		t.Fatalf("got %d passages", len(passages))
	}
	var all []string
	for _, p := range passages {
		if n := text.Length(p.Text); n > readable+60 { // a line that announces takes the next one along
			t.Errorf("a passage of %d units: %q", n, p.Text)
		}
		if strings.HasSuffix(p.Text, ":") {
			t.Errorf("a passage that announces and says nothing: %q", p.Text)
		}
		all = append(all, p.Text)
	}
	if got := strings.Join(all, "\n"); got != strings.Join(lines, "\n") {
		t.Errorf("got %q", got)
	}
	short := read(t, "adresse.txt", []byte("Orvalis\n12 rue des Tilleuls\n69003 Lyon"))
	if got := Split(short); len(got) != 1 {
		t.Errorf("a few lines were cut: %+v", got)
	}
}
