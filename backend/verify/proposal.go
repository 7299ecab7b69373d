package verify

import (
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
)

// Proposal is the claim reworded with the source's value, when the passage that gave the result then supports it: a number,
// a unit or a date put for another must read well and leave nothing else to prove; else "". It is offered, never applied.
func Proposal(c claim.Claim, r Result) string {
	if r.Difference == nil || len(r.Evidence) == 0 {
		return ""
	}
	wording := reworded(c, *r.Difference)
	if wording == "" {
		return ""
	}
	before, after, once := cutOnce(c.Sentence, c.Text)
	if !once {
		before, after = "", ""
	}
	c.Text, c.Sentence = wording, before+wording+after
	if Compare(c, r.Evidence[0].Passage).Verdict != Supported {
		return ""
	}
	return wording
}

// reworded puts the source's value in the claim; "" when that would not read well.
func reworded(c claim.Claim, d Difference) string {
	switch d.Kind {
	case NumberDiffers, UnitDiffers, DateDiffers:
	default:
		return ""
	}
	if d.Claim == "" || d.Source == "" || d.Claim == d.Source {
		return ""
	}
	before, after, once := cutOnce(c.Text, d.Claim)
	if !once || cutsWord(before, after) {
		return ""
	}
	was, is := text.Quantities(d.Claim, c.Lang), text.Quantities(d.Source, c.Lang)
	// One quantity for one of the same nature: a wording of the other language, or with words around, would not read well.
	if len(was) != 1 || len(is) != 1 || was[0].Kind != is[0].Kind {
		return ""
	}
	if !whole(d.Claim, was[0]) || !whole(d.Source, is[0]) {
		return ""
	}
	if was[0].Kind == text.Date && strings.Count(strings.TrimSpace(d.Claim), " ") != strings.Count(strings.TrimSpace(d.Source), " ") {
		return "" // "en 2024" cannot take "le 12 mars 2023"
	}
	return before + d.Source + after
}

// whole reports whether an extract is its quantity and nothing else.
func whole(s string, q text.Quantity) bool {
	return strings.TrimSpace(s) == strings.TrimSpace(text.Slice(s, q.Span))
}

// cutsWord reports whether a cut falls inside a word or a number.
func cutsWord(before, after string) bool {
	tail, head := []rune(before), []rune(after)
	return len(tail) > 0 && wordy(tail[len(tail)-1]) || len(head) > 0 && wordy(head[0])
}

func wordy(r rune) bool {
	return r >= '0' && r <= '9' || len(text.Tokens(string(r))) > 0
}
