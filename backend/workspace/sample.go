package workspace

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
)

// sampleLangs are the languages that have a sample workspace.
var sampleLangs = []string{string(text.French), string(text.English)}

func sampleFolder(lang string) string { return "sample-" + lang }

// openSample opens the sample of a language. The caller holds mu.
func (d *Desk) openSample(ctx context.Context, lang string) (*Workspace, error) {
	if lang != string(text.English) {
		lang = string(text.French)
	}
	content, err := sample.Open(lang)
	if err != nil {
		return nil, err
	}
	return d.swap(ctx, sampleFolder(lang), Options{Name: content.Name, Sample: true, Lang: lang},
		func(w *Workspace) error { return w.Fill(ctx, content) })
}

// Fill builds a sample in an empty workspace by the ordinary use cases: import, check, decide, approve, export. Its packs
// go to a folder of the workspace's own.
func (w *Workspace) Fill(ctx context.Context, s sample.Sample) error {
	packs := filepath.Join(w.dir, packsFolder)
	if err := os.MkdirAll(packs, 0o700); err != nil {
		return fault.OnDisk(fmt.Errorf("make the folder of packs: %w", err))
	}
	if _, err := w.SetFolder(ctx, packs); err != nil {
		return err
	}
	for _, f := range s.Sources {
		if err := w.fillSource(ctx, f); err != nil {
			return fmt.Errorf("sample source %s: %w", f.Name, err)
		}
	}
	if len(s.Charter) > 0 {
		if err := w.fillCharter(ctx, s); err != nil {
			return fmt.Errorf("sample charter: %w", err)
		}
	}
	for _, p := range s.Pieces {
		if err := w.fillPiece(ctx, p); err != nil {
			return fmt.Errorf("sample piece %s: %w", p.File, err)
		}
	}
	return nil
}

// fillCharter publishes the charter of the sample.
func (w *Workspace) fillCharter(ctx context.Context, s sample.Sample) error {
	now, err := w.ImportCharter(ctx, s.Charter, 0)
	if err != nil {
		return err
	}
	_, err = w.PublishCharter(ctx, now.Seq, s.Publisher, "")
	return err
}

// aside writes data to a file of the uploads' folder, under a name that keeps its extension, for use to read.
func (w *Workspace) aside(name string, data []byte, use func(path string) error) error {
	dir, err := os.MkdirTemp(w.uploads.dir, "sample-")
	if err != nil {
		return fault.OnDisk(err)
	}
	path := filepath.Join(dir, name)
	err = fault.OnDisk(os.WriteFile(path, data, 0o600))
	if err == nil {
		err = use(path)
	}
	return errors.Join(err, fault.OnDisk(os.RemoveAll(dir)))
}

func (w *Workspace) fillSource(ctx context.Context, f sample.File) error {
	return w.aside(f.Name, f.Data, func(path string) error {
		row, _, err := w.AddSource(ctx, path)
		if err != nil {
			return err
		}
		d := source.Card{Title: f.Title, Author: f.Author, Kind: f.Kind, Owner: f.Owner, Date: row.Date, ValidUntil: row.ValidUntil,
			Quotable: f.Quotable, MayLeave: f.MayLeave, Tags: f.Tags}
		if f.Date != "" {
			if d.Date, err = day(f.Date); err != nil {
				return err
			}
		}
		if d.ValidUntil, err = w.validity(f.Valid); err != nil {
			return err
		}
		_, err = w.store.DescribeSource(ctx, row.ID, d, w.millis())
		return err
	})
}

// day is a date such as 2026-03-14, as Unix ms of its beginning in UTC.
func day(s string) (int64, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("a sample's date: %w", err)
	}
	return t.UnixMilli(), nil
}

// validity reads "", a date, or a number of days from today ("+25d").
func (w *Workspace) validity(s string) (int64, error) {
	if s == "" {
		return 0, nil
	}
	if n, isDays := strings.CutSuffix(s, "d"); isDays {
		days, err := strconv.Atoi(n)
		if err != nil {
			return 0, fmt.Errorf("a sample's validity: %w", err)
		}
		return w.now().UTC().Truncate(24*time.Hour).AddDate(0, 0, days).UnixMilli(), nil
	}
	return day(s)
}

func (w *Workspace) fillPiece(ctx context.Context, s sample.Piece) error {
	return w.aside(s.File, []byte(s.Markdown), func(path string) error {
		p, err := w.AddDraft(ctx, path, NewPiece{Title: s.Title, Kind: s.Kind, Lang: s.Lang})
		if err != nil {
			return err
		}
		for _, d := range s.Decisions {
			if err := w.fillDecision(ctx, p, d); err != nil {
				return fmt.Errorf("claim %q: %w", d.Claim, err)
			}
		}
		if s.Accept {
			if err := w.fillProofs(ctx, p.ID); err != nil {
				return err
			}
		}
		if s.Approve == nil {
			_, err := w.Check(ctx, p.ID)
			return err
		}
		if _, err := w.Approve(ctx, p.ID, p.Seq, s.Approve.Name, s.Approve.Role); err != nil {
			return err
		}
		if s.Export {
			_, err = w.ExportPack(ctx, p.ID)
		}
		return err
	})
}

