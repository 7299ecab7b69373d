package verify

import (
	_ "embed" // the word lists
	"hash/maphash"
	"strings"
	"sync"

	"probant/backend/text"
)

var (
	//go:embed lexicon/markers.txt
	markersFile string
	//go:embed lexicon/carriers.txt
	carriersFile string
	//go:embed lexicon/plain.txt
	plainFile string
)

// markKind is what a marker does to its sentence.
type markKind int

// The kinds of the first column of lexicon/markers.txt.
const (
	negation markKind = iota
	hedge
	duty
	condition
	partial
	average
	sample
	universal
	only
	top
	report
	future
	former
	past
	present
	relative
	place
	either
	compare
	cause
	pending
	exception
	markKinds
)

var markNames = [markKinds]string{"negation", "hedge", "duty", "condition", "partial", "average", "sample", "universal", "only", "top",
	"report", "future", "former", "past", "present", "relative", "place", "either", "compare", "cause", "pending", "exception"}

// mark is a marker found in a sentence: its words [from, to).
type mark struct{ from, to int }

// phrase is a marker of several words; rest follows its first word. A prefix matches any ending.
type phrase struct {
	kind   markKind
	rest   []string
	prefix string
}

// lexicon is the word lists as read.
type lexicon struct {
	plain    map[string]bool
	bounds   map[string]bool // words that belong to the number after them
	function map[string]bool // markers that carry no content of their own: the guards read them
	phrases  map[string][]phrase
	prefixes map[string][]phrase // by their first four letters
	carriers map[wordKey]bool    // stems of verbs
	rise     *meaning            // of a word that says that a value rises, and of one that says that it falls
	fall     *meaning
	met      metWords
	*concepts
}

// words reads the lists once.
var words = sync.OnceValue(readLexicon)

func readLexicon() *lexicon {
	l := &lexicon{plain: map[string]bool{}, bounds: map[string]bool{}, function: map[string]bool{}, phrases: map[string][]phrase{}, prefixes: map[string][]phrase{},
		carriers: map[wordKey]bool{}, met: metWords{seed: maphash.MakeSeed()}, concepts: readConcepts()}
	for _, line := range lines(plainFile) {
		for _, w := range strings.Fields(line) {
			l.plain[w] = true
		}
	}
	for _, line := range lines(markersFile) {
		name, list, _ := strings.Cut(line, ":")
		if name == "bound" {
			for _, w := range strings.Fields(list) {
				l.bounds[w] = true
			}
		}
		for kind, known := range markNames {
			if known == name {
				l.addMarkers(markKind(kind), list)
			}
		}
	}
	l.rise, l.fall = l.of("augmenter", text.French), l.of("baisser", text.French)
	for _, line := range lines(carriersFile) {
		lang, list, _ := strings.Cut(line, ":")
		for _, verb := range strings.Fields(list) {
			l.carriers[wordKey{text.Stem(text.Fold(verb), text.Lang(lang)), text.Lang(lang)}] = true
		}
	}
	return l
}

// participle reports whether a French word is the participle of a carrier in "-ir": its stem is not that of the infinitive.
func (l *lexicon) participle(fold string) bool {
	for _, e := range [...]string{"i", "ie", "is", "ies"} {
		if verb, ok := strings.CutSuffix(fold, e); ok && len(verb) > 3 && l.carriers[wordKey{text.Stem(verb+"ir", text.French), text.French}] {
			return true
		}
	}
	return false
}

func (l *lexicon) addMarkers(kind markKind, list string) {
	contentful := kind == top || kind == sample || kind == report || kind == cause || kind == universal || kind == duty
	for _, entry := range strings.Split(list, ",") {
		fields := strings.Fields(entry)
		if len(fields) == 0 {
			continue
		}
		p := phrase{kind: kind, rest: fields[1:]}
		if stem, ok := strings.CutSuffix(fields[0], "*"); ok && len(stem) >= 4 {
			p.prefix = stem
			l.prefixes[stem[:4]] = append(l.prefixes[stem[:4]], p)
			continue
		}
		l.phrases[fields[0]] = append(l.phrases[fields[0]], p)
		if len(fields) == 1 && !contentful {
			l.function[fields[0]] = true
		}
	}
}

