package verify

import (
	"embed"
	"slices"
	"strings"

	"probant/backend/text"
)

var (
	//go:embed lexicon/concepts/*.txt
	conceptFiles embed.FS
	//go:embed lexicon/entails.txt
	entailsFile string
	//go:embed lexicon/opposites.txt
	oppositesFile string
	//go:embed lexicon/light.txt
	lightFile string
)

// meaning is what the lists say of a word or a phrase.
type meaning struct {
	ideas   []symbol // the concepts it expresses
	implies []symbol // in a source, the entailments that it fulfils
	wants   []symbol // in a claim, the entailments that would prove it
	poles   []symbol // its sides of oppositions: x excludes -x
	light   bool     // it adds no fact
}

// opposes reports whether two meanings exclude each other.
func (m *meaning) opposes(o *meaning) bool {
	if m == nil || o == nil {
		return false
	}
	return slices.ContainsFunc(m.poles, func(p symbol) bool { return slices.Contains(o.poles, -p) })
}

// saying is a phrase of several words in the lists, by the stems of its words.
type saying struct {
	roots []string
	*meaning
}

// concepts is what the lists say, by folded form and by stem, each in its language.
type concepts struct {
	forms   map[wordKey]*meaning
	stems   map[wordKey]*meaning
	sayings map[wordKey][]*saying // by the stem of their first word
	stemsOf map[symbol][]string   // the stems of a concept's single words, in both languages
	saidBy  map[symbol][]*meaning // the meanings that express a concept
	last    symbol                // the last symbol given: they go down from -1
}

func readConcepts() *concepts {
	c := &concepts{forms: map[wordKey]*meaning{}, stems: map[wordKey]*meaning{}, sayings: map[wordKey][]*saying{}, stemsOf: map[symbol][]string{}, saidBy: map[symbol][]*meaning{}}
	files, _ := conceptFiles.ReadDir("lexicon/concepts")
	for _, f := range files {
		data, _ := conceptFiles.ReadFile("lexicon/concepts/" + f.Name())
		for _, line := range lines(string(data)) {
			c.addConcept(line)
		}
	}
	for _, line := range lines(entailsFile) {
		specific, general, _ := strings.Cut(line, ">")
		id := c.symbol()
		c.each(specific, func(m *meaning) { m.implies = append(m.implies, id) })
		c.each(general, func(m *meaning) { m.wants = append(m.wants, id) })
	}
	for _, line := range lines(oppositesFile) {
		one, other, _ := strings.Cut(line, "<>")
		id := c.symbol()
		c.each(one, func(m *meaning) { m.poles = append(m.poles, id) })
		c.each(other, func(m *meaning) { m.poles = append(m.poles, -id) })
	}
	for _, line := range lines(lightFile) {
		for _, lang := range languages {
			c.forEntries(line, lang, func(m *meaning) { m.light = true })
		}
	}
	return c
}

var languages = [...]text.Lang{text.French, text.English}

func (c *concepts) symbol() symbol {
	c.last--
	return c.last
}

// addConcept reads "forms fr, … | forms en, …".
func (c *concepts) addConcept(line string) {
	id := c.symbol()
	french, english, _ := strings.Cut(line, "|")
	for i, list := range [...]string{french, english} {
		c.forEntries(list, languages[i], func(m *meaning) {
			if !slices.Contains(m.ideas, id) {
				m.ideas = append(m.ideas, id)
				c.saidBy[id] = append(c.saidBy[id], m)
			}
		})
		for _, form := range entries(list) {
			if roots := rootsOf(form, languages[i]); len(roots) == 1 && !slices.Contains(c.stemsOf[id], roots[0]) {
				c.stemsOf[id] = append(c.stemsOf[id], roots[0])
			}
		}
	}
}

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

