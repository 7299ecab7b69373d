package claim_test

import (
	"os"
	"path/filepath"
	"testing"

	"probant/backend/claim"
	"probant/backend/claim/corpus"
)

// The table has never been fitted on these pages, shaped on those of small firms: what it says of them is what to expect of a
// text of the kind. The labels were read again where it disagreed, which flatters it a little.
func TestUnseenPages(t *testing.T) {
	for _, tt := range []struct {
		file       string
		f1, silent float64
	}{
		{"site-fr.txt", 0.86, 0.76},
		{"site-en.txt", 0.86, 0.72},
	} {
		t.Run(tt.file, func(t *testing.T) {
			b, err := os.ReadFile(filepath.Join("corpus", "unseen", tt.file))
			if err != nil {
				t.Fatal(err)
			}
			docs, err := corpus.Parse(string(b))
			if err != nil {
				t.Fatal(err)
			}
			var right, alarms, missed, quiet float64
			for _, d := range docs {
				blocks := d.Blocks()
				said := map[string]bool{}
				for _, c := range claim.Extract(blocks, d.Lang).Claims {
					said[c.Block] = true
				}
				for i, u := range d.Units {
					switch is := said[blocks[i].ID]; {
					case u.Claim && is:
						right++
					case is:
						alarms++
					case u.Claim:
						missed++
					default:
						quiet++
					}
				}
			}
			f1, silent := 2*right/(2*right+alarms+missed), quiet/(quiet+alarms)
			t.Logf("%d documents: F1 %.3f, silent %.3f", len(docs), f1, silent)
			if f1 < tt.f1 || silent < tt.silent {
				t.Errorf("got F1 %.3f and silent %.3f, want %.2f and %.2f at least", f1, silent, tt.f1, tt.silent)
			}
		})
	}
}
