package workspace

import (
	"slices"
	"strings"
	"testing"

	"probant/backend/fault"
	"probant/backend/text"
)

// What is found while she types is what the check of the same text finds, in the blocks she edited.
func TestFindClaims(t *testing.T) {
	s := newSpace(t)
	ctx := t.Context()
	p := s.draft("Bonjour à tous.", claimed)
	paragraph := func(id, words string) text.Block { return text.Block{ID: id, Kind: text.Paragraph, Text: words} }
	find := func(edits ...BlockEdit) []FoundView {
		t.Helper()
		return must(s.FindClaims(p.ID, edits))(t)
	}
	edited := BlockEdit{Block: paragraph(p.Blocks[0].ID, "Bonjour. Nos équipes suivent 1 240 machines.")}

	if got := find(edited); len(got) != 0 {
		t.Errorf("a text that was never checked: got %+v", got)
	}
	must(s.Check(ctx, p.ID))(t)
	got := find(edited)
	if len(got) != 1 || got[0].Block != p.Blocks[0].ID || got[0].Text != text.Slice(edited.Block.Text, got[0].Span) {
		t.Fatalf("got %+v, want the claim of the edited block alone", got)
	}
	if sheet := must(s.Check(ctx, p.ID))(t); len(sheet.Claims) != 1 {
		t.Errorf("finding kept something: got %+v", sheet.Claims)
	}
	sheet := s.rewrite(p, edited.Block.Text, claimed)
	if sheet.Claims[0].Span != got[0].Span {
		t.Errorf("the check found %+v, typing %+v", sheet.Claims[0].Span, got[0].Span)
	}

	t.Run("a new block is read where it stands", func(t *testing.T) {
		lead := BlockEdit{Block: paragraph("x", "Notre offre comprend :"), After: p.Blocks[1].ID}
		item := BlockEdit{Block: text.Block{ID: "y", Kind: text.ListItem, Level: 1, Text: "la supervision de 12 sites"}, After: "x"}
		if got := find(lead, item); !slices.ContainsFunc(got, func(f FoundView) bool { return f.Block == "y" }) {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("another piece than the last checked waits for its check", func(t *testing.T) {
		other := s.draft("Rien.")
		if got := must(s.FindClaims(other.ID, []BlockEdit{edited}))(t); len(got) != 0 {
			t.Errorf("got %+v", got)
		}
	})
	t.Run("a check under way holds nothing up", func(t *testing.T) {
		s.hold()
		defer s.release()
		if len(find(edited)) != 1 {
			t.Error("found nothing")
		}
	})
	t.Run("a text beyond the limits is refused", func(t *testing.T) {
		huge := paragraph("z", strings.Repeat("a", textLimit+1))
		if _, err := s.FindClaims(p.ID, []BlockEdit{{Block: huge}}); !fault.Is(err, fault.Invalid) {
			t.Errorf("got %v", err)
		}
	})
}

func TestPatched(t *testing.T) {
	block := func(id string) text.Block { return text.Block{ID: id} }
	edit := func(id, after string) BlockEdit {
		return BlockEdit{Block: text.Block{ID: id, Text: "new"}, After: after}
	}
	for _, c := range []struct {
		what  string
		edits []BlockEdit
		want  string
	}{
		{"nothing", nil, "a b c"},
		{"a block changed", []BlockEdit{edit("b", "a")}, "a b! c"},
		{"new ones in a row", []BlockEdit{edit("x", "a"), edit("y", "x")}, "a x! y! b c"},
		{"a new first one", []BlockEdit{edit("x", "")}, "x! a b c"},
		{"new ones at the start, in a row", []BlockEdit{edit("x", ""), edit("y", "x")}, "x! y! a b c"},
		{"after a block that is unknown", []BlockEdit{edit("x", "gone"), edit("y", "x")}, "a b c x! y!"},
		{"a neighbour of itself", []BlockEdit{edit("x", "x")}, "a b c x!"},
	} {
		got := []string{}
		for _, b := range patched([]text.Block{block("a"), block("b"), block("c")}, c.edits) {
			if b.Text != "" {
				b.ID += "!"
			}
			got = append(got, b.ID)
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: got %s, want %s", c.what, s, c.want)
		}
	}
}
