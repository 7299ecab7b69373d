package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"probant/backend/source"
	"probant/backend/workspace"
)

var importCommand = command{
	name:    "import",
	summary: "bring documents into a workspace's library, or drafts among its pieces",
	help: `Usage: probant-cli import --workspace DIR [--as source|piece] [--create] FILE…

Reads documents (.pdf .docx .pptx .xlsx .odt .html .mhtml .eml .csv .md .txt) into the library of a workspace. With --as piece they become drafts to verify.
A folder stands for every document in it. The same document twice is kept once.

Example:
  probant-cli import --workspace spaces/orvalis --create studies/ price-list.xlsx`,
	run: runImport,
}

// importedJSON is one file brought in. New is false for a source that was there already, Scanned true for one without text.
type importedJSON struct {
	File     string `json:"file"`
	ID       string `json:"id"`
	Title    string `json:"title"`
	Passages int    `json:"passages,omitempty"`
	New      bool   `json:"new"`
	Scanned  bool   `json:"scanned,omitempty"`
}

func runImport(ctx context.Context, t terminal, o *options) (int, error) {
	dir := o.String("workspace", "", "`DIR` of the workspace")
	as := o.String("as", "source", "`WHAT` the files become: source or piece")
	kind := o.String("kind", "article", "`KIND` of the pieces, with --as piece")
	create := o.Bool("create", false, "make the workspace when there is none")
	format := o.String("format", "text", "`FORMAT` of the answer: text or json")
	args, err := o.arguments()
	if err != nil {
		return 0, err
	}
	if err := errors.Join(choice("as", *as, "source", "piece"), choice("format", *format, "text", "json")); err != nil {
		return 0, err
	}
	if *dir == "" || len(args) == 0 {
		return 0, misuse("import takes --workspace DIR and the files to bring in; give both")
	}
	w, err := openOrCreate(ctx, *dir, *create)
	if err != nil {
		return 0, err
	}
	defer w.Close()
	code := clean
	for _, arg := range args {
		paths := []string{arg}
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			others := 0
			if paths, others, err = documents(ctx, arg); err != nil {
				return 0, err
			}
			if others > 0 {
				fmt.Fprintf(t.err, "%s: %s left aside, of formats that are not read\n", arg, count(others, "file"))
			}
			if len(paths) == 0 {
				t.complain("", noDocument(arg))
				code = failed
			}
		}
		for _, path := range paths {
			got, err := bring(ctx, w, path, *as, *kind)
			switch {
			case ofThisFile(err):
				t.complain(path, nameless(path, err))
				code = failed
				continue
			case err != nil:
				return 0, err
			}
			if err := t.imported(got, *format); err != nil {
				return 0, err
			}
		}
	}
	return code, nil
}

func openOrCreate(ctx context.Context, dir string, create bool) (*workspace.Workspace, error) {
	if create {
		return workspace.Open(ctx, dir, workspace.Options{})
	}
	return openWorkspace(ctx, dir)
}

func bring(ctx context.Context, w *workspace.Workspace, path, as, kind string) (importedJSON, error) {
	if as == "piece" {
		p, err := w.AddDraft(ctx, path, workspace.NewPiece{Kind: kind})
		return importedJSON{File: path, ID: p.ID, Title: p.Title, New: true}, err
	}
	s, isNew, err := w.AddSource(ctx, path)
	return importedJSON{path, s.ID, s.Title, s.Passages, isNew, err == nil && s.Passages == 0}, err
}

func (t terminal) imported(i importedJSON, format string) error {
	if format == "json" {
		return lines(t.out).Encode(i)
	}
	note := ""
	switch {
	case i.Scanned:
		note = " (" + byReason[source.Scanned] + ")"
	case !i.New:
		note = " (already there)"
	case i.Passages > 0:
		note = " (" + count(i.Passages, "passage") + ")"
	}
	_, err := fmt.Fprintf(t.out, "%s: %s%s\n", oneLine(i.File), oneLine(i.Title), note)
	return err
}
