package charter

import (
	"fmt"
	"slices"
	"strings"

	"probant/backend/text"
)

// op is what an instruction of a compiled pattern asks of the text.
type op uint8

const (
	opSet          op = iota // a word of a set
	opMark                   // a mark
	opClass                  // a quantity, a year, a name
	opGap                    // up to arg words
	opStart                  // the beginning of the sentence
	opEnd                    // its end
	opSplit                  // either way, the first preferred
	opJump                   // go on elsewhere
	opGuard                  // a word of a set, not read yet
	opFound                  // the pattern is found
	opAlternatives           // of terms only: a choice
)

// inst is one instruction: an argument, and where to go on.
type inst struct {
	op   op
	arg  int32
	x, y int32
}

// classes are the names a pattern may put between < and >. Up to other they are the kinds of a quantity.
var classes = []string{"percent", "points", "money", "count", "duration", "date", "ratio", "rank", "other", "number", "year", "figure", "name", "caps", "word", "thousands", "old", "recent", "past"}

const (
	classCount  = 3
	classNumber = 9
)

const (
	classYear = classNumber + 1 + iota
	classFigure
	className
	classCaps
	classWord
	classThousands
	classOld
	classRecent
	classPast
)

// vocabulary numbers the sets of words that patterns ask for, and knows the sets of each word. The classes are the first sets, by
// their numbers, and a mark is a set of its own.
type vocabulary struct {
	lang     text.Lang
	sets     map[string]int32
	often    []int32            // of each set, how often its words may be expected
	marks    map[rune][]int32   // of a mark that patterns ask for, its set
	forms    map[string][]int32 // of a folded word
	prefixes map[string][]int32 // of a folded beginning
	accents  map[accent]bool    // words of sets as they must stand, in their exact letters
	picky    map[accent]bool    // those words folded
	longest  int                // of the prefixes, in bytes
	strict   bool               // a final é and a mute e are two letters: "marché" is no "marche"
	last     map[accent]byte    // of the folded forms of words: how they end, see lastE
}

// accent is a word of a set, folded or in its letters: in lower case, or in capitals for an acronym.
type accent struct {
	set  int32
	word string
}

func newVocabulary(lang text.Lang) *vocabulary {
	v := &vocabulary{lang: lang, sets: map[string]int32{}, marks: map[rune][]int32{}, forms: map[string][]int32{}, prefixes: map[string][]int32{}, accents: map[accent]bool{}, picky: map[accent]bool{}, last: map[accent]byte{}}
	for i, name := range classes {
		v.sets["<"+name+">"] = int32(i)
		v.often = append(v.often, frequencyOfClass(i))
	}
	return v
}

// set numbers a set of words, each written as in a pattern.
func (v *vocabulary) set(words []string) int32 {
	slices.Sort(words)
	words = slices.Compact(words)
	name := strings.Join(words, "|")
	if id, ok := v.sets[name]; ok {
		return id
	}
	id := int32(len(v.sets))
	v.sets[name], v.often = id, append(v.often, 0)
	for _, w := range words {
		v.learn(id, w)
		v.often[id] += frequency(w)
	}
	return id
}

// mark numbers the set of a mark.
func (v *vocabulary) mark(r rune) int32 {
	if v.marks[r] == nil {
		id := int32(len(v.sets))
		v.sets["<"+string(r)] = id
		v.often, v.marks[r] = append(v.often, frequencyOfMark(r)), []int32{id}
	}
	return v.marks[r][0]
}

// learn adds the forms of a word to a set.
func (v *vocabulary) learn(id int32, w string) {
	switch {
	case strings.HasSuffix(w, "*"):
		p := strings.TrimSuffix(w, "*")
		v.prefixes[p] = append(v.prefixes[p], id)
		v.longest = max(v.longest, len(p))
	case strings.HasPrefix(w, "="):
		f := text.Fold(w[1:])
		v.form(f, id)
		if f != w[1:] {
			v.accents[accent{id, w[1:]}], v.picky[accent{id, f}] = true, true
		}
	case v.strict && v.lang == text.French && twins[text.Fold(w)]:
		for _, f := range append(text.Accented(w, v.lang), w) {
			v.form(text.Fold(f), id)
			v.accents[accent{id, f}], v.picky[accent{id, text.Fold(f)}] = true, true
		}
	default:
		for _, f := range text.Forms(w, v.lang) {
			v.form(f, id)
		}
		if v.strict {
			v.learnEnds(id, w)
		}
	}
}

