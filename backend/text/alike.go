package text

import (
	"hash/maphash"
	"slices"
)

// runLength is how many words in a row are compared.
const runLength = 4

var runSeed = maphash.MakeSeed()

// Runs are the runs of words of a text, each once: what is left of them in another text tells how much of it that text repeats. They
// last as long as the program runs.
type Runs []uint64

// RunsOf reads the runs of words of a text cut into paragraphs, of which none runs into the next.
func RunsOf(paragraphs ...string) Runs {
	var out Runs
	var h maphash.Hash
	for _, p := range paragraphs {
		words := Tokens(p)
		for i := 0; i+runLength <= len(words); i++ {
			h.SetSeed(runSeed)
			for _, w := range words[i : i+runLength] {
				_, _ = h.WriteString(w.Fold) // a hash takes all
				_ = h.WriteByte(0)
			}
			out = append(out, h.Sum64())
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Alike is the share of the runs of two texts that both have, from 0 to 1.
func (r Runs) Alike(other Runs) float64 {
	both := 0
	for i, k := 0, 0; i < len(r) && k < len(other); {
		switch {
		case r[i] < other[k]:
			i++
		case r[i] > other[k]:
			k++
		default:
			both, i, k = both+1, i+1, k+1
		}
	}
	if all := len(r) + len(other) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
