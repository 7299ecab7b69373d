package source

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clearFurniture takes out of a saved page what every page of its site repeats: menus, consent banners, page headers and
// footers. It goes by what elements say they are, and by lists that are only links; what it does not know stays, since text
// that is missing costs more here than a menu that is kept.
func clearFurniture(root *html.Node) {
	f := furnishing{}
	f.count(root)
	f.clear(root, false)
	f.count(root)
	if main := f.main(root); main != nil {
		keepOnly(main)
	}
}

// furnishing is what each element of a page holds.
type furnishing map[*html.Node]tally

// clear removes the furniture below n. Inside tells that n stands in the page's own text (main, article).
func (f furnishing) clear(n *html.Node, inside bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.ElementNode && f.is(c, inside):
			n.RemoveChild(c)
		default:
			f.clear(c, inside || c.DataAtom == atom.Main || c.DataAtom == atom.Article || attr(c, "role") == "main")
		}
		c = next
	}
}

// is reports an element of the page's furniture.
func (f furnishing) is(n *html.Node, inside bool) bool {
	switch strings.ToLower(attr(n, "role")) {
	case "navigation", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar":
		return true
	case "banner":
		return !f[n].title
	}
	switch n.DataAtom {
	case atom.Html, atom.Head, atom.Body, atom.Main, atom.Article, atom.Table:
		return false
	case atom.Nav, atom.Dialog:
		return true
	case atom.Footer:
		return !inside
	case atom.Header:
		return !inside && !f[n].title
	case atom.Aside:
		return !inside || f[n].linksOnly()
	case atom.Ul, atom.Ol:
		return f[n].linksOnly()
	case atom.Div, atom.Section, atom.Form:
		return !inside && furnitureName(n) && f.minor(n) || f[n].linksOnly()
	}
	return false
}

// minor reports an element that is a small part of the page and has no title.
func (f furnishing) minor(n *html.Node) bool {
	const most = 400
	words := f[n].words
	return words <= most && words*2 <= f.page().words && !f[n].title
}

// page is what the whole page holds.
func (f furnishing) page() tally { return f[nil] }

// main is the one element that says it is the page's text, where it holds enough of it to be believed.
func (f furnishing) main(root *html.Node) *html.Node {
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Main || strings.EqualFold(attr(n, "role"), "main") },
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
	} {
		var found []*html.Node
		for n := range root.Descendants() {
			if is(n) {
				found = append(found, n)
			}
		}
		if len(found) == 1 && f[found[0]].words*2 >= f.page().words {
			return found[0]
		}
	}
	return nil
}

// keepOnly removes everything of the body that does not stand in n.
func keepOnly(n *html.Node) {
	for p := n; p.Parent != nil && p.DataAtom != atom.Body; p = p.Parent {
		for c := p.Parent.FirstChild; c != nil; {
			next := c.NextSibling
			if c != p && c.DataAtom != atom.Head {
				p.Parent.RemoveChild(c)
			}
			c = next
		}
	}
}

// furnitureWords are what designers and consent programs call the furniture in the id or the classes of an element.
var furnitureWords = map[string]bool{
	"cookie": true, "cookies": true, "consent": true, "gdpr": true, "rgpd": true, "didomi": true, "onetrust": true, "axeptio": true,
	"tarteaucitron": true, "cookiebot": true, "cookiebanner": true, "menu": true, "navbar": true, "nav": true, "navigation": true,
	"breadcrumb": true, "breadcrumbs": true, "footer": true, "sidebar": true, "sitemap": true, "newsletter": true, "popup": true,
}

// furnitureName reports an element whose id or classes name furniture, word by word ("cookie-banner", "siteFooter").
func furnitureName(n *html.Node) bool {
	for _, name := range []string{attr(n, "id"), attr(n, "class")} {
		for _, word := range nameWords(name) {
			if furnitureWords[word] {
				return true
			}
		}
	}
	return false
}

// nameWords parts a name at its signs and at its inner capitals, in small letters.
func nameWords(name string) []string {
	var b strings.Builder
	low := false
	for _, r := range name {
		if unicode.IsUpper(r) && low {
			b.WriteByte(' ')
		}
		low = unicode.IsLower(r)
		if !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}

// tally is what an element holds.
type tally struct {
	words, linked, links int
	figure               bool // a digit outside of years
	title                bool // the page's title
}

// linksOnly reports a list of short links without a figure: a menu, by whatever name.
func (t tally) linksOnly() bool {
	return t.links >= 3 && t.linked*5 >= t.words*4 && t.words <= 6*t.links && !t.figure
}

// count tallies every element; the page as a whole stands under nil.
func (f furnishing) count(root *html.Node) {
	clear(f)
	f[nil] = f.tally(root)
}

func (f furnishing) tally(n *html.Node) (t tally) {
	switch {
	case n.Type == html.TextNode:
		for _, word := range strings.Fields(n.Data) {
			t.words++
			t.figure = t.figure || figure(word) && !year(word)
		}
		return t
	case n.Type == html.ElementNode && (n.DataAtom == atom.Head || hidden(n)):
		return t
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		in := f.tally(c)
		t.words, t.linked, t.links = t.words+in.words, t.linked+in.linked, t.links+in.links
		t.figure, t.title = t.figure || in.figure, t.title || in.title
	}
	switch n.DataAtom {
	case atom.A:
		t.linked, t.links = t.words, 1
	case atom.H1:
		t.title = true
	}
	f[n] = t
	return t
}

// layout reports a table that only lays out a page or a letter: it says so, or holds tables or titles, or has one column.
func layout(n *html.Node) bool {
	if role := attr(n, "role"); role == "presentation" || role == "none" {
		return true
	}
	named, columns := false, 0
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3:
			return true
		case atom.Th, atom.Caption:
			named = true
		case atom.Tr:
			cells := 0
			for d := c.FirstChild; d != nil; d = d.NextSibling {
				if d.DataAtom == atom.Td || d.DataAtom == atom.Th {
					cells++
				}
			}
			columns = max(columns, cells)
		}
	}
	return columns < 2 && !named
}
