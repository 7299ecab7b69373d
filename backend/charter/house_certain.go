package charter

import (
	"slices"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// certain reports whether a replacement, in the form it was given, may stand for b[from:to] without breaking the grammar of what is
// around: it has the number and the person of what it replaces, and its gender where a word may agree with it. What is not known for
// certain is left to the user.
func (h *house) certain(with string, lang text.Lang, b string, from, to int) bool {
	found := b[from:to]
	word := h.rule.written(found, lang)
	one := len(text.Tokens(with)) == 1 && len(text.Tokens(word)) == 1
	same := sameWords(found, word)
	switch {
	case word == "" || !one && !same:
		return false // several words were inflected: which of the others follow is not known
	case same && strings.EqualFold(strings.ReplaceAll(word, "-", ""), strings.ReplaceAll(with, "-", "")):
		return true // one spelling for another
	case lang != text.French:
		return same || text.Fold(with) != text.Fold(unquoted(h.rule.use()))
	case !one:
		return alike(word, with, b[:from])
	}
	return same && verbs(word, with) && !determined(b[:from]) || h.agrees(found, word, with, same, b[:from])
}

// written is the wording of a rule that was found in some form, "" for none.
func (r *HouseRule) written(found string, lang text.Lang) string {
	ts := text.Tokens(found)
	for _, w := range r.Words {
		ps := pieces(w)
		words := slices.DeleteFunc(slices.Clone(ps), func(p wordPiece) bool { return p.mark != 0 })
		if len(words) != len(ts) {
			continue
		}
		all := true
		for i, p := range words {
			all = all && (p.fold == ts[i].Fold || !p.exact && slices.Contains(text.Forms(p.text, lang), ts[i].Fold))
		}
		if all {
			return unquoted(w)
		}
	}
	if len(r.Words) == 1 {
		return unquoted(r.Words[0])
	}
	return ""
}

// sameWords reports whether two wordings are the same words in the same forms. A last "de" may be contracted with what follows.
func sameWords(a, b string) bool {
	last := 0
	return slices.EqualFunc(text.Tokens(a), text.Tokens(b), func(x, y text.Token) bool {
		_, joined := joints[x.Fold]
		_, joint := joints[y.Fold]
		last++
		return x.Fold == y.Fold || (joined || x.Fold == "d" || x.Fold == "qu") && joint && last == len(text.Tokens(a)) && x.Fold[0] == y.Fold[0]
	})
}

// verbs reports whether both words are infinitives.
func verbs(a, b string) bool { return infinitive(a) && infinitive(b) }

func infinitive(w string) bool {
	w = strings.ToLower(w)
	return text.GenderOf(w) == text.Untold && (strings.HasSuffix(w, "er") || strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "re"))
}

// agrees reports whether one French word may stand for another: a noun of the same gender, an adjective in the gender that the other
// has in the text, a verb in its person, and each in its number.
func (h *house) agrees(found, word, with string, same bool, before string) bool {
	use := unquoted(h.rule.use())
	if !same && infinitive(word) {
		return infinitive(use) && text.Fold(with) != text.Fold(use)
	}
	if !same && !inNumber(found, word, with, use) {
		return false
	}
	if text.TwoGenders(word) && text.TwoGenders(use) {
		return true
	}
	his, hers := text.GenderOf(word), text.GenderOf(use)
	switch {
	case hers == text.Untold && text.OneGender(use):
		return true
	case his != text.Untold && hers != text.Untold:
		return his == hers
	}
	name := strings.ToLower(use) != use
	return same && !determined(before) && (name || !text.TwoGenders(use))
}

// inNumber reports whether the replacement is in the plural when what was found is, and its rule is not.
func inNumber(found, word, with, use string) bool {
	plural := many(found) && !many(word)
	return !plural || many(with) || many(use)
}

func many(w string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.ToLower(w))
	return r == 's' || r == 'x' || r == 'z'
}

// alike reports whether a wording of several French words may stand for another: both start with a verb, both with a noun of the same
// gender, or neither is what a determiner stands before.
func alike(word, with, before string) bool {
	a, b := text.Tokens(word), text.Tokens(with)
	if len(a) == 0 || len(b) == 0 {
		return len(b) == 0
	}
	if verbs(a[0].Text, b[0].Text) {
		return true
	}
	his, hers := text.GenderOf(a[0].Text), text.GenderOf(b[0].Text)
	if his != text.Untold && hers != text.Untold {
		return his == hers
	}
	return !determined(before)
}

// standsFor reports whether a wording may stand for another that was found in French: both infinitives, or of the same number and
// gender where a determiner goes with them.
func standsFor(found, with, before string) bool {
	a, b := text.Tokens(found), text.Tokens(with)
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	first, other := a[0].Text, b[0].Text
	switch {
	case infinitive(first) || infinitive(other):
		return verbs(first, other)
	case many(first) != many(other):
		return false
	}
	hers := text.GenderOf(other)
	if told := toldBefore(before); told != text.Untold {
		return told == hers
	}
	return !determined(before) || hers != text.Untold && hers == text.GenderOf(first)
}

// toldBefore is the gender of the French determiner before a place.
func toldBefore(before string) text.Gender {
	ts := text.Tokens(before)
	if !determined(before) {
		return text.Untold
	}
	switch ts[len(ts)-1].Fold {
	case "un", "le", "ce", "cet", "du", "au", "aucun", "quel", "tout", "nul", "nouveau", "bon", "meilleur", "grand", "petit":
		return text.Masculine
	case "une", "la", "cette", "ma", "ta", "sa", "aucune", "quelle", "toute", "nulle", "nouvelle", "bonne", "meilleure", "grande", "petite":
		return text.Feminine
	}
	return text.Untold
}

// determiners are the French words that agree with the noun after them.
var determiners = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("le la un une ce cet cette mon ma ton ta son sa du au aucun aucune quel quelle tout toute tous toutes nul nulle l les des ces mes tes ses nos vos leurs aux notre votre leur quels quelles chaque plusieurs quelques certains certaines nouveau nouvelle nouveaux nouvelles bon bonne meilleur meilleure grand grande petit petite") {
		m[w] = true
	}
	return m
}()

// determined reports whether what stands before a place is a determiner, or an adjective that often follows one.
func determined(before string) bool {
	ts := text.Tokens(before)
	if len(ts) == 0 {
		return false
	}
	last := ts[len(ts)-1]
	return strings.Trim(before[last.End:], " \u00a0\u202f'’") == "" && determiners[strings.Trim(last.Fold, "'")]
}

// article looks at an English "a" or "an" before b[from:] and answers where the replacement must start and what must stand before it. It
// is not ok where the sound of its first letter is not known.
func article(b string, from int, with string) (start int, before string, ok bool) {
	stem, spaced := strings.CutSuffix(b[:from], " ")
	start = wordStart(stem)
	w := stem[start:]
	if fold := text.Fold(w); !spaced || fold != "a" && fold != "an" || with == "" {
		return from, "", true
	}
	switch f := text.Fold(with); {
	case strings.IndexByte("aio", f[0]) >= 0 && !strings.HasPrefix(f, "one") && !strings.HasPrefix(f, "once"), f[0] == 'e' && !strings.HasPrefix(f, "eu"):
		return start, w[:1] + "n ", true
	case f[0] >= 'a' && f[0] <= 'z' && strings.IndexByte("euoh", f[0]) < 0:
		return start, w[:1] + " ", true
	}
	return from, "", false
}
