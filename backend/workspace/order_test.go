package workspace

import (
	"slices"
	"testing"

	"probant/backend/store"
)

func TestInOrder(t *testing.T) {
	const fresh = -1
	for _, tt := range []struct {
		name   string
		before []int // the places of the claims in the order of the text
		moved  bool  // those that had one get another
	}{
		{"the first claims of a text", []int{fresh, fresh, fresh}, false},
		{"one in the middle", []int{10, fresh, 20}, false},
		{"several in the middle", []int{10, fresh, fresh, fresh, 20}, false},
		{"at both ends", []int{fresh, fresh, 10, fresh}, false},
		{"no room", []int{10, fresh, 11}, true},
		{"numbered one by one, none new", []int{0, 1, 2}, false},
		{"a paragraph that went up", []int{30, 10, 20}, true},
		{"none", nil, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			claims, isNew := make([]store.Claim, len(tt.before)), make([]bool, len(tt.before))
			for i, at := range tt.before {
				claims[i].Ordinal, isNew[i] = at, at == fresh
			}
			inOrder(claims, isNew)
			after := make([]int, len(claims))
			for i, c := range claims {
				after[i] = c.Ordinal
				if !tt.moved && !isNew[i] && c.Ordinal != tt.before[i] {
					t.Errorf("claim %d went from %d to %d", i, tt.before[i], c.Ordinal)
				}
			}
			if !slices.IsSorted(after) || len(slices.Compact(slices.Clone(after))) != len(after) {
				t.Errorf("got %v, want places that grow", after)
			}
		})
	}
}
