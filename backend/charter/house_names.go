package charter

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// shortestSlip is the number of letters from which a name is known with one wrong letter.
const shortestSlip = 6

// slips knows the names of the house from words that are one letter away: one missing, added, changed, or two exchanged.
type slips struct {
	near              map[string][]slip // by the name without one of its letters, and whole
	shortest, longest int               // of the names, in bytes
}

type slip struct {
	rule int32
	fold string
}

// add learns a name of one word, if it is long enough.
func (n *slips) add(rule int32, name string) {
	all := pieces(name)
	if len(all) != 1 || len(all[0].fold) < shortestSlip || len(all[0].fold) > 40 {
		return
	}
	fold := all[0].fold
	if n.near == nil {
		n.near, n.shortest = map[string][]slip{}, len(fold)
	}
	n.shortest, n.longest = min(n.shortest, len(fold)), max(n.longest, len(fold))
	s := slip{rule, fold}
	learn := func(key string) {
		if !slices.Contains(n.near[key], s) {
			n.near[key] = append(n.near[key], s)
		}
	}
	learn(fold)
	for i := range len(fold) {
		learn(fold[:i] + fold[i+1:])
	}
}

// of lists the rules of the names that the word at an item misspells by one letter. It must start with a capital inside a
// sentence whose other words do not, or differ before its last letter: "Optimal" is no slip of the name "Optima".
func (n *slips) of(r *reading, at int) []int32 {
	it := &r.items[at]
	w := it.fold
	if len(w) < n.shortest-1 || len(w) > n.longest+1 || len(w) < shortestSlip-1 {
		return nil
	}
	if c, _ := utf8.DecodeRuneInString(r.block.Text[it.start:]); !unicode.IsUpper(c) {
		return nil
	}
	var out []int32
	consider := func(found []slip) {
		for _, s := range found {
			if s.fold != w && !slices.Contains(out, s.rule) && n.slipped(r, at, s.fold) {
				out = append(out, s.rule)
			}
		}
	}
	var space [64]byte
	consider(n.near[w])
	for i := range len(w) {
		key := append(append(space[:0], w[:i]...), w[i+1:]...)
		consider(n.near[string(key)])
	}
	return out
}

func (n *slips) slipped(r *reading, at int, name string) bool {
	w := r.items[at].fold
	i, ok := oneEdit(w, name)
	if !ok || slices.Contains(text.Forms(name, r.lang), w) {
		return false
	}
	if i < min(len(w), len(name))-1 {
		return true
	}
	return !(&attempt{r: r}).opens(at) && !r.capital(at-1) && !r.capital(at+1)
}

// capital reports whether the nearest item at a position is a word with a capital.
func (r *reading) capital(at int) bool {
	if at < 0 || at >= len(r.items) || r.items[at].mark != 0 {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.block.Text[r.items[at].start:])
	return unicode.IsUpper(c)
}

// oneEdit reports whether two words differ by one letter missing, added or changed, or by two exchanged, and where.
func oneEdit(a, b string) (int, bool) {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case a == b:
		return i, false
	case len(a) == len(b):
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return i, swapped || a[i+1:] == b[i+1:]
	case len(a) == len(b)+1:
		return i, a[i+1:] == b[i:]
	case len(a)+1 == len(b):
		return i, a[i:] == b[i+1:]
	}
	return i, false
}