// fillDecision settles every claim that shares the decision's words. Where the checker sees none there, the words are
// marked as a claim, unless all there was to say is that they are not one.
func (w *Workspace) fillDecision(ctx context.Context, p piece.Piece, d sample.Decision) error {
	sheet, err := w.Check(ctx, p.ID)
	if err != nil {
		return err
	}
	claims := claimsWith(sheet, d.Claim)
	if len(claims) == 0 && d.Kind != string(claim.NotAClaim) {
		if sheet, err = w.markWords(ctx, p, d.Claim); err != nil {
			return err
		}
		claims = claimsWith(sheet, d.Claim)
	}
	for _, c := range claims {
		if c.Resolution != nil {
			continue
		}
		if err := w.settle(ctx, c, d); err != nil {
			return err
		}
	}
	return nil
}

func claimsWith(s Sheet, words string) (out []ClaimView) {
	for _, c := range s.Claims {
		if c.Number > 0 && speaksOf(c, words) {
			out = append(out, c)
		}
	}
	return out
}

// markWords marks the first place where a text has these words.
func (w *Workspace) markWords(ctx context.Context, p piece.Piece, words string) (Sheet, error) {
	for _, b := range p.Blocks {
		if at := strings.Index(b.Text, words); at >= 0 {
			x := text.NewIndex(b.Text)
			return w.MarkClaim(ctx, p.ID, b.ID, x.Unit(at), x.Unit(at+len(words)))
		}
	}
	return Sheet{}, errors.New("the text does not have these words")
}

// fillProofs links what the sample's own decisions leave open to the passage that the check found to support it.
func (w *Workspace) fillProofs(ctx context.Context, pieceID string) error {
	sheet, err := w.Check(ctx, pieceID)
	if err != nil {
		return err
	}
	for _, c := range sheet.Claims {
		if c.Number == 0 || c.Resolution != nil || c.Verdict != verify.Supported {
			continue
		}
		if _, err := w.LinkProof(ctx, c.ID, LinkInput{PassageID: c.Evidence[0].PassageID}); err != nil {
			return fmt.Errorf("claim %q: %w", c.Text, err)
		}
	}
	return nil
}

// speaksOf reports whether a claim contains some words or stands in them.
func speaksOf(c ClaimView, words string) bool {
	said, words := text.Fold(c.Text), text.Fold(words)
	return strings.Contains(said, words) || strings.Contains(words, said)
}

func (w *Workspace) settle(ctx context.Context, c ClaimView, d sample.Decision) (err error) {
	switch d.Kind {
	case "sourced":
		var link LinkInput
		if link, err = w.passageWith(ctx, d.Source, d.Quote); err != nil {
			return err
		}
		link.Reason = d.Reason
		_, err = w.LinkProof(ctx, c.ID, link)
	case "validated":
		if d.Validation == nil {
			return errors.New("a validation names nobody")
		}
		v := Validation{Name: d.Validation.Name, Role: d.Validation.Role, Words: d.Validation.Words, Proof: d.Validation.Proof}
		if v.At, err = day(d.Validation.Date); err != nil {
			return err
		}
		v.At = min(v.At, w.millis()) // a sample opened before its own dates
		_, err = w.RecordValidation(ctx, c.ID, v)
	case "not_a_claim":
		_, err = w.DismissClaim(ctx, c.ID, d.Reason)
	default:
		err = fmt.Errorf("no decision is called %q", d.Kind)
	}
	return err
}

// passageWith finds the passage of a file that holds a quote, and where in it.
func (w *Workspace) passageWith(ctx context.Context, file, quote string) (LinkInput, error) {
	sources, err := w.store.Sources(ctx)
	if err != nil {
		return LinkInput{}, err
	}
	for _, s := range sources {
		if s.File != file {
			continue
		}
		passages, err := w.store.Passages(ctx, s.ID, 0, s.Passages)
		if err != nil {
			return LinkInput{}, err
		}
		for _, p := range passages {
			if at := strings.Index(p.Text, quote); at >= 0 {
				x := text.NewIndex(p.Text)
				return LinkInput{PassageID: p.ID, Start: x.Unit(at), End: x.Unit(at + len(quote))}, nil
			}
		}
		return LinkInput{}, fmt.Errorf("%s does not say %q", file, quote)
	}
	return LinkInput{}, fault.New(fault.NotFound, "source").With(file)
}
