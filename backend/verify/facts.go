package verify

import (
	"hash/maphash"
	"strings"
	"sync/atomic"

	"probant/backend/text"
)

// facts is what the stemmer and the lists say of a word, whoever reads it: nearly all of what a word met for the first time costs.
type facts struct {
	fold string
	lang text.Lang
	wordInfo
}

// metWords is the facts of the words met last, each in the slot of its hash: texts repeat their words.
type metWords struct {
	seed  maphash.Seed
	slots [1 << 16]atomic.Pointer[facts]
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
	form, also := fold, ""
	f := &facts{fold: fold, lang: lang, wordInfo: wordInfo{root: root, opens: l.sayings[of], means: means,
		carrier: l.carriers[of] || lang == text.French && l.participle(fold), goes: waysOf()[of], verb: l.verbs[of]}}
	f.content = !l.plain[fold] && !l.function[fold] && (means == nil || !means.light)
	if verb, ok := strings.CutSuffix(fold, "nt"); ok && by == root && lang == text.French && len(verb) > 4 && strings.HasSuffix(verb, "e") {
		also = text.StemFolded(verb, lang) // "augmentent": Snowball keeps that ending
		if means == nil {
			f.means, also = l.word(verb, also, lang)
		}
		f.carrier = f.carrier || l.carriers[wordKey{also, lang}]
	}
	if l.friends[root] { // the word of the same stem in the other language is another
		form, by = string(lang)+" "+fold, string(lang)+" "+by
	}
	f.form, f.stem = formSymbol(form), stemSymbol(by)
	keys := []symbol{f.form, f.stem}
	if also != "" {
		keys = append(keys, stemSymbol(also))
	}
	f.says, f.wants = f.means.keys(keys)
	return f
}
