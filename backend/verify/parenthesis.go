package verify

import "slices"

// narrowing lists the content words between the first and last word in common that the claim does not have and that may narrow down
// what the sentence says: those of a parenthesis say no less of it.
func (p *pair) narrowing() []int {
	extra := p.extra()
	if len(extra) == 0 {
		return nil
	}
	aside := p.parenthesised()
	return slices.DeleteFunc(extra, func(j int) bool { return aside[j] || p.bothOblige(j) })
}

// parenthesised marks the words of the sentence that stand between two marks that part them, hold no word in common, and do not say
// when, where or for whom.
func (p *pair) parenthesised() []bool {
	out := make([]bool, len(p.source.words))
	for from := 0; from < len(out); {
		_, to := p.source.clause(from, from+1)
		if from > p.from && to < p.to && !slices.Contains(p.twins.known[from:to], true) && p.source.adds(from) {
			for k := from; k < to; k++ {
				out[k] = true
			}
		}
		from = to
	}
	return out
}

// adds reports whether a parenthesis that begins at word i tells more of the name before it ("Velmont, fabricant de vélos,"), and
// gives no case.
func (s *sentence) adds(i int) bool {
	if i == 0 || !s.words[i-1].capital { // a name needs no telling from others of its kind
		return false
	}
	switch s.words[i].fold {
	case "un", "une", "le", "la", "l", "a", "an", "the", "qui", "who", "which":
		return true
	}
	return s.words[i].content
}
