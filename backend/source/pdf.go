package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"probant/backend/fault"
	"probant/backend/source/interrupt"
)

// pdfInstances is how many PDFs are read at once; more wait. pdfMemory bounds each, in pages of 64 KB: 768 MB.
const (
	pdfInstances = 2
	pdfMemory    = 12288
)

// PDFEngine reads PDF: PDFium compiled to WebAssembly, which reaches neither disk nor network, so that a
// hostile file stays inside. Start-up is paid at the first document: 3 s, or 0.1 s once compiled into the cache.
type PDFEngine struct {
	cacheDir string
	mu       sync.Mutex
	pool     pdfium.Pool
	cache    wazero.CompilationCache
	closed   bool
}

// NewPDF returns an engine that keeps its compiled form in cacheDir, or nowhere when cacheDir is empty or not writable.
// Close it at the end.
func NewPDF(cacheDir string) *PDFEngine { return &PDFEngine{cacheDir: cacheDir} }

// Close ends the engine and frees its memory. A document being read fails.
func (e *PDFEngine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.closed = true
	var err error
	if e.pool != nil {
		err = e.pool.Close()
		e.pool = nil
	}
	if e.cache != nil {
		err = errors.Join(err, e.cache.Close(context.Background()))
		e.cache = nil
	}
	return err
}

// Start starts the engine now rather than at the first document.
func (e *PDFEngine) Start() error {
	_, err := e.start()
	return err
}

// started reports whether a document can be read without waiting for the engine.
func (e *PDFEngine) started() bool {
	if !e.mu.TryLock() { // starting, for another document
		return false
	}
	defer e.mu.Unlock()
	return e.pool != nil
}

func (e *PDFEngine) start() (pdfium.Pool, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return nil, fault.New(fault.Cancelled, "closing")
	}
	if e.pool != nil {
		return e.pool, nil
	}
	module, err := interrupt.Module(pdfiumModule) // so that a page that never ends can be stopped
	if err != nil {
		return nil, fault.Wrap(fmt.Errorf("prepare the PDF engine: %w", err), fault.Internal, "pdf_engine")
	}
	// PDFium uses WebAssembly's exceptions.
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(pdfMemory)
	if e.cacheDir != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(e.cacheDir); err == nil {
			e.cache = cache
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.InitWithWASM(webassembly.Config{
		WASM:    module,
		MaxIdle: 1, MaxTotal: pdfInstances, RuntimeConfig: config, Stdout: io.Discard, Stderr: io.Discard,
		FSConfig: wazero.NewFSConfig(), // mounts nothing; the default would mount the whole disk
	})
	if err != nil {
		return nil, fault.Wrap(fmt.Errorf("start the PDF engine: %w", err), fault.Internal, "pdf_engine")
	}
	e.pool = pool
	return pool, nil
}

// readPDF reads a PDF page by page, then rebuilds its paragraphs.
func readPDF(ctx context.Context, f file) (Document, error) {
	data, err := f.bytes(MaxFile)
	if err != nil {
		return Document{}, err
	}
	if !pdfShaped(data) {
		return Document{}, refuse(Corrupt)
	}
	engine := f.opt.PDF
	if engine == nil {
		engine = NewPDF("")
		defer func() { _ = engine.Close() }()
	}
	if !engine.started() {
		f.opt.progress(0, 1, "reader")
	}
	pool, err := engine.start()
	if err != nil {
		return Document{}, err
	}
	instance, err := pool.GetInstanceWithContext(ctx)
	if err != nil {
		if stop := stopped(ctx); stop != nil {
			return Document{}, stop
		}
		return Document{}, fault.Wrap(fmt.Errorf("borrow the PDF engine: %w", err), fault.Internal, "pdf_engine")
	}
	release := context.AfterFunc(ctx, func() { _ = instance.Kill() })
	defer func() {
		if release() {
			_ = instance.Close()
		}
	}()
	opened, err := instance.OpenDocument(&requests.OpenDocument{File: &data})
	switch {
	case errors.Is(err, pdferrors.ErrPassword), errors.Is(err, pdferrors.ErrSecurity):
		return Document{}, refuse(Encrypted).Because(err)
	case err != nil:
		return Document{}, err
	}
	p := pdfReader{ctx, instance, opened.Document}
	return p.read(f.opt)
}

type pdfReader struct {
	ctx context.Context
	pdfium.Pdfium
	doc references.FPDF_DOCUMENT
}

func (p pdfReader) read(opt Options) (Document, error) {
	count, err := p.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: p.doc})
	if err != nil {
		return Document{}, err
	}
	total := count.PageCount
	if total > MaxPages {
		return Document{}, tooManyPages()
	}
	if total == 0 {
		return Document{}, refuse(Corrupt)
	}
	var pages [][]pdfLine
	var broken error
	for i := range total {
		if err := stopped(p.ctx); err != nil {
			return Document{}, err
		}
		lines, err := p.page(i)
		if err != nil {
			// One damaged page does not hide the others.
			broken = err
		}
		pages = append(pages, lines)
		opt.progress(i+1, total, "page")
	}
	o := outline{ctx: p.ctx}
	layPages(&o, pages)
	if len(o.blocks) == 0 {
		if broken != nil {
			return Document{}, broken
		}
		if !opt.Scans {
			return Document{}, refuse(NoText)
		}
	}
	doc := p.properties()
	doc.Pages, doc.Blocks = total, o.blocks
	if doc.Title == "" {
		doc.Title = pdfTitle(o.blocks)
	}
	doc.untitled = doc.Title == ""
	return doc, o.err
}

// properties reads the document's own title and author, and when it was made. What programs invent is not taken.
func (p pdfReader) properties() Document {
	var doc Document
	meta, err := p.GetMetaData(&requests.GetMetaData{Document: p.doc, Tags: &[]string{"Title", "Author", "CreationDate"}})
	if err != nil {
		return doc
	}
	for _, tag := range meta.Tags {
		value := clean(tag.Value)
		switch tag.Tag {
		case "Title":
			if !invented(value) {
				doc.Title = value
			}
		case "Author":
			doc.Author = person(value)
		case "CreationDate":
			doc.Made = parsePDFDate(value)
		}
	}
	return doc
}
