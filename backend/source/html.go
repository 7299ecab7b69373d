package source

import (
	"context"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"probant/backend/text"
)

// HTMLBlocks reads a page or a fragment (a saved or pasted text) as blocks. What cannot be parsed gives no block.
func HTMLBlocks(s string) []text.Block {
	_, nodes, err := parseHTML(s)
	if err != nil {
		return []text.Block{}
	}
	o := outline{ctx: context.Background()}
	o.add(nodes)
	return texts(o.blocks)
}

// parseHTML reads what a page shows, without scripts, styles and navigation.
func parseHTML(s string) (Document, []node, error) { return parsePage(s, func(*html.Node) {}) }

// parseSaved reads the text of a saved page, and what the page says of itself.
func parseSaved(s string) (Document, []node, error) {
	var stated Document
	doc, nodes, err := parsePage(s, func(root *html.Node) {
		stated = linkedData(root)
		clearFurniture(root)
	})
	if err == nil && len(nodes) == 0 { // a page of links alone
		return parseHTML(s)
	}
	if doc.Author == "" {
		doc.Author = stated.Author
	}
	if doc.Date == 0 {
		doc.Date = stated.Date
	}
	return doc, nodes, err
}

func parsePage(s string, before func(root *html.Node)) (Document, []node, error) {
	root, err := html.Parse(strings.NewReader(s))
	if err != nil {
		return Document{}, nil, refuse(Corrupt).Because(err)
	}
	before(root)
	w := page{}
	w.blocks(root, 0)
	w.flush()
	return w.doc, w.nodes, nil
}

// page walks a parsed page. Text gathers in an inline until a block element ends it.
type page struct {
	doc    Document
	nodes  []node
	in     inline
	next   node // what the gathered text will be
	quote  int
	quotes int
	inItem int // depth of the list item we are in
	marks  []open
}

// open is a mark that begun before a block did: it goes on in each block inside it.
type open struct {
	kind text.MarkKind
	href string
	from int
}

func (w *page) flush() {
	for _, m := range w.marks {
		w.in.mark(m.kind, m.href, m.from)
	}
	n := w.in.paragraph(text.Paragraph, w.next.Level)
	if w.next.Kind != "" {
		n.Kind, n.Ordered = w.next.Kind, w.next.Ordered
	}
	if n.Text != "" {
		n.quote = w.quote
		switch {
		case n.Kind == text.Paragraph && w.inItem > 0:
			n.inItem, n.Level = true, w.inItem
		case n.Kind == text.Paragraph && w.quote != 0:
			n.Kind = text.Quote
		}
		w.nodes = append(w.nodes, n)
		w.next = node{}
	}
	w.in = inline{}
	for i := range w.marks {
		w.marks[i].from = 0
	}
}

// blocks reads the children of n; level is the depth of lists.
func (w *page) blocks(n *html.Node, level int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.in.addFlowing(clean(c.Data))
		case html.ElementNode:
			if !hidden(c) {
				w.element(c, level)
			}
		case html.DocumentNode:
			w.blocks(c, level)
		}
	}
}

