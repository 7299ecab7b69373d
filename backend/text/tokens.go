package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word or a number as written. Start and End are byte offsets in the text read; Fold is its folded form. An
// elided French word ("l'", "qu'") is a token of its own, apostrophe included. Hyphens part words.
type Token struct {
	Text       string
	Fold       string
	Start, End int
}

// Number reports whether the token starts with a digit.
func (t Token) Number() bool { return t.Text[0] >= '0' && t.Text[0] <= '9' }

// Tokens lists the words and numbers of s in order.
func Tokens(s string) []Token { return AppendTokens(make([]Token, 0, len(s)/5+1), s) }

// AppendTokens adds the words and numbers of s to a list.
func AppendTokens(out []Token, s string) []Token {
	folder := folder{size: len(s)/4 + 16}
	for i := 0; i < len(s); {
		r, n := runeAt(s, i)
		if !wordRune(r) {
			i += n
			continue
		}
		end := wordEnd(s, i)
		w := s[i:end]
		if f := folder.fold(w); f != "" {
			out = append(out, Token{Text: w, Fold: f, Start: i, End: end})
		}
		i = end
	}
	return out
}

// runeAt decodes the character at a byte offset.
func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// wordRune reports whether r belongs to a word: letters, digits and combining marks (decomposed accents).
func wordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Nd, r)
}

// wordEnd is where the word that starts at i ends. Points and commas between digits, and an apostrophe between letters,
// belong to it, and so does what shows nothing before a letter; an elided word ends after its apostrophe.
func wordEnd(s string, i int) int {
	start := i
	for i < len(s) {
		if c := s[i]; c >= 'a' && c <= 'z' {
			i++
			continue
		}
		r, n := runeAt(s, i)
		if wordRune(r) {
			i += n
			continue
		}
		if i+n >= len(s) {
			break
		}
		next, _ := runeAt(s, i+n)
		switch {
		case (r == '.' || r == ',') && digit(s[i-1]) && next < utf8.RuneSelf && digit(byte(next)):
			i += n
		case r == '\'' || r == '’' || r == 'ʼ':
			if !wordRune(next) {
				return i
			}
			if elided(s[start:i]) {
				return i + n
			}
			i += n
		case invisible(r) && wordRune(next):
			i += n
		default:
			return i
		}
	}
	return i
}

// invisible reports whether r is a character that shows nothing inside a word: a soft hyphen, a space of no width, a joiner.
func invisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xFEFF
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// elided reports whether w is a French word that loses its vowel before an apostrophe.
func elided(w string) bool {
	if len(w) > 8 {
		return false
	}
	if len(w) == 1 {
		switch w[0] | 0x20 {
		case 'l', 'd', 'j', 'm', 't', 's', 'n', 'c':
			return true
		}
		return false
	}
	switch strings.ToLower(w) {
	case "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu":
		return true
	}
	return false
}

// Words counts the words of s as a word processor does: runs between spaces that hold a letter or a digit.
func Words(s string) int {
	n, in := 0, false
	for _, r := range s {
		if IsSpace(r) {
			in = false
		} else if !in && wordRune(r) {
			in = true
			n++
		}
	}
	return n
}
