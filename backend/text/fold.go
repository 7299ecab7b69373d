package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces s to what search and comparison look at: lower case, no diacritics, œ as oe, æ as ae, ß as ss, straight
// quotes, plain hyphens, no zero-width characters, and each run of spaces as one space.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	fold(&b, s)
	return b.String()
}

// folder folds the words of one text, sharing the memory of what they become.
type folder struct {
	b    strings.Builder
	size int // bytes to set aside when a first word needs them
}

func (f *folder) fold(s string) string {
	if folded(s) {
		return s
	}
	if f.b.Cap() == 0 {
		f.b.Grow(f.size)
	}
	n := f.b.Len()
	fold(&f.b, s)
	return f.b.String()[n:]
}

// folded reports whether s is its own folded form, for certain.
func folded(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c < ' ' || c == ' ' && (i+1 < len(s) && s[i+1] == ' ') {
			return false
		}
	}
	return true
}

func fold(b *strings.Builder, s string) {
	space := false
	for _, r := range s {
		if IsSpace(r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		n := b.Len()
		writeFolded(b, r)
		space = space && b.Len() == n
	}
}

// writeFolded writes the folded form of one character, which may be nothing.
func writeFolded(b *strings.Builder, r rune) {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		b.WriteByte(byte(r))
		return
	}
	if f := latin(r); f != 0 {
		b.WriteByte(f)
		return
	}
	if f, ok := folds[r]; ok {
		b.WriteString(f)
		return
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return
	}
	if r > 0x24F && !(r >= 0x1E00 && r <= 0x1FFF) {
		b.WriteRune(unicode.ToLower(r))
		return
	}
	for _, d := range norm.NFD.String(string(unicode.ToLower(r))) {
		if !unicode.Is(unicode.Mn, d) {
			b.WriteRune(d)
		}
	}
}

// latin is the folded form of the accented letters of French and its neighbours, 0 for any other character.
func latin(r rune) byte {
	switch r {
	case 'é', 'è', 'ê', 'ë', 'É', 'È', 'Ê', 'Ë':
		return 'e'
	case 'à', 'â', 'ä', 'á', 'ã', 'À', 'Â', 'Ä', 'Á', 'Ã':
		return 'a'
	case 'î', 'ï', 'í', 'Î', 'Ï', 'Í':
		return 'i'
	case 'ô', 'ö', 'ó', 'õ', 'Ô', 'Ö', 'Ó', 'Õ':
		return 'o'
	case 'û', 'ù', 'ü', 'ú', 'Û', 'Ù', 'Ü', 'Ú':
		return 'u'
	case 'ç', 'Ç':
		return 'c'
	case 'ñ', 'Ñ':
		return 'n'
	case '’', '‘':
		return '\''
	case '–', '—', '‑', '−':
		return '-'
	}
	return 0
}

// folds holds the characters that decomposition does not fold.
var folds = map[rune]string{
	'œ': "oe", 'Œ': "oe", 'æ': "ae", 'Æ': "ae", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'ʼ': "'", '′': "'", '‛': "'", '“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	'‐': "-", '‒': "-", '…': "...",
}

// Line is s as one line that reads in one direction: line breaks and other controls become spaces, spaces at the ends go,
// and so do the characters that turn the direction of writing.
func Line(s string) string {
	return strings.TrimFunc(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Bidi_Control, r):
			return -1
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, s), IsSpace)
}

// IsSpace reports whether r separates words: every Unicode space, the no-break ones included.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0xA0, 0x202F, 0x2009, 0x2007, 0x200A:
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsSpace(r)
}
