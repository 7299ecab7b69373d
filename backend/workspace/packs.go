package workspace

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"

	"probant/backend/claim"
	"probant/backend/deliver"
	"probant/backend/fault"
	"probant/backend/pack"
	"probant/backend/piece"
	"probant/backend/store"
	"probant/backend/verify"
)

// Publication returns what would leave, where to, and what left.
func (w *Workspace) Publication(ctx context.Context, pieceID string) (Publication, error) {
	w.hold()
	defer w.release()
	return w.publication(ctx, pieceID)
}

func (w *Workspace) publication(ctx context.Context, pieceID string) (Publication, error) {
	p, claims, err := w.current(ctx, pieceID)
	if err != nil {
		return Publication{}, err
	}
	sheet, err := w.sheet(ctx, p, claims)
	if err != nil {
		return Publication{}, err
	}
	out := Publication{Piece: p, Stage: sheet.Stage, Files: []PackFile{}, Packs: []PackView{}}
	if out.Folder, err = w.store.Folder(ctx); err != nil {
		return Publication{}, err
	}
	a, r, registered, err := w.approved(ctx, pieceID)
	switch {
	case fault.Is(err, fault.Denied):
		return out, nil
	case err != nil:
		return Publication{}, err
	}
	view := approvalView(a)
	out.Approval, out.Current = &view, a.Hash == p.Hash()
	files, err := w.build(a, r, registered)
	if err != nil {
		return Publication{}, err
	}
	out.Files = packFiles(files)
	packs, err := w.store.Packs(ctx, pieceID)
	if err != nil {
		return Publication{}, err
	}
	for _, k := range packs {
		out.Packs = append(out.Packs, packView(k))
	}
	return out, nil
}

// build renders the pack of an approval.
func (w *Workspace) build(a store.Approval, r piece.Revision, claims []ClaimView) ([]pack.File, error) {
	in := pack.Input{Title: r.Title, Kind: r.Kind, Lang: r.Lang, Blocks: r.Blocks, Approval: a.Approval, Charter: packCharter(a), Space: w.space.Name,
		Version: Version, At: w.millis(), Zone: w.zone}
	for _, c := range claims {
		in.Claims = append(in.Claims, packClaim(c))
	}
	return pack.Build(in)
}

// packCharter is the charter that a text was approved against, with its checklist as it was answered then.
func packCharter(a store.Approval) pack.Charter {
	out := pack.Charter{Version: a.Charter}
	for _, g := range goodKept(a) {
		out.Checklist = append(out.Checklist, pack.Check(g))
	}
	return out
}

func packClaim(c ClaimView) pack.Claim {
	out := pack.Claim{Number: c.Number, Block: c.Block, Span: c.Span, Text: c.Text, Sentence: under(c.Headings, c.Sentence), Categories: c.Categories,
		Risk: c.Risk, Status: c.Status, Verdict: c.Verdict}
	r := c.Resolution
	if r == nil {
		return out
	}
	out.Resolution, out.Confirmed, out.Reason, out.DecidedAt = r.Kind, r.Confirmed, r.Reason, r.At
	if e := r.Evidence; e != nil {
		out.Proof = &pack.Proof{Source: e.Source, File: e.File, Heading: e.Heading, Page: e.Page, Sheet: e.Sheet, Cell: e.Cell, Line: e.Line, Row: e.Cells,
			Quote: e.Quote, Date: e.Date, ValidUntil: e.ValidUntil}
	}
	if v := r.Validation; v != nil {
		out.Validation = &pack.Validation{Name: v.Name, Role: v.Role, At: v.At, Words: v.Words, Proof: v.Proof}
	}
	return out
}

// under is a sentence behind the headings of the table cell that it stands in, if any: alone a figure says nothing.
func under(headings, sentence string) string {
	if headings == "" {
		return sentence
	}
	return headings + " · " + sentence
}

func packFiles(files []pack.File) []PackFile {
	out := make([]PackFile, len(files))
	for i, f := range files {
		out[i] = PackFile{Role: string(f.Role), Name: f.Name, Size: len(f.Data), SHA256: pack.Sum(f.Data)}
	}
	return out
}

