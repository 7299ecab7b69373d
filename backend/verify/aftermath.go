package verify

import (
	"slices"
	"strings"
)

// exceptionCheck withdraws "supported" when the next sentence takes something back: it opens with "however", speaks of an exception
// or an error, or denies something of what was just said.
func exceptionCheck(d *decision, all []sentence, i int) {
	if d.ground.verdict() != Supported || i+1 >= len(all) || len(all[i+1].words) == 0 {
		return
	}
	if next := &all[i+1]; next.takesBack() || next.denies(d.pair) {
		d.ground = nearMiss
	}
}

// takesBack reports whether a sentence restricts or withdraws what comes before it, whatever that is.
func (s *sentence) takesBack() bool {
	for k := range s.words {
		switch f := s.words[k].fold; f {
		case "toutefois", "cependant", "neanmoins", "pourtant", "however", "exception", "exceptions", "exclu", "exclus", "exclue", "exclues", "withdrawn", "misprint",
			"erratum", "rectificatif":
			return true
		case "sauf", "mais", "hormis", "except", "but", "unless", "although", "yet", "excepte":
			if k == 0 {
				return true
			}
		case "erreur", "error", "mistake", "faux", "fausse", "wrong", "incorrect", "inexact":
			if s.back || s.pointsBack() {
				return true
			}
		}
	}
	return false
}

// pointsBack reports whether a sentence opens with a word that stands for the one before it.
func (s *sentence) pointsBack() bool {
	switch s.words[0].fold {
	case "cela", "ceci", "ca", "ce", "cette", "ces", "that", "this", "these", "those":
		return true
	}
	return false
}

// denies reports whether a sentence denies something of what a pair's sentence says, where the claim denies nothing: it stands for
// it, or has one of the words in common.
func (s *sentence) denies(p *pair) bool {
	if len(s.marks[negation])+len(s.marks[exception]) == 0 {
		return false
	}
	if s.pointsBack() {
		return true
	}
	if len(p.claim.marks[negation]) > 0 {
		return false
	}
	if s.back && !speaks(s) {
		return true
	}
	about := slices.IndexFunc(p.claim.words, func(w word) bool { return w.content && !w.carrier && !w.number })
	return about >= 0 && slices.ContainsFunc(s.words, func(w word) bool { return w.content && w.stem == p.claim.words[about].stem })
}

// guardDoubt objects to what says the contrary by two denials ("n'est pas sans danger"), to one of several at the top ("one of the
// most accurate") and to what is offered for a price where the claim says that it is free.
func guardDoubt(p *pair) *objection {
	if m, ok := p.notWithout(); ok {
		return &objection{difference: p.fromSource(NegationDiffers, m)}
	}
	if m, ok := p.oneOfTop(); ok {
		return &objection{difference: p.fromSource(ScopeDiffers, m)}
	}
	if p.claim.free() && !p.source.free() && (p.lead == nil || !p.lead.free()) {
		return &objection{difference: Difference{Kind: AttributeDiffers}}
	}
	return nil
}

// notWithout is a "not without" of the sentence that the claim does not have.
func (p *pair) notWithout() (mark, bool) {
	find := func(s *sentence) (mark, bool) {
		for k := range s.words {
			if f := s.words[k].fold; f != "sans" && f != "without" {
				continue
			}
			for i := max(0, k-3); i < k; i++ {
				if f := s.words[i].fold; f == "pas" || f == "not" || f == "jamais" || f == "never" {
					return mark{i, k + 1}, true
				}
			}
		}
		return mark{}, false
	}
	m, ok := find(p.source)
	if _, same := find(p.claim); same {
		return mark{}, false
	}
	return m, ok
}

// oneOfTop is a superlative of the sentence that several share, where the claim has it alone.
func (p *pair) oneOfTop() (mark, bool) {
	shared := func(s *sentence, from int) (mark, bool) {
		for i := max(0, from-4); i+1 < len(s.words) && i < from; i++ {
			f, next := s.words[i].fold, s.words[i+1].fold
			if (f == "un" || f == "une") && next == "des" || f == "one" && next == "of" || f == "among" || f == "parmi" {
				return mark{i, i + 2}, true
			}
		}
		return mark{}, false
	}
	if !slices.ContainsFunc(p.claim.words, func(w word) bool { return superlative(w.fold) }) {
		return mark{}, false
	}
	for k := range p.claim.words {
		if superlative(p.claim.words[k].fold) {
			if _, same := shared(p.claim, k); same {
				return mark{}, false
			}
		}
	}
	for k := range p.source.words {
		if superlative(p.source.words[k].fold) {
			if m, ok := shared(p.source, k); ok {
				return m, true
			}
		}
	}
	return mark{}, false
}

// superlative reports whether a word may set one above all others.
func superlative(fold string) bool {
	switch fold {
	case "plus", "most", "meilleur", "meilleure", "best", "premier", "premiere", "first", "seul", "only", "leader", "leading", "least", "moins":
		return true
	}
	return len(fold) > 5 && strings.HasSuffix(fold, "est")
}

// free reports whether a sentence says that something costs nothing.
func (s *sentence) free() bool {
	for k := range s.words {
		switch f := s.words[k].fold; f {
		case "offert", "offerte", "offerts", "offertes", "gratuit", "gratuite", "gratuits", "gratuites", "gratuitement", "gracieusement", "free", "complimentary",
			"inclus", "incluse", "inclues", "included", "compris", "comprise":
			return true
		}
	}
	for i := range s.numbers {
		if n := &s.numbers[i]; n.Low == 0 && n.High == 0 {
			return true
		}
	}
	return false
}
