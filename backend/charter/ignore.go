package charter

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"probant/backend/text"
)

// neighbours is how many words on each side know an ignored finding again.
const neighbours = 3

// Identity names an instance of a finding by its rule, its words and its neighbours, never by its place: what the user ignored stays
// ignored while she writes elsewhere, and comes back when these words change.
func (f Finding) Identity(b text.Block) string {
	start, end := text.NewIndex(b.Text).Bytes(f.Span)
	var before, after []string
	for _, t := range text.Tokens(b.Text) {
		switch {
		case t.End <= start:
			before = append(before, t.Fold)
		case t.Start >= end && len(after) < neighbours:
			after = append(after, t.Fold)
		}
	}
	before = before[max(0, len(before)-neighbours):]
	sum := sha256.Sum256([]byte(strings.Join([]string{f.Rule, text.Fold(f.Text), strings.Join(before, " "), strings.Join(after, " ")}, "\x00")))
	return hex.EncodeToString(sum[:16])
}
