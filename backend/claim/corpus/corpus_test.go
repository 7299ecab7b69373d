package corpus

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

func TestParse(t *testing.T) {
	docs, err := Parse("// a remark\n== fr-1 | fr | Valmère | paie | landing\n" +
		"+ pricing,guarantee | Devis [gratuit] et [prix garanti {12 mois}]\n" +
		"-~ Une équipe à votre écoute, depuis [{2009}]\n\n" +
		"== en-1 | en | Nordkeel | backup | about\n" +
		"+~ product | It keeps [every version] of a file\n" +
		"+! customer | [Harlow & Finch trust us]\n")
	if err != nil {
		t.Fatal(err)
	}
	want := []Document{
		{ID: "fr-1", Lang: text.French, Organisation: "Valmère", Sector: "paie", Kind: "landing", Units: []Unit{
			{Text: "Devis gratuit et prix garanti 12 mois", Claim: true, Categories: []claim.Category{claim.Pricing, claim.Guarantee}, Risk: claim.High,
				Spans: [][2]int{{6, 13}, {17, 37}}, Quantities: []string{"12 mois"}},
			{Text: "Une équipe à votre écoute, depuis 2009", Puffery: true, Risk: claim.Low}, // the marks of what is no claim say nothing
		}},
		{ID: "en-1", Lang: text.English, Organisation: "Nordkeel", Sector: "backup", Kind: "about", Units: []Unit{
			{Text: "It keeps every version of a file", Claim: true, Puffery: true, Categories: []claim.Category{claim.Product}, Risk: claim.Low, Spans: [][2]int{{9, 22}}},
			{Text: "Harlow & Finch trust us", Claim: true, Categories: []claim.Category{claim.Customer}, Risk: claim.High, Spans: [][2]int{{0, 23}}},
		}},
	}
	if !reflect.DeepEqual(docs, want) {
		t.Errorf("got  %+v\nwant %+v", docs, want)
	}
	if blocks := docs[1].Blocks(); len(blocks) != 2 || blocks[1].Text != "Harlow & Finch trust us" || blocks[0].ID == blocks[1].ID {
		t.Errorf("blocks %+v", blocks)
	}
}

func TestParseNamesTheLine(t *testing.T) {
	const heading = "== a | fr | b | c | d\n"
	for in, want := range map[string]string{
		"- Bonjour":                           "line 1: a unit before any document",
		"== a | fr | b | c":                   "line 1: a heading has five parts",
		heading + "? Bonjour":                 "line 2: a unit opens with + or -",
		heading + "+ Un devis":                "line 2: a claim has categories",
		heading + "+ pricing, | Un devis":     "line 2: unknown category",
		heading + "+ cheap | Un devis":        "line 2: unknown category",
		heading + "+ pricing | Un [devis":     "line 2: unbalanced marks",
		heading + "\n+ pricing | Un devis]":   "line 3: unbalanced marks",
		heading + "+ pricing | Un {[{12}] €}": "line 2: unbalanced marks",
	} {
		if _, err := Parse(in); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: got %v, want %s", in, err, want)
		}
	}
}

// Every labelled text reads, under an identifier of its own, with marks that lie in its words.
func TestFiles(t *testing.T) {
	files, err := filepath.Glob("*.txt")
	more, _ := filepath.Glob("unseen/*.txt")
	if err != nil || len(files) < 10 || len(more) == 0 {
		t.Fatalf("%d and %d files, %v", len(files), len(more), err)
	}
	seen := map[string]bool{}
	for _, f := range append(files, more...) {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := Parse(string(b))
		if err != nil {
			t.Errorf("%s: %v", f, err)
		}
		for _, d := range docs {
			if id := filepath.Dir(f) + d.ID; seen[id] || len(d.Units) == 0 || d.Lang != text.French && d.Lang != text.English {
				t.Errorf("%s: %s stands twice, is empty or in %q", f, d.ID, d.Lang)
			} else {
				seen[id] = true
			}
			for _, u := range d.Units {
				for _, q := range u.Quantities {
					if !strings.Contains(u.Text, q) {
						t.Errorf("%s: %q does not hold %q", f, u.Text, q)
					}
				}
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("== a | fr | b | c | d\n+ pricing | Dès [{29 €}]\n-~ Bonjour")
	f.Fuzz(func(t *testing.T, s string) {
		docs, err := Parse(s)
		if err != nil {
			return
		}
		for _, d := range docs {
			for _, u := range d.Units {
				for _, sp := range u.Spans {
					if sp[0] < 0 || sp[0] > sp[1] || sp[1] > len(u.Text) {
						t.Fatalf("%q: span %v", u.Text, sp)
					}
				}
			}
		}
	})
}
