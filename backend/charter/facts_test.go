package charter

import (
	"testing"
)

// The severity of a rule follows the day, the country and the audience where its text says so.
func TestSeverityFollowsTheFacts(t *testing.T) {
	for _, c := range []struct {
		rule, country, on string
		audience          Audience
		want              Severity
	}{
		{"PRI-09", "FR", "2026-01-15", "", Advice}, {"PRI-09", "FR", "2026-02-04", "", Forbidden}, {"PRI-09", "FR", "2027-06-23", "", Advice},
		{"PRI-09", "FR", "2027-06-22", "", Forbidden},
		{"JOB-02", "BE", "2026-06-06", "", Advice}, {"JOB-02", "BE", "2026-06-07", "", NeedsMention}, {"JOB-02", "FR", "2026-06-07", "", Advice},
		{"CHA-03", "FR", "2026-11-23", Business, ""}, {"CHA-03", "FR", "2026-11-23", Consumers, Forbidden}, {"CHA-03", "FR", "2026-11-23", "", Forbidden},
		{"CHA-03", "FR", "2026-08-10", Consumers, Advice},
		{"GRN-07", "BE", "2026-09-26", "", Advice}, {"GRN-07", "BE", "2026-09-27", "", NeedsProof}, {"GRN-07", "FR", "2026-09-26", "", NeedsProof},
		{"FIN-06", "LU", "2026-06-30", "", Advice}, {"FIN-06", "LU", "2026-07-01", "", NeedsMention},
		{"MIS-21", "FR", "2026-08-31", "", Advice}, {"MIS-21", "FR", "2026-09-01", "", NeedsProof},
		{"LAN-02", "CH", "", "", Advice}, {"LAN-02", "UK", "", "", ""},
	} {
		s := Situation{Countries: []string{c.country}, Audience: c.audience, On: c.on}
		if got := s.severity(RuleOf(c.rule)); got != c.want {
			t.Errorf("%s in %s on %s for %q: got %q, want %q", c.rule, c.country, c.on, c.audience, got, c.want)
		}
	}
}

// A mention of before counts until the day that replaces it.
func TestAFormerMentionCountsUntilItsDay(t *testing.T) {
	s := "Un prêt personnel de 5 000 €. Un crédit vous engage et doit être remboursé."
	for on, want := range map[string]int{"2026-11-19": 0, "2026-11-20": 1} {
		got := 0
		for _, f := range NewChecker([]string{"finance"}, Situation{On: on}).Check(paragraphs(s), "fr") {
			if f.Rule == "FIN-03" {
				got++
			}
		}
		if got != want {
			t.Errorf("on %s: got %d findings, want %d", on, got, want)
		}
	}
}
