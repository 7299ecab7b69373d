package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// How much of a claim a sentence must speak of to deny it: a share of what it states, and of that so many words at least.
const (
	coveredForOpposite = 0.6
	wordsForOpposite   = 2 // in the sentence
	wordsAround        = 3 // there and around it, unless nothing is missing
	strangeLimit       = 1 // words that the claim states and the passage does not have
)

// denies is what in a sentence makes a claim impossible beside its numbers: the opposite polarity, the opposite word, an exception
// to what it says of all, a state that is not reached yet, or another agent; nil for nothing.
func (p *pair) denies() *Difference {
	if p.source.question || p.claim.question || len(p.claim.marks[hedge]) > 0 && len(p.claim.marks[negation]) == 0 && !p.claimCan() {
		return nil
	}
	if d := p.otherAgent(); d != nil {
		return d
	}
	for _, reading := range [...]func() *Difference{p.otherBearer, p.reserved, p.otherLevel, p.absent, p.otherState, p.otherPlace, p.notYet, p.outside, p.choice} {
		if d := reading(); d != nil {
			return d
		}
	}
	if d := p.leftOut(); d != nil {
		return d
	}
	if len(p.hard) == 1 && !p.missingName && p.aligned > 0 && len(p.unmatched(0, len(p.source.words))) == 0 {
		if d := p.wrongWay(); d != nil {
			return d
		}
	}
	if !p.speaksOfIt() {
		return nil
	}
	if d := p.turned(); d != nil {
		return d
	}
	if d := p.flipped(); d != nil {
		return d
	}
	if d := p.opposed(); d != nil {
		return d
	}
	if d := p.wrongWay(); d != nil {
		return d
	}
	if d := p.excepted(); d != nil {
		return d
	}
	return p.unfinished()
}

// claimCan reports whether the claim's hedges are permissions alone ("vous pouvez", "can"), which a refusal excludes.
func (p *pair) claimCan() bool {
	for _, m := range p.claim.marks[hedge] {
		if !permissions[p.claim.words[m.from].fold] {
			return false
		}
	}
	return true
}

// permissions are the hedges by which a text allows.
var permissions = wordSet("peut", "peuvent", "pouvez", "pouvons", "peux", "pouvoir", "can", "may")

// speaksOfIt reports whether the sentence is about what the claim is about, its names among it.
func (p *pair) speaksOfIt() bool {
	found := p.aligned
	for i, at := range p.at {
		if p.claim.words[i].content && (at == inContext || at == byName || at == reversed) {
			found++
		}
	}
	if p.missingName || p.aligned+min(1, len(p.claim.numbers)) < wordsForOpposite || found < wordsAround && len(p.hard) > 0 || p.scoped(p.hard) {
		return false
	}
	return float64(found) >= coveredForOpposite*float64(found+p.stated()) && p.stated() <= strangeLimit
}

// stated is how many words that the claim states were found nowhere; what is the reverse of them counts as found.
func (p *pair) stated() int {
	n := 0
	for _, i := range p.hard {
		if p.at[i] == nowhere && !p.claim.words[i].manner() {
			n++
		}
	}
	return n
}

// manner reports whether a word is an adverb that only says how.
func (w *word) manner() bool {
	return !w.name && slices.ContainsFunc(manners[:], func(ending string) bool { return strings.HasSuffix(w.fold, ending) && len(w.fold) > len(ending)+1 })
}

var manners = [...]string{"iquement", "ectement", "idement", "eusement", "ically", "ectly"}

// flipped tells that one text denies what the other asserts: a word in the reach of a negation that its twin is not in.
func (p *pair) flipped() *Difference {
	ours, theirs := p.claim.denied(), p.source.denied()
	if len(p.claim.marks[negation]) > 0 && p.denyingClause() {
		return nil // both deny something: which of the two is denied of what is not read
	}
	for i, at := range p.at {
		if at < 0 || !p.claim.words[i].content || ours[i] == theirs[at] {
			continue
		}
		if ours[i] {
			if m, ok := p.claim.denial(i); ok && len(p.claim.marks[negation]) == 1 && p.stated() == 0 && !p.claim.littleOf(m) {
				return p.denial(p.fromClaim(NegationDiffers, m))
			}
			continue
		}
		if m, ok := p.source.denial(at); ok && p.agreesElsewhere(i) {
			return p.denial(p.fromSource(NegationDiffers, m))
		}
	}
	return nil
}

// denyingClause reports whether the clause of the words in common holds a negation.
func (p *pair) denyingClause() bool {
	from, to := p.clause()
	return slices.ContainsFunc(p.source.marks[negation], func(m mark) bool { return m.from >= from && m.from < to })
}

// agreesElsewhere reports whether some other word of the claim than i was found out of the reach of the sentence's negations,
// or around it: what is denied must be denied of the claim's own thing.
func (p *pair) agreesElsewhere(i int) bool {
	for k, at := range p.at {
		if k != i && p.claim.words[k].content && (at >= 0 || at == inContext || at == byName) {
			return true
		}
	}
	return false
}

// reach is how many words with content after a negation it bears on.
const reach = 1

// denied marks the words in the reach of a negation: the one after it, and the verb between "ne" and it.
func (s *sentence) denied() []bool {
	out := make([]bool, len(s.words))
	for _, m := range s.marks[negation] {
		for _, k := range s.deniedBy(m) {
			out[k] = !out[k] // two negations make none
		}
	}
	return out
}

