package charter

import (
	"os"
	"strings"
	"testing"

	"probant/backend/text"
)

// TestOrdinaryCopyStaysSilent reads well-behaved business texts, a paragraph a line: no rule has anything to say of them.
func TestOrdinaryCopyStaysSilent(t *testing.T) {
	for file, lang := range map[string]text.Lang{"silent_fr.txt": text.French, "silent_en.txt": text.English} {
		data, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		if len(lines) < 150 {
			t.Errorf("%s holds %d paragraphs", file, len(lines))
		}
		for _, line := range lines {
			if rules := fired(line, lang); len(rules) > 0 {
				t.Errorf("%v fires on %q", rules, line)
			}
		}
	}
}