// find lists the markers of a sentence by kind. "ne … que" is a restriction and no negation.
func (l *lexicon) find(ws []word) (out [markKinds][]mark) {
	for i := range ws {
		if ws[i].number || ws[i].bound {
			continue
		}
		f := ws[i].fold
		for _, p := range l.phrases[f] {
			if p.kind == condition && i > 0 && (ws[i-1].fold == "meme" || ws[i-1].fold == "even") {
				continue // "même s'il" sets no condition
			}
			if p.kind == hedge && i > 0 && weighs(f, ws[i-1].fold) {
				continue
			}
			if p.kind == only && single(ws, i) {
				continue
			}
			if p.kind == report && aReport(ws, i) {
				continue
			}
			if p.kind == negation && (f == "pas" && step(ws, i) || ceiling(ws[i:])) {
				continue
			}
			if p.kind == universal && warrants(ws, i) {
				continue
			}
			if followed(ws[i+1:], p.rest) {
				out[p.kind] = append(out[p.kind], mark{i, i + 1 + len(p.rest)})
			}
		}
		if len(f) >= 4 {
			for _, p := range l.prefixes[f[:4]] {
				if strings.HasPrefix(f, p.prefix) {
					out[p.kind] = append(out[p.kind], mark{i, i + 1})
				}
			}
		}
		if promises(f) && !ws[i].capital {
			out[future] = append(out[future], mark{i, i + 1})
		}
		if (f == "ne" || f == "n") && restricts(ws[i+1:]) {
			out[only] = append(out[only], mark{i, i + 1})
		}
	}
	return out
}

// warrants reports whether the "garanti" at i gives how long a warranty runs, and not that something always holds: "garanti 5 ans".
func warrants(ws []word, i int) bool {
	if !strings.HasPrefix(ws[i].fold, "garanti") && !strings.HasPrefix(ws[i].fold, "guarant") {
		return false
	}
	for k := i + 1; k < min(i+4, len(ws)) && !ws[k].apart; k++ {
		switch ws[k].fold {
		case "an", "ans", "mois", "years", "year", "months":
			return ws[k].number
		}
	}
	return false
}

// weighs reports whether a word of likelihood after a word of degree compares rates and hedges nothing: "twice as likely".
func weighs(fold, before string) bool {
	if fold != "likely" && fold != "susceptibles" && fold != "susceptible" {
		return false
	}
	switch before {
	case "as", "more", "less", "plus", "moins", "aussi":
		return true
	}
	return false
}

// single reports whether the "seul" or "single" at i counts one ("un seul incident") and restricts nothing.
func single(ws []word, i int) bool {
	if i == 0 || ws[i].fold != "seul" && ws[i].fold != "seule" {
		return false
	}
	return ws[i-1].fold == "un" || ws[i-1].fold == "une"
}

// aReport reports whether the English word at i, a verb of report elsewhere, is the noun of the same form: "Reports leave on Monday", "our
// claims", "Member States".
func aReport(ws []word, i int) bool {
	switch ws[i].fold {
	case "report", "reports", "claim", "claims", "estimate", "estimates", "states":
	default:
		return false
	}
	if i == 0 || ws[i].capital {
		return true
	}
	switch ws[i-1].fold {
	case "the", "a", "an", "our", "your", "their", "its", "his", "her", "this", "these", "those", "all", "no", "any", "each", "every", "of", "in", "on", "per", "for", "with", "by":
		return true
	}
	return ws[i-1].number
}

// step reports whether the "pas" at i denies nothing: a step ("le premier pas"), or a bound ("pas moins de 40 %").
func step(ws []word, i int) bool {
	if i+1 < len(ws) && (ws[i+1].fold == "moins" || ws[i+1].fold == "plus" && ws[i+1].bound) {
		return true
	}
	if i == 0 {
		return false
	}
	switch ws[i-1].fold {
	case "premier", "premiers", "petit", "grand", "nouveau", "ce", "chaque", "deux", "un":
		return true
	}
	return false
}

// ceiling reports whether a "no" or "not" only opens a bound: "no more than half", "not less than 4%".
func ceiling(ws []word) bool {
	if len(ws) < 4 || ws[0].fold != "no" && ws[0].fold != "not" || ws[2].fold != "than" {
		return false
	}
	switch ws[1].fold {
	case "more", "less", "fewer", "later", "earlier":
		return ws[3].number || len(ws) > 4 && ws[4].number
	}
	return false
}

// promises reports whether a word is a French verb in the future, by its ending. What only looks like one makes the checker more
// careful.
func promises(fold string) bool {
	if len(fold) < 7 {
		return false
	}
	for _, e := range [...]string{"eront", "iront", "dront", "vront", "tront", "erons", "irons", "drons", "erez", "irez", "drez", "era", "ira", "dra"} {
		if strings.HasSuffix(fold, e) {
			return fold != "environs"
		}
	}
	return false
}

func followed(ws []word, rest []string) bool {
	if len(ws) < len(rest) {
		return false
	}
	for i, r := range rest {
		if ws[i].fold != r {
			return false
		}
	}
	return true
}

// restricts reports whether a "ne" goes on to "que" within a few words, with no negation between.
func restricts(ws []word) bool {
	for i := range ws {
		switch ws[i].fold {
		case "pas", "plus", "jamais", "rien", "aucun", "aucune":
			return false
		case "que", "qu":
			return i > 0
		}
		if i == 4 {
			return false
		}
	}
	return false
}

// lines lists the lines of a word list that hold words.
func lines(file string) []string {
	var out []string
	for _, line := range strings.Split(file, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}
