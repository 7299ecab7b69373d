package text

import (
	"slices"
	"strings"
	"sync"
)

// frenchLexicon is inflect/words_fr.txt as read: folded words by what their endings do not tell.
type frenchLexicon struct {
	function, adverb, trap, short, one, verbIER map[string]bool
	nounER, nounVerb, nounIR, nounRE, nounVerbS map[string]bool
	pluralS, pluralX, pluralAux                 map[string]bool
	singularS, singularAu, singularEu           map[string]bool
	plusE, double                               map[string]bool
	second                                      map[string]bool    // accents kept
	feminine                                    map[string]string  // a feminine whose masculine no ending tells → its masculine
	irregular                                   map[string]nominal // by each of its forms
	bare                                        map[string]string  // "-ail" by its plural in "-aux"
}

var frenchWords = sync.OnceValue(func() *frenchLexicon {
	s := wordSets(frenchWordsFile)
	l := &frenchLexicon{
		function: s["function"], adverb: s["adverb"], trap: s["trap"], short: s["short"], one: s["one"], verbIER: s["verb_ier"],
		nounER: s["noun_er"], nounVerb: s["noun_verb"], nounIR: s["noun_ir"], nounRE: s["noun_re"], nounVerbS: s["noun_s"],
		pluralS: s["plural_s"], pluralX: s["plural_x"], pluralAux: s["plural_aux"],
		singularS: s["singular_s"], singularAu: s["singular_au"], singularEu: s["singular_eu"],
		plusE: s["plus_e"], double: s["double"],
		second: map[string]bool{}, feminine: map[string]string{}, irregular: map[string]nominal{}, bare: map[string]string{},
	}
	for _, line := range listLines(frenchWordsFile) {
		kind, list, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(list) {
			switch kind {
			case "second":
				l.second[w] = true
			case "plus_e":
				l.addFeminine(w+"e", w)
			case "double":
				l.addFeminine(w+w[len(w)-1:]+"e", w)
			case "plural_aux":
				l.bare[Fold(strings.TrimSuffix(w, "il")+"ux")] = w
			}
		}
		if kind == "irregular" {
			l.addIrregular(strings.Fields(list))
		}
	}
	return l
})

func (l *frenchLexicon) addFeminine(f, m string) {
	l.feminine[f] = m
	if _, taken := l.feminine[Fold(f)]; !taken {
		l.feminine[Fold(f)] = m
	}
}

func (l *frenchLexicon) addIrregular(list []string) {
	for i := range list {
		list[i] = strings.TrimPrefix(list[i], "-")
	}
	n := nominal{list[0], list[1], list[2], list[3], list[4:]}
	for _, w := range list {
		if _, taken := l.irregular[Fold(w)]; w != "" && !taken {
			l.irregular[Fold(w)] = n
		}
	}
}

// nominal is a French noun or adjective with its accents: masculine, its plural, feminine, its plural, and what else is
// written. A noun of one gender has no feminine here.
type nominal struct {
	m, mp, f, fp string
	others       []string
}

func frenchForms(f *forms, w string) {
	l := frenchWords()
	fold := f.out[0]
	if l.grammar(w, fold) && !auxiliary(fold) || len(fold) <= 3 && !l.short[fold] && !l.known(fold) {
		return
	}
	f.not = l.function
	if !auxiliary(fold) {
		f.trap = l.trap
	} else {
		f.not = nil
	}
	if frenchVerb(f, l, w, fold) {
		return
	}
	f.trap = nil
	for _, n := range frenchNominals(w) {
		for _, form := range [...]string{n.m, n.mp, n.f, n.fp} {
			f.add(Fold(form))
		}
		for _, form := range n.others {
			f.add(Fold(form))
		}
	}
}

// known reports whether the lists spell out a word's forms.
func (l *frenchLexicon) known(fold string) bool {
	_, ok := l.irregular[fold]
	return ok
}

// auxiliary reports whether a folded infinitive is conjugated in grammar words.
func auxiliary(fold string) bool { return fold == "etre" || fold == "avoir" || fold == "aller" }

