package workspace

import (
	"context"
	"fmt"

	"probant/backend/charter"
	"probant/backend/fault"
	"probant/backend/store"
	"probant/backend/text"
)

// instance is a finding's own place: the same words among the same neighbours may stand twice in a text, and one of them be ignored.
type instance struct {
	identity string // charter.Finding.Identity
	block    string
	nth      int  // from 0, among those of its identity in the block
	all      int  // from 0, among those of its identity in the text
	alone    bool // no other of its identity stands in the text
}

// id names it while the text stays as it is.
func (p instance) id() string {
	if p.all == 0 {
		return p.identity
	}
	return fmt.Sprintf("%s.%d", p.identity, p.all)
}

// instances are the places of findings, in their order. At gives the place of a block by its id.
func instances(findings []charter.Finding, blocks []text.Block, at map[string]int) []instance {
	out := make([]instance, len(findings))
	all := map[string]int{}
	inBlock := map[[2]string]int{}
	for i, f := range findings {
		identity := f.Identity(blocks[at[f.Block]])
		key := [2]string{identity, f.Block}
		out[i] = instance{identity: identity, block: f.Block, nth: inBlock[key], all: all[identity]}
		inBlock[key]++
		all[identity]++
	}
	for i := range out {
		out[i].alone = all[out[i].identity] == 1
	}
	return out
}

// setAside pairs instances with what the user ignored, each with one at most; nil for an instance that is not ignored. One is known by its
// identity and its place; by its identity alone where none other has or had it, so that a paragraph that moves stays as it was.
func setAside(places []instance, ignored []store.IgnoredFinding) []*store.IgnoredFinding {
	out := make([]*store.IgnoredFinding, len(places))
	if len(ignored) == 0 {
		return out
	}
	for i, p := range places {
		for j := range ignored {
			was := &ignored[j]
			if was.Identity != p.identity {
				continue
			}
			here := was.Block == p.block && was.Nth == p.nth
			if here || was.Alone && p.alone || was.Block == "" && p.all == 0 {
				out[i] = was
				break
			}
		}
	}
	return out
}

// IgnoreFinding sets an instance of a finding aside, for a reason and in the user's name. It is denied (forbidden_words) for one that the
// charter forbids, invalid (reason_required) without a reason, invalid (name_missing) without a name, not_found (finding) when it is not in the text as saved.
func (w *Workspace) IgnoreFinding(ctx context.Context, pieceID, findingID, reason, name string) (Sheet, error) {
	reason, err := said(reason, "reason", false)
	if err != nil {
		return Sheet{}, err
	}
	if reason == "" {
		return Sheet{}, fault.New(fault.Invalid, "reason_required").On("reason")
	}
	if name = text.Line(name); name == "" {
		return Sheet{}, fault.New(fault.Invalid, "name_missing").On("name")
	}
	if name, err = said(name, "name", true); err != nil {
		return Sheet{}, err
	}
	return w.onFinding(ctx, pieceID, findingID, func(f FindingView) error {
		if f.Severity == charter.Forbidden {
			return fault.New(fault.Denied, "forbidden_words")
		}
		return w.store.IgnoreFinding(ctx, store.IgnoredFinding{PieceID: pieceID, Rule: f.Rule, Identity: f.at.identity, Block: f.at.block, Nth: f.at.nth,
			Alone: f.at.alone, Words: f.Text, Reason: reason, Name: name, At: w.millis()})
	})
}

// HeedFinding takes back that an instance is ignored.
func (w *Workspace) HeedFinding(ctx context.Context, pieceID, findingID string) (Sheet, error) {
	return w.onFinding(ctx, pieceID, findingID, func(f FindingView) error {
		if f.Ignored == nil {
			return nil
		}
		return w.store.HeedFinding(ctx, pieceID, f.Ignored.id, w.millis())
	})
}

// onFinding acts on a finding of the text as saved, then returns the sheet.
func (w *Workspace) onFinding(ctx context.Context, pieceID, findingID string, act func(FindingView) error) (Sheet, error) {
	w.hold()
	defer w.release()
	p, err := w.store.Piece(ctx, pieceID)
	if err != nil {
		return Sheet{}, err
	}
	all, err := w.findingsOf(ctx, p)
	if err != nil {
		return Sheet{}, err
	}
	for _, f := range all {
		if f.ID == findingID {
			if err := act(f); err != nil {
				return Sheet{}, err
			}
			w.note("claims", pieceID)
			return w.check(ctx, pieceID)
		}
	}
	return Sheet{}, fault.New(fault.NotFound, "finding")
}
