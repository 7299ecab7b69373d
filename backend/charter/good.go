package charter

import (
	"probant/backend/piece"
)

// Good is the definition of good for a kind of piece: what the approver checks before signing.
type Good struct {
	Kind  piece.Kind `yaml:"kind" json:"kind"`
	Items []GoodItem `yaml:"items" json:"items"`
}

// GoodItem is a line of the checklist. With Auto empty a human ticks it; else the program knows.
type GoodItem struct {
	Text string `yaml:"text,omitempty" json:"text"`
	Auto Auto   `yaml:"auto,omitempty" json:"auto"`
	Min  int    `yaml:"min,omitempty" json:"min"` // words, for AutoWords
	Max  int    `yaml:"max,omitempty" json:"max"`
}

// Auto is what the program can check by itself.
type Auto string

// The closed set of automatic items.
const (
	AutoClaims   Auto = "claims"   // every claim is settled
	AutoFindings Auto = "findings" // no finding is left, or each was ignored with a reason
	AutoWords    Auto = "words"    // the text has from Min to Max words
	AutoTitle    Auto = "title"    // the text has a heading
	AutoLinks    Auto = "links"    // no link is empty
)

// GoodFor is the checklist of a kind of piece, empty when the charter says nothing of it.
func (c *Charter) GoodFor(k piece.Kind) []GoodItem {
	for _, g := range c.Good {
		if g.Kind == k {
			return g.Items
		}
	}
	return nil
}
