package source

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"probant/backend/text"
)

// html reads a block of HTML inside Markdown: its text, a paragraph for each block element.
func (m *markdown) html(n *ast.HTMLBlock, level int) {
	var joined []byte
	var starts [][2]int // offset in joined, offset in the file
	keep := func(start, stop int) {
		starts = append(starts, [2]int{len(joined), start})
		joined = append(joined, m.src[start:stop]...)
	}
	for i := range n.Lines().Len() {
		keep(n.Lines().At(i).Start, n.Lines().At(i).Stop)
	}
	if n.HasClosure() {
		keep(n.ClosureLine.Start, n.ClosureLine.Stop)
	}
	in := inline{}
	flush := func() {
		if p := in.paragraph(text.Paragraph, 0); p.Text != "" {
			m.put(p, level)
		}
		in = inline{}
	}
	z := xhtml.NewTokenizer(bytes.NewReader(joined))
	skipping := atom.Atom(0)
	for at := 0; ; {
		kind := z.Next()
		if kind == xhtml.ErrorToken {
			break
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		tag := atom.Lookup(name)
		switch {
		case kind == xhtml.TextToken && skipping == 0:
			m.htmlText(raw, at, starts, &in)
		case kind == xhtml.StartTagToken && dropped(tag) && skipping == 0:
			skipping = tag
		case kind == xhtml.EndTagToken && tag == skipping:
			skipping = 0
		case (kind == xhtml.StartTagToken || kind == xhtml.SelfClosingTagToken) && tag == atom.Br:
			in.lineBreak()
		case (kind == xhtml.StartTagToken || kind == xhtml.EndTagToken) && !phrasing(tag):
			flush()
		}
		at += len(raw)
	}
	flush()
}

// htmlText writes a text token that begins at a byte of the joined lines, word by word: white space collapses.
func (m *markdown) htmlText(raw string, at int, starts [][2]int, in *inline) {
	place := func(offset int) int {
		k := 0
		for k+1 < len(starts) && starts[k+1][0] <= offset {
			k++
		}
		return starts[k][1] + offset - starts[k][0]
	}
	for i := 0; i < len(raw); {
		j := i
		for j < len(raw) && !blank(raw[j]) && (j == i || raw[j] != '&') {
			j++
		}
		if j == i {
			if !in.spaced && in.units > 0 {
				in.addFrom(" ", place(at+i), 1)
				in.spaced = true
			}
			i++
			continue
		}
		if size, said := entity(raw[i:j]); size > 0 {
			in.addFrom(said, place(at+i), size)
			i += size
			continue
		}
		in.addFrom(raw[i:j], place(at+i), j-i)
		i = j
	}
}

// frontMatterOf returns the leading block between two "---" lines, with them, or "".
func frontMatterOf(s string) string {
	if !strings.HasPrefix(s, "---\n") && !strings.HasPrefix(s, "---\r\n") {
		return ""
	}
	for i, l := range splitLines(s[:min(len(s), 64<<10)]) {
		mark := strings.TrimRight(l.text, " \t")
		if i > 0 && (mark == "---" || mark == "...") {
			return s[:l.at+len(l.text)]
		}
	}
	return ""
}

// frontMatter reads the title, author and date of a Markdown file's front matter: plain "key: value" lines.
func frontMatter(s string) Document {
	var doc Document
	for _, l := range splitLines(frontMatterOf(s)) {
		key, value, found := strings.Cut(l.text, ":")
		if !found {
			continue
		}
		value = strings.TrimSpace(value)
		if n := len(value); n > 1 && (value[0] == '"' || value[0] == '\'') && value[n-1] == value[0] {
			value = value[1 : n-1]
		}
		switch strings.ToLower(strings.TrimSpace(key)) {
		case "title", "titre":
			doc.Title = value
		case "author", "auteur":
			doc.Author = value
		case "date":
			doc.Date = parseDate(value)
		}
	}
	return doc
}
