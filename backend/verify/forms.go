package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// related reports whether two forms of one stem come from one word: a verb, the noun of its action, its participle or who does it,
// an adjective or its adverb.
func related(a, b string, lang text.Lang) bool {
	return slices.ContainsFunc(bases(a, lang), func(base string) bool { return slices.Contains(bases(b, lang), base) })
}

// bases are what is left of a form without each ending of what is derived from a word.
func bases(form string, lang text.Lang) []string {
	endings := frenchDerived
	if lang == text.English {
		endings = englishDerived
	}
	out := []string{form}
	for _, e := range endings {
		if base, ok := strings.CutSuffix(form, e); ok && len(base) > 3 {
			out = append(out, base)
		}
	}
	return out
}

var (
	frenchDerived = []string{"er", "ir", "re", "ement", "ment", "ation", "ition", "tion", "age", "e", "ee", "es", "ees", "ant", "eur", "ateur", "teur", "euse", "trice",
		"atrice", "ance"}
	englishDerived = []string{"e", "s", "es", "ing", "ed", "ated", "er", "or", "ator", "ate", "ion", "ation", "ment", "al", "ance", "ly"}
)

// entries are the forms of a list parted by commas.
func entries(list string) []string {
	var out []string
	for _, e := range strings.Split(list, ",") {
		if e = strings.TrimSpace(e); e != "" {
			out = append(out, e)
		}
	}
	return out
}

// baseForms are the dictionary forms that a folded word may be an inflection of, itself first.
func baseForms(fold string, lang text.Lang) []string {
	out := []string{fold}
	if l := lemma(fold, lang); l != fold {
		out = append(out, l)
	}
	endings := frenchEndings
	if lang == text.English {
		endings = englishEndings
	}
	for _, e := range endings {
		if base, ok := strings.CutSuffix(fold, e[0]); ok && len(base) > 2 {
			out = append(out, base+e[1])
		}
	}
	return out
}

// Endings of inflected forms and those of the dictionary, the likelier first.
var (
	frenchEndings = [][2]string{{"aux", "al"}, {"eaux", "eau"}, {"ees", "er"}, {"ees", "e"}, {"ee", "er"}, {"ee", "e"}, {"es", "e"}, {"es", ""}, {"s", ""}, {"x", ""}, {"e", "er"}, {"es", "er"},
		{"e", ""}, {"ent", "er"}, {"ons", "er"}, {"ez", "er"}, {"ant", "er"}, {"ait", "er"}, {"era", "er"}, {"eront", "er"}, {"it", "ir"}, {"issent", "ir"}, {"is", "ir"}, {"ies", "ir"}, {"ie", "ir"},
		{"i", "ir"}, {"issant", "ir"}, {"trice", "teur"}, {"trices", "teur"}, {"euse", "eur"}, {"elle", "el"}, {"elles", "el"}, {"ive", "if"}, {"ives", "if"}, {"d", "dre"}, {"dent", "dre"}, {"du", "dre"}}
	englishEndings = [][2]string{{"ies", "y"}, {"ied", "y"}, {"es", ""}, {"s", ""}, {"ed", ""}, {"ed", "e"}, {"d", ""}, {"ing", ""}, {"ing", "e"}, {"er", ""}, {"est", ""}}
)

// rootsOf are the stems of the words of a form.
func rootsOf(form string, lang text.Lang) []string {
	var out []string
	for _, t := range text.Tokens(form) {
		out = append(out, rootOf(bare(t.Fold), lang))
	}
	return out
}

// rootOf is the stem of a folded word, that of a preposition for its contraction with an article: "à compter du" has the words of
// "à compter de".
func rootOf(fold string, lang text.Lang) string {
	if lang == text.French {
		switch fold {
		case "du", "des", "d":
			return "de"
		case "au", "aux":
			return "a"
		}
	}
	return text.StemFolded(lemma(fold, lang), lang)
}

// bare is a folded token without the apostrophe of an elision or the English genitive.
func bare(fold string) string {
	return strings.TrimSuffix(strings.TrimSuffix(fold, "'"), "'s")
}
