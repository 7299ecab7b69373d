package verify

import (
	"strings"
	"testing"

	"probant/backend/text"
)

// TestWordsApart keeps words of other things from being taken for one another, whichever of the two the claim has.
func TestWordsApart(t *testing.T) {
	r := newReader()
	for _, l := range dataLines(t, "testdata/words/apart.txt") {
		one, other := l.sides(t, "|")
		if provesWords(t, r, one[0], other[0]) {
			l.errorf(t, "the first proves the second")
		}
		if provesWords(t, r, other[0], one[0]) {
			l.errorf(t, "the second proves the first")
		}
	}
}

func TestWordsTogether(t *testing.T) {
	r := newReader()
	for _, l := range dataLines(t, "testdata/words/same.txt") {
		if claim, source := l.sides(t, "|"); !provesWords(t, r, source[0], claim[0]) {
			l.errorf(t, "the second does not prove the first")
		}
	}
}

// provesWords reports whether a source of a few words says every word with content of a claim of a few words; each opens with its
// language.
func provesWords(t *testing.T, r *reader, source, claim string) bool {
	t.Helper()
	said, asked := phraseOf(t, r, source), phraseOf(t, r, claim)
	p := &pair{claim: &asked, source: &said, lex: r.lex, twins: &twins{}}
	l := newLookup(asked.words)
	p.twins.find(&l, &asked, &said)
	align(p, surroundings{words: &vocabulary{}})
	return len(p.hard)+len(p.soft) == 0
}

func phraseOf(t *testing.T, r *reader, s string) sentence {
	t.Helper()
	lang, form, ok := strings.Cut(s, " ")
	if !ok || lang != "fr" && lang != "en" {
		t.Fatalf("%q opens with no language", s)
	}
	return r.read(form, text.Lang(lang), "").sentences[0]
}
