package verify

import "probant/backend/text"

// links are words that only tie an attribute to its value, or tell who found it: another one says the same.
var links = wordSet("atteint", "atteignent", "atteindre", "represente", "representent", "compte", "comptent", "dure", "durent", "dispose", "disposent",
	"beneficie", "beneficient", "etabli", "etablit", "eleve", "elevent", "mesure", "mesuree", "constate", "constatee", "obtient", "obtiennent", "affiche",
	"etude", "enquete", "rapport", "conclut", "montre", "revele", "study", "survey", "report", "shows", "found", "finds",
	"reach", "reaches", "reached", "stand", "stands", "amount", "amounts", "represent", "represents", "last", "lasts", "make", "makes", "get", "gets", "measured", "observed")

func wordSet(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// sameAttribute reports whether a quantity of the sentence measures what the tied quantity of the claim measures, of the
// same things: a shared unit is not enough. Where both count, it is by what they count; else not both texts may name
// something that the other does not.
func (p *pair) sameAttribute(b bond) bool {
	return b.counted && p.claim.numbers[b.claim].Kind == text.Count && len(p.claimOwn()) <= 1 || p.named(b)
}

// named reports whether both texts name the same things around a tied quantity.
func (p *pair) named(b bond) bool {
	theirs := p.sourceOwn(&p.source.numbers[b.source])
	if p.voice && len(theirs) > 0 && theirs[0] < p.from {
		return false // "nos clients" are not those whom the sentence begins with
	}
	own := p.claimOwn()
	if len(theirs) == 0 && len(own) <= 1 && !p.scoped(own) || len(own) == 0 {
		return true
	}
	return b.sameFigure(p) && len(own) <= 2 && !p.scoped(own)
}

// scoped reports whether one of these words of the claim says where, when or among whom it holds.
func (p *pair) scoped(words []int) bool {
	for _, i := range words {
		for k := i - 1; k >= max(0, i-3) && !p.claim.words[k+1].apart; k-- {
			switch p.claim.words[k].fold {
			case "dans", "en", "chez", "pour", "parmi", "hors", "sur", "sous", "in", "for", "among", "within", "outside", "at", "on":
				return true
			case "le", "la", "les", "l", "un", "une", "des", "the", "a", "an", "nos", "our", "vos", "your":
				continue
			}
			break
		}
	}
	return false
}

// claimOwn lists the content words of the claim that the passage lacks, save those that measure nothing: markers, links, words
// that only carry it, and what it does without.
func (p *pair) claimOwn() []int {
	var out []int
	for _, i := range p.hard {
		if p.at[i] == nowhere && !links[p.claim.words[i].fold] && !p.claim.marked(i) && !p.doesWithout(i) {
			out = append(out, i)
		}
	}
	return out
}

// doesWithout reports whether word i stands in what the claim says to do without.
func (p *pair) doesWithout(i int) bool {
	for ; i > 0 && !p.claim.words[i].apart; i-- {
		if f := p.claim.words[i-1].fold; f == "sans" || f == "without" {
			return true
		}
	}
	return false
}

// sourceOwn lists the like words of the sentence, in the clause of one of its quantities and of the words in common. A
// name is most often that of the claim's own speaker; one that the claim gives itself is asked for elsewhere.
func (p *pair) sourceOwn(s *number) []int {
	var out []int
	for _, j := range p.unmatched(p.source.clause(min(p.from, s.from), max(p.to, s.to))) {
		if w := &p.source.words[j]; !w.name && !links[w.fold] && !p.source.marked(j) {
			out = append(out, j)
		}
	}
	return out
}

// marked reports whether word i belongs to a marker that guards read.
func (s *sentence) marked(i int) bool {
	for kind := range s.marks {
		for _, m := range s.marks[kind] {
			if i >= m.from && i < m.to {
				return true
			}
		}
	}
	return false
}
