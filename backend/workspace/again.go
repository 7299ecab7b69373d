package workspace

import (
	"context"
	"sync"

	"probant/backend/charter"
	"probant/backend/fault"
	"probant/backend/piece"
)

// repeats is the paragraphs of the pieces, learnt again only for those whose text changed.
type repeats struct {
	mu     sync.Mutex
	known  *charter.Repeats
	hashes map[string]string // by piece
}

// repeated lists the paragraphs of a text that an older piece already has, nearly in the same words, and the titles of the pieces.
func (w *Workspace) repeated(ctx context.Context, p piece.Piece) (found []charter.Finding, titles map[string]string, err error) {
	rows, err := w.store.Pieces(ctx)
	if err != nil {
		return nil, nil, err
	}
	r := &w.repeats
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.known == nil {
		r.known, r.hashes = charter.NewRepeats(), map[string]string{}
	}
	titles = map[string]string{}
	older := map[string]bool{}
	for _, row := range rows {
		titles[row.ID] = row.Title
		older[row.ID] = row.CreatedAt < p.CreatedAt || row.CreatedAt == p.CreatedAt && row.ID < p.ID
		if hash, known := r.hashes[row.ID]; row.ID == p.ID || known && hash == row.Hash {
			continue
		}
		other, err := w.store.Piece(ctx, row.ID)
		if fault.Is(err, fault.NotFound) {
			continue // deleted meanwhile
		}
		if err != nil {
			return nil, nil, err
		}
		r.known.Add(row.ID, other.Blocks)
		r.hashes[row.ID] = row.Hash
	}
	for id := range r.hashes {
		if _, there := titles[id]; !there {
			r.known.Remove(id)
			delete(r.hashes, id)
		}
	}
	return r.known.Find(p.ID, p.Blocks, func(id string) bool { return older[id] }), titles, nil
}
