package workspace

import (
	"context"
	"probant/backend/fault"
	"probant/backend/job"
	"probant/backend/piece"
	"probant/backend/settings"
	"probant/backend/text"
)

var errStub = fault.New(fault.Internal, "stub")

func (w *Workspace) Pieces(ctx context.Context) (out []PieceRow, err error) { return out, errStub }
func (w *Workspace) CreatePiece(ctx context.Context, draft NewPiece) (out piece.Piece, err error) {
	return out, errStub
}
func (w *Workspace) ImportDraft(ctx context.Context, upload string) (out piece.Piece, err error) {
	return out, errStub
}
func (w *Workspace) OpenPiece(ctx context.Context, id string) (out piece.Piece, err error) {
	return out, errStub
}
func (w *Workspace) SavePiece(ctx context.Context, id string, seq int64, blocks []text.Block) (out Saved, err error) {
	return out, errStub
}
func (w *Workspace) DescribePiece(ctx context.Context, id string, title string, kind string, lang string) (out piece.Piece, err error) {
	return out, errStub
}
func (w *Workspace) DeletePiece(ctx context.Context, id string) error  { return errStub }
func (w *Workspace) RestorePiece(ctx context.Context, id string) error { return errStub }
func (w *Workspace) Revisions(ctx context.Context, id string) (out []RevisionRow, err error) {
	return out, errStub
}
func (w *Workspace) Revision(ctx context.Context, id string, number int) (out piece.Revision, err error) {
	return out, errStub
}
func (w *Workspace) RevertPiece(ctx context.Context, id string, number int) (out piece.Piece, err error) {
	return out, errStub
}
func (w *Workspace) Check(ctx context.Context, pieceID string) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) Candidates(ctx context.Context, claimID string, query string) (out []EvidenceView, err error) {
	return out, errStub
}
func (w *Workspace) LinkProof(ctx context.Context, claimID string, link LinkInput) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) RecordValidation(ctx context.Context, claimID string, v Validation) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) DismissClaim(ctx context.Context, claimID string, reason string) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) RemoveClaim(ctx context.Context, claimID string, reason string) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) ReopenClaim(ctx context.Context, claimID string) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) MarkClaim(ctx context.Context, pieceID string, block string, start int, end int) (out Sheet, err error) {
	return out, errStub
}
func (w *Workspace) Sources(ctx context.Context) (out []SourceRow, err error) { return out, errStub }
func (w *Workspace) ImportSources(ctx context.Context, uploads []string) (out job.Snapshot, err error) {
	return out, errStub
}
func (w *Workspace) Source(ctx context.Context, id string) (out SourceRow, err error) {
	return out, errStub
}
func (w *Workspace) Passages(ctx context.Context, id string, from int, limit int) (out []PassageView, err error) {
	return out, errStub
}
func (w *Workspace) DescribeSource(ctx context.Context, id string, d SourceDetails) (out SourceRow, err error) {
	return out, errStub
}
func (w *Workspace) DeleteSource(ctx context.Context, id string) error  { return errStub }
func (w *Workspace) RestoreSource(ctx context.Context, id string) error { return errStub }
func (w *Workspace) SearchEvidence(ctx context.Context, query string) (out []EvidenceView, err error) {
	return out, errStub
}
func (w *Workspace) Uses(ctx context.Context, id string) (out []Use, err error) { return out, errStub }
func (w *Workspace) BeginUpload(ctx context.Context, name string, size int64) (out string, err error) {
	return out, errStub
}
func (w *Workspace) AppendUpload(ctx context.Context, id string, data string) error { return errStub }
func (w *Workspace) DiscardUpload(ctx context.Context, id string) error             { return errStub }
func (w *Workspace) Readiness(ctx context.Context, pieceID string) (out Readiness, err error) {
	return out, errStub
}
func (w *Workspace) Approve(ctx context.Context, pieceID string, seq int64, name string, role string) (out Readiness, err error) {
	return out, errStub
}
func (w *Workspace) Publication(ctx context.Context, pieceID string) (out Publication, err error) {
	return out, errStub
}
func (w *Workspace) ExportPack(ctx context.Context, pieceID string) (out Publication, err error) {
	return out, errStub
}
func (w *Workspace) SetFolder(ctx context.Context, path string) (out string, err error) {
	return out, errStub
}
func (w *Workspace) Register(ctx context.Context) (out []RegisterRow, err error) { return out, errStub }

// Version is the program's.
const Version = "0.1.0"

// Space says which workspace is open. Path is its folder; Pieces and Sources are how many it holds.
type Space struct {
	Name    string `json:"name"`
	Path    string `json:"path"`
	Sample  bool   `json:"sample"`
	Lang    string `json:"lang"`
	Synced  bool   `json:"synced"` // the folder looks synchronised, which can damage a database: warn
	Pieces  int    `json:"pieces"`
	Sources int    `json:"sources"`
}

func (w *Workspace) Space() Space         { return Space{} }
func (w *Workspace) Jobs() []job.Snapshot { return []job.Snapshot{} }
func (w *Workspace) CancelJob(id string)  {}

type Desk struct{}

func (d *Desk) Settings() settings.Settings                                     { return settings.Settings{} }
func (d *Desk) SaveSettings(s settings.Settings) (settings.Settings, error)     { return s, nil }
func (d *Desk) OpenSample(ctx context.Context, lang string) (*Workspace, error) { return nil, errStub }
func (d *Desk) OpenOwn(ctx context.Context) (*Workspace, error)                 { return nil, errStub }

// Changed tells the interface what to fetch again. Kind is piece, claims, source, pack, settings or closing.
type Changed struct {
	Kind string `json:"kind"`
	ID   string `json:"id"`
}

func NewDesk(emit func(event string, data any)) *Desk        { return &Desk{} }
func (d *Desk) Open(ctx context.Context) (*Workspace, error) { return nil, errStub }
func (d *Desk) Close() error                                 { return nil }
