package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// chunk is what stands between two spaces: a word with its punctuation, a number, an address. Start and end are bytes.
type chunk struct {
	start, end int
	has        class
	first      bool // first of its line
	shut       bool // never touched: an address, a file name, code
}

// class is a set of the kinds of characters that a chunk holds.
type class uint16

const (
	lower class = 1 << iota
	upper
	digits
	letters // beyond ASCII
	dots
	stops // ; : ! ?
	apostrophes
	quotes
	signs // beyond ASCII: ’ « » … € and others
	code  // \ _ = @ # / < > { } & ` | ~ ^
	others
)

var classes = func() (t [256]class) {
	for i := range t {
		switch c := byte(i); {
		case c >= 'a' && c <= 'z':
			t[i] = lower
		case c >= 'A' && c <= 'Z':
			t[i] = upper
		case c >= '0' && c <= '9':
			t[i] = digits
		case c == 0xC3, c >= 0xC4 && c <= 0xCA, c >= 0x80 && c < 0xC0:
			t[i] = letters
		case c >= 0xC0:
			t[i] = signs
		default:
			t[i] = others
		}
	}
	set := func(chars string, k class) {
		for _, c := range []byte(chars) {
			t[c] = k
		}
	}
	set(".", dots)
	set(";:!?", stops)
	set("'", apostrophes)
	set("\"", quotes)
	set("\\_=@#/<>{}&`|~^$", code)
	return t
}()

// cut lists the chunks of s in order. A line break parts lines; what stands in code, tags or braces is shut.
func cut(s string, out []chunk) []chunk {
	for at := 0; at < len(s); {
		end := len(s)
		if n := strings.IndexByte(s[at:], '\n'); n >= 0 {
			end = at + n
		}
		from := len(out)
		out = cutLine(s, at, end, out)
		if holds(out[from:], code) || codeLine(s[at:end]) {
			shutCode(s, at, end, out[from:])
		}
		at = end + 1
	}
	return out
}

// holds reports whether a chunk has a character of a class.
func holds(chunks []chunk, k class) bool {
	for i := range chunks {
		if chunks[i].has&k != 0 {
			return true
		}
	}
	return false
}

func cutLine(s string, at, end int, out []chunk) []chunk {
	first := true
	for i := at; i < end; {
		if n := spaceAt(s, i); n > 0 {
			i += n
			continue
		}
		c := chunk{start: i, first: first}
		for i < end {
			b := s[i]
			if (b <= ' ' || b >= 0xC2) && spaceAt(s, i) > 0 {
				break
			}
			c.has |= classes[b]
			i++
		}
		c.end, first = i, false
		if c.has&(code|dots|stops) != 0 {
			c.shut = address(s[c.start:c.end], c.has)
		}
		out = append(out, c)
	}
	return out
}

// spaceAt is the length in bytes of the space that begins at i, or 0.
func spaceAt(s string, i int) int {
	switch s[i] {
	case ' ', '\t', '\r', '\n', '\v', '\f':
		return 1
	case 0xC2:
		if strings.HasPrefix(s[i:], wide) {
			return 2
		}
	case 0xE2, 0xE3:
		if r, n := utf8.DecodeRuneInString(s[i:]); r != '\u200b' && text.IsSpace(r) {
			return n
		}
	}
	return 0
}

// address reports whether a chunk is one that no rule may touch: a web or e-mail address, a file name, a path, a
// hashtag, a handle, a formula, an entity, a smiley.
func address(w string, has class) bool {
	if has&code != 0 && marked(w) {
		return true
	}
	if has&stops != 0 && (strings.Contains(w, "::") || smiley(w)) {
		return true
	}
	return has&dots != 0 && dotted(w)
}

