package workspace

import (
	"context"
	"reflect"
	"time"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
	"probant/backend/verify"
)

// checkedWith names what finds and checks claims. A change that may find others, or judge them otherwise, changes it, and
// every piece is then checked again.
const checkedWith = "6"

const (
	// keepGone is how long a claim that left the text without a decision is remembered: long enough for an undo, or for
	// the interface to say that it was removed.
	keepGone = time.Hour
	// retries bounds the checks begun again because text or library changed meanwhile.
	retries = 4
)

// Check finds and checks the claims of the saved text.
func (w *Workspace) Check(ctx context.Context, pieceID string) (Sheet, error) {
	w.hold()
	defer w.release()
	return w.check(ctx, pieceID)
}

// check is Check for callers that hold checking.
func (w *Workspace) check(ctx context.Context, pieceID string) (Sheet, error) {
	p, claims, err := w.current(ctx, pieceID)
	if err != nil {
		return Sheet{}, err
	}
	w.latest.keep(p, claims)
	return w.sheet(ctx, p, claims)
}

// refresh checks every piece whose claims are not those of its text and of the library as they are now.
func (w *Workspace) refresh(ctx context.Context) error {
	rows, err := w.store.Pieces(ctx)
	if err != nil {
		return err
	}
	sp, err := w.store.Space(ctx)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r.Checked(sp.LibrarySeq, checkedWith) {
			continue
		}
		_, err := w.settled(ctx, r.ID)
		if err != nil && !fault.Is(err, fault.NotFound) && !fault.Is(err, fault.Stale) { // deleted, or being written: its turn comes
			return err
		}
	}
	return nil
}

// settled is current for callers that do not hold checking.
func (w *Workspace) settled(ctx context.Context, pieceID string) ([]store.Claim, error) {
	w.hold()
	defer w.release() // whatever happens: a lock kept by a panic would hold up every later check
	_, claims, err := w.current(ctx, pieceID)
	return claims, err
}

// current returns a piece with its claims, found and checked again if text or library changed since they were. The caller
// holds checking.
func (w *Workspace) current(ctx context.Context, pieceID string) (p piece.Piece, claims []store.Claim, err error) {
	for range retries {
		sp, err := w.store.Space(ctx)
		if err != nil {
			return p, nil, err
		}
		row, err := w.store.PieceRow(ctx, pieceID)
		if err != nil {
			return p, nil, err
		}
		if p, err = w.store.Piece(ctx, pieceID); err != nil {
			return p, nil, err
		}
		if claims, err = w.store.Claims(ctx, pieceID); err != nil {
			return p, nil, err
		}
		if p.Seq == row.Seq && row.Checked(sp.LibrarySeq, checkedWith) {
			return p, claims, nil
		}
		found, err := w.examine(ctx, p, claims, sp.LibrarySeq, row.CheckedWith)
		if err != nil {
			return p, nil, err
		}
		claims, err = w.store.SaveCheck(ctx, found)
		if fault.Is(err, fault.Stale) {
			continue // text or library moved on: look again
		}
		if err == nil && (len(found.Written) > 0 || len(found.Gone) > 0) {
			w.note("claims", pieceID)
		}
		return p, claims, err
	}
	return p, nil, fault.New(fault.Stale, "changed_elsewhere")
}

// examine finds the claims of a text, knows again those it has, and has the others checked.
func (w *Workspace) examine(ctx context.Context, p piece.Piece, stored []store.Claim, library int64, with string) (store.Check, error) {
	if err := w.library.turn(ctx, library); err != nil {
		return store.Check{}, err
	}
	now := w.millis()
	check := store.Check{PieceID: p.ID, Seq: p.Seq, Library: library, With: checkedWith, At: now, Forget: now - keepGone.Milliseconds()}
	var found []foundClaim
	found, check.Unsupported = w.extract(p, stored)
	inText := map[string]bool{}
	claims := make([]store.Claim, len(found))
	var unsure []int // of found: to be checked
	for i, c := range found {
		next := store.Claim{PieceID: p.ID, Origin: c.origin, CreatedAt: now}
		if c.known != nil {
			next = *c.known
			inText[c.known.ID] = true
		}
		next.InText, next.GoneAt, next.Ordinal = true, 0, i
		next.Anchor = anchor(p.Blocks, c.Claim)
		next.Sentence, next.Categories, next.Risk, next.Signals = c.Sentence, filled(c.Categories), c.Risk, filled(c.Signals)
		next.Lang, next.Meaning = c.Lang, c.Meaning
		if stale(c.known, next, library, with) {
			unsure = append(unsure, i)
			next.CheckedLibrary = library
		}
		claims[i] = next
	}
	err := job.Each(ctx, len(unsure), func(i int) error {
		at := unsure[i]
		return w.judge(ctx, found[at].Claim, &claims[at])
	})
	if err != nil {
		return check, err
	}
	for i, c := range found {
		if c.known == nil || !reflect.DeepEqual(*c.known, claims[i]) {
			check.Written = append(check.Written, claims[i])
		}
	}
	for _, old := range stored {
		if old.InText && !inText[old.ID] {
			check.Gone = append(check.Gone, old.ID)
		}
	}
	return check, nil
}

// stale reports whether a claim must be checked: it is new, was checked against another library or by another checker, or
// its words are others, even if they mean the same.
func stale(before *store.Claim, now store.Claim, library int64, with string) bool {
	return before == nil || before.Verdict == "" || before.CheckedLibrary != library || with != checkedWith ||
		before.Sentence != now.Sentence || before.Anchor.Quote != now.Anchor.Quote
}

// judge has a claim checked against the whole library. Several may be at once.
func (w *Workspace) judge(ctx context.Context, c claim.Claim, into *store.Claim) error {
	r, err := w.checker.Check(ctx, c)
	if err != nil {
		return err
	}
	into.Verdict, into.Confidence, into.Difference, into.Proposal = r.Verdict, r.Confidence, r.Difference, verify.Proposal(c, r)
	into.Evidence = []store.Evidence{}
	for _, e := range r.Evidence {
		into.Evidence = append(into.Evidence, store.Evidence{PassageID: e.Passage.ID, Span: e.Span, Hits: filled(e.Hits), Score: e.Score})
	}
	return nil
}

// anchor anchors a claim in its block.
func anchor(blocks []text.Block, c claim.Claim) text.Anchor {
	for _, b := range blocks {
		if b.ID == c.Block {
			return text.NewAnchor(b, c.Span)
		}
	}
	return text.Anchor{Block: c.Block, Quote: c.Text, Span: c.Span}
}
