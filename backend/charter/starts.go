package charter

import (
	"slices"

	"probant/backend/text"
)

// start is a pattern that may start somewhere, with the first single set that its sentence must hold, -1 for none.
type start struct{ pattern, need int32 }

// starts is the patterns of a matcher by what they may start with.
type starts struct {
	bySet    [][]start
	byMark   map[rune][]start
	byValue  []start // those that start with a quantity
	byFigure []start // with a year or a figure
	byCase   []start // with a name or an acronym
}

func newStarts() starts {
	return starts{byMark: map[rune][]start{}}
}

// index notes what a pattern may start with.
func (s *starts) index(p start, i inst) {
	add := func(list *[]start) {
		if n := len(*list); n == 0 || (*list)[n-1] != p {
			*list = append(*list, p)
		}
	}
	switch {
	case i.op == opSet:
		for int(i.arg) >= len(s.bySet) {
			s.bySet = append(s.bySet, nil)
		}
		add(&s.bySet[i.arg])
	case i.op == opMark:
		list := s.byMark[rune(i.arg)]
		add(&list)
		s.byMark[rune(i.arg)] = list
	case i.arg <= classNumber || i.arg == classThousands:
		add(&s.byValue)
	case i.arg == classYear || i.arg == classFigure || i.arg >= classOld:
		add(&s.byFigure)
	default:
		add(&s.byCase)
	}
}

// of lists the patterns that may start with a word of some sets.
func (s *starts) of(list []int32) []start {
	var out []start
	for _, set := range list {
		if int(set) < len(s.bySet) {
			out = append(out, s.bySet[set]...)
		}
	}
	return out
}

// sets are the sets of a word, as a list and, where it is long, as bits, with the patterns that the word may start.
type sets struct {
	list             []int32
	bits             []uint64
	sought, silences []start
	value            bool // the word may begin a quantity
}

// newSets gives the sets of a folded word, from their list.
func newSets(m *matcher, fold string, list []int32) *sets {
	s := &sets{list: list, sought: m.sought.of(list), silences: m.silences.of(list), value: text.StartsQuantity(fold)}
	if len(list) <= 6 {
		return s
	}
	most := int32(0)
	for _, n := range list {
		most = max(most, n)
	}
	s.bits = make([]uint64, most/64+1)
	for _, n := range list {
		s.bits[n/64] |= 1 << (n % 64)
	}
	return s
}

// has reports whether a set is among these.
func (s *sets) has(n int32) bool {
	if s.bits == nil {
		return slices.Contains(s.list, n)
	}
	return int(n/64) < len(s.bits) && s.bits[n/64]>>(n%64)&1 == 1
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
