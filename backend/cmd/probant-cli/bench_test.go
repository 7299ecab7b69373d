package main

import (
	"context"
	"testing"

	"probant/backend/claim"
	"probant/backend/sample"
	"probant/backend/text"
	"probant/backend/workspace"
)

// BenchmarkCheck gives the verdicts of a 2,000-word draft over the sample library: for profiles, where bench gives figures.
func BenchmarkCheck(b *testing.B) {
	ctx := context.Background()
	content, err := sample.Open("fr")
	if err != nil {
		b.Fatal(err)
	}
	w, done, err := temporary(ctx, workspace.Options{Name: content.Name, Lang: "fr"})
	if err != nil {
		b.Fatal(err)
	}
	defer done()
	if err := w.Fill(ctx, sample.Sample{Name: content.Name, Sources: content.Sources}); err != nil {
		b.Fatal(err)
	}
	blocks, err := longDraft(ctx, content, draftWords)
	if err != nil {
		b.Fatal(err)
	}
	claims := claim.Extract(blocks, text.French).Claims
	judge, err := w.Judge(ctx)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := judge(ctx, claims...); err != nil {
			b.Fatal(err)
		}
	}
}
