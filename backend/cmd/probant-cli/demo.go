package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"probant/backend/deliver"
	"probant/backend/fault"
	"probant/backend/piece"
	"probant/backend/sample"
	"probant/backend/verify"
	"probant/backend/workspace"
)

var demoCommand = command{
	name:    "demo",
	summary: "the whole workflow on the bundled sample, without a window",
	help: `Usage: probant-cli demo --out DIR [--lang fr|en]

Imports the sample's documents into a temporary workspace, brings a draft in, checks its claims, settles and approves them, and
leaves one content pack in the folder, which is made when it is not there. A second run finds that pack and keeps it, unless
it was changed: then the new one takes "-2" after its name. Every company and person in it is invented.

Example:
  probant-cli demo --out /tmp/demo --lang en`,
	run: runDemo,
}

func runDemo(ctx context.Context, t terminal, o *options) (int, error) {
	to := o.String("out", "", "`DIR` the pack goes to")
	lang := o.String("lang", "fr", "`LANG` of the sample: fr or en")
	rest, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := choice("lang", *lang, "fr", "en"); err != nil {
		return 0, err
	}
	if *to == "" || len(rest) > 0 {
		return 0, misuse("demo takes --out DIR, where to leave the pack")
	}
	content, err := sample.Open(*lang)
	if err != nil {
		return 0, err
	}
	if err := os.MkdirAll(*to, 0o755); err != nil {
		return 0, fault.OnDiskAt(*to, err)
	}
	w, done, err := temporary(ctx, workspace.Options{Name: content.Name, Sample: true, Lang: *lang})
	if err != nil {
		return 0, err
	}
	defer done()
	return clean, (&show{t, w}).play(ctx, content, *to)
}

// show plays the workflow and says each step.
type show struct {
	t terminal
	w *workspace.Workspace
}

func (s *show) say(step, format string, args ...any) {
	fmt.Fprintf(s.t.out, "%-8s %s\n", step, fmt.Sprintf(format, args...))
}

func (s *show) play(ctx context.Context, content sample.Sample, to string) error {
	script, err := exported(content)
	if err != nil {
		return err
	}
	if err := s.w.Fill(ctx, sample.Sample{Name: content.Name, Sources: content.Sources}); err != nil {
		return err
	}
	sources, err := s.w.Sources(ctx)
	if err != nil {
		return err
	}
	passages := 0
	for _, r := range sources {
		passages += r.Passages
	}
	s.say("import", "%s of %s, %s", count(len(sources), "document"), content.Name, count(passages, "passage"))

	p, err := s.draft(ctx, script)
	if err != nil {
		return err
	}
	sheet, err := s.w.Check(ctx, p.ID)
	if err != nil {
		return err
	}
	s.say("check", "“%s”: %s", p.Title, count(sheet.Counts.Total, "claim"))
	for _, c := range sheet.Claims {
		s.say("", "  %s: “%s”", c.Verdict, c.Text)
	}
	if sheet, err = s.settle(ctx, p, script, sheet); err != nil {
		return err
	}
	ready, err := s.w.Approve(ctx, p.ID, p.Seq, script.Approve.Name, script.Approve.Role)
	if err != nil {
		return err
	}
	s.say("approve", "revision %d by %s, %s", ready.Approval.Revision, ready.Approval.Name, script.Approve.Role)
	path := exportedBefore(to, p.Title, ready.Approval.Hash)
	if path != "" {
		s.say("export", "%s is there already and stays as it is", path)
	} else {
		if path, err = s.w.ExportTo(ctx, p.ID, to); err != nil {
			return err
		}
		s.say("export", "%s", path)
	}
	m, report, err := deliver.Verify(path)
	if err != nil {
		return err
	}
	if !report.Intact() {
		return fault.New(fault.Internal, "pack_altered").With(path)
	}
	s.say("verify", "%s as the manifest lists them, revision hash %s…", count(len(m.Files), "file"), m.Revision.Hash[:12])
	return nil
}

// exportedBefore is the intact pack that an earlier run of this version left in a folder, empty when there is none. The text
// approved is the same at every run.
func exportedBefore(dir, title, hash string) string {
	found, _ := os.ReadDir(dir) // a folder that cannot be listed is refused when it is written to
	for _, e := range found {
		path := filepath.Join(dir, e.Name())
		if !e.IsDir() {
			continue
		}
		m, report, err := deliver.Verify(path)
		if err == nil && report.Intact() && m.Revision.Hash == hash && m.Piece.Title == title && m.App.Version == workspace.Version {
			return path
		}
	}
	return ""
}

// exported is the piece of a sample that goes all the way.
func exported(content sample.Sample) (sample.Piece, error) {
	for _, p := range content.Pieces {
		if p.Export && p.Approve != nil {
			return p, nil
		}
	}
	return sample.Piece{}, fault.New(fault.Internal, "no_exported_sample")
}

func (s *show) draft(ctx context.Context, script sample.Piece) (piece.Piece, error) {
	dir, done, err := scratch()
	if err != nil {
		return piece.Piece{}, err
	}
	defer done()
	path := filepath.Join(dir, script.File)
	if err := os.WriteFile(path, []byte(script.Markdown), 0o600); err != nil {
		return piece.Piece{}, fault.OnDiskAt(dir, err)
	}
	return s.w.AddDraft(ctx, path, workspace.NewPiece{Title: script.Title, Kind: script.Kind, Lang: script.Lang})
}

// settle takes the sample's decisions, then links what the check supports to the passage that supports it.
func (s *show) settle(ctx context.Context, p piece.Piece, script sample.Piece, sheet workspace.Sheet) (workspace.Sheet, error) {
	for _, d := range script.Decisions {
		if err := s.w.Decide(ctx, p, d); err != nil {
			return sheet, fmt.Errorf("settling “%s”: %w", d.Claim, err)
		}
	}
	sheet, err := s.w.Check(ctx, p.ID)
	if err != nil {
		return sheet, err
	}
	for _, c := range sheet.Claims {
		if c.Status == verify.ToProve && c.Verdict == verify.Supported && len(c.Evidence) > 0 {
			if sheet, err = s.w.LinkProof(ctx, c.ID, workspace.LinkInput{PassageID: c.Evidence[0].PassageID}); err != nil {
				return sheet, err
			}
		}
	}
	for _, c := range sheet.Claims {
		how := string(c.Status)
		if c.Resolution != nil && c.Resolution.Evidence != nil {
			how += ", " + c.Resolution.Evidence.File
			if !c.Resolution.Confirmed {
				how += ", linked by hand, not confirmed"
			}
		}
		s.say("resolve", "“%s”: %s", c.Text, how)
	}
	return sheet, nil
}
