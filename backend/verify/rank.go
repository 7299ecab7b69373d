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

// besideShare is what a word is worth that only a passage's surroundings say, beside one of its own.
const besideShare = 0.85

// rank scores passages against a claim, by the inverse frequency of the claim's words and numbers among these very passages.
func rank(c *claimSide, ps []*passageSide) []ranked {
	scores := make([]float64, len(ps))
	total := 0.0
	worth := func(weight float64, in int) float64 {
		w := weight * (0.3 + math.Log(1+float64(len(ps))/float64(1+in)))
		total += w
		return w
	}
	found := make([]float64, len(ps))
	for i := range c.sen.words {
		w := &c.sen.words[i]
		if !w.content {
			continue
		}
		in := 0
		for k := range ps {
			if found[k] = ps[k].best(w); found[k] > 0 {
				in++
			}
		}
		weight := worth(w.weight(), in)
		for k := range ps {
			scores[k] += weight * found[k]
		}
	}
	for i := range c.sen.numbers {
		in := 0
		for k := range ps {
			if found[k] = ps[k].closeness(&c.sen.numbers[i]); found[k] == 1 {
				in++
			}
		}
		weight := worth(perNumber, in)
		for k := range ps {
			scores[k] += weight * found[k]
		}
	}
	out := make([]ranked, len(ps))
	for k := range ps {
		scores[k] *= ps[k].saying()
		out[k] = ranked{index: k}
		if total > 0 {
			out[k].score = min(100, int(math.Round(100*scores[k]/total)))
		}
	}
	slices.SortStableFunc(out, func(a, b ranked) int { return cmp.Compare(scores[b.index], scores[a.index]) })
	return out
}

// perNumber is what a number is worth beside an ordinary word.
const perNumber = 1.5

// best is 1 when the passage itself has the word, less when only what surrounds it does.
func (p *passageSide) best(w *word) float64 {
	if p.said.has(w) {
		return 1
	}
	if p.beside.has(w) {
		return besideShare
	}
	return 0
}

// closeness is 1 when some quantity of the passage confirms q, less when one is only of its dimension.
func (p *passageSide) closeness(q *number) float64 {
	best := 0.0
	for i := range p.sentences {
		for k := range p.sentences[i].numbers {
			switch rel, kind := relate(q, &p.sentences[i].numbers[k]); {
			case rel == agrees:
				return 1
			case rel != apart && kind == UnitDiffers:
				best = max(best, 0.8)
			case rel != apart:
				best = max(best, 0.5)
			}
		}
	}
	return best
}

// asks is what a passage is worth that is only a question, beside one that says something.
const asks = 0.6

func (p *passageSide) saying() float64 {
	if len(p.sentences) == 1 && p.sentences[0].question {
		return asks
	}
	return 1
}
