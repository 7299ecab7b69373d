package workspace

import (
	"context"
	"sync"

	"probant/backend/job"
	"probant/backend/store"
	"probant/backend/verify"
)

// heldPassages is the largest library that is searched in memory: about 20 MB. Beyond it the full-text index answers.
const heldPassages = 5_000

// library is the workspace's Searcher. A draft of a hundred claims asks it a hundred times: a library of ordinary size is
// held in memory, and read again when it has changed.
type library struct {
	store *store.Store

	mu   sync.Mutex
	read bool
	seq  int64 // the library_seq that held is of
	held *verify.Memory

	written []writtenSource          // the sources of held
	sampled map[string]writtenSource // those read of a library that is not held
}

// turn makes the library answer as of a library_seq.
func (l *library) turn(ctx context.Context, seq int64) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.read && l.seq == seq {
		return nil
	}
	passages, few, err := l.store.AllPassages(ctx, heldPassages)
	if err != nil {
		return err
	}
	var held *verify.Memory
	if few {
		found := make([]verify.Found, len(passages))
		if err := job.Each(ctx, len(passages), func(i int) error {
			found[i] = verify.FoundBy(passages[i].Text, passages[i].Surroundings())
			return nil
		}); err != nil {
			return err
		}
		held = verify.NewMemory(passages, found)
	}
	l.read, l.seq, l.held = true, seq, held
	l.written, l.sampled = bySource(passages), map[string]writtenSource{}
	return nil
}

// Search answers from memory where the library is held there, else from the index.
func (l *library) Search(ctx context.Context, q verify.Query) ([]verify.Passage, error) {
	l.mu.Lock()
	held := l.held
	l.mu.Unlock()
	if held != nil {
		return held.Search(ctx, q)
	}
	return l.store.Search(ctx, q)
}
