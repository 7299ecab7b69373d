package text

import "strings"

// amount is a number before its unit is known, over the lexemes [from, to).
type amount struct {
	low, high float64
	from, to  int
	unit      *unitSpec // set by a currency before the number
	scaled    bool
	single    bool // a bare "un", "une", "one": needs a unit
	approx    bool
	bound     Bound
	plain     *lexeme // the digits, when it is one plain integer
}

// readAmount reads a number in digits or words with its scale, and a currency before it.
func (q *scanner) readAmount(i int) (amount, bool) {
	a := amount{from: i}
	at := i
	sign := 1.0
	if q.lx[at].kind == lexMark || q.word(at, "chf", "eur", "usd", "gbp") {
		if u, ok := unitWords[q.lx[at].fold]; ok && u.kind == Money && q.number(at+1) {
			a.unit = &u
			at++
		} else if q.word(at, "-", "+") && q.number(at+1) && q.glue(at+1) && (at == 0 || q.lx[at].space) {
			if q.lx[at].fold == "-" {
				sign = -1
			}
			at++
		} else {
			return a, false
		}
	}
	switch {
	case q.number(at):
		l := &q.lx[at]
		a.low = l.value * sign
		if l.plain && sign > 0 && a.unit == nil {
			a.plain = l
		}
		at++
	case q.lx[at].kind == lexWord:
		n, ok := q.rough(at, &a)
		if !ok {
			w, found := q.readNumberWord(at)
			if !found {
				return a, false
			}
			a.low, a.single, n = w.value, w.single, w.to
			if v, c := collectives[q.fold(n)]; c {
				a.low, a.approx, a.single = w.value*v, true, false
				n++
			}
		}
		at = n
	default:
		return a, false
	}
	if at < len(q.lx) {
		if f, n := q.scale(at, a.unit != nil); n > at {
			a.low, at, a.scaled, a.single, a.plain = a.low*f, n, true, false, nil
		}
	}
	if q.word(at, "+") && q.glue(at) && !q.number(at+1) {
		a.bound = AtLeast
		at++
	}
	a.high, a.to = a.low, at
	return a, true
}

func (q *scanner) fold(i int) string {
	if i < 0 || i >= len(q.lx) {
		return ""
	}
	return q.lx[i].fold
}

// scale reads a multiplier at i: "millions d'", "k", "M€". Money tells that a currency stood before ("$5m").
func (q *scanner) scale(i int, money bool) (float64, int) {
	w := q.lx[i]
	if w.kind != lexWord {
		return 0, i
	}
	currency := i+1 < len(q.lx) && q.lx[i+1].kind == lexMark && !q.lx[i+1].space && unitWords[q.lx[i+1].fold].kind == Money
	switch w.fold {
	case "m":
		if currency || money && !w.space {
			return 1e6, i + 1
		}
		return 0, i
	case "b":
		if money && !w.space {
			return 1e9, i + 1
		}
		return 0, i
	case "k":
		if w.space && !currency {
			return 0, i
		}
		return 1e3, i + 1
	}
	if v, ok := scaleWords[w.fold]; ok {
		// "million d'euros", "millions de clients": the link belongs to what follows.
		return v, i + 1
	}
	return 0, i
}

// rough reads a number that names only an order: "des milliers", "several hundred", "une vingtaine", "tens of thousands".
func (q *scanner) rough(i int, a *amount) (int, bool) {
	w := q.fold(i)
	article := w == "une" || w == "un" || w == "a" || w == "la"
	if v, ok := collectives[q.fold(i+1)]; ok && article {
		a.low, a.approx = v, true
		return i + 2, true
	}
	at := i
	switch {
	case w == "a" && q.word(i+1, "few"):
		at = i + 2
	case w == "several" || w == "quelques" || w == "plusieurs" || w == "des" || w == "les" || w == "few":
		at = i + 1
	case w == "a" && (q.word(i+1, "million", "billion", "thousand", "hundred")):
		a.low = 1
		if q.word(i+1, "hundred") {
			a.low = 100
			return i + 2, true
		}
		return i + 1, true
	}
	v, ok := plurals[q.fold(at)]
	if !ok && at > i {
		switch q.fold(at) {
		case "hundred":
			v, ok = 100, true
		case "thousand":
			v, ok = 1000, true
		case "million":
			v, ok = 1e6, true
		}
	}
	if !ok {
		return i, false
	}
	at++
	if q.word(at, "of", "de") {
		if n, more := plurals[q.fold(at+1)]; more {
			v *= n
			at += 2
		}
	}
	a.low, a.bound, a.approx = v, AtLeast, true
	return at, true
}

