package charter

import (
	"slices"
	"unicode/utf8"

	"probant/backend/text"
)

// openings are the sets that a match may start with, from the instructions that it may start with.
func (m *matcher) openings(code []inst, pc int32) (need, error) {
	var out need
	err := firsts(code, pc, func(i inst) {
		switch {
		case i.op == opSet:
			out = append(out, i.arg)
		case i.op == opMark:
			out = append(out, m.words.mark(rune(i.arg)))
		case i.arg >= className && i.arg <= classWord:
			out = append(out, className)
		default:
			out = append(out, sure(i.arg))
		}
	})
	slices.Sort(out)
	return slices.Compact(out), err
}

// sure is the set that a class is looked for by, which holds all of it.
func sure(class int32) int32 {
	switch class {
	case classThousands:
		return classCount
	case classOld, classRecent, classPast:
		return classYear
	}
	return class
}

// measured reports whether a set is one of quantities, which are read in the text: those of words are known beforehand.
func measured(set int32) bool { return set <= classNumber }

// sets are the sets of a word or a mark, the needs that it meets, and the patterns to think of where it stands.
type sets struct {
	numbers
	meets numbers
	keys  []keyed
	value bool // the word may begin a quantity
}

// newSets gives the sets of an item.
func newSets(m *matcher, it *item, written string) *sets {
	s := &sets{}
	list := m.words.marks[it.mark]
	if it.mark == 0 {
		list = append(slices.Clip(m.setsOf(written, it.fold)), classesOf(written)...)
		s.value = text.StartsQuantity(it.fold) || isDigit(written[0])
	}
	s.numbers, s.meets, s.keys = newNumbers(list), m.index.met(list), m.index.thought(list)
	return s
}

// classesOf lists the classes that a word may be of by its letters.
func classesOf(w string) []int32 {
	switch c := w[0]; {
	case yearOf(w) > 0:
		return []int32{classYear, classFigure}
	case isDigit(c):
		return []int32{classFigure}
	case c >= 'A' && c <= 'Z' || c >= utf8.RuneSelf:
		return []int32{className}
	}
	return nil
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
