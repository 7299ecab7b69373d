package source

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"probant/backend/text"
)

// readDOCX reads a Word document (ECMA-376, part 1): the body as it stands once tracked changes are accepted, with its
// text boxes and notes after the block that holds them. Page headers and footers are not text.
func readDOCX(ctx context.Context, f file) (Document, error) {
	p, err := openPack(ctx, f)
	if err != nil {
		return Document{}, err
	}
	main := p.main("word/document.xml")
	links, err := p.links(main)
	if err != nil {
		return Document{}, err
	}
	b := body{ctx: ctx, links: links.targets}
	folder := path.Dir(main)
	if b.styles, err = readStyles(p, links.part(folder, "styles", "styles.xml")); err != nil {
		return Document{}, err
	}
	if b.lists, err = readLists(p, links.part(folder, "numbering", "numbering.xml")); err != nil {
		return Document{}, err
	}
	b.notes = map[string][]node{}
	for _, kind := range []string{"footnote", "endnote"} {
		if err := b.readNotes(p, kind, links.part(folder, kind+"s", kind+"s.xml")); err != nil {
			return Document{}, err
		}
	}
	nodes, err := b.readBody(p, main)
	if err != nil {
		return Document{}, err
	}
	doc, err := p.properties()
	if err != nil {
		return Document{}, err
	}
	o := outline{ctx: ctx}
	o.add(nodes)
	doc.Blocks = o.blocks
	f.opt.progress(1, 1, "file")
	return doc, o.err
}

// body walks the XML of a document.
type body struct {
	ctx    context.Context
	x      *part
	styles map[string]wordStyle
	lists  wordLists
	links  map[string]string // relationship → address
	notes  map[string][]node // "footnote 2" → its text

	boxes  []node  // text boxes and notes met in the paragraph being read
	joined *inline // text of a paragraph whose end mark was deleted: the next one goes on
	field  field
}

func (b *body) readBody(p *pack, name string) ([]node, error) {
	x, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer x.close()
	b.x = x
	var nodes []node
	if err := b.blocks(&nodes); err != nil {
		return nil, err
	}
	return nodes, nil
}

func (b *body) readNotes(p *pack, kind, name string) error {
	if !p.has(name) {
		return nil
	}
	x, err := p.open(name)
	if err != nil {
		return err
	}
	defer x.close()
	b.x = x
	for {
		t, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == kind {
			var nodes []node
			if err := b.blocks(&nodes); err != nil {
				return err
			}
			if typ := attribute(e, "type"); typ == "" || typ == "normal" {
				b.notes[kind+" "+attribute(e, "id")] = nodes
			}
		}
	}
}

// blocks reads until the end of the element it stands in.
func (b *body) blocks(out *[]node) error {
	for {
		t, err := b.x.next()
		if errors.Is(err, io.EOF) {
			b.endJoined(out)
			return nil
		}
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			b.endJoined(out)
			return nil
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				err = b.paragraph(out)
			case "tbl":
				err = b.table(out)
			case "document", "body", "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice":
				err = b.blocks(out)
			default:
				err = b.x.skip()
			}
			if err != nil {
				return err
			}
		}
		if len(*out) > MaxBlocks {
			return refuse(TooMuch)
		}
	}
}

// paragraph reads one w:p and puts it out with the text boxes and notes it holds.
func (b *body) paragraph(out *[]node) error {
	outerBoxes, outerJoined := b.boxes, b.joined
	b.boxes, b.joined = nil, nil
	in := &inline{}
	if outerJoined != nil {
		in = outerJoined
	}
	props := paragraphStyle{list: -1, level: -1, outline: -1}
	if err := b.runs(in, &props, false); err != nil {
		return err
	}
	boxes := b.boxes
	b.boxes, b.joined = outerBoxes, nil
	if props.contents {
		return nil
	}
	if props.endDeleted {
		b.joined = in
	} else if n := b.shape(in, props); n.Text != "" {
		*out = append(*out, n)
	}
	*out = append(*out, boxes...)
	return nil
}

