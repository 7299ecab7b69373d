package charter

import (
	"fmt"
	"testing"

	"probant/backend/text"
)

// page is ordinary copy of some number of words.
func page(words int) []text.Block {
	lines := []string{
		"Notre équipe accompagne les entreprises du bâtiment depuis 2009, du premier devis à la dernière facture.",
		"Chaque intervention est planifiée avec vous : vous choisissez le jour, nous venons avec le matériel.",
		"Le rapport de visite est envoyé le lendemain ; il décrit les travaux, leur durée et leur coût.",
		"Les pièces usées sont remplacées sur place et l’ancien appareil est repris sans frais.",
		"Pour un immeuble de vingt logements, comptez deux demi-journées et un budget de 1 450 € HT.",
	}
	var out []text.Block
	for n := 0; n < words; {
		s := lines[len(out)%len(lines)]
		out = append(out, text.Block{ID: fmt.Sprint(len(out)), Kind: text.Paragraph, Text: s})
		n += text.Words(s)
	}
	return out
}

func BenchmarkAllPacks(b *testing.B) {
	blocks := page(10_000)
	c := NewChecker([]string{All}, Situation{})
	c.Check(blocks, text.French)
	b.ReportAllocs()
	for b.Loop() {
		c.Check(blocks, text.French)
	}
}
