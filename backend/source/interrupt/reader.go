package interrupt

// reader reads the binary format. It panics past the end.
type reader struct {
	b  []byte
	at int
}

func (r *reader) byte() byte {
	r.at++
	return r.b[r.at-1]
}

func (r *reader) take(n int) []byte {
	r.at += n
	return r.b[r.at-n : r.at : len(r.b)] // the third bound makes past the end a panic
}

// number reads a number without sign; of one with a sign it passes over the bytes.
func (r *reader) number() (n uint64) {
	for shift := 0; ; shift += 7 {
		b := r.byte()
		n |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return n
		}
	}
}

func (r *reader) numbers(n uint64) {
	for range n {
		r.number()
	}
}

// operands passes over what follows an instruction (5.4). An instruction that is not known has no known length.
func (r *reader) operands(op byte) error {
	switch {
	case op == 0x0E: // br_table
		r.numbers(r.number() + 1)
	case op == 0x1C: // select
		r.take(int(r.number()))
	case op == 0x1F: // try_table: its type, then where each exception goes
		r.number()
		for range r.number() {
			if kind := r.byte(); kind < 2 {
				r.number()
			}
			r.number()
		}
	case op <= 0x01, op == 0x05, op == 0x0A, op == 0x0B, op == 0x0F, op == 0x19, op == 0x1A, op == 0x1B:
	case op <= 0x10, op == 0x12, op == 0x14, op == 0x15, op == 0x18: // blocks, branches, calls, exceptions
		r.number()
	case op == 0x11, op == 0x13: // indirect calls
		r.numbers(2)
	case op >= 0x20 && op <= 0x26: // variables and tables
		r.number()
	case op >= 0x28 && op <= 0x3E:
		r.memory()
	case op >= 0x3F && op <= 0x42: // size of memory, constants
		r.number()
	case op == 0x43:
		r.take(4)
	case op == 0x44:
		r.take(8)
	case op >= 0x45 && op <= 0xC4, op == 0xD1:
	case op == 0xD0, op == 0xD2:
		r.number()
	case op == 0xFC:
		return r.bulk(r.number())
	case op == 0xFD:
		r.vector(r.number())
	default:
		return errUnknown
	}
	return nil
}

// memory passes over an alignment, with its memory where it names one, and an offset.
func (r *reader) memory() {
	if r.number()&0x40 != 0 {
		r.number()
	}
	r.number()
}

func (r *reader) bulk(op uint64) error {
	switch {
	case op <= 7: // conversions
	case op == 8, op == 10, op == 12, op == 14:
		r.numbers(2)
	case op <= 17:
		r.number()
	default:
		return errUnknown
	}
	return nil
}

func (r *reader) vector(op uint64) {
	switch {
	case op <= 11, op == 92, op == 93:
		r.memory()
	case op == 12, op == 13:
		r.take(16)
	case op >= 21 && op <= 34:
		r.byte()
	case op >= 84 && op <= 91:
		r.memory()
		r.byte()
	}
}
