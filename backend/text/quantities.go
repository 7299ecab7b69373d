package text

// scanner reads the quantities of one text, left to right, each lexeme at most once as a number.
type scanner struct {
	s    string
	lang Lang
	lx   []lexeme
	idx  *Index
	out  []Quantity
	last int // the lexeme after the last quantity
}

// Quantities lists the numbers of s that measure or count something, in order. Raw and Span cover the number with its
// unit, tax basis and period; bounds and approximations are read around it. Numbers that are part of a name (standards,
// articles, versions, steps, telephone numbers) and the articles "un", "une" and "one" are left out. An unknown language
// reads separators the French way and number words in both languages.
func Quantities(s string, lang Lang) []Quantity {
	q := scanner{s: s, lang: lang, lx: lex(s, lang)}
	for i := 0; i < len(q.lx); {
		i = max(i+1, q.read(i))
	}
	return q.out
}

// read reads what starts at lexeme i and answers the lexeme after it; i itself when nothing does.
func (q *scanner) read(i int) int {
	l := q.lx[i]
	if l.kind == lexWord && !startsQuantity(l.fold) || l.kind == lexMark && !startsMark(l.fold) {
		return i
	}
	if n := q.readDate(i); n > i {
		return n
	}
	if n := q.readClock(i); n > i {
		return n
	}
	if n := q.skipName(i); n > i {
		return n
	}
	for _, f := range []func(int) int{q.readRank, q.readShare, q.readTimes} {
		if n := f(i); n > i {
			return n
		}
	}
	return q.readMeasure(i)
}

// startsMark reports whether a mark can begin a quantity.
func startsMark(f string) bool {
	switch f {
	case "€", "$", "£", "×", "#", "-", "+":
		return true
	}
	return false
}

// startsQuantity reports whether a word can begin a quantity; most words cannot and cost one look-up.
func startsQuantity(f string) bool { return starters[f] }

var starters = buildStarters()

func buildStarters() map[string]bool {
	m := wordSet(`cent hundred mille million milliard chf eur usd gbp x n no numero number nos a an several few quelques plusieurs des les
		half moitie tiers quart demi la le the third quarter twice double doubled doubles doublee doublees doubler doublent doubling triple tripled triplee triples triplees tripler tripling
		quadruple quadrupled quadruplees halved multiplie multipliee multiplies multipliees multiplier divise divisee divises divisees diviser multiplied divided
		twofold threefold fourfold fivefold tenfold q t s premier first deuxieme second troisieme third quatrieme fourth janvier`)
	for w := range small {
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
	return m
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

// emit records a quantity over the lexemes [from, to) after reading what stands around it.
func (q *scanner) emit(from, to int, v Quantity) int {
	if q.idx == nil {
		q.idx = NewIndex(q.s)
	}
	if v.Bound == "" {
		v.Bound = Exact
	}
	q.readLeft(from, &v)
	q.readRight(to, &v)
	if v.Kind == Count || v.Kind == Percent || v.Kind == Ratio || v.Kind == Points {
		v.Counts = q.counted(to)
	}
	start, end := q.lx[from].start, q.lx[to-1].end
	v.Raw, v.Span = q.s[start:end], q.idx.Span(start, end)
	q.out = append(q.out, v)
	q.last = to
	return to
}
