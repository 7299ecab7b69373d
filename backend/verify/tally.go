package verify

import (
	"math"
	"slices"
)

// aroundShare is what a term found in a passage's context or heading is worth beside one found in its text.
const aroundShare = 0.4

// Posting is a passage that holds a term: its number, and whether only what surrounds it does.
type Posting struct {
	Passage int32
	Around  bool
}

// Tally adds up what passages are worth for a query, one term after the other: what both a Memory and an index on disk rank
// by. A term is worth its rarity (the inverse document frequency of BM25, Robertson and Spärck Jones, without its weighing
// of length, since passages are of one size), and once, by whichever of its forms a passage holds it.
type Tally struct {
	scores  []float32 // by passage number
	shares  []float32 // of the term being added
	touched []int32   // by the term being added
	all     float64   // passages in the library
}

// NewTally ranks passages whose numbers are below end, of which all are in the library.
func NewTally(end, all int) *Tally {
	t := &Tally{}
	t.Begin(end, all)
	return t
}

// Begin makes a tally as good as new, in the memory that it has. It is not to be used after a term that was not closed.
func (t *Tally) Begin(end, all int) {
	t.all = float64(all)
	if cap(t.scores) < end {
		t.scores, t.shares = make([]float32, end), make([]float32, end)
	}
	t.scores, t.shares = t.scores[:end], t.shares[:end] // a closed term leaves no share
	clear(t.scores)
}

// Hold notes a passage that holds the term being added; Close ends the term.
func (t *Tally) Hold(p Posting) {
	share := float32(1)
	if p.Around {
		share = aroundShare
	}
	if t.shares[p.Passage] == 0 {
		t.touched = append(t.touched, p.Passage)
	}
	t.shares[p.Passage] = max(t.shares[p.Passage], share)
}

// Close counts the term whose passages were held.
func (t *Tally) Close(weight float64) {
	n := float64(len(t.touched))
	worth := float32(weight * math.Log(1+(t.all-min(n, t.all)+0.5)/(n+0.5)))
	for _, p := range t.touched {
		t.scores[p] += worth * t.shares[p]
		t.shares[p] = 0
	}
	t.touched = t.touched[:0]
}

// Best lists at most limit passages that hold a term of the query, best first, equals in the order of their numbers.
func (t *Tally) Best(limit int) []int32 {
	type scored struct {
		passage int32
		score   float32
	}
	before := func(a, b scored) int {
		switch {
		case a.score > b.score || a.score == b.score && a.passage < b.passage:
			return -1
		}
		return 1
	}
	kept := make([]scored, 0, 4*limit)
	floor := float32(0)
	for p, score := range t.scores {
		if score <= floor {
			continue
		}
		kept = append(kept, scored{int32(p), score})
		if len(kept) == cap(kept) { // what falls behind can no longer be among the best
			slices.SortFunc(kept, before)
			kept = kept[:limit]
			floor = kept[limit-1].score
		}
	}
	slices.SortFunc(kept, before)
	out := make([]int32, min(limit, len(kept)))
	for i := range out {
		out[i] = kept[i].passage
	}
	return out
}
