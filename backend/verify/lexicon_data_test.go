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
