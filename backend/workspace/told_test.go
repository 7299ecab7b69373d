package workspace

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// page is a window that holds the last sheet it was told.
type page struct {
	held Sheet
	told int // claims that the last sheet brought
}

func (p *page) take(t *testing.T, s Sheet) {
	t.Helper()
	p.told = len(s.Claims)
	if s.Base == 0 {
		p.held = s
		return
	}
	if s.Base != p.held.Version {
		t.Fatalf("told against version %d, the page holds %d", s.Base, p.held.Version)
	}
	claims := map[string]ClaimView{}
	order := s.Order
	for _, c := range p.held.Claims {
		claims[c.ID] = c
		if len(s.Order) == 0 {
			order = append(order, c.ID)
		}
	}
	for _, c := range s.Claims {
		claims[c.ID] = c
	}
	s.Claims = []ClaimView{}
	for i, id := range order {
		c := claims[id]
		if c.Number > 0 {
			c.Number = i + 1 // those in the text come first
		}
		s.Claims = append(s.Claims, c)
	}
	p.held = s
}

// A page that takes what it is told holds what the workspace would show it whole.
func TestTell(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	var lines []string
	for i := range 12 {
		lines = append(lines, fmt.Sprintf("Nos équipes suivent %d machines.", 100+i))
	}
	p := s.draft(lines...)
	var window page
	tell := func(what string, most int, sheet Sheet) {
		t.Helper()
		window.take(t, s.Tell(sheet, false))
		whole := must(s.Check(ctx, p.ID))(t)
		got, want := window.held.Claims, whole.Claims
		if !reflect.DeepEqual(got, want) || window.held.Gate != whole.Gate {
			t.Errorf("%s: the page holds %+v, want %+v", what, got, want)
		}
		if window.told > most {
			t.Errorf("%s: %d claims crossed, want %d at most", what, window.told, most)
		}
	}
	tell("the first time", 12, must(s.Check(ctx, p.ID))(t))
	tell("nothing changed", 0, must(s.Check(ctx, p.ID))(t))
	lines = slices.Insert(lines, 6, "Depuis 2011, 300 ateliers nous suivent.")
	p.Blocks = blocks(lines...)
	tell("one typed in the middle moves those below to other blocks", 7, s.rewrite(p, lines...))
	lines[6] = "Depuis 2012, 301 ateliers nous suivent."
	tell("other words", 1, s.rewrite(p, lines...))
	tell("a decision", 1, must(s.DismissClaim(ctx, window.held.Claims[2].ID, "exemple"))(t))
	lines = slices.Delete(lines, 0, 1)
	tell("one taken out", 12, s.rewrite(p, lines...))

	t.Run("another piece, and a page that holds nothing, are told the whole", func(t *testing.T) {
		other := s.draft(claimed)
		if got := s.Tell(must(s.Check(ctx, other.ID))(t), false); got.Base != 0 || len(got.Claims) != 1 {
			t.Errorf("got %+v", got)
		}
		s.Tell(must(s.Check(ctx, p.ID))(t), false)
		if got := s.Tell(must(s.Check(ctx, p.ID))(t), true); got.Base != 0 || len(got.Claims) != 12 {
			t.Errorf("got base %d and %d claims", got.Base, len(got.Claims))
		}
	})
	t.Run("one that comes after a newer one is told whole", func(t *testing.T) {
		late := must(s.Check(ctx, p.ID))(t)
		s.Tell(must(s.Check(ctx, p.ID))(t), false)
		if got := s.Tell(late, false); got.Base != 0 || len(got.Claims) != len(late.Claims) {
			t.Errorf("got %+v", got)
		}
	})
}
