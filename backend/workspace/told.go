package workspace

import (
	"reflect"
	"slices"
	"sync"
)

// told is the last sheet that the window was told.
type told struct {
	mu      sync.Mutex
	version int64
	piece   string
	order   []string
	claims  map[string]ClaimView
}

// Tell makes of a sheet what a window needs that holds the one told last: only the claims that are otherwise, where the whole
// takes a megabyte in a long draft. See Sheet.Base. Whole tells a window that holds none. A sheet older than the one told last,
// which came by while it was made, is told whole.
func (w *Workspace) Tell(s Sheet, whole bool) Sheet {
	t := &w.told
	t.mu.Lock()
	defer t.mu.Unlock()
	if s.Version <= t.version {
		return s
	}
	before, order := t.claims, t.order
	known := !whole && t.piece == s.PieceID
	base := t.version
	t.version, t.piece = s.Version, s.PieceID
	t.order, t.claims = make([]string, len(s.Claims)), make(map[string]ClaimView, len(s.Claims))
	for i, c := range s.Claims {
		t.order[i], t.claims[c.ID] = c.ID, c
	}
	if !known {
		return s
	}
	all := s.Claims
	s.Base, s.Claims, s.Order = base, []ClaimView{}, []string{}
	for _, c := range all {
		if old, ok := before[c.ID]; !ok || !shownAlike(old, c) {
			s.Claims = append(s.Claims, c)
		}
	}
	if !slices.Equal(order, t.order) {
		s.Order = t.order
	}
	return s
}

// shownAlike reports whether two views of a claim are equal but for its number, which its place tells.
func shownAlike(a, b ClaimView) bool {
	if (a.Number == 0) != (b.Number == 0) {
		return false
	}
	a.Number, b.Number = 0, 0
	return reflect.DeepEqual(a, b)
}
