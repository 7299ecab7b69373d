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
	plain := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c < ' ' || c == ' ' && (i+1 < len(s) && s[i+1] == ' ') {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
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
		writeFolded(&b, r)
		space = space && b.Len() == n
	}
	return b.String()
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

// folds holds the characters that decomposition does not fold, and the frequent accented letters for speed.
var folds = map[rune]string{
	'œ': "oe", 'Œ': "oe", 'æ': "ae", 'Æ': "ae", 'ß': "ss", 'ẞ': "ss", 'ø': "o", 'Ø': "o", 'ł': "l", 'Ł': "l",
	'’': "'", '‘': "'", 'ʼ': "'", '′': "'", '‛': "'", '“': `"`, '”': `"`, '„': `"`, '«': `"`, '»': `"`,
	'‐': "-", '‑': "-", '‒': "-", '–': "-", '—': "-", '−': "-", '…': "...",
	'é': "e", 'è': "e", 'ê': "e", 'ë': "e", 'à': "a", 'â': "a", 'ä': "a", 'î': "i", 'ï': "i", 'ô': "o", 'ö': "o",
	'û': "u", 'ù': "u", 'ü': "u", 'ç': "c", 'É': "e", 'È': "e", 'Ê': "e", 'À': "a", 'Â': "a", 'Ç': "c", 'Ô': "o", 'Î': "i",
}

// IsSpace reports whether r separates words: every Unicode space, the no-break ones included.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0xA0, 0x202F, 0x2009, 0x2007, 0x200A:
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsSpace(r)
}
