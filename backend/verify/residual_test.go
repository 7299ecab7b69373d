package verify

import "testing"

// A share of those who were asked is what a survey's share is, unless it is of some of them alone.
func TestAShareOfThoseAsked(t *testing.T) {
	for _, c := range []struct {
		claim, source string
		want          Verdict
	}{
		{"74 % des répondants citent la simplicité du contrôle.", "74 % citent la simplicité du contrôle.", Supported},
		{"74% of respondents praise the simple checks.", "74% praise the simple checks.", Supported},
		{"74 % des répondants citent la simplicité du contrôle.", "74 % des salariés citent la simplicité du contrôle.", NotFound},
		{"74% of respondents praise the simple checks.", "74% of managers praise the simple checks.", NotFound},
		{"74 % des clients citent la simplicité du contrôle.", "74 % des répondants citent la simplicité du contrôle.", NotFound},
		{"Les répondants citent la simplicité du contrôle d’accès.", "La simplicité du contrôle d’accès.", NotFound},
	} {
		if got := Compare(spoken(c.claim), Passage{Text: c.source}); got.Verdict != c.want {
			t.Errorf("claim %q, source %q: got %s, want %s", c.claim, c.source, got.Verdict, c.want)
		}
	}
}
