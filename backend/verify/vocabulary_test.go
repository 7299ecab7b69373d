package verify

import (
	"slices"
	"testing"
)

// Vocabularies and twins answer as comparing word by word does.
func TestWordsAreFoundAsComparedOneByOne(t *testing.T) {
	r := newReader()
	for _, rows := range readPairs(t) {
		for _, row := range rows {
			claim := r.claim(spoken(row.claim))
			passage := r.passage(Passage{Text: row.passage}, claim.lang)
			for i := range claim.sen.words {
				w := &claim.sen.words[i]
				want := slices.ContainsFunc(passage.sentences, func(s sentence) bool { return among(w, s.words) })
				if got := passage.said.has(w); got != want {
					t.Errorf("%q in %q: got %v, want %v", w.fold, row.passage, got, want)
				}
			}
			for k := range passage.sentences {
				s := &passage.sentences[k]
				claim.twins.find(&claim.words, &claim.sen, s)
				for i := range claim.sen.words {
					w := &claim.sen.words[i]
					var want []int
					for j := range s.words {
						if w.content && !s.words[j].number && s.words[j].proves(&w.wordInfo) {
							want = append(want, j)
						}
					}
					if got := claim.twins.of[i]; !slices.Equal(got, want) {
						t.Errorf("%q in %q: got twins %v, want %v", w.fold, row.passage, got, want)
					}
				}
				for j := range s.words {
					if w := &s.words[j]; !w.number && claim.twins.known[j] != slices.ContainsFunc(claim.sen.words, func(c word) bool { return w.proves(&c.wordInfo) }) {
						t.Errorf("%q in the claim %q: got %v", w.fold, row.claim, claim.twins.known[j])
					}
				}
			}
		}
	}
}
