package source

import (
	"context"
	"encoding/xml"
	"strings"

	"probant/backend/text"
)

// readODT reads a text document of LibreOffice (OpenDocument 1.3, part 3): its body, with the text boxes and notes after the
// block that holds them. Deleted text stands apart in tracked changes, which are left out, so that what is read is the
// accepted state; page headers, comments and tables of contents are not text.
func readODT(ctx context.Context, f file) (Document, error) {
	p, err := openPack(ctx, f)
	if err != nil {
		return Document{}, err
	}
	if err := p.odfLocked(); err != nil {
		return Document{}, err
	}
	b := odt{styles: map[string]odtStyle{}, ordered: map[string]map[int]bool{}}
	for _, name := range []string{"styles.xml", "content.xml"} { // the styles of a document's own go by the common ones
		if err := b.readStyles(p, name); err != nil {
			return Document{}, err
		}
	}
	x, err := p.open("content.xml")
	if err != nil {
		return Document{}, err
	}
	defer x.close()
	b.x = x
	var nodes []node
	if err := b.blocks(&nodes, place{}); err != nil {
		return Document{}, err
	}
	doc, err := p.odfProperties()
	if err != nil {
		return Document{}, err
	}
	o := outline{ctx: ctx}
	o.add(nodes)
	doc.Blocks = o.blocks
	f.opt.progress(1, 1, "file")
	return doc, o.err
}

// odfLocked refuses a document whose manifest says that its parts are encrypted.
func (p *pack) odfLocked() error {
	const name = "META-INF/manifest.xml"
	if !p.has(name) {
		return nil
	}
	x, err := p.open(name)
	if err != nil {
		return err
	}
	defer x.close()
	return x.each(func(e xml.StartElement) error {
		if e.Name.Local == "encryption-data" {
			return refuse(Encrypted)
		}
		return errDescend
	})
}

// odfProperties reads title and author (meta.xml). Its dates are those of the file, not of the document.
func (p *pack) odfProperties() (doc Document, err error) {
	const name = "meta.xml"
	if !p.has(name) {
		return doc, nil
	}
	x, err := p.open(name)
	if err != nil {
		return doc, err
	}
	defer x.close()
	var creator, created, saved string
	err = x.each(func(e xml.StartElement) error {
		var into *string
		switch e.Name.Local {
		case "title":
			into = &doc.Title
		case "initial-creator":
			into = &doc.Author
		case "creator":
			into = &creator
		case "creation-date":
			into = &created
		case "date":
			into = &saved
		default:
			return errDescend
		}
		s, err := x.text()
		*into = strings.TrimSpace(s)
		return err
	})
	if doc.Author = person(doc.Author); doc.Author == "" {
		doc.Author = person(creator)
	}
	doc.Made = max(parseDate(created), parseDate(saved))
	if invented(doc.Title) {
		doc.Title = ""
	}
	return doc, err
}

// odt walks the XML of a document.
type odt struct {
	x       *part
	styles  map[string]odtStyle
	ordered map[string]map[int]bool // list style → levels that are numbered

	boxes []node // text boxes and notes met in the paragraph being read
}

// place is where in lists a block stands: depth 0 is outside, first marks the block that begins an item.
type place struct {
	list  string
	depth int
	first *bool
}

// blocks reads until the end of the element it stands in.
func (b *odt) blocks(out *[]node, at place) error {
	return b.x.each(func(e xml.StartElement) error {
		if len(*out) > MaxBlocks {
			return refuse(TooMuch)
		}
		switch e.Name.Local {
		case "p", "h":
			return b.paragraph(out, e, at)
		case "list":
			inner := place{list: at.list, depth: at.depth + 1}
			if name := attribute(e, "style-name"); name != "" {
				inner.list = name
			}
			return b.items(out, inner)
		case "table":
			return b.table(out)
		case "section":
			if attribute(e, "display") == "none" {
				return b.x.skip()
			}
			return errDescend
		case "document-content", "document", "body", "text", "index-body", "index-title", "numbered-paragraph":
			return errDescend
		case "frame", "custom-shape", "rect", "g", "text-box", "a": // anchored to the page
			return b.shapes(out)
		}
		return b.x.skip()
	})
}

func (b *odt) items(out *[]node, at place) error {
	return b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "list-item":
			first := true
			at.first = &first
		case "list-header":
			at.first = new(bool)
		default:
			return b.x.skip()
		}
		return b.blocks(out, at)
	})
}

// paragraph reads one text:p or text:h and puts it out with the text boxes and notes it holds.
func (b *odt) paragraph(out *[]node, e xml.StartElement, at place) error {
	outer := b.boxes
	b.boxes = nil
	in := &inline{}
	if err := b.line(in); err != nil {
		return err
	}
	boxes := b.boxes
	b.boxes = outer
	style := b.styles[attribute(e, "style-name")]
	n := in.paragraph(text.Paragraph, 0)
	switch {
	case e.Name.Local == "h":
		n.Kind, n.Level = text.Heading, min(max(number(attribute(e, "outline-level"), 1), 1), 3)
	case style.title:
		n.Kind, n.Level = text.Heading, 1
	case style.heading > 0 && at.first == nil:
		n.Kind, n.Level = text.Heading, style.heading
	case at.depth > 0 && *at.first:
		n.Kind, n.Level, n.Ordered = text.ListItem, min(at.depth, 9), b.ordered[at.list][at.depth]
	case at.depth > 0:
		n.inItem, n.Level = true, at.depth
	case style.quote:
		n.Kind, n.quote = text.Quote, 1
	}
	if n.Text != "" {
		if at.first != nil {
			*at.first = false
		}
		*out = append(*out, n)
	}
	*out = append(*out, boxes...)
	return nil
}

// shapes reads the text of shapes and frames; what describes a picture is not text.
func (b *odt) shapes(out *[]node) error {
	return b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "p", "h":
			return b.paragraph(out, e, place{})
		case "list":
			return b.items(out, place{list: attribute(e, "style-name"), depth: 1})
		case "table":
			return b.table(out)
		case "title", "desc", "object", "object-ole", "event-listeners":
			return b.x.skip()
		}
		return errDescend
	})
}

// table reads one table:table.
func (b *odt) table(out *[]node) error {
	t := &table{}
	var rows func(header bool) error
	rows = func(header bool) error {
		return b.x.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "table-header-rows":
				return rows(true)
			case "table-rows", "table-row-group":
				return rows(header)
			case "table-row":
				r, err := b.row(header)
				t.rows = append(t.rows, r)
				return err
			}
			return b.x.skip()
		})
	}
	err := rows(false)
	*out = append(*out, node{table: t})
	return err
}

// row reads one table:table-row. A cell that another covers holds nothing, and one that repeats is read once: what repeats in
// a text document is empty.
func (b *odt) row(header bool) (r row, err error) {
	col := 0
	err = b.x.each(func(e xml.StartElement) error {
		if e.Name.Local != "table-cell" && e.Name.Local != "covered-table-cell" {
			return b.x.skip()
		}
		c := cell{col: col, header: header, across: number(attribute(e, "number-columns-spanned"), 1), down: number(attribute(e, "number-rows-spanned"), 1)}
		col = min(col+max(number(attribute(e, "number-columns-repeated"), 1), 1), maxColumns)
		if err := b.blocks(&c.nodes, place{}); err != nil {
			return err
		}
		if e.Name.Local == "table-cell" {
			r.cells = append(r.cells, c)
		}
		return nil
	})
	return r, err
}
