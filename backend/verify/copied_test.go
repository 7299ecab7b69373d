package verify

import "testing"

// What a source says word for word, it says, whatever hedges and quotations are in it. A question, an item and what a heading plans
// are not that.
func TestWhatIsCopiedIsSaid(t *testing.T) {
	for _, tt := range []struct {
		said, text, heading string
		want                bool
	}{
		{"Depuis l’essai, « nos équipes saisissent deux fois moins », dit Marc Hautier, d’Orvalis.",
			"Depuis l’essai, « nos équipes saisissent deux fois moins », dit Marc Hautier, d’Orvalis.", "", true},
		{"Selon l’éditeur, la mise en route pourrait durer un jour.", "Selon l’éditeur, la mise en route pourrait durer un jour.", "", true},
		{"La mise en route dure un jour.", "La mise en route dure un jour ?", "", false},
		{"La mise en route dure un jour.", "La mise en route dure un jour.", "Ce que nous prévoyons pour 2030, pas encore en service", false},
		{"La mise en route dure un jour.", "La mise en route dure deux jours.", "", false},
	} {
		got := Compare(read(tt.said), Passage{ID: "p", Text: tt.text, Heading: tt.heading}).Verdict == Supported
		if got != tt.want {
			t.Errorf("%q by %q under %q: supported %v", tt.said, tt.text, tt.heading, got)
		}
	}
}
