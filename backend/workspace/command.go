package workspace

import (
	"context"
	"fmt"
	"path/filepath"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/source"
	"probant/backend/verify"
)

// What the command line asks for beyond the window.

// Judge gives the verdict of claims that belong to no piece, in their order.
type Judge func(context.Context, ...claim.Claim) ([]verify.Result, error)

// Judge returns what judges over the whole library as it is now.
func (w *Workspace) Judge(ctx context.Context) (Judge, error) {
	judge, _, err := w.JudgeText(ctx, nil)
	return judge, err
}

// AsWritten reads the original of a source to quote it as its file has it; nil for a format that holds no text of its own.
func (w *Workspace) AsWritten(ctx context.Context, sourceID string) (*source.Written, error) {
	src, err := w.store.Source(ctx, sourceID)
	if err != nil || src.Format != source.Markdown && src.Format != source.Plain {
		return nil, err
	}
	data, err := w.originals.Read(src.SHA256)
	if err != nil {
		return nil, fault.OnDisk(err)
	}
	raw, err := source.Decode(data)
	if err != nil {
		return nil, err
	}
	return source.AsWritten(ctx, src.Format, raw)
}

// ExportTo writes the pack of the newest approval to a folder other than the chosen one, and returns its path. It fails as
// ExportPack does.
func (w *Workspace) ExportTo(ctx context.Context, pieceID, folder string) (string, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("find the folder for packs: %w", err)
	}
	w.hold()
	defer w.release()
	if err := w.export(ctx, pieceID, folder); err != nil {
		return "", err
	}
	w.note("pack", pieceID)
	packs, err := w.store.Packs(ctx, pieceID)
	if err != nil {
		return "", err
	}
	for _, p := range packs { // newest first
		if filepath.Dir(p.Path) == folder {
			return p.Path, nil
		}
	}
	return "", fault.New(fault.NotFound, "pack")
}

// Decide takes one of a sample's decisions on a piece: it settles every open claim that shares the decision's words.
func (w *Workspace) Decide(ctx context.Context, p piece.Piece, d sample.Decision) error {
	return w.fillDecision(ctx, p, d)
}
