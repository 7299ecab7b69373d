package piece

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"probant/backend/text"
)

// Hash is the SHA-256, in hex, of all that an approver sees of a piece: title, kind, language and blocks. Block ids are
// the editor's bookkeeping and do not count, but which block belongs to which does.
func (p Piece) Hash() string {
	names := map[string]string{"": ""}
	name := func(id string) string {
		if _, known := names[id]; !known {
			names[id] = strconv.Itoa(len(names))
		}
		return names[id]
	}
	blocks := make([]text.Block, len(p.Blocks))
	for i, b := range p.Blocks {
		b.ID, b.Parent = name(b.ID), name(b.Parent)
		blocks[i] = b
	}
	// Strings and integers only: cannot fail.
	b, _ := json.Marshal([]any{p.Title, p.Kind, p.Lang, blocks})
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
