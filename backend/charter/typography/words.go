package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// letters reads what a chunk spells: a capital without its accent, a ligature, a month, an abbreviation.
func (r *reader) letters(i int) {
	c := r.chunks[i]
	w := r.s[c.start:c.end]
	if !r.french {
		r.englishName(i, w)
		return
	}
	at, core := c.start, w
	if c.has&^(lower|upper|letters) != 0 {
		at, core = coreOf(at, w)
		if core == "" {
			return
		}
	}
	if c.has&upper != 0 {
		r.capital(i, at, core)
		r.title(i, at, core)
	}
	switch core[0] | 0x20 {
	case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd', 'l', 'v':
		r.frenchMonth(i, at, core)
	case 'c':
		r.centimes(i, core)
	}
	switch core[0] {
	case 'E', 'K', 'k':
		r.unitWord(i, at, core)
	}
	if c.has&upper != 0 {
		r.century(at, core)
	}
	if hasOE(core) {
		r.ligature(at, core)
	}
}

// coreOf takes the punctuation and the elided article off a word that begins at a byte.
func coreOf(at int, w string) (int, string) {
	lead := len(w) - len(strings.TrimLeft(w, "(«“\"[*"))
	lead += elidedHead(w[lead:])
	return at + lead, strings.TrimRight(w[lead:], ".,;:!?…)»”\"]*")
}

// hasOE reports whether an o stands before an e, in any case.
func hasOE(w string) bool {
	for j := 1; j < len(w); j++ {
		if w[j]|0x20 == 'e' && w[j-1]|0x20 == 'o' {
			return true
		}
	}
	return false
}

// elidedHead is the length of the "l’" or the "d’" that w begins with, or 0. "C’" before a capital would be a name's.
func elidedHead(w string) int {
	if len(w) < 4 || !elisions[strings.ToLower(w[:1])] {
		return 0
	}
	switch {
	case w[1] == '\'':
		return 2
	case strings.HasPrefix(w[1:], "’"):
		return 1 + len("’")
	}
	return 0
}

// capital finds the accent that a capital lacks.
func (r *reader) capital(i, at int, core string) {
	if core == "A" {
		if r.starts(i) || strings.HasSuffix(r.previous(i), ":") {
			r.preposition(i, at)
		}
		return
	}
	switch core[0] {
	case 'A', 'C', 'E', 'I', 'O':
	default:
		return
	}
	if core == "Ca" {
		if next := bareApostrophe(r.next(i)); r.starts(i) && (afterCa[next] || hasElision(next, "n'", "m'", "t'", "s'", "l'")) {
			r.add(Capital, at, at+1, "Ç")
		}
		return
	}
	r.capitalWord(i, at, core)
}

// capitalWord finds the listed words whose first letter has an accent. In the middle of a sentence a capital may be a name's.
func (r *reader) capitalWord(i, at int, core string) {
	for _, part := range []string{core, cutAt(core, "-"), cutAt(core, "'"), cutAt(core, "’")} {
		right, anywhere := accented(part)
		if right == "" {
			continue
		}
		if !anywhere && (!r.starts(i) || r.namesGoOn(i, len(part) == len(core)) && !allCaps(part)) {
			continue
		}
		if allCaps(part) {
			if len(part) > 3 { // AGE and ETE are acronyms too
				r.add(Capital, at, at+len(part), strings.ToUpper(right))
			}
			return
		}
		first, _ := utf8.DecodeRuneInString(right)
		r.add(Capital, at, at+1, string(unicode.ToUpper(first)))
		return
	}
}

// namesGoOn reports whether the next word has a capital too: the two may be a name.
func (r *reader) namesGoOn(i int, whole bool) bool {
	if !whole {
		return false
	}
	c := r.chunks[i]
	if last := r.s[c.end-1]; classes[last]&(lower|upper|letters) == 0 {
		return false
	}
	next := r.next(i)
	return next != "" && unicode.IsUpper(after(next, 0))
}

