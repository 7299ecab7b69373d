package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// superscripts are the digits as they stand above the line.
var superscripts = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// longestReference is the most digits that the reference of a note has.
const longestReference = 3

// addRaised writes what stands above the line. The reference of a note glued to a word ("ouvrées" and a small 1) is no text: it would
// be read as part of it. An exponent is written as one: "m²", "10⁶".
func (in *inline) addRaised(s string) {
	in.add(raised(in.text.String(), s))
}

// raised is what to write of a text above the line after another.
func raised(before, s string) string {
	mark := strings.TrimSpace(s)
	switch {
	case !reference(mark):
		return s
	case exponent(before):
		return superscripts.Replace(s)
	case before == "" || strings.TrimRight(before, " \t\n\u00a0\u202f") != before: // it opens the note itself
		return s
	}
	return ""
}

// reference reports whether a text above the line may be the reference of a note: a number, several of them, or a sign.
func reference(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9':
			digits++
		case strings.ContainsRune("*†‡,;() ", r):
		default:
			return false
		}
	}
	return s != "" && digits <= 2*longestReference
}

// exponent reports whether what is raised after a text belongs to a unit or a number.
func exponent(before string) bool {
	if r, _ := utf8.DecodeLastRuneInString(before); unicode.IsDigit(r) {
		return true
	}
	at := strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) })
	switch before[at+1:] {
	case "m", "mm", "cm", "dm", "km", "s", "h":
		return true
	}
	return false
}
