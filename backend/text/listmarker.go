package text

import (
	"strings"
	"unicode"
)

// ListMarker returns the length in bytes of the list marker that begins a line with the space after it, or 0, and whether
// it numbers.
func ListMarker(s string) (size int, numbered bool) {
	for _, m := range []string{"-", "*", "+", "•", "‣", "▪", "◦", "●", "○", "■", "–", "—", "·", "\uf0b7"} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return gap(s, rest), false
		}
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 && len(s) > 1 && s[0] >= 'a' && s[0] <= 'z' && s[1] == ')' {
		n = 1
	}
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') {
		return gap(s, s[n+1:]), true
	}
	return 0, false
}

// gap counts s up to the first character of rest that is not white space; 0 when rest does not begin with white space.
func gap(s, rest string) int {
	body := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if len(body) == len(rest) || body == "" {
		return 0
	}
	return len(s) - len(body)
}
