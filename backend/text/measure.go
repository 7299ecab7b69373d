package text

import "strings"

// readMeasure reads an amount or a range of amounts with unit, tax basis and period.
func (q *scanner) readMeasure(i int) int {
	a, ok := q.readAmount(i)
	if !ok {
		return i
	}
	if n := q.phoneEnd(i); n > i {
		return n
	}
	if q.padded(i) {
		at := a.to
		for q.number(at) || q.word(at, ".", "-", "/", ")") && q.number(at+1) {
			at++
		}
		return at
	}
	v := Quantity{Low: a.low, High: a.high, Kind: Count, Bound: a.bound, Approx: a.approx}
	at := a.to
	unit, n := q.unit(at, a)
	if unit == nil && a.plain != nil && a.plain.digits == 4 && a.low >= 1900 && a.low <= 2100 && (q.isYear(i, a.to) || q.yearRange(a.to)) {
		return q.emitYear(i, a.to, int(a.low))
	}
	if b, next, ok := q.rangeTo(i, n, a); ok {
		other, m := q.unit(next, b)
		switch {
		case unit == nil:
			unit, n = other, m
		case other == nil || *other == *unit:
			n = max(next, m)
		case bases[other.unit].dimension == bases[unit.unit].dimension && other.kind == unit.kind && bases[unit.unit].factor > 0: // "400 KB and 1.5 MB"
			b.high *= bases[other.unit].factor / bases[unit.unit].factor
			n = max(next, m)
		default:
			ok = false
		}
		lowScale, highScale := 1.0, 1.0
		if b.scaled && !a.scaled && a.low < b.raw() { // "2 à 3 millions"
			lowScale = b.high / b.raw()
		}
		if ok && a.low < 0 && b.high < a.low { // "-10 à -30 %"
			a.low, b.high = b.high, a.low
		}
		if ok && a.low*lowScale < b.high*highScale {
			v.Low, v.High, v.Bound = a.low*lowScale, b.high, Range
			a.single, a.plain = false, nil
		} else {
			unit, n = q.unit(at, a)
		}
	}
	if unit == nil && v.Bound != Range && q.word(at, "a", "to") && q.word(i-1, "de", "from") && at+1 < len(q.lx) {
		// "passé de 5 à 2 jours": the first value has the unit of the second.
		if b, found := q.readAmount(at + 1); found {
			unit, _ = q.unit(b.to, b)
		}
	}
	if unit == nil && (a.single || q.notCounting(a, n) || v.Bound != Range && q.idle(i, n, a)) {
		return a.to
	}
	if unit != nil {
		v.Kind, v.Unit = unit.kind, unit.unit
		v.Low, v.High = v.Low*unit.scale, v.High*unit.scale
		if a.single && q.idiom(i, n) && !q.word(n, "et", "and") {
			return n
		}
		n = q.minor(n, &v)
	}
	if a.plus && v.Kind == Count && v.Bound == "" {
		v.Bound = MoreThan
	}
	n = q.suffixes(n, &v)
	return q.emit(i, n, v)
}

// padded reports whether the digits at i open with a zero that no quantity has: "0 800 123 456", "00012".
func (q *scanner) padded(i int) bool {
	l := &q.lx[i]
	return l.kind == lexNumber && l.digits > 0 && l.fold[0] == '0' && len(l.fold) > 1 && l.fold[1] != '.' && l.fold[1] != ','
}

// smaller is the unit in which the remainder of a measure is given, and how many of it make one.
var smaller = map[string]struct {
	unit  string
	count float64
}{"h": {"min", 60}, "min": {"s", 60}, "year": {"month", 12}, "day": {"h", 24}, "m": {"cm", 100}, "EUR": {"", 100}, "CHF": {"", 100}}

