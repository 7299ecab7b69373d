package text

import "strings"

// context is how many UTF-16 code units an anchor keeps on each side of its quote.
const context = 32

// NewAnchor anchors a span of a block. The span is brought back inside the text.
func NewAnchor(b Block, sp Span) Anchor {
	x := NewIndex(b.Text)
	start, end := x.Bytes(sp)
	sp = x.Span(start, end)
	return Anchor{
		Block:  b.ID,
		Quote:  b.Text[start:end],
		Before: x.Slice(Span{max(0, x.inside(sp.Start-context)), sp.Start}),
		After:  x.Slice(Span{sp.End, min(x.Len(), sp.End+context)}),
		Span:   sp,
	}
}

// inside moves an offset that falls within a character to the character's end, so that a context never exceeds its size.
func (x *Index) inside(unit int) int {
	if unit > 0 && x.Unit(x.Byte(unit)) != unit {
		return unit + 1
	}
	return unit
}

// Locate finds an anchor's quote again: in its own block first, then in the others. Among several places of one block
// the one whose neighbours agree most wins, then the one nearest to where it was. A quote is never found by position
// alone: an empty one, or one that is gone, gives false. In another block a quote needs a neighbour that agrees, or to
// be alone of its kind.
func Locate(blocks []Block, a Anchor) (block int, span Span, ok bool) {
	if a.Quote == "" {
		return 0, Span{}, false
	}
	for i := range blocks {
		if blocks[i].ID == a.Block {
			if sp, _, n := place(blocks[i].Text, a); n > 0 {
				return i, sp, true
			}
		}
	}
	best, total := -1, 0
	for i := range blocks {
		if blocks[i].ID == a.Block {
			continue
		}
		sp, score, n := place(blocks[i].Text, a)
		total += n
		if n > 0 && score > best {
			best, block, span = score, i, sp
		}
	}
	if total == 0 || total > 1 && best == 0 {
		return 0, Span{}, false
	}
	return block, span, true
}

// place finds the best occurrence of an anchor's quote in s, how far its neighbours agree (in bytes), and how many
// occurrences there are.
func place(s string, a Anchor) (span Span, score, count int) {
	at := strings.Index(s, a.Quote)
	if at < 0 {
		return Span{}, 0, 0
	}
	x := NewIndex(s)
	score = -1
	far := 0
	for at >= 0 {
		count++
		end := at + len(a.Quote)
		agree := commonSuffix(s[:at], a.Before) + commonPrefix(s[end:], a.After)
		sp := x.Span(at, end)
		distance := max(sp.Start-a.Span.Start, a.Span.Start-sp.Start)
		if agree > score || agree == score && distance < far {
			span, score, far = sp, agree, distance
		}
		if count == 1000 { // a quote of one letter in a long block: enough seen
			break
		}
		next := strings.Index(s[at+1:], a.Quote)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return span, score, count
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonSuffix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}
