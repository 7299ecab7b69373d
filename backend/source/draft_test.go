package source

import (
	"strconv"
	"testing"
)

// counter gives identities in order.
func counter() func() string {
	n := 0
	return func() string { n++; return "n" + strconv.Itoa(n) }
}

func TestDraftKeepsParents(t *testing.T) {
	doc := read(t, "a.md", []byte("- un\n  - deux\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"))
	blocks := Draft(doc, counter())
	if len(blocks) != 6 {
		t.Fatalf("got %d blocks, want 6", len(blocks))
	}
	ids := map[string]bool{}
	for _, b := range blocks {
		if b.ID == "" || b.ID[0] != 'n' || ids[b.ID] {
			t.Errorf("identity %q is missing, old or given twice", b.ID)
		}
		ids[b.ID] = true
	}
	if blocks[1].Parent != blocks[0].ID {
		t.Errorf("nested item: parent %q, want %q", blocks[1].Parent, blocks[0].ID)
	}
	if blocks[2].Parent == "" || blocks[2].Parent != blocks[5].Parent {
		t.Errorf("cells of one table have parents %q and %q", blocks[2].Parent, blocks[5].Parent)
	}
}
