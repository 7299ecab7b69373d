package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"probant/backend/sample"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/workspace"
)

// importJSON is how long documents take to join a library. Times are medians in milliseconds.
type importJSON struct {
	Documents int     `json:"documents"`
	Passages  int     `json:"passages"`
	MS        float64 `json:"ms"` // the sample's documents into an empty workspace, the PDF engine's start included
	PDF       struct {
		Pages     int     `json:"pages"`
		FirstMS   float64 `json:"engine_first_ms"` // the engine's very first start on a machine
		StartMS   float64 `json:"engine_start_ms"` // its start once it has been compiled
		MS        float64 `json:"ms"`              // one long document into a workspace, the engine's start excluded
		Pdftotext float64 `json:"pdftotext_ms"`    // the same document through pdftotext, turn about; 0 where it is not installed
		Times     float64 `json:"times"`           // the one by the other
	} `json:"pdf"`
	// Mixed is many documents of every kind, brought in by a process of its own.
	Mixed struct {
		Documents int     `json:"documents"`
		Passages  int     `json:"passages"`
		MS        float64 `json:"ms"`
		PeakMB    float64 `json:"peak_mb"` // the most memory that the process held; 0 where the system does not tell
	} `json:"mixed"`
}

// The pages of the long document, and how many documents a large import has.
const (
	longPages = 300
	manyFiles = 1000
)

// writingsOf takes the paragraphs of the sample's pieces.
func writingsOf(ctx context.Context, content sample.Sample) (w writings, err error) {
	blocks, err := longDraft(ctx, content, detectWords)
	for _, b := range blocks {
		if text.Words(b.Text) > 12 {
			w.paragraphs = append(w.paragraphs, b.Text)
		}
	}
	return w, err
}

// engine measures the start of the PDF engine, on an empty cache then on its own.
func (i *importJSON) engine() error {
	dir, done, err := scratch()
	if err != nil {
		return err
	}
	defer done()
	start := func() float64 {
		engine := source.NewPDF(filepath.Join(dir, "cache"))
		ms := timed(func() { err = errors.Join(err, engine.Start()) })
		err = errors.Join(err, engine.Close())
		return ms
	}
	i.PDF.FirstMS, i.PDF.StartMS = start(), start()
	return err
}

// long measures one long PDF against pdftotext.
func (i *importJSON) long(ctx context.Context, w writings, runs int) error {
	space, done, err := temporary(ctx, workspace.Options{Lang: "fr"})
	if err != nil {
		return err
	}
	defer done()
	dir, clear, err := scratch()
	if err != nil {
		return err
	}
	defer clear()
	path := filepath.Join(dir, "long.pdf")
	bring := func(n, pages int) (ms float64) {
		if err == nil {
			err = os.WriteFile(path, w.pdf(n, pages), 0o600)
		}
		ms = timed(func() {
			if err == nil {
				_, _, err = space.AddSource(ctx, path)
			}
		})
		return ms
	}
	bring(0, 1) // the engine starts
	other, missing := exec.LookPath("pdftotext")
	var ours, theirs []float64
	for run := range runs {
		ours = append(ours, bring(run+1, longPages))
		if err == nil && missing == nil {
			theirs = append(theirs, timed(func() { err = exec.CommandContext(ctx, other, path, filepath.Join(dir, "long.txt")).Run() }))
		}
	}
	i.PDF.Pages, i.PDF.MS = longPages, middle(ours)
	if len(theirs) > 0 {
		i.PDF.Pdftotext = middle(theirs)
		i.PDF.Times = i.PDF.MS / i.PDF.Pdftotext
	}
	return err
}

// many measures a large import in a process of its own. It comes before what takes memory here: a system counts the memory of
// the process that starts another as the other's too.
func (i *importJSON) many(ctx context.Context, w writings) error {
	dir, done, err := scratch()
	if err != nil {
		return err
	}
	defer done()
	files := filepath.Join(dir, "documents")
	if err := os.Mkdir(files, 0o700); err != nil {
		return err
	}
	for n := range manyFiles {
		name, data, err := w.document(n)
		if err == nil {
			err = os.WriteFile(filepath.Join(files, name), data, 0o600)
		}
		if err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	to := filepath.Join(dir, "space")
	command := exec.CommandContext(ctx, self, "import", "--create", "--workspace", to, "--format", "json", files)
	var said strings.Builder
	command.Stderr = &said
	i.Mixed.MS = timed(func() { err = command.Run() })
	if err != nil {
		return fmt.Errorf("import many documents: %w: %s", err, said.String())
	}
	i.Mixed.PeakMB = peakMB(command.ProcessState)
	space, err := openWorkspace(ctx, to)
	if err != nil {
		return err
	}
	defer space.Close()
	sources, err := space.Sources(ctx)
	i.Mixed.Documents = len(sources)
	for _, s := range sources {
		i.Mixed.Passages += s.Passages
	}
	return err
}
