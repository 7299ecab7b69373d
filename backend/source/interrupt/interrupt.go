// Package interrupt makes a WebAssembly module that can be stopped while it computes. A runtime can check for that at each
// turn of each loop, which makes PDFium four times slower; here the module counts its turns itself and asks the host once
// in a while. It hides the binary format (WebAssembly 2.0 with exceptions, chapter 5).
package interrupt

import (
	"errors"
	"fmt"
	"slices"
)

// turns is how many turns of loops go by between two questions: well under a millisecond of work.
const turns = 1 << 16

// Section identities (5.5.2).
const (
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	globalSection   = 6
	codeSection     = 10
)

var errUnknown = errors.New("not a module that can be made to stop")

// Module returns a module that does what the given one does, and writes nothing to its standard output every so many turns.
// It ends in a trap when that fails, as it does once the host has closed it. It must import fd_write of WASI, preview 1.
func Module(wasm []byte) (out []byte, err error) {
	defer func() {
		if recover() != nil { // cut short
			out, err = nil, errUnknown
		}
	}()
	if string(wasm[:8]) != "\x00asm\x01\x00\x00\x00" {
		return nil, errUnknown
	}
	m := module{}
	for r := (reader{wasm, 8}); r.at < len(wasm); {
		id := r.byte()
		body := r.take(int(r.number()))
		m.sections = append(m.sections, section{id, body})
	}
	if err := m.survey(); err != nil {
		return nil, err
	}
	out = append(out, wasm[:8]...)
	for _, s := range m.sections {
		body := s.body
		switch s.id {
		case functionSection:
			body = appended(body, leb(nil, m.plain))
		case globalSection:
			body = appended(body, counter())
		case codeSection:
			if body, err = m.code(body); err != nil {
				return nil, err
			}
		}
		out = append(out, s.id)
		out = append(leb(out, uint64(len(body))), body...)
	}
	return out, nil
}

type section struct {
	id   byte
	body []byte
}

// module is what must be known to add to a module.
type module struct {
	sections []section
	plain    uint64 // the type of a function that takes and gives nothing
	write    uint64 // fd_write
	ask      uint64 // the function that is added
	count    uint64 // the global that is added: turns left before the next question
}

// survey finds the indices. Those of what is imported come first.
func (m *module) survey() error {
	found := map[byte]bool{}
	written, imported := false, uint64(0)
	for _, s := range m.sections {
		found[s.id] = true
		r := reader{s.body, 0}
		switch s.id {
		case typeSection:
			if !m.plainType(&r) {
				return errUnknown
			}
		case importSection:
			for range r.number() {
				r.take(int(r.number()))
				name := string(r.take(int(r.number())))
				switch kind := r.byte(); kind {
				case 0:
					r.number()
					if name == "fd_write" {
						m.write, written = imported, true
					}
					imported++
				case 4: // a tag
					r.byte()
					r.number()
				default: // memories, tables and globals are the module's own in what is read here
					return errUnknown
				}
			}
		case functionSection:
			m.ask = imported + r.number()
		case globalSection:
			m.count = r.number()
		}
	}
	if !written || !found[typeSection] || !found[functionSection] || !found[globalSection] || !found[codeSection] {
		return errUnknown
	}
	return nil
}

func (m *module) plainType(r *reader) bool {
	for i := range r.number() {
		if r.byte() != 0x60 {
			return false
		}
		takes := r.take(int(r.number()))
		gives := r.take(int(r.number()))
		if len(takes)+len(gives) == 0 {
			m.plain = i
			return true
		}
	}
	return false
}

// counter is the global: a variable of 32 bits that begins at turns (5.5.9).
func counter() []byte { return append(signed([]byte{0x7F, 1, 0x41}, turns), 0x0B) }

// code adds the count to each loop of each function, and the function that asks.
func (m *module) code(body []byte) ([]byte, error) {
	r := reader{body, 0}
	n := r.number()
	out := leb(nil, n+1)
	turn := m.turn()
	for i := range n {
		f, err := looped(r.take(int(r.number())), turn)
		if err != nil {
			return nil, fmt.Errorf("function %d: %w", i, err)
		}
		out = append(leb(out, uint64(len(f))), f...)
	}
	ask := m.asking()
	return append(leb(out, uint64(len(ask))), ask...), nil
}

// turn is what a loop does first: count := count - 1; if count = 0 ask.
func (m *module) turn() []byte {
	b := leb([]byte{0x23}, m.count)
	b = append(b, 0x41, 0x7F, 0x6A, 0x24) // i32.const -1, i32.add, global.set
	b = leb(b, m.count)
	b = leb(append(b, 0x23), m.count)
	b = append(b, 0x45, 0x04, 0x40, 0x10) // i32.eqz, if, call
	return append(leb(b, m.ask), 0x0B)
}

// asking is the body of the function that asks: count := turns; if fd_write(1, 8, 0, 8) ≠ 0 trap. What it writes is nothing; that
// it wrote no byte is noted at address 8, where no program keeps anything.
func (m *module) asking() []byte {
	b := signed([]byte{0, 0x41}, turns)
	b = leb(append(b, 0x24), m.count)
	b = append(b, 0x41, 1, 0x41, 8, 0x41, 0, 0x41, 8, 0x10)
	b = leb(b, m.write)
	return append(b, 0x04, 0x40, 0x00, 0x0B, 0x0B) // if, unreachable, end, end
}

// looped puts turn at the beginning of each loop of a function.
func looped(f, turn []byte) ([]byte, error) {
	r := reader{f, 0}
	for range r.number() { // its local variables
		r.number()
		r.byte()
	}
	out := slices.Clone(f[:r.at])
	for r.at < len(f) {
		start := r.at
		op := r.byte()
		if err := r.operands(op); err != nil {
			return nil, err
		}
		out = append(out, f[start:r.at]...)
		if op == 0x03 {
			out = append(out, turn...)
		}
	}
	return out, nil
}

// appended adds an entry to a vector.
func appended(vector, entry []byte) []byte {
	r := reader{vector, 0}
	out := leb(nil, r.number()+1)
	out = append(out, vector[r.at:]...)
	return append(out, entry...)
}

// leb appends a number without sign (5.2.2).
func leb(b []byte, n uint64) []byte {
	for ; n >= 0x80; n >>= 7 {
		b = append(b, byte(n)|0x80)
	}
	return append(b, byte(n))
}

// signed appends a number with a sign.
func signed(b []byte, n int64) []byte {
	for {
		low := byte(n & 0x7F)
		n >>= 7
		if n == 0 && low&0x40 == 0 || n == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
