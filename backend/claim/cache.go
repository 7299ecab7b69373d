package claim

import (
	"sync"

	"probant/backend/text"
)

// cacheSize is how many blocks a Cache remembers: several long drafts.
const cacheSize = 4096

// Cache remembers the claims of blocks by all that they depend on, so that an edit costs its own block alone. The zero
// value is ready; it is safe for several goroutines and bounded: past cacheSize blocks, those that the last
// generation did not use go.
type Cache struct {
	mu        sync.Mutex
	now, last map[cacheKey][]Claim
}

// cacheKey is everything that the claims of a block depend on, and nothing else.
type cacheKey struct {
	text, leadIn string
	kind         text.BlockKind
	header       bool
	lang         text.Lang
}

// Extract is the package's Extract, reading only the blocks it has not seen. The claims share their slices with the
// cache: do not change them.
func (c *Cache) Extract(blocks []text.Block, lang text.Lang) []Claim {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []Claim
	for i, ctx := range Contexts(blocks) {
		b := blocks[i]
		key := cacheKey{b.Text, ctx.LeadIn, b.Kind, b.Header, lang}
		claims, ok := c.now[key]
		if !ok {
			if claims, ok = c.last[key]; !ok {
				claims = ExtractBlock(ctx, b, lang)
			}
			c.keep(key, claims)
		}
		for _, cl := range claims {
			cl.Block = b.ID
			out = append(out, cl)
		}
	}
	return out
}

// keep stores a block in the current generation and starts a new one when it is full.
func (c *Cache) keep(key cacheKey, claims []Claim) {
	if len(c.now) >= cacheSize/2 || c.now == nil {
		c.last, c.now = c.now, make(map[cacheKey][]Claim, 64)
	}
	c.now[key] = claims
}
