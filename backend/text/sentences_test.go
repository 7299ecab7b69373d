package text

import (
	"testing"

	"github.com/clipperhouse/uax29/v2/sentences"
)

func TestUndividedLines(t *testing.T) {
	for line, want := range map[string]bool{
		"Nos tarifs": true,
		"Comptez deux jours, de 9 h à 17 h 30\n":     true,
		"« L’équipe répond » – en 4 heures…":         true,
		"Chaque visite est planifiée avec vous.\r\n": true,
		"Une question ?":          true,
		"Version 2.1 du logiciel": false,
		"Bonjour ! Bienvenue":     false,
		"Il répond (vite.)":       false,
		"Fin\u2029Début":          false,
		"終わり。":                    false,
	} {
		if got := undivided(line); got != want {
			t.Errorf("%q: got %v", line, got)
		}
	}
}

// A line that is undivided is one sentence to Unicode too.
func FuzzUndivided(f *testing.F) {
	for _, s := range []string{"Nos tarifs", "Une visite.", "a\u0085b", "«\u00a0Oui\u00a0»…\r\n", "a\u2024b", "a.\u0301", "x!\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		it := sentences.FromString(line)
		it.Next()
		if undivided(line) && len(it.Value()) != len(line) {
			t.Errorf("%q ends after %q", line, it.Value())
		}
	})
}