// frenchNominals reads a word in lower case as a noun or adjective in any of its forms. A feminine in "-euse" has two readings.
func frenchNominals(w string) []nominal {
	l := frenchWords()
	if n, ok := l.irregular[Fold(w)]; ok && n.holds(w) {
		return []nominal{n}
	}
	if l.one[w] {
		return []nominal{{m: w, mp: l.plural(w)}}
	}
	s := l.singular(w)
	if n, ok := l.irregular[Fold(s)]; ok && n.holds(s) {
		return []nominal{n}
	}
	if l.one[s] {
		return []nominal{{m: s, mp: l.plural(s)}}
	}
	var out []nominal
	for _, m := range l.masculine(s) {
		n := nominal{m: m, mp: l.plural(m)}
		for _, fem := range l.feminineOf(m) {
			n.f, n.fp = fem, l.plural(fem)
			out = append(out, n)
		}
		if n.f == "" {
			out = append(out, n)
		}
	}
	if !slices.ContainsFunc(out, func(n nominal) bool { return s == n.m || s == n.f }) {
		out = append(out, nominal{f: s, fp: l.plural(s)}) // "logicielle": its masculine is a noun of its own
	}
	return out
}

// holds reports whether a word in lower case is one of the forms, accents counting where the word has some: "complété" is no form of
// "complet".
func (n nominal) holds(w string) bool {
	return w == Fold(w) || w == n.m || w == n.mp || w == n.f || w == n.fp || slices.Contains(n.others, w)
}

// cutAny removes the first ending that w has.
func cutAny(w string, endings ...string) (string, bool) {
	for _, e := range endings {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) > 1 {
			return s, true
		}
	}
	return w, false
}

// singular undoes a plural.
func (l *frenchLexicon) singular(w string) string {
	fold := Fold(w)
	switch {
	case len(fold) < 4 || strings.HasSuffix(fold, "ss"):
		return w
	case strings.HasSuffix(w, "eaux"), l.singularAu[fold], l.singularEu[fold], strings.HasSuffix(fold, "oux") && l.pluralX[strings.TrimSuffix(fold, "x")]:
		return w[:len(w)-1]
	case l.bare[fold] != "":
		return l.bare[fold]
	case strings.HasSuffix(w, "aux"):
		return w[:len(w)-2] + "l"
	case !strings.HasSuffix(w, "s") || l.plusE[w] || l.double[w]:
		return w
	case (strings.HasSuffix(w, "ais") || strings.HasSuffix(w, "ois")) && !l.singularS[fold[:len(fold)-1]]:
		return w
	}
	return w[:len(w)-1]
}

// plural is the plural of a singular.
func (l *frenchLexicon) plural(w string) string {
	fold := Fold(w)
	last := fold[len(fold)-1]
	switch {
	case last == 's' || last == 'x' || last == 'z':
		return w
	case l.pluralS[fold]:
		return w + "s"
	case l.pluralAux[fold]:
		return strings.TrimSuffix(w, "il") + "ux"
	case strings.HasSuffix(w, "al"):
		return w[:len(w)-1] + "ux"
	case strings.HasSuffix(w, "au") || strings.HasSuffix(w, "eu") || l.pluralX[fold]:
		return w + "x"
	}
	return w + "s"
}

// undone are the endings of a feminine that tell its masculine, accents or not.
var undone = []struct {
	feminine  string
	masculine []string
}{
	{"ante", []string{"ant"}}, {"ente", []string{"ent"}}, {"ive", []string{"if"}}, {"euse", []string{"eux", "eur"}}, {"trice", []string{"teur"}},
	{"ienne", []string{"ien"}}, {"éenne", []string{"éen"}}, {"eenne", []string{"een"}}, {"yenne", []string{"yen"}},
	{"nelle", []string{"nel"}}, {"ielle", []string{"iel"}}, {"uelle", []string{"uel"}}, {"relle", []string{"rel"}}, {"telle", []string{"tel"}},
	{"ière", []string{"ier"}}, {"iere", []string{"ier"}}, {"gère", []string{"ger"}}, {"gere", []string{"ger"}}, {"chère", []string{"cher"}},
	{"aise", []string{"ais"}}, {"oise", []string{"ois"}}, {"ale", []string{"al"}}, {"icaine", []string{"icain"}},
	{"ée", []string{"é"}}, {"ee", []string{"e"}},
}

