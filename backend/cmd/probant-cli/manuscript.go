package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/adrg/xdg"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/text"
)

// manuscript is a text to check, with where each of its blocks stands in the file as read.
type manuscript struct {
	blocks []text.Block
	shown  string                                   // the text that places count in
	place  func(i int, span text.Span) source.Place // of a span of block i
}

// standardInput is read as Markdown, of which plain text is nearly always a part.
const standardInput = "-"

// shown is a path as people read it.
func shown(path string) string {
	if path == standardInput {
		return "standard input"
	}
	return path
}

// openFile returns a file's name and bytes. No document that can be read is larger than source.MaxFile.
func openFile(ctx context.Context, path string, stdin io.Reader) (name string, data []byte, err error) {
	name, from := filepath.Base(path), fileAt(path)
	if path == standardInput {
		name, from = "stdin.md", func() ([]byte, error) { return bounded(stdin) }
	}
	data, err = within(ctx, from)
	return name, data, unreadable(err)
}

func bounded(r io.Reader) ([]byte, error) { return io.ReadAll(io.LimitReader(r, source.MaxFile+1)) }

// fileAt reads the file at a path.
func fileAt(path string) func() ([]byte, error) {
	return func() ([]byte, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		if info, err := f.Stat(); err != nil {
			return nil, err
		} else if info.IsDir() {
			return nil, fault.New(fault.Unavailable, "unreadable").With("it is a folder")
		}
		return bounded(f)
	}
}

// within waits for work that cannot be told to stop, such as reading a pipe whose other end is silent, no longer than ctx
// lasts. Work that outlasts it goes on until the program ends.
func within[T any](ctx context.Context, work func() (T, error)) (T, error) {
	type outcome struct {
		v   T
		err error
	}
	done := make(chan outcome, 1)
	go func() {
		v, err := work()
		done <- outcome{v, err}
	}()
	select {
	case o := <-done:
		return o.v, o.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// unreadable says why the system refused to read. What is no refusal of the system passes.
func unreadable(err error) error {
	var known *fault.Error
	if err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) {
		return err
	}
	return fault.New(fault.Unavailable, "unreadable").With(why(err)).Because(err)
}

// unreadableAt is unreadable for what the line does not name.
func unreadableAt(path string, err error) error {
	err = unreadable(err)
	if f := fault.As(err); err != nil && f.Reason == "unreadable" {
		f.Detail = path + ": " + f.Detail
	}
	return err
}

// why says in words why the system refused.
func why(err error) string {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file"
	case errors.Is(err, fs.ErrPermission):
		return "permission denied"
	}
	return "the disk does not answer"
}

// newPDF returns the engine that reads PDF; it starts at the first one.
func newPDF() *source.PDFEngine { return source.NewPDF(filepath.Join(xdg.CacheHome, "probant", "pdf")) }

// readManuscript reads a document to check.
func readManuscript(ctx context.Context, name string, data []byte, pdf *source.PDFEngine) (manuscript, error) {
	doc, err := source.Read(ctx, name, bytes.NewReader(data), int64(len(data)), source.Options{PDF: pdf})
	if err != nil {
		return manuscript{}, err
	}
	if doc.Format == source.Plain || doc.Format == source.Markdown {
		raw, err := source.Decode(data)
		if err != nil {
			return manuscript{}, err
		}
		layout, err := source.Locate(ctx, doc.Format, raw)
		if err != nil {
			return manuscript{}, err
		}
		m := manuscript{shown: raw, place: layout.Place}
		for _, b := range layout.Blocks {
			m.blocks = append(m.blocks, b.Block)
		}
		return m, nil
	}
	return extracted(doc), nil
}

// extracted lays out the text of a document that has no lines of its own: a blank line between blocks.
func extracted(doc source.Document) manuscript {
	m := manuscript{}
	var shown strings.Builder
	var starts, startLines []int
	var indexes []*text.Index
	point, line := 0, 1
	for i, b := range doc.Blocks {
		if i > 0 {
			shown.WriteString("\n\n")
			point, line = point+2, line+2
		}
		starts, startLines = append(starts, point), append(startLines, line)
		m.blocks, indexes = append(m.blocks, b.Block), append(indexes, text.NewIndex(b.Text))
		shown.WriteString(b.Text)
		point += utf8.RuneCountInString(b.Text)
		line += strings.Count(b.Text, "\n")
	}
	m.shown = shown.String()
	m.place = func(i int, span text.Span) source.Place {
		ix := indexes[i]
		before := ix.Slice(text.Span{Start: 0, End: span.Start})
		return source.Place{Line: startLines[i] + strings.Count(before, "\n"), Start: starts[i] + ix.Rune(span.Start), End: starts[i] + ix.Rune(span.End)}
	}
	return m
}
