package text

import "sync"

// scanner reads the quantities of one text, left to right, each lexeme at most once as a number.
type scanner struct {
	s    string
	lang Lang
	lx   []lexeme
	out  []Quantity
	last int // the lexeme after the last quantity
	at   step
}

// Quantities lists the numbers of s that measure or count something, in order. Raw and Span cover the number with its
// unit, tax basis and period; bounds and approximations are read around it. Numbers that are part of a name (standards,
// articles, versions, steps, telephone numbers) and the articles "un", "une" and "one" are left out. An unknown language
// reads separators the French way and no number in words.
func Quantities(s string, lang Lang) []Quantity {
	room := lexemes.Get().(*[]lexeme)
	defer lexemes.Put(room)
	*room = lex((*room)[:0], s, lang)
	q := scanner{s: s, lang: lang, lx: *room}
	digits := 0
	for i := range q.lx {
		if q.lx[i].kind == lexNumber {
			digits++
		}
	}
	if digits > 0 {
		q.out = make([]Quantity, 0, digits)
	}
	for i := 0; i < len(q.lx); {
		i = max(i+1, q.read(i))
	}
	return q.out
}

// lexemes is memory for the lexemes of a text, used again for the next.
var lexemes = sync.Pool{New: func() any { return new([]lexeme) }}

// read reads what starts at lexeme i and answers the lexeme after it; i itself when nothing does.
func (q *scanner) read(i int) int {
	l := q.lx[i]
	if l.kind == lexWord && !(q.starts(l.fold) && q.opens(i)) || l.kind == lexMark && !startsMark(l.fold) {
		return i
	}
	if n := q.readDate(i); n > i {
		return n
	}
	if n := q.readMonthDays(i); n > i {
		return n
	}
	if n := q.readClock(i); n > i {
		return n
	}
	if n := q.skipName(i); n > i {
		return n
	}
	if n := q.readDelay(i); n > i {
		return n
	}
	if n := q.readIndex(i); n > i {
		return n
	}
	if n := q.readRank(i); n > i {
		return n
	}
	if n := q.readShare(i); n > i {
		return n
	}
	if n := q.readTimes(i); n > i {
		return n
	}
	return q.readMeasure(i)
}

// startsMark reports whether a mark can begin a quantity.
func startsMark(f string) bool {
	switch f {
	case "€", "$", "£", "¥", "₹", "×", "#", "-", "+":
		return true
	}
	return false
}

// starts reports whether a word can begin a quantity; most words cannot and cost one look-up. In a language whose words
// are not known only digits and currency codes do.
func (q *scanner) starts(f string) bool {
	if q.lang != French && q.lang != English {
		return isoCodes[f] || f == "x"
	}
	return starters.has(f)
}

// StartsQuantity reports whether a folded word of French or English may begin what Quantities finds: a number word, an article before
// one, a currency.
func StartsQuantity(fold string) bool { return starters.has(fold) }

// opens reports whether the word at i, which may begin a quantity, does so before what follows: an article before a number
// word, a letter before the mark or digits that it touches. It spares the frequent words the whole reading.
func (q *scanner) opens(i int) bool {
	next := &lexeme{kind: lexWord}
	if i+1 < len(q.lx) {
		next = &q.lx[i+1]
	}
	switch q.lx[i].fold {
	case "le", "la", "les", "des", "a", "an", "the", "au":
		return next.kind != lexWord || followers.has(next.fold)
	case "mi", "mid":
		return next.kind == lexMark || next.kind == lexNumber
	case "c", "ca", "d", "h", "j", "n", "q", "s", "t", "us":
		return !next.space && next.kind != lexWord
	}
	return true
}

// followers are the words that make a quantity with the article before them.
var followers = buildFollowers()

func buildFollowers() *words {
	m := wordSet(`minute hour day week fortnight month year full whole entire half couple few tiers quart moitie cinquieme dixieme third quarter fourth fifth sixth tenth`)
	for w := range starters.set {
		m[w] = true
	}
	for w := range scaleWords {
		m[w] = true
	}
	return newWords(m)
}

