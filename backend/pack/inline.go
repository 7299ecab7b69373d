package pack

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// inline writes a block's text with its marks as CommonMark. A line break is a backslash at the end of its line.
func inline(b text.Block) string {
	rs := splitBlanks(runs(trimBreaks(b), nil))
	strike := strings.Count(b.Text, "~") > 1
	var out strings.Builder
	for i := 0; i < len(rs); {
		j := i
		for j < len(rs) && rs[j].href == rs[i].href {
			j++
		}
		before, _ := utf8.DecodeLastRuneInString(out.String())
		after := ' '
		if j < len(rs) {
			after, _ = utf8.DecodeRuneInString(rs[j].text)
		}
		if rs[i].href == "" {
			out.WriteString(emphasis(rs[i:j], before, after, strike))
		} else {
			out.WriteString("[" + emphasis(rs[i:j], '[', ']', strike) + "](" + destination(rs[i].href) + ")")
		}
		i = j
	}
	return hardBreaks(out.String())
}

// trimBreaks drops the line breaks and spaces around a block's text, which Markdown cannot keep.
func trimBreaks(b text.Block) text.Block {
	body := strings.TrimLeft(b.Text, " \t\n")
	cut := text.Length(b.Text) - text.Length(body)
	b.Text = strings.TrimRight(body, " \t\n")
	marks := make([]text.Mark, len(b.Marks))
	for i, m := range b.Marks {
		m.Span.Start, m.Span.End = max(m.Span.Start-cut, 0), max(m.Span.End-cut, 0)
		marks[i] = m
	}
	b.Marks = marks
	return b
}

// splitBlanks takes the white space around emphasised text out of the emphasis, which cannot begin or end on it.
func splitBlanks(rs []run) []run {
	var out []run
	for _, r := range rs {
		if !r.bold && !r.italic {
			out = append(out, r)
			continue
		}
		core := strings.TrimFunc(r.text, unicode.IsSpace)
		if core == "" {
			out = append(out, run{text: r.text, href: r.href})
			continue
		}
		at := strings.Index(r.text, core)
		if at > 0 {
			out = append(out, run{text: r.text[:at], href: r.href})
		}
		out = append(out, run{text: core, bold: r.bold, italic: r.italic, href: r.href})
		if rest := r.text[at+len(core):]; rest != "" {
			out = append(out, run{text: rest, href: r.href})
		}
	}
	return out
}

// emphasis writes runs of one link, bold outside italic. Before and after are the characters around them.
func emphasis(rs []run, before, after rune, strike bool) string {
	var out strings.Builder
	last := func() rune {
		if out.Len() == 0 {
			return before
		}
		r, _ := utf8.DecodeLastRuneInString(out.String())
		return r
	}
	for i := 0; i < len(rs); {
		if !rs[i].bold {
			j := i
			for j < len(rs) && !rs[j].bold && rs[j].italic == rs[i].italic {
				j++
			}
			out.WriteString(italic(rs[i:j], last(), next(rs, j, after), strike))
			i = j
			continue
		}
		j := boldEnd(rs, i)
		var in strings.Builder
		for k := i; k < j; {
			m := k
			for m < j && rs[m].italic == rs[k].italic {
				m++
			}
			b, a := '*', '*'
			if k > i {
				b, _ = utf8.DecodeLastRuneInString(in.String())
			}
			if m < j {
				a, _ = utf8.DecodeRuneInString(rs[m].text)
			}
			in.WriteString(italic(rs[k:m], b, a, strike))
			k = m
		}
		out.WriteString(wrap("**", "strong", in.String(), last(), next(rs, j, after)))
		i = j
	}
	return out.String()
}

// boldEnd is where the bold that starts at i ends. Blanks between two bold runs were taken out of them: they stay inside.
func boldEnd(rs []run, i int) int {
	j := i + 1
	for j < len(rs) {
		switch {
		case rs[j].bold:
			j++
		case j+1 < len(rs) && rs[j+1].bold && strings.TrimFunc(rs[j].text, unicode.IsSpace) == "":
			j += 2
		default:
			return j
		}
	}
	return j
}

func next(rs []run, i int, after rune) rune {
	if i < len(rs) {
		r, _ := utf8.DecodeRuneInString(rs[i].text)
		return r
	}
	return after
}

