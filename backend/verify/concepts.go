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
	//go:embed lexicon/kinds.txt
	kindsFile string
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

// polar reports whether something excludes a meaning.
func (m *meaning) polar() bool { return m != nil && len(m.poles) > 0 }

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
	mixed   map[wordKey]bool      // stems that words of different concepts share ("production", "productivity")
	entails [2]symbol             // the entailments, from the first to the last: symbols go down
	kinds   symbol                // the first of those of kinds, which come last
	verbs   map[wordKey]bool      // stems of verbs
	friends map[string]bool       // stems that a French and an English word share without a concept in common ("pain", "caution")
	last    symbol                // the last symbol given: they go down from -1
}

func readConcepts() *concepts {
	c := &concepts{forms: map[wordKey]*meaning{}, stems: map[wordKey]*meaning{}, sayings: map[wordKey][]*saying{}, stemsOf: map[symbol][]string{},
		saidBy: map[symbol][]*meaning{}, mixed: map[wordKey]bool{}, verbs: map[wordKey]bool{}, friends: map[string]bool{}}
	files, _ := conceptFiles.ReadDir("lexicon/concepts")
	for _, f := range files {
		data, _ := conceptFiles.ReadFile("lexicon/concepts/" + f.Name())
		for _, line := range lines(string(data)) {
			c.addConcept(line)
		}
	}
	c.findMixed()
	c.findFriends()
	c.entails[0] = c.last - 1
	c.addEntailments(entailsFile)
	c.kinds = c.last - 1
	c.addEntailments(kindsFile)
	c.entails[1] = c.last
	for _, line := range lines(oppositesFile) {
		one, other, _ := strings.Cut(line, "<>")
		id := c.symbol()
		c.each(one, false, func(m *meaning) { m.poles = append(m.poles, id) })
		c.each(other, false, func(m *meaning) { m.poles = append(m.poles, -id) })
	}
	for _, line := range lines(lightFile) {
		for _, lang := range languages {
			c.forEntries(line, lang, func(m *meaning) { m.light = true })
		}
	}
	return c
}

// addEntailments reads lines "specific, specific > general".
func (c *concepts) addEntailments(file string) {
	for _, line := range lines(file) {
		specific, general, _ := strings.Cut(line, ">")
		id := c.symbol()
		c.each(specific, true, func(m *meaning) { m.implies = append(m.implies, id) })
		c.each(general, true, func(m *meaning) { m.wants = append(m.wants, id) })
	}
}

// findMixed notes the stems under which the lists have words that share no concept, those that come from one word apart: a verb and
// the noun of its action say the same thing in two ways.
func (c *concepts) findMixed() {
	under := map[wordKey][]string{}
	for key, m := range c.forms {
		if len(m.ideas) > 0 {
			stem := wordKey{rootOf(key.fold, key.lang), key.lang}
			under[stem] = append(under[stem], key.fold)
		}
	}
	for stem, forms := range under {
		for i, a := range forms {
			for _, b := range forms[:i] {
				if !c.share(wordKey{a, stem.lang}, wordKey{b, stem.lang}) && !related(a, b, stem.lang) {
					c.mixed[stem] = true
				}
			}
		}
	}
}

// findFriends notes the false friends: the stems under which the two languages have words that share no concept.
func (c *concepts) findFriends() {
	for key, french := range c.stems {
		english := c.stems[wordKey{key.fold, text.English}]
		if key.lang == text.French && english != nil && len(french.ideas) > 0 && len(english.ideas) > 0 {
			c.friends[key.fold] = !slices.ContainsFunc(french.ideas, func(i symbol) bool { return slices.Contains(english.ideas, i) })
		}
	}
}

