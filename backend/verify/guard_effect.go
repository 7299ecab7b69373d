package verify

import (
	"slices"

	"probant/backend/text"
)

// guardEffect objects when the sentence tells how much something changes, or how far it is from another, and what the claim drops of it
// says under what that was measured: against what ("par rapport à une chaudière au fioul"), in which test ("lors d'un essai dans 46
// foyers") or after how long ("after eight weeks of use").
func guardEffect(p *pair) *objection {
	if !p.claim.effect() {
		return nil
	}
	s, from, to := p.measuredIn()
	for j := from; j < to; j++ {
		if p.setAside(s, j) {
			return &objection{difference: Difference{Kind: ScopeDiffers, Claim: extract(p.claim, p.claimText, 0, len(p.claim.words)), Source: quote(s, p.sourceText, j, j+1)}}
		}
	}
	return nil
}

// measuredIn is the sentence that the words in common stand in, whole where they are what it says of one of its figures, with the words
// around them: their clause, the one before and the one after.
func (p *pair) measuredIn() (s *sentence, from, to int) {
	s, from, to = p.source, p.from, p.to
	if from < to && p.view != nil && p.view.facet != nil {
		first, last := s.words[from].span, s.words[to-1].span
		s = p.view.facet.of
		from = slices.IndexFunc(s.words, func(w word) bool { return w.span == first })
		to = 1 + slices.IndexFunc(s.words, func(w word) bool { return w.span == last })
	}
	from, to = s.clause(from, to)
	if from > 0 {
		from, _ = s.clause(from-1, from)
	}
	if to < len(s.words) {
		_, to = s.clause(to, to+1)
	}
	return s, from, to
}

// effect reports whether a sentence gives how much something changes, or differs from another: a share, points or a ratio, with a word
// that says which way.
func (s *sentence) effect() bool {
	return slices.ContainsFunc(s.numbers, isRelative) && slices.ContainsFunc(s.words, func(w word) bool {
		return !w.bound && (w.goes != nowayKnown || w.fold == "moins" || w.fold == "plus" || w.fold == "less" || w.fold == "more" || w.fold == "fewer")
	})
}

func isRelative(n number) bool { return isShare(n) || n.Kind == text.Points }

// setAside reports whether word j of sentence s opens what an effect is measured against, in or after, and the claim does not have it.
func (p *pair) setAside(s *sentence, j int) bool {
	fold := s.words[j].fold
	switch {
	case against[fold] && !s.words[j].bound && !p.claim.setsAgainst():
		return (!than[fold] || s.degreeBefore(j)) && p.strangeIn(s, j+1)
	case after[fold] && p.afterFigure(s, j):
		return true
	case after[fold], j == 0 && (ranging(&s.words[j], p.side) || fold == "up" || fold == "jusqu"):
		return p.strangeIn(s, j+1)
	}
	return during[fold] && p.inTrial(s, j)
}

// setsAgainst reports whether a sentence says against what it measures, "que" alone apart.
func (s *sentence) setsAgainst() bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return against[w.fold] && (!than[w.fold] || w.fold == "than") })
}

// degreeBefore reports whether a word of degree stands shortly before word j: "moins cher qu'un".
func (s *sentence) degreeBefore(j int) bool {
	return slices.ContainsFunc(s.words[max(0, j-4):j], func(w word) bool {
		return w.fold == "moins" || w.fold == "plus" || w.fold == "less" || w.fold == "more" || w.goes != nowayKnown
	}) || s.words[j].fold == "than"
}

// strangeIn reports whether the phrase of sentence s from word j on has a thing that the claim does not have, and is no mere time.
func (p *pair) strangeIn(s *sentence, j int) bool {
	strange := false
	for k := j; k < len(s.words) && !s.words[k].apart; k++ {
		w := &s.words[k]
		if times[w.fold] || asides[w.fold] || s.dateAt(k) {
			return false
		}
		strange = strange || w.content && !w.number && !leading[w.fold] && !p.claimHas(w) && !(infinitive(w.fold) && w.carrier)
	}
	return strange
}

// dateAt reports whether word k of a sentence belongs to a date.
func (s *sentence) dateAt(k int) bool {
	return slices.ContainsFunc(s.numbers, func(n number) bool { return n.Kind == text.Date && n.from <= k && k < n.to })
}

// afterFigure reports whether a duration that the claim does not have follows word j of sentence s.
func (p *pair) afterFigure(s *sentence, j int) bool {
	return slices.ContainsFunc(s.numbers, func(n number) bool {
		return n.Kind == text.Duration && n.from > j && n.from <= j+3 && !p.gives(&n)
	})
}

// inTrial reports whether the phrase of word j of sentence s names a test that the claim does not speak of.
func (p *pair) inTrial(s *sentence, j int) bool {
	for k := j + 1; k < min(j+4, len(s.words)) && !s.words[k].apart; k++ {
		if trials[s.words[k].fold] {
			return !p.claimHas(&s.words[k])
		}
	}
	return false
}

var (
	// against open what an effect is measured against: than those of them that need a word of degree before; leading follow some.
	against = wordSet("rapport", "compare", "comparee", "compares", "comparees", "comparaison", "compared", "comparison", "than", "qu", "que", "versus", "vs", "relative")
	than    = wordSet("than", "qu", "que")
	leading = wordSet("rapport", "comparaison", "comparison", "compared")
	// during and after open the test in which, or the time after which, an effect was measured.
	during = wordSet("lors", "cours", "dans", "sur", "pendant", "durant", "in", "on", "during", "from")
	after  = wordSet("apres", "bout", "after")
	// trials are the tests that a few take part in.
	trials = wordSet("essai", "essais", "test", "tests", "echantillon", "pilote", "experimentation", "trial", "trials", "sample", "pilot", "experiment")
	// times are words of time, in which or against which a change is usually measured: "par rapport à l'année précédente".
	times = wordSet("ans", "annee", "annees", "mois", "trimestre", "semestre", "exercice", "periode", "precedent", "precedente", "dernier", "derniere", "passe", "passee", "hier",
		"year", "years", "month", "months", "quarter", "half", "period", "previous", "last", "prior", "before", "avant", "debut", "fin")
)
