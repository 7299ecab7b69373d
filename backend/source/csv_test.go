package source

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"probant/backend/text"
)

func TestCSV(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String("Offre;Prix\r\nEssentiel;29,50 €\r\n")
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("Offre\tPrix\r\nEssentiel\t29,50 €\r\n")
	if err != nil {
		t.Fatal(err)
	}
	const want = "() Essentiel | 29,50 € <- Offre | Prix\n"
	for _, c := range []struct{ name, data, want string }{
		{"excel français", latin, want},
		{"excel unicode", wide, want},
		{"with its separator", "sep=;\nOffre;Prix\nEssentiel;29,50 €\n", want},
		{"comma", "Offre,Prix\nEssentiel,\"29,50 €\"\n", want},
		{"pipe", "Offre|Prix\nEssentiel|29,50 €\n", want},
		{"decimal commas are no separators", "Offre;Prix;Remise\nEssentiel;29,50;5,5\nPro;59,50;12,5\n", "() Essentiel | 29,50 | 5,5 <- Offre | Prix | Remise\n() Pro | 59,50 | 12,5 <- Offre | Prix | Remise\n"},
		{"commas in sentences", "Question;Réponse\nDélai;Sous 24 h, jours ouvrés, hors août\nPrix;Sur devis, selon le volume, par an\n",
			"() Délai | Sous 24 h, jours ouvrés, hors août <- Question | Réponse\n() Prix | Sur devis, selon le volume, par an <- Question | Réponse\n"},
		{"a quoted line end", "Offre;Note\nPro;\"12 mois\nrenouvelables\"\n", "() Pro | 12 mois renouvelables <- Offre | Note\n"},
		{"a stray quote", "Taille;Prix\nÉcran 24\";199 €\n", "() Écran 24\" | 199 € <- Taille | Prix\n"},
		{"a title and two tables", "Tarifs 2025\n\nOffre;Prix\nPro;59 €\n\nSite;Clients\nLyon;214\n",
			"() Tarifs 2025\n() Pro | 59 € <- Tarifs 2025 / Offre | Prix\n() Lyon | 214 <- Tarifs 2025 / Site | Clients\n"},
		{"one column", "Clients\n214\n", "() Clients\n() 214 <- Clients\n"},
	} {
		if got := tell(Split(read(t, "a.csv", []byte(c.data)))); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// A row has the number that a spreadsheet gives it, blank lines counted, and its cells are read behind their headings.
func TestCSVPlaces(t *testing.T) {
	passages := Split(read(t, "a.csv", []byte("Tarifs\n\n\nOffre;Note;Prix\nPro;\"a\nb\";59\nMax;;79\n")))
	var got []string
	for _, p := range passages {
		got = append(got, fmt.Sprintf("%d%s %s", p.Line, p.Cell, Said(Cells(p.Text, p.Columns), ": ")))
	}
	if strings.Join(got, "\n") != "1 \n5 Offre: Pro · Note: a b · Prix: 59\n6 Offre: Max · Prix: 79" {
		t.Errorf("got %q", got)
	}
}

// What is quoted of a row is read with the headings of its columns and with what names it; the rest of the row is left out.
func TestQuotedCells(t *testing.T) {
	doc := read(t, "a.html", []byte(`<table><tr><th>Zone<th>Année<th>Ventes<th>Note<tr><td rowspan=2>Europe<td>2024<td>12<td>a<tr><td>2025<td>13<td></table>`+
		`<table><tr><td>12<td>13<tr><td>14<td>15</table>`))
	passages := Split(doc)
	for _, c := range []struct {
		row         int
		quote, want string
	}{
		{0, "12", "Zone: Europe · Ventes: 12"},
		{1, "13", "Europe · Année: 2025 · Ventes: 13"}, // the zone comes down from the row above
		{1, "2025 | 13", "Europe · Année: 2025 · Ventes: 13"},
		{2, "12", ""}, // nothing says what these are
	} {
		p := passages[c.row]
		at := text.Length(p.Text[:strings.Index(p.Text, c.quote)])
		got := Said(QuotedCells(p.Text, p.Columns, text.Span{Start: at, End: at + text.Length(c.quote)}), ": ")
		if got != c.want {
			t.Errorf("%q of %q: got %q, want %q", c.quote, p.Text, got, c.want)
		}
	}
}

// A passage of a text stands on the line that an editor shows, also inside a paragraph that was cut.
func TestLines(t *testing.T) {
	long := strings.Repeat("Une phrase de quarante signes tout juste.\r\n", 30)
	var got []int
	for _, p := range Split(read(t, "a.txt", []byte("\ufeffTitre\r\n\r\n- un\r\n- deux\r\n\r\n"+long))) {
		got = append(got, p.Line)
	}
	if want := []int{1, 3, 4, 6, 15, 24, 33}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	under := Split(read(t, "a.md", []byte("Avant.\n\n# Tarifs\n\nLe prix est de 59 €.\n")))
	if under[0].Line != 1 || under[1].Line != 0 {
		t.Errorf("got lines %d and %d: a heading says enough", under[0].Line, under[1].Line)
	}
}
