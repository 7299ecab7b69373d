package verify

import "testing"

// verdictCase is a claim, a passage and what the checker must say.
type verdictCase struct {
	claim, passage string
	want           Verdict
}

func runVerdicts(t *testing.T, cases []verdictCase) {
	t.Helper()
	for _, c := range cases {
		if got := Compare(spoken(c.claim), Passage{Text: c.passage}); got.Verdict != c.want {
			t.Errorf("%q by %q: got %s %+v, want %s", c.claim, c.passage, got.Verdict, got.Difference, c.want)
		}
	}
}

func TestComparisonsTurnedRound(t *testing.T) {
	runVerdicts(t, []verdictCase{
		{"Women are less likely than men to leave the firm.", "Women are more likely than men to leave the firm.", Contradicted},
		{"Men are more likely than women to leave the firm.", "Women are more likely than men to leave the firm.", Contradicted},
		{"Women are more likely than men to leave the firm.", "Women are more likely than men to leave the firm.", Supported},
		{"Le site pro est plus lent que le site public.", "Le site pro est moins lent que le site public.", Contradicted},
		{"Le nouveau moteur consomme moins d’énergie que l’ancien.", "Le nouveau moteur consomme plus d’énergie que l’ancien.", Contradicted},
		{"Velmont vend plus de vélos que Kerdaz.", "Kerdaz vend plus de vélos que Velmont.", Contradicted},
		{"Les dirigeants placent le prix devant la fiabilité.", "Les dirigeants placent la fiabilité devant le prix.", Contradicted},
		{"Les clients demandent l’application avant l’export.", "Les clients demandent l’export avant l’application.", Contradicted},
		{"Teams need more upfront work with Orvalis.", "Teams can now use Orvalis with less upfront work.", Contradicted},
		// Turned twice, or compared with something else: nothing is excluded.
		{"Men are less likely than women to leave the firm.", "Women are more likely than men to leave the firm.", NotFound},
		{"Une page perso est plus engageante qu’une page pro.", "Une page pro est moins engageante qu’une page perso.", NotFound},
		{"Le prix passe après la fiabilité pour les dirigeants.", "Les dirigeants placent la fiabilité devant le prix.", NotFound},
		{"L’export coûte plus cher que l’application.", "L’export coûte moins cher que l’import.", NotFound},
		{"Le nouveau moteur consomme moins d’énergie.", "Le nouveau moteur consomme plus d’énergie en hiver.", NotFound},
		{"Le module n’est plus vendu en boutique.", "Le module est moins vendu en boutique.", NotFound},
		{"Le module est plus rapide.", "Le module est moins cher.", NotFound},
	})
}

func TestARateComparedIsNoHedge(t *testing.T) {
	runGuard(t, guardModality, []guardCase{
		{"Large firms use robots twice as often as small ones.", "Large firms are twice as likely as small ones to use robots.", false},
		{"Large firms use robots.", "Large firms are likely to use robots.", true},
		{"Large firms use robots.", "Large firms are most likely to use robots.", true},
	})
}
