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
const checkedWith = "11"

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
	with, err := w.manner(ctx)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r.Checked(sp.LibrarySeq, with) {
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
		with, err := w.manner(ctx)
		if err != nil {
			return p, nil, err
		}
		if p.Seq == row.Seq && row.Checked(sp.LibrarySeq, with) {
			return p, claims, nil
		}
		found, err := w.examine(ctx, p, claims, store.Check{PieceID: p.ID, Seq: p.Seq, Library: sp.LibrarySeq, With: with}, row)
		if err != nil {
			return p, nil, err
		}
		claims, err = w.keepCheck(ctx, found)
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

// examined is a check to store, with the claims of the piece as it leaves them: those in the text, then the others. News
// tells which of the first are to be written.
type examined struct {
	store.Check
	claims []store.Claim
	news   []int
}

// keepCheck stores a check and returns the piece's claims.
func (w *Workspace) keepCheck(ctx context.Context, e examined) ([]store.Claim, error) {
	ids, err := w.store.SaveCheck(ctx, e.Check)
	for k, i := range e.news {
		if err == nil {
			e.claims[i].ID = ids[k]
		}
	}
	return e.claims, err
}

// examine finds the claims of a text, knows again those it has, and has judged those whose words, or whose passages, are
// others than at the last check.
func (w *Workspace) examine(ctx context.Context, p piece.Piece, stored []store.Claim, check store.Check, last store.PieceRow) (examined, error) {
	library := check.Library
	if err := w.library.turn(ctx, library); err != nil {
		return examined{}, err
	}
	now := w.millis()
	check.At, check.Forget = now, now-keepGone.Milliseconds()
	e := examined{Check: check}
	own, afresh, err := w.ownOf(ctx, p)
	if err != nil {
		return e, err
	}
	var found []foundClaim
	found, e.Unsupported = w.extract(p, stored)
	inText := map[string]bool{}
	claims, isNew := make([]store.Claim, len(found), len(found)+len(stored)), make([]bool, len(found))
	var unsure []int // of found: to be judged, unless their passages are those of the last time
	for i, c := range found {
		next := store.Claim{PieceID: p.ID, Origin: c.origin, CreatedAt: now}
		if c.known != nil {
			next = *c.known
			inText[c.known.ID] = true
		}
		isNew[i] = c.known == nil || !c.known.InText
		next.InText, next.GoneAt = true, 0
		next.Anchor = anchor(p.Blocks, c.Claim)
		next.Sentence, next.Categories, next.Risk, next.Signals = c.Sentence, filled(c.Categories), c.Risk, filled(c.Signals)
		next.Cell, next.Lang, next.Meaning = c.Cell, c.Lang, c.Meaning
		if !same(c.known, next, last, check.With) {
			next.Weighed = ""
		}
		if next.Weighed == "" || afresh || !checkedAgainst(*c.known, library, last) {
			unsure = append(unsure, i)
		}
		claims[i] = next
	}
	inOrder(claims, isNew)
	err = job.Each(ctx, len(unsure), func(i int) error {
		at := unsure[i]
		return w.judge(ctx, found[at].Claim, own, library, &claims[at])
	})
	if err != nil {
		return e, err
	}
	for i, c := range found {
		if c.known == nil || !reflect.DeepEqual(*c.known, claims[i]) {
			e.Written, e.news = append(e.Written, claims[i]), append(e.news, i)
		}
	}
	for _, old := range stored {
		if inText[old.ID] {
			continue
		}
		if old.InText {
			e.Gone = append(e.Gone, old.ID)
			old.InText, old.GoneAt = false, now
		}
		claims = append(claims, old)
	}
	e.claims = claims
	return e, nil
}

// same reports whether a claim says what it said when it was judged, to the same checker: other words may be judged
// otherwise even if they mean the same.
func same(before *store.Claim, now store.Claim, last store.PieceRow, with string) bool {
	return before != nil && before.Verdict != "" && last.CheckedWith == with &&
		before.Sentence == now.Sentence && before.Cell == now.Cell && before.Anchor.Quote == now.Anchor.Quote && before.Lang == now.Lang
}

// checkedAgainst reports whether a claim was checked against a library: with its text, if it was in it then.
func checkedAgainst(c store.Claim, library int64, last store.PieceRow) bool {
	return c.CheckedLibrary == library || c.InText && last.CheckedLibrary == library
}

// judge has a claim judged by what the library says of it, some sources apart, unless that is what it was judged by. Several may be at
// once.
func (w *Workspace) judge(ctx context.Context, c claim.Claim, apart map[string]bool, library int64, into *store.Claim) error {
	found, err := w.checker.Consult(ctx, c)
	if err != nil {
		return err
	}
	found = found.Without(apart)
	key := found.Key()
	if into.Weighed == key {
		return nil
	}
	w.judged.Add(1)
	r := found.Judge()
	into.Weighed, into.CheckedLibrary = key, library
	into.Verdict, into.Confidence, into.Difference, into.Proposal = r.Verdict, r.Confidence, r.Difference, verify.Proposal(c, r)
	into.Evidence = []store.Evidence{}
	for i, e := range r.Evidence {
		kept := store.Evidence{PassageID: e.Passage.ID}
		if i == 0 { // what the interface shows; the search for a proof finds the others again
			kept.Span, kept.Hits, kept.Score = e.Span, e.Hits, e.Score
		}
		into.Evidence = append(into.Evidence, kept)
	}
	return w.proposed(ctx, c, apart, into)
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
