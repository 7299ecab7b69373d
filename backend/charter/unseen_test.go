package charter

import (
	"os"
	"slices"
	"strings"
	"testing"

	"probant/backend/text"
)

// TestUnseenSentences measures the packs on sentences that no wording was written for: of each rule, some that it is about and
// some that only share its words. The floors are what a change may not lose; docs/quality.md tells the figures.
func TestUnseenSentences(t *testing.T) {
	data, err := os.ReadFile("testdata/unseen.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var right, alarms, missed, quiet float64
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		row := strings.Split(line, "\t")
		if len(row) != 4 || row[2] != "yes" && row[2] != "no" {
			t.Fatalf("%q is not a rule, a language, yes or no, and a sentence", line)
		}
		switch is := slices.Contains(fired(row[3], text.Lang(row[1])), row[0]); {
		case is && row[2] == "yes":
			right++
		case is:
			alarms++
			t.Logf("%s fires on %q", row[0], row[3])
		case row[2] == "yes":
			missed++
			t.Logf("%s stays silent on %q", row[0], row[3])
		default:
			quiet++
		}
	}
	precision, recall := right/(right+alarms), right/(right+missed)
	t.Logf("%.0f sentences: precision %.3f, recall %.3f", right+alarms+missed+quiet, precision, recall)
	if precision < 0.98 || recall < 0.91 {
		t.Errorf("got precision %.3f and recall %.3f, want 0.98 and 0.91 at least", precision, recall)
	}
}
