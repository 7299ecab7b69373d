package workspace

import (
	"testing"
	"time"

	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/verify"
)

func TestFill(t *testing.T) {
	small := sample.Sample{Name: "Petit exemple",
		Sources: []sample.File{
			{Name: "mesure.md", Title: "Mesure 2026", Author: "Lucas Prévost", Date: "2026-01-14", Valid: "+25d", Data: []byte(agreeing)},
			{Name: "cantine.txt", Title: "Cantine", Data: []byte("Le menu du jeudi comprend une soupe.")},
		},
		Pieces: []sample.Piece{
			{File: "ouvert.md", Title: "Ouvert", Kind: "article", Lang: "fr", Markdown: claimed},
			{File: "publie.md", Title: "Publié", Kind: "landing_page", Lang: "fr", Markdown: "# Titre\n\n" + claimed + "\n\nOrvalis est certifié ISO 27001 depuis 2023.\n\nBonne lecture à vous.\n",
				Decisions: []sample.Decision{
					{Claim: "Bonne lecture à vous", Kind: "not_a_claim", Reason: "formule"}, // the checker never took it for one
					{Claim: "lecture à vous", Kind: "validated", Validation: &sample.Validation{Name: "Inès Caron", Date: "2026-02-27", Words: "Oui.", Proof: "Courriel"}},
					{Claim: "35 %", Kind: "sourced", Source: "mesure.md", Quote: "Orvalis réduit de 35 % le temps de saisie."},
					{Claim: "ISO 27001", Kind: "validated", Validation: &sample.Validation{Name: "Inès Caron", Role: "DPO", Date: "2026-02-27", Words: "Oui.", Proof: "Courriel"}},
				},
				Approve: &sample.Approve{Name: "Marc Lefèvre", Role: "Direction"}, Export: true},
		}}
	s := newSpace(t)
	ctx := t.Context()
	if err := s.Fill(ctx, small); err != nil {
		t.Fatal(err)
	}
	stages := map[string]piece.Stage{}
	for _, r := range must(s.Pieces(ctx))(t) {
		stages[r.Title] = r.Stage
	}
	if stages["Ouvert"] != piece.Verify || stages["Publié"] != piece.Published {
		t.Errorf("got %v", stages)
	}
	for _, src := range must(s.Sources(ctx))(t) {
		if src.File == "mesure.md" && (src.Title != "Mesure 2026" || src.Author != "Lucas Prévost" ||
			src.ValidUntil != monday.Truncate(24*time.Hour).AddDate(0, 0, 25).UnixMilli()) {
			t.Errorf("got %+v", src)
		}
	}
	validated := 0
	for _, r := range must(s.Register(ctx))(t) {
		if r.Claim.Status == verify.Validated {
			validated++
		}
	}
	if validated != 2 { // one of them marked by hand
		t.Errorf("got %d validated claims, want 2", validated)
	}

	for name, spoil := range map[string]func(*sample.Sample){
		"words of no claim":  func(b *sample.Sample) { b.Pieces[1].Decisions[2].Claim = "licorne" },
		"quote of no source": func(b *sample.Sample) { b.Pieces[1].Decisions[2].Quote = "licorne" },
		"no such source":     func(b *sample.Sample) { b.Pieces[1].Decisions[2].Source = "absent.pdf" },
		"an odd date":        func(b *sample.Sample) { b.Sources[0].Date = "hier" },
		"an odd decision":    func(b *sample.Sample) { b.Pieces[1].Decisions[2].Kind = "peut-être" },
	} {
		t.Run(name, func(t *testing.T) {
			bad := small
			bad.Sources = append([]sample.File{}, small.Sources...)
			bad.Pieces = append([]sample.Piece{}, small.Pieces...)
			bad.Pieces[1].Decisions = append([]sample.Decision{}, small.Pieces[1].Decisions...)
			spoil(&bad)
			if err := newSpace(t).Fill(t.Context(), bad); err == nil {
				t.Error("was taken")
			}
		})
	}
}

// TestSamples builds both bundled workspaces as a first visitor does: every screen must have something true to show.
func TestSamples(t *testing.T) {
	for _, lang := range sampleLangs {
		t.Run(lang, func(t *testing.T) {
			content, err := sample.Open(lang)
			if err != nil {
				t.Fatal(err)
			}
			s := newSpace(t)
			ctx := t.Context()
			if err := s.Fill(ctx, content); err != nil {
				t.Fatal(err)
			}
			stages := map[piece.Stage]int{}
			for _, r := range must(s.Pieces(ctx))(t) {
				stages[r.Stage]++
			}
			if stages[piece.Verify] == 0 || stages[piece.Published] == 0 || len(stages) < 3 {
				t.Errorf("got %v, want pieces at different stages", stages)
			}
			seen := map[verify.Status]int{}
			for _, r := range must(s.Register(ctx))(t) {
				seen[r.Claim.Status]++
			}
			for _, want := range []verify.Status{verify.ToProve, verify.Conflicted, verify.Expired, verify.Proven, verify.Validated, verify.NotAClaim} {
				if seen[want] == 0 {
					t.Errorf("no claim is %s: %v", want, seen)
				}
			}
		})
	}
}
