package text

import "strings"

// FindAgain finds words in another text: the same words, numbers and signs in the same order, whatever the spaces, the case,
// the kind of quotes and the way accents are written. It gives the first place. Words with no letter and no digit are found
// nowhere.
func FindAgain(s, words string) (Span, bool) {
	want := Tokens(words)
	if len(want) == 0 {
		return Span{}, false
	}
	have := Tokens(s)
	sought := bare(words[want[0].Start:])
	for i := 0; i+len(want) <= len(have); i++ {
		if !sameWords(have[i:i+len(want)], want) {
			continue
		}
		if end, ok := reaches(s, have[i].Start, have[i+len(want)-1].End, sought); ok {
			return NewIndex(s).Span(have[i].Start, end), true
		}
	}
	return Span{}, false
}

func sameWords(a, b []Token) bool {
	for i := range b {
		if a[i].Fold != b[i].Fold {
			return false
		}
	}
	return true
}

// reaches reports where the text from start on says all of sought, at or after the end of its last word: "31 %" ends with a
// sign that is no word.
func reaches(s string, start, end int, sought string) (int, bool) {
	for stop := end; ; {
		said := bare(s[start:stop])
		if said == sought {
			return stop, true
		}
		if stop == len(s) || !strings.HasPrefix(sought, said) {
			return 0, false
		}
		_, n := runeAt(s, stop)
		stop += n
	}
}

// bare is the folded form of s without its spaces.
func bare(s string) string { return strings.ReplaceAll(Fold(s), " ", "") }