// marked reports whether a sign of code says that a chunk is none of ours. A slash is a path's when it opens, or when
// there are two of them.
func marked(w string) bool {
	if strings.ContainsAny(w, "\\_=@#|^") || strings.Contains(w, "://") {
		return true
	}
	if i := strings.IndexByte(w, '&'); i >= 0 && strings.IndexByte(w[i:], ';') > 0 {
		return true
	}
	if i := strings.IndexByte(w, '$'); i >= 0 && i+1 < len(w) && classes[w[i+1]]&(lower|upper) != 0 {
		return true
	}
	lead := strings.TrimLeft(w, "(\"'")
	return strings.HasPrefix(lead, "/") || strings.HasPrefix(lead, "./") || strings.HasPrefix(lead, "~/") || strings.Count(w, "/") > 1
}

// dotted reports whether a point stands between a letter or a digit and two letters: exemple.fr, rapport.pdf, v2.x.io.
// A sentence glued to the next one ("fin.Nous") is not.
func dotted(w string) bool {
	if strings.HasPrefix(w, "www.") {
		return true
	}
	for i := 1; i+2 < len(w); i++ {
		if w[i] != '.' || classes[w[i-1]]&(lower|upper|digits) == 0 && w[i-1] != '-' {
			continue
		}
		a, b := classes[w[i+1]], classes[w[i+2]]
		if a&(lower|upper) != 0 && b&(lower|upper|digits) != 0 && gluedSentence(w, i) == 0 {
			return true
		}
	}
	return len(w) > 1 && w[0] == '.' && classes[w[1]]&(lower|upper) != 0
}

// smiley reports whether a chunk is, or ends with, a face made of signs, or is an emoji's short name.
func smiley(w string) bool {
	if len(w) > 2 && w[0] == ':' && w[len(w)-1] == ':' {
		return true
	}
	i := strings.IndexAny(w, ":;")
	if i < 0 || i+1 == len(w) {
		return false
	}
	face := strings.TrimLeft(w[i+1:], "-'o")
	if face == "" {
		return false
	}
	switch face[0] {
	case ')', '(', '/', '|', '*':
		return i+1 < len(w) && !strings.HasPrefix(face, "(s)")
	case 'D', 'p', 'P', 'O', '3':
		return i == 0 && (len(face) == 1 || classes[face[1]]&(lower|upper|digits|letters) == 0)
	}
	return false
}

// codeLine reports whether a whole line is a declaration of a style sheet or of a program.
func codeLine(line string) bool {
	line = strings.TrimSpace(line)
	if n := len(line); n < 4 || line[n-1] != ';' && line[n-1] != '}' && line[n-1] != ',' {
		return false
	}
	if line[0] == '"' {
		return strings.Contains(line, `":`)
	}
	colon := strings.IndexByte(line, ':')
	if colon <= 0 {
		return false
	}
	name := line[:colon]
	for _, c := range []byte(name) {
		if classes[c]&lower == 0 && c != '-' {
			return false
		}
	}
	return line[len(line)-1] == ';' && (strings.Contains(name, "-") || declarations[name])
}

var declarations = words(`color margin padding font display width height border background position top left right bottom content cursor opacity`)

// shutCode closes the chunks of a line that stand between backticks, in tags or in braces.
func shutCode(s string, at, end int, line []chunk) {
	if codeLine(s[at:end]) {
		shutBetween(line, at, end)
		return
	}
	for i := at; i < end; {
		n := 0
		switch s[i] {
		case '`':
			n = strings.IndexByte(s[i+1:end], '`')
		case '<':
			if i+1 < end && (classes[s[i+1]]&(lower|upper) != 0 || s[i+1] == '/' || s[i+1] == '!') {
				n = strings.IndexByte(s[i+1:end], '>')
			}
		case '{':
			n = strings.LastIndexByte(s[i+1:end], '}')
		}
		if n > 0 {
			shutBetween(line, i, i+n+2)
			i += n + 1
		}
		i++
	}
}

func shutBetween(line []chunk, from, to int) {
	for i := range line {
		if line[i].start < to && from < line[i].end {
			line[i].shut = true
		}
	}
}

// isLetter reports whether r belongs to a word.
func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return classes[r]&(lower|upper) != 0
	}
	return r != 'º' && r != 'ª' && unicode.IsLetter(r)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// before is the character that ends at byte i of s, after is the one that begins there; both are utf8.RuneError at an end.
func before(s string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func after(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