// masculine undoes a feminine; a word that is none is its own masculine.
func (l *frenchLexicon) masculine(s string) []string {
	if m, ok := l.feminine[s]; ok {
		return []string{m}
	}
	for _, u := range undone {
		stem, ok := strings.CutSuffix(s, u.feminine)
		if !ok || len(stem) < 2 {
			continue
		}
		out := make([]string, 0, 2)
		for _, m := range u.masculine {
			out = append(out, stem+m)
		}
		return out
	}
	return []string{s}
}

// feminineOf lists the feminines of a masculine; none where no ending and no list tells one.
func (l *frenchLexicon) feminineOf(m string) []string {
	last := m[len(m)-1:]
	switch {
	case l.one[m]:
		return nil
	case l.plusE[m]:
		return []string{m + "e"}
	case l.double[m]:
		return []string{m + last + "e"}
	}
	if stem, ok := cutAny(m, "eur"); ok {
		return agents(m, stem)
	}
	if stem, ok := cutAny(m, "eux"); ok {
		return []string{stem + "euse"}
	}
	if stem, ok := cutAny(m, "if"); ok {
		return []string{stem + "ive"}
	}
	if _, ok := cutAny(m, "ier"); ok || l.nounER[m] && (strings.HasSuffix(m, "ger") || strings.HasSuffix(m, "cher")) {
		return []string{strings.TrimSuffix(m, "er") + "ère"}
	}
	if _, ok := cutAny(m, "ien", "éen", "yen", "nel", "iel", "uel", "rel", "tel"); ok {
		return []string{m + last + "e"}
	}
	if _, ok := cutAny(m, "ment", "oi", "ai", "ui", "eau", "ou", "eu"); ok {
		return nil
	}
	if _, ok := cutAny(m, "é", "i", "u", "ant", "ent", "ais", "ois", "al", "icain"); ok {
		return []string{m + "e"}
	}
	if strings.HasSuffix(m, "e") {
		return []string{m} // one form for both genders
	}
	return nil
}

// agents are the feminines of a word in "-eur", the likelier last.
func agents(m, stem string) []string {
	switch {
	case strings.HasSuffix(stem, "tt"):
		return []string{stem + "euse"}
	case strings.HasSuffix(stem, "at") || strings.HasSuffix(stem, "ct"):
		return []string{stem + "rice"}
	case strings.HasSuffix(stem, "it") || strings.HasSuffix(stem, "ut"):
		return []string{stem + "euse", stem + "rice"}
	case strings.HasSuffix(stem, "t"):
		return []string{stem + "rice", stem + "euse"}
	}
	return []string{strings.TrimSuffix(m, "r") + "se"}
}

// grammar reports whether a word is one of grammar: "sur" is, "sûr" is not.
func (l *frenchLexicon) grammar(w, fold string) bool {
	return l.function[fold] && (w == fold || l.function[w])
}

// Grammar reports whether a word says nothing by itself: an article, a preposition, a pronoun, a conjunction, an auxiliary.
func Grammar(word string, lang Lang) bool {
	w := strings.ToLower(word)
	fold := Fold(w)
	switch lang {
	case French:
		l := frenchWords()
		return strings.HasSuffix(fold, "'") && StopWord(fold, lang) || fold == "etre" || fold == "avoir" || l.grammar(w, fold) && !l.adverb[fold]
	case English:
		l := englishWords()
		return l.function[fold] && !l.adverb[fold]
	}
	return false
}

// Accented lists the forms of a French noun or adjective with their accents, nil for a verb given by its infinitive and in
// any other language. It tells "marché" from "marche", which Forms does not.
func Accented(word string, lang Lang) []string {
	w := strings.ToLower(strings.TrimFunc(word, IsSpace))
	fold := Fold(w)
	l := frenchWords()
	if lang != French || !spelled(fold) || len(fold) <= 3 && !l.short[fold] {
		return nil
	}
	if l.grammar(w, fold) || frenchVerb(&forms{}, l, w, fold) {
		return nil
	}
	var out []string
	for _, n := range frenchNominals(w) {
		out = append(out, n.m, n.mp, n.f, n.fp)
	}
	return slices.DeleteFunc(out, func(s string) bool { return s == "" })
}
