package charter

// present is the needs that each sentence of a block meets.
type present struct {
	bits  bits
	width int // of a sentence
}

// of notes the needs that the words, the marks and the quantities of a block meet.
func (p *present) of(r *reading, x *index) {
	p.width = len(x.numbers)/64 + 1
	n := p.width * len(r.sentences)
	if cap(p.bits) < n {
		p.bits = make(bits, n)
	}
	p.bits = p.bits[:n]
	clear(p.bits)
	for i := range r.items {
		it := &r.items[i]
		here := p.in(it.sentence)
		it.sets.meets.into(here)
		if it.value > 0 {
			for _, class := range []int32{classNumber, r.values[it.value-1].class} {
				for _, n := range x.needs[class] {
					here.add(n)
				}
			}
		}
	}
}

// in is the needs that a sentence meets.
func (p *present) in(sentence int32) bits {
	return p.bits[p.width*int(sentence):][:p.width]
}

// meets reports whether all of some needs are met.
func (b bits) meets(needs []int32) bool {
	for _, n := range needs {
		if !b.has(n) {
			return false
		}
	}
	return true
}
