package workspace

import (
	"context"

	"probant/backend/approve"
	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/piece"
	"probant/backend/source"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// shown is stored claims with what is needed to show them: the passages they cite and the time their status is asked at.
type shown struct {
	claims []store.Claim
	cited  map[string]verify.Passage
	stand  map[string]store.Standing
	broken map[string]store.BrokenLink // by claim
	now    int64

	charter *charter.Charter // in force, nil for none
}

// shownClaims reads the claims of a piece, or of every piece when pieceID is empty, ready to be shown.
func (w *Workspace) shownClaims(ctx context.Context, pieceID string) (shown, error) {
	claims, err := w.store.Claims(ctx, pieceID)
	if err != nil {
		return shown{}, err
	}
	return w.show(ctx, claims)
}

func (w *Workspace) show(ctx context.Context, claims []store.Claim) (s shown, err error) {
	s = shown{claims: claims, now: w.millis()}
	if s.broken, err = w.store.BrokenLinks(ctx); err != nil {
		return s, err
	}
	ids := []string{}
	for _, c := range claims {
		if len(c.Evidence) > 0 {
			ids = append(ids, c.Evidence[0].PassageID)
		}
		if c.Decision != nil && c.Decision.PassageID != "" {
			ids = append(ids, c.Decision.PassageID)
		}
		if b, ok := s.broken[c.ID]; ok && b.PassageID != "" {
			ids = append(ids, b.PassageID)
		}
	}
	if s.cited, err = w.store.Cited(ctx, ids); err != nil {
		return s, err
	}
	if s.stand, err = w.store.Standings(ctx, ids); err != nil {
		return s, err
	}
	s.charter, _, err = w.charterInForce(ctx)
	return s, err
}

// of returns the claims of one piece as the user meets them: those in the text, numbered, then those she removed. A claim
// that left the text otherwise is kept for an undo and not shown.
func (s shown) of(pieceID string) []ClaimView {
	out := []ClaimView{}
	number := 0
	for _, c := range s.claims {
		if c.PieceID != pieceID {
			continue
		}
		if c.InText {
			number++
			out = append(out, s.view(c, number))
		} else if c.Removal != nil {
			out = append(out, s.view(c, 0))
		}
	}
	return out
}

func (s shown) view(c store.Claim, number int) ClaimView {
	v := ClaimView{ID: c.ID, Number: number, Block: c.Anchor.Block, Span: c.Anchor.Span, Text: c.Anchor.Quote, Sentence: c.Sentence,
		Headings:   c.Cell.String(),
		Categories: filled(c.Categories), Risk: c.Risk, Signals: codes(c.Signals), Origin: string(c.Origin),
		Verdict: c.Verdict, Difference: c.Difference, Evidence: []EvidenceView{}, Proposal: c.Proposal}
	if v.Verdict == "" {
		v.Verdict = verify.NotFound
	}
	if len(c.Evidence) > 0 {
		best := c.Evidence[0]
		if p, ok := s.cited[best.PassageID]; ok {
			v.Evidence, v.Near = append(v.Evidence, s.evidence(p, best.Span, best.Hits)), len(c.Evidence)
			v.Evidence[0].ProposedBy = best.ProposedBy
		}
	}
	v.Resolution = s.resolution(c)
	v.Status = verify.Settle(s.settlement(c, v.Resolution))
	if !v.Status.Open() {
		if v.Lack, v.Falls = s.lack(v, s.stand); v.Lack != nil {
			v.Status = verify.ToProve
		}
	}
	v.Broken = s.fallen(c)
	return v
}

// fallen is the link that a new version took from a claim that is to prove again.
func (s shown) fallen(c store.Claim) *BrokenView {
	b, ok := s.broken[c.ID]
	if !ok || !c.InText {
		return nil
	}
	v := &BrokenView{Before: b.Quote, SourceID: b.SourceID, Source: b.Source}
	if p, ok := s.cited[b.PassageID]; ok {
		now := s.evidence(p, b.Span, nil)
		v.Now = &now
	}
	return v
}

// resolution is the decision that counts. A link to a source that was deleted counts no longer; it does again once the
// source is restored.
func (s shown) resolution(c store.Claim) *ResolutionView {
	r := c.InForce()
	if r == nil {
		return nil
	}
	v := &ResolutionView{ID: r.ID, Kind: r.Kind, At: r.At, Reason: r.Reason, Confirmed: true}
	switch r.Kind {
	case claim.Sourced:
		p, ok := s.cited[r.PassageID]
		if !ok {
			return nil
		}
		e := s.evidence(p, r.Span, r.Hits)
		v.Evidence, v.Confirmed = &e, r.Verdict == verify.Supported
	case claim.Validated:
		e := Validation(r.Expert)
		v.Validation = &e
	}
	return v
}

func (s shown) settlement(c store.Claim, r *ResolutionView) verify.Settlement {
	of := verify.Settlement{Verdict: c.Verdict, InText: c.InText, Now: s.now}
	if r != nil {
		of.Resolution, of.Link = r.Kind, c.InForce().Verdict
		if r.Evidence != nil {
			of.ValidUntil = r.Evidence.ValidUntil
		}
	}
	return of
}

func (s shown) evidence(p verify.Passage, span text.Span, hits []verify.Hit) EvidenceView {
	return evidenceView(p, s.stand[p.ID], span, hits, s.now)
}

func evidenceView(p verify.Passage, at store.Standing, span text.Span, hits []verify.Hit, now int64) EvidenceView {
	return EvidenceView{PassageID: p.ID, SourceID: p.SourceID, Source: p.Source, File: p.File, Text: p.Text, Span: span,
		Quote: text.Slice(p.Text, span), Hits: filled(hits), Heading: p.Heading, Page: p.Page, Sheet: p.Sheet, Cell: p.Cell,
		Line: p.Line, Cells: filled(source.QuotedCells(p.Text, p.Columns, span)),
		Date: p.Date, ValidUntil: p.ValidUntil, Expired: verify.Lapsed(p.ValidUntil, now),
		Ordinal: at.Ordinal, Typed: at.Typed, Format: string(at.Format), Quotable: string(at.Quotable)}
}

func codes(signals []claim.Signal) []string {
	out := []string{}
	for _, s := range signals {
		out = append(out, s.Code)
	}
	return out
}

// filled makes a nil slice an empty one: the interface takes null for an error.
func filled[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// sheet is what is shown of a piece whose claims were just checked.
func (w *Workspace) sheet(ctx context.Context, p piece.Piece, claims []store.Claim) (Sheet, error) {
	row, err := w.store.PieceRow(ctx, p.ID)
	if err != nil {
		return Sheet{}, err
	}
	s, err := w.show(ctx, claims)
	if err != nil {
		return Sheet{}, err
	}
	views := s.of(p.ID)
	findings, err := w.findingsOf(ctx, p)
	if err != nil {
		return Sheet{}, err
	}
	own, err := w.library.own(ctx, p.Blocks)
	if err != nil {
		return Sheet{}, err
	}
	ban(views, findings)
	gate, counts := decide(row, views, alone(findings))
	return Sheet{PieceID: p.ID, Seq: p.Seq, Version: w.sheets.Add(1), Order: []string{}, Claims: views, Counts: counts, Gate: gate, Stage: stage(row, gate),
		Unsupported: filled(row.Unsupported), Puffery: w.puffery(p, claims), Own: filled(own), Findings: findings}, nil
}

// puffery is the vague praise of a text, outside its claims.
func (w *Workspace) puffery(p piece.Piece, claims []store.Claim) []PufferyView {
	out := []PufferyView{}
	for _, f := range w.seen(p, claims).Puffery {
		out = append(out, PufferyView{Block: f.Block, Span: f.Span, Text: f.Text})
	}
	return out
}

// decide asks the gate. That there is a text is all it needs to know of the blocks, and a row tells.
func decide(row store.PieceRow, views []ClaimView, forbidden []string) (Gate, Counts) {
	claims := make([]approve.Claim, len(views))
	for i, v := range views {
		claims[i] = approveClaim(v)
	}
	var blocks []text.Block
	if row.Words > 0 {
		blocks = []text.Block{{Text: "…"}}
	}
	g := approve.Decide(blocks, row.Unsupported, claims, forbidden)
	return Gate{Open: g.Open, Reason: string(g.Reason), Left: g.Left, Forbidden: g.Forbidden, First: g.First, NextExpiry: g.NextExpiry},
		Counts(approve.Tally(claims))
}

func approveClaim(v ClaimView) approve.Claim {
	c := approve.Claim{ID: v.ID, Status: v.Status}
	if v.Resolution != nil {
		c.Confirmed, c.Reworded = v.Resolution.Confirmed, v.Resolution.Reason == reasonReworded
		if v.Resolution.Evidence != nil {
			c.ValidUntil = earlier(v.Resolution.Evidence.ValidUntil, v.Falls)
		}
	}
	return c
}

// earlier is the earlier of two moments, 0 being never.
func earlier(a, b int64) int64 {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// stage is where a piece stands. A closed gate sends it back to the start, even approved: a proof may have fallen since.
func stage(row store.PieceRow, gate Gate) piece.Stage {
	switch {
	case !gate.Open:
		return piece.Verify
	case row.ApprovedHash != row.Hash:
		return piece.Approve
	case row.ExportedHash != row.Hash:
		return piece.Publish
	}
	return piece.Published
}
