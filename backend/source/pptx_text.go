package source

import (
	"encoding/xml"
	"strings"

	"probant/backend/text"
)

// paragraphs reads the a:p of a text body. In a body placeholder they are points unless they say otherwise.
func (s *slide) paragraphs(out *[]node, points bool) error {
	return s.x.each(func(e xml.StartElement) error {
		if e.Name.Local != "p" {
			return s.x.skip()
		}
		in := inline{}
		level, point, ordered := 0, points, false
		err := s.x.each(func(e xml.StartElement) error {
			switch e.Name.Local {
			case "pPr":
				level = number(attribute(e, "lvl"), 0)
				return s.x.each(func(e xml.StartElement) error {
					switch e.Name.Local {
					case "buNone":
						point = false
					case "buChar", "buBlip":
						point = true
					case "buAutoNum":
						point, ordered = true, true
					}
					return s.x.skip()
				})
			case "r", "fld":
				return s.run(&in, attribute(e, "type"))
			case "br":
				in.add("\n")
			}
			return s.x.skip()
		})
		n := in.paragraph(text.Paragraph, 0)
		if point {
			n = in.paragraph(text.ListItem, min(max(level, 0), 8)+1)
			n.Ordered = ordered
		}
		if n.Text != "" {
			*out = append(*out, n)
		}
		return err
	})
}

// run reads one a:r or a:fld; the number of the slide is not text.
func (s *slide) run(in *inline, field string) error {
	from, bold, italic, raised, href := in.units, false, false, false, ""
	err := s.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rPr":
			bold, italic, raised = attribute(e, "b") == "1", attribute(e, "i") == "1", number(attribute(e, "baseline"), 0) > 0
			return errDescend
		case "hlinkClick":
			href = s.links.targets[relation(e)]
		case "t":
			words, err := s.x.text()
			switch {
			case field == "slidenum":
			case raised:
				in.addRaised(words)
			default:
				in.add(strings.ReplaceAll(words, "\v", "\n"))
			}
			return err
		}
		return s.x.skip()
	})
	if bold {
		in.mark(text.Bold, "", from)
	}
	if italic {
		in.mark(text.Italic, "", from)
	}
	if href != "" {
		in.mark(text.Link, href, from)
	}
	return err
}

// table reads one a:tbl.
func (s *slide) table(out *[]node) error {
	t := &table{}
	head := false
	err := s.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "tblPr":
			head = attribute(e, "firstRow") == "1" || attribute(e, "firstRow") == "true"
		case "tr":
			r, err := s.row()
			t.rows = append(t.rows, r)
			return err
		}
		return s.x.skip()
	})
	if head && len(t.rows) > 1 {
		for i := range t.rows[0].cells {
			t.rows[0].cells[i].header = true
		}
	}
	*out = append(*out, node{table: t})
	return err
}

// row reads one a:tr; a cell that another covers holds nothing.
func (s *slide) row() (r row, err error) {
	col := 0
	err = s.x.each(func(e xml.StartElement) error {
		if e.Name.Local != "tc" {
			return s.x.skip()
		}
		c := cell{col: col, across: number(attribute(e, "gridSpan"), 1), down: number(attribute(e, "rowSpan"), 1)}
		covered := attribute(e, "hMerge") == "1" || attribute(e, "vMerge") == "1"
		col = min(col+1, maxColumns)
		err := s.x.each(func(e xml.StartElement) error {
			if e.Name.Local == "txBody" {
				return s.paragraphs(&c.nodes, false)
			}
			return s.x.skip()
		})
		if !covered {
			r.cells = append(r.cells, c)
		}
		return err
	})
	return r, err
}
