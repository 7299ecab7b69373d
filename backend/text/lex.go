package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// lexKind is what a lexeme of the quantity scanner is.
type lexKind byte

const (
	lexWord lexKind = iota
	lexNumber
	lexMark   // one character that is neither a letter, a digit nor a space
	lexVulgar // a fraction of one character
)

// vulgar holds the fractions that Unicode writes in one character.
var vulgar = map[rune]float64{'½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1.0 / 3, '⅔': 2.0 / 3}

// lexeme is a unit of the quantity scanner. Letters glued to a number ("10k") are a word of their own with space false.
type lexeme struct {
	fold       string
	start, end int // bytes
	value      float64
	digits     int // digits before the decimal sign, for years and times
	kind       lexKind
	space      bool // a space stands before
	plain      bool // digits only: neither grouped nor decimal
	opaque     bool // a version, a dotted date: digits that are not one number
}

// lexer cuts a text for the quantity scanner, reading numbers in the conventions of a language.
type lexer struct {
	s    string
	lang Lang
	out  []lexeme
	folder
}

// lex adds the lexemes of s to a list.
func lex(out []lexeme, s string, lang Lang) []lexeme {
	l := lexer{s: s, lang: lang, out: out, folder: folder{size: len(s)/4 + 16}}
	space := true
	for i := 0; i < len(s); {
		r, n := runeAt(s, i)
		switch {
		case IsSpace(r):
			space = true
			i += n
			continue
		case r < utf8.RuneSelf && digit(byte(r)), r == '.' && space && i+1 < len(s) && digit(s[i+1]):
			i = l.number(i, space)
		case r >= utf8.RuneSelf && vulgar[r] != 0:
			l.out = append(l.out, lexeme{kind: lexVulgar, start: i, end: i + n, fold: s[i : i+n], space: space, value: vulgar[r]})
			i += n
		case !space && len(l.out) > 0 && l.out[len(l.out)-1].kind == lexMark && unicode.Is(unicode.Mn, r):
			m := &l.out[len(l.out)-1] // "≯" decomposed
			m.end += n
			m.fold = l.mark(norm.NFC.String(s[m.start:min(m.end, m.start+16)]))
			i += n
		case wordRune(r):
			i = l.word(i, space)
		default:
			l.out = append(l.out, lexeme{kind: lexMark, start: i, end: i + n, fold: l.mark(s[i : i+n]), space: space})
			i += n
		}
		space = false
	}
	return l.out
}

// mark keeps the symbols that mean something to quantities and folds quotes and dashes.
func (l *lexer) mark(s string) string {
	if len(s) == 1 {
		return s
	}
	return l.fold(s)
}

// word reads letters up to a digit, a space or a mark; an elided word keeps its apostrophe.
func (l *lexer) word(i int, space bool) int {
	start := i
	for i < len(l.s) {
		if c := l.s[i]; c >= 'a' && c <= 'z' {
			i++
			continue
		}
		r, n := runeAt(l.s, i)
		if wordRune(r) && !(r < utf8.RuneSelf && digit(byte(r))) {
			i += n
			continue
		}
		if (r == '\'' || r == '’' || r == 'ʼ') && i+n < len(l.s) {
			if next, _ := runeAt(l.s, i+n); wordRune(next) {
				i += n
				if elided(l.s[start : i-n]) {
					break
				}
				continue
			}
		}
		break
	}
	l.out = append(l.out, lexeme{kind: lexWord, start: start, end: i, fold: l.fold(l.s[start:i]), space: space})
	return i
}

// separator is a character that may stand inside a number, and the byte where the next digits start.
type separator struct {
	sign rune // point, comma, apostrophe, or ' ' for any space
	at   int
	next int
	n    int // digits that follow
}

// number reads digits with their groups and decimals.
func (l *lexer) number(i int, space bool) int {
	start := i
	if l.s[i] == '.' { // ".5"
		i = digitsEnd(l.s, i+1)
		value, _ := strconv.ParseFloat(l.s[start:i], 64)
		l.out = append(l.out, lexeme{kind: lexNumber, start: start, end: i, fold: l.s[start:i], space: space, value: value})
		return i
	}
	i = digitsEnd(l.s, i)
	first := i - start
	var room [8]separator
	seps := room[:0]
	for i < len(l.s) {
		r, n := runeAt(l.s, i)
		switch {
		case r == '’' || r == '\'':
			r = '\''
		case r == ' ' || r == 0xA0 || r == 0x202F || r == 0x2009 || r == 0x2007 || r == 0x2008:
			r = ' '
		case r != '.' && r != ',':
			r = 0
		}
		if r == 0 || len(seps) == cap(seps) {
			break // a list of numbers rather than one
		}
		end := digitsEnd(l.s, i+n)
		sep := separator{sign: r, at: i, next: i + n, n: end - i - n}
		if sep.n == 0 || (r == ' ' || r == '\'') && (sep.n != 3 || first > 3 || !sameGroups(seps, r)) {
			break
		}
		if r == ' ' && end < len(l.s) && glued(l.s, end) {
			break // "100 500€" may group, "100 3D" and "12 345e" do not
		}
		seps = append(seps, sep)
		i = end
	}
	seps, opaque := l.keep(seps, first, &i)
	if opaque {
		l.out = append(l.out, lexeme{kind: lexNumber, start: start, end: i, fold: l.s[start:i], space: space, opaque: true})
		return i
	}
	lx := lexeme{kind: lexNumber, start: start, end: i, space: space, digits: first, plain: len(seps) == 0}
	decimal := l.decimalSign(seps, first, i)
	var value, scale float64 = 0, 0
	at := start
	for k := 0; k <= len(seps); k++ {
		stop := i
		if k < len(seps) {
			stop = seps[k].at
		}
		for ; at < stop; at++ {
			value = value*10 + float64(l.s[at]-'0')
			if scale > 0 {
				scale *= 10
			}
		}
		if k < len(seps) {
			at = seps[k].next
			if seps[k].sign == decimal && k == len(seps)-1 {
				scale = 1
			}
		}
	}
	if scale > 1 {
		value /= scale
	}
	if value > 1e250 { // a run of hundreds of digits: keep it finite, scales and units included
		value = 1e250
	}
	lx.value, lx.fold = value, l.s[start:i]
	l.out = append(l.out, lx)
	return i
}

// keep drops the separators that cannot belong to one number ("3,4,5" is a list) and moves the end back. Opaque tells
// several points, as in "1.2.3" or "31.12.2025".
func (l *lexer) keep(seps []separator, first int, end *int) (kept []separator, opaque bool) {
	for k, sep := range seps {
		last := k == len(seps)-1
		group := sep.n == 3 && first <= 3
		switch {
		case group:
			continue
		case last && (sep.sign == '.' || sep.sign == ',') && !usedBefore(seps[:k], sep.sign):
			continue
		}
		*end = sep.at
		if sep.sign == '.' && !last || sep.sign == '.' && usedBefore(seps[:k], '.') {
			*end = seps[len(seps)-1].next + seps[len(seps)-1].n // a version or a date: one opaque run
			return nil, true
		}
		return seps[:k], false
	}
	return seps, false
}

func usedBefore(seps []separator, sign rune) bool {
	for _, s := range seps {
		if s.sign == sign {
			return true
		}
	}
	return false
}

func sameGroups(seps []separator, sign rune) bool {
	for _, s := range seps {
		if s.sign != sign {
			return false
		}
	}
	return true
}

// glued reports whether a letter follows the digits that end at i, other than a unit or scale after a group.
func glued(s string, i int) bool {
	r, _ := runeAt(s, i)
	return digit(s[i]) || wordRune(r) && !strings.ContainsRune("kKmMlLgGh", r)
}

// decimalSign says which sign separates decimals, 0 for none.
func (l *lexer) decimalSign(seps []separator, first, end int) rune {
	if len(seps) == 0 {
		return 0
	}
	last := seps[len(seps)-1]
	if last.sign != '.' && last.sign != ',' {
		return 0
	}
	if len(seps) > 1 {
		if usedBefore(seps[:len(seps)-1], last.sign) {
			return 0 // 1.234.567
		}
		return last.sign // 1.234,5
	}
	if last.n != 3 || first > 3 {
		return last.sign
	}
	// One sign and three digits: 1,234 or 1.234. A leading zero or a per cent sign tells decimals.
	if first == 1 && l.s[seps[0].at-1] == '0' || strings.HasPrefix(strings.TrimLeftFunc(l.s[end:], IsSpace), "%") {
		return last.sign
	}
	if (last.sign == ',') == (l.lang == English) || countsThings(l.s[end:]) {
		return 0
	}
	if last.sign == '.' && l.lang != English {
		return 0 // 12.500 in French is the Belgian and Swiss way to group
	}
	return last.sign
}

// countsThings reports whether a text opens with a noun in the plural that is no unit: what is counted is whole, and its
// number grouped whatever the sign ("1,000 clients" in a French text).
func countsThings(s string) bool {
	s = strings.TrimLeftFunc(s, IsSpace)
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 {
		end = len(s)
	}
	if end < 4 || end > 40 {
		return false
	}
	w := Fold(s[:end])
	_, scaled := scaleWords[w]
	return strings.HasSuffix(w, "s") && unitWords[w] == nil && !scaled && !StopWord(w, French) && !StopWord(w, English) && w != "plus" && w != "fois" && w != "times"
}

func digitsEnd(s string, i int) int {
	for i < len(s) && digit(s[i]) {
		i++
	}
	return i
}
