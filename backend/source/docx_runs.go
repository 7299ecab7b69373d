package source

import (
	"encoding/xml"
	"strings"

	"probant/backend/text"
)

// paragraphStyle is what a paragraph says of itself; -1 where it says nothing.
type paragraphStyle struct {
	style                string
	list, level, outline int
	endDeleted           bool // its end mark is deleted: it runs on into the next
	contents             bool // a line of a table of contents: it repeats the headings
}

// field is the state of a complex field (w:fldChar): its instruction is not text, its result is.
type field struct {
	depth       int
	instruction strings.Builder
	showing     bool
	href        string
	from        int
}

// runs reads what stands in a line until the end of the element it is in. Deleted and moved-away text is skipped.
func (b *body) runs(in *inline, p *paragraphStyle, nested bool) error {
	return b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pPr":
			return b.paragraphProperties(p)
		case "r":
			return b.run(in)
		case "hyperlink":
			from := in.units
			if err := b.runs(in, p, true); err != nil {
				return err
			}
			if href := b.links[attribute(e, "id")]; href != "" {
				in.mark(text.Link, href, from)
			}
			return nil
		case "t":
			s, err := b.x.text()
			in.add(s)
			return err
		case "ins", "moveTo", "sdt", "sdtContent", "smartTag", "fldSimple", "customXml", "AlternateContent", "Choice",
			"oMathPara", "oMath", "e", "num", "den", "sup", "sub", "f", "sSup", "sSub", "d", "rad":
			return errDescend
		}
		return b.x.skip()
	})
}

func (b *body) paragraphProperties(p *paragraphStyle) error {
	return b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "pStyle":
			p.style = attribute(e, "val")
			p.contents = b.styles[p.style].contents
		case "outlineLvl":
			p.outline = number(attribute(e, "val"), -1)
		case "numId":
			p.list = number(attribute(e, "val"), -1)
		case "ilvl":
			p.level = number(attribute(e, "val"), -1)
		case "del":
			p.endDeleted = true
		case "numPr", "rPr":
			return errDescend
		}
		return b.x.skip()
	})
}

// run reads one w:r under its own formatting.
func (b *body) run(in *inline) error {
	var bold, italic, vanished, raised bool
	from := in.units
	err := b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rPr":
			return b.x.each(func(e xml.StartElement) error {
				switch e.Name.Local {
				case "rStyle":
					s := b.styles[attribute(e, "val")]
					bold, italic = bold || s.bold, italic || s.italic
				case "b":
					bold = on(e)
				case "i":
					italic = on(e)
				case "vanish":
					vanished = on(e)
				case "vertAlign":
					raised = attribute(e, "val") == "superscript"
				case "position": // in half points, as LibreOffice writes it
					raised = number(attribute(e, "val"), 0) > 0
				}
				return b.x.skip()
			})
		case "t":
			s, err := b.x.text()
			switch {
			case vanished, b.field.depth > 0 && !b.field.showing:
			case raised:
				in.addRaised(s)
			default:
				in.add(s)
			}
			return err
		case "tab":
			in.add("\t")
		case "br":
			if kind := attribute(e, "type"); kind == "" || kind == "textWrapping" {
				in.add("\n")
			}
		case "cr":
			in.add("\n")
		case "noBreakHyphen":
			in.add("\u2011")
		case "instrText":
			s, err := b.x.text()
			b.field.instruction.WriteString(s)
			return err
		case "fldChar":
			b.fieldMark(in, attribute(e, "fldCharType"))
		case "footnoteReference":
			b.boxes = append(b.boxes, b.notes["footnote "+attribute(e, "id")]...)
		case "endnoteReference":
			b.boxes = append(b.boxes, b.notes["endnote "+attribute(e, "id")]...)
		case "drawing", "pict", "object", "AlternateContent", "Choice":
			return b.drawing()
		}
		return b.x.skip()
	})
	if bold {
		in.mark(text.Bold, "", from)
	}
	if italic {
		in.mark(text.Italic, "", from)
	}
	return err
}

// fieldMark follows begin, separate and end. A HYPERLINK field makes its result a link.
func (b *body) fieldMark(in *inline, kind string) {
	switch kind {
	case "begin":
		b.field.depth++
		b.field.showing = false
		b.field.instruction.Reset()
	case "separate":
		b.field.showing = true
		words := strings.Fields(b.field.instruction.String())
		if len(words) > 1 && strings.EqualFold(words[0], "HYPERLINK") {
			b.field.href, b.field.from = safeHref(strings.Trim(words[1], `"`)), in.units
		}
	case "end":
		if b.field.href != "" {
			in.mark(text.Link, b.field.href, min(b.field.from, in.units))
			b.field.href = ""
		}
		b.field.depth = max(b.field.depth-1, 0)
		b.field.showing = b.field.depth > 0
	}
}

// drawing looks for text boxes in a shape. Fallback repeats its Choice for older programs.
func (b *body) drawing() error {
	return b.x.each(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "Fallback":
			return b.x.skip()
		case "txbxContent":
			held := b.field
			b.field = field{}
			var nodes []node
			err := b.blocks(&nodes)
			b.field = held
			b.boxes = append(b.boxes, nodes...)
			return err
		}
		return errDescend
	})
}
