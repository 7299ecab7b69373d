package verify

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"probant/backend/text"
)

// facts is what the stemmer and the lists say of a word, whoever reads it: nearly all of what a word met for the first time
// costs. Its wordInfo has no symbols yet.
type facts struct {
	fold string
	lang text.Lang
	wordInfo
	form, by, also string // what its symbols stand for: its form, its stem, and a second stem or ""
}

// metWords is the facts of the words met last, each in the slot of its hash: texts repeat their words.
type metWords struct {
	seed  maphash.Seed
	slots [1 << 14]atomic.Pointer[facts]
}

func (l *lexicon) facts(fold string, lang text.Lang) *facts {
	at := maphash.String(l.met.seed, fold)
	if lang != "" {
		at ^= uint64(lang[0])
	}
	slot := &l.met.slots[at%uint64(len(l.met.slots))]
	if f := slot.Load(); f != nil && f.fold == fold && f.lang == lang {
		return f
	}
	f := l.factsAnew(strings.Clone(fold), lang)
	slot.Store(f)
	return f
}

func (l *lexicon) factsAnew(fold string, lang text.Lang) *facts {
	root := rootOf(fold, lang)
	of := wordKey{root, lang}
	means, by := l.word(fold, root, lang)
	f := &facts{fold: fold, lang: lang, form: fold, by: by,
		wordInfo: wordInfo{root: root, opens: l.sayings[of], means: means, carrier: l.carriers[of] || lang == text.French && l.participle(fold), goes: waysOf()[of], verb: l.verbs[of]}}
	f.content = !l.plain[fold] && !l.function[fold] && (means == nil || !means.light)
	if verb, ok := strings.CutSuffix(fold, "nt"); ok && by == root && lang == text.French && len(verb) > 4 && strings.HasSuffix(verb, "e") {
		f.also = text.StemFolded(verb, lang) // "augmentent": Snowball keeps that ending
		if means == nil {
			f.means, f.also = l.word(verb, f.also, lang)
		}
		f.carrier = f.carrier || l.carriers[wordKey{f.also, lang}]
	}
	if l.friends[root] { // the word of the same stem in the other language is another
		f.form, f.by = string(lang)+" "+fold, string(lang)+" "+by
	}
	return f
}
