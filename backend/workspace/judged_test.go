package workspace

import (
	"fmt"
	"strings"
	"testing"

	"probant/backend/verify"
)

// Only the claims whose words, or whose passages, are not what they were are judged again.
func TestOnlyWhatChangedIsJudged(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	var notes strings.Builder
	for i := range 80 { // more than a claim is weighed against: what does not speak of it leaves it alone
		fmt.Fprintf(&notes, "## Note %d\n\nLe quai numéro %d reçoit ses palettes le mardi.\n\n", i, i)
	}
	s.source("quais.md", "# Quais\n\n"+notes.String())
	s.source("etude.md", study)
	lines := []string{"Bonjour à tous.", claimed, "Nos 12 000 abonnés renouvellent chaque printemps.", "Le quai numéro 7 reçoit 40 palettes."}
	p := s.draft(lines...)
	judged := func(what string, want int64, work func() Sheet) Sheet {
		t.Helper()
		before := s.judged.Load()
		sheet := work()
		if got := s.judged.Load() - before; got != want {
			t.Errorf("%s: %d claims were judged, want %d", what, got, want)
		}
		return sheet
	}
	check := func() Sheet { return must(s.Check(ctx, p.ID))(t) }
	all := int64(3)

	sheet := judged("a first check", all, check)
	if int64(len(sheet.Claims)) != all {
		t.Fatalf("got %+v", sheet.Claims)
	}
	judged("nothing changed", 0, check)
	judged("words that claim nothing", 0, func() Sheet { lines[0] = "Bonjour à toutes."; return s.rewrite(p, lines...) })
	judged("a new claim before the others", 1, func() Sheet { lines[0] = "Depuis 2011, 300 ateliers."; return s.rewrite(p, lines...) })
	judged("other words", 1, func() Sheet {
		lines[1] = "Orvalis réduit de 31 % le temps de saisie."
		return s.rewrite(p, lines...)
	})
	judged("a source that speaks of one claim", 1, func() Sheet {
		s.source("abonnes.md", "# Lettre\n\nQuatre mille abonnés renouvellent au printemps.\n")
		return check()
	})
	judged("a source that speaks of none", 0, func() Sheet {
		s.source("cantine.md", unrelated)
		return check()
	})
	judged("a wording that was undone", 0, func() Sheet { lines[1] = claimed; return s.rewrite(p, lines...) })

	t.Run("what is not judged again has the verdict of the library as it is", func(t *testing.T) {
		for _, c := range check().Claims {
			stored := must(s.store.Claim(ctx, c.ID))(t)
			anew := must(s.checker.Check(ctx, asClaim(stored)))(t)
			if anew.Verdict != stored.Verdict || len(anew.Evidence) != len(stored.Evidence) ||
				len(anew.Evidence) > 0 && anew.Evidence[0].Passage.ID != stored.Evidence[0].PassageID {
				t.Errorf("%q: kept %s, anew %s", c.Text, stored.Verdict, anew.Verdict)
			}
		}
	})
	t.Run("deleting what verdicts rest on judges them again, and no others", func(t *testing.T) {
		sheet := judged("the source of two is gone", 2, func() Sheet {
			for _, r := range must(s.Sources(ctx))(t) {
				if r.File == "etude.md" {
					if err := s.DeleteSource(ctx, r.ID); err != nil {
						t.Fatal(err)
					}
				}
			}
			return check()
		})
		wantStatus(t, sheet, "35 %", verify.ToProve)
	})
}
