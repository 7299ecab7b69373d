package charter

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// A pattern that starts with an everyday word would be tried all over a text. It waits for its anchor instead: a rarer word that
// every match of it holds. Only in a block that holds the anchor is it tried.

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

// anchor lists sets of rare words, one of which every match of some terms holds; none when there is no such list.
func (v *vocabulary) anchor(terms []term) []int32 {
	var best []int32
	for _, t := range terms {
		var sets []int32
		switch {
		case t.op == opSet && !common(t.word):
			sets = []int32{v.set([]string{t.word})}
		case t.op == opAlternatives && !t.optional:
			sets = v.anchorOfAny(t)
		}
		if len(sets) > 0 && (best == nil || len(sets) < len(best)) {
			best = sets
		}
	}
	return best
}

// anchorOfAny joins the anchors of the branches of a choice; a branch without one leaves none.
func (v *vocabulary) anchorOfAny(t term) []int32 {
	var words []string
	var branches [][]term
	gather(t, &words, &branches)
	var sets []int32
	for _, w := range words {
		if common(w) {
			return nil
		}
	}
	if len(words) > 0 {
		sets = append(sets, v.set(words))
	}
	for _, b := range branches {
		a := v.anchor(b)
		if a == nil {
			return nil
		}
		sets = append(sets, a...)
	}
	return sets
}

// opensRare reports whether terms start with rare words only.
func opensRare(terms []term) bool {
	if len(terms) == 0 {
		return false
	}
	switch t := terms[0]; t.op {
	case opSet:
		return !common(t.word)
	case opAlternatives:
		for _, b := range t.branches {
			if !opensRare(b) {
				return false
			}
		}
		return !t.optional || opensRare(terms[1:])
	}
	return false
}

// awaiting is the patterns that wait for an anchor, by the set of the anchor, and what each may start with.
type awaiting struct {
	bySet [][]int32
	first map[int32]beginning
}

// beginning is what a pattern may start with: sets of words, marks, and whatever a class reads.
type beginning struct {
	sets  []int32
	marks []rune
	value bool // a quantity
	other bool // a figure, a name, any word
}

// index makes a pattern wait for one of some sets.
func (a *awaiting) index(id int32, anchor []int32) {
	for _, set := range anchor {
		for int(set) >= len(a.bySet) {
			a.bySet = append(a.bySet, nil)
		}
		if n := len(a.bySet[set]); n == 0 || a.bySet[set][n-1] != id {
			a.bySet[set] = append(a.bySet[set], id)
		}
	}
}

// open notes one thing a pattern may start with.
func (o *beginning) open(i inst) {
	switch {
	case i.op == opSet:
		o.sets = append(o.sets, i.arg)
	case i.op == opMark:
		o.marks = append(o.marks, rune(i.arg))
	case i.arg <= classNumber || i.arg == classThousands:
		o.value = true
	default:
		o.other = true
	}
}

// sets are the sets of a word, as a list and, where it is long, as bits, with the patterns that the word may start or awake.
type sets struct {
	list             []int32
	bits             []uint64
	sought, silences awoken
}

// awoken is the patterns that may start with a word, and those that wait for it.
type awoken struct{ start, wait []int32 }

// of gathers the patterns of the sets of a word.
func (s *starts) of(list []int32) awoken {
	var w awoken
	for _, set := range list {
		if int(set) < len(s.bySet) {
			w.start = append(w.start, s.bySet[set]...)
		}
		if int(set) < len(s.waiting.bySet) {
			w.wait = append(w.wait, s.waiting.bySet[set]...)
		}
	}
	return w
}

// newSets gives the sets of a list.
func newSets(m *matcher, list []int32) *sets {
	s := &sets{list: list, sought: m.sought.of(list), silences: m.silences.of(list)}
	if len(list) <= 6 {
		return s
	}
	most := int32(0)
	for _, n := range list {
		most = max(most, n)
	}
	s.bits = make([]uint64, most/64+1)
	for _, n := range list {
		s.bits[n/64] |= 1 << (n % 64)
	}
	return s
}

// has reports whether a set is among these.
func (s *sets) has(n int32) bool {
	if s.bits == nil {
		return slices.Contains(s.list, n)
	}
	return int(n/64) < len(s.bits) && s.bits[n/64]>>(n%64)&1 == 1
}
