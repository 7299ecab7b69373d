package source

import (
	"bytes"
	"html"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"probant/backend/text"
)

// parseMarkdown reads GitHub's Markdown. The text of blocks is as rendered; origins lead back to the file.
func parseMarkdown(s string) []node {
	src := []byte(s)
	// Blanked, not cut: every offset stays that of the file.
	for i := range len(s) - len(strings.TrimPrefix(s, frontMatterOf(s))) {
		if src[i] != '\n' && src[i] != '\r' {
			src[i] = ' '
		}
	}
	if tangled(src) {
		return parsePlain(string(src))
	}
	var gfm goldmark.Markdown = goldmark.New(goldmark.WithExtensions(extension.GFM))
	root := gfm.Parser().Parse(gtext.NewReader(src), parser.WithContext(parser.NewContext()))
	m := markdown{src: src}
	m.blocks(root, 0)
	return m.nodes
}

// maxDelimiters bounds the signs of emphasis and links in one paragraph: the parser looks back over all of them at each,
// and cannot be stopped. A real paragraph has a few dozen.
const maxDelimiters = 4_000

// maxIndent bounds the white space before a list item, in bytes: each level is looked through again at each line.
const maxIndent = 400

// tangled reports a paragraph or a list that would take the parser minutes. Such a file is read as plain text.
func tangled(src []byte) bool {
	n := 0
	for line := range bytes.Lines(src) {
		body := bytes.TrimSpace(line)
		if len(body) == 0 || body[0] == '|' {
			n = 0 // another paragraph, or the cells of a table, each read alone
		} else if marker, _ := text.ListMarker(string(body[:min(len(body), 8)])); marker > 0 {
			if bytes.Index(line, body) > maxIndent {
				return true
			}
			n = 0
		}
		for _, c := range body {
			if c == '*' || c == '_' || c == '~' || c == '[' {
				n++
			}
		}
		if n > maxDelimiters {
			return true
		}
	}
	return false
}

type markdown struct {
	src    []byte
	nodes  []node
	quote  int // the quotation we are in, 0 outside
	quotes int
}

// blocks reads the children of a container; level is the depth of the list it is in.
func (m *markdown) blocks(parent ast.Node, level int) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			m.leaf(n, text.Heading, min(n.Level, 3), level)
		case *ast.Paragraph, *ast.TextBlock:
			m.leaf(n, text.Paragraph, 0, level)
		case *ast.Blockquote:
			outer := m.quote
			if outer == 0 {
				m.quotes++
				m.quote = m.quotes
			}
			m.blocks(n, 0)
			m.quote = outer
		case *ast.List:
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				m.item(item, level+1, n.IsOrdered())
			}
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			in := inline{}
			for i := range n.Lines().Len() {
				seg := n.Lines().At(i)
				in.addFrom(string(m.src[seg.Start:seg.Stop]), seg.Start, seg.Stop-seg.Start)
			}
			m.put(in.paragraph(text.Code, 0), level)
		case *ast.HTMLBlock:
			m.html(n, level)
		case *east.Table:
			m.table(n)
		default:
			m.blocks(n, level)
		}
	}
}

func (m *markdown) put(n node, level int) {
	n.quote = m.quote
	if n.Kind != text.ListItem && level > 0 {
		n.inItem, n.Level = true, level
	}
	m.nodes = append(m.nodes, n)
}

func (m *markdown) leaf(n ast.Node, kind text.BlockKind, depth, level int) {
	if kind == text.Paragraph && m.quote != 0 && level == 0 {
		kind = text.Quote
	}
	in := inline{}
	m.inline(n, &in)
	if kind == text.Heading {
		level = 0
	}
	m.put(in.paragraph(kind, depth), level)
}

// item reads a list item: its first paragraph is the item, the rest continues it.
func (m *markdown) item(item ast.Node, level int, ordered bool) {
	first := item.FirstChild()
	if first == nil {
		return
	}
	switch first.(type) {
	case *ast.Paragraph, *ast.TextBlock, *ast.Heading:
		in := inline{}
		m.inline(first, &in)
		n := in.paragraph(text.ListItem, level)
		n.Ordered = ordered
		m.put(n, level)
		item.RemoveChild(item, first)
	}
	m.blocks(item, level)
}

