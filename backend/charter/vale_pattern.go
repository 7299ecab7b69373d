package charter

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"probant/backend/text"
)

// What stands between two words of a pattern, and what a gap may step over: all but words and the end of a sentence.
const (
	between  = "[\\s\u00a0\u202f\\-‑–—−/\"«»“”()\\[\\]*°_'’™®©]*"
	stepped  = `[^\p{L}\p{N}.!?…]*`
	anyWord  = `\b[\p{L}\p{N}]+['’]?`
	sentence = `(?<=(?:^|[.!?…])[^\p{L}\p{N}]*)`
	ending   = `(?=[^\p{L}\p{N}.!?…]*(?:$|[.!?…]))`
)

// sayable keeps of a pattern what a regular expression can say, and reports whether that is all of it; nil when nothing is left. A
// branch that asks for a quantity is dropped: amounts, dates and durations are read, not spelled.
func sayable(terms []term, first bool) (out []term, whole bool) {
	whole = true
	for _, t := range terms {
		switch t.op {
		case opClass:
			switch int(t.arg) {
			case classYear, classFigure, classCaps, classWord:
			case className:
				if first {
					return nil, false
				}
			default:
				return nil, false
			}
		case opAlternatives:
			kept := t
			kept.branches = nil
			for _, b := range t.branches {
				some, all := sayable(b, first)
				whole = whole && all
				if some != nil {
					kept.branches = append(kept.branches, some)
				}
			}
			if kept.branches == nil {
				if t.optional {
					continue
				}
				return nil, false
			}
			t = kept
		}
		out = append(out, t)
		first = first && (t.op == opStart || t.optional)
	}
	return out, whole
}

// speller writes patterns of one language as regular expressions.
type speller struct {
	lang   text.Lang
	strict bool // of the house: a final é and a mute e are two letters
	words  map[string]string
}

func newSpeller(lang text.Lang, strict bool) *speller {
	return &speller{lang: lang, strict: strict, words: map[string]string{}}
}

// pattern is the regular expression of a sayable pattern, to be read without regard to case.
func (s *speller) pattern(terms []term) string { return s.sequence(terms, "") }

// sequence writes terms; lead is what stands before the first, "" at the beginning of a pattern.
func (s *speller) sequence(terms []term, lead string) string {
	var b strings.Builder
	for _, t := range terms {
		switch {
		case t.op == opStart:
			b.WriteString(sentence)
			continue
		case t.op == opEnd:
			b.WriteString(ending)
			continue
		case t.op == opGap:
			b.WriteString("(?:" + stepped + anyWord + "){0," + strconv.Itoa(t.arg) + "}?")
			lead = stepped
			continue
		case t.optional && lead == "":
			b.WriteString("(?:" + s.term(t, "") + between + ")?")
			continue
		case t.optional:
			b.WriteString("(?:" + s.term(t, lead) + ")?")
			continue
		}
		b.WriteString(s.term(t, lead))
		lead = between
	}
	return b.String()
}

func (s *speller) term(t term, lead string) string {
	switch t.op {
	case opSet:
		return lead + s.oneOf(t.word)
	case opMark:
		return lead + regexp.QuoteMeta(string(rune(t.arg)))
	case opClass:
		return lead + map[int]string{classYear: `\b(?:19|20)\d\d\b`, classFigure: `\b\d[\p{L}\p{N}.,]*`, classWord: anyWord,
			classCaps: `(?-i:\b\p{Lu}[\p{Lu}\p{N}]+\b)`, className: `(?-i:\b\p{Lu}[\p{L}\p{N}'’]*)`}[t.arg]
	}
	var words []string
	var longer [][]term
	gather(t, &words, &longer)
	var branches []string
	for _, br := range longer {
		branches = append(branches, s.sequence(br, ""))
	}
	if len(words) > 0 {
		branches = append(branches, s.oneOf(words...))
	}
	return lead + "(?:" + strings.Join(branches, "|") + ")"
}

// oneOf is one of some words, each as written in a pattern and in all its forms.
func (s *speller) oneOf(words ...string) string {
	name := strings.Join(words, "|")
	if known, ok := s.words[name]; ok {
		return known
	}
	v := newVocabulary(s.lang)
	v.strict = s.strict
	set := v.set(slices.Clone(words))
	var all tree
	for p := range v.prefixes {
		all.add(append(letters(p), `[\p{L}\p{N}'’]*`))
	}
	for f := range v.forms {
		if !v.picky[accent{set, f}] {
			all.add(endedAs(letters(f), v.last[accent{set, f}]))
			continue
		}
		all.add([]string{"(?-i:" + strings.Join(letters(strings.ToUpper(f)), "") + ")"})
	}
	for a := range v.accents {
		if a.word != strings.ToUpper(a.word) {
			all.add(letters(a.word))
		}
	}
	out := `\b` + all.String() + `\b`
	if s.lang == text.English {
		out += `(?:['’]s\b)?`
	}
	s.words[name] = out
	return out
}

// spelled are the letters of a folded word as texts may write them.
var spelled = map[rune]string{'a': "[aàâäáã]", 'c': "[cç]", 'e': "[eéèêë]", 'i': "[iîïí]", 'n': "[nñ]", 'o': "[oôöóõ]", 'u': "[uûùüú]",
	'A': "[AÀÂÄÁÃ]", 'C': "[CÇ]", 'E': "[EÉÈÊË]", 'I': "[IÎÏÍ]", 'N': "[NÑ]", 'O': "[OÔÖÓÕ]", 'U': "[UÛÙÜÚ]", '\'': "['’ʼ]"}

// ligatures are two letters that may be one.
var ligatures = map[string]string{"oe": "(?:oe|œ)", "ae": "(?:[aàâä][eéè]|æ)", "OE": "(?:OE|Œ)", "AE": "(?:AE|Æ)"}

// letters is a word letter by letter, each a piece of a regular expression. A letter with its accent stands for itself.
func letters(w string) []string {
	var out []string
	runes := []rune(w)
	for i := 0; i < len(runes); i++ {
		if i+1 < len(runes) {
			if l, ok := ligatures[string(runes[i:i+2])]; ok {
				out = append(out, l)
				i++
				continue
			}
		}
		l, ok := spelled[runes[i]]
		if !ok {
			l = regexp.QuoteMeta(string(runes[i]))
		}
		out = append(out, l)
	}
	return out
}

// endedAs gives the last e of a form the accent that a set wants, see lastE.
func endedAs(word []string, want byte) []string {
	last := len(word) - 1
	if last > 0 && word[last] == "s" {
		last--
	}
	if want != 0 && word[last] == spelled['e'] {
		if word[last] = "e"; want == 'E' {
			word[last] = "(?:é|(?-i:E))"
		}
	}
	return word
}

// tree is words by their letters: one expression that tries each beginning once.
type tree struct {
	next map[string]*tree
	word bool
}

func (t *tree) add(word []string) {
	for _, l := range word {
		if t.next == nil {
			t.next = map[string]*tree{}
		}
		if t.next[l] == nil {
			t.next[l] = &tree{}
		}
		t = t.next[l]
	}
	t.word = true
}

func (t *tree) String() string {
	if len(t.next) == 0 {
		return ""
	}
	var branches []string
	for l, n := range t.next {
		branches = append(branches, l+n.String())
	}
	slices.Sort(branches)
	switch out := strings.Join(branches, "|"); {
	case t.word:
		return "(?:" + out + ")?"
	case len(branches) > 1:
		return "(?:" + out + ")"
	default:
		return out
	}
}