// packView tells how a pack stands where it was put. A folder that does not answer cannot be told from one that is gone.
func packView(k store.Pack) PackView {
	v := PackView{ID: k.ID, At: k.At, Revision: k.Revision, Path: k.Path, State: string(deliver.Missing), Files: []PackFile{}}
	sealed := []pack.ManifestFile{}
	for _, f := range k.Files {
		v.Files = append(v.Files, PackFile(f))
		sealed = append(sealed, pack.ManifestFile{Role: pack.Role(f.Role), Name: f.Name, Bytes: f.Size, SHA256: f.SHA256})
	}
	report, err := deliver.Inspect(k.Path, sealed)
	if err != nil {
		slog.Warn("a pack cannot be inspected", "err", err)
		return v
	}
	v.State = string(report.State)
	return v
}

// ExportPack writes the pack of the newest approval to the chosen folder. It is denied without an approval (not_approved)
// and when a proof that the approval rests on has fallen since (proof_fell, Detail the source's title), or a claim
// of the approved text is open again (claims_reopened); unavailable
// (folder_missing) without a folder, or as deliver.WriteFolder says.
func (w *Workspace) ExportPack(ctx context.Context, pieceID string) (Publication, error) {
	w.hold()
	defer w.release()
	folder, err := w.store.Folder(ctx)
	if err != nil {
		return Publication{}, err
	}
	if err := w.export(ctx, pieceID, folder); err != nil {
		return Publication{}, err
	}
	w.note("pack", pieceID)
	return w.publication(ctx, pieceID)
}

func (w *Workspace) export(ctx context.Context, pieceID, folder string) error {
	if _, err := w.store.Piece(ctx, pieceID); err != nil {
		return err
	}
	a, r, claims, err := w.approved(ctx, pieceID)
	if err != nil {
		return err
	}
	if err := w.stillProven(ctx, claims); err != nil {
		return err
	}
	if err := w.stillSettled(ctx, a); err != nil {
		return err
	}
	if folder == "" {
		return fault.New(fault.Unavailable, "folder_missing")
	}
	files, err := w.build(a, r, claims)
	if err != nil {
		return err
	}
	path, err := deliver.WriteFolder(folder, pack.FolderName(r.Title), files)
	if err != nil {
		return err
	}
	k := store.Pack{ApprovalID: a.ID, PieceID: pieceID, At: w.millis(), Path: path}
	for _, f := range packFiles(files) {
		k.Files = append(k.Files, store.PackFile(f))
		if f.Role == string(pack.Sealing) {
			k.Manifest = f.SHA256
		}
	}
	if _, err = w.store.AddPack(ctx, k); err != nil {
		return errors.Join(err, os.RemoveAll(path)) // a pack that nobody knows of could not be recalled
	}
	return nil
}

// stillProven refuses an approval of which a source has since expired or been deleted: nothing ships without proof.
func (w *Workspace) stillProven(ctx context.Context, claims []ClaimView) error {
	for _, c := range claims {
		if c.Resolution == nil || c.Resolution.Kind != claim.Sourced || c.Resolution.Evidence == nil {
			continue
		}
		e := c.Resolution.Evidence
		cited, err := w.store.Cited(ctx, []string{e.PassageID})
		if err != nil {
			return err
		}
		if p, ok := cited[e.PassageID]; !ok || verify.Lapsed(p.ValidUntil, w.millis()) {
			return fault.New(fault.Denied, "proof_fell").With(e.Source)
		}
	}
	return nil
}

// stillSettled refuses an approval of the text as it is now when the gate has closed behind it: a decision was withdrawn, or
// the library contradicts a claim since.
func (w *Workspace) stillSettled(ctx context.Context, a store.Approval) error {
	p, claims, err := w.current(ctx, a.PieceID)
	if err != nil || a.Hash != p.Hash() {
		return err // of an older text no claim is kept up to date: its sources alone can be asked
	}
	sheet, err := w.sheet(ctx, p, claims)
	if err == nil && !sheet.Gate.Open {
		return fault.New(fault.Denied, "claims_reopened")
	}
	return err
}

// Folder returns the folder packs go to; empty while none was chosen.
func (w *Workspace) Folder(ctx context.Context) (string, error) { return w.store.Folder(ctx) }

// SetFolder chooses the folder packs go to and returns its clean path. A path that is no folder is
// unavailable/folder_missing, Detail the path.
func (w *Workspace) SetFolder(ctx context.Context, path string) (string, error) {
	path = filepath.Clean(path)
	info, err := os.Stat(path)
	if err != nil || !info.IsDir() || !filepath.IsAbs(path) {
		return "", fault.New(fault.Unavailable, "folder_missing").On("folder").With(path).Because(err)
	}
	if err := w.store.SetFolder(ctx, path, w.millis()); err != nil {
		return "", err
	}
	w.changed("pack", "")
	return path, nil
}
