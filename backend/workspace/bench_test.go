package workspace

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/text"
)

// BenchmarkCheckAfterEdit is what a pause in typing costs: a 2,000-word draft with a claim in every third paragraph, one
// block of which just changed, checked and shown.
func BenchmarkCheckAfterEdit(b *testing.B) {
	ctx := b.Context()
	w, err := Open(ctx, filepath.Join(b.TempDir(), "main"), Options{Lang: "fr"})
	if err != nil {
		b.Fatal(err)
	}
	defer w.Close()
	filler := strings.Repeat("Nous prenons le temps de raconter ce qui change dans la journée de chacun. ", 2)
	var draft []text.Block
	for i := range 75 {
		line := filler
		if i%3 == 0 {
			line = fmt.Sprintf("Le module %d réduit de %d %% le temps de saisie des équipes. ", i, 10+i) + filler
		}
		draft = append(draft, text.Block{ID: fmt.Sprint("b", i), Kind: text.Paragraph, Text: line})
	}
	p, err := w.CreatePiece(ctx, NewPiece{Title: "Page", Lang: "fr", Blocks: draft})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := w.Check(ctx, p.ID); err != nil {
		b.Fatal(err)
	}
	seq := p.Seq
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		draft[40].Text = fmt.Sprintf("Version %d du paragraphe. ", n) + filler
		saved, err := w.SavePiece(ctx, p.ID, seq, draft)
		if err != nil {
			b.Fatal(err)
		}
		seq = saved.Seq
		b.StartTimer()
		if _, err := w.Check(ctx, p.ID); err != nil {
			b.Fatal(err)
		}
	}
}
