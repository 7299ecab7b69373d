package source

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"probant/backend/text"
)

// odtStyle is what a style gives to its paragraphs or runs, its ancestors' included.
type odtStyle struct {
	title, quote, bold, italic, hidden, raised bool
	heading                                    int // its level, 0 for another style
}

// readStyles reads the styles of a part, over those read before. Names that programs give are English in every language's
// file; an ancestor stands before what is based on it.
func (b *odt) readStyles(p *pack, name string) error {
	if !p.has(name) {
		return nil
	}
	x, err := p.open(name)
	if err != nil {
		return err
	}
	defer x.close()
	return x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "style":
			id, parent := attribute(e, "name"), attribute(e, "parent-style-name")
			s := b.styles[parent]
			s.title = s.title || id == "Title" || parent == "Title"
			s.heading = max(s.heading, headingStyle(id), headingStyle(parent))
			s.quote = s.quote || id == "Quotations" || parent == "Quotations"
			err := x.each(func(e xml.StartElement) error {
				if e.Name.Local == "text-properties" {
					s.set(e)
				}
				return x.skip()
			})
			b.styles[id] = s
			return err
		case "list-style":
			levels := map[int]bool{}
			b.ordered[attribute(e, "name")] = levels
			return x.each(func(e xml.StartElement) error {
				if e.Name.Local == "list-level-style-number" {
					levels[number(attribute(e, "level"), 0)] = attribute(e, "num-format") != ""
				}
				return x.skip()
			})
		case "body":
			return x.skip()
		}
		return errDescend
	})
}

// headingStyle is the level of a heading's style by its name ("Heading 1", its space written _20_), 0 for another style. A paragraph in
// such a style is a heading, also where a converter left it without its outline level.
func headingStyle(name string) int {
	level, ok := strings.CutPrefix(name, "Heading_20_")
	if !ok {
		return 0
	}
	return min(number(level, 0), 3)
}

func (s *odtStyle) set(e xml.StartElement) {
	switch attribute(e, "font-weight") {
	case "":
	case "normal":
		s.bold = false
	default:
		s.bold = true
	}
	if v := attribute(e, "font-style"); v != "" {
		s.italic = v != "normal"
	}
	if v := attribute(e, "text-position"); v != "" {
		s.raised = strings.HasPrefix(v, "super") || v[0] > '0' && v[0] <= '9' // "super 58%", "33% 58%"; "-33% 58%" is below
	}
	if v := attribute(e, "display"); v != "" {
		s.hidden = v == "none"
	}
}

// line reads what stands in a paragraph until the end of the element it is in. White space collapses as in HTML: the file
// writes the rest as elements.
func (b *odt) line(in *inline) error {
	for {
		t, err := b.x.next()
		if err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nil
		case xml.CharData:
			in.addFlowing(clean(string(t)))
		case xml.StartElement:
			if err := b.inside(in, t); err != nil {
				return err
			}
		}
	}
}

func (b *odt) inside(in *inline, e xml.StartElement) error {
	switch e.Name.Local {
	case "s":
		in.add(strings.Repeat(" ", min(max(number(attribute(e, "c"), 1), 1), 100)))
	case "tab":
		in.add("\t")
	case "line-break":
		in.lineBreak()
	case "span":
		return b.span(in, e)
	case "a":
		from := in.units
		err := b.line(in)
		if href := safeHref(attribute(e, "href")); href != "" {
			in.mark(text.Link, href, from)
		}
		return err
	case "note":
		return b.note()
	case "frame", "custom-shape", "rect", "ellipse", "g", "text-box":
		return b.shapes(&b.boxes)
	case "annotation", "ruby-text", "hidden-text", "hidden-paragraph", "tracked-changes", "script", "page-number", "page-count":
	default: // fields, references, bookmarks around text
		return b.line(in)
	}
	return b.x.skip()
}

func (b *odt) span(in *inline, e xml.StartElement) error {
	s := b.styles[attribute(e, "style-name")]
	if s.hidden {
		return b.x.skip()
	}
	from := in.units
	err := error(nil)
	if s.raised {
		above := inline{}
		err = b.line(&above)
		in.addRaised(above.text.String())
	} else {
		err = b.line(in)
	}
	if s.bold {
		in.mark(text.Bold, "", from)
	}
	if s.italic {
		in.mark(text.Italic, "", from)
	}
	return err
}

// note keeps the body of a footnote or endnote for after the paragraph; its number is not text.
func (b *odt) note() error {
	return b.x.each(func(e xml.StartElement) error {
		if e.Name.Local != "note-body" {
			return b.x.skip()
		}
		outer := b.boxes
		b.boxes = nil
		var nodes []node
		err := b.blocks(&nodes, place{})
		b.boxes = append(outer, nodes...)
		return err
	})
}
