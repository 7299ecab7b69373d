package source

import (
	"context"
	"encoding/xml"
	"path"

	"probant/backend/text"
)

// readPPTX reads a presentation (ECMA-376, part 1, 19): its visible slides in their order, each under its title, with its
// tables, the values of its charts, its diagrams and the speaker's notes. The page of a block is its slide, as the program
// numbers them. What the master repeats on each slide (date, footer, number) is not text.
func readPPTX(ctx context.Context, f file) (Document, error) {
	p, err := openPack(ctx, f)
	if err != nil {
		return Document{}, err
	}
	main := p.main("ppt/presentation.xml")
	names, err := slides(p, main)
	if err != nil {
		return Document{}, err
	}
	if len(names) > MaxPages {
		return Document{}, tooManyPages()
	}
	o := outline{ctx: ctx}
	for i, name := range names {
		s := slide{pack: p, folder: path.Dir(name)}
		if err := s.read(name); err != nil {
			return Document{}, err
		}
		first := len(o.blocks)
		o.add(s.nodes())
		if o.err != nil {
			return Document{}, o.err
		}
		for k := first; k < len(o.blocks); k++ {
			o.blocks[k].Page = i + 1
		}
		f.opt.progress(i+1, len(names), "page")
	}
	doc, err := p.properties()
	doc.Blocks, doc.Pages = o.blocks, len(names)
	return doc, err
}

// slides lists the parts of the slides, in their order.
func slides(p *pack, main string) ([]string, error) {
	links, err := p.links(main)
	if err != nil {
		return nil, err
	}
	x, err := p.open(main)
	if err != nil {
		return nil, err
	}
	defer x.close()
	var names []string
	err = x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "presentation", "sldIdLst":
			return errDescend
		case "sldId":
			if name := within(path.Dir(main), links.byID[relation(e)]); p.has(name) {
				names = append(names, name)
			}
		}
		return x.skip()
	})
	return names, err
}

// relation is the identity of the link that an element names (r:id), which is not its own id.
func relation(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "id" && a.Name.Space != "" {
			return a.Value
		}
	}
	return ""
}

// slide is one slide being read.
type slide struct {
	*pack
	x      *part
	folder string
	links  relations
	hidden bool

	title, body, notes []node
}

// nodes puts the title first, whatever its place in the file, and the notes last.
func (s *slide) nodes() []node {
	if s.hidden {
		return nil
	}
	out := append(s.title, s.body...)
	if len(s.notes) > 0 {
		out = append(out, node{Block: Block{Block: text.Block{Kind: text.Heading, Level: 2, Text: "Notes"}}})
	}
	return append(out, s.notes...)
}

func (s *slide) read(name string) (err error) {
	if s.links, err = s.pack.links(name); err != nil {
		return err
	}
	if s.x, err = s.open(name); err != nil {
		return err
	}
	err = s.tree(&s.body)
	s.x.close()
	if err != nil || s.hidden {
		return err
	}
	notes := s.links.parts["notesSlide"]
	if notes == "" || !s.has(within(s.folder, notes)) {
		return nil
	}
	return s.readNotes(within(s.folder, notes))
}

// readNotes keeps the body of the notes: the page also shows the slide, its number and a date.
func (s *slide) readNotes(name string) (err error) {
	page := slide{pack: s.pack, folder: path.Dir(name)}
	if page.links, err = s.pack.links(name); err != nil {
		return err
	}
	if page.x, err = s.open(name); err != nil {
		return err
	}
	defer page.x.close()
	err = page.tree(&page.body)
	for _, n := range page.body {
		n.Kind, n.Level = text.Paragraph, 0
		s.notes = append(s.notes, n)
	}
	return err
}

// tree reads the shapes of a slide. Fallback repeats its Choice for older programs.
func (s *slide) tree(out *[]node) error {
	return s.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "sld":
			s.hidden = attribute(e, "show") == "0" || attribute(e, "show") == "false"
			return errDescend
		case "notes", "cSld", "spTree", "grpSp", "AlternateContent", "Choice":
			return errDescend
		case "sp":
			return s.shape(out)
		case "graphicFrame":
			return s.frame(out)
		}
		return s.x.skip()
	})
}

// shape reads the text of one shape and puts it by what its placeholder is for.
func (s *slide) shape(out *[]node) error {
	place, held := "", false
	var nodes []node
	err := s.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "nvSpPr", "nvPr":
			return errDescend
		case "ph":
			held = true
			if place = attribute(e, "type"); place == "" {
				place = "obj"
			}
		case "txBody":
			return s.paragraphs(&nodes, place == "body" || place == "obj")
		}
		return s.x.skip()
	})
	switch {
	case err != nil:
		return err
	case place == "dt", place == "ftr", place == "hdr", place == "sldNum", place == "sldImg":
		return nil
	case held && (place == "title" || place == "ctrTitle"):
		title, _ := flatten(nodes)
		title.Kind, title.Level = text.Heading, 1
		s.title = append(s.title, node{Block: title})
		return nil
	}
	*out = append(*out, nodes...)
	return nil
}

// frame reads what stands in a frame: a table, a chart, a diagram.
func (s *slide) frame(out *[]node) error {
	return s.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "graphic", "graphicData":
			return errDescend
		case "tbl":
			return s.table(out)
		case "chart":
			if name := within(s.folder, s.links.byID[relation(e)]); s.has(name) {
				nodes, err := readChart(s.pack, name)
				*out = append(*out, nodes...)
				if err != nil {
					return err
				}
			}
		case "relIds":
			if name := within(s.folder, s.links.byID[attribute(e, "dm")]); s.has(name) {
				if err := s.diagram(out, name); err != nil {
					return err
				}
			}
		}
		return s.x.skip()
	})
}

// diagram reads the texts of a diagram (SmartArt), which stand in a part of their own.
func (s *slide) diagram(out *[]node, name string) error {
	x, err := s.open(name)
	if err != nil {
		return err
	}
	defer x.close()
	d := slide{pack: s.pack, x: x, links: s.links}
	return x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "dataModel", "ptLst", "pt":
			return errDescend
		case "t":
			return d.paragraphs(out, false)
		}
		return x.skip()
	})
}
