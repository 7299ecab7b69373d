package verify

import (
	"cmp"
	"math"
	"slices"

	"probant/backend/claim"
)

// Rank orders passages by how much of the claim they speak of, best first, each with the sentence that says most. Rare
// words weigh more than common ones, names and numbers most.
func Rank(c claim.Claim, ps []Passage) []Evidence {
	r := newReader()
	side := r.claim(c)
	sides := make([]*passageSide, len(ps))
	for i := range ps {
		sides[i] = r.passage(ps[i], side.lang)
	}
	out := make([]Evidence, 0, len(ps))
	for _, k := range rank(side, sides) {
		d := r.compare(side, sides[k.index])
		e := evidence(sides[k.index], d)
		e.Score = k.score
		out = append(out, e)
	}
	return out
}

// ranked is a passage's place: its index and its score, 0–100.
type ranked struct{ index, score int }

// rank scores passages against a claim, by the inverse frequency of the claim's words among these very passages.
func rank(c *claimSide, ps []*passageSide) []ranked {
	n := len(c.sen.words)
	found := make([]float64, len(ps)*n)
	frequency := make([]int, n)
	for k := range ps {
		for i := range c.sen.words {
			if w := &c.sen.words[i]; w.content {
				if v := ps[k].best(w); v > 0 {
					found[k*n+i] = v
					frequency[i]++
				}
			}
		}
	}
	total := 0.0
	weights := make([]float64, n)
	for i := range c.sen.words {
		w := &c.sen.words[i]
		if !w.content {
			continue
		}
		weights[i] = w.weight() * (0.3 + math.Log(1+float64(len(ps))/float64(1+frequency[i])))
		total += weights[i]
	}
	const perNumber = 2.0
	total += perNumber * float64(len(c.sen.numbers))
	out := make([]ranked, len(ps))
	scores := make([]float64, len(ps))
	for k := range ps {
		score := 0.0
		for i := range weights {
			score += weights[i] * found[k*n+i]
		}
		for i := range c.sen.numbers {
			score += perNumber * ps[k].closeness(&c.sen.numbers[i])
		}
		scores[k] = score
		out[k] = ranked{index: k}
		if total > 0 {
			out[k].score = min(100, int(math.Round(100*score/total)))
		}
	}
	slices.SortStableFunc(out, func(a, b ranked) int { return cmp.Compare(scores[b.index], scores[a.index]) })
	return out
}

// best is 1 when the passage itself has the word, less when only what surrounds it does.
func (p *passageSide) best(w *word) float64 {
	if p.said.has(w) {
		return 1
	}
	if p.beside.has(w) {
		return 0.7
	}
	return 0
}

// closeness is 1 when some quantity of the passage confirms q, less when one is only of its dimension.
func (p *passageSide) closeness(q *number) float64 {
	best := 0.0
	for i := range p.sentences {
		for k := range p.sentences[i].numbers {
			switch rel, _ := relate(q, &p.sentences[i].numbers[k]); rel {
			case agrees:
				return 1
			case excludes, weaker:
				best = 0.4
			}
		}
	}
	return best
}
