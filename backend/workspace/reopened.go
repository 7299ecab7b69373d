package workspace

import (
	"context"
	"reflect"
	"slices"

	"probant/backend/charter"
	"probant/backend/store"
)

// Reopened is why an approved content is open again though its text did not change: what the charter in force, newer than the one it was
// approved with, asks of it. Words are the wordings that it forbids; Lacks are what the proofs of Lacking claims do not have, each once.
type Reopened struct {
	Version  int        `json:"version"`
	Approved int        `json:"approved"` // the version of the charter it was approved with, 0 for none
	Words    []string   `json:"words"`
	Lacks    []LackView `json:"lacks"`
	Lacking  int        `json:"lacking"`
}

// reopened tells why the charter reopened a piece, nil when it did not. Claims and findings are marked by ban.
func (w *Workspace) reopened(ctx context.Context, row store.PieceRow, claims []ClaimView, findings []FindingView) (*Reopened, error) {
	if row.ApprovedHash != row.Hash {
		return nil, nil
	}
	_, version, err := w.charterInForce(ctx)
	if err != nil || version <= row.ApprovedCharter {
		return nil, err
	}
	out := &Reopened{Version: version, Approved: row.ApprovedCharter, Words: []string{}, Lacks: []LackView{}}
	for _, f := range findings {
		if f.Severity == charter.Forbidden && f.Under == "" && !slices.Contains(out.Words, f.Text) {
			out.Words = append(out.Words, f.Text)
		}
	}
	for _, c := range claims {
		if c.Lack == nil {
			continue
		}
		out.Lacking++
		if !slices.ContainsFunc(out.Lacks, func(l LackView) bool { return reflect.DeepEqual(l, *c.Lack) }) {
			out.Lacks = append(out.Lacks, *c.Lack)
		}
	}
	if len(out.Words)+len(out.Lacks) == 0 {
		return nil, nil // nothing is asked, or it is open for another reason
	}
	return out, nil
}