// readMeasure reads an amount or a range of amounts with unit, tax basis and period.
func (q *scanner) readMeasure(i int) int {
	a, ok := q.readAmount(i)
	if !ok {
		return i
	}
	if n := q.phoneEnd(i); n > i {
		return n
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
		default:
			ok = false
		}
		lowScale, highScale := 1.0, 1.0
		if b.scaled && !a.scaled && a.low < b.raw() { // "2 à 3 millions"
			lowScale = b.high / b.raw()
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
	if unit == nil && (a.single || q.notCounting(a, n)) {
		return a.to
	}
	if unit != nil {
		v.Kind, v.Unit = unit.kind, unit.unit
		v.Low, v.High = v.Low*unit.scale, v.High*unit.scale
		if a.single && q.idiom(i, n) {
			return n
		}
	}
	n = q.suffixes(n, &v)
	return q.emit(i, n, v)
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

// unit reads a unit at lexeme i and answers the lexeme after it.
func (q *scanner) unit(i int, a amount) (*unitSpec, int) {
	if a.unit != nil {
		return a.unit, i
	}
	if i >= len(q.lx) {
		return nil, i
	}
	at := i
	if a.scaled && q.word(at, "de", "d'", "of") {
		at++
	} else if (a.approx || a.scaled) && q.word(at, "de", "d'", "of") {
		at++
	}
	if at >= len(q.lx) {
		return nil, i
	}
	f := q.lx[at].fold
	switch {
	case f == "pour" && q.word(at+1, "cent"), f == "per" && q.word(at+1, "cent"), f == "p" && q.word(at+1, ".") && q.word(at+2, "cent"):
		n := at + 2
		if f == "p" {
			n++
		}
		return &unitSpec{Percent, "%", 1}, n
	case f == "points" || f == "point":
		return q.points(at, i)
	case f == "percentage" && q.word(at+1, "point", "points"):
		return &unitSpec{Points, "point", 1}, at + 2
	case f == "°" && q.word(at+1, "c", "f"):
		return &unitSpec{Other, "°" + strings.ToUpper(q.fold(at+1)), 1}, at + 2
	case f == "business" && q.word(at+1, "day", "days", "hour", "hours"), f == "working" && q.word(at+1, "day", "days", "hours"):
		name := "business_day"
		if strings.HasPrefix(q.fold(at+1), "h") {
			name = "business_hour"
		}
		return &unitSpec{Duration, name, 1}, at + 2
	}
	u, ok := unitWords[f]
	if !ok {
		return nil, i
	}
	glued := !q.lx[at].space
	if loneSymbols[f] && !glued && (gluedOnly[f] || !q.unitContext(at)) {
		return nil, i
	}
	n := at + 1
	switch {
	case (f == "m" || f == "cm" || f == "mm" || f == "km") && n < len(q.lx) && !q.lx[n].space && (q.word(n, "²", "2", "³", "3")):
		p := "²"
		if q.word(n, "³", "3") {
			p = "³"
		}
		u.unit += p
		n++
	case f == "km" && q.word(n, "/") && q.word(n+1, "h"):
		u.unit = "km/h"
		n += 2
	case q.word(n, "carre", "carres") && u.unit == "m":
		u.unit = "m²"
		n++
	case u.kind == Duration && q.word(n, "ouvre", "ouvres", "ouvrable", "ouvrables", "ouvree", "ouvrees"):
		if u.unit == "day" || u.unit == "h" {
			u.unit = map[string]string{"day": "business_day", "h": "business_hour"}[u.unit]
		}
		n++
	case u.unit == "CHF" && q.word(n, "suisse", "suisses"):
		n++
	}
	return &u, n
}

// unitContext reports whether a one-letter unit after a space is a unit: a mark, the end or a small word follows.
func (q *scanner) unitContext(i int) bool {
	raw := q.s[q.lx[i].start:q.lx[i].end]
	if len(raw) > 1 && q.lx[i].fold != "ch" && q.lx[i].fold != "pp" {
		return true
	}
	if i+1 >= len(q.lx) || q.lx[i+1].kind != lexWord {
		return !q.word(i+1, "'")
	}
	return true
}

// points tells percentage points from points of sale and strong points.
func (q *scanner) points(at, i int) (*unitSpec, int) {
	u := &unitSpec{Points, "point", 1}
	switch {
	case q.word(at+1, "de", "of") && q.word(at+2, "pourcentage", "%", "percentage", "nps", "croissance"):
		if q.word(at+2, "pourcentage", "%", "percentage") {
			return u, at + 3
		}
		return u, at + 1
	case q.word(at+1, "de", "d'") && q.word(at+2, "plus", "moins", "mieux"):
		return u, at + 1
	case at+1 >= len(q.lx) || q.lx[at+1].kind == lexMark:
		return u, at + 1
	case q.word(at+1, "en", "sur", "in", "on", "over", "par", "depuis", "since", "au", "entre", "et", "and", "pour", "higher", "lower", "more", "less"):
		return u, at + 1
	}
	return nil, i
}

// rangeTo reads the second amount of a range: "3 à 5", "3–5", "entre 3 et 5", "between 3 and 5".
func (q *scanner) rangeTo(from, at int, a amount) (amount, int, bool) {
	if at+1 >= len(q.lx) {
		return a, at, false
	}
	before := from - 1
	switch {
	case q.word(at, "a", "to"):
		if q.word(before, "de", "from") && q.changes(before-1) || q.word(at, "to") && !q.lx[at].space {
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
	default:
		return a, at, false
	}
	b, ok := q.readAmount(at + 1)
	if !ok || b.single {
		return a, at, false
	}
	return b, b.to, true
}

// changes reports whether the word at i says that a value moved, so that "from 3 to 5" gives two values.
func (q *scanner) changes(i int) bool {
	for _, p := range []string{"pass", "grew", "grow", "went", "increas", "rose", "rais", "baiss", "augment", "drop", "fell", "cut", "redui", "chut", "mov", "decreas", "reduc", "evol"} {
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
	case "jour", "day":
		return !q.word(i-1, "en", "in", "sous", "within", "de", "d'", "a")
	case "second", "seconde", "minute", "moment", "point", "quarter":
		return true
	}
	return false
}

// phoneEnd is the lexeme after a telephone number or an account number that starts at i: four short runs of digits or more.
func (q *scanner) phoneEnd(i int) int {
	n, at := 0, i
	for at < len(q.lx) && (q.lx[at].kind == lexNumber && q.lx[at].end-q.lx[at].start <= 4 || q.word(at, "-", ".", "+", "(", ")") && at+1 < len(q.lx)) {
		if q.lx[at].kind == lexNumber {
			n++
		}
		at++
	}
	if n >= 4 {
		return at
	}
	return i
}
