package verify

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

// pairRow is a line of testdata/pairs_*.txt.
type pairRow struct {
	verdict, difference, claim, passage string
}

func readPairs(t testing.TB) map[string][]pairRow {
	files, err := filepath.Glob("testdata/pairs_*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no pairs: %v", err)
	}
	out := map[string][]pairRow{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range lines(string(data)) {
			cells := strings.Split(line, "¦")
			head := strings.Fields(cells[0])
			if len(cells) != 3 || len(head) != 2 {
				t.Fatalf("%s: %q is not a pair", file, line)
			}
			out[file] = append(out[file], pairRow{head[0], head[1], strings.TrimSpace(cells[1]), strings.TrimSpace(cells[2])})
		}
	}
	return out
}

// spoken is a claim that is its whole sentence, its language guessed.
func spoken(s string) claim.Claim {
	return claim.Claim{Text: s, Sentence: s, Lang: guess(text.Tokens(s), text.French)}
}

func TestComparePairs(t *testing.T) {
	for file, rows := range readPairs(t) {
		for _, row := range rows {
			t.Run(filepath.Base(file)+"/"+row.claim, func(t *testing.T) {
				got := Compare(spoken(row.claim), Passage{Text: row.passage})
				if string(got.Verdict) != row.verdict {
					t.Errorf("claim %q\npassage %q\ngot %s %+v, want %s", row.claim, row.passage, got.Verdict, got.Difference, row.verdict)
				}
				if row.difference == "-" {
					return
				}
				if got.Difference == nil || string(got.Difference.Kind) != row.difference {
					t.Errorf("claim %q\npassage %q\ngot difference %+v, want %s", row.claim, row.passage, got.Difference, row.difference)
				}
			})
		}
	}
}

func TestDifferencesThatShow(t *testing.T) {
	for _, tt := range []struct {
		claim, source string
		want          bool
	}{
		{"pilote", "pilotent", false},
		{"pilote", "Pilote", false},
		{"les équipes pilotent", "les équipes pilotent", false},
		{"pilote", "surveille", true},
		{"35 %", "31 %", true},
		{"pilote", "ne pilote pas", true},
		{"moins de 35 %", "plus de 35 %", true},
		{"35 euros", "35 %", true},
	} {
		if got := newReader().shows(&Difference{Claim: tt.claim, Source: tt.source}); got != tt.want {
			t.Errorf("%q beside %q: got %v, want %v", tt.claim, tt.source, got, tt.want)
		}
	}
}

func TestOneWordInTwoFormsIsNoDifference(t *testing.T) {
	claim := spoken("Nos équipes pilotent le chauffage, la ventilation et la climatisation de 142 sites en France")
	got := Compare(claim, Passage{Text: "À la date du bilan, Orvalis pilote le chauffage, la ventilation et la climatisation de 142 sites en France."})
	if got.Difference != nil {
		t.Errorf("got %+v, want nothing to explain", *got.Difference)
	}
}
