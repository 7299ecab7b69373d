package verify

import (
	"os"
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
		said, passage, ok := strings.Cut(line, "\t")
		if !ok {
			proves = true
			continue
		}
		lines++
		got := Compare(read(said), Passage{ID: "p", Text: passage}).Verdict
		if (got == Supported) != proves {
			t.Errorf("%q by %q: %s", said, passage, got)
		}
	}
	if !proves || lines < 250 {
		t.Errorf("%d lines read", lines)
	}
}