// share reports whether two forms express a concept in common.
func (c *concepts) share(a, b wordKey) bool {
	return slices.ContainsFunc(c.forms[a].ideas, func(i symbol) bool { return slices.Contains(c.forms[b].ideas, i) })
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
	c.addVerbs(entries(french), entries(english))
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

// addVerbs notes the verbs of a concept: the French infinitives, and where one comes first, the English word that does.
func (c *concepts) addVerbs(french, english []string) {
	for i, form := range french {
		roots := rootsOf(form, text.French)
		if len(roots) != 1 || !infinitive(text.Fold(form)) {
			continue
		}
		c.verbs[wordKey{roots[0], text.French}] = true
		if stem, ok := strings.CutSuffix(text.Fold(form), "re"); ok { // "répond"
			c.verbs[wordKey{rootOf(stem, text.French), text.French}] = true
		}
		if i > 0 || len(english) == 0 {
			continue
		}
		if roots := rootsOf(english[0], text.English); len(roots) == 1 {
			c.verbs[wordKey{roots[0], text.English}] = true
		}
	}
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

// each does something to the meaning of every form of a list without language, and to every meaning of the concepts that the
// list clearly means: the only one of a form, or one that two forms share. Strict leaves out the words that express other
// concepts too, since nothing says in which sense they are used.
func (c *concepts) each(list string, strict bool, do func(*meaning)) {
	done := map[*meaning]bool{}
	once := func(m *meaning) {
		if !done[m] {
			done[m] = true
			do(m)
		}
	}
	meant := map[symbol]int{}
	for _, form := range entries(list) {
		of := map[symbol]bool{}
		for _, lang := range languages {
			if m := c.of(form, lang); m != nil {
				for _, idea := range m.ideas {
					if !of[idea] {
						of[idea] = true
						meant[idea]++
					}
				}
			}
		}
		if len(of) == 1 {
			for idea := range of {
				meant[idea] += 2
			}
		}
	}
	for _, lang := range languages {
		c.forEntries(list, lang, once)
	}
	c.expressing(meant, strict, once)
}

// of is the meaning of a form of the lists, nil for none.
func (c *concepts) of(form string, lang text.Lang) *meaning {
	roots := rootsOf(form, lang)
	switch len(roots) {
	case 0:
		return nil
	case 1:
		m, _ := c.word(strings.TrimSuffix(text.Fold(form), "'"), roots[0], lang)
		return m
	}
	for _, s := range c.sayings[wordKey{roots[0], lang}] {
		if slices.Equal(s.roots, roots) {
			return s.meaning
		}
	}
	return nil
}

// expressing does something to every meaning that is of one of the concepts counted twice or more; strict, of no other.
func (c *concepts) expressing(meant map[symbol]int, strict bool, do func(*meaning)) {
	for idea, n := range meant {
		if n < 2 {
			continue
		}
		for _, m := range c.saidBy[idea] {
			if !strict || len(m.ideas) == 1 {
				do(m)
			}
		}
	}
}

// word is the meaning of a word: by its stem, unless words of several concepts share it, else by its form or its dictionary form,
// else by its form in the other language: a word borrowed as it is; nil for none. Under a mixed stem it also answers what to tell
// the word by instead of its stem.
func (c *concepts) word(fold, root string, lang text.Lang) (m *meaning, by string) {
	mixed := c.mixed[wordKey{root, lang}]
	if m := c.stems[wordKey{root, lang}]; m != nil && !mixed {
		return m, root
	}
	for _, form := range baseForms(fold, lang) {
		if m := c.forms[wordKey{form, lang}]; m != nil {
			if mixed {
				return m, form
			}
			return m, root
		}
	}
	if mixed {
		return nil, fold
	}
	for _, other := range languages {
		if m := c.forms[wordKey{fold, other}]; m != nil && other != lang {
			return m, root
		}
	}
	return nil, root
}

// listed reports whether the lists, or those of irregular forms, have a form in a language.
func (c *concepts) listed(fold string, lang text.Lang) bool {
	return c.forms[wordKey{fold, lang}] != nil || lemma(fold, lang) != fold
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
