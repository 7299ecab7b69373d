package verify

import (
	_ "embed" // the list of verbs by which things pass from one to another
	"slices"
	"strings"
	"sync"

	"probant/backend/text"
)

//go:embed lexicon/transfers.txt
var transfersFile string

// transfers is the way in which verbs say that a thing passes, by their stem: "in", "out" or "away".
var transfers = sync.OnceValue(func() map[wordKey]string {
	out := map[wordKey]string{}
	for _, line := range lines(transfersFile) {
		head, list, _ := strings.Cut(line, ":")
		way, lang, _ := strings.Cut(head, " ")
		for _, verb := range strings.Fields(list) {
			out[wordKey{rootOf(text.Fold(verb), text.Lang(lang)), text.Lang(lang)}] = way
		}
	}
	return out
})

// guardSupplanted objects where the sentence has a word of its own in the place of one that only carries the claim: "Le label est
// vérifié par Octave" does not say that Octave issues it, nor "confié à nos sous-traitants" that it is "confié à nos salariés".
func guardSupplanted(p *pair) *objection {
	if m, ok := p.deniedApart(); ok {
		return &objection{difference: p.fromSource(NegationDiffers, m)}
	}
	for _, i := range p.soft {
		j := p.supplants(i)
		if j < 0 {
			j = p.turnsAway(i)
		}
		if j >= 0 {
			return &objection{difference: Difference{Kind: AttributeDiffers, Claim: extract(p.claim, p.claimText, i, i+1), Source: extract(p.source, p.sourceText, j, j+1)}}
		}
	}
	return nil
}

// deniedApart is a denial anywhere in the sentence, where the claim denies nothing and the sentence lacks its verb: that may be what is
// denied. A figure in common, or a "sans" that denies a thing, says otherwise.
func (p *pair) deniedApart() (mark, bool) {
	if len(p.soft) == 0 || len(p.claim.numbers)+len(p.claim.marks[negation]) > 0 || !p.claim.carries(p.soft[0]) {
		return mark{}, false
	}
	for _, m := range p.source.marks[negation] {
		if f := p.source.words[m.from].fold; f != "sans" && f != "without" && !p.source.afterJoint(m.from) {
			return m, true
		}
	}
	return mark{}, false
}

// afterJoint reports whether a conjunction stands close before word i: what comes after it is another statement.
func (s *sentence) afterJoint(i int) bool {
	return slices.ContainsFunc(s.words[max(0, i-5):i], func(w word) bool { return coordinates[w.fold] })
}

// supplants is the word of the sentence that stands in the place of the claim's word i, which it lacks: right after what the claim
// says before it, or right before what it says after it; -1 for none.
func (p *pair) supplants(i int) int {
	for _, step := range [2]int{-1, 1} {
		k := p.claim.contentBeside(i, step)
		if k < 0 || p.at[k] < 0 {
			continue
		}
		if j := p.source.contentBeside(p.at[k], -step); j >= 0 && p.strange(j) && p.sameRole(i, j) {
			return j
		}
	}
	return -1
}

// turnsAway is a word of the sentence, in the clause of the words in common, that says another way than the claim's word i in which a
// thing passes: "left" where the claim employs, "pays" where it gets. It is -1 for none.
func (p *pair) turnsAway(i int) int {
	ours := transferOf(&p.claim.words[i])
	from, to := p.near()
	for j := from; j < to; j++ {
		w := &p.source.words[j]
		if !w.content || p.twins.known[j] {
			continue
		}
		theirs := transferOf(w)
		switch {
		case theirs == "" || theirs == ours:
		case theirs == "away" && (ours != "out" || p.sameDoer(i, j)), ours == "away" && theirs == "in", p.sameDoer(i, j) && (ours == "in" || theirs == "in" && ours == "out"):
			return j
		}
	}
	return -1
}

// sameDoer reports whether the words right before the claim's word i and before word j of the sentence are the same.
func (p *pair) sameDoer(i, j int) bool {
	k := p.claim.contentBeside(i, -1)
	return k >= 0 && p.at[k] >= 0 && p.source.contentBeside(j, -1) == p.at[k]
}

// transferOf is the way in which a word says that a thing passes; empty for none.
func transferOf(w *word) string {
	for _, lang := range languages {
		if way := transfers()[wordKey{w.root, lang}]; way != "" {
			return way
		}
	}
	return ""
}

// contentBeside is the next word with content from word i on in a direction, up to a mark that parts them; -1 for none.
func (s *sentence) contentBeside(i, step int) int {
	for k := i + step; k >= 0 && k < len(s.words) && !s.words[max(k, k-step)].apart; k += step {
		if s.words[k].number {
			return -1
		}
		if s.words[k].content {
			return k
		}
	}
	return -1
}

// strange reports whether word j of the sentence states something and is no word of the claim.
func (p *pair) strange(j int) bool {
	w := &p.source.words[j]
	return !p.twins.known[j] && !w.carrier && !w.name && !links[w.fold] && !addressees[w.fold]
}

// sameRole reports whether word j of the sentence is a participle that states, or people with an owner, like the claim's word i.
func (p *pair) sameRole(i, j int) bool {
	if j == 0 || i == 0 {
		return false
	}
	if addressees[p.claim.words[i].fold] {
		return owners[p.source.words[j-1].fold] && owners[p.claim.words[i-1].fold]
	}
	return auxiliaries[p.source.words[j-1].fold] && auxiliaries[p.claim.words[i-1].fold]
}

var (
	owners      = wordSet("nos", "notre", "vos", "votre", "our", "your")
	auxiliaries = wordSet("est", "sont", "ete", "etait", "etaient", "a", "ont", "avons", "sera", "seront", "is", "are", "was", "were", "been", "be", "has", "have", "had")
)
