package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// ofModel is the family of the figures that are part of a name: "Glacio 300" is another appliance than "Glacio 120", and neither is
// a value of anything.
const ofModel = "model"

// model reports whether a bare figure belongs to the name right before it. A word that opens the sentence may be a verb ("Équipez 40
// postes"): what follows must then be no noun.
func (s *sentence) model(n *number) bool {
	if n.Kind != text.Count || n.from < 1 || n.to-n.from != 1 || n.Bound != text.Exact || n.Approx || s.words[n.from].apart {
		return false
	}
	w := &s.words[n.from-1]
	if !w.capital || !w.content || w.number || quantifiers[w.fold] || !digital(s.words[n.from].fold) {
		return false
	}
	if len(s.words) == 2 { // "Glacio 300" is a name and no more
		return true
	}
	if s.repeats(n) {
		return false
	}
	if w.name {
		return true
	}
	if !w.likeName() || n.to == len(s.words) {
		return w.likeName()
	}
	next := &s.words[n.to]
	return next.apart || !next.content || next.carrier || next.verb
}

// repeats reports whether a clause is a name and its figure alone, after a figure of the same sentence: "Lyon compte 50 salariés, Nantes
// 20".
func (s *sentence) repeats(n *number) bool {
	from, to := s.clause(n.from, n.to)
	opens := from == n.from-1 || from == n.from-2 && (s.words[from].fold == "et" || s.words[from].fold == "and")
	return opens && to == n.to && len(s.numbers) > 0
}

func digital(fold string) bool { return strings.Trim(fold, "0123456789") == "" }

// otherVariant reports whether the sentence gives a name of the claim to another of its kind: "Luma Max" and "Luma 2" are no "Luma".
// The form of a company ("SA") is none.
func (p *pair) otherVariant() bool {
	found := false
	for i, at := range p.at {
		if at < 0 || !p.claim.words[i].likeName() && !p.source.words[at].name || at+1 >= len(p.source.words) {
			continue
		}
		if i+1 < len(p.at) && p.at[i+1] == at+1 {
			continue // the name goes on in both
		}
		switch next := &p.source.words[at+1]; {
		case next.apart, p.twins.known[at+1], legalForms[next.fold]:
			return false
		case next.number:
			found = p.source.modelAt(at+1) && !p.claim.holdsModel(next.form)
		case next.capital:
			found = true
		default:
			return false
		}
	}
	return found
}

// ofOneSort reports whether the sentence speaks of one sort of a thing that the claim names: "la livraison express" for "la livraison".
func (p *pair) ofOneSort() bool {
	return slices.ContainsFunc(p.source.narrowings(p.side), func(n narrowing) bool {
		return (n.how == qualify || n.how == complete) && p.lacks(n)
	})
}

// modelAt reports whether word j is the figure of a name.
func (s *sentence) modelAt(j int) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.from == j && n.family == ofModel {
			return true
		}
	}
	return false
}

// holdsModel reports whether some figure of a name is written so.
func (s *sentence) holdsModel(form symbol) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.family == ofModel && s.words[n.from].form == form {
			return true
		}
	}
	return false
}

var legalForms = wordSet("sa", "sas", "sasu", "sarl", "eurl", "scop", "sci", "snc", "srl", "sprl", "nv", "bv", "ag", "gmbh", "ltd", "limited", "plc", "inc", "llc", "corp", "co")
