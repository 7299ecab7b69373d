package source

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// wrapWidth is the shortest measure, in characters, at which lines are taken for wrapped by their editor.
const wrapWidth = 40

// textLine is a line of a plain text: where it starts in bytes and what it says, without its end.
type textLine struct {
	at   int
	text string
	end  int // bytes of its line end
}

// parsePlain makes a block of each run of lines; blank lines and list markers separate.
func parsePlain(s string) []node {
	var nodes []node
	var held []textLine
	var indents []int
	level, ordered := 0, false
	flush := func() {
		if len(held) > 0 {
			nodes = append(nodes, plainBlock(held, level, ordered))
			held = nil
		}
	}
	for _, l := range splitLines(s) {
		body := strings.TrimLeftFunc(l.text, unicode.IsSpace)
		if body == "" {
			flush()
			level = 0
			continue
		}
		indent := len(l.text) - len(body)
		l.at, l.text = l.at+indent, body
		if size, numbered := text.ListMarker(body); size > 0 {
			flush()
			for len(indents) > 0 && indents[len(indents)-1] > indent {
				indents = indents[:len(indents)-1]
			}
			if len(indents) == 0 || indents[len(indents)-1] < indent {
				indents = append(indents, indent)
			}
			level, ordered = len(indents), numbered
			l.at, l.text = l.at+size, l.text[size:]
		} else if level == 0 && len(held) == 0 {
			indents = indents[:0]
		}
		held = append(held, l)
	}
	flush()
	return nodes
}

func splitLines(s string) []textLine {
	var lines []textLine
	for at := 0; at < len(s); {
		n := strings.IndexAny(s[at:], "\r\n")
		if n < 0 {
			return append(lines, textLine{at, s[at:], 0})
		}
		end := 1
		if strings.HasPrefix(s[at+n:], "\r\n") {
			end = 2
		}
		lines = append(lines, textLine{at, s[at : at+n], end})
		at += n + end
	}
	return lines
}

// plainBlock joins lines: by a space where the line end is its editor's (the next word had no room), else by "\n".
func plainBlock(lines []textLine, level int, ordered bool) node {
	width := wrapWidth
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.text))
	}
	in := inline{}
	for i, l := range lines {
		in.addFrom(l.text, l.at, len(l.text))
		if i+1 == len(lines) {
			break
		}
		next, _, _ := strings.Cut(lines[i+1].text, " ")
		glue := "\n"
		if utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(next) > width {
			glue = " "
		}
		in.addFrom(glue, l.at+len(l.text), l.end)
	}
	kind := text.Paragraph
	if level > 0 {
		kind = text.ListItem
	}
	n := in.paragraph(kind, level)
	n.Ordered = ordered && level > 0
	return n
}
