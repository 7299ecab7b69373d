package voice

import (
	_ "embed" // the lists of words
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

var (
	//go:embed lists/anglicisms-fr.txt
	anglicismsFile string
	//go:embed lists/jargon-fr.txt
	frenchJargonFile string
	//go:embed lists/jargon-en.txt
	englishJargonFile string
)

// entry is one wording to find, each word with its forms, and what to say instead.
type entry struct {
	said    string
	words   []map[string]bool
	instead []string
}

// lexicon is entries by the forms of their first word.
type lexicon map[string][]*entry

var (
	frenchAnglicisms = sync.OnceValue(func() lexicon { return parse(anglicismsFile, text.French) })
	frenchJargon     = sync.OnceValue(func() lexicon { return parse(frenchJargonFile, text.French) })
	englishJargon    = sync.OnceValue(func() lexicon { return parse(englishJargonFile, text.English) })
)

// anglicisms is the list of a language: French alone has one.
func anglicisms(lang text.Lang) lexicon {
	if lang == text.French {
		return frenchAnglicisms()
	}
	return nil
}

func jargon(lang text.Lang) lexicon {
	switch lang {
	case text.French:
		return frenchJargon()
	case text.English:
		return englishJargon()
	}
	return nil
}

// parse reads the lines of a list: "words = instead, or this". A "~" gives the first word all its forms; without one each
// word has its plural. The last word of English has its forms anyway.
func parse(file string, lang text.Lang) lexicon {
	lx := lexicon{}
	for line := range strings.Lines(file) {
		said, instead, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok || strings.HasPrefix(said, "#") {
			continue
		}
		said, inflected := strings.CutPrefix(said, "~")
		lx.add(said, strings.Split(instead, ", "), inflected, lang)
	}
	return lx
}

// add puts an entry in; what has no word is left out.
func (lx lexicon) add(said string, instead []string, inflected bool, lang text.Lang) {
	e := &entry{said: text.Fold(said), instead: instead}
	tokens := text.Tokens(said)
	last := len(tokens) - 1
	for i, t := range tokens {
		forms := map[string]bool{t.Fold: true}
		switch {
		case inflected && i == 0, lang == text.English && i == last:
			for _, f := range text.Forms(t.Text, lang) {
				forms[f] = true
			}
		case len(t.Fold) > 2:
			forms[t.Fold+"s"] = true
		}
		e.words = append(e.words, forms)
	}
	if len(e.words) == 0 {
		return
	}
	for f := range e.words[0] {
		lx[f] = append(lx[f], e)
	}
}

// match is an entry found at tokens [from, to).
type match struct {
	entry    *entry
	from, to int
}

// listed finds the entries of a lexicon in a paragraph, the longest at each place. What is quoted, what the house keeps
// and a name in the middle of a sentence are left alone.
func (r *reading) listed(p *paragraph, lx lexicon, kept map[string]bool) []match {
	if len(lx) == 0 || !p.own {
		return nil
	}
	var out []match
	for i := 0; i < len(p.tokens); i++ {
		best := match{}
		for _, e := range lx[p.tokens[i].Fold] {
			if to := p.ends(e, i); to > best.to {
				best = match{e, i, to}
			}
		}
		if best.entry == nil || p.isQuoted(i) || kept[best.entry.said] || p.named(i, best.to) {
			continue
		}
		out = append(out, best)
		i = best.to - 1
	}
	return out
}

// ends is the token after the entry that begins at token i, or 0 when it does not stand there.
func (p *paragraph) ends(e *entry, i int) int {
	for k, forms := range e.words {
		if i+k >= len(p.tokens) || !forms[p.tokens[i+k].Fold] || k > 0 && !p.joined(i+k-1) {
			return 0
		}
	}
	return i + len(e.words)
}

// named reports whether tokens [i, to) are a name: a capital in the middle of a sentence, which is not all in capitals,
// or a part of an address.
func (p *paragraph) named(i, to int) bool {
	s := p.block.Text
	start, end := p.tokens[i].Start, p.tokens[to-1].End
	if start > 0 && strings.IndexByte("@#/._", s[start-1]) >= 0 || end+1 < len(s) && strings.IndexByte("@/._", s[end]) >= 0 && s[end+1] > ' ' {
		return true
	}
	first := p.tokens[i].Text[0]
	if first < 'A' || first > 'Z' || p.block.Kind == text.Heading {
		return false
	}
	return !p.opens(i) && !p.shouts(i)
}

// addHouse puts in a wording of the house: all the forms of each of its words.
func (lx lexicon) addHouse(said string, lang text.Lang) {
	e := &entry{said: text.Fold(said)}
	for _, t := range text.Tokens(said) {
		e.words = append(e.words, set(strings.Join(text.Forms(t.Text, lang), " ")))
	}
	if len(e.words) == 0 {
		return
	}
	for f := range e.words[0] {
		lx[f] = append(lx[f], e)
	}
}

// likeCase gives a wording the capital of what it replaces.
func likeCase(with, was string) string {
	first, n := utf8.DecodeRuneInString(with)
	if r, _ := utf8.DecodeRuneInString(was); unicode.IsUpper(r) {
		return string(unicode.ToUpper(first)) + with[n:]
	}
	return with
}