// minor adds the remainder that follows a unit: "2 h 30", "2 hours 30 minutes", "29 € 90", "un an et demi".
func (q *scanner) minor(i int, v *Quantity) int {
	s, ok := smaller[v.Unit]
	if v.Bound == Range || i >= len(q.lx) {
		return i
	}
	if q.word(i, "and") && q.word(i+1, "a") && q.word(i+2, "half") && v.Kind == Duration {
		v.Low, v.High = v.Low+0.5, v.High+0.5 // "a day and a half"
		return i + 3
	}
	if q.word(i, "et") && q.word(i+1, "demi", "demie") && v.Kind == Duration {
		v.Low, v.High = v.Low+0.5, v.High+0.5
		return i + 2
	}
	if !ok {
		return i
	}
	at := i
	if q.word(at, "et", "and") && v.Kind == Duration {
		at++
	}
	part, ok := q.whole(at, 1, int(s.count)-1)
	if w, found := q.wordsAt(at); !ok && found && v.Unit == "m" && at == i && q.lx[i-1].kind == lexWord && w.value >= 10 && w.value < 100 {
		v.Low += w.value / 100 // "un mètre vingt"
		v.High = v.Low
		return w.to
	}
	if !ok {
		return i
	}
	unit, n := q.unit(at+1, amount{})
	switch {
	case unit != nil && s.unit != "" && unit.unit == s.unit:
	case unit == nil && at == i && q.lx[at].end-q.lx[at].start == 2 && v.Unit != "year" && v.Unit != "day" && !q.word(at+1, "/", "-") && q.single(at-1) &&
		(v.Kind == Duration || q.lx[at-1].kind == lexMark && q.counted(at+1) == ""):
		n = at + 1
	default:
		return i
	}
	v.Low += float64(part) / s.count
	v.High = v.Low
	return n
}

// wordsAt reads a number in words at i, which may be the end.
func (q *scanner) wordsAt(i int) (numberWord, bool) {
	if i >= len(q.lx) || q.lx[i].kind != lexWord {
		return numberWord{}, false
	}
	return q.readNumberWord(i)
}

// single reports whether the unit at i was written once, right after its number.
func (q *scanner) single(i int) bool { return i > 0 && q.number(i-1) }

// idle reports whether a number without a unit counts nothing: "les deux.", "entre deux rendez-vous", "remis à neuf", "deux-roues".
func (q *scanner) idle(i, n int, a amount) bool {
	if q.word(n, "clic", "click", "clique", "tap") && a.low == 1 {
		return true // an idiom
	}
	if in := n; q.word(in, "-", "en", "in") {
		if q.word(in, "-") {
			in++
		}
		if q.word(in, "en", "in") && (q.word(in+1, "un", "one", "1") || q.word(in+1, "-") && q.word(in+2, "un", "one", "1")) {
			return true // "trois en un", "3-in-1"
		}
	}
	if q.word(n, "-") && q.glue(n) && q.glue(n+1) && n+1 < len(q.lx) && q.lx[n+1].kind == lexWord && (a.words && q.lang == French || a.low < 3 && (a.words || a.plain != nil)) {
		return true // part of a compound: "deux-roues", "two-step"
	}
	if !a.words || a.low > 10 || a.bound != "" || a.approx || a.scaled {
		return false
	}
	if a.low == 2 && q.word(i-1, "entre", "between") {
		return true
	}
	if q.lx[i].fold == "neuf" && n == i+1 {
		return q.word(i-1, "a", "tout", "quoi") || i > 0 && q.lx[i-1].kind == lexWord && !StopWord(q.lx[i-1].fold, French) && !q.bounded(i) || q.counted(n) == ""
	}
	if q.word(n, "of", "d'", "des", "parmi", "among") {
		return false // "nine of our vans"
	}
	if q.word(n, "-") && q.glue(n) && q.glue(n+1) {
		return false // "three-bed"
	}
	if q.lx[i].fold == "zero" || q.bounded(i) || q.word(i-1, "to", "a", "from", "de", "of", ":") {
		return false
	}
	return q.counted(n) == ""
}