// forEntries finds or makes the meaning of each form of a list in a language, by the form as written and by its stem.
func (c *concepts) forEntries(list string, lang text.Lang, do func(*meaning)) {
	for _, form := range entries(list) {
		roots := rootsOf(form, lang)
		switch len(roots) {
		case 0:
		case 1:
			fold := strings.TrimSuffix(text.Fold(form), "'")
			do(entry(c.forms, wordKey{fold, lang}))
			do(entry(c.stems, wordKey{roots[0], lang}))
		default:
			do(c.saying(roots, lang).meaning)
		}
	}
}

func entry(of map[wordKey]*meaning, key wordKey) *meaning {
	m := of[key]
	if m == nil {
		m = &meaning{}
		of[key] = m
	}
	return m
}

func (c *concepts) saying(roots []string, lang text.Lang) *saying {
	key := wordKey{roots[0], lang}
	for _, s := range c.sayings[key] {
		if slices.Equal(s.roots, roots) {
			return s
		}
	}
	s := &saying{roots: roots, meaning: &meaning{}}
	c.sayings[key] = append(c.sayings[key], s)
	return s
}

// each does something to the meaning of every form of a list without language. A form of one concept stands for all its
// forms; one of several stands for itself, since nothing says which concept was meant.
func (c *concepts) each(list string, do func(*meaning)) {
	done := map[*meaning]bool{}
	once := func(m *meaning) {
		if !done[m] {
			done[m] = true
			do(m)
		}
	}
	for _, lang := range languages {
		c.forEntries(list, lang, once)
		for _, form := range entries(list) {
			if m := c.of(form, lang); m != nil && len(m.ideas) == 1 {
				c.expressing(m.ideas[0], once)
			}
		}
	}
}

// of is the meaning of a form of the lists, nil for none.
func (c *concepts) of(form string, lang text.Lang) *meaning {
	roots := rootsOf(form, lang)
	switch len(roots) {
	case 0:
		return nil
	case 1:
		return c.word(strings.TrimSuffix(text.Fold(form), "'"), roots[0], lang)
	}
	for _, s := range c.sayings[wordKey{roots[0], lang}] {
		if slices.Equal(s.roots, roots) {
			return s.meaning
		}
	}
	return nil
}

// expressing does something to every meaning that is of one concept and of no other.
func (c *concepts) expressing(idea symbol, do func(*meaning)) {
	for _, m := range c.saidBy[idea] {
		if len(m.ideas) == 1 {
			do(m)
		}
	}
}

// word is the meaning of a word by its form, else by its stem, else by its form in the other language: a word borrowed as
// it is; nil for none.
func (c *concepts) word(fold, root string, lang text.Lang) *meaning {
	if m := c.forms[wordKey{fold, lang}]; m != nil {
		return m
	}
	if m := c.stems[wordKey{root, lang}]; m != nil {
		return m
	}
	for _, other := range languages {
		if m := c.forms[wordKey{fold, other}]; m != nil && other != lang {
			return m
		}
	}
	return nil
}

// listed reports whether the lists, or those of irregular forms, have a form in a language.
func (c *concepts) listed(fold string, lang text.Lang) bool {
	return c.forms[wordKey{fold, lang}] != nil || lemma(fold, lang) != fold
}

// rootsOf are the stems of the words of a form.
func rootsOf(form string, lang text.Lang) []string {
	var out []string
	for _, t := range text.Tokens(form) {
		out = append(out, text.Stem(lemma(bare(t.Fold), lang), lang))
	}
	return out
}

// bare is a folded token without the apostrophe of an elision or the English genitive.
func bare(fold string) string {
	return strings.TrimSuffix(strings.TrimSuffix(fold, "'"), "'s")
}

// longest is the longest phrase of the lists that opens with the first of the words; nil for none.
func longest(ws []word) *saying {
	var best *saying
	for _, s := range ws[0].opens {
		if len(s.roots) > len(ws) || best != nil && len(s.roots) <= len(best.roots) {
			continue
		}
		ok := true
		for i := 1; i < len(s.roots) && ok; i++ {
			ok = ws[i].root == s.roots[i] && !ws[i].apart
		}
		if ok {
			best = s
		}
	}
	return best
}
