package verify

import (
	"math"
	"slices"

	"probant/backend/text"
)

// leftOut are the words by which a text leaves some of a total out.
var leftOut = wordSet("hors", "hormis", "excepte", "exceptes", "excluding", "excluded", "aside", "excl", "outside")

// reckonTotals works out what remains of a total without the part that the claim leaves out, and the sum of the parts that it names
// together.
func (p *pair) reckonTotals() {
	for ci := range p.claim.numbers {
		n := &p.claim.numbers[ci]
		if p.reckoning(ci) != nil || p.confirmed(ci) || n.Kind == text.Date || n.Kind == text.Rank || n.Kind == text.Points {
			continue
		}
		of, v, ok := p.remainder(n)
		without := ok
		if !ok {
			of, v, ok = p.together(n)
		}
		if !ok {
			continue
		}
		r, kind := relateQuantities(n.Quantity, v)
		if r == excludes {
			r = weaker // another sum may be meant
		}
		p.reckonings = append(p.reckonings, reckoned{claim: ci, of: of, relation: r, kind: kind, without: without})
	}
}

// without reports whether what the claim leaves out is what a total of the sentence was reckoned without.
func (p *pair) without(mark) bool {
	return slices.ContainsFunc(p.reckonings, func(r reckoned) bool { return r.without && r.relation == agrees })
}

// remainder is what remains of the total of a sentence without the part that the claim leaves out: "hors saisonniers".
func (p *pair) remainder(n *number) ([2]int, text.Quantity, bool) {
	out := false
	for i := range p.claim.words {
		out = out || leftOut[p.claim.words[i].fold]
	}
	if !out {
		return [2]int{}, text.Quantity{}, false
	}
	m, ok := p.partSpoken(p.source.parts())
	if !ok || p.source.numbers[m.whole].family != n.family {
		return [2]int{}, text.Quantity{}, false
	}
	v := p.source.numbers[m.whole].Quantity
	v.Low -= p.source.numbers[m.part].Low
	v.High = v.Low
	return [2]int{m.whole, m.part}, v, true
}

// together is the sum of two numbers of a sentence whose own words the claim joins: "en juillet et en août". Shares make a sum only
// where all of them are one whole.
func (p *pair) together(n *number) ([2]int, text.Quantity, bool) {
	none := func() ([2]int, text.Quantity, bool) { return [2]int{}, text.Quantity{}, false }
	if len(p.source.parts()) > 0 {
		return none() // one is some of the other
	}
	var alike, spoken []int
	total := 0.0
	for k := range p.source.numbers {
		if s := &p.source.numbers[k]; s.family == n.family && s.Unit == n.Unit && s.Period == n.Period && s.plain() {
			alike, total = append(alike, k), total+s.Low
		}
	}
	if len(alike) < 2 || n.family == "share" && math.Abs(total-100) > 1 {
		return none()
	}
	var words []int
	for _, k := range alike {
		if i := p.ownWord(k, alike); i >= 0 {
			spoken, words = append(spoken, k), append(words, i)
		}
	}
	if len(spoken) == 2 && (p.counting(n, &p.source.numbers[spoken[0]]) == different || p.counting(n, &p.source.numbers[spoken[1]]) == different) {
		return none()
	}
	if len(spoken) != 2 || !p.claim.joined(words[0], words[1]) {
		return none()
	}
	v := p.source.numbers[spoken[0]].Quantity
	v.Low += p.source.numbers[spoken[1]].Low
	v.High = v.Low
	return [2]int{spoken[0], spoken[1]}, v, true
}

// ownWord is a word of the claim that stands with number k of the sentence and with none of the others; -1 for none.
func (p *pair) ownWord(k int, others []int) int {
	own := p.segment(k)
	for i := range own {
		if !own[i] || !p.claim.words[i].content {
			continue
		}
		alone := true
		for _, o := range others {
			alone = alone && (o == k || !p.segment(o)[i])
		}
		if alone {
			return i
		}
	}
	return -1
}

// joined reports whether two words of a sentence stand on both sides of an "and", with no mark between them.
func (s *sentence) joined(i, k int) bool {
	if i > k {
		i, k = k, i
	}
	and := false
	for j := i + 1; j <= k; j++ {
		if s.words[j].apart {
			return false
		}
		and = and || s.words[j].fold == "et" || s.words[j].fold == "and"
	}
	return and
}
