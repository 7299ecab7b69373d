package verify

import "slices"

// vocabulary is what the words of a text say, to ask of many words without reading the text again.
type vocabulary struct {
	symbols []symbol  // sorted, each once
	sieve   [8]uint64 // a bit for each symbol, shared by some: a bit unset is a symbol not held
}

func newVocabulary(words ...[]word) vocabulary {
	n := 0
	for _, ws := range words {
		n += 3 * len(ws)
	}
	v := vocabulary{symbols: make([]symbol, 0, n)}
	for _, ws := range words {
		for i := range ws {
			for _, s := range ws[i].says {
				v.symbols = append(v.symbols, s)
				v.sieve[bucket(s)] |= bit(s)
			}
		}
	}
	slices.Sort(v.symbols)
	v.symbols = slices.Clip(slices.Compact(v.symbols))
	return v
}

// with is a vocabulary with some more words.
func (v *vocabulary) with(words []word) vocabulary {
	out := newVocabulary(words)
	for i := range v.sieve {
		out.sieve[i] |= v.sieve[i]
	}
	out.symbols = append(out.symbols, v.symbols...)
	slices.Sort(out.symbols)
	out.symbols = slices.Clip(slices.Compact(out.symbols))
	return out
}

// has reports whether some word of the text says what w, a claim's, does.
func (v *vocabulary) has(w *word) bool { return slices.ContainsFunc(w.wants, v.holds) }

// holds reports whether a symbol is there; none never is.
func (v *vocabulary) holds(s symbol) bool {
	if v.sieve[bucket(s)]&bit(s) == 0 {
		return false
	}
	_, ok := slices.BinarySearch(v.symbols, s)
	return ok
}

func bucket(s symbol) uint32 { return hash(s) >> 29 }

func bit(s symbol) uint64 { return 1 << (hash(s) >> 23 & 63) }

// hash spreads symbols over 32 bits (Knuth's multiplicative hashing).
func hash(s symbol) uint32 { return uint32(s^s>>32) * 2654435769 }

// lookup finds the words of a claim that a word of a source proves: a table with open addressing, a quarter full.
type lookup struct {
	slots []slot
	shift int
}

type slot struct {
	of   symbol // 0 in a free slot
	word int32
}

func newLookup(words []word) lookup {
	l := lookup{shift: 32 - 4}
	n := 0
	for i := range words {
		n += len(words[i].wants)
	}
	for 1<<(32-l.shift) < 4*n {
		l.shift--
	}
	l.slots = make([]slot, 1<<(32-l.shift))
	for i := range words {
		for _, s := range words[i].wants {
			at := l.start(s)
			for l.slots[at].of != 0 {
				at = l.next(at)
			}
			l.slots[at] = slot{s, int32(i)}
		}
	}
	return l
}

func (l *lookup) start(s symbol) int { return int(hash(s) >> l.shift) }

func (l *lookup) next(at int) int { return (at + 1) & (len(l.slots) - 1) }

// twins is which words of a claim and of a sentence are the same. It is filled again for each sentence.
type twins struct {
	of    [][]int // for each content word of the claim, its twins in the sentence, in order; quantities have none
	known []bool  // for each word of the sentence, whether any word of the claim is its twin
	used  []bool  // words of the sentence already taken
}

// find pairs the words of a sentence with those of the claim that l was made of.
func (t *twins) find(l *lookup, claim, source *sentence) {
	t.of = slices.Grow(t.of[:0], len(claim.words))[:len(claim.words)]
	for i := range t.of {
		t.of[i] = t.of[i][:0]
	}
	t.known = append(t.known[:0], make([]bool, len(source.words))...)
	t.used = append(t.used[:0], make([]bool, len(source.words))...)
	for j := range source.words {
		w := &source.words[j]
		if w.number {
			continue
		}
		for _, s := range w.says {
			for at := l.start(s); l.slots[at].of != 0; at = l.next(at) {
				if l.slots[at].of != s {
					continue
				}
				t.known[j] = true
				i := l.slots[at].word
				if list := t.of[i]; claim.words[i].content && (len(list) == 0 || list[len(list)-1] != j) {
					t.of[i] = append(list, j)
				}
			}
		}
	}
}
