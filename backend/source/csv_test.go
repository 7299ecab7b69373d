package source

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
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

// A value has the place that a spreadsheet gives it, blank lines and lines in quotes counted.
func TestCSVPlaces(t *testing.T) {
	passages := Split(read(t, "a.csv", []byte("Tarifs\n\n\nOffre;Note;Prix\nPro;\"a\nb\";59\nMax;;79\n")))
	var got []string
	for _, p := range passages {
		got = append(got, p.Cell)
	}
	if strings.Join(got, " ") != "A1 A5:C5 A6:C6" {
		t.Errorf("got %v", got)
	}
}
