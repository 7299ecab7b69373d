package text

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/dutch"
	"github.com/blevesearch/snowballstem/english"
	"github.com/blevesearch/snowballstem/french"
	"github.com/blevesearch/snowballstem/german"
	"github.com/blevesearch/snowballstem/italian"
	"github.com/blevesearch/snowballstem/spanish"
)

// stemmers reduce a folded word, by language.
var stemmers = map[Lang]func(string) string{
	French:  frenchStem,
	English: englishStem,
	German:  func(w string) string { return snowball(german.Stem, w) },
	Dutch:   func(w string) string { return snowball(dutch.Stem, w) },
	Spanish: spanishStem,
	Italian: func(w string) string { return snowball(italian.Stem, w) },
}

func snowball(stem func(*snowballstem.Env) bool, w string) string {
	env := snowballstem.NewEnv(w)
	stem(env)
	return Fold(env.Current())
}

// Stem reduces a word to its folded stem (Snowball). Accents never matter: "SECURITE" and "sécurité" have one stem. An
// unknown language gives the folded word.
func Stem(word string, lang Lang) string {
	return StemFolded(Fold(word), lang)
}

// StemFolded is Stem for a word already folded.
func StemFolded(w string, lang Lang) string {
	w = strings.TrimSuffix(w, "'")
	stem := stemmers[lang]
	if len(w) < 3 || stem == nil || digit(w[0]) && numeric(w) {
		return w
	}
	slot := &stemmed[(maphash.String(stemSeed, w)^uint64(lang[1]))%uint64(len(stemmed))]
	if m := slot.Load(); m != nil && m.word == w && m.lang == lang {
		return m.stem
	}
	m := &stemMemo{word: strings.Clone(w), lang: lang}
	m.stem = stem(m.word)
	slot.Store(m)
	return m.stem
}

// stemmed remembers the last words reduced, each in the slot of its hash: a text repeats its words.
var (
	stemmed  [4096]atomic.Pointer[stemMemo]
	stemSeed = maphash.MakeSeed()
)

type stemMemo struct {
	word, stem string
	lang       Lang
}

func englishStem(w string) string {
	return snowball(english.Stem, strings.TrimSuffix(w, "'s"))
}

// spanishStem puts back the accent of "-ción" and "-sión", which their plurals do not have: Snowball tells them by it.
func spanishStem(w string) string {
	if base, ok := strings.CutSuffix(w, "ion"); ok && (strings.HasSuffix(base, "c") || strings.HasSuffix(base, "s")) {
		w = base + "ión"
	}
	return snowball(spanish.Stem, w)
}

// numeric reports whether w holds digits and their separators alone: it is its own stem.
func numeric(w string) bool {
	for _, c := range []byte(w) {
		if !digit(c) && c != '.' && c != ',' {
			return false
		}
	}
	return true
}

// frenchStem puts back the accents on which Snowball's French suffixes rest, so that a word typed in capitals without
// accents meets its accented form, and folds the result.
func frenchStem(w string) string {
	// Invariant words whose last letters look like a suffix.
	if len(w) == 3 {
		return strings.TrimSuffix(w, "s")
	}
	base := strings.TrimSuffix(w, "s")
	plural := w[len(base):]
	switch {
	case strings.HasSuffix(base, "ee"):
		w = base[:len(base)-2] + "ée" + plural
	case strings.HasSuffix(base, "ie") && len(base) > 4:
		w = base[:len(base)-1] + "é" + plural
	case strings.HasSuffix(base, "ite"):
		w = base[:len(base)-3] + "ité" + plural
	case strings.HasSuffix(base, "iere"):
		w = base[:len(base)-4] + "ière" + plural
	}
	return snowball(french.Stem, w)
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
	case "":
		return stopFrench[w] || stopEnglish[w]
	}
	for i := range profiles {
		if profiles[i].lang == lang {
			return profiles[i].words[w]
		}
	}
	return false
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
