package verify

import "slices"

// exceptionCheck withdraws "supported" when the next sentence takes something back: it opens with "however", speaks of an exception
// or an error, or denies something of what was just said.
func exceptionCheck(d *decision, all []sentence, i int) {
	if d.ground.verdict() != Supported || i+1 >= len(all) || len(all[i+1].words) == 0 {
		return
	}
	if next := &all[i+1]; next.takesBack() || next.denies(d.pair) || next.charges(d.pair) {
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

// charged holds the words by which a sentence asks for a price.
var charged = wordSet("facture", "facturee", "factures", "facturees", "payant", "payante", "payants", "payantes", "charged", "billed", "chargeable", "surcharge", "supplement")

// charges reports whether a sentence asks a price for some of what a pair's claim says to be free of all.
func (s *sentence) charges(p *pair) bool {
	return p.claim.free() && len(p.claim.marks[universal]) > 0 && slices.ContainsFunc(s.words, func(w word) bool { return charged[w.fold] })
}
