package piece

import (
	"testing"

	"probant/backend/text"
)

func TestHash(t *testing.T) {
	base := func() Piece {
		return Piece{ID: "p", Title: "Relance", Kind: Article, Lang: text.French, Seq: 4, Blocks: []text.Block{
			{ID: "a", Kind: text.ListItem, Level: 1, Text: "Un point"},
			{ID: "b", Parent: "a", Kind: text.ListItem, Level: 2, Text: "Un détail", Marks: []text.Mark{{Kind: text.Bold, Span: text.Span{End: 2}}}},
			{ID: "c", Kind: text.Paragraph, Text: "La fin"},
		}}
	}
	want := base().Hash()
	tests := []struct {
		name   string
		change func(*Piece)
		same   bool
	}{
		{"nothing", func(*Piece) {}, true},
		{"another piece with the same text", func(p *Piece) { p.ID, p.Seq, p.UpdatedAt = "q", 9, 12 }, true},
		{"ids renamed", func(p *Piece) { p.Blocks[0].ID, p.Blocks[1].Parent, p.Blocks[1].ID = "x", "x", "y" }, true},
		{"one letter", func(p *Piece) { p.Blocks[2].Text = "La fin." }, false},
		{"title", func(p *Piece) { p.Title = "Relances" }, false},
		{"language", func(p *Piece) { p.Lang = text.English }, false},
		{"kind", func(p *Piece) { p.Kind = Email }, false},
		{"a mark", func(p *Piece) { p.Blocks[1].Marks[0].Kind = text.Italic }, false},
		{"another parent", func(p *Piece) { p.Blocks[1].Parent = "c" }, false},
		{"order", func(p *Piece) { p.Blocks[0], p.Blocks[2] = p.Blocks[2], p.Blocks[0] }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := base()
			tt.change(&p)
			if got := p.Hash() == want; got != tt.same {
				t.Errorf("got same hash %v, want %v", got, tt.same)
			}
		})
	}
}
