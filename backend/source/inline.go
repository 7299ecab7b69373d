package source

import (
	"slices"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// origin maps a run of a block's text to the file it was read from, both in bytes. Of equal lengths they
// correspond byte by byte; else (an entity, a long line end) their ends alone do.
type origin struct{ text, length, raw, rawLength int }

// inline builds the text of one block with its marks and, where the format keeps them, its origins.
type inline struct {
	text    strings.Builder
	units   int // UTF-16 code units written
	marks   []text.Mark
	origins []origin
	spaced  bool // the last thing written was collapsible white space
}

// add writes text as it stands.
func (in *inline) add(s string) {
	if s == "" {
		return
	}
	in.text.WriteString(s)
	in.units += text.Length(s)
	in.spaced = false
}

// addFrom writes text that stands at raw in the file, over rawLength bytes.
func (in *inline) addFrom(s string, raw, rawLength int) {
	if s == "" {
		return
	}
	at := in.text.Len()
	if n := len(in.origins); n > 0 {
		last := &in.origins[n-1]
		if last.length == last.rawLength && len(s) == rawLength && last.raw+last.length == raw && last.text+last.length == at {
			last.length += len(s)
			last.rawLength += rawLength
			in.add(s)
			return
		}
	}
	in.origins = append(in.origins, origin{at, len(s), raw, rawLength})
	in.add(s)
}

// addFlowing writes text whose ASCII white space collapses to one space, as HTML shows it. No-break spaces stay.
func (in *inline) addFlowing(s string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && !blank(s[j]) {
			j++
		}
		in.add(s[i:j])
		for i = j; i < len(s) && blank(s[i]); i++ {
		}
		if i > j && !in.spaced && in.units > 0 {
			in.add(" ")
			in.spaced = true
		}
	}
}

// lineBreak ends a line inside the block.
func (in *inline) lineBreak() {
	in.add("\n")
	in.spaced = true
}

func blank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// mark formats what was written since from, in code units.
func (in *inline) mark(kind text.MarkKind, href string, from int) {
	if from < in.units {
		in.marks = append(in.marks, text.Mark{Kind: kind, Span: text.Span{Start: from, End: in.units}, Href: href})
	}
}

// done returns the text without the white space around it, its marks in order, joined where they touch, and its origins.
func (in *inline) done() (string, []text.Mark, []origin) {
	full := in.text.String()
	left := len(full) - len(strings.TrimLeft(full, " \t\r\n"))
	clean := strings.TrimRight(full[left:], " \t\r\n")
	return clean, tidy(in.marks, text.Length(full[:left]), text.Length(clean)), cut(in.origins, left, len(clean))
}

// tidy moves marks by shift, keeps what lies within length and joins neighbours of one kind.
func tidy(marks []text.Mark, shift, length int) []text.Mark {
	var out []text.Mark
	last := map[text.MarkKind]int{} // index in out, from 1
	for _, m := range marks {
		m.Span.Start = max(m.Span.Start-shift, 0)
		m.Span.End = min(m.Span.End-shift, length)
		if m.Span.Start >= m.Span.End {
			continue
		}
		if i := last[m.Kind]; i > 0 {
			o := &out[i-1]
			if o.Href == m.Href && m.Span.Start <= o.Span.End && o.Span.Start <= m.Span.End {
				o.Span.Start = min(o.Span.Start, m.Span.Start)
				o.Span.End = max(o.Span.End, m.Span.End)
				continue
			}
		}
		out = append(out, m)
		last[m.Kind] = len(out)
	}
	slices.SortStableFunc(out, func(a, b text.Mark) int { return a.Span.Start - b.Span.Start })
	return out
}

// cut keeps the origins of length bytes of text from start on, and counts from there.
func cut(all []origin, start, length int) []origin {
	var out []origin
	for _, o := range all {
		o.text -= start
		if o.length == o.rawLength {
			if over := -o.text; over > 0 {
				o.text, o.raw, o.length = 0, o.raw+over, o.length-over
			}
			o.length = min(o.length, length-o.text)
			o.rawLength = o.length
		}
		if o.length > 0 && o.text >= 0 && o.text+o.length <= length {
			out = append(out, o)
		}
	}
	return out
}

// clean drops what no reader shows: broken UTF-8, controls and byte order marks.
func clean(s string) string {
	bad := func(r rune) bool {
		return r < ' ' && r != '\n' && r != '\t' || r == 0x7F || r == '\uFEFF' || r == utf8.RuneError
	}
	if !strings.ContainsFunc(s, bad) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if bad(r) {
			return -1
		}
		return r
	}, s)
}
