package workspace

import (
	"context"
	"strconv"
	"strings"

	"probant/backend/fault"
	"probant/backend/source"
	"probant/backend/store"
)

// Extract is words that the user typed or pasted: from a page of a source of the library, a scan for example (0 for no page),
// or, without SourceID, from what she names herself. Date is Unix ms, 0 when unknown.
type Extract struct {
	SourceID string `json:"sourceId"`
	Page     int    `json:"page"`
	Title    string `json:"title"`
	Author   string `json:"author"`
	Date     int64  `json:"date"`
	Text     string `json:"text"`
}

// AddExtract adds typed words to a source, or makes a source of them, and returns it. It is refused as invalid: required and
// field_too_long with their field, no_such_page beyond the last one, too_large.
func (w *Workspace) AddExtract(ctx context.Context, in Extract) (SourceRow, error) {
	in.Title, in.Author = strings.TrimSpace(in.Title), strings.TrimSpace(in.Author)
	doc, err := source.ReadExtract(ctx, in.Text)
	if err != nil {
		if f := fault.As(err); f.Reason == source.EmptyFile {
			return SourceRow{}, fault.New(fault.Invalid, "required").On("text")
		}
		return SourceRow{}, err
	}
	passages := source.Split(doc)
	for i := range passages {
		passages[i].Typed, passages[i].Page = true, in.Page
	}
	var src store.Source
	if in.SourceID != "" {
		src, err = w.typedFrom(ctx, in, doc, passages)
	} else {
		src, err = w.typedAlone(ctx, in, doc, passages)
	}
	if err != nil {
		return SourceRow{}, err
	}
	return w.sourceRow(src), w.libraryChanged(ctx, src.ID)
}

// typedFrom adds passages to a source of the library.
func (w *Workspace) typedFrom(ctx context.Context, in Extract, doc source.Document, passages []source.Passage) (store.Source, error) {
	src, err := w.store.Source(ctx, in.SourceID)
	if err != nil {
		return src, err
	}
	if in.Page < 0 || in.Page > src.Pages {
		return src, fault.New(fault.Invalid, "no_such_page").On("page").With(strconv.Itoa(src.Pages))
	}
	return w.store.AddPassages(ctx, src.ID, doc.Lang, passages, w.millis())
}

// typedAlone makes a source of what was typed. Its original is the words under the name of where they come from: the same
// words of two sources are two.
func (w *Workspace) typedAlone(ctx context.Context, in Extract, doc source.Document, passages []source.Passage) (store.Source, error) {
	switch {
	case in.Title == "":
		return store.Source{}, fault.New(fault.Invalid, "required").On("title")
	case len([]rune(in.Title)) > titleLimit:
		return store.Source{}, fault.New(fault.Invalid, "field_too_long").On("title")
	case len([]rune(in.Author)) > titleLimit:
		return store.Source{}, fault.New(fault.Invalid, "field_too_long").On("author")
	case in.Page != 0:
		return store.Source{}, fault.New(fault.Invalid, "no_such_page").On("page").With("0")
	}
	hash, size, err := w.originals.Keep(ctx, strings.NewReader(in.Title+"\n\n"+in.Text+"\n"))
	if err != nil {
		return store.Source{}, err
	}
	src, _, err := w.store.AddSource(ctx, store.Source{SHA256: hash, File: baseName(in.Title) + ".txt", Format: source.Extract, Lang: doc.Lang,
		Card: source.Card{Title: in.Title, Author: in.Author, Date: in.Date}, Size: size, AddedAt: w.millis()}, passages)
	return src, err
}
