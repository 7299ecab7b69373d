package workspace

import (
	"slices"

	"probant/backend/charter"
	"probant/backend/verify"
)

// ban marks the claims whose words the charter forbids, and folds the findings: a span that is both is shown once, as forbidden, and so
// are words on which several rules fired.
func ban(claims []ClaimView, findings []FindingView) {
	for i := range findings {
		f := &findings[i]
		f.Claim = ""
		if f.Severity != charter.Forbidden {
			continue
		}
		for j := range claims {
			c := &claims[j]
			if c.Number == 0 || c.Block != f.Block || !c.Span.Overlaps(f.Span) {
				continue
			}
			if c.Status != verify.Banned {
				c.Status, c.Finding = verify.Banned, f.ID
			}
			if f.Claim == "" {
				f.Claim = c.ID
			}
		}
	}
	fold(findings)
}

// alone are the ids of the forbidden wordings that no claim stands for, each once.
func alone(findings []FindingView) []string {
	out := []string{}
	for _, f := range findings {
		if f.Severity == charter.Forbidden && f.Claim == "" && f.Under == "" {
			out = append(out, f.ID)
		}
	}
	return out
}

// remaining counts the findings left to look at: those that nobody set aside, that no claim stands for, words remarked twice once.
func remaining(findings []FindingView) (n int) {
	for _, f := range findings {
		if f.Ignored == nil && f.Claim == "" && f.Under == "" {
			n++
		}
	}
	return n
}

// strictest are the severities, the strictest first.
var strictest = []charter.Severity{charter.Forbidden, charter.NeedsProof, charter.NeedsMention, charter.Advice}

// fold puts each finding that is left under the stricter one on the same words, under the first of those as strict.
func fold(findings []FindingView) {
	for i := range findings {
		findings[i].Under = ""
	}
	order := make([]int, 0, len(findings))
	for i, f := range findings {
		if f.Ignored == nil && f.Claim == "" {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return slices.Index(strictest, findings[a].Severity) - slices.Index(strictest, findings[b].Severity)
	})
	for n, i := range order {
		for _, j := range order[:n] {
			if findings[j].Under == "" && sameWords(findings[i], findings[j]) {
				findings[i].Under = findings[j].ID
				break
			}
		}
	}
}

// sameWords reports whether two findings speak of the same words: one within the other, where both are about a wording. A slip, a
// repeated paragraph and how a sentence speaks are other matters than the words they hold.
func sameWords(a, b FindingView) bool {
	if a.Block != b.Block || a.Kind != "" || b.Kind != "" || a.Other != nil || b.Other != nil {
		return false
	}
	if a.Span == b.Span {
		return true
	}
	within := a.Span.Start >= b.Span.Start && a.Span.End <= b.Span.End || b.Span.Start >= a.Span.Start && b.Span.End <= a.Span.End
	return within && a.Pack != charter.VoicePack && b.Pack != charter.VoicePack
}
