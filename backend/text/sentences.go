package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentences gives the spans of the sentences of s, without the spaces around them. Bounds are those of Unicode (UAX 29),
// save after an abbreviation or an initial ("M. Durand", "etc. »"), and before a closing quote, where they go on. A line
// break always ends a sentence, and so does a full stop before a figure.
func Sentences(s string) []Span {
	if s == "" {
		return nil
	}
	x := NewIndex(s)
	var out []Span
	for _, b := range SentenceBytes(s) {
		out = append(out, x.Span(b[0], b[1]))
	}
	return out
}

// SentenceBytes is Sentences in byte offsets.
func SentenceBytes(s string) [][2]int {
	var out [][2]int
	base := 0
	for line := range strings.Lines(s) {
		if undivided(line) {
			out = appendTrimmed(out, line, 0, len(line), base)
			base += len(line)
			continue
		}
		start, at := 0, 0
		it := sentences.FromString(line)
		for it.Next() {
			for _, end := range beforeFigures(line[:at+len(it.Value())], max(start, at)) {
				out = appendTrimmed(out, line, start, end, base)
				start = end
			}
			at += len(it.Value())
			if at <= start {
				continue
			}
			if at < len(line) {
				if end := closers(line, at); end > at {
					if sentenceStarts(line[end:]) {
						out = appendTrimmed(out, line, start, end, base)
						start = end
					}
					continue
				}
				if goesOn(line[start:at], line[at:]) {
					continue
				}
			}
			out = appendTrimmed(out, line, start, at, base)
			start = at
		}
		if start < len(line) {
			out = appendTrimmed(out, line, start, len(line), base)
		}
		base += len(line)
	}
	return out
}

// undivided reports whether a line holds no character that may end a sentence, save the last before its end: most titles and short
// paragraphs, which are spared the rules of Unicode. Of characters beyond ASCII, it knows those of European texts.
func undivided(line string) bool {
	line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
	for i := 0; i < len(line); {
		r, n := runeAt(line, i)
		switch {
		case r == '.' || r == '!' || r == '?':
			return i+1 == len(line)
		case r == '\n' || r == '\r' || r == 0x85:
			return false
		case r < 0x250, r >= 0x2010 && r <= 0x2022, r == '…', r == 0x202F, r == '€':
		default:
			return false
		}
		i += n
	}
	return true
}

// beforeFigures lists where sentences end before one that opens with a figure, from a byte of s on. Unicode joins "… en 2023.
// 18 % de …", for no capital follows the full stop. A full stop after a short word may be that of an abbreviation.
func beforeFigures(s string, from int) []int {
	var out []int
	for i := from; i+2 < len(s); i++ {
		n := strings.IndexByte(s[i:], '.')
		if n < 0 {
			break
		}
		i += n
		rest := s[i+1:]
		next := strings.TrimLeftFunc(rest, IsSpace)
		if next == "" || len(next) == len(rest) || next[0] < '0' || next[0] > '9' {
			continue
		}
		if closesSentence(s[:i+1]) && !goesOn(s[:i+1], next) {
			out = append(out, i+1)
		}
	}
	return out
}

// closesSentence reports whether the full stop that ends s follows a whole word, and not what may be an abbreviation, an initial or
// the number of a heading.
func closesSentence(s string) bool {
	s = strings.TrimRight(s[:len(s)-1], "»”)]\u00a0\u202f")
	word := strings.TrimLeftFunc(s[max(0, strings.LastIndexFunc(s, IsSpace)):], IsSpace)
	letters, digits := 0, 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		case r == '%' || r == '€' || r == '$' || r == '£':
			return true
		case r == '.':
			return false
		}
	}
	return letters > 3 && !shortened[Fold(word)] || letters == 0 && digits > 2
}

// shortened are words of more than three letters that are cut short before a figure.
var shortened = wordSet(`janv fevr sept juil chap sect approx incl excl annex prop issue circ diam haut larg long prof`)

func appendTrimmed(out [][2]int, s string, start, end, base int) [][2]int {
	for start < end {
		r, n := runeAt(s, start)
		if !IsSpace(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !IsSpace(r) {
			break
		}
		end -= n
	}
	if start == end {
		return out
	}
	return append(out, [2]int{base + start, base + end})
}

// closers is where the closing quotes and brackets that follow a bound end; the bound itself when there are none.
func closers(s string, at int) int {
	end := at
	for i := at; i < len(s); {
		r, n := runeAt(s, i)
		i += n
		switch {
		case r == '»' || r == '”' || r == ')' || r == ']':
			end = i
		case !IsSpace(r):
			return end
		}
	}
	return end
}

// sentenceStarts reports whether s, after its spaces, opens with a capital, a digit or an opening quote.
func sentenceStarts(s string) bool {
	for _, r := range s {
		if !IsSpace(r) {
			return unicode.IsUpper(r) || unicode.IsDigit(r) || r == '«' || r == '“'
		}
	}
	return false
}

// goesOn reports whether the bound between done and rest is not the end of a sentence.
func goesOn(done, rest string) bool {
	done = strings.TrimRightFunc(done, IsSpace)
	rest = strings.TrimLeftFunc(rest, IsSpace)
	if done == "" || rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLower(r) && !strings.HasSuffix(done, "!") && !strings.HasSuffix(done, "?") {
		return strings.HasSuffix(done, ".") || strings.HasSuffix(done, "…")
	}
	if !strings.HasSuffix(done, ".") {
		return false
	}
	word := done[:len(done)-1]
	if i := strings.LastIndexFunc(word, func(r rune) bool { return IsSpace(r) || r == '(' || r == '«' }); i >= 0 {
		_, n := utf8.DecodeRuneInString(word[i:])
		word = word[i+n:]
	}
	if word == "" {
		return false
	}
	first, n := utf8.DecodeRuneInString(word)
	if n == len(word) && unicode.IsUpper(first) {
		return true // an initial: "J. Martin"
	}
	f := Fold(word)
	if abbreviations[f] {
		return true
	}
	// Before a number, "art. 28" and "No. 1" go on too.
	return unicode.IsDigit(r) && beforeNumber[f]
}

var abbreviations = wordSet(`m mm mme mlle mgr dr me pr prof st ste mr mrs ms sr jr vs cf p.ex e.g i.e p. ex av bd boul env ref resp al
approx incl excl dept gen rev hon messrs j.-c`)

var beforeNumber = wordSet(`art al p pp fig n no num vol chap sect tel max min ch env l r d`)
