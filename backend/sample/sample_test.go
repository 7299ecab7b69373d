package sample_test

import (
	"path"
	"strings"
	"testing"

	"probant/backend/sample"
)

func TestEachLanguageHasAFullSample(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		t.Run(lang, func(t *testing.T) {
			s, err := sample.Open(lang)
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Sources) < 12 || len(s.Pieces) != 4 {
				t.Errorf("got %d sources and %d pieces, want a dozen and 4", len(s.Sources), len(s.Pieces))
			}
			formats := map[string]int{}
			for _, f := range s.Sources {
				if len(f.Data) == 0 || f.Title == "" || f.Author == "" {
					t.Errorf("%s: incomplete", f.Name)
				}
				formats[path.Ext(f.Name)]++
			}
			for _, want := range []string{".pdf", ".docx", ".xlsx", ".md", ".html"} {
				if formats[want] == 0 {
					t.Errorf("no %s among the sources", want)
				}
			}
		})
	}
}

func TestDecisionsNameWordsOfTheirPiece(t *testing.T) {
	for _, lang := range []string{"fr", "en"} {
		s, err := sample.Open(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range s.Pieces {
			for _, d := range p.Decisions {
				if !strings.Contains(p.Markdown, d.Claim) {
					t.Errorf("%s: %q is not in the text", p.File, d.Claim)
				}
			}
		}
	}
}
