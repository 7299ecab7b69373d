package verify

import (
	"slices"

	"probant/backend/text"
)

// reserved tells that the claim says of all what the sentence keeps for some: "tous les parcours" against "seul le parcours long",
// "à 46 % des sachets", "sauf les accessoires". What the claim says of them must be found whole; the things themselves may go by
// their names in the sentence.
func (p *pair) reserved() *Difference {
	m, ok := p.sweeping()
	if !ok || len(p.source.marks[universal]) > 0 || len(p.claim.marks[negation])+len(p.claim.marks[only])+len(p.claim.marks[exception])+len(p.claim.marks[condition]) > 0 {
		return nil
	}
	head := p.claim.headAfter(m.to)
	if head < 0 {
		return nil
	}
	rest := p.saysRest(head)
	if r, ok := p.keptFor(head); ok && rest >= 2 && p.common() {
		return p.denial(p.fromSource(ScopeDiffers, r))
	}
	if n := p.partOf(head); n != nil && rest >= 1 {
		return p.denial(p.fromSource(ScopeDiffers, mark{n.from, n.to}))
	}
	return nil
}

// sweeping is the marker by which the claim says of all.
func (p *pair) sweeping() (mark, bool) {
	for _, m := range p.claim.marks[universal] {
		switch p.claim.words[m.from].fold {
		case "tout", "tous", "toute", "toutes", "chaque", "all", "every", "each":
			if !p.claim.recurs(m) {
				return m, true
			}
		}
	}
	return mark{}, false
}

// saysRest counts the words that the claim states beside the noun at head, when all of them were found; else it is none.
func (p *pair) saysRest(head int) int {
	found := 0
	for i, at := range p.at {
		w := &p.claim.words[i]
		if !w.content || quantifiers[w.fold] || i >= head && p.partOfHead(head, i) {
			continue
		}
		switch {
		case at >= 0:
			found++
		case slices.Contains(p.soft, i), at == byName, at == assumed, at == inContext:
		default:
			return 0
		}
	}
	return found
}

// partOfHead reports whether word i belongs to the noun phrase that begins at head: nothing light stands between.
func (p *pair) partOfHead(head, i int) bool {
	for k := head + 1; k <= i; k++ {
		if !p.claim.words[k].content || p.claim.words[k].apart || p.claim.words[k].carrier {
			return false
		}
	}
	return true
}

// keptFor is the marker by which the sentence keeps what the claim says for some: "seul", "uniquement", "réservé à". One that only
// says that a number is small keeps nothing.
func (p *pair) keptFor(head int) (mark, bool) {
	from, to := p.source.aside(p.clause())
	for _, m := range p.source.marks[only] {
		if m.from < from || m.from >= to || p.source.littleOf(m) || p.twins.known[m.from] {
			continue
		}
		if i := p.source.kept(m); i >= 0 && p.twins.known[i] && (i != p.at[head] || !p.source.marksOne(i)) {
			continue // it is the rest, or the very kind, that nothing else is
		}
		return m, true
	}
	return mark{}, false
}

// kept is the word for which a marker keeps something: the next with content in its clause, else the one before; -1 for none.
func (s *sentence) kept(m mark) int {
	for i := s.limited(m); i < len(s.words) && !s.words[i].apart; i++ {
		if s.words[i].content || s.words[i].number {
			return i
		}
	}
	for i := m.from - 1; i >= 0 && !s.words[i+1].apart; i-- {
		if s.words[i].content || s.words[i].number {
			return i
		}
	}
	return -1
}

// marksOne reports whether word i is told from others of its kind by a name or a word right after it.
func (s *sentence) marksOne(i int) bool {
	return i+1 < len(s.words) && !s.words[i+1].apart && (s.words[i+1].name || s.words[i+1].content)
}

