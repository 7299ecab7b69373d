package workspace

import (
	"context"
	"strings"

	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// wordsLimit bounds what a decision may say, in characters.
const wordsLimit = 2_000

// Reasons that RemoveClaim takes.
const (
	reasonRemoved  = "removed"
	reasonReworded = "reworded"
)

// decideOn takes a decision on a claim as it is now, then returns the sheet of its piece. The decision is made while no
// check changes the claim.
func (w *Workspace) decideOn(ctx context.Context, claimID string, decision func(store.Claim) (store.Resolution, error)) (Sheet, error) {
	w.hold()
	defer w.release()
	c, err := w.claimNow(ctx, claimID)
	if err != nil {
		return Sheet{}, err
	}
	r, err := decision(c)
	if err != nil {
		return Sheet{}, err
	}
	r.ClaimID, r.At, r.Meaning, r.Wording = c.ID, w.millis(), c.Meaning, c.Anchor.Quote
	if _, err := w.store.Resolve(ctx, r); err != nil {
		return Sheet{}, err
	}
	w.note("claims", c.PieceID)
	return w.check(ctx, c.PieceID)
}

// claimNow returns a claim as the saved text has it. The caller holds checking.
func (w *Workspace) claimNow(ctx context.Context, id string) (store.Claim, error) {
	c, err := w.store.Claim(ctx, id)
	if err != nil {
		return c, err
	}
	if _, _, err := w.current(ctx, c.PieceID); err != nil {
		return c, err
	}
	return w.store.Claim(ctx, id)
}

// LinkProof settles a claim with a passage. Where the check of the claim against it says not found, or the passage is of the very text
// that makes the claim, a reason is required
// (invalid/reason_required, field reason), and the link stays "not confirmed".
func (w *Workspace) LinkProof(ctx context.Context, claimID string, link LinkInput) (Sheet, error) {
	reason, err := said(link.Reason, "reason", false)
	if err != nil {
		return Sheet{}, err
	}
	return w.decideOn(ctx, claimID, func(c store.Claim) (r store.Resolution, err error) {
		cited, err := w.store.Cited(ctx, []string{link.PassageID})
		if err != nil {
			return r, err
		}
		p, ok := cited[link.PassageID]
		if !ok {
			return r, fault.New(fault.NotFound, "passage")
		}
		r = store.Resolution{Kind: claim.Sourced, PassageID: p.ID, Reason: reason}
		if err := weighLink(w.checker, asClaim(c), p, text.Span{Start: link.Start, End: link.End}, &r); err != nil {
			return r, err
		}
		own, err := w.isOwn(ctx, c.PieceID, p.SourceID)
		if err != nil {
			return r, err
		}
		if own {
			r.Verdict, r.Hits = verify.NotFound, nil
		} else if r.Verdict == verify.NotFound {
			if err := w.proposedLink(ctx, asClaim(c), &r); err != nil {
				return r, err
			}
		}
		if r.Verdict == verify.NotFound && reason == "" {
			return r, fault.New(fault.Invalid, "reason_required").On("reason")
		}
		return r, nil
	})
}

// weighLink checks a claim against the passage it is linked to. A chosen quote must answer by itself, or hold all of what
// answers in the passage: some words of a proof are no proof. A passage that contradicts does so whatever was chosen in it.
func weighLink(k *verify.Checker, c claim.Claim, p verify.Passage, chosen text.Span, r *store.Resolution) error {
	whole := k.Compare(c, p)
	best := whole.Evidence[0]
	if chosen == (text.Span{}) {
		r.Span, r.Quote, r.Hits, r.Verdict = best.Span, best.Quote, best.Hits, whole.Verdict
		return nil
	}
	if chosen.Start < 0 || chosen.End > text.Length(p.Text) || strings.TrimSpace(text.Slice(p.Text, chosen)) == "" {
		return fault.New(fault.Invalid, "bad_span").On("start")
	}
	r.Span, r.Quote = chosen, text.Slice(p.Text, chosen)
	only := p
	only.ID, only.Text = "", r.Quote
	alone := k.Compare(c, only)
	r.Verdict = alone.Verdict
	for _, h := range alone.Evidence[0].Hits {
		h.Span.Start, h.Span.End = h.Span.Start+chosen.Start, h.Span.End+chosen.Start
		r.Hits = append(r.Hits, h)
	}
	holds := chosen.Start <= best.Span.Start && best.Span.End <= chosen.End
	if whole.Verdict == verify.Contradicted || r.Verdict == verify.NotFound && holds {
		r.Verdict, r.Hits = whole.Verdict, best.Hits
	}
	return nil
}

// asClaim is a stored claim as the checker reads it.
func asClaim(c store.Claim) claim.Claim {
	return claim.Claim{Block: c.Anchor.Block, Span: c.Anchor.Span, Text: c.Anchor.Quote, Sentence: c.Sentence, Cell: c.Cell, Categories: c.Categories,
		Risk: c.Risk, Quantities: text.Quantities(c.Anchor.Quote, c.Lang), Signals: c.Signals, Lang: c.Lang, Meaning: c.Meaning}
}

// RecordValidation settles a claim by an expert's word. Name, date, words and proof are required.
func (w *Workspace) RecordValidation(ctx context.Context, claimID string, v Validation) (Sheet, error) {
	for _, f := range []struct {
		value *string
		field string
		must  bool
	}{{&v.Name, "name", true}, {&v.Role, "role", false}, {&v.Words, "words", true}, {&v.Proof, "proof", true}} {
		clean, err := said(*f.value, f.field, f.must)
		if err != nil {
			return Sheet{}, err
		}
		*f.value = clean
	}
	switch {
	case v.At <= 0:
		return Sheet{}, fault.New(fault.Invalid, "required").On("at")
	case v.At > w.now().AddDate(0, 0, 1).UnixMilli(): // a day's grace: dates come without a time zone
		return Sheet{}, fault.New(fault.Invalid, "in_the_future").On("at")
	}
	return w.decideOn(ctx, claimID, func(store.Claim) (store.Resolution, error) {
		return store.Resolution{Kind: claim.Validated, Expert: store.Expert(v)}, nil
	})
}

// ClaimExperts lists whom the charter in force gives to ask about a claim; none without a charter.
func (w *Workspace) ClaimExperts(ctx context.Context, claimID string) (ExpertsView, error) {
	out := ExpertsView{Experts: []charter.Expert{}}
	c, err := w.store.Claim(ctx, claimID)
	if err != nil {
		return out, err
	}
	house, err := w.CharterInForce(ctx)
	if err != nil || house == nil {
		return out, err
	}
	experts, named := house.ExpertsFor(c.Categories)
	return ExpertsView{Experts: filled(experts), Named: named}, nil
}

// DismissClaim settles a claim as not being one. A reason is required.
func (w *Workspace) DismissClaim(ctx context.Context, claimID string, reason string) (Sheet, error) {
	reason = strings.TrimSpace(reason)
	if reason == "" {
		return Sheet{}, fault.New(fault.Invalid, "reason_required").On("reason")
	}
	reason, err := said(reason, "reason", true)
	if err != nil {
		return Sheet{}, err
	}
	return w.decideOn(ctx, claimID, func(store.Claim) (store.Resolution, error) {
		return store.Resolution{Kind: claim.NotAClaim, Reason: reason}, nil
	})
}

// RemoveClaim records that the wording was taken out of the text, or reworded. It counts while the wording is out of the
// saved text, so it may be said before or after the text is saved.
func (w *Workspace) RemoveClaim(ctx context.Context, claimID string, reason string) (Sheet, error) {
	if reason != reasonReworded {
		reason = reasonRemoved
	}
	return w.decideOn(ctx, claimID, func(store.Claim) (store.Resolution, error) {
		return store.Resolution{Kind: claim.Removed, Reason: reason}, nil
	})
}

// ReopenClaim withdraws the decision in force; without one it changes nothing.
func (w *Workspace) ReopenClaim(ctx context.Context, claimID string) (Sheet, error) {
	w.hold()
	defer w.release()
	c, err := w.claimNow(ctx, claimID)
	if err != nil {
		return Sheet{}, err
	}
	if err := w.store.Reopen(ctx, claimID, w.millis()); err != nil {
		return Sheet{}, err
	}
	w.note("claims", c.PieceID)
	return w.check(ctx, c.PieceID)
}

// ReinstateDecision puts a withdrawn decision back in force, in place of the one that replaced it. It is refused as
// conflict/changed_elsewhere when the claim no longer means what was decided upon; one that is in force stays so.
func (w *Workspace) ReinstateDecision(ctx context.Context, resolutionID string) (Sheet, error) {
	w.hold()
	defer w.release()
	claimID, err := w.store.ClaimOf(ctx, resolutionID)
	if err != nil {
		return Sheet{}, err
	}
	c, err := w.claimNow(ctx, claimID)
	if err != nil {
		return Sheet{}, err
	}
	if err := w.store.Reinstate(ctx, resolutionID, w.millis()); err != nil {
		return Sheet{}, err
	}
	w.note("claims", c.PieceID)
	return w.check(ctx, c.PieceID)
}

// said cleans a text of the user's: invalid/required when it is empty and must not be, invalid/field_too_long beyond the limit.
func said(s, field string, must bool) (string, error) {
	s = strings.TrimSpace(s)
	if must && s == "" {
		return "", fault.New(fault.Invalid, "required").On(field)
	}
	if len([]rune(s)) > wordsLimit {
		return "", fault.New(fault.Invalid, "field_too_long").On(field)
	}
	return s, nil
}