// endJoined puts out a paragraph that should have run on into a next one, where there is none.
func (b *body) endJoined(out *[]node) {
	if b.joined != nil {
		if n := b.joined.paragraph(text.Paragraph, 0); n.Text != "" {
			*out = append(*out, n)
		}
		b.joined = nil
	}
}

// shape decides what a paragraph is, from its own properties then its style.
func (b *body) shape(in *inline, p paragraphStyle) node {
	s, known := b.styles[p.style]
	if !known {
		s = unstyled
	}
	outline, list, level := s.outline, s.list, s.level
	if p.outline >= 0 {
		outline = p.outline
	}
	if p.list >= 0 {
		list = p.list
	}
	if p.level >= 0 {
		level = p.level
	}
	switch {
	case outline >= 0 && outline < 9:
		return in.paragraph(text.Heading, min(outline+1, 3))
	case list > 0 && b.lists.known(list):
		n := in.paragraph(text.ListItem, min(max(level, 0), 8)+1)
		n.Ordered = b.lists.ordered(list, max(level, 0))
		return n
	case s.quote:
		n := in.paragraph(text.Quote, 0)
		n.quote = 1
		return n
	}
	return in.paragraph(text.Paragraph, 0)
}

// table reads one w:tbl. Cells that continue the one above are left out.
func (b *body) table(out *[]node) error {
	t := &table{}
	firstIsHeader := false
	err := b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tblPr":
			return b.x.each(func(e xml.StartElement) error {
				if e.Name.Local == "tblLook" {
					look := attribute(e, "firstRow")
					// Before 2010 the same flag is bit 0x20 of a hexadecimal value.
					firstIsHeader = look == "1" || look == "true" || look == "" && bit(attribute(e, "val"), 0x20)
				}
				return b.x.skip()
			})
		case "tr":
			return b.row(t)
		case "sdt", "sdtContent", "ins", "customXml":
			return errDescend
		}
		return b.x.skip()
	})
	if err != nil {
		return err
	}
	if firstIsHeader && len(t.rows) > 1 {
		for i := range t.rows[0].cells {
			t.rows[0].cells[i].header = true
		}
	}
	*out = append(*out, node{table: t})
	return nil
}

func (b *body) row(t *table) error {
	var r row
	col, header, deleted := 0, false, false
	err := b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "trPr":
			return b.x.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "tblHeader":
					header = on(e)
				case "del":
					deleted = true
				case "gridBefore":
					col += number(attribute(e, "val"), 0)
				}
				return b.x.skip()
			})
		case "tc":
			c, span, continues, err := b.cell()
			if err != nil {
				return err
			}
			c.col, c.across = col, span
			if continues {
				t.extend(col)
			} else {
				r.cells = append(r.cells, c)
			}
			col = min(col+max(span, 1), maxColumns)
			return nil
		case "sdt", "sdtContent", "customXml":
			return errDescend
		}
		return b.x.skip()
	})
	if err != nil || deleted {
		return err
	}
	for i := range r.cells {
		r.cells[i].header = header
	}
	t.rows = append(t.rows, r)
	return nil
}

func (b *body) cell() (c cell, span int, continues bool, err error) {
	span = 1
	err = b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tcPr":
			return b.x.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "gridSpan":
					span = number(attribute(e, "val"), 1)
				case "vMerge":
					continues = attribute(e, "val") != "restart"
				}
				return b.x.skip()
			})
		case "p":
			return b.paragraph(&c.nodes)
		case "tbl":
			return b.table(&c.nodes)
		case "sdt", "sdtContent", "ins", "customXml", "AlternateContent", "Choice":
			return errDescend
		}
		return b.x.skip()
	})
	b.endJoined(&c.nodes)
	return c, span, continues, err
}

func bit(hex string, mask int) bool {
	n := 0
	for _, c := range strings.ToLower(hex) {
		switch {
		case c >= '0' && c <= '9':
			n = n<<4 | int(c-'0')
		case c >= 'a' && c <= 'f':
			n = n<<4 | int(c-'a'+10)
		default:
			return false
		}
	}
	return n&mask != 0
}
