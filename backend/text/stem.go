package text

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
)

// Stem reduces a word to its folded stem (Snowball). Accents never matter: "SECURITE" and "sécurité" have one stem. An
// unknown language gives the folded word.
func Stem(word string, lang Lang) string {
	w := Fold(word)
	w = strings.TrimSuffix(w, "'")
	if len(w) < 3 {
		return w
	}
	switch lang {
	case French:
		return frenchStem(w)
	case English:
		w = strings.TrimSuffix(w, "'s")
		env := snowballstem.NewEnv(w)
		english.Stem(env)
		return env.Current()
	}
	return w
}

// frenchStem puts back the accents on which Snowball's French suffixes rest, so that a word typed in capitals without
// accents meets its accented form, and folds the result.
func frenchStem(w string) string {
	// Invariant words whose last letters look like a suffix.
	if len(w) == 3 {
		return strings.TrimSuffix(w, "s")
	}
	plural := ""
	base := w
	if strings.HasSuffix(base, "s") {
		plural, base = "s", base[:len(base)-1]
	}
	switch {
	case strings.HasSuffix(base, "ee"):
		base = base[:len(base)-2] + "ée"
	case strings.HasSuffix(base, "ie") && len(base) > 4:
		base = base[:len(base)-1] + "é"
	case strings.HasSuffix(base, "ite"):
		base = base[:len(base)-3] + "ité"
	case strings.HasSuffix(base, "iere"):
		base = base[:len(base)-4] + "ière"
	}
	env := snowballstem.NewEnv(base + plural)
	french.Stem(env)
	return Fold(env.Current())
}

// StopWord reports whether a word carries no content of its own: articles, prepositions, pronouns, auxiliaries.
// Negations, hedges and words of scope are not stop words: they change what a sentence says.
func StopWord(word string, lang Lang) bool {
	w := Fold(word)
	switch lang {
	case French:
		return stopFrench[w]
	case English:
		return stopEnglish[w]
	}
	return stopFrench[w] || stopEnglish[w]
}

var stopFrench = wordSet(`le la les l' un une des d' de du au aux a et ou ni mais donc or car que qu' qui quoi dont ou
ce cet cette ces c' se s' son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes je j' tu il elle on nous vous ils elles
me m' te t' lui y en dans par pour avec sur sous chez vers entre est sont etre ete etait etaient sera seront soit suis sommes etes
ai as a avons avez ont avait avaient aura auront ayant eu fait faire font comme si ainsi aussi alors puis lors lorsque lorsqu' quand
cela ceci ca la ici tres bien celui celle ceux celles afin etant eux`)

var stopEnglish = wordSet(`the a an and or but nor so of to in on at by for with from into onto as than that this these those it
its it's he she they them their theirs his her hers we our ours you your yours i me my mine is are was were be been being am do does
did has have had having will shall which who whom whose what when where while there here then also too very if because about over
under within between after before during through up out off again such own same s`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}