func italic(rs []run, before, after rune, strike bool) string {
	var s strings.Builder
	for _, r := range rs {
		s.WriteString(escape(r.text, strike))
	}
	if !rs[0].italic {
		return s.String()
	}
	mark := "_"
	if wordly(before) || wordly(after) { // "_" does not work inside a word
		mark = "*"
	}
	if mark == "*" && (before == '*' || after == '*') {
		return "<em>" + s.String() + "</em>"
	}
	return wrap(mark, "em", s.String(), before, after)
}

// wrap puts emphasis marks around s, or HTML tags where CommonMark would not see the marks: beside a letter, they cannot
// stand against punctuation (the flanking rules, CommonMark 0.31 § 6.2).
func wrap(mark, tag, s string, before, after rune) string {
	first, _ := utf8.DecodeRuneInString(s)
	final, _ := utf8.DecodeLastRuneInString(s)
	if punct(first) && !loose(before) || punct(final) && !loose(after) {
		return "<" + tag + ">" + s + "</" + tag + ">"
	}
	return mark + s + mark
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
func punct(r rune) bool  { return unicode.IsPunct(r) || unicode.IsSymbol(r) }
func loose(r rune) bool {
	return r == utf8.RuneError || r == 0 || unicode.IsSpace(r) || punct(r)
}

// destination writes a link's target so that no character of it ends the link.
func destination(href string) string {
	if strings.ContainsAny(href, "() <>\\") {
		return "<" + strings.NewReplacer(`\`, `%5C`, "<", "%3C", ">", "%3E", " ", "%20").Replace(href) + ">"
	}
	return href
}

var (
	bareURL = regexp.MustCompile(`(?i)\b(?:https?://|www\.)[^\s<>\[\]\\` + "`" + `*]+`)
	entity  = regexp.MustCompile(`^&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)
)

// escape protects what CommonMark would read as markup. A bare web address is left as it is: readers that make it a link
// would take a backslash for a part of it.
func escape(s string, strike bool) string {
	var b strings.Builder
	at := 0
	for _, m := range bareURL.FindAllStringIndex(s, -1) {
		escapeText(&b, s[at:m[0]], strike)
		b.WriteString(s[m[0]:m[1]])
		at = m[1]
	}
	escapeText(&b, s[at:], strike)
	return b.String()
}

func escapeText(b *strings.Builder, s string, strike bool) {
	prev := ' '
	for i, r := range s {
		rest := s[i+utf8.RuneLen(r):]
		following, _ := utf8.DecodeRuneInString(rest)
		switch r {
		case '\\', '`', '*', '[', ']':
			b.WriteByte('\\')
		case '_':
			if !wordly(prev) || !wordly(following) || rest == "" {
				b.WriteByte('\\')
			}
		case '~':
			if strike {
				b.WriteByte('\\')
			}
		case '<':
			if rest == "" || following == '/' || following == '!' || following == '?' || following < 0x80 && unicode.IsLetter(following) {
				b.WriteByte('\\')
			}
		case '&':
			if entity.MatchString(s[i:]) {
				b.WriteByte('\\')
			}
		}
		b.WriteRune(r)
		prev = r
	}
}

// hardBreaks ends each line but the last with a backslash and drops the blanks that Markdown would drop or misread.
func hardBreaks(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " \t")
	}
	return strings.Join(lines, "\\\n")
}

var lineStart = regexp.MustCompile(`^(?:(#{1,6})(?:\s|\\?$)|([-+])(?:\s|\\?$)|(>)|([0-9]{1,9})[.)](?:\s|\\?$)|([-=])+[ \t]*\\?$|(~{3,})|([|:-])[\s|:-]*\\?$)`)

// lineStarts protects the beginning of each line, where a character may open a heading, a list, a quote, a rule or a table.
func lineStarts(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		m := lineStart.FindStringSubmatchIndex(l)
		switch {
		case m == nil:
		case m[8] >= 0: // a number: the mark after it is what makes a list
			lines[i] = l[:m[9]] + `\` + l[m[9]:]
		default:
			lines[i] = `\` + l
		}
	}
	return strings.Join(lines, "\n")
}
