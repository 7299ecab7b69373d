package workspace

import (
	"sync"

	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

// BlockEdit is a block as it stands in the editor, and the id of the one before it; "" for the first.
type BlockEdit struct {
	Block text.Block `json:"block"`
	After string     `json:"after"`
}

// FoundView is a claim that the checker sees in an edited block, before anything is known of its proof.
type FoundView struct {
	Block string    `json:"block"`
	Span  text.Span `json:"span"`
	Text  string    `json:"text"`
}

// FindClaims finds the claims in blocks that were just edited, read within the text checked last: the editor underlines them
// while the text is saved and checked. It waits for neither, reads no file and keeps nothing; it finds nothing in a piece
// that was not the last one checked, whose check says it all.
func (w *Workspace) FindClaims(pieceID string, edits []BlockEdit) ([]FoundView, error) {
	out := []FoundView{}
	edited := make([]text.Block, len(edits))
	for i, e := range edits {
		edited[i] = e.Block
	}
	if err := fits(edited); err != nil {
		return nil, err
	}
	p, known, ok := w.latest.of(pieceID)
	if !ok {
		return out, nil
	}
	p.Blocks = patched(p.Blocks, edits)
	mine := map[string]bool{}
	for _, b := range edited {
		mine[b.ID] = true
	}
	for _, c := range w.found.Extract(p.Blocks, p.Lang, known).Claims {
		if mine[c.Block] {
			out = append(out, FoundView{Block: c.Block, Span: c.Span, Text: c.Text})
		}
	}
	return out, nil
}

// patched is a text with the edited blocks in their places; new ones whose neighbour is unknown come last.
func patched(blocks []text.Block, edits []BlockEdit) []text.Block {
	known := make(map[string]bool, len(blocks))
	for _, b := range blocks {
		known[b.ID] = true
	}
	now := make(map[string]text.Block, len(edits))
	follow := map[string][]text.Block{} // new blocks, by the one before them
	for _, e := range edits {
		if known[e.Block.ID] {
			now[e.Block.ID] = e.Block
		} else {
			follow[e.After] = append(follow[e.After], e.Block)
		}
	}
	out := make([]text.Block, 0, len(blocks)+len(edits))
	place := func(first text.Block) {
		for next := []text.Block{first}; len(next) > 0; {
			b := next[0]
			out = append(out, b)
			next = append(follow[b.ID], next[1:]...)
			delete(follow, b.ID)
		}
	}
	for _, b := range append(follow[""], blocks...) {
		if edited, ok := now[b.ID]; ok {
			b = edited
		}
		place(b)
	}
	for _, e := range edits {
		if lost := follow[e.After]; e.After != "" && len(lost) > 0 {
			delete(follow, e.After)
			for _, b := range lost {
				place(b)
			}
		}
	}
	return out
}

// latest is the text that was checked last, with the meanings of its claims. It has a lock of its own: who holds checking
// may be long.
type latest struct {
	mu    sync.Mutex
	piece piece.Piece
	known map[string]bool
}

func (l *latest) keep(p piece.Piece, claims []store.Claim) {
	known := knownTo(claims)
	l.mu.Lock()
	defer l.mu.Unlock()
	l.piece, l.known = p, known
}

// of returns the text if it is that of a piece, and the meanings of its claims: neither is the caller's to change.
func (l *latest) of(pieceID string) (piece.Piece, map[string]bool, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.piece, l.known, l.piece.ID == pieceID && pieceID != ""
}
