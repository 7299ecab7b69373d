package verify

import "slices"

// What a text says a thing is: free, daily, made in Portugal, available. Where the passage says of the same thing that it is something
// else, the claim is impossible, though two words are all that it has.

// otherState tells that the sentence says of the claim's subject the opposite of what the claim says it is, and nothing else.
func (p *pair) otherState() *Difference {
	if p.missingName || len(p.hard) != 1 || len(p.claim.marks[negation])+len(p.source.marks[negation]) > 0 {
		return nil
	}
	i, j := p.reversal(p.hard[0])
	if j < 0 || !p.claim.predicated(i) || !p.othersFound(i) || !p.saysOnly(j) {
		return nil
	}
	return p.denial(Difference{Kind: AttributeDiffers, Claim: p.claim.stretchOf(i, p.claimText), Source: p.source.stretchOf(j, p.sourceText)})
}

// reversal is the word of the claim, with that of the sentence, of which word i has the opposite: itself, or what stands for its phrase
// where both texts have the first word of theirs in common ("chaque jour", "chaque semaine"). It is -1 for none.
func (p *pair) reversal(i int) (ours, theirs int) {
	if p.at[i] == reversed {
		if j := p.opposite(i); j >= 0 && !p.twins.known[j] {
			return i, j
		}
		return i, -1
	}
	head := p.claim.words[i].phrase - 1
	if head < 0 || p.claim.words[head].saying == nil {
		return i, -1
	}
	return head, slices.IndexFunc(p.source.words, func(v word) bool {
		return p.claim.words[head].saying.opposes(v.saying) || p.claim.words[head].saying.opposes(v.means)
	})
}

// presently are the verbs that tie a subject to what it is.
var presently = wordSet("est", "sont", "reste", "restent", "demeure", "demeurent", "is", "are", "remains", "remain", "stays", "stay")

// predicated reports whether word i stands after a copula of its clause: it is what the sentence says, and does not only tell of which
// of several things it speaks.
func (s *sentence) predicated(i int) bool {
	from, _ := s.clause(i, i+1)
	return slices.ContainsFunc(s.words[from:i], func(w word) bool { return presently[w.fold] })
}

// othersFound reports whether every other word of the claim than i was found in the sentence, one at least.
func (p *pair) othersFound(i int) bool {
	found := 0
	for k, at := range p.at {
		w := &p.claim.words[k]
		switch {
		case k == i || !w.content || moments[w.fold] || w.phrase != 0 && w.phrase == p.claim.words[i].phrase:
		case at >= 0:
			found++
		case !slices.Contains(p.soft, k):
			return false
		}
	}
	return found > 0
}

// saysOnly reports whether the clause of word j says nothing that the claim does not, j and what carries it apart, and says it now, of
// all, without condition.
func (p *pair) saysOnly(j int) bool {
	from, to := p.source.clause(min(p.from, j), max(p.to, j+1))
	for _, k := range p.unmatched(from, to) {
		same := p.source.words[k].phrase != 0 && p.source.words[k].phrase == p.source.words[j].phrase
		if k != j && !same && !p.source.carries(k) && !rhythms[p.source.words[k].fold] {
			return false
		}
	}
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; n.from >= from && n.to <= to {
			return false
		}
	}
	return p.source.plainly(j) && guardPast(p) == nil
}

// plainly reports whether a sentence says word j of its subject now, of all, and without condition.
func (s *sentence) plainly(j int) bool {
	for _, kind := range [...]markKind{hedge, condition, partial, average, sample, only, report, future, former, past, either, pending, exception} {
		if slices.ContainsFunc(s.marks[kind], func(m mark) bool { return j < m.from || j >= m.to }) {
			return false
		}
	}
	return true
}

// rhythms are the names of the attribute that "quotidien" is a value of.
var rhythms = wordSet("frequence", "rythme", "periodicite", "cadence", "frequency", "rhythm", "schedule", "interval")

// stretchOf is the text of word i, with the phrase of the lists that it stands for.
func (s *sentence) stretchOf(i int, of string) string {
	from, to := i, i+1
	for s.words[i].phrase != 0 && to < len(s.words) && s.words[to].phrase == s.words[i].phrase {
		to++
	}
	return extract(s, of, from, to)
}

// notYet tells that the sentence says from when what the claim gives as available will be: "sera disponible au T3". Another state that
// is to come says nothing of today.
func (p *pair) notYet() *Difference {
	if p.missingName || len(p.claim.marks[future])+len(p.claim.marks[negation])+len(p.source.marks[negation])+len(p.source.marks[either]) > 0 {
		return nil
	}
	i := slices.IndexFunc(p.claim.words, func(w word) bool { return available[w.fold] })
	if i < 0 || !p.claim.predicated(i) || !p.othersFound(i) {
		return nil
	}
	j := p.source.comesAt(p.at[i])
	if j < 0 || slices.ContainsFunc(p.hard, func(k int) bool { return k != i && !p.claim.marked(k) }) {
		return nil
	}
	from, to := p.source.clause(j, j+1)
	if !p.source.dates(j+1, to) || p.source.already() {
		return nil
	}
	for _, k := range p.unmatched(from, j) { // "une version hors ligne de l'application"
		if !p.source.marked(k) {
			return nil
		}
	}
	return p.denial(p.fromSource(ModalityDiffers, mark{from, to}))
}

// available are the words by which a thing is said to be there for those who want it, and openings the verbs that say when it will be.
var (
	available = wordSet("disponible", "disponibles", "accessible", "accessibles", "ouvert", "ouverte", "ouverts", "ouvertes", "available", "open", "live")
	openings  = wordSet("ouvrira", "ouvriront", "sortira", "sortiront", "arrivera", "arriveront", "paraitra", "paraitront")
)

// comesAt is the word that says that something will be available: the one at i after "sera" or "will be", or a verb of the lists; -1 for
// none.
func (s *sentence) comesAt(i int) int {
	if i >= 0 {
		for k := i - 1; k >= max(0, i-2); k-- {
			switch f := s.words[k].fold; {
			case f == "sera", f == "seront", f == "be" && k > 0 && s.words[k-1].fold == "will":
				return i
			}
		}
		if !openings[s.words[i].fold] {
			return -1
		}
		return i
	}
	return slices.IndexFunc(s.words, func(w word) bool { return openings[w.fold] })
}

// dates reports whether words [from, to) say when: a date, a month, a season, a part of a year.
func (s *sentence) dates(from, to int) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.Kind == "date" && n.from >= from && n.to <= to {
			return true
		}
	}
	return slices.ContainsFunc(s.words[min(from, to):to], func(w word) bool { return moments[w.fold] })
}

// moments are the words that say when without a figure.
var moments = wordSet("t1", "t2", "t3", "t4", "q1", "q2", "q3", "q4", "s1", "s2", "h1", "h2", "trimestre", "semestre", "printemps", "ete", "automne", "hiver", "rentree", "bientot", "prochainement", "prochain", "prochaine",
	"janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "quarter", "spring", "summer", "autumn", "winter", "soon", "next", "later",
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")

// already reports whether a sentence says that something is so now.
func (s *sentence) already() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return w.fold == "deja" || w.fold == "already" || w.fold == "toujours" || w.fold == "still"
	})
}
