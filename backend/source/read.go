package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"probant/backend/fault"
	"probant/backend/text"
)

// Options is what a caller may give to Read. The zero value reads everything.
type Options struct {
	// Progress is told how far the reading is: done of total, in unit ("page", "row", "file"; "reader" while the PDF engine
	// starts). It is called often, from the goroutine of Read.
	Progress func(done, total int, unit string)
	// PDF is the engine to read PDF with, shared between calls. Without it each PDF pays for an engine of its own.
	PDF *PDFEngine
	// Scans takes a PDF without text as a document of so many pages and no block, for its text to be typed. Without it such a
	// file is refused (NoText).
	Scans bool
}

func (o Options) progress(done, total int, unit string) {
	if o.Progress != nil {
		o.Progress(done, total, unit)
	}
}

// file is what a reader is given.
type file struct {
	name string
	r    io.ReaderAt
	size int64
	opt  Options
}

// bytes returns the whole content, refusing more than limit.
func (f file) bytes(limit int64) ([]byte, error) {
	if f.size > limit {
		return nil, tooLarge(limit)
	}
	data := make([]byte, f.size)
	n, err := f.r.ReadAt(data, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fault.Wrap(err, fault.Unavailable, "unreadable")
	}
	return data[:n], nil
}

// Read reads a document of size bytes. The content decides the format; the name settles what the content leaves open.
// A file that cannot be read is an Invalid fault with one of Reasons; an r that fails is Unavailable ("unreadable"), a
// ctx that ends Cancelled. It never panics, whatever the file holds, and may be called from several goroutines.
func Read(ctx context.Context, name string, r io.ReaderAt, size int64, opt Options) (doc Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			doc, err = Document{}, verdict(ctx, fmt.Errorf("panic in a reader: %v", p))
		}
	}()
	if size <= 0 {
		return Document{}, refuse(EmptyFile)
	}
	if size > MaxFile {
		return Document{}, tooLarge(MaxFile)
	}
	format, err := sniff(name, r, size)
	if err != nil {
		var known *fault.Error
		if !errors.As(err, &known) {
			err = fault.Wrap(err, fault.Unavailable, "unreadable")
		}
		return Document{}, err
	}
	if err := stopped(ctx); err != nil {
		return Document{}, err
	}
	f := file{name, r, size, opt}
	switch format {
	case PDF:
		doc, err = readPDF(ctx, f)
	case DOCX:
		doc, err = readDOCX(ctx, f)
	case PPTX:
		doc, err = readPPTX(ctx, f)
	case ODT:
		doc, err = readODT(ctx, f)
	case EML:
		doc, err = readEML(ctx, f)
	case XLSX:
		doc, err = readXLSX(ctx, f)
	default:
		doc, err = readText(ctx, f, format)
	}
	if err != nil {
		return Document{}, verdict(ctx, err)
	}
	if len(doc.Blocks) == 0 && !(opt.Scans && format == PDF) {
		return Document{}, refuse(NoText)
	}
	doc.Format = format
	doc.Lang = text.DetectBlocks(texts(doc.Blocks))
	for i := range doc.Blocks {
		if b := &doc.Blocks[i]; b.number {
			b.Text = localise(b.Text, doc.Lang)
		}
	}
	if doc.Title = strings.Join(strings.Fields(doc.Title), " "); doc.Title == "" && !doc.untitled {
		doc.Title = title(doc.Blocks)
	}
	return doc, nil
}

// readText reads the formats that are text themselves.
func readText(ctx context.Context, f file, format Format) (Document, error) {
	data, err := f.bytes(MaxText)
	if err != nil {
		return Document{}, err
	}
	var s string
	if format == HTML {
		s, err = pageOf(data)
	} else {
		s, err = Decode(data)
	}
	if err != nil {
		return Document{}, err
	}
	if strings.TrimSpace(s) == "" {
		return Document{}, refuse(EmptyFile)
	}
	o := outline{ctx: ctx}
	var doc Document
	switch format {
	case HTML:
		var nodes []node
		if doc, nodes, err = parseSaved(s); err != nil {
			return Document{}, err
		}
		o.add(nodes)
	case Markdown:
		doc = frontMatter(s)
		o.add(parseMarkdown(s))
	case CSV:
		readCSV(&o, s)
	default:
		o.add(parsePlain(s))
	}
	if format == Plain || format == Markdown {
		numberLines(&o, s)
	}
	doc.Blocks = o.blocks
	f.opt.progress(1, 1, "file")
	return doc, o.err
}

// pageOf is the markup of a saved page, alone or in a web archive.
func pageOf(data []byte) (string, error) {
	if page, archive, err := savedPage(data); archive || err != nil {
		return page, err
	}
	return decode(data, statedInHTML)
}

// texts returns the blocks without their place in the file.
func texts(blocks []Block) []text.Block {
	out := make([]text.Block, len(blocks))
	for i, b := range blocks {
		out[i] = b.Block
	}
	return out
}