func (w *page) element(n *html.Node, level int) {
	switch n.DataAtom {
	case atom.Head:
		w.head(n)
	case atom.Br:
		w.in.lineBreak()
	case atom.B, atom.Strong:
		w.marked(n, level, text.Bold, "", !strings.Contains(style(n), "font-weight:normal"))
	case atom.I, atom.Em, atom.Cite:
		w.marked(n, level, text.Italic, "", true)
	case atom.A:
		href := safeHref(attr(n, "href"))
		w.marked(n, level, text.Link, href, href != "")
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		depth, _ := strconv.Atoi(n.Data[1:])
		w.block(n, level, node{Block: Block{Block: text.Block{Kind: text.Heading, Level: min(depth, 3)}}})
	case atom.Ul, atom.Ol, atom.Menu:
		w.flush()
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Li && !hidden(c) {
				w.item(c, level+1, n.DataAtom == atom.Ol)
			} else if c.Type == html.ElementNode && !hidden(c) {
				w.element(c, level)
			}
		}
		w.flush()
	case atom.Li:
		w.item(n, level+1, false)
	case atom.Blockquote:
		w.flush()
		outer := w.quote
		if outer == 0 {
			w.quotes++
			w.quote = w.quotes
		}
		w.blocks(n, level)
		w.flush()
		w.quote = outer
	case atom.Pre:
		w.flush()
		var b strings.Builder
		written(n, &b)
		w.in.add(clean(strings.Trim(b.String(), "\n")))
		w.next = node{Block: Block{Block: text.Block{Kind: text.Code}}}
		w.flush()
	case atom.Table:
		w.table(n, level)
	case atom.P:
		w.paragraph(n, level)
	case atom.Sup:
		var above strings.Builder
		if written(n, &above); reference(strings.TrimSpace(above.String())) {
			w.in.addRaised(above.String())
		} else {
			w.blocks(n, level)
		}
	default:
		switch {
		case phrasing(n.DataAtom):
			s := style(n)
			bold := strings.Contains(s, "font-weight:bold") || strings.Contains(s, "font-weight:700")
			w.marked(n, level, text.Bold, "", bold)
		default:
			w.flush()
			w.blocks(n, level)
			w.flush()
		}
	}
}

// marked reads an inline element under a mark, when there is one to give.
func (w *page) marked(n *html.Node, level int, kind text.MarkKind, href string, give bool) {
	if !give {
		w.blocks(n, level)
		return
	}
	w.marks = append(w.marks, open{kind, href, w.in.units})
	w.blocks(n, level)
	last := w.marks[len(w.marks)-1]
	w.marks = w.marks[:len(w.marks)-1]
	w.in.mark(last.kind, last.href, last.from)
}

// block reads an element as one kind of block.
func (w *page) block(n *html.Node, level int, as node) {
	w.flush()
	w.next = as
	w.blocks(n, level)
	w.flush()
	w.next = node{}
}

func (w *page) item(n *html.Node, level int, ordered bool) {
	w.flush()
	outer := w.inItem
	w.inItem = level
	w.next = node{Block: Block{Block: text.Block{Kind: text.ListItem, Level: level, Ordered: ordered}}}
	w.blocks(n, level)
	w.flush()
	w.next, w.inItem = node{}, outer
}

// paragraph knows the lists that Word writes as paragraphs ("mso-list:l0 level2 lfo1").
func (w *page) paragraph(n *html.Node, level int) {
	if _, list, found := strings.Cut(style(n), "mso-list:"); found {
		if _, depth, found := strings.Cut(list, "level"); found && depth != "" && depth[0] > '0' && depth[0] <= '9' {
			w.block(n, level, node{Block: Block{Block: text.Block{Kind: text.ListItem, Level: int(depth[0] - '0')}}})
			return
		}
	}
	w.flush()
	w.blocks(n, level)
	w.flush()
}

// head reads what a page says of itself.
func (w *page) head(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Title:
			var b strings.Builder
			written(c, &b)
			w.doc.Title = clean(b.String())
		case atom.Meta:
			w.meta(strings.ToLower(attr(c, "name")+attr(c, "property")+attr(c, "itemprop")), clean(attr(c, "content")))
		}
	}
}

// meta reads one statement of the head. Dates of a change or of a visit are not the document's.
func (w *page) meta(name, content string) {
	switch name {
	case "author", "dc.creator", "dcterms.creator", "citation_author":
		if w.doc.Author == "" && !strings.HasPrefix(content, "http") {
			w.doc.Author = person(content)
		}
	case "date", "dcterms.date", "dc.date", "dc.date.issued", "dcterms.issued", "article:published_time", "datepublished",
		"citation_publication_date", "pubdate":
		if w.doc.Date == 0 {
			w.doc.Date = parseDate(content)
		}
	}
}

// safeHref returns an address that may be followed (http, https, mailto), or "".
func safeHref(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" {
			return ""
		}
		return u.String()
	case "mailto":
		return u.String()
	}
	return ""
}
