package verify

import (
	"cmp"
	"context"
	"math"
	"slices"

	"probant/backend/text"
)

// aroundShare is what a term found in a passage's context or heading is worth beside one found in its text.
const aroundShare = 0.4

// Memory is a Searcher over passages held in memory: no index to walk, for libraries of a few thousand passages and for a
// single text. It is read only, so several goroutines may use it.
type Memory struct {
	passages []Passage
	holding  map[string][]posting
}

// posting is one passage that holds a term, and what the term is worth in it.
type posting struct {
	passage int32
	share   float32
}

// Found is what a passage is found by: the search terms of its text, and those of what surrounds it.
type Found struct{ by, around []string }

// FoundBy reads a passage for a Memory: nearly all of what making one costs.
func FoundBy(p Passage) Found {
	return Found{text.SearchTerms(p.Text), text.SearchTerms(p.Context + "\n" + p.Heading)}
}

// NewMemory holds passages, in the order in which equals are to be found, each with what it is found by.
func NewMemory(passages []Passage, found []Found) *Memory {
	m := &Memory{passages: passages, holding: map[string][]posting{}}
	for i, f := range found {
		for _, t := range f.by {
			m.hold(t, i, 1)
		}
		for _, t := range f.around {
			m.hold(t, i, aroundShare)
		}
	}
	return m
}

// hold notes a term once for each passage: its text comes first and is worth more than what surrounds it.
func (m *Memory) hold(term string, passage int, share float32) {
	held := m.holding[term]
	if n := len(held); n > 0 && held[n-1].passage == int32(passage) {
		return
	}
	m.holding[term] = append(held, posting{int32(passage), share})
}

// Search returns the passages that share terms, rarer terms being worth more: the inverse document frequency of BM25
// (Robertson and Spärck Jones), without its weighing of length, since passages are of one size. Where there are no more
// passages than the limit all are returned, for a claim may share no word with what denies it.
func (m *Memory) Search(_ context.Context, q Query) ([]Passage, error) {
	limit := q.Limit
	if limit <= 0 {
		limit = candidates
	}
	score := make([]float64, len(m.passages))
	all := float64(len(m.passages))
	for _, t := range q.Terms {
		held := m.holding[t]
		n := float64(len(held))
		rarity := math.Log(1 + (all-n+0.5)/(n+0.5))
		for _, p := range held {
			score[p.passage] += rarity * float64(p.share)
		}
	}
	order := make([]int, 0, len(m.passages))
	for i := range m.passages {
		if score[i] > 0 || len(m.passages) <= limit {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(score[b], score[a]) })
	order = order[:min(limit, len(order))]
	out := make([]Passage, len(order))
	for i, o := range order {
		out[i] = m.passages[o]
	}
	return out, nil
}
