package workspace

import (
	"context"
	"strings"

	"probant/backend/fault"
	"probant/backend/store"
	"probant/backend/text"
)

// MarkClaim makes a claim of a selection of the saved text, in UTF-16 code units of a block. Marking a stretch that is a
// claim already changes nothing. A selection outside the text or of white space is invalid (bad_span).
func (w *Workspace) MarkClaim(ctx context.Context, pieceID string, block string, start int, end int) (Sheet, error) {
	w.hold()
	defer w.release()
	p, claims, err := w.current(ctx, pieceID)
	if err != nil {
		return Sheet{}, err
	}
	at, span, err := selection(p.Blocks, block, start, end)
	if err != nil {
		return Sheet{}, err
	}
	b := p.Blocks[at]
	for _, c := range claims {
		if c.InText && c.Anchor.Block == b.ID && c.Anchor.Span == span {
			return w.sheet(ctx, p, claims)
		}
	}
	c := marked(p.Blocks, at, span, p.Lang)
	_, err = w.store.MarkClaim(ctx, store.Claim{PieceID: pieceID, InText: true, Anchor: text.NewAnchor(b, span), Sentence: c.Sentence, Cell: c.Cell,
		Categories: c.Categories, Risk: c.Risk, Lang: c.Lang, Meaning: c.Meaning, CreatedAt: w.millis()})
	if err != nil {
		return Sheet{}, err
	}
	w.note("claims", pieceID)
	return w.check(ctx, pieceID)
}

// selection brings a selection to its words, in the block at the index returned: what surrounds them is no part of a claim.
func selection(blocks []text.Block, id string, start, end int) (int, text.Span, error) {
	for i, b := range blocks {
		if b.ID != id {
			continue
		}
		x := text.NewIndex(b.Text)
		if start < 0 || end > x.Len() || start >= end {
			break
		}
		from, to := x.Bytes(text.Span{Start: start, End: end})
		quote := b.Text[from:to]
		words := strings.TrimFunc(quote, text.IsSpace)
		if words == "" {
			break
		}
		from += strings.Index(quote, words)
		return i, x.Span(from, from+len(words)), nil
	}
	return 0, text.Span{}, fault.New(fault.Invalid, "bad_span").On("start")
}
