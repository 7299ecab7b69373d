package verify

import (
	"strings"

	"probant/backend/text"
)

// guardCounted objects where the claim says how many of a thing there are, and the sentence of how many something was done: those who
// were called, asked or trained may be some of them.
func guardCounted(p *pair) *objection {
	for k := range p.claim.numbers {
		if n := &p.claim.numbers[k]; n.Kind != text.Count || !p.claim.tallies(n) {
			continue
		}
		from, to := p.near()
		for j := from; j < to; j++ {
			if !p.twins.known[j] && p.acts(j) {
				return &objection{aside: true, difference: p.fromSource(AttributeDiffers, mark{j, j + 1})}
			}
		}
	}
	return nil
}

// tallies reports whether a sentence says with a count how many there are: "nous avons 412 clients", "the network has 60 shops". The verb
// comes right before the count and its bound.
func (s *sentence) tallies(n *number) bool {
	i := s.boundFrom(n) - 1
	for i > 0 && (prepositions[s.words[i].fold] || s.words[i].bound) {
		i--
	}
	return i >= 0 && !s.words[i+1].apart && tallying[s.words[i].fold]
}

// tallying are the verbs by which a text says how many it has of a thing.
var tallying = wordSet("a", "ai", "avons", "avez", "ont", "compte", "comptent", "comptons", "dispose", "disposent", "disposons", "regroupe", "regroupent", "regroupons", "reunit", "reunissent", "reunissons",
	"rassemble", "rassemblent", "rassemblons", "possede", "possedent", "possedons", "denombre", "totalise", "est", "sont", "sommes", "comprend", "comprennent", "have", "has", "counts", "count", "numbers", "totals", "are", "own", "owns", "includes", "gathers")

// acts reports whether word j of the sentence is a verb by which something is or was done to what is counted: a participle after "avoir",
// one that "ont été" leads to, or an English verb in the past. What only places or composes it ("sont répartis") is none.
func (p *pair) acts(j int) bool {
	s, w := p.source, &p.source.words[j]
	if !w.content || w.number || w.name || j == 0 {
		return false
	}
	before := s.words[j-1].fold
	if p.side == text.English {
		switch {
		case before == "are" || before == "is":
			return !w.carrier && strings.HasSuffix(w.fold, "ed")
		case strings.HasSuffix(w.fold, "ed"):
			return true
		}
		return (before == "have" || before == "has" || before == "were" || before == "been") && (w.verb || w.carrier)
	}
	switch before {
	case "ont", "avons", "avez", "ete":
		return true
	case "a": // not "à"
		return text.Slice(p.sourceText, s.words[j-1].span) == "a"
	case "sont", "est":
		return !w.carrier && participial(w, p.side)
	}
	return false
}
