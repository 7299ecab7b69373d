package verify

import (
	"testing"

	"probant/backend/claim"
	"probant/backend/text"
)

func TestACellOfNothingProvesNothing(t *testing.T) {
	row := func(value string) Passage {
		return Passage{Text: "Étagère Lézarde | 89 € | " + value, Context: "Article | Prix TTC | Stock"}
	}
	of := func(s string) claim.Claim {
		return claim.Claim{Text: s, Sentence: s, Lang: text.French, Quantities: text.Quantities(s, text.French)}
	}
	for _, value := range []string{"0", "non", "–", "aucun"} {
		if r := Compare(of("L’étagère Lézarde est en stock."), row(value)); r.Verdict == Supported {
			t.Errorf("a stock of %q proves that there is one", value)
		}
	}
	if r := Compare(of("L’étagère Lézarde coûte 89 € TTC."), row("0")); r.Verdict != Supported {
		t.Errorf("the price beside a stock of 0 is %s", r.Verdict)
	}
}
