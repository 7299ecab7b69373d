package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/net/html/charset"
)

// pack is an opened office file: a zip of XML parts whose sizes were checked.
type pack struct {
	ctx   context.Context
	parts map[string]*zip.File
}

// openPack opens a packed file and refuses one that would unpack beyond the limits.
func openPack(ctx context.Context, f file) (*pack, error) {
	z, err := zip.NewReader(f.r, f.size)
	if err != nil {
		return nil, refuse(Corrupt).Because(err)
	}
	p := &pack{ctx, make(map[string]*zip.File, len(z.File))}
	var total uint64
	for _, e := range z.File {
		total += e.UncompressedSize64
		if e.UncompressedSize64 > MaxUnpacked || total > MaxUnpacked {
			return nil, bomb()
		}
		if e.UncompressedSize64 > 16<<20 && e.UncompressedSize64/MaxRatio > e.CompressedSize64 {
			return nil, bomb()
		}
		if e.Flags&1 != 0 {
			return nil, refuse(Encrypted)
		}
		if declaresEntities(e) {
			return nil, refuse(Entities)
		}
		if _, twice := p.parts[e.Name]; !twice {
			p.parts[strings.TrimPrefix(e.Name, "/")] = e
		}
	}
	return p, nil
}

// prologue is how many bytes of a part are searched for declarations: they stand before its first element.
const prologue = 4 << 10

// declaresEntities reports an XML part that declares entities: no office program writes them, and a few lines may stand for gigabytes.
func declaresEntities(e *zip.File) bool {
	if name := strings.ToLower(e.Name); !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
		return false
	}
	r, err := e.Open()
	if err != nil {
		return false // its reader says so
	}
	defer r.Close()
	head, err := io.ReadAll(io.LimitReader(r, prologue))
	return err == nil && bytes.Contains(head, []byte("<!ENTITY"))
}

func (p *pack) has(name string) bool { return p.parts[name] != nil }

// part reads one XML part as a stream of tokens.
type part struct {
	ctx   context.Context
	r     io.ReadCloser
	d     *xml.Decoder
	depth int
	count int
}

// errDescend, from the function given to each, goes on inside the element instead of after it.
var errDescend = errors.New("descend")

func (p *pack) open(name string) (*part, error) {
	e := p.parts[name]
	if e == nil {
		return nil, refuse(Corrupt).Because(errors.New("no part " + name))
	}
	r, err := e.Open()
	if err != nil {
		return nil, err
	}
	// A header may lie about the size: reading stops one byte after what it says.
	d := xml.NewDecoder(bufio.NewReaderSize(io.LimitReader(r, int64(e.UncompressedSize64)+1), 64<<10))
	d.CharsetReader = charset.NewReaderLabel
	return &part{ctx: p.ctx, r: r, d: d}, nil
}

func (x *part) close() { _ = x.r.Close() }

// next returns the next token; io.EOF at the end of a complete part.
func (x *part) next() (xml.Token, error) {
	if x.count++; x.count%4096 == 0 {
		if err := stopped(x.ctx); err != nil {
			return nil, err
		}
	}
	t, err := x.d.Token()
	if err != nil {
		return nil, err
	}
	switch t := t.(type) {
	case xml.Directive:
		if bytes.Contains(t, []byte("<!ENTITY")) {
			return nil, refuse(Entities)
		}
	case xml.StartElement:
		if x.depth++; x.depth > MaxDepth {
			return nil, refuse(TooMuch)
		}
	case xml.EndElement:
		x.depth--
	}
	return t, nil
}

// each calls do with each element inside the one it stands in. do reads it to its end, or returns errDescend.
func (x *part) each(do func(xml.StartElement) error) error {
	for inside := 0; inside >= 0; {
		t, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			inside--
		case xml.StartElement:
			err := do(t)
			if errors.Is(err, errDescend) {
				inside++
			} else if err != nil {
				return err
			}
		}
	}
	return nil
}

// skip reads to the end of the element it stands in.
func (x *part) skip() error { return x.each(func(xml.StartElement) error { return errDescend }) }

// text reads the characters of the element it stands in.
func (x *part) text() (string, error) {
	var b strings.Builder
	for inside := 0; ; {
		t, err := x.next()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			inside++
		case xml.EndElement:
			if inside == 0 {
				return clean(b.String()), nil
			}
			inside--
		}
	}
}

func attribute(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local {
			return a.Value
		}
	}
	return ""
}

// relations are a part's links to others: addresses and parts by identity, parts by the last word of their type too.
type relations struct {
	targets map[string]string
	parts   map[string]string
	byID    map[string]string // identity → part, as written
}

func (p *pack) links(name string) (relations, error) {
	rel := relations{map[string]string{}, map[string]string{}, map[string]string{}}
	at := path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")
	if !p.has(at) {
		return rel, nil
	}
	x, err := p.open(at)
	if err != nil {
		return rel, err
	}
	defer x.close()
	err = x.each(func(e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			target := attribute(e, "Target")
			if attribute(e, "TargetMode") == "External" {
				rel.targets[attribute(e, "Id")] = safeHref(target)
			} else {
				rel.parts[path.Base(attribute(e, "Type"))] = target
				rel.byID[attribute(e, "Id")] = target
			}
		}
		return errDescend
	})
	return rel, err
}

// part names the part of a type, in the folder of the one that links to it unless absolute.
func (r relations) part(folder, kind, usual string) string {
	target := r.parts[kind]
	if target == "" {
		target = usual
	}
	return within(folder, target)
}

// within is the name of a part that another one, in folder, links to.
func within(folder, target string) string {
	if absolute, ok := strings.CutPrefix(target, "/"); ok {
		return absolute
	}
	return path.Join(folder, target)
}

// main names the part that holds the document.
func (p *pack) main(usual string) string {
	if p.has(usual) {
		return usual
	}
	if rel, err := p.links(""); err == nil {
		if name := rel.part("", "officeDocument", usual); p.has(name) {
			return name
		}
	}
	return usual
}

// properties reads title and author (docProps/core.xml). When the file was made or last saved is not the document's date.
func (p *pack) properties() (Document, error) {
	var doc Document
	const name = "docProps/core.xml"
	if !p.has(name) {
		return doc, nil
	}
	x, err := p.open(name)
	if err != nil {
		return doc, err
	}
	defer x.close()
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "coreProperties":
			return errDescend
		case "title", "creator", "created", "modified":
			s, err := x.text()
			s = strings.TrimSpace(s)
			switch e.Name.Local {
			case "title":
				if !invented(s) {
					doc.Title = s
				}
			case "creator":
				doc.Author = person(s)
			default:
				doc.Made = max(doc.Made, parseDate(s))
			}
			return err
		}
		return x.skip()
	})
	return doc, err
}
