package text

import (
	"slices"
	"strings"
)

// Agree puts a word in the form in which another stands in a text: found is a form of base. Number and gender pass from noun
// or adjective to noun or adjective, the endings of regular French verbs in "-er" and those of English words too. Where
// found tells no gender the word keeps its own. A word whose forms do not allow it comes back as it is. The result is in
// lower case where the word's ending changes.
func Agree(word, base, found string, lang Lang) string {
	b, f := strings.ToLower(base), Fold(found)
	w := strings.ToLower(word)
	if Fold(b) == f || !spelled(Fold(w)) || !spelled(Fold(b)) {
		return word
	}
	out := w
	switch lang {
	case French:
		out = agreeFrench(w, b, strings.ToLower(found))
	case English:
		out = agreeEnglish(w, Fold(b), f)
	}
	if out == w {
		return word
	}
	return out
}

func agreeFrench(w, base, found string) string {
	l := frenchWords()
	if l.conjugates(base) && found != base+"s" {
		if out, ok := sameEnding(w, base, found); ok && l.conjugates(w) {
			return out
		}
		return w
	}
	if l.conjugates(w) && !l.nounVerb[w] {
		return w
	}
	for _, n := range frenchNominals(base) {
		plural, feminine, ok := n.place(Fold(found), Fold(base))
		if !ok {
			continue
		}
		return frenchNominals(w)[0].at(plural, feminine, w)
	}
	return w
}

// conjugates reports whether a French word is an infinitive in "-er", a noun as well or not.
func (l *frenchLexicon) conjugates(w string) bool {
	return len(w) > 3 && strings.HasSuffix(w, "er") && (l.nounVerb[w] || !l.nounER[w])
}

// sameEnding gives a regular verb in "-er" the ending that found has after the stem of another. Verbs whose stem changes
// are left alone.
func sameEnding(w, base, found string) (string, bool) {
	stem, of := w[:len(w)-2], base[:len(base)-2]
	ending, ok := strings.CutPrefix(found, of)
	if !ok || changes(stem) || changes(of) {
		return "", false
	}
	return stem + ending, true
}

// changes reports whether the stem of a verb in "-er" is spelled in more than one way.
func changes(stem string) bool {
	fold := Fold(stem)
	n := len(fold)
	if n < 2 || strings.IndexByte("gcy", fold[n-1]) >= 0 {
		return true
	}
	end := n
	for end > 0 && !vowel(fold[end-1]) {
		end--
	}
	return end < n && n-end <= 2 && fold[end-1:end] == "e" && (n-end == 1 || strings.IndexByte("rl", fold[n-1]) >= 0)
}

// gender is what a form tells of its gender.
type gender int

const (
	untold gender = iota
	masculine
	feminine
)

// place tells the number and the gender of a form of n, against those of the form that the rule writes.
func (n nominal) place(found, base string) (plural bool, g gender, ok bool) {
	m, mp, f, fp := Fold(n.m), Fold(n.mp), Fold(n.f), Fold(n.fp)
	one := found == m || found == f || slices.ContainsFunc(n.others, func(o string) bool { return Fold(o) == found })
	many := found == mp || found == fp
	if !one && !many || n.m == "" {
		return false, untold, false
	}
	if one && many { // "gris": the number is the rule's own
		plural = base != m && base != f
	} else {
		plural = many
	}
	his, hers := found == m || found == mp, found == f || found == fp
	switch {
	case n.f == "" || his && hers:
		g = untold
	case hers:
		g = feminine
	default:
		g = masculine
	}
	return plural, g, true
}

// at is the form of n of a number and a gender; where no gender is told, that of the word as written.
func (n nominal) at(plural bool, g gender, w string) string {
	fold := Fold(w)
	if g == untold {
		g = masculine
		if n.f != "" && (fold == Fold(n.f) || fold == Fold(n.fp)) {
			g = feminine
		}
	}
	out := n.m
	switch {
	case g == feminine && n.f != "" && plural:
		out = n.fp
	case g == feminine && n.f != "":
		out = n.f
	case plural:
		out = n.mp
	}
	if out == "" {
		return w
	}
	return out
}

func agreeEnglish(w, base, found string) string {
	l := englishWords()
	fold := Fold(w)
	if past, ok := l.past[base]; ok && slices.Contains(past, found) {
		return l.pastOf(fold, w)
	}
	if all, ok := l.nouns[base]; ok {
		if found != all[0] && slices.Contains(all[1:], found) {
			return l.pluralOf(fold)
		}
		return w
	}
	switch {
	case found == englishPlural(base):
		return l.pluralOf(fold)
	case ends(l, base, "ing", found) && l.conjugates(fold):
		return l.stems(fold, "ing")[0] + "ing"
	case ends(l, base, "ed", found):
		return l.pastOf(fold, w)
	case l.adjective[base] && l.adjective[fold] && strings.HasSuffix(found, "est"):
		return l.stems(fold, "ed")[0] + "est"
	case l.adjective[base] && l.adjective[fold] && strings.HasSuffix(found, "er"):
		return l.stems(fold, "ed")[0] + "er"
	}
	return w
}

// ends reports whether found is base with an ending.
func ends(l *englishLexicon, base, ending, found string) bool {
	for _, stem := range l.stems(base, ending) {
		if stem+ending == found {
			return true
		}
	}
	return false
}

// pastOf is the past of a verb, or w where it is none or where past and participle differ.
func (l *englishLexicon) pastOf(fold, w string) string {
	if past, ok := l.past[fold]; ok {
		if len(past) == 1 {
			return past[0]
		}
		return w
	}
	if !l.conjugates(fold) {
		return w
	}
	return l.stems(fold, "ed")[0] + "ed"
}

func (l *englishLexicon) pluralOf(fold string) string {
	if all, ok := l.nouns[fold]; ok && len(all) > 1 {
		return all[1]
	}
	return englishPlural(fold)
}
