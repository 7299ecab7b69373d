package verify

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"probant/backend/text"
)

// dataLine is a line of a word list with where it stands, so that a linguist finds it.
type dataLine struct {
	file, text string
	at         int
	names      bool // the file holds names: capitals are right
}

func (l dataLine) errorf(t *testing.T, what string) {
	t.Helper()
	t.Errorf("%s:%d: %s: %s", filepath.Base(l.file), l.at, what, l.text)
}

func dataLines(t *testing.T, files ...string) (out []dataLine) {
	t.Helper()
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		names := strings.HasPrefix(string(raw), "# names\n")
		for i, s := range strings.Split(string(raw), "\n") {
			if s = strings.TrimSpace(s); s != "" && !strings.HasPrefix(s, "#") {
				out = append(out, dataLine{file, s, i + 1, names})
			}
		}
	}
	return out
}

func conceptPaths(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("lexicon/concepts/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no concepts: %v", err)
	}
	return files
}

// forms splits a side of a line. A side of "-" is empty on purpose: the other language has no word for it.
func (l dataLine) forms(t *testing.T, side string) (out []string) {
	t.Helper()
	if side = strings.TrimSpace(side); side == "-" {
		return nil
	}
	for _, f := range strings.Split(side, ",") {
		f = strings.TrimSpace(f)
		if f == "" {
			l.errorf(t, "an empty form")
			continue
		}
		if slices.Contains(out, f) {
			l.errorf(t, "the form "+f+" twice")
		}
		out = append(out, f)
	}
	return out
}

// sides parts a line in two at the mark that its list uses.
func (l dataLine) sides(t *testing.T, mark string) (left, right []string) {
	t.Helper()
	a, b, ok := strings.Cut(l.text, mark)
	if !ok || strings.Contains(b, mark) {
		l.errorf(t, "wants one "+mark)
	}
	return l.forms(t, a), l.forms(t, b)
}

// TestLexiconDataIsClean keeps the word lists as their readers expect them: composed, in lower case, each line once.
func TestLexiconDataIsClean(t *testing.T) {
	seen, known := map[string]dataLine{}, names(t)
	for _, l := range dataLines(t, conceptPaths(t)...) {
		if other, ok := seen[l.text]; ok {
			l.errorf(t, "also in "+filepath.Base(other.file))
		}
		seen[l.text] = l
		if !norm.NFC.IsNormalString(l.text) || strings.ContainsAny(l.text, "’\u00a0\u202f\t") {
			l.errorf(t, "not composed, or with typographic marks")
		}
		if w := misspelt(l.text, known); !l.names && w != "" {
			l.errorf(t, "a capital in "+w)
		}
	}
}

// months and days are names in English and stand among common words.
var calendar = []string{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March",
	"April", "May", "June", "July", "August", "September", "October", "November", "December"}

// misspelt finds a word with one capital among small letters: abbreviations and product names have more, or nothing else.
func misspelt(s string, known map[string]bool) string {
	for _, w := range strings.FieldsFunc(s, notLetter) {
		upper, lower := 0, 0
		for _, r := range w {
			if unicode.IsUpper(r) {
				upper++
			} else if unicode.IsLower(r) {
				lower++
			}
		}
		if upper == 1 && lower > 1 && !known[w] {
			return w
		}
	}
	return ""
}

// shortened are abbreviations with one capital.
var shortened = []string{"Ltd", "kWh"}

// names collects the words with a capital of the files of names: they may stand in phrases of any other.
func names(t *testing.T) map[string]bool {
	known := map[string]bool{}
	for _, list := range [][]string{calendar, shortened} {
		for _, w := range list {
			known[w] = true
		}
	}
	for _, l := range dataLines(t, conceptPaths(t)...) {
		for _, w := range strings.FieldsFunc(l.text, notLetter) {
			if l.names && unicode.IsUpper([]rune(w)[0]) {
				known[w] = true
			}
		}
	}
	return known
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// TestConceptsHaveBothSides asks each concept for its forms in both languages, and holds very polysemous forms off.
func TestConceptsHaveBothSides(t *testing.T) {
	type key struct {
		side int
		form string
	}
	uses := map[key]int{}
	for _, l := range dataLines(t, conceptPaths(t)...) {
		fr, en := l.sides(t, "|")
		if len(fr)+len(en) < 2 {
			l.errorf(t, "a concept of one form says nothing")
		}
		for side, forms := range [][]string{fr, en} {
			for _, f := range forms {
				k := key{side, text.Fold(f)}
				if uses[k]++; uses[k] == 5 {
					l.errorf(t, "the form "+f+" has too many senses to tell anything")
				}
			}
		}
	}
}

// conceptsOf lists the lines in which each form stands, by its folded form.
func conceptsOf(t *testing.T) map[string][]string {
	out := map[string][]string{}
	for _, l := range dataLines(t, conceptPaths(t)...) {
		fr, en := l.sides(t, "|")
		for _, f := range slices.Concat(fr, en) {
			if k := text.Fold(f); !slices.Contains(out[k], l.text) {
				out[k] = append(out[k], l.text)
			}
		}
	}
	return out
}

// TestOppositesExclude refuses a pair whose sides say the same: one form, or two forms of one concept.
func TestOppositesExclude(t *testing.T) {
	concepts, seen := conceptsOf(t), map[string]bool{}
	for _, l := range dataLines(t, "lexicon/opposites.txt") {
		if seen[l.text] {
			l.errorf(t, "twice")
		}
		seen[l.text] = true
		left, right := l.sides(t, "<>")
		if len(left) == 0 || len(right) == 0 {
			l.errorf(t, "an empty side")
		}
		for _, a := range left {
			for _, b := range right {
				if text.Fold(a) == text.Fold(b) {
					l.errorf(t, a+" excludes itself")
				}
				for _, c := range concepts[text.Fold(a)] {
					if slices.Contains(concepts[text.Fold(b)], c) {
						l.errorf(t, a+" and "+b+" are one concept")
					}
				}
			}
		}
	}
}

// TestEntailmentsGoOneWay refuses a line whose general word is one of its specific words, and lines that turn in a circle.
func TestEntailmentsGoOneWay(t *testing.T) {
	general := map[string][]string{}
	for _, l := range dataLines(t, "lexicon/entails.txt", "lexicon/kinds.txt") {
		specific, wide := l.sides(t, ">")
		if len(specific) == 0 || len(wide) == 0 {
			l.errorf(t, "an empty side")
		}
		for _, s := range specific {
			for _, g := range wide {
				general[text.Fold(s)] = append(general[text.Fold(s)], text.Fold(g))
			}
		}
	}
	for s := range general {
		reached, next := map[string]bool{}, general[s]
		for len(next) > 0 && !reached[s] {
			var further []string
			for _, g := range next {
				if !reached[g] {
					reached[g] = true
					further = append(further, general[g]...)
				}
			}
			next = further
		}
		if reached[s] {
			t.Errorf("%q implies itself", s)
		}
	}
}

// TestLightWordsStandOnce keeps the list of words without a fact short and clean.
func TestLightWordsStandOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range dataLines(t, "lexicon/light.txt") {
		for _, f := range l.forms(t, l.text) {
			if seen[f] {
				l.errorf(t, f+" twice")
			}
			seen[f] = true
		}
	}
}
