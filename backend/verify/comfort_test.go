package verify

import (
	"os"
	"strconv"
	"strings"
	"testing"
)

// What a text adds to a claim's words may narrow what it says. Each line of comfort.tsv above the blank one is a false comfort if
// it is called supported, by whatever rule; those below must not be lost to the caution.
func TestNoFalseComfort(t *testing.T) {
	data, err := os.ReadFile("testdata/comfort.tsv")
	if err != nil {
		t.Fatal(err)
	}
	proves, lines := false, 0
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, "#") {
			continue
		}
		said, in, ok := strings.Cut(line, "\t")
		if !ok {
			proves = true
			continue
		}
		lines++
		if got := judgedIn(t, said, strings.Split(in, "\t")); (got == Supported) != proves {
			t.Errorf("%q by %q: %s", said, in, got)
		}
	}
	if !proves || lines < 250 {
		t.Errorf("%d lines read", lines)
	}
}

// judgedIn is the verdict of a claim by a document: its passages, parted by "¶", then its title and the heading above them, if any. A
// row of a table follows "; |".
func judgedIn(t *testing.T, said string, document []string) Verdict {
	t.Helper()
	document = append(document, "", "")
	var passages []Passage
	var found []Found
	for i, of := range strings.Split(strings.ReplaceAll(document[0], "; |", "\n|"), "¶") {
		p := Passage{ID: strconv.Itoa(i), SourceID: "d", Text: of, Source: document[1], Heading: document[2]}
		passages, found = append(passages, p), append(found, FoundBy(p.Text, p.Surroundings()))
	}
	if len(passages) == 1 {
		return Compare(spoken(said), passages[0]).Verdict
	}
	k := &Checker{Search: NewMemory(passages, found)}
	got, err := k.Check(t.Context(), spoken(said))
	if err != nil {
		t.Fatal(err)
	}
	return got.Verdict
}
