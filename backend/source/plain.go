package source

import (
	"context"
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

// ReadExtract reads words that were typed or pasted: paragraphs and lists, and a table where cells come from a spreadsheet with
// tabs between them. It is refused as EmptyFile or TooLarge.
func ReadExtract(ctx context.Context, s string) (Document, error) {
	switch {
	case strings.TrimSpace(s) == "":
		return Document{}, refuse(EmptyFile)
	case len(s) > MaxText:
		return Document{}, tooLarge(MaxText)
	}
	o := outline{ctx: ctx}
	for _, run := range tabbedRuns(clean(strings.ReplaceAll(s, "\r\n", "\n"))) {
		if run.table {
			o.add(csvNodes(run.text))
		} else {
			o.add(parsePlain(run.text))
		}
	}
	if o.err == nil && len(o.blocks) == 0 {
		o.err = refuse(EmptyFile)
	}
	return Document{Format: Extract, Blocks: o.blocks, Lang: text.DetectBlocks(texts(o.blocks))}, o.err
}

// tabbedRun is lines that follow each other, all cells of a table or none.
type tabbedRun struct {
	text  string
	table bool
}

// tabbedRuns parts a text at its tables: two lines at least with tabs inside, list markers apart.
func tabbedRuns(s string) (runs []tabbedRun) {
	start, lines, tabbed := 0, 0, false
	end := func(at int) {
		if at > start {
			runs = append(runs, tabbedRun{s[start:at], tabbed && lines > 1})
		}
		start, lines = at, 0
	}
	at := 0
	for l := range strings.Lines(s) {
		body := strings.TrimSpace(l)
		marker, _ := text.ListMarker(body)
		if is := marker == 0 && strings.Contains(body, "\t"); is != tabbed {
			end(at)
			tabbed = is
		}
		lines++
		at += len(l)
	}
	end(at)
	return runs
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

// plainBlock joins lines: by a space where the line end is its editor's (the next word had no room), else by "\n". Where nearly every
// line ends a sentence, none was wrapped.
func plainBlock(lines []textLine, level int, ordered bool) node {
	width := wrapWidth
	for _, l := range lines {
		width = max(width, utf8.RuneCountInString(l.text))
	}
	whole := 0
	for _, l := range lines {
		if ended(l.text) {
			whole++
		}
	}
	wrapped := 4*whole < 3*len(lines)
	in := inline{}
	for i, l := range lines {
		in.addFrom(l.text, l.at, len(l.text))
		if i+1 == len(lines) {
			break
		}
		next, _, _ := strings.Cut(lines[i+1].text, " ")
		glue := "\n"
		if wrapped && utf8.RuneCountInString(l.text)+1+utf8.RuneCountInString(next) > width {
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
