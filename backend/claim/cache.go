package claim

import (
	"sync"

	"probant/backend/text"
)

// cacheSize is how many blocks a Cache remembers: several long drafts.
const cacheSize = 4096

// Cache remembers how blocks weigh by all that they depend on, so that an edit costs its own block alone. The zero
// value is ready; it is safe for several goroutines and bounded: past cacheSize blocks, those that the last
// generation did not use go.
type Cache struct {
	mu        sync.Mutex
	now, last map[cacheKey]*weighed
}

// cacheKey is everything that the claims of a block depend on, and nothing else.
type cacheKey struct {
	text, leadIn string
	cell         Cell
	kind         text.BlockKind
	header       bool
	names        bool
	lang         text.Lang
}

// Extract is the package's Extract, reading only the blocks it has not seen. Known are the meanings of the claims that
// the text already has: they stay on weaker grounds. What is found shares its slices with the cache: do not change it.
func (c *Cache) Extract(blocks []text.Block, lang text.Lang, known map[string]bool) Found {
	c.mu.Lock()
	defer c.mu.Unlock()
	return extract(blocks, lang, known, func(ctx Context, b text.Block, lang text.Lang) *weighed {
		key := cacheKey{b.Text, ctx.LeadIn, ctx.Cell, b.Kind, b.Header, ctx.Names, lang}
		w, ok := c.now[key]
		if !ok {
			if w, ok = c.last[key]; !ok {
				w = weigh(ctx, b, lang)
			}
			c.keep(key, w)
		}
		return w
	})
}

// keep stores a block in the current generation and starts a new one when it is full.
func (c *Cache) keep(key cacheKey, w *weighed) {
	if len(c.now) >= cacheSize/2 || c.now == nil {
		c.last, c.now = c.now, make(map[cacheKey]*weighed, 64)
	}
	c.now[key] = w
}
