package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// A bound tells either what is measured ("plus de 150 mairies équipées"), and then a wider one follows from it, or to whom or from when
// on something applies ("les commandes de plus de 150 €", "avoir au moins 12 mois d'ancienneté"), and then another one is another
// condition.

// otherThreshold reports whether two quantities that agree are not the same value under the same bound, while one of them sets a
// threshold; or whether a duration that may be shorter is given as what it is.
func (p *pair) otherThreshold(c, s *number) bool {
	if c.from < 0 || s.from < 0 || c.Kind == text.Date || s.Kind == text.Date {
		return false
	}
	if c.Bound == text.Exact {
		return s.Bound == text.AtMost && c.Kind == text.Duration && !p.claim.deadline(c)
	}
	if c.Bound == s.Bound && c.Approx == s.Approx && c.Unit == s.Unit && c.Low == s.Low && c.High == s.High {
		return false
	}
	return c.bounded() && p.claim.threshold(c) || s.bounded() && p.source.threshold(s)
}

func (n *number) bounded() bool { return lower(n.Bound) || upper(n.Bound) }

// threshold reports whether a bounded quantity of a sentence sets a condition: it stands in a duty or a condition, it is what some of a
// kind have ("les équipes d'au moins 5 personnes", "orders over €50"), or something begins after it.
func (s *sentence) threshold(n *number) bool {
	from, to := s.clause(n.from, n.to)
	for _, kind := range [...]markKind{duty, condition} {
		for _, m := range s.marks[kind] {
			if m.from >= from && m.from < to && m.to <= n.from {
				return true
			}
		}
	}
	i := s.boundFrom(n) - 1
	if i < from {
		return false
	}
	if slices.ContainsFunc(s.words[from:i+1], func(w word) bool { return demands[w.fold] }) {
		return true
	}
	switch f := s.words[i].fold; {
	case n.Kind == text.Duration && deadlines[f]:
		return false
	case f == "apres", f == "after", f == "ayant", f == "having":
		return true
	case f == "with", f == "of", f == "de", f == "d", f == "avec", f == "a":
		i--
	}
	return i >= from && s.ofSuch(i, n)
}

// demands are the words by which a text asks for something, beside those of a duty.
var demands = wordSet("demande", "demandent", "necessite", "necessitent", "requiert", "requierent", "faut", "need", "needs", "needed", "requis", "requise", "ayant", "having", "justifiant", "aged", "ages", "agees", "qui", "dont", "who", "whose", "that")

// boundFrom is the first word of the bound of a quantity.
func (s *sentence) boundFrom(n *number) int {
	i := n.from
	for i > 0 && !s.words[i].apart && s.words[i-1].bound && !(prepositions[s.words[i-1].fold] && (i < 2 || !s.words[i-2].bound)) {
		i--
	}
	return i
}

// prepositions are words of bounds that stand before one and are no part of it.
var prepositions = wordSet("de", "d", "a", "en", "des", "sous", "within")

// ofSuch reports whether word i of a sentence is a kind of which its quantity n picks some: several of them, or any one for which
// something holds. What is measured ("une autonomie de plus de 10 heures"), a verb and a group that is counted are none.
func (s *sentence) ofSuch(i int, n *number) bool {
	w := &s.words[i]
	if !w.content || w.number || w.name || measures[w.fold] && !s.plural(i) {
		return false
	}
	from, to := s.clause(i, n.to)
	k := i - 1 // the word before it and its adjectives
	for k > from && s.words[k].content && !s.words[k].number {
		k--
	}
	several := s.plural(i) || crowds[w.fold]
	if k < from {
		return several && (!w.verb || strings.HasSuffix(w.fold, "s") && slices.ContainsFunc(s.words[n.to:to], func(w word) bool { return w.content }))
	}
	switch before := s.words[k].fold; {
	case i-k > 1 && (w.carrier || w.verb && !introducers[before]): // "our network spans over 150 towns"
		return false
	case eachOf[before], forCase[before], introducers[before] && k > from && forCase[s.words[k-1].fold]:
		return true
	case auxiliaries[before], doers[before]:
		return false
	default:
		return several && introducers[before] && w.goes == nowayKnown
	}
}

var (
	doers   = wordSet("nous", "on", "il", "elle", "ils", "elles", "je", "we", "they", "it", "i", "avons", "avez")
	crowds  = wordSet("children", "people", "persons", "women", "men", "students")
	eachOf  = wordSet("tout", "toute", "tous", "toutes", "chaque", "any", "every", "each", "all")
	forCase = wordSet("pour", "avec", "with", "for", "aux", "on", "sur", "apres", "after", "des", "from", "selon", "chez")
)

// deadlines stand before a duration within which something is done.
var deadlines = wordSet("en", "sous", "dans", "in", "within", "under", "sur")

// deadline reports whether a duration says within how long something is done: after "en" or "within", or beside what is waited for.
func (s *sentence) deadline(n *number) bool {
	if s.reaching(n.from) {
		return false
	}
	from, to := s.clause(n.from, n.to)
	for i := n.from - 1; i >= max(from, n.from-5); i-- {
		if deadlines[s.words[i].fold] {
			return true
		}
	}
	return slices.ContainsFunc(s.words[from:to], func(w word) bool { return waits[w.fold] })
}

// waits are what is waited for.
var waits = wordSet("delai", "delais", "attente", "livraison", "expedition", "reponse", "remboursement", "delay", "wait", "delivery", "dispatch", "shipping", "response", "reply", "turnaround", "refund", "notice", "preavis")

// boundAfter is the bound that stands after the quantity that ends before word i, behind what it counts or the bracket of its unit:
// "38 dB(A) au maximum", "5 ans d'ancienneté au moins".
func (s *sentence) boundAfter(i int) text.Bound {
	for k := i; k < min(i+5, len(s.words)-1) || k == len(s.words)-1 && k < i+5; k++ {
		w := &s.words[k]
		if w.number || w.apart && len(s.words[max(i, k-1)].fold) > 1 && k > i || w.apart && k == i && len(w.fold) > 1 || coordinates[w.fold] {
			break
		}
		next := ""
		if k+1 < len(s.words) && !s.words[k+1].apart {
			next = s.words[k+1].fold
		}
		last := k+1 >= len(s.words) || s.words[k+1].apart
		switch f := w.fold; {
		case (f == "maximum" || f == "max" || f == "maxi") && last, f == "au" && next == "maximum", f == "au" && next == "plus" && s.closes(k+1), f == "at" && next == "most":
			return text.AtMost
		case (f == "minimum" || f == "mini") && last, f == "au" && next == "minimum", f == "au" && next == "moins" && s.closes(k+1), f == "at" && next == "least":
			return text.AtLeast
		}
	}
	return text.Exact
}

// closes reports whether nothing follows word i in its clause that it could bound.
func (s *sentence) closes(i int) bool {
	return i+1 >= len(s.words) || s.words[i+1].apart || !s.words[i+1].number
}
