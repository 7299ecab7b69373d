package verify

import "testing"

// How much something changes holds against what, in which test and after how long it was measured: a claim that drops it is not proved.
func TestAnEffectKeepsWhatItWasMeasuredIn(t *testing.T) {
	for _, tt := range []struct {
		claim, text string
		want        Verdict
	}{
		{"La pompe Frêne réduit la facture de 36 %.", "Lors d'un essai dans 46 foyers, la pompe Frêne a réduit la facture de 36 %.", NotFound},
		{"The Alder pump cut heating bills by 31% on average.", "In a trial of 46 homes, the Alder pump cut heating bills by 31% on average.", NotFound},
		{"La crème Saule réduit les rides de 27 %.", "Sur un échantillon de 60 personnes, la crème Saule a réduit les rides de 27 %.", NotFound},
		{"Le sérum Tilleul réduit les taches de 18 %.", "Après huit semaines d'utilisation, le sérum Tilleul a réduit les taches de 18 %.", NotFound},
		{"The Cedar serum cut redness by 18%.", "The Cedar serum cut redness by 18% after eight weeks.", NotFound},
		{"La machine consomme 35 % de moins.", "Au lavage à froid, la machine consomme 35 % de moins.", NotFound},
		{"The plan costs 20% less.", "Up to 50 users, the plan costs 20% less.", NotFound},
		{"L'aspirateur Orme consomme 20 % de moins.", "L'aspirateur Orme consomme 20 % de moins qu'un aspirateur classique.", NotFound},
		{"The Cedar pump cut heating bills by 33%.", "The Cedar pump cut heating bills by 33% compared with an oil boiler.", NotFound},
		{"The Elm filter removes 40% more dust.", "The Elm filter removes 40% more dust than its predecessor.", NotFound},
		{"Les retours ont baissé de 15 %.", "Le coût des retours a baissé de 15 %.", NotFound},
		{"Returns fell by 50%.", "The cost of returns fell by half.", NotFound},
		// What it was measured in is kept, or is only when.
		{"Lors d'un essai dans 46 foyers, la pompe Frêne a réduit la facture de 36 %.", "Lors d'un essai dans 46 foyers, la pompe Frêne a réduit la facture de 36 %.", Supported},
		{"L'aspirateur Orme consomme 20 % de moins qu'un aspirateur classique.", "L'aspirateur Orme consomme 20 % de moins qu'un aspirateur classique.", Supported},
		{"Le coût des retours a baissé de 15 %.", "Le coût des retours a baissé de 15 %.", Supported},
		{"Les ventes ont progressé de 14 %.", "Les ventes ont progressé de 14 % par rapport à 2023.", Supported},
		{"Sales grew 12%.", "Sales grew 12% compared with the previous year.", Supported},
	} {
		if got := Compare(spoken(tt.claim), Passage{Text: tt.text}); got.Verdict != tt.want {
			t.Errorf("%q beside %q: got %s %+v, want %s", tt.claim, tt.text, got.Verdict, got.Difference, tt.want)
		}
	}
}
