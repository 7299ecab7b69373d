package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strconv"
	"strings"
	"time"

	"probant/backend/text"
)

// wordDocument writes the text alone, ready to be laid out, as Office Open XML (ECMA-376, transitional). The parts are written
// here: the libraries at hand bring an 870 KB template in English, cannot restart a numbered list, and stamp the current time.
func wordDocument(in Input) ([]byte, error) {
	d := &document{}
	for _, s := range sections(in.Blocks) {
		d.section(s)
	}
	if d.b.Len() == 0 {
		d.b.WriteString(`<w:p/>`)
	}
	lang := "en-GB"
	if in.Lang == text.French {
		lang = "fr-FR"
	}
	parts := []struct{ name, body string }{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRels},
		{"docProps/core.xml", fmt.Sprintf(coreProps, xesc(in.Title), xesc(in.Space), lang, instant(in.At), instant(in.At))},
		{"word/document.xml", documentHead + d.b.String() + documentTail},
		{"word/styles.xml", strings.ReplaceAll(styles, "{lang}", lang)},
		{"word/numbering.xml", d.numbering()},
		{"word/settings.xml", settings},
		{"word/_rels/document.xml.rels", d.rels()},
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		f, err := z.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: time.UnixMilli(in.At).UTC()})
		if err != nil {
			return nil, err
		}
		if _, err := f.Write([]byte(xmlHead + p.body)); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// document gathers the body, the links it needs and the lists that number apart.
type document struct {
	b      strings.Builder
	links  []string // targets, by relationship number - firstLink
	starts []int    // level of each numbered list, by number - firstNumbered
}

const (
	bullets       = 1 // the list number shared by every bulleted list
	firstNumbered = 2
	firstLink     = 10
	deepest       = 8 // Word counts nine levels, from 0
)

// xesc escapes text for XML; html.EscapeString writes only what XML also reads.
func xesc(s string) string { return html.EscapeString(printable(s)) }

func (d *document) section(s section) {
	switch {
	case s.list != nil:
		d.list(*s.list, 0)
	case s.rows != nil:
		d.table(s.rows)
	default:
		for _, b := range s.blocks {
			d.block(b, s.kind, "")
		}
	}
}

func (d *document) block(b text.Block, kind text.BlockKind, indent string) {
	style := ""
	switch kind {
	case text.Heading:
		style = "Heading" + strconv.Itoa(min(max(b.Level, 1), 6))
	case text.Quote:
		style = "Quote"
	case text.Code:
		style = "Code"
	}
	props := indent
	if style != "" {
		props = `<w:pStyle w:val="` + style + `"/>` + props
	}
	d.paragraph(b, props)
}

// paragraph writes one block; its properties come as XML in the schema's order.
func (d *document) paragraph(b text.Block, props string) {
	d.b.WriteString(`<w:p>`)
	if props != "" {
		d.b.WriteString(`<w:pPr>` + props + `</w:pPr>`)
	}
	rs := runs(b, nil)
	for i, r := range rs {
		if r.href != "" && (i == 0 || rs[i-1].href != r.href) {
			fmt.Fprintf(&d.b, `<w:hyperlink r:id="rId%d" w:history="1">`, d.link(r.href))
		}
		d.run(r)
		if r.href != "" && (i+1 == len(rs) || rs[i+1].href != r.href) {
			d.b.WriteString(`</w:hyperlink>`)
		}
	}
	d.b.WriteString(`</w:p>`)
}

func (d *document) run(r run) {
	d.b.WriteString(`<w:r>`)
	props := ""
	if r.href != "" {
		props += `<w:rStyle w:val="Hyperlink"/>`
	}
	if r.bold {
		props += `<w:b/>`
	}
	if r.italic {
		props += `<w:i/>`
	}
	if props != "" {
		d.b.WriteString(`<w:rPr>` + props + `</w:rPr>`)
	}
	for i, line := range strings.Split(r.text, "\n") {
		if i > 0 {
			d.b.WriteString(`<w:br/>`)
		}
		for j, s := range strings.Split(line, "\t") {
			if j > 0 {
				d.b.WriteString(`<w:tab/>`)
			}
			if s != "" {
				d.b.WriteString(`<w:t xml:space="preserve">` + xesc(s) + `</w:t>`)
			}
		}
	}
	d.b.WriteString(`</w:r>`)
}

