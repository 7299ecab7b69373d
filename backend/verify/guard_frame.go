package verify

// guardFrame objects when the sentence says what it says for some case only, set before it or beside it: "En Belgique, la livraison
// est gratuite" says nothing of the delivery elsewhere.
func guardFrame(p *pair) *objection {
	from, to := p.clause()
	if from > 0 { // the words set apart before
		start, _ := p.source.clause(from-1, from)
		if p.opensCase(start, from) {
			return p.framedBy(start, p.to, true)
		}
	}
	for k := p.from + 1; k < p.to; k++ { // those set apart between
		if !p.source.words[k].apart {
			continue
		}
		if _, end := p.source.clause(k, k+1); end < to && p.opensCase(k, end) {
			return p.framedBy(p.from, p.to, true)
		}
	}
	for k := p.to; k < to; k++ { // those right after
		if forWhom[p.source.words[k].fold] && p.opensCase(k, to) {
			return p.framedBy(p.from, to, false) // a value that differs may be that of the claim all the same
		}
	}
	return nil
}

func (p *pair) framedBy(from, to int, aside bool) *objection {
	return &objection{aside: aside, difference: Difference{Kind: ScopeDiffers,
		Claim: quote(p.claim, p.claimText, 0, len(p.claim.words)), Source: quote(p.source, p.sourceText, from, to)}}
}

// cases are the words that open a case in which something holds, and forWhom those that do so anywhere in a sentence.
var (
	cases = wordSet("en", "dans", "chez", "pour", "sur", "sous", "parmi", "in", "for", "among", "on", "under", "within", "at", "across")

	forWhom = wordSet("chez", "pour", "parmi", "for", "among")

	// asides are what a text says in passing, when it says it, or where it has it from: "pour mémoire", "on the date of this study",
	// "dans nos journaux".
	asides = wordSet("date", "moment", "time", "jour", "day", "debut", "fin", "start", "end", "beginning", "study", "report", "survey", "etude", "rapport", "enquete",
		"memoire", "information", "rappel", "exemple", "total", "pratique", "faits", "fait", "bref", "resume", "clair", "outre", "effet", "revanche", "parallele", "detail", "ensemble", "journaux",
		"sondage", "panel", "audit", "mediane", "moyenne", "interne", "example", "instance", "practice", "fact", "short", "summary", "addition", "turn", "contrast", "particular", "logs", "poll", "median")
)

// opensCase reports whether words [from, to) of the sentence give a case that the claim does not have: a thing, a place or people
// after a word that opens a case. What is done ("pour vous aider") and when ("en 2024") are no cases.
func (p *pair) opensCase(from, to int) bool {
	if from >= to || !cases[p.source.words[from].fold] {
		return false
	}
	for k := from + 1; k < to; k++ {
		switch w := &p.source.words[k]; {
		case w.number, w.content && (p.twins.known[k] || asides[w.fold] || links[w.fold]), infinitive(w.fold) && w.carrier, infinitive(w.fold) && w.means == nil && k == from+1:
			return false
		case w.content && !infinitive(p.source.words[from+1].fold):
			return true
		}
	}
	return false
}
