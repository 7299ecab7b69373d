package claim

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// clauses cuts a sentence at its strong bounds: ";", a colon or a spaced dash between two substantial parts, and a
// conjunction that joins two verbs with a figure each. Bytes are those of the block.
func (r *reading) clauses(start, end int) [][2]int {
	s := r.block.Text
	var cuts [][2]int // where a part ends, where the next begins
	open := 0         // brackets: "(source : …)" stays whole
	for i := start; i < end; {
		c, n := utf8.DecodeRuneInString(s[i:end])
		next := i + n
		switch {
		case c == '(' && strings.IndexByte(s[next:end], ')') >= 0:
			open++
		case c == ')':
			open = max(open-1, 0)
		case open > 0:
		case c == ';':
			cuts = append(cuts, [2]int{i, next})
		case c == ':' && next < end && spaceAt(s, next) && text.Words(s[start:i]) > 1 && text.Words(s[next:end]) > 2:
			cuts = append(cuts, [2]int{i, next})
		case (c == '—' || c == '–') && i > start && spaceBefore(s, i) && next < end && spaceAt(s, next):
			cuts = append(cuts, [2]int{i, next})
		case (c == '»' || c == '”' || c == '"') && quoted(s[start:i]) && strings.HasPrefix(strings.TrimLeftFunc(s[next:end], text.IsSpace), ","):
			cuts = append(cuts, [2]int{i, next}) // « … », dit-elle
		}
		i = next
	}
	var out [][2]int
	at := start
	for _, cut := range append(cuts, [2]int{end, end}) {
		if cut[0] > at {
			out = append(out, r.joined(at, cut[0])...)
		}
		at = cut[1]
	}
	return out
}

// attributes reports whether a clause only says who spoke the words quoted before it: "explique Claire Montbrun, directrice".
func (r *reading) attributes(c clause, start int) bool {
	if c.first || !speech[r.fold(c.from)] || r.figures(c) {
		return false
	}
	before := strings.TrimRightFunc(r.block.Text[start:c.start], func(m rune) bool { return text.IsSpace(m) || m == ',' })
	last, _ := utf8.DecodeLastRuneInString(before)
	return last == '»' || last == '”' || last == '"'
}

// speech are the verbs that follow a quote.
var speech = set(`dit explique confie raconte temoigne sourit resume precise ajoute affirme conclut souligne note rappelle assure se
	says said explains explained adds added notes noted recalls recalled told smiles concludes concluded sums`)

// quoted reports whether s opens with a quotation mark.
func quoted(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return c == '«' || c == '“' || c == '"'
}

// joined cuts [start, end) before "et", "and" or a comma when both sides hold a figure and the right one a verb of effect
// or capability before its figure, and before "et" or "and" when a whole clause follows: its subject, then its verb.
func (r *reading) joined(start, end int) [][2]int {
	var out [][2]int
	first, last := r.tokensIn(start, end)
	for i := max(first, 1); i < last && i+1 < len(r.toks); i++ {
		t := &r.toks[i]
		conj := t.Fold == "et" || t.Fold == "and"
		if !conj && !(t.apart && strings.TrimRightFunc(r.block.Text[r.toks[i-1].End:t.Start], text.IsSpace) == ",") {
			continue
		}
		cut := t.Start
		from := i
		if conj {
			from = i + 1
		}
		if !(conj && r.wholeClause(first, i, from, last)) {
			if !r.figureIn(start, cut) || !r.verbAt(from) {
				continue
			}
			if q := r.figureAfter(cut, end); q < 0 || q < r.toks[from].End {
				continue
			}
		}
		out = append(out, [2]int{start, cut})
		start, first = r.toks[from].Start, from
	}
	return append(out, [2]int{start, end})
}

// wholeClause reports whether the tokens [from, last) after a conjunction open with a subject and its verb, as those
// before it, [first, at), hold a verb: "… atteint 97 % et neuf clients sur dix renouvellent …".
func (r *reading) wholeClause(first, at, from, last int) bool {
	if from >= last || !(determiners[r.toks[from].shape.class] || r.toks[from].shape.class == "class_they" || r.quantityAt(from) >= 0) {
		return false
	}
	return r.finite(first, at) && r.finite(from+1, min(last, from+6))
}

// finite reports whether one of the tokens [from, to) is a verb in a finite form, as far as its shape tells. A word after
// a determiner is a noun.
func (r *reading) finite(from, to int) bool {
	for i := from; i < to; i++ {
		s := r.toks[i].shape
		switch s.class {
		case "class_be", "class_have", "class_can", "class_must", "class_will", "class_do":
			return true
		}
		switch s.form {
		case "verb_third", "verb_we", "verb_you", "verb_present":
			if i > 0 && !determiners[r.toks[i-1].shape.class] && r.toks[i-1].shape.class != "class_link" && !accented(r.toks[i].Text) {
				return true
			}
		}
	}
	return false
}

func (r *reading) figureIn(start, end int) bool { return r.figureAfter(start, end) >= 0 }

// figureAfter is where the first quantity other than a date in [start, end) begins, -1 for none.
func (r *reading) figureAfter(start, end int) int {
	lo := sort.Search(len(r.at), func(i int) bool { return r.at[i][0] >= start })
	for i := lo; i < len(r.at) && r.at[i][1] <= end; i++ {
		if r.qs[i].Kind != text.Date {
			return r.at[i][0]
		}
	}
	return -1
}

// verbAt reports whether an effect or a capability is said at token i, or at the next one.
func (r *reading) verbAt(i int) bool {
	for _, h := range r.hitsIn(clause{from: i, to: i + 2}) {
		if h.code == Effect || h.code == Capability {
			return true
		}
	}
	return false
}

// trim brings a clause to the words that carry it: no opening conjunction or linking adverb, no marks at either end.
func (r *reading) trim(start, end int) (int, int) {
	s := r.block.Text
	for {
		start, end = trimMarks(s, start, end)
		n := opener(s[start:end])
		if n == 0 {
			return start, end
		}
		start += n
	}
}

// trimMarks drops spaces, bullets, emoji, quotes and punctuation around; closing brackets and units stay.
func trimMarks(s string, start, end int) (int, int) {
	for start < end {
		c, n := utf8.DecodeRuneInString(s[start:end])
		if unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("€$£#×+-−~<>≈≥≤(@", c) {
			break
		}
		start += n
	}
	for end > start {
		c, n := utf8.DecodeLastRuneInString(s[start:end])
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || strings.ContainsRune("€$£%‰°+×²³)", c) {
			break
		}
		end -= n
	}
	return start, end
}

// openers are what may stand before a claim without belonging to it.
var openers = []string{"et ", "mais ", "or ", "donc ", "car ", "ainsi, ", "ainsi ", "de plus, ", "en effet, ", "en outre, ", "par ailleurs, ", "enfin, ", "ensuite, ", "cependant, ", "toutefois, ",
	"bref, ", "résultat : ", "and ", "but ", "so ", "also, ", "however, ", "moreover, ", "in addition, ", "furthermore, ", "finally, ", "plus, ", "then, ", "as a result, ", "in fact, ", "indeed, "}

func opener(s string) int {
	for _, o := range openers {
		if len(s) > len(o) && strings.EqualFold(s[:len(o)], o) {
			return len(o)
		}
	}
	return 0
}

func spaceAt(s string, i int) bool {
	c, _ := utf8.DecodeRuneInString(s[i:])
	return text.IsSpace(c)
}

func spaceBefore(s string, i int) bool {
	c, _ := utf8.DecodeLastRuneInString(s[:i])
	return text.IsSpace(c)
}
