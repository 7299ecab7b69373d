package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"probant/backend/charter"
	"probant/backend/claim"
	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
	"probant/backend/verify"
	"probant/backend/workspace"
)

// from is where claims are checked: a folder of documents, a workspace, or nowhere.
type from struct{ library, workspace *string }

func libraryOptions(o *options) from {
	return from{
		o.String("library", "", "`DIR` of source documents, indexed on the fly"),
		o.String("workspace", "", "`DIR` of a workspace, the one that holds probant.db"),
	}
}

// library is something to check claims against. Check is nil when there is nothing.
type library struct {
	check workspace.Judge
	close func()

	// of judges the claims of a text: it leaves aside the sources that are that text.
	of func(ctx context.Context, blocks []text.Block) (workspace.Judge, []workspace.OwnView, error)

	charter *charter.Charter // the one in force, nil for none

	written func(ctx context.Context, sourceID string) (*source.Written, error)
	read    map[string]*source.Written // by source
}

// judge gives the verdicts of the claims of a text. A document that is the text itself, or a version of it, is named on standard error and
// proves nothing.
func (l *library) judge(ctx context.Context, t terminal, blocks []text.Block, claims []claim.Claim) ([]verify.Result, error) {
	check, err := l.apartFrom(ctx, t, blocks)
	if err != nil {
		return nil, err
	}
	return check(ctx, claims...)
}

// apartFrom is what judges by the documents that are not a text.
func (l *library) apartFrom(ctx context.Context, t terminal, blocks []text.Block) (workspace.Judge, error) {
	check, own, err := l.of(ctx, blocks)
	if err != nil {
		return nil, err
	}
	for _, o := range own {
		fmt.Fprintf(t.err, "%s: left aside, it is the text being checked or a version of it; a text proves nothing of itself\n", oneLine(o.File))
	}
	return check, nil
}

// leaveAside has the library judge by the documents that are not the draft in a file.
func (l *library) leaveAside(ctx context.Context, t terminal, path string) error {
	name, data, err := openFile(ctx, path, t.in)
	if err != nil {
		return err
	}
	pdf := newPDF()
	defer pdf.Close()
	m, err := readManuscript(ctx, name, data, pdf)
	if err != nil {
		return err
	}
	l.check, err = l.apartFrom(ctx, t, m.blocks)
	return err
}

// verdict writes a result for programs, its quotes as the documents have them. One whose original is gone or is no text keeps
// the words that were read.
func (l *library) verdict(ctx context.Context, r verify.Result) *Judged {
	v := verdictOf(r)
	if l.written == nil {
		return v
	}
	for i, e := range r.Evidence {
		id := e.Passage.SourceID
		if _, done := l.read[id]; !done && id != "" {
			l.read[id], _ = l.written(ctx, id)
		}
		w := l.read[id]
		if w == nil {
			continue
		}
		p := source.Passage{Text: e.Passage.Text, Context: e.Passage.Context, Heading: e.Passage.Heading}
		if quote, ok := w.Quote(p, e.Span); ok {
			v.Evidence[i].Quote = clip(quote)
		}
	}
	return v
}

func (f from) open(ctx context.Context, t terminal) (*library, error) {
	switch {
	case *f.library != "" && *f.workspace != "":
		return nil, misuse("--library and --workspace exclude each other; give one")
	case *f.library != "":
		return indexed(ctx, t, *f.library)
	case *f.workspace != "":
		w, done, err := readWorkspace(ctx, *f.workspace)
		if err != nil {
			return nil, err
		}
		lib, err := judging(ctx, w, done)
		if err != nil {
			return nil, err
		}
		if lib.charter, err = w.CharterInForce(ctx); err != nil {
			lib.close()
			return nil, err
		}
		return lib, nil
	}
	return &library{close: func() {}}, nil
}

// openWorkspace opens a workspace that exists.
func openWorkspace(ctx context.Context, dir string) (*workspace.Workspace, error) {
	if err := workspace.Existing(dir); err != nil {
		return nil, err
	}
	return workspace.Open(ctx, dir, workspace.Options{})
}