// bounded reports whether a bound or an approximation stands before lexeme i.
func (q *scanner) bounded(i int) bool {
	_, ok := q.left(i, Count)
	return ok
}

// raw is the number before its scale; only its ratio to high matters.
func (a amount) raw() float64 {
	if a.scaled {
		for _, f := range []float64{1e12, 1e9, 1e6, 1e3} {
			if a.high >= f {
				return a.high / f
			}
		}
	}
	return a.high
}

// rangeTo reads the second amount of a range: "3 à 5", "3–5", "entre 3 et 5", "between 3 and 5".
func (q *scanner) rangeTo(from, at int, a amount) (amount, int, bool) {
	if at+1 >= len(q.lx) {
		return a, at, false
	}
	before := from - 1
	switch {
	case q.word(at, "a", "to"):
		if q.word(before, "de", "from") && q.changes(before-1) || q.word(at, "to") && !q.lx[at].space || q.word(before, "by") && q.changes(before-1) {
			return a, at, false
		}
	case q.word(at, "et", "and"):
		if !q.word(before, "entre", "between") {
			return a, at, false
		}
	case q.word(at, "-"):
		if q.lx[at].space != q.lx[at+1].space {
			return a, at, false
		}
	case q.word(at, "ou", "or"):
		// "trois ou quatre jours" is a range, "5 ou 10 licences" a choice.
		b, ok := q.readAmount(at + 1)
		if !ok || b.single || b.low != a.low+1 || a.single {
			return a, at, false
		}
		return b, b.to, true
	default:
		return a, at, false
	}
	b, ok := q.readAmount(at + 1)
	if !ok || b.single || b.plus {
		return a, at, false
	}
	return b, b.to, true
}

// changes reports whether the word at i says that a value moved, so that "from 3 to 5" gives two values.
func (q *scanner) changes(i int) bool {
	for _, p := range []string{"pass", "grew", "grow", "went", "increas", "rose", "rais", "baiss", "augment", "drop", "fell", "cut", "redui", "chut", "mov", "decreas", "reduc", "evol", "slip", "climb", "recul", "declin", "progress"} {
		if strings.HasPrefix(q.fold(i), p) {
			return true
		}
	}
	return false
}

// notCounting reports whether a bare number counts nothing: a list mark ("1." at the start), a number glued to a name.
func (q *scanner) notCounting(a amount, n int) bool {
	if a.plain != nil && a.from == 0 && (q.word(n, ".", ")") || q.word(n, "-") && !q.glue(n)) {
		return true
	}
	return n < len(q.lx) && q.lx[n].kind == lexWord && !q.lx[n].space && !a.scaled && a.unit == nil && q.number(n-1)
}

// idiom reports whether "un jour" is "some day" and "une fois" once: only after a preposition is it one day.
func (q *scanner) idiom(i, n int) bool {
	switch q.fold(n - 1) {
	case "centime", "cent":
		return true
	case "jour", "day":
		return !q.word(i-1, "en", "in", "sous", "within", "de", "d'", "a")
	case "minute":
		return q.word(i-1, "in", "a", "en")
	case "second", "seconde", "moment", "point", "quarter":
		return true
	}
	return false
}

// phoneEnd is the lexeme after a telephone number or an account number that starts at i: four short runs of digits or more.
func (q *scanner) phoneEnd(i int) int {
	n, at, digits := 0, i, 0
	for at < len(q.lx) && (q.lx[at].kind == lexNumber && (q.lx[at].end-q.lx[at].start <= 4 || n > 0 && q.word(i, "+")) || q.word(at, "-", ".", "+", "(", ")") && at+1 < len(q.lx)) {
		if q.lx[at].kind == lexNumber {
			n++
			digits += q.lx[at].end - q.lx[at].start
		}
		at++
	}
	if n >= 4 || n >= 3 && digits >= 10 && q.word(i, "+") {
		return at
	}
	return i
}