// words is a set of words that turns most others away by their first byte and length.
type words struct {
	set     map[string]bool
	lengths [256]uint32 // by first byte, a bit for each length
}

func newWords(set map[string]bool) *words {
	w := &words{set: set}
	for s := range set {
		w.lengths[s[0]] |= 1 << min(len(s), 31)
	}
	return w
}

func (w *words) has(s string) bool {
	return s != "" && w.lengths[s[0]]&(1<<min(len(s), 31)) != 0 && w.set[s]
}

var starters = buildStarters()

func buildStarters() *words {
	m := wordSet(`cent hundred mille million milliard us ca c au couple j h d nº n° spf fps ph x n no numero number nos a an several few quelques plusieurs des les
		half moitie tiers quart demi la le the third quarter twice double doubled doubles doublee doublees doubler doublent doubling triple tripled triplee triples triplees tripler tripling
		quadruple quadrupled quadruples quadruplee quadruplees quadrupler quintuple quintuplee quintupler decuple decupler tripl triplent quadruplent once halve halves halving halved multiplie multipliee multiplies multipliees multiplier divise divisee divises divisees diviser multiplied divided
		twofold threefold fourfold fivefold tenfold q t s premier first deuxieme second troisieme third quatrieme fourth janvier mi mid summer spring autumn ete printemps automne`)
	for _, words := range []map[string]float64{smallFrench, smallEnglish} {
		for w := range words {
			m[w] = true
		}
	}
	for w := range isoCodes {
		m[w] = true
	}
	for w := range collectives {
		m[w] = true
	}
	for w := range plurals {
		m[w] = true
	}
	for w := range months {
		m[w] = true
	}
	return newWords(m)
}

// word reports whether lexeme i exists and folds to one of the given forms.
func (q *scanner) word(i int, forms ...string) bool {
	if i < 0 || i >= len(q.lx) {
		return false
	}
	for _, f := range forms {
		if q.lx[i].fold == f {
			return true
		}
	}
	return false
}

// number reports whether lexeme i is a number in digits.
func (q *scanner) number(i int) bool {
	return i >= 0 && i < len(q.lx) && q.lx[i].kind == lexNumber && !q.lx[i].opaque
}

// whole is the value of lexeme i when it is a plain integer within [lo, hi].
func (q *scanner) whole(i, lo, hi int) (int, bool) {
	if !q.number(i) || !q.lx[i].plain || q.lx[i].digits > 9 {
		return 0, false
	}
	v := int(q.lx[i].value)
	return v, v >= lo && v <= hi
}

// glue reports whether lexeme i follows the one before without a space.
func (q *scanner) glue(i int) bool { return i > 0 && i < len(q.lx) && !q.lx[i].space }

// unitAt converts a byte offset at a character's start to UTF-16 units, moving on from the last one asked.
func (q *scanner) unitAt(b int) int {
	if b < q.at.byte {
		q.at = step{}
	}
	for q.at.byte < b {
		r, n := runeAt(q.s, q.at.byte)
		q.at.byte, q.at.unit = q.at.byte+n, q.at.unit+units(r)
	}
	return q.at.unit
}

// emit records a quantity over the lexemes [from, to) after reading what stands around it.
func (q *scanner) emit(from, to int, v Quantity) int {
	if v.Bound == "" {
		v.Bound = Exact
	}
	q.readLeft(from, &v)
	q.readRight(to, &v)
	if v.Kind == Count || v.Kind == Percent || v.Kind == Ratio || v.Kind == Points {
		v.Counts, v.Period = q.counting(to, &v)
	}
	if v.Kind == Count && v.Bound == Exact && q.content(to) {
		q.readRight(to+1, &v) // "20 vélos au maximum"
	}
	start, end := q.lx[from].start, q.lx[to-1].end
	v.Raw, v.Span = q.s[start:end], Span{q.unitAt(start), q.unitAt(end)}
	q.out = append(q.out, v)
	q.last = to
	return to
}
