package workspace

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"probant/backend/approve"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/verify"
)

// Readiness returns what the approver must see.
func (w *Workspace) Readiness(ctx context.Context, pieceID string) (Readiness, error) {
	w.hold()
	defer w.release()
	return w.readiness(ctx, pieceID)
}

func (w *Workspace) readiness(ctx context.Context, pieceID string) (Readiness, error) {
	p, claims, err := w.current(ctx, pieceID)
	if err != nil {
		return Readiness{}, err
	}
	sheet, err := w.sheet(ctx, p, claims)
	if err != nil {
		return Readiness{}, err
	}
	out := Readiness{Piece: p, Sheet: sheet, Hash: p.Hash(), ReviewBy: sheet.Gate.NextExpiry, Past: []ApprovalView{},
		Sources: sourcesCited(sheet.Claims)}
	if out.Revision, err = w.store.NextRevision(ctx, pieceID, out.Hash); err != nil {
		return Readiness{}, err
	}
	if out.Good, err = w.good(ctx, p, sheet, nil); err != nil {
		return Readiness{}, err
	}
	if _, out.Charter, err = w.charterInForce(ctx); err != nil {
		return Readiness{}, err
	}
	approvals, err := w.store.Approvals(ctx, pieceID)
	if err != nil {
		return Readiness{}, err
	}
	for i, a := range approvals {
		if v := approvalView(a); i == 0 && a.Hash == out.Hash {
			out.Approval = &v
		} else {
			out.Past = append(out.Past, v)
		}
	}
	return out, nil
}

// sourcesCited counts the documents that claims rest on.
func sourcesCited(claims []ClaimView) int {
	seen := map[string]bool{}
	for _, c := range claims {
		if c.Status == verify.Proven && c.Resolution != nil && c.Resolution.Evidence != nil {
			seen[c.Resolution.Evidence.SourceID] = true
		}
	}
	return len(seen)
}

func approvalView(a store.Approval) ApprovalView {
	return ApprovalView{ID: a.ID, Revision: a.Revision, At: a.At, Name: a.Name, Role: a.Role, Hash: a.Hash, Counts: Counts(a.Counts), Charter: a.Charter,
		Good: goodKept(a)}
}

// Approve freezes the text. It is denied (gate_closed, Detail the gate's reason) while something is open, stale
// (changed_elsewhere) when seq is not the text's, invalid (name_missing) without a name. Approving again what is approved,
// with nothing changed, changes nothing. Ticked are the items of the charter's checklist that the approver ticked, by their texts; those
// she did not are kept as not done.
func (w *Workspace) Approve(ctx context.Context, pieceID string, seq int64, name string, role string, ticked ...string) (Readiness, error) {
	w.hold()
	defer w.release()
	if err := w.approve(ctx, pieceID, seq, name, role, ticked); err != nil {
		return Readiness{}, err
	}
	w.note("piece", pieceID)
	return w.readiness(ctx, pieceID)
}

func (w *Workspace) approve(ctx context.Context, pieceID string, seq int64, name, role string, ticked []string) error {
	library, err := w.store.Space(ctx) // before the claims: what changes after this makes the approval stale
	if err != nil {
		return err
	}
	ready, err := w.readiness(ctx, pieceID)
	if err != nil {
		return err
	}
	if ready.Piece.Seq != seq {
		return fault.New(fault.Stale, "changed_elsewhere")
	}
	if gate := ready.Sheet.Gate; !gate.Open {
		return fault.New(fault.Denied, "gate_closed").With(gate.Reason)
	}
	claims := make([]approve.Claim, len(ready.Sheet.Claims))
	for i, v := range ready.Sheet.Claims {
		claims[i] = approveClaim(v)
	}
	gate := approve.Decide(ready.Piece.Blocks, ready.Sheet.Unsupported, claims, nil) // open: no forbidden wording stands
	a, err := approve.Freeze(gate, claims, ready.Revision, ready.Hash, name, role, w.millis())
	if err != nil {
		return err
	}
	register, err := json.Marshal(asRegistered(ready.Sheet.Claims))
	if err != nil {
		return fmt.Errorf("keep the register: %w", err)
	}
	answered, err := w.good(ctx, ready.Piece, ready.Sheet, ticked)
	if err != nil {
		return err
	}
	good, err := encodeGood(answered)
	if err != nil {
		return err
	}
	made := store.Approval{Approval: a, PieceID: pieceID, Claims: register, Charter: ready.Charter, Good: good}
	done, err := w.approvedAlready(ctx, made)
	if err != nil || done {
		return err
	}
	_, err = w.store.Approve(ctx, made, seq, library.LibrarySeq)
	return err
}

// approvedAlready reports whether the newest approval says all that this one would: the button was pressed twice.
func (w *Workspace) approvedAlready(ctx context.Context, a store.Approval) (bool, error) {
	all, err := w.store.Approvals(ctx, a.PieceID)
	if err != nil || len(all) == 0 {
		return false, err
	}
	last := all[0]
	return last.Hash == a.Hash && last.Name == a.Name && last.Role == a.Role && last.Charter == a.Charter &&
		bytes.Equal(last.Claims, a.Claims) && bytes.Equal(last.Good, a.Good), nil
}

// asRegistered is the claims as an approval keeps them: with what settled them, without what was only offered.
func asRegistered(claims []ClaimView) []ClaimView {
	out := make([]ClaimView, len(claims))
	for i, c := range claims {
		c.Evidence, c.Near, c.Proposal = []EvidenceView{}, 0, ""
		out[i] = c
	}
	return out
}

// approved returns the newest approval of a piece with its text and its claims; denied/not_approved when there is none.
func (w *Workspace) approved(ctx context.Context, pieceID string) (a store.Approval, r piece.Revision, claims []ClaimView, err error) {
	all, err := w.store.Approvals(ctx, pieceID)
	if err != nil {
		return a, r, nil, err
	}
	if len(all) == 0 {
		return a, r, nil, fault.New(fault.Denied, "not_approved")
	}
	a = all[0]
	if r, err = w.store.Revision(ctx, pieceID, a.Revision); err != nil {
		return a, r, nil, err
	}
	if err := json.Unmarshal(a.Claims, &claims); err != nil {
		return a, r, nil, fmt.Errorf("read an approval's register: %w", err)
	}
	return a, r, claims, nil
}
