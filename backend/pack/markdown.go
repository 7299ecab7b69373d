package pack

import (
	"strconv"
	"strings"

	"probant/backend/text"
)

// markdown writes blocks as CommonMark with GitHub's tables. Reading it back gives the same blocks, but for what Markdown
// cannot say: a heading takes no line break, and a table always has a heading row.
func markdown(blocks []text.Block) string {
	// Two lists in a row would be read as one: an HTML comment, which nobody sees, keeps them apart.
	var b strings.Builder
	var last *list
	n := 0
	for _, s := range sections(blocks) {
		p := markdownSection(s)
		if p == "" {
			continue
		}
		if n > 0 {
			b.WriteString("\n\n")
			if last != nil && s.list != nil && last.ordered == s.list.ordered {
				b.WriteString("<!-- -->\n\n")
			}
		}
		b.WriteString(p)
		last = s.list
		n++
	}
	if n == 0 {
		return ""
	}
	return b.String() + "\n"
}

func markdownSection(s section) string {
	switch {
	case s.list != nil:
		return markdownList(*s.list)
	case s.rows != nil:
		return markdownTable(s.rows)
	}
	var parts []string
	for _, b := range s.blocks {
		if p := markdownBlock(b); p != "" {
			parts = append(parts, p)
		}
	}
	joined := strings.Join(parts, "\n\n")
	if s.kind == text.Quote && joined != "" {
		return "> " + strings.ReplaceAll(strings.ReplaceAll(joined, "\n", "\n> "), "\n> \n", "\n>\n")
	}
	return joined
}

func markdownBlock(b text.Block) string {
	switch b.Kind {
	case text.Heading:
		line := strings.ReplaceAll(inline(b), "\\\n", " ")
		if line == "" {
			return ""
		}
		if trimmed := strings.TrimRight(line, "#"); trimmed != line { // a closing run of # would be dropped
			line = trimmed + strings.Repeat(`\#`, len(line)-len(trimmed))
		}
		return strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + line
	case text.Code:
		return fenced(b.Text)
	}
	return lineStarts(inline(b))
}

// fenced writes code between fences longer than any run of backticks inside.
func fenced(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + "\n" + printable(code) + "\n" + fence
}

func markdownList(l list) string {
	var lines []string
	for i, it := range l.items {
		marker := "- "
		if l.ordered {
			marker = strconv.Itoa(i+1) + ". "
		}
		indent := strings.Repeat(" ", len(marker))
		body := lineStarts(inline(it.block))
		for _, m := range it.more {
			body += "\n\n" + markdownBlock(m)
		}
		for _, n := range it.nested {
			body += "\n" + markdownList(n)
		}
		lines = append(lines, marker+strings.ReplaceAll(strings.ReplaceAll(body, "\n", "\n"+indent), "\n"+indent+"\n", "\n\n"))
	}
	return strings.Join(lines, "\n")
}

func markdownTable(rows [][][]text.Block) string {
	var b strings.Builder
	for r, row := range rows {
		if r > 0 {
			b.WriteByte('\n')
		}
		b.WriteByte('|')
		for _, cell := range row {
			var parts []string
			for _, p := range cell {
				parts = append(parts, strings.ReplaceAll(strings.ReplaceAll(inline(p), "\\\n", "<br>"), "|", `\|`))
			}
			b.WriteString(" " + strings.Join(parts, "<br>") + " |")
		}
		if r == 0 {
			b.WriteString("\n|" + strings.Repeat(" --- |", len(row)))
		}
	}
	return b.String()
}
