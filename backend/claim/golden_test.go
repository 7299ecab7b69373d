package claim

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"probant/backend/text"
)

// parse reads the few marks of the golden texts: headings, list items, paragraphs; bold is dropped.
func parse(s string) []text.Block {
	var out []text.Block
	for _, line := range strings.Split(strings.ReplaceAll(s, "**", ""), "\n") {
		line = strings.TrimSpace(line)
		b := text.Block{ID: fmt.Sprintf("b%d", len(out)+1), Kind: text.Paragraph, Text: line}
		switch {
		case line == "":
			continue
		case strings.HasPrefix(line, "#"):
			b.Text = strings.TrimLeft(line, "# ")
			b.Kind, b.Level = text.Heading, len(line)-len(strings.TrimLeft(line, "#"))
		case strings.HasPrefix(line, "- "):
			b.Kind, b.Level, b.Text = text.ListItem, 1, line[2:]
		}
		out = append(out, b)
	}
	return out
}

func render(claims []Claim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s · %s · %v %s\n", c.Block, c.Text, c.Categories, c.Risk)
	}
	return b.String()
}

// golden reads the golden texts of both languages whose name a filter keeps.
func golden(t *testing.T, keep func(name string) bool) map[string][]Claim {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.md")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]Claim{}
	for _, f := range files {
		if !keep(filepath.Base(f)) {
			continue
		}
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		out[f] = Extract(parse(string(src)), text.Lang(filepath.Base(filepath.Dir(f)))).Claims
	}
	return out
}

// noisy are the quiet texts in which we still see more than we should, with how much at most.
var noisy = map[string]int{
	"en/quiet-email-2": 2, "en/quiet-event-programme-1": 2, "en/quiet-internal-note-1": 2, "en/quiet-job-ad-1": 6, "en/quiet-job-ad-2": 3,
	"fr/quiet-mentions-legales-1": 5, "fr/quiet-newsletter-1": 2, "fr/quiet-offre-emploi-2": 4}

// Texts that hold nothing to contest stay almost silent: one false alarm at most in 300 words.
func TestQuietTexts(t *testing.T) {
	texts := golden(t, func(name string) bool { return strings.HasPrefix(name, "quiet-") })
	silent := 0
	for f, claims := range texts {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		most := 1 + text.Words(string(src))/300
		if len(claims) <= most {
			silent++
		}
		name := strings.TrimSuffix(strings.TrimPrefix(filepath.ToSlash(f), "testdata/"), ".md")
		if most = max(most, noisy[name]); len(claims) > most {
			t.Errorf("%s: %d false alarms, %d at most\n%s", name, len(claims), most, render(claims))
		}
	}
	t.Logf("%d of %d quiet texts stay silent", silent, len(texts))
	if silent < 23 {
		t.Errorf("%d of %d quiet texts stay silent", silent, len(texts))
	}
}

// Texts that claim: each line of the file of claims beside a text tells the words to be proved, the categories and the
// risk of one.
func TestLoudTexts(t *testing.T) {
	texts := golden(t, func(name string) bool { return !strings.HasPrefix(name, "quiet-") })
	if len(texts) < 24 {
		t.Fatalf("%d texts", len(texts))
	}
	var want, found, high, highFound int
	for f, claims := range texts {
		list, err := os.ReadFile(strings.TrimSuffix(f, ".md") + ".claims")
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
			words, rest, _ := strings.Cut(line, " | ")
			ok := covers(claims, strings.TrimSpace(words))
			want++
			if ok {
				found++
			} else {
				t.Logf("%s misses %q", f, words)
			}
			if strings.HasSuffix(strings.TrimSpace(rest), "high") {
				high++
				if ok {
					highFound++
				}
			}
		}
	}
	t.Logf("found %d of %d claims, %d of %d of high risk", found, want, highFound, high)
	if found*100 < want*leastFound || highFound*100 < high*leastHighFound {
		t.Errorf("found %d of %d claims, %d of %d of high risk", found, want, highFound, high)
	}
}

// What the golden texts may not fall under, in per cent.
const (
	leastFound     = 88
	leastHighFound = 90
)

// covers reports whether a claim holds the words, or lies in them.
func covers(claims []Claim, words string) bool {
	for _, c := range claims {
		if strings.Contains(c.Text, words) || strings.Contains(words, c.Text) || strings.Contains(c.Sentence, words) {
			return true
		}
	}
	return false
}
