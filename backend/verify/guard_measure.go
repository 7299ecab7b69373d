package verify

import "slices"

// proportions are the nouns of what is measured of a thing, and is not the thing: its share, its rate.
var proportions = wordSet("part", "parts", "proportion", "pourcentage", "poids", "taux", "ratio", "indice", "rythme", "share", "percentage", "rate", "ratio", "weight", "index", "pace")

// guardMeasure objects when the sentence tells how the share, the rate or the pace of a thing moves, and the claim how the thing
// itself does; or when it gives a share of some of those whom the claim gives it of: "80 % des dentistes de notre stand".
func guardMeasure(p *pair) *objection {
	j := p.ofItsShare()
	if j < 0 {
		if j = p.ofSome(); j < 0 {
			return nil
		}
		return &objection{difference: p.fromSource(ScopeDiffers, mark{j, j + 1})}
	}
	return &objection{aside: true, difference: p.fromSource(AttributeDiffers, mark{j, j + 1})}
}

// amounts are the measures that move as what they measure does: when the number of returns falls, returns do.
var amounts = wordSet("nombre", "montant", "niveau", "volume", "total", "moyenne", "mediane", "valeur", "quantite", "ensemble", "majorite", "moitie", "tiers", "quart",
	"number", "amount", "level", "average", "median", "value", "quantity", "majority", "half", "third", "quarter", "sum", "rest", "kind", "type", "types", "sorte")

// apartFrom reports whether a noun is of what moves by itself, whatever it is of: a share or a rate, or the cost of returns and the time
// of a task when the claim says by how much of itself the thing moves.
func (p *pair) apartFrom(fold string) bool {
	return proportions[fold] || measures[fold] && !amounts[fold] && p.claim.effect()
}

// ofItsShare is the noun of a share, a rate, a cost or a pace in the sentence, of something that the claim says to move by itself; -1
// for none.
func (p *pair) ofItsShare() int {
	if !slices.ContainsFunc(p.claim.words, func(w word) bool { return w.goes != 0 || proportions[w.fold] }) ||
		slices.ContainsFunc(p.claim.words, func(w word) bool { return proportions[w.fold] }) {
		return -1
	}
	for j := range p.source.words {
		if !p.apartFrom(p.source.words[j].fold) || p.twins.known[j] {
			continue
		}
		k := j + 1
		for k < len(p.source.words) && !p.source.words[k].apart && (completing[p.source.words[k].fold] || articles[p.source.words[k].fold]) {
			k++
		}
		if of := k > j+1 && k < len(p.source.words) && !p.source.words[k].apart; of && p.twins.known[k] || p.source.words[j].fold == "rate" && j > 0 && p.twins.known[j-1] {
			return j
		}
	}
	return -1
}

// some holds the words that open what picks some out of those that a share is of.
var some = wordSet("de", "d", "du", "des", "at", "from", "of", "with", "attending", "visiting", "interroges", "rencontres", "inscrits", "presents")

// ofSome is a word of the sentence that picks some out of those that the claim gives a share of; -1 for none.
func (p *pair) ofSome() int {
	for k := range p.claim.numbers {
		n := &p.claim.numbers[k]
		i := n.to
		if !isShare(*n) || i < len(p.claim.words) && !completing[p.claim.words[i].fold] {
			continue
		}
		for i < len(p.claim.words) && !p.claim.words[i].content && !p.claim.words[i].apart {
			i++
		}
		if i >= len(p.claim.words) || p.claim.words[i].apart || p.at[i] < 0 || p.claim.words[i].carrier {
			continue
		}
		at := p.at[i]
		if at+1 >= len(p.source.words) || p.source.words[at+1].apart || !some[p.source.words[at+1].fold] {
			continue
		}
		for j := at + 1; j < len(p.source.words) && !p.source.words[j].apart; j++ {
			w := &p.source.words[j]
			if w.content && !w.number && !p.twins.known[j] && !asides[w.fold] {
				return j
			}
			if w.content || w.number {
				break
			}
		}
	}
	return -1
}
