package workspace

import (
	"fmt"
	"testing"

	"probant/backend/sample"
)

func TestZZ(t *testing.T) {
	for _, lang := range sampleLangs {
		content, err := sample.Open(lang)
		if err != nil {
			t.Fatal(err)
		}
		for i := range content.Pieces {
			content.Pieces[i].Approve = nil
		}
		s := newSpace(t)
		ctx := t.Context()
		if err := s.Fill(ctx, content); err != nil {
			t.Error(err)
		}
		for _, r := range must(s.Pieces(ctx))(t) {
			sh, err := s.Check(ctx, r.ID)
			if err != nil {
				t.Fatal(err)
			}
			fmt.Println("=====", lang, r.Title, r.Stage, fmt.Sprintf("%+v", sh.Counts))
			for _, c := range sh.Claims {
				diff := ""
				if c.Difference != nil {
					diff = fmt.Sprintf("%+v", *c.Difference)
				}
				ev := ""
				if len(c.Evidence) > 0 {
					ev = c.Evidence[0].File + ": " + c.Evidence[0].Quote
				}
				res := ""
				if c.Resolution != nil {
					res = fmt.Sprint(c.Resolution.Kind)
				}
				fmt.Printf("%d [%s] v=%s res=%s %v %v %q\n     diff=%s prop=%q ev=%s\n", c.Number, c.Status, c.Verdict, res, c.Categories, c.Signals, c.Text, diff, c.Proposal, ev)
			}
		}
	}
}