// partOf is the share, under the whole, of the very things of which the claim says all: "46 % des sachets sont recyclables".
func (p *pair) partOf(head int) *number {
	j := p.at[head]
	if j < 0 || len(p.claim.numbers) > 0 {
		return nil
	}
	for k := range p.source.numbers {
		n := &p.source.numbers[k]
		if n.to > j || j-n.to > 3 || !n.partial() {
			continue
		}
		for i := n.to; i < j; i++ {
			switch p.source.words[i].fold {
			case "de", "des", "d", "nos", "les", "of", "our", "the", "all", "its", "ses":
			default:
				return nil
			}
		}
		if p.predicated(head, j) {
			return n
		}
	}
	return nil
}

// partial reports whether a quantity is a share under the whole.
func (n *number) partial() bool {
	switch {
	case n.Kind == text.Percent:
		return n.High > 0 && n.High < 100 || n.Low < 100 && n.High == 0
	case n.Kind == text.Ratio:
		return n.Unit == "" && n.High < 1
	}
	return false
}

// predicated reports whether what the claim says of the noun at head stands, in the sentence, after a light word that ties it to the
// noun at j: "des sachets sont recyclables", and not "des sachets recyclables".
func (p *pair) predicated(head, j int) bool {
	for i, at := range p.at {
		if at <= j || !p.claim.words[i].content || i <= head {
			continue
		}
		for k := j + 1; k < at; k++ {
			switch p.source.words[k].fold {
			case "est", "sont", "a", "ont", "is", "are", "have", "has", "was", "were":
				return true
			}
		}
		return p.source.words[at].carrier
	}
	return false
}

// leftOut tells that the sentence leaves out the very thing of which the claim says what it says: "la remise s'applique, hors
// options" against "la remise s'applique aux options".
func (p *pair) leftOut() *Difference {
	if len(p.claim.marks[negation])+len(p.claim.marks[exception])+len(p.claim.marks[condition])+len(p.claim.marks[only]) > 0 || p.missingName || p.stated() > strangeLimit {
		return nil
	}
	from, to := p.reach()
	for _, m := range p.source.marks[exception] {
		if m.from < from || m.from >= to || m.to-m.from == 2 && p.source.words[m.from].fold == "mais" || p.source.words[m.from].fold == "but" {
			continue
		}
		j := p.source.contentFrom(m.to)
		if j < 0 || j > m.to+2 || !p.alone(j) {
			continue
		}
		i := slices.Index(p.at, j)
		if i >= 0 && p.claim.words[i].content && p.restFound(i) {
			return p.denial(p.fromSource(ScopeDiffers, m))
		}
	}
	return nil
}

// alone reports whether no word that the claim does not have narrows down word j: "sauf les options payantes" leaves out some.
func (p *pair) alone(j int) bool {
	for k := j + 1; k < len(p.source.words) && !p.source.words[k].apart; k++ {
		switch w := &p.source.words[k]; {
		case w.fold == "et", w.fold == "and", w.fold == "ou", w.fold == "or", w.fold == "ni", w.fold == "nor":
			return true
		case w.content && !p.twins.known[k], w.number:
			return false
		}
	}
	return true
}

// restFound reports whether the sentence has, before what it leaves out, two more things that the claim states, figures among them.
func (p *pair) restFound(but int) bool {
	n := len(p.claim.numbers)
	for i, at := range p.at {
		if i != but && p.claim.words[i].content && at >= 0 && at < p.at[but] {
			n++
		}
	}
	return n >= 2
}

// keepsSome reports whether a marker of the sentence keeps something for others than the claim speaks of, or for one of those that it
// names: to use recycled paper only leaves none of the teams out.
func (p *pair) keepsSome(m mark) bool {
	i := p.source.kept(m)
	if i < 0 || !p.twins.known[i] || p.source.words[i].name {
		return true
	}
	head := p.claim.headAfter(p.claim.marks[universal][0].to)
	return head >= 0 && p.at[head] == i && p.source.marksOne(i)
}