func (d *document) list(l list, depth int) {
	level, number, style := min(depth, deepest), bullets, "ListBullet"
	if l.ordered {
		d.starts = append(d.starts, level)
		number, style = firstNumbered+len(d.starts)-1, "ListNumber"
	}
	props := fmt.Sprintf(`<w:pStyle w:val="%s"/><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, style, level, number)
	for _, it := range l.items {
		d.paragraph(it.block, props)
		for _, m := range it.more {
			d.block(m, m.Kind, fmt.Sprintf(`<w:ind w:left="%d"/>`, indent(level)))
		}
		for _, n := range it.nested {
			d.list(n, depth+1)
		}
	}
}

// indent is where the text of a list's level begins, in twentieths of a point.
func indent(level int) int { return 360 * (level + 1) }

func (d *document) table(rows [][][]text.Block) {
	d.b.WriteString(`<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>`)
	cols := len(rows[0])
	for range cols {
		fmt.Fprintf(&d.b, `<w:gridCol w:w="%d"/>`, 9000/cols)
	}
	d.b.WriteString(`</w:tblGrid>`)
	for _, row := range rows {
		d.b.WriteString(`<w:tr>`)
		if heading(row) {
			d.b.WriteString(`<w:trPr><w:tblHeader/></w:trPr>`)
		}
		for _, cell := range row {
			fmt.Fprintf(&d.b, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/></w:tcPr>`, 9000/cols)
			for _, b := range cell {
				props := ""
				if b.Header {
					props = `<w:pStyle w:val="TableHeading"/>`
				}
				d.paragraph(b, props)
			}
			if len(cell) == 0 {
				d.b.WriteString(`<w:p/>`)
			}
			d.b.WriteString(`</w:tc>`)
		}
		d.b.WriteString(`</w:tr>`)
	}
	d.b.WriteString(`</w:tbl><w:p/>`) // Word joins two tables that touch
}

// heading reports whether every filled cell of a row is a heading.
func heading(row [][]text.Block) bool {
	some := false
	for _, cell := range row {
		for _, b := range cell {
			if !b.Header {
				return false
			}
			some = true
		}
	}
	return some
}

// link returns the relationship number of a target, the same for the same target.
func (d *document) link(href string) int {
	for i, l := range d.links {
		if l == href {
			return firstLink + i
		}
	}
	d.links = append(d.links, href)
	return firstLink + len(d.links) - 1
}

func (d *document) rels() string {
	var b strings.Builder
	b.WriteString(documentRels)
	for i, href := range d.links {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="%s" TargetMode="External"/>`, firstLink+i, xesc(href))
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

// numbering defines the two shapes of list, and one number for each numbered list so that each starts at 1.
func (d *document) numbering() string {
	var b strings.Builder
	b.WriteString(`<w:numbering xmlns:w="` + wordNS + `">`)
	for shape, format := range []string{"bullet", "decimal"} {
		fmt.Fprintf(&b, `<w:abstractNum w:abstractNumId="%d"><w:multiLevelType w:val="hybridMultilevel"/>`, shape)
		for level := range deepest + 1 {
			mark, start := "%"+strconv.Itoa(level+1)+".", `<w:start w:val="1"/>`
			if format == "bullet" {
				mark = [3]string{"•", "◦", "▪"}[level%3]
			}
			fmt.Fprintf(&b, `<w:lvl w:ilvl="%d">%s<w:numFmt w:val="%s"/><w:lvlText w:val="%s"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="%d" w:hanging="360"/></w:pPr></w:lvl>`,
				level, start, format, mark, indent(level))
		}
		b.WriteString(`</w:abstractNum>`)
	}
	fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="0"/></w:num>`, bullets)
	for i, level := range d.starts {
		fmt.Fprintf(&b, `<w:num w:numId="%d"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="%d"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`, firstNumbered+i, level)
	}
	b.WriteString(`</w:numbering>`)
	return b.String()
}
