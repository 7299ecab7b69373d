package store

import (
	"testing"

	"probant/backend/claim"
	faults "probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/text"
	"probant/backend/verify"
)

func aClaim(p piece.Piece, ordinal int, quote string) Claim {
	return Claim{PieceID: p.ID, Origin: ByChecker, InText: true, Ordinal: ordinal,
		Anchor:   text.Anchor{Block: "a", Quote: quote, Span: text.Span{Start: ordinal, End: ordinal + len(quote)}},
		Sentence: quote, Categories: []claim.Category{claim.Performance}, Risk: claim.High, Lang: text.French,
		Signals: []claim.Signal{{Code: "number", Span: text.Span{End: 2}}}, Meaning: "m:" + quote, CreatedAt: 10}
}

func mustCheck(t *testing.T, s *Store, c Check) []Claim {
	t.Helper()
	sp, err := s.Space(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	c.Library, c.With = sp.LibrarySeq, "v1"
	if _, err := s.SaveCheck(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	out, err := s.Claims(t.Context(), c.PieceID)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func checkedEvents(t *testing.T, s *Store, p piece.Piece) (n int) {
	t.Helper()
	events, err := s.Events(t.Context(), p.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.Kind == Checked {
			n++
		}
	}
	return n
}

func TestSaveCheck(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 % sur 40 sites.")

	got := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{aClaim(p, 1, "40 sites"), aClaim(p, 0, "31 %")}, At: 20})
	if len(got) != 2 || got[0].Anchor.Quote != "31 %" || got[1].Anchor.Quote != "40 sites" {
		t.Fatalf("got %+v, want the claims in text order", got)
	}
	if got[0].ID == "" || got[0].Signals[0].Code != "number" || got[0].Difference != nil {
		t.Errorf("got %+v", got[0])
	}

	t.Run("the trail has one row per change of the set", func(t *testing.T) {
		verdict := got[0]
		verdict.Verdict, verdict.Confidence = verify.NotFound, 80
		verdict.Difference = &verify.Difference{Kind: verify.NumberDiffers, Claim: "31 %", Source: "35 %"}
		now := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{verdict}, At: 30})
		if now[0].ID != got[0].ID || now[0].Verdict != verify.NotFound || now[0].Difference.Source != "35 %" {
			t.Errorf("got %+v", now[0])
		}
		if n := checkedEvents(t, s, p); n != 1 {
			t.Errorf("got %d checked events, want 1", n)
		}
	})

	t.Run("a check of another text is refused", func(t *testing.T) {
		_, err := s.SaveCheck(ctx, Check{PieceID: p.ID, Seq: 7})
		wantFault(t, err, faults.Stale, "changed_elsewhere")
	})

	t.Run("a check against another library is refused", func(t *testing.T) {
		_, err := s.SaveCheck(ctx, Check{PieceID: p.ID, Seq: 1, Library: 12})
		wantFault(t, err, faults.Stale, "changed_elsewhere")
	})

	t.Run("a claim that left is kept for a while, one decided upon for good", func(t *testing.T) {
		if _, err := s.Resolve(ctx, Resolution{ClaimID: got[1].ID, Kind: claim.NotAClaim, At: 40, Reason: "exemple"}); err != nil {
			t.Fatal(err)
		}
		gone := []string{got[0].ID, got[1].ID}
		now := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Gone: gone, At: 50, Forget: 50})
		if len(now) != 2 || now[0].InText || now[0].GoneAt != 50 {
			t.Fatalf("got %+v, want both out of the text", now)
		}
		now = mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, At: 60, Forget: 51})
		if len(now) != 1 || now[0].ID != got[1].ID || now[0].Decision == nil {
			t.Errorf("got %+v, want the decided one only", now)
		}
		if n := checkedEvents(t, s, p); n != 2 {
			t.Errorf("got %d checked events, want 2", n)
		}
	})
}