// readWorkspace opens a workspace that is only read from, until done. One that this user may not write to is read from a copy of
// its database.
func readWorkspace(ctx context.Context, dir string) (w *workspace.Workspace, done func(), err error) {
	w, err = openWorkspace(ctx, dir)
	if err == nil {
		return w, func() { w.Close() }, nil
	}
	if fault.As(err).Reason != fault.ReadOnly {
		return nil, nil, err
	}
	temp, clear, err := scratch()
	if err != nil {
		return nil, nil, err
	}
	to := filepath.Join(temp, "space")
	if err := workspace.CopyDatabase(dir, to); err != nil {
		clear()
		return nil, nil, err
	}
	if w, err = workspace.Open(ctx, to, workspace.Options{}); err != nil {
		clear()
		return nil, nil, err
	}
	return w, func() { w.Close(); clear() }, nil
}

// temporary opens a workspace that is gone once it is closed.
func temporary(ctx context.Context, o workspace.Options) (*workspace.Workspace, func(), error) {
	dir, done, err := scratch()
	if err != nil {
		return nil, nil, err
	}
	w, err := workspace.Open(ctx, filepath.Join(dir, "space"), o)
	if err != nil {
		done()
		return nil, nil, err
	}
	return w, func() { w.Close(); done() }, nil
}

// indexed reads every document of a folder, and of the folders in it, into a temporary workspace. A document that cannot be
// read is named on standard error and left out: a verdict of "not found" may then only mean that.
func indexed(ctx context.Context, t terminal, dir string) (*library, error) {
	paths, _, err := documents(ctx, dir)
	if err != nil {
		return nil, err
	}
	w, done, err := temporary(ctx, workspace.Options{})
	if err != nil {
		return nil, err
	}
	read := 0
	for _, p := range paths {
		if _, _, err := w.AddSource(ctx, p); err == nil {
			read++
		} else if ofThisFile(err) {
			t.complain(p, nameless(p, err))
		} else {
			done()
			return nil, err
		}
	}
	if read == 0 {
		done()
		return nil, noDocument(dir)
	}
	return judging(ctx, w, done)
}

// judging is the library of an open workspace, which done closes.
func judging(ctx context.Context, w *workspace.Workspace, done func()) (*library, error) {
	check, err := w.Judge(ctx)
	if err != nil {
		done()
		return nil, err
	}
	return &library{check: check, of: w.JudgeText, close: done, written: w.AsWritten, read: map[string]*source.Written{}}, nil
}

func noDocument(dir string) error {
	return misuse("%s holds no document that can be read; give a folder of .pdf, .docx, .pptx, .xlsx, .odt, .html, .eml, .csv, .md or .txt files", dir)
}

// ofThisFile reports a refusal that concerns one document: the others may go on.
func ofThisFile(err error) bool {
	f := fault.As(err)
	return f.Code == fault.Invalid || slices.Contains(fault.ReadReasons(), f.Reason)
}

// nameless drops the file's name from a refusal of it: the line already begins with the path. A limit stays.
func nameless(path string, err error) error {
	f := *fault.As(err)
	if f.Detail == filepath.Base(path) {
		f.Detail = ""
	}
	return &f
}

// documents lists what can be read in a folder, in a stable order, and counts the files left aside.
func documents(ctx context.Context, dir string) (paths []string, others int, err error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, fault.New(fault.Unavailable, "folder_missing").With(dir)
	case err != nil:
		return nil, 0, unreadableAt(dir, err)
	case !info.IsDir():
		return nil, 0, fault.New(fault.Unavailable, "not_a_folder").With(dir)
	}
	paths, others, err = workspace.Documents(ctx, dir)
	if f := fault.As(err); err != nil && slices.Contains(fault.ReadReasons(), f.Reason) {
		err = unreadableAt(dir, f.Unwrap())
	}
	slices.Sort(paths)
	return paths, others, err
}
