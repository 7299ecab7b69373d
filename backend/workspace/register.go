package workspace

import "context"

// Register returns every claim of every piece: those in the texts and those removed from them, the piece changed last
// first.
func (w *Workspace) Register(ctx context.Context) ([]RegisterRow, error) {
	rows, shown, err := w.everything(ctx)
	if err != nil {
		return nil, err
	}
	out := []RegisterRow{}
	for _, r := range rows {
		views := shown.of(r.ID)
		findings, err := w.forbiddenIn(ctx, r, views)
		if err != nil {
			return nil, err
		}
		gate, _ := decide(r, views, alone(findings))
		for _, v := range views {
			out = append(out, RegisterRow{Claim: v, PieceID: r.ID, PieceTitle: r.Title, PieceLang: r.Lang, Stage: stage(r, gate)})
		}
	}
	return out, nil
}