func (v *vocabulary) form(f string, id int32) {
	if !slices.Contains(v.forms[f], id) {
		v.forms[f] = append(v.forms[f], id)
	}
}

// of lists the sets of a folded word.
func (v *vocabulary) of(fold string) []int32 {
	out := v.forms[fold]
	if base, ok := strings.CutSuffix(fold, "'s"); ok && len(out) == 0 && v.lang == text.English {
		return v.of(base)
	}
	for n := 1; n <= min(len(fold), v.longest); n++ {
		if more := v.prefixes[fold[:n]]; len(more) > 0 {
			out = append(slices.Clip(out), more...)
		}
	}
	return out
}

// builder compiles patterns of one language.
type builder struct {
	words *vocabulary
	code  []inst
}

// compile adds the program of a pattern and answers where it starts.
func (b *builder) compile(terms []term) (int32, error) {
	at := int32(len(b.code))
	if terms[0].op == opGap {
		return 0, fmt.Errorf("a pattern cannot start with a gap")
	}
	b.sequence(terms)
	b.emit(inst{op: opFound})
	return at, nil
}

func (b *builder) emit(i inst) int {
	b.code = append(b.code, i)
	return len(b.code) - 1
}

// next is where the following instruction stands.
func (b *builder) next() int32 { return int32(len(b.code)) }

func (b *builder) sequence(terms []term) {
	for _, t := range terms {
		switch t.op {
		case opSet:
			b.emit(inst{op: opSet, arg: b.words.set([]string{t.word})})
		case opAlternatives:
			b.alternatives(t)
		default:
			b.emit(inst{op: t.op, arg: int32(t.arg)})
		}
	}
}

// alternatives compiles a choice; its single words become one set, tried first.
func (b *builder) alternatives(t term) {
	var words []string
	var branches [][]term
	gather(t, &words, &branches)
	if set, ok := b.guard(t, len(branches)); ok {
		b.emit(inst{op: opGuard, arg: set})
	}
	if len(words) > 0 {
		branches = append([][]term{{{op: opSet, word: ""}}}, branches...)
	}
	if t.optional {
		branches = append(branches, nil)
	}
	var ends []int
	for i, br := range branches {
		split := -1
		if i < len(branches)-1 {
			split = b.emit(inst{op: opSplit})
			b.code[split].x = b.next()
		}
		if i == 0 && len(words) > 0 {
			b.emit(inst{op: opSet, arg: b.words.set(words)})
		} else {
			b.sequence(br)
		}
		if split >= 0 {
			ends = append(ends, b.emit(inst{op: opJump}))
			b.code[split].y = b.next()
		}
	}
	for _, e := range ends {
		b.code[e].x = b.next()
	}
}

// guard is the set of words that a choice of several branches may open with, so that none is tried where no such word stands. A
// choice that may open with anything else has no guard.
func (b *builder) guard(t term, branches int) (int32, bool) {
	var words []string
	if branches < 3 || t.optional || !openingWords(t, &words) {
		return 0, false
	}
	return b.words.set(words), true
}

// openingWords adds the words that a term may open with, and reports whether it opens with words alone.
func openingWords(t term, words *[]string) bool {
	switch {
	case t.op == opSet:
		*words = append(*words, t.word)
		return true
	case t.op != opAlternatives || t.optional:
		return false
	}
	for _, br := range t.branches {
		if !openingWords(br[0], words) {
			return false
		}
	}
	return true
}

// gather parts the branches of a choice into single words and longer ones; a choice inside a choice is one.
func gather(t term, words *[]string, branches *[][]term) {
	for _, br := range t.branches {
		switch {
		case len(br) == 1 && br[0].op == opSet:
			*words = append(*words, br[0].word)
		case len(br) == 1 && br[0].op == opAlternatives && !br[0].optional:
			gather(br[0], words, branches)
		default:
			*branches = append(*branches, br)
		}
	}
}

// firsts visits what a program may start with: instructions that read the text.
func firsts(code []inst, at int32, visit func(inst)) error {
	for {
		i := code[at]
		switch i.op {
		case opJump:
			at = i.x
			continue
		case opSplit:
			if err := firsts(code, i.x, visit); err != nil {
				return err
			}
			at = i.y
			continue
		case opStart, opGuard:
			at++
			continue
		case opGap, opFound, opEnd:
			return fmt.Errorf("a pattern must start with a word")
		}
		visit(i)
		return nil
	}
}