// denial is the negation that bears on word i.
func (s *sentence) denial(i int) (mark, bool) {
	for _, m := range s.marks[negation] {
		if slices.Contains(s.deniedBy(m), i) {
			return m, true
		}
	}
	return mark{}, false
}

func (s *sentence) deniedBy(m mark) []int {
	var out []int
	for k := m.to; k < len(s.words) && len(out) < reach && !s.words[k].apart; k++ {
		if s.words[k].content {
			out = append(out, k)
		}
	}
	for k := m.from - 1; k >= max(0, m.from-4) && !s.words[k+1].apart; k-- { // "ne rembourse pas"
		if f := s.words[k].fold; f == "ne" || f == "n" {
			for i := k + 1; i < m.from; i++ {
				if s.words[i].content {
					out = append(out, i)
				}
			}
			break
		}
	}
	return out
}

// opposed tells that the sentence has the opposite of a word of the claim, neither being denied.
func (p *pair) opposed() *Difference {
	for i, at := range p.at {
		if at != reversed {
			continue
		}
		j := p.opposite(i)
		if j < 0 || p.twins.known[j] || p.ofOtherThing(j) || p.stated() > 0 || !p.common() || p.claim.denied()[i] != p.source.denied()[j] {
			continue
		}
		return p.denial(Difference{Kind: AttributeDiffers,
			Claim: extract(p.claim, p.claimText, i, i+1), Source: extract(p.source, p.sourceText, j, j+1)})
	}
	return nil
}

// ofOtherThing reports whether word j of the sentence qualifies a thing right beside it that the claim does not speak of: a French adjective
// follows its noun, an English one comes before it.
func (p *pair) ofOtherThing(j int) bool {
	step, found := -1, false
	if p.side == text.English {
		step = 1
	}
	for k := j + step; k >= 0 && k < len(p.source.words) && !p.source.words[max(k, k-step)].apart; k += step {
		w := &p.source.words[k]
		if !w.content || w.number || p.source.carries(k) {
			break
		}
		if p.twins.known[k] || w.name {
			return false
		}
		found = true
	}
	return found
}

// common reports whether the texts share a word that is no name.
func (p *pair) common() bool {
	for i, at := range p.at {
		if w := &p.claim.words[i]; at >= 0 && w.content && !w.name && !w.capital {
			return true
		}
	}
	return false
}

// excepted tells that the claim speaks of all while the sentence makes an exception, or keeps it for some.
func (p *pair) excepted() *Difference {
	all := slices.IndexFunc(p.claim.marks[universal], func(m mark) bool { return !p.claim.recurs(m) && quantifiers[p.claim.words[m.from].fold] })
	if all < 0 || len(p.claim.marks[exception])+len(p.claim.marks[only]) > 0 {
		return nil
	}
	if p.aligned < wordsAround || p.stated() > 1 || !p.common() {
		return nil
	}
	if p.countsSome() {
		return nil
	}
	for _, kind := range [...]markKind{exception, only} {
		if m, ok := p.dropped(kind, (*pair).reach, nil); ok && !p.source.littleOf(m) && (kind == exception || p.keepsSome(m)) {
			return p.denial(p.fromSource(ScopeDiffers, m))
		}
	}
	return nil
}

// countsSome reports whether the sentence speaks of so many of what the claim speaks of, and not of all of it.
func (p *pair) countsSome() bool {
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		for j := n.to; j < min(n.to+2, len(p.source.words)) && n.Kind == text.Count; j++ {
			if p.source.words[j].content && p.twins.known[j] {
				return true
			}
		}
	}
	return false
}

// unfinished tells that the sentence says not to be done yet what the claim tells as done.
func (p *pair) unfinished() *Difference {
	if len(p.claim.marks[future])+len(p.claim.marks[pending])+len(p.claim.marks[negation]) > 0 {
		return nil
	}
	if m, ok := p.dropped(pending, (*pair).reach, nil); ok && len(p.clauseExtra()) <= p.aligned {
		return p.denial(p.fromSource(ModalityDiffers, m))
	}
	return nil
}

// otherAgent tells that the sentence names another one than the claim as who did it: all the rest is the same.
func (p *pair) otherAgent() *Difference {
	if len(p.hard) == 0 || p.aligned < 2 {
		return nil
	}
	from, to := p.claim.nameAt(p.hard[0])
	if from == to || !p.agentive(p.claim, from) {
		return nil
	}
	for _, i := range p.hard {
		if i < from || i >= to {
			return nil
		}
	}
	for j := range p.source.words {
		if w := &p.source.words[j]; w.name && !p.twins.known[j] && p.agentive(p.source, j) && j >= p.from-6 && j < p.to+6 {
			start, end := p.source.nameAt(j)
			return &Difference{Kind: EntityDiffers, Claim: extract(p.claim, p.claimText, from, to), Source: extract(p.source, p.sourceText, start, end)}
		}
	}
	return nil
}

// agentive reports whether a name that starts at word i follows "par" or "by", articles and a noun apart.
func (p *pair) agentive(s *sentence, i int) bool {
	for k := i - 1; k >= max(0, i-4) && !s.words[k+1].apart; k-- {
		if f := s.words[k].fold; f == "par" || f == "by" {
			return true
		}
	}
	return false
}
