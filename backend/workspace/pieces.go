package workspace

import (
	"context"
	"slices"

	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/text"
)

const (
	titleLimit = 200     // characters of a title
	textLimit  = 500_000 // UTF-16 code units of a draft, about 80,000 words
)

// Pieces returns every piece, the last changed first, with what is left to settle in each.
func (w *Workspace) Pieces(ctx context.Context) ([]PieceRow, error) {
	rows, shown, err := w.everything(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]PieceRow, len(rows))
	for i, r := range rows {
		claims := shown.of(r.ID)
		findings, err := w.forbiddenIn(ctx, r, claims)
		if err != nil {
			return nil, err
		}
		forbidden := alone(findings)
		gate, counts := decide(r, claims, forbidden)
		out[i] = PieceRow{ID: r.ID, Title: r.Title, Kind: r.Kind, Lang: r.Lang, Stage: stage(r, gate), Left: gate.Left,
			Forbidden: gate.Forbidden, Total: counts.Total + len(forbidden), Words: r.Words, UpdatedAt: r.UpdatedAt, ApprovedAt: r.ApprovedAt, ExportedAt: r.ExportedAt}
		if out[i].Reopened, err = w.reopened(ctx, r, claims, findings); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// everything is every piece, the last changed first, and the claims of each as they are now.
func (w *Workspace) everything(ctx context.Context) (rows []store.PieceRow, claims shown, err error) {
	if err := w.refresh(ctx); err != nil {
		return nil, claims, err
	}
	if rows, err = w.store.Pieces(ctx); err != nil {
		return nil, claims, err
	}
	claims, err = w.shownClaims(ctx, "")
	return rows, claims, err
}

// CreatePiece makes a piece of a pasted or an empty draft.
func (w *Workspace) CreatePiece(ctx context.Context, draft NewPiece) (piece.Piece, error) {
	return w.create(ctx, draft, store.Created)
}

func (w *Workspace) create(ctx context.Context, draft NewPiece, how store.EventKind) (piece.Piece, error) {
	blocks, err := cleaned(draft.Blocks)
	if err != nil {
		return piece.Piece{}, err
	}
	title := text.Line(draft.Title)
	if title == "" {
		title = text.Line(piece.TitleFrom(blocks))
	}
	kind := draft.Kind
	if kind == "" {
		kind = string(piece.Article)
	}
	lang := draft.Lang
	if lang == "" {
		lang = string(text.DetectBlocks(blocks))
	}
	if lang == "" {
		lang = w.space.Lang
	}
	if err := validCard(title, kind, lang); err != nil {
		return piece.Piece{}, err
	}
	p, err := w.store.CreatePiece(ctx, piece.Piece{Title: title, Kind: piece.Kind(kind), Lang: text.Lang(lang),
		Blocks: blocks, CreatedAt: w.millis()}, piece.Words(blocks), how)
	if err != nil {
		return piece.Piece{}, err
	}
	w.changed("piece", p.ID)
	return p, nil
}

// OpenPiece returns a piece with its text, and notes that it was opened.
func (w *Workspace) OpenPiece(ctx context.Context, id string) (piece.Piece, error) {
	p, err := w.store.Piece(ctx, id)
	if err != nil {
		return p, err
	}
	return p, w.store.RecordOpened(ctx, id, w.millis())
}

// DescribePiece changes title, kind and language.
func (w *Workspace) DescribePiece(ctx context.Context, id string, title string, kind string, lang string) (piece.Piece, error) {
	title = text.Line(title)
	if err := validCard(title, kind, lang); err != nil {
		return piece.Piece{}, err
	}
	p, err := w.store.DescribePiece(ctx, id, title, piece.Kind(kind), text.Lang(lang), w.millis())
	if err == nil {
		w.changed("piece", id)
	}
	return p, err
}

// DeletePiece puts a piece away; RestorePiece brings it back.
func (w *Workspace) DeletePiece(ctx context.Context, id string) error {
	err := w.store.DeletePiece(ctx, id, w.millis())
	if err == nil {
		w.changed("piece", id)
	}
	return err
}

// RestorePiece brings a deleted piece back.
func (w *Workspace) RestorePiece(ctx context.Context, id string) error {
	err := w.store.RestorePiece(ctx, id, w.millis())
	if err == nil {
		w.changed("piece", id)
	}
	return err
}

func validCard(title, kind, lang string) error {
	switch {
	case len([]rune(title)) > titleLimit:
		return fault.New(fault.Invalid, "field_too_long").On("title")
	case !slices.Contains(piece.Kinds(), piece.Kind(kind)):
		return fault.New(fault.Invalid, "unknown_kind").On("kind").With(kind)
	case lang != string(text.French) && lang != string(text.English):
		return fault.New(fault.Invalid, "unknown_language").On("lang").With(lang)
	}
	return nil
}

// cleaned refuses a text that is too long, and gives each block an id of its own: a claim is anchored to one.
func cleaned(blocks []text.Block) ([]text.Block, error) {
	if err := fits(blocks); err != nil {
		return nil, err
	}
	out := filled(slices.Clone(blocks))
	seen := map[string]bool{"": true}
	for i, b := range out {
		if seen[b.ID] {
			out[i].ID = newID()
		}
		seen[out[i].ID] = true
	}
	return out, nil
}

// fits refuses a text that is too long. A block counts for one more than its text: empty ones are not free.
func fits(blocks []text.Block) error {
	length := -1
	for _, b := range blocks {
		if length += text.Length(b.Text) + 1; length > textLimit {
			return fault.New(fault.Invalid, "too_long").On("blocks")
		}
	}
	return nil
}
