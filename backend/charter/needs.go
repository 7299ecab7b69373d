package charter

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// A match never leaves its sentence, so a pattern is tried only where the sentence holds what every match of it needs: of each word
// or choice that is not optional, one of some sets.

// need is sets of which a sentence holds one.
type need []int32

// mostNeeds bounds what is asked before a pattern is tried; widest bounds the sets of one need.
const (
	mostNeeds = 4
	widest    = 40
)

// everyday are words, folded, that most sentences hold; so are words of three letters or less.
var everyday = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`avec dans pour nous vous votre notre leur leurs cette tout toute tous toutes plus sont etre est avoir
		ont avons avez faire fait comme chez sans sous vers entre mais tres bien aussi elle elles cela ceux dont encore meme moins
		autre autres chaque deux trois quatre cinq fois jour jours heure heures mois annee annees client clients entreprise equipe service
		services produit produits depuis pendant avant apres selon dans quelques plusieurs
		with your from this that have will they their them these those than then what when which more most some each every also into
		over been does about only very just well make made team customer customers company product products service services
		year years month months week weeks hour hours before after`) {
		m[w] = true
	}
	return m
}()

// common reports whether a word, as written in a pattern, is an everyday one.
func common(w string) bool {
	if strings.HasSuffix(w, "*") {
		return len(w) < 5
	}
	f := text.Fold(strings.TrimPrefix(w, "="))
	return len(f) <= 3 || everyday[f]
}

// needs lists what every match of some terms holds besides the word it starts with: it is tried only where that one stands. What is
// soon told comes first: one rare word, then a choice, then an everyday word.
func (v *vocabulary) needs(terms []term) []need {
	var rare, choices, everyday []need
	for i, t := range terms {
		n := v.need(t)
		switch {
		case len(n) == 0 || len(n) > widest || i == 0 && opensOnWord(t):
		case len(n) > 1:
			choices = append(choices, n)
		case mayBeCommon(t):
			everyday = append(everyday, n)
		default:
			rare = append(rare, n)
		}
	}
	out := slices.Concat(rare, choices, everyday)
	return out[:min(len(out), mostNeeds)]
}

// mayBeCommon reports whether a word, or one of a choice of single words, is an everyday one.
func mayBeCommon(t term) bool {
	if t.op == opSet {
		return common(t.word)
	}
	var words []string
	var branches [][]term
	gather(t, &words, &branches)
	return slices.ContainsFunc(words, common)
}

// need is what every match of a term holds, none when it may hold anything.
func (v *vocabulary) need(t term) need {
	switch {
	case t.op == opSet:
		return need{v.set([]string{t.word})}
	case t.op != opAlternatives || t.optional:
		return nil
	}
	var words []string
	var branches [][]term
	gather(t, &words, &branches)
	var out need
	if len(words) > 0 {
		out = append(out, v.set(words))
	}
	for _, b := range branches {
		n := v.needOfBranch(b)
		if n == nil {
			return nil
		}
		out = append(out, n...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// needOfBranch is the narrowest need of the terms of a branch.
func (v *vocabulary) needOfBranch(terms []term) need {
	var best need
	for _, t := range terms {
		n := v.need(t)
		if len(n) > 0 && (best == nil || len(n) < len(best)) {
			best = n
		}
	}
	return best
}

// opensOnWord reports whether a term is one word, or a choice of single ones.
func opensOnWord(t term) bool {
	if t.op != opAlternatives || t.optional {
		return t.op == opSet
	}
	var words []string
	var branches [][]term
	gather(t, &words, &branches)
	return len(branches) == 0
}

// present is the sets of which a sentence holds a word, as bits.
type present []uint64

// of notes the sets of the words of a sentence.
func (p *present) of(items []item, sets int) {
	n := sets/64 + 1
	if cap(*p) < n {
		*p = make(present, n)
	}
	*p = (*p)[:n]
	clear(*p)
	for i := range items {
		if items[i].mark != 0 {
			continue
		}
		s := items[i].sets
		if len(s.list) > len(s.bits) && s.bits != nil {
			for j, b := range s.bits {
				(*p)[j] |= b
			}
			continue
		}
		for _, set := range s.list {
			(*p)[set/64] |= 1 << (set % 64)
		}
	}
}

// has reports whether the sentence holds a word of a set.
func (p present) has(set int32) bool { return p[set/64]>>(set%64)&1 == 1 }

// meets reports whether the sentence holds all that a pattern needs.
func (p present) meets(needs []need) bool {
	for _, n := range needs {
		if !slices.ContainsFunc(n, p.has) {
			return false
		}
	}
	return true
}
