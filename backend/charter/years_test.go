package charter

import (
	"slices"
	"testing"

	"probant/backend/text"
)

// TestYearsAgeWithTheDay checks that a figure of last year is old three years later, and not before.
func TestYearsAgeWithTheDay(t *testing.T) {
	for _, c := range []struct {
		on, sentence string
		want         bool
	}{
		{"2026-11-23", "En 2023, 35 % des foyers étaient équipés.", true},
		{"2026-11-23", "En 2025, 35 % des foyers étaient équipés.", false},
		{"2025-12-31", "En 2023, 35 % des foyers étaient équipés.", false},
		{"2028-01-02", "En 2025, 35 % des foyers étaient équipés.", true},
		{"", "En 2019, 35 % des foyers étaient équipés.", true},
	} {
		checker := NewChecker([]string{"numbers"}, Situation{On: c.on})
		found := checker.Check([]text.Block{{ID: "a", Kind: text.Paragraph, Text: c.sentence}}, text.French)
		if got := slices.ContainsFunc(found, func(f Finding) bool { return f.Rule == "NUM-06" }); got != c.want {
			t.Errorf("on %q, %q: got %v, want %v", c.on, c.sentence, got, c.want)
		}
	}
}
