package verify

import (
	_ "embed" // the list of irregular forms
	"strings"
	"sync"

	"probant/backend/text"
)

//go:embed lexicon/irregular.txt
var irregularFile string

// irregulars reads the list once.
var irregulars = sync.OnceValue(readIrregulars)

// lemma is the dictionary form of a folded word whose inflection no stemmer undoes ("tiennent", "held"), else the word.
func lemma(fold string, lang text.Lang) string {
	if l, ok := irregulars()[wordKey{fold, lang}]; ok {
		return l
	}
	if lang == text.French {
		if l := conjugated()[fold]; l != "" {
			return l
		}
	}
	return fold
}

// readIrregulars reads lines "fr prefix,prefix+lemma: form form", where each prefix makes a verb of its own; the lemma alone is
// one too.
func readIrregulars() map[wordKey]string {
	out := map[wordKey]string{}
	for _, line := range lines(irregularFile) {
		head, forms, _ := strings.Cut(line, ":")
		lang, name, _ := strings.Cut(strings.TrimSpace(head), " ")
		prefixes, base, several := strings.Cut(name, "+")
		if !several {
			prefixes, base = "", name
		}
		for _, p := range append(strings.Split(prefixes, ","), "") {
			for _, f := range strings.Fields(forms) {
				key := wordKey{text.Fold(p + f), text.Lang(lang)}
				if _, taken := out[key]; !taken {
					out[key] = text.Fold(p + base)
				}
			}
		}
	}
	return out
}
