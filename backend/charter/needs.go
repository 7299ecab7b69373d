package charter

import (
	"cmp"
	"slices"
	"strings"

	"probant/backend/text"
)

// A match never leaves its sentence, so a pattern is tried only where the sentence holds what every match of it needs: of each word
// or choice that is not optional, one of some sets. The rarest of its needs is its key: a pattern is not thought of where no word of it
// stands, however many patterns there are.

// need is sets of which a sentence holds one.
type need []int32

// often is how many rare words an everyday one stands for.
const often = 50

// everyday are words, folded, that most sentences hold; so are words of three letters or less.
var everyday = folded(`avec dans pour nous vous votre notre leur leurs cette tout toute tous toutes plus sont etre est avoir
	ont avons avez faire fait comme chez sans sous vers entre mais tres bien aussi elle elles cela ceux dont encore meme moins
	autre autres chaque deux trois quatre cinq fois jour jours heure heures mois annee annees client clients entreprise equipe service
	services produit produits depuis pendant avant apres selon dans quelques plusieurs
	with your from this that have will they their them these those than then what when which more most some each every also into
	over been does about only very just well make made team customer customers company product products service services
	year years month months week weeks hour hours before after`)

// frequency is how often a word, as written in a pattern, may be expected beside others.
func frequency(w string) int32 {
	f := text.Fold(strings.TrimPrefix(w, "="))
	if len(f) <= 3 || everyday[f] || len(f) <= 5 && strings.HasSuffix(f, "*") {
		return often
	}
	return 1
}

// frequencyOfClass is that of a class, and frequencyOfMark that of a mark.
func frequencyOfClass(class int) int32 {
	switch class {
	case className, classCaps, classWord:
		return 2 * often
	case classNumber, classFigure:
		return often
	}
	return often / 2
}

func frequencyOfMark(r rune) int32 {
	if strings.ContainsRune(".,:-'’", r) {
		return often
	}
	return often / 5
}

// frequency is how often one of the sets of a need may be expected.
func (v *vocabulary) frequency(n need) (sum int32) {
	for _, set := range n {
		sum += v.often[set]
	}
	return sum
}

// needs lists what every match of some terms holds, the rarest first. Opening is the sets that it may start with.
func (v *vocabulary) needs(opening need, terms []term) []need {
	out := []need{opening}
	for _, t := range terms {
		n := v.need(t)
		same := func(o need) bool { return slices.Equal(n, o) }
		if len(n) > 0 && !slices.ContainsFunc(out, same) {
			out = append(out, n)
		}
	}
	slices.SortStableFunc(out, func(a, b need) int { return cmp.Compare(v.frequency(a), v.frequency(b)) })
	return out
}

// need is what every match of a term holds, none when it may hold anything.
func (v *vocabulary) need(t term) need {
	switch {
	case t.op == opSet:
		return need{v.set([]string{t.word})}
	case t.op == opMark:
		return need{v.mark(rune(t.arg))}
	case t.op == opClass && (t.arg < className || t.arg > classWord):
		return need{sure(int32(t.arg))}
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

// needOfBranch is the rarest need of the terms of a branch.
func (v *vocabulary) needOfBranch(terms []term) need {
	var best need
	for _, t := range terms {
		n := v.need(t)
		if len(n) > 0 && (best == nil || v.frequency(n) < v.frequency(best)) {
			best = n
		}
	}
	return best
}
