package text

import "testing"

func TestAlike(t *testing.T) {
	const first, second = "Nos ateliers réparent les vélos de la ville depuis 2011.", "Chaque vélo repart avec une fiche signée par son mécanicien."
	for _, tt := range []struct {
		name      string
		a, b      []string
		low, high float64
	}{
		{"the same text", []string{first, second}, []string{first, second}, 1, 1},
		{"other paragraphs, in another order", []string{first, second}, []string{second, first}, 1, 1},
		{"case, accents and spaces", []string{first}, []string{"NOS ATELIERS  REPARENT les velos de la ville depuis 2011."}, 1, 1},
		{"one of two paragraphs", []string{first, second}, []string{second}, 0.4, 0.6},
		{"a word changed", []string{first, second}, []string{first, "Chaque vélo repart avec une facture signée par son mécanicien."}, 0.4, 0.8},
		{"another text", []string{first}, []string{second}, 0, 0},
		{"too short to tell", []string{"Trois mots seulement"}, []string{"Trois mots seulement"}, 0, 0},
	} {
		if got := RunsOf(tt.a...).Alike(RunsOf(tt.b...)); got < tt.low || got > tt.high {
			t.Errorf("%s: got %.2f, want %.1f to %.1f", tt.name, got, tt.low, tt.high)
		}
	}
}
