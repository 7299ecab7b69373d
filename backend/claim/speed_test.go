package claim

import (
	"os"
	"path/filepath"
	"testing"

	"probant/backend/text"
)

// BenchmarkTexts reads the golden texts, as varied as real ones: see the words a second that it reports.
func BenchmarkTexts(b *testing.B) {
	type page struct {
		blocks []text.Block
		lang   text.Lang
	}
	var pages []page
	words := 0
	files, _ := filepath.Glob("testdata/*/*.md")
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		words += text.Words(string(src))
		pages = append(pages, page{parse(string(src)), text.Lang(filepath.Base(filepath.Dir(f)))})
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			Extract(p.blocks, p.lang)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N)*10000/float64(words), "ms/10kwords")
}