func TestResolve(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 %.")
	src := mustAdd(t, s, "aa", "une baisse de 31 %")
	id := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{aClaim(p, 0, "31 %")}})[0].ID
	passages, err := s.Passages(ctx, src.ID, 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	read := func() Claim {
		t.Helper()
		c, err := s.Claim(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	decide := func(r Resolution) {
		t.Helper()
		r.ClaimID, r.At = id, 100
		if _, err := s.Resolve(ctx, r); err != nil {
			t.Fatal(err)
		}
	}

	decide(Resolution{Kind: claim.Validated, Expert: Expert{Name: "Inès Caron", At: 90, Words: "Oui.", Proof: "courriel"}})
	if got := read().InForce(); got == nil || got.Expert.Name != "Inès Caron" {
		t.Fatalf("got %+v, want the validation", got)
	}
	decide(Resolution{Kind: claim.Sourced, PassageID: passages[0].ID, Quote: "31 %", Verdict: verify.Supported})
	if got := read().InForce(); got.Kind != claim.Sourced || got.PassageID != passages[0].ID {
		t.Fatalf("got %+v, want the link alone", got)
	}
	if got, err := s.Source(ctx, src.ID); err != nil || got.Uses != 1 {
		t.Errorf("uses: got %d (%v), want 1", got.Uses, err)
	}
	if uses, err := s.Uses(ctx, src.ID); err != nil || len(uses) != 1 || uses[0].ClaimID != id {
		t.Errorf("got %+v (%v)", uses, err)
	}

	decide(Resolution{Kind: claim.Removed})
	if got := read().InForce(); got.Kind != claim.Sourced {
		t.Errorf("still in the text: got %+v, want the link", got)
	}
	mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Gone: []string{id}, At: 200})
	if got := read().InForce(); got.Kind != claim.Removed {
		t.Errorf("out of the text: got %+v, want the removal", got)
	}
	if got, err := s.Source(ctx, src.ID); err != nil || got.Uses != 0 {
		t.Errorf("uses of a removed claim: got %d (%v), want 0", got.Uses, err)
	}
	back := read()
	back.InText, back.GoneAt = true, 0
	mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{back}, At: 300})
	if got := read().InForce(); got.Kind != claim.Sourced {
		t.Errorf("back by undo: got %+v, want the link again", got)
	}

	for _, want := range []*Resolution{read().Removal, nil} { // the link goes, then the removal that the text belies
		if err := s.Reopen(ctx, id, 400); err != nil {
			t.Fatal(err)
		}
		if c := read(); c.Decision != nil || (c.Removal == nil) != (want == nil) {
			t.Errorf("reopened: got %+v and %+v", c.Decision, c.Removal)
		}
	}
	before, _ := s.Events(ctx, p.ID)
	if err := s.Reopen(ctx, id, 500); err != nil {
		t.Errorf("reopening an open claim: %v", err)
	}
	if after, _ := s.Events(ctx, p.ID); len(after) != len(before) {
		t.Errorf("it left %d rows in the trail", len(after)-len(before))
	}
	_, err = s.Resolve(ctx, Resolution{ClaimID: "nobody", Kind: claim.Removed})
	wantFault(t, err, faults.NotFound, "claim")
}

func TestMarkClaim(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 %.")
	mustCheck(t, s, Check{PieceID: p.ID, Seq: 1})
	id, err := s.MarkClaim(ctx, aClaim(p, 0, "baisse"))
	if err != nil {
		t.Fatal(err)
	}
	if row, err := s.PieceRow(ctx, p.ID); err != nil || row.Checked(0, "v1") {
		t.Errorf("got %+v (%v), want a new check asked for", row, err)
	}
	now := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Gone: []string{id}, At: 5, Forget: 1_000})
	if len(now) != 1 || now[0].Origin != ByUser {
		t.Errorf("got %+v, want the mark kept for an undo", now)
	}
}

func TestReinstate(t *testing.T) {
	s := mustOpen(t)
	ctx := t.Context()
	p := mustCreate(t, s, "Relance", "Une baisse de 31 %.")
	c := mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{aClaim(p, 0, "31 %")}})[0]
	decide := func(r Resolution) Resolution {
		t.Helper()
		r.ClaimID, r.At, r.Meaning = c.ID, 100, c.Meaning
		r, err := s.Resolve(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	wantInForce := func(id string) {
		t.Helper()
		now, err := s.Claim(ctx, c.ID)
		if err != nil || now.Decision == nil || now.Decision.ID != id {
			t.Fatalf("got %+v (%v), want %s in force", now.Decision, err, id)
		}
	}
	first := decide(Resolution{Kind: claim.NotAClaim, Reason: "exemple"})
	second := decide(Resolution{Kind: claim.Validated, Expert: Expert{Name: "Inès Caron", At: 90, Words: "Oui.", Proof: "courriel"}})
	for range 2 { // the second time it is in force already
		if err := s.Reinstate(ctx, first.ID, 200); err != nil {
			t.Fatal(err)
		}
		wantInForce(first.ID)
	}
	if err := s.Reopen(ctx, c.ID, 300); err != nil {
		t.Fatal(err)
	}
	if err := s.Reinstate(ctx, second.ID, 400); err != nil {
		t.Fatal(err)
	}
	wantInForce(second.ID)
	events, err := s.Events(ctx, p.ID)
	if err != nil {
		t.Fatal(err)
	}
	back := 0
	for _, e := range events {
		if e.Kind == Restored && e.Subject == c.ID {
			back++
		}
	}
	if back != 2 {
		t.Errorf("the trail has %d reinstatements, want 2", back)
	}

	other := c
	other.Meaning = "une hausse de 31 %"
	mustCheck(t, s, Check{PieceID: p.ID, Seq: 1, Written: []Claim{other}})
	wantFault(t, s.Reinstate(ctx, first.ID, 500), faults.Conflict, "changed_elsewhere")
	wantInForce(second.ID)
	wantFault(t, s.Reinstate(ctx, "nobody", 500), faults.NotFound, "claim")
}