func cutAt(w, sep string) string {
	before, _, found := strings.Cut(w, sep)
	if !found {
		return ""
	}
	return before
}

func allCaps(w string) bool {
	return len(w) > 1 && strings.ToUpper(w) == w
}

// accented is the right form of a listed word whose first letter lacks its accent, and whether it is one even in the
// middle of a sentence. The word given has a capital.
func accented(w string) (right string, anywhere bool) {
	if len(w) < 3 {
		return "", false
	}
	if right = accentedFirst[foldCapital(w)]; right == "" {
		return "", false
	}
	return right, accentedAnywhere[right]
}

// foldCapital is a word in lower case without the accents of French.
func foldCapital(w string) string {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return unaccent.Replace(strings.ToLower(w))
		}
	}
	return strings.ToLower(w)
}

var unaccent = strings.NewReplacer("é", "e", "è", "e", "ê", "e", "ë", "e", "à", "a", "â", "a", "î", "i", "ï", "i", "ô", "o", "û", "u", "ù", "u", "ç", "c")

// preposition finds the A that opens a sentence as a preposition: only before the words of the list, never by guess.
func (r *reader) preposition(i, at int) {
	one := bareApostrophe(r.next(i))
	if one == "" {
		return
	}
	two := ""
	if i+2 < len(r.chunks) && !r.chunks[i+2].first {
		two = bareApostrophe(r.word(i + 2))
	}
	if afterA[one] || afterA[one+" "+two] {
		r.add(Capital, at, at+1, "À")
	}
}

// bareApostrophe is bare with a straight apostrophe.
func bareApostrophe(w string) string {
	return strings.ReplaceAll(bare(w), "’", "'")
}

func hasElision(w string, heads ...string) bool {
	for _, h := range heads {
		if strings.HasPrefix(w, h) && len(w) > len(h) {
			return true
		}
	}
	return false
}

// ligature finds the words of the list that lack theirs.
func (r *reader) ligature(at int, core string) {
	if i := max(strings.LastIndex(core, "'"), strings.LastIndex(core, "’")); i >= 0 {
		_, n := utf8.DecodeRuneInString(core[i:])
		at, core = at+i+n, core[i+n:]
	}
	for _, part := range strings.Split(core, "-") {
		if ligatured[strings.ToLower(part)] {
			o := strings.Index(strings.ToLower(part), "oe")
			with := "œ"
			if part[o] == 'O' {
				with = "Œ"
			}
			r.add(Ligature, at+o, at+o+2, with)
		}
		at += len(part) + 1
	}
}

// title finds the English or the doubtful abbreviations of titles and of "et cetera".
func (r *reader) title(i, at int, core string) {
	next := r.next(i)
	if next == "" || !unicode.IsUpper(after(next, 0)) || houses[bare(next)] {
		return
	}
	c := r.chunks[i]
	rest := r.s[at+len(core) : c.end]
	if rest != "" && rest != "." {
		return
	}
	switch core {
	case "Mr":
		r.add(Abbreviation, at, c.end, "M.")
	case "Melle":
		r.add(Abbreviation, at, c.end, "Mlle")
	case "Mme", "Mlle", "Dr":
		r.add(Abbreviation, at, c.end, core)
	}
}

// houses are names that hold "Mr" or "Dr".
var houses = words(`bricolage propre bean robot président oetker martens pepper hauschka scholl seuss jart bronner dre house who strange wolf steel no
clean freeze big brown burns smith`)

// century finds the long ending of a rank in Roman figures: "XXIème".
func (r *reader) century(at int, core string) {
	figures := strings.TrimLeft(core, "IVXLC")
	long := core[len(core)-len(figures):]
	if n := len(core) - len(long); n == 0 || core[:n] == "I" {
		return
	}
	switch long {
	case "ème", "eme", "ième", "ieme", "èmes", "ièmes":
		r.add(Ordinal, at+len(core)-len(long), at+len(core), ordinals[long])
	}
}
