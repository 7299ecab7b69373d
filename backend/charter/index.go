package charter

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// index is what words and marks make a check think of, by the sets that they belong to: patterns of which they are the key, and needs that
// they meet.
type index struct {
	keys    [][]keyed
	needs   [][]int32
	numbers map[string]int32 // of the needs, by their sets
}

// keyed is a pattern to think of where its key stands, if the sentence meets another need too; -1 is none. It may start there, or anywhere in
// the sentence.
type keyed struct {
	pattern, with int32
	starts        bool
}

func newIndex() index {
	return index{keys: make([][]keyed, len(classes)), needs: make([][]int32, len(classes)), numbers: map[string]int32{}}
}

// add has a pattern thought of where a word of its key stands.
func (x *index) add(key need, k keyed) {
	for _, set := range key {
		x.keys = grown(x.keys, set)
		x.keys[set] = append(x.keys[set], k)
	}
}

// numbered are the numbers of needs.
func (x *index) numbered(needs []need) []int32 {
	var out []int32
	for _, n := range needs {
		out = append(out, x.number(n))
	}
	return out
}

// number numbers a need.
func (x *index) number(n need) int32 {
	var name []byte
	for _, set := range n {
		name = binary.AppendUvarint(name, uint64(set))
	}
	id, known := x.numbers[string(name)]
	if !known {
		id = int32(len(x.numbers))
		x.numbers[string(name)] = id
		for _, set := range n {
			x.needs = grown(x.needs, set)
			x.needs[set] = append(x.needs[set], id)
		}
	}
	return id
}

// grown is lists of which there is one at a place.
func grown[T any](lists [][]T, at int32) [][]T {
	return append(lists, make([][]T, max(0, int(at)+1-len(lists)))...)
}

// thought lists the patterns to think of where a word of some sets stands, each once.
func (x *index) thought(sets []int32) []keyed {
	out := joinedOf(x.keys, sets)
	slices.SortFunc(out, func(a, b keyed) int { return cmp.Compare(a.pattern, b.pattern) })
	return slices.Compact(out)
}

// met are the needs that a word of some sets meets.
func (x *index) met(sets []int32) numbers { return newNumbers(joinedOf(x.needs, sets)) }

func joinedOf[T any](lists [][]T, at []int32) (out []T) {
	for _, i := range at {
		if int(i) < len(lists) {
			out = append(out, lists[i]...)
		}
	}
	return out
}

// bits are numbers, a bit each.
type bits []uint64

func (b bits) has(n int32) bool { return int(n/64) < len(b) && b[n/64]>>(n%64)&1 == 1 }

func (b bits) add(n int32) { b[n/64] |= 1 << (n % 64) }

// numbers are a few numbers as a list and, where it is long, as bits.
type numbers struct {
	list []int32
	bits bits
}

// longList is the length from which bits are faster than a list.
const longList = 7

func newNumbers(list []int32) numbers {
	n := numbers{list: list}
	if len(list) < longList {
		return n
	}
	n.bits = make(bits, slices.Max(list)/64+1)
	for _, i := range list {
		n.bits.add(i)
	}
	return n
}

// has reports whether a number is among these.
func (n *numbers) has(i int32) bool {
	if n.bits == nil {
		return slices.Contains(n.list, i)
	}
	return n.bits.has(i)
}

// into adds the numbers to bits.
func (n *numbers) into(all bits) {
	if len(n.list) > len(n.bits) && n.bits != nil {
		for j, b := range n.bits {
			all[j] |= b
		}
		return
	}
	for _, i := range n.list {
		all.add(i)
	}
}
