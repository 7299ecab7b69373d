package claim

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"probant/backend/text"
)

// word is all that is known of a word out of its place: what the lexicons and the table say of it, and what its ending
// tells. It is made once for each word and shared.
type word struct {
	fold, stem string
	lang       text.Lang
	stop       bool // it says nothing by itself: "le", "of"
	shape      shape
	ending     ending
	keys       []key    // what it matches in the entries of the lexicon
	roots      []*node  // where it leads there, as the first word of an entry
	row, first *weights // of the table: anywhere, and opening a clause
}

// ending is what the last letters of a word let guess.
type ending uint8

// The endings told apart.
const (
	noEnding ending = iota
	conditionalEnding
	youEnding
	weEnding
	infinitiveEnding
	adverbEnding
	actionEnding
	gerundEnding
	pastEnding
	comparativeEnding
)

// seen remembers the last words looked up, each in the slot of its hash: a text repeats its words.
var (
	seen     [65536]atomic.Pointer[word]
	seenSeed = maphash.MakeSeed()
)

// lookUp tells what is known of a folded word.
func lookUp(fold string, lang text.Lang) *word {
	h := maphash.String(seenSeed, fold)
	if lang != "" {
		h ^= uint64(lang[0])
	}
	slot := &seen[h%uint64(len(seen))]
	if w := slot.Load(); w != nil && w.fold == fold && w.lang == lang {
		return w
	}
	w := newWord(strings.Clone(fold), lang)
	slot.Store(w)
	return w
}

func newWord(fold string, lang text.Lang) *word {
	w := &word{fold: fold, lang: lang, stem: text.StemFolded(fold, lang), stop: text.StopWord(fold, lang)}
	w.shape, w.ending = shapes()[lang][fold], endingOf(fold, lang)
	t := fitted()
	w.row, w.first = t.words[lang][w.stem], t.first[lang][w.stem]
	if lx := lexicons()[lang]; lx != nil {
		w.keys = lx.keys(fold, w.stem)
		for _, k := range w.keys {
			if n := lx.root.after(k); n != nil {
				w.roots = append(w.roots, n)
			}
		}
	}
	return w
}

func endingOf(f string, lang text.Lang) ending {
	ends := func(list ...string) bool {
		for _, e := range list {
			if len(f) > len(e)+2 && strings.HasSuffix(f, e) {
				return true
			}
		}
		return false
	}
	switch {
	case lang == text.French && ends("rait", "raient", "riez"):
		return conditionalEnding
	case lang == text.French && ends("ez") && f != "assez" && f != "chez":
		return youEnding
	case lang == text.French && ends("ons"):
		return weEnding
	case lang == text.French && ends("er", "ir", "dre", "ttre", "ire", "oir"):
		return infinitiveEnding
	case lang == text.French && ends("ment"), lang == text.English && ends("ly"):
		return adverbEnding
	case lang == text.French && ends("tion", "tions", "age", "ages"):
		return actionEnding
	case lang != text.English:
		return noEnding
	case ends("ing"):
		return gerundEnding
	case ends("ed"):
		return pastEnding
	case ends("tion", "tions", "ment", "ments", "ity"):
		return actionEnding
	case ends("er", "est"):
		return comparativeEnding
	}
	return noEnding
}
