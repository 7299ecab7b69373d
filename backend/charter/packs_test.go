package charter

import (
	"slices"
	"testing"

	"probant/backend/text"
)

// fired lists the rules that fire on a sentence alone, every pack switched on.
func fired(sentence string, lang text.Lang) []string {
	var out []string
	for _, f := range NewChecker([]string{All}, Situation{}).Check([]text.Block{{ID: "b", Kind: text.Paragraph, Text: sentence}}, lang) {
		out = append(out, f.Rule)
	}
	return out
}

func TestRulesFireOnTheirExamples(t *testing.T) {
	for _, p := range Packs() {
		for _, r := range p.Rules {
			for _, l := range languages {
				w := r.wording(l)
				if w == nil {
					continue
				}
				for _, s := range w.Fires {
					if !slices.Contains(fired(s, l), r.ID) {
						t.Errorf("%s (%s) stays silent on %q", r.ID, l, s)
					}
				}
				for _, s := range w.Silent {
					if slices.Contains(fired(s, l), r.ID) {
						t.Errorf("%s (%s) fires on %q", r.ID, l, s)
					}
				}
			}
		}
	}
}

func TestRulesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range Packs() {
		if p.Version < 1 || p.Reviewed == "" || p.Title.FR == "" || p.Title.EN == "" || p.Law.FR == "" || p.Law.EN == "" {
			t.Errorf("pack %s lacks its version, review date, title or law", p.ID)
		}
		for _, r := range p.Rules {
			if seen[r.ID] {
				t.Errorf("two rules are named %s", r.ID)
			}
			seen[r.ID] = true
			for what, ok := range map[string]bool{
				"severity": r.Severity.rank() > 0, "title": r.Title.FR != "" && r.Title.EN != "", "why": r.Why.FR != "" && r.Why.EN != "",
				"reference": r.Reference.Text.FR != "" && r.Reference.Text.EN != "", "basis": r.Basis != "", "reading": r.Checked != "" && r.CheckedOn != "",
				"severity of its mild wordings": r.Mild.rank() > 0 == mild(r), "day of its former mentions": r.Former != "" == former(r),
				"safer wording": r.Safer.FR != "" && r.Safer.EN != "",
				"proof":         r.Severity != NeedsProof || len(r.Proof) > 0, "wording": r.FR != nil || r.EN != nil || len(r.Limits) > 0 || r.Foreign || r.Slips,
			} {
				if !ok {
					t.Errorf("%s lacks its %s", r.ID, what)
				}
			}
			for _, l := range languages {
				if w := r.wording(l); w != nil && (len(w.Fires) < 1 || len(w.Silent) < 1) {
					t.Errorf("%s (%s) lacks sentences that fire or stay silent", r.ID, l)
				}
			}
		}
	}
}

// mild reports whether a rule has mild wordings.
func mild(r Rule) bool { return r.FR != nil && len(r.FR.Mild) > 0 || r.EN != nil && len(r.EN.Mild) > 0 }

// former reports whether a rule has mentions of before.
func former(r Rule) bool {
	return r.FR != nil && len(r.FR.Former) > 0 || r.EN != nil && len(r.EN.Former) > 0
}
