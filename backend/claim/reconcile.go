package claim

import (
	"sort"

	"probant/backend/text"
)

// Known is a claim already stored: its id, where it was last seen and what it said.
type Known struct {
	ID      string
	Anchor  text.Anchor
	Meaning string
}

// Match pairs a stored claim with one found in the text, by their indexes.
type Match struct {
	Known int
	Found int
}

// Reconcile pairs stored claims with those found in the text. Only equal meanings pair, each claim at most once: in the
// same block first, then elsewhere, and among several the ones whose neighbours agree most, then those in the same order.
// Blocks are those of the text found in. The answer is deterministic and sorted by Known.
func Reconcile(known []Known, found []Claim, blocks []text.Block) []Match {
	byMeaning := map[string][]int{}
	for i, k := range known {
		byMeaning[k.Meaning] = append(byMeaning[k.Meaning], i)
	}
	texts := make(map[string]text.Block, len(blocks))
	for _, b := range blocks {
		texts[b.ID] = b
	}
	var out []Match
	rivals := map[string][]int{}
	for i, f := range found {
		if len(byMeaning[f.Meaning]) > 0 {
			rivals[f.Meaning] = append(rivals[f.Meaning], i)
		}
	}
	for meaning, fs := range rivals {
		out = append(out, pairUp(known, byMeaning[meaning], found, fs, texts)...)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Known < out[j].Known })
	return out
}

// pairUp pairs stored and found claims of one meaning, the closest pairs first.
func pairUp(known []Known, ks []int, found []Claim, fs []int, texts map[string]text.Block) []Match {
	type pair struct{ k, f, score, shift int }
	var pairs []pair
	anchors := make([]text.Anchor, len(fs))
	for j, f := range fs {
		anchors[j] = text.NewAnchor(texts[found[f].Block], found[f].Span)
	}
	for n, k := range ks {
		for j, f := range fs {
			a, b := known[k].Anchor, anchors[j]
			score := common(a.Before, b.Before, true) + common(a.After, b.After, false)
			if a.Quote == b.Quote {
				score += 100
			}
			if a.Block == found[f].Block {
				score += 1000
			}
			pairs = append(pairs, pair{k, f, score, max(n-j, j-n)})
		}
	}
	sort.Slice(pairs, func(i, j int) bool {
		a, b := pairs[i], pairs[j]
		switch {
		case a.score != b.score:
			return a.score > b.score
		case a.shift != b.shift:
			return a.shift < b.shift
		case a.k != b.k:
			return a.k < b.k
		}
		return a.f < b.f
	})
	usedK, usedF := map[int]bool{}, map[int]bool{}
	var out []Match
	for _, p := range pairs {
		if !usedK[p.k] && !usedF[p.f] {
			usedK[p.k], usedF[p.f] = true, true
			out = append(out, Match{p.k, p.f})
		}
	}
	return out
}

// common counts the equal bytes at the facing ends of two contexts.
func common(a, b string, fromEnd bool) int {
	n := 0
	for n < len(a) && n < len(b) {
		x, y := a[n], b[n]
		if fromEnd {
			x, y = a[len(a)-1-n], b[len(b)-1-n]
		}
		if x != y {
			break
		}
		n++
	}
	return n
}
