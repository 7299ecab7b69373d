package text

import (
	"strings"
	"sync"
)

// englishLexicon is inflect/words_en.txt as read.
type englishLexicon struct {
	function, adverb, trap          map[string]bool
	one, verb                       map[string]bool
	doubles, both, adjective, short map[string]bool
	silent                          map[string]bool     // "cookie", "cache": words that keep the e of their plural
	nouns                           map[string][]string // a noun with its irregular plurals, by each of them
	past                            map[string][]string // past and participle of an irregular verb
}

var englishWords = sync.OnceValue(func() *englishLexicon {
	s := wordSets(englishWordsFile)
	l := &englishLexicon{function: s["function"], adverb: s["adverb"], trap: s["trap"], one: s["one"], verb: s["verb"], doubles: s["doubles"], both: s["both"],
		adjective: s["adjective"], short: s["short"], silent: s["silent"], nouns: map[string][]string{}, past: map[string][]string{}}
	for _, line := range listLines(englishWordsFile) {
		kind, list, _ := strings.Cut(line, ":")
		ws := strings.Fields(list)
		switch kind {
		case "noun":
			for _, w := range ws {
				l.nouns[w] = ws
			}
		case "past":
			prefixes, verb, _ := strings.Cut(ws[0], "+")
			for _, p := range strings.Split(prefixes, ",") {
				for _, form := range ws[1:] {
					l.past[p+verb] = append(l.past[p+verb], p+form)
				}
			}
		}
	}
	return l
})

func englishForms(f *forms, w string) {
	l := englishWords()
	if l.function[w] || len(w) <= 3 && !l.short[w] && l.nouns[w] == nil {
		return
	}
	f.not, f.trap = l.function, l.trap
	if all, ok := l.nouns[w]; ok {
		for _, form := range all {
			f.add(form)
		}
		if !l.verb[w] {
			return
		}
	}
	base := l.singular(w)
	f.add(base)
	f.add(englishPlural(base))
	if l.adjective[base] {
		for _, stem := range l.stems(base, "ed") {
			f.add(stem + "er")
			f.add(stem + "est")
		}
	}
	past, irregular := l.past[base]
	if !irregular && !l.conjugates(base) {
		return
	}
	for _, stem := range l.stems(base, "ing") {
		f.add(stem + "ing")
	}
	if irregular {
		for _, form := range past {
			f.add(form)
		}
		return
	}
	for _, stem := range l.stems(base, "ed") {
		f.add(stem + "ed")
	}
}

// singular undoes an English plural, or the s of a verb.
func (l *englishLexicon) singular(w string) string {
	if len(w) < 4 || !strings.HasSuffix(w, "s") || l.one[w] || l.verb[w] {
		return w
	}
	if stem, ok := cutAny(w, "ss", "us", "is"); ok && stem != "" {
		return w
	}
	if l.silent[w[:len(w)-1]] {
		return w[:len(w)-1]
	}
	if stem, ok := cutAny(w, "ies"); ok && len(stem) > 1 {
		return stem + "y"
	}
	if _, ok := cutAny(w, "sses", "xes", "ches", "shes", "zzes"); ok {
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

func englishPlural(w string) string {
	switch {
	case consonantY(w):
		return w[:len(w)-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return w + "es"
	}
	return w + "s"
}

func consonantY(w string) bool {
	return len(w) > 1 && w[len(w)-1] == 'y' && !vowel(w[len(w)-2])
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// conjugates reports whether a word may be a verb: what no list or ending tells to be a noun or an adjective alone.
func (l *englishLexicon) conjugates(w string) bool {
	if l.verb[w] {
		return true
	}
	if l.one[w] || len(w) <= 3 {
		return false
	}
	_, nominal := cutAny(w, "tion", "sion", "ness", "ity", "ment", "ship", "hood", "ism", "ist", "ology", "ance", "ence", "er", "or", "able", "ible", "al", "ful",
		"less", "ous", "ive", "ic", "ics", "ly", "ed", "ing", "ant", "ent", "ian")
	return !nominal || len(w) == 4
}

// stems are what the ending "ed" or "ing" follows: "pric", "plann", "suppli" and "supply".
func (l *englishLexicon) stems(w, ending string) []string {
	last := w[len(w)-1]
	switch {
	case strings.HasSuffix(w, "ie") && ending == "ing":
		return []string{w[:len(w)-2] + "y"}
	case last == 'e' && (ending == "ed" || !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye")):
		return []string{w[:len(w)-1]}
	case consonantY(w) && ending == "ed":
		return []string{w[:len(w)-1] + "i"}
	case strings.HasSuffix(w, "ic"):
		return []string{w + "k"}
	case l.both[w]:
		return []string{w, w + string(last)}
	case l.doubles[w] || clipped(w):
		return []string{w + string(last)}
	}
	return []string{w}
}

// clipped reports whether a word is one syllable that ends with one vowel and one consonant: the consonant doubles.
func clipped(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !vowel(w[n-2]) {
		return false
	}
	start := n - 2
	if start > 1 && w[start-1] == 'u' && w[start-2] == 'q' {
		start-- // "quit"
	}
	for i := range start {
		if vowel(w[i]) {
			return false
		}
	}
	return true
}