func (m *markdown) inline(parent ast.Node, in *inline) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		from := in.units
		switch n := n.(type) {
		case *ast.Text:
			m.text(n, in)
		case *ast.CodeSpan:
			for c := n.FirstChild(); c != nil; c = c.NextSibling() {
				if t, ok := c.(*ast.Text); ok {
					m.raw(t.Segment, in)
				}
			}
		case *ast.Emphasis:
			m.inline(n, in)
			kind := text.Italic
			if n.Level > 1 {
				kind = text.Bold
			}
			in.mark(kind, "", from)
		case *ast.Link:
			m.inline(n, in)
			if href := safeHref(string(util.UnescapePunctuations(n.Destination))); href != "" {
				in.mark(text.Link, href, from)
			}
		case *ast.AutoLink:
			m.autoLink(n, in)
			href := string(n.URL(m.src))
			if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(href), "mailto:") {
				href = "mailto:" + href
			}
			if href = safeHref(href); href != "" {
				in.mark(text.Link, href, from)
			}
		case *ast.RawHTML:
			if seg := n.Segments; seg.Len() > 0 {
				first := seg.At(0)
				if tag := strings.ToLower(string(first.Value(m.src))); strings.HasPrefix(tag, "<br") {
					in.addFrom("\n", first.Start, first.Len())
				}
			}
		case *ast.Image, *east.TaskCheckBox:
			// A picture's description is not shown, a box is not text.
		case *ast.String:
			in.add(string(n.Value))
		default:
			m.inline(n, in)
		}
	}
}

// raw copies a segment, its line ends as spaces.
func (m *markdown) raw(seg gtext.Segment, in *inline) {
	at := seg.Start
	for _, l := range splitLines(string(m.src[seg.Start:seg.Stop])) {
		in.addFrom(l.text, at, len(l.text))
		at += len(l.text)
		if l.end > 0 {
			in.addFrom(" ", at, l.end)
			at += l.end
		}
	}
}

// text writes a segment with its escapes and entities resolved, then the line end that follows it.
func (m *markdown) text(n *ast.Text, in *inline) {
	seg := n.Segment
	for i := seg.Start; i < seg.Stop; {
		j := i
		for j < seg.Stop && m.src[j] != '\\' && m.src[j] != '&' {
			j++
		}
		in.addFrom(string(m.src[i:j]), i, j-i)
		if i = j; i == seg.Stop {
			break
		}
		if m.src[i] == '\\' && i+1 < seg.Stop && util.IsPunct(m.src[i+1]) {
			in.addFrom(string(m.src[i+1:i+2]), i+1, 1)
			i += 2
			continue
		}
		if size, said := entity(string(m.src[i:min(i+40, seg.Stop)])); size > 0 {
			in.addFrom(said, i, size)
			i += size
			continue
		}
		in.addFrom(string(m.src[i:i+1]), i, 1)
		i++
	}
	if !n.SoftLineBreak() && !n.HardLineBreak() {
		return
	}
	end := seg.Stop
	for end < len(m.src) && m.src[end] != '\n' {
		end++
	}
	glue := " "
	if n.HardLineBreak() {
		glue = "\n"
	}
	in.addFrom(glue, seg.Stop, min(end+1, len(m.src))-seg.Stop)
}

// entity returns the length of the character reference that begins s and what it stands for.
func entity(s string) (int, string) {
	end := strings.IndexByte(s, ';')
	if !strings.HasPrefix(s, "&") || end < 2 {
		return 0, ""
	}
	said := html.UnescapeString(s[:end+1])
	if said == s[:end+1] || strings.HasSuffix(said, ";") && said != ";" {
		return 0, ""
	}
	return end + 1, said
}

// autoLink writes a bare address; goldmark keeps its place to itself, so it is found after what was written before.
func (m *markdown) autoLink(n *ast.AutoLink, in *inline) {
	label := string(n.Label(m.src))
	at := 0
	if k := len(in.origins); k > 0 {
		at = in.origins[k-1].raw + in.origins[k-1].rawLength
	} else {
		for p := n.Parent(); p != nil; p = p.Parent() {
			if p.Type() == ast.TypeBlock && p.Lines() != nil && p.Lines().Len() > 0 {
				at = p.Lines().At(0).Start
				break
			}
		}
	}
	if found := strings.Index(string(m.src[at:min(len(m.src), at+len(label)+1024)]), label); found >= 0 {
		in.addFrom(label, at+found, len(label))
		return
	}
	in.add(label)
}

func (m *markdown) table(n *east.Table) {
	t := &table{}
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		_, header := r.(*east.TableHeader)
		line := row{}
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			in := inline{}
			m.inline(c, &in)
			line.cells = append(line.cells, cell{col: len(line.cells), header: header, nodes: []node{in.paragraph(text.Paragraph, 0)}})
		}
		t.rows = append(t.rows, line)
	}
	m.nodes = append(m.nodes, node{table: t, quote: m.quote})
}
