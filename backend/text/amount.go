package text

// amount is a number before its unit is known, over the lexemes [from, to).
type amount struct {
	low, high float64
	from, to  int
	unit      *unitSpec // set by a currency before the number
	scaled    bool
	single    bool // a bare "un", "une", "one": needs a unit
	approx    bool
	bound     Bound
	plus      bool    // a plus sign touches it: "+50 clients" is more than 50, "+50 %" a rise
	words     bool    // written in words
	plain     *lexeme // the digits, when it is one plain integer
}

// readAmount reads a number in digits or words with its scale, and a currency before it.
func (q *scanner) readAmount(i int) (amount, bool) {
	a := amount{from: i}
	at := i
	sign := 1.0
	if q.lx[at].kind == lexMark || isoCodes[q.lx[at].fold] || q.dollar(at) {
		if n, u := q.currency(at); u != nil && q.number(n) {
			a.unit = u
			at = n
		} else if q.word(at, "-", "+") && q.number(at+1) && q.glue(at+1) && (at == 0 || q.lx[at].space) {
			if q.lx[at].fold == "-" {
				sign = -1
			}
			a.plus = sign > 0
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
		if v, m := q.andHalf(at); m > at && sign > 0 && l.plain {
			a.low, a.plain, at = a.low+v, nil, m
		}
		if at < len(q.lx) && q.lx[at].kind == lexVulgar && sign > 0 {
			a.low += q.lx[at].value
			a.plain = nil
			at++
		}
	case q.lx[at].kind == lexWord:
		n, ok := q.rough(at, &a)
		if !ok {
			w, found := q.readNumberWord(at)
			if !found {
				return a, false
			}
			a.low, a.single, n = w.value, w.single, w.to
			a.words = true
			if v, m := q.andHalf(n); m > n {
				a.low, a.single, n = w.value+v, false, m
			}
			if v, c := collectives[q.fold(n)]; c {
				a.low, a.approx, a.single = w.value*v, true, false
				n++
			}
		}
		at = n
	case q.lx[at].kind == lexVulgar:
		a.low = q.lx[at].value
		at++
	default:
		return a, false
	}
	if v, ok := groups[q.fold(at)]; ok && a.unit == nil && !a.single && !a.approx {
		a.low, a.approx, a.plain = a.low*v, true, nil // "deux douzaines"
		at++
	}
	if at < len(q.lx) {
		if f, n := q.scale(at, a.unit != nil); n > at {
			a.low, at, a.scaled, a.single, a.plain = a.low*f, n, true, false, nil
			if v, m := q.rest(at, f); m > at {
				a.low, at = a.low+v, m
			}
		}
	}
	if q.word(at, "+") && q.glue(at) && !q.number(at+1) {
		a.bound = AtLeast
		at++
	}
	a.high, a.to = a.low, at
	return a, true
}

// rest reads what follows a scale in words: "un million deux cent mille", "1 million et demi".
func (q *scanner) rest(i int, scale float64) (float64, int) {
	if q.word(i, "et") && q.word(i+1, "demi", "demie") {
		return scale / 2, i + 2
	}
	if i >= len(q.lx) || q.lx[i].kind != lexWord {
		return 0, i
	}
	w, ok := q.readNumberWord(i)
	if !ok || w.single || w.value < 100 {
		return 0, i
	}
	if w.value >= scale {
		return 0, i
	}
	return w.value, w.to
}

// andHalf reads the half that follows a whole number: "two and a half", "2 1/2".
func (q *scanner) andHalf(i int) (float64, int) {
	if q.word(i, "and") && q.word(i+1, "a") && q.word(i+2, "half") {
		return 0.5, i + 3
	}
	if one, ok := q.whole(i, 1, 1); ok && one == 1 && q.word(i+1, "/") && q.glue(i+1) && q.glue(i+2) {
		if den, ok := q.whole(i+2, 2, 4); ok && den != 3 {
			return 1 / float64(den), i + 3
		}
	}
	return 0, i
}

// isoCodes are the currencies whose code may stand before the number.
var isoCodes = wordSet("chf eur usd gbp cad aud jpy inr sek nok dkk pln")

// dollar reports "US$" and its kin at i, letters and sign glued.
func (q *scanner) dollar(i int) bool {
	return q.word(i, "us", "ca", "c", "a", "au") && q.word(i+1, "$") && q.glue(i+1) && q.number(i+2)
}

// currency reads a currency that stands before its number and answers the lexeme after it.
func (q *scanner) currency(i int) (int, *unitSpec) {
	if q.dollar(i) {
		return i + 2, unitWords[q.lx[i].fold+"$"]
	}
	if u, ok := unitWords[q.lx[i].fold]; ok && u.kind == Money {
		return i + 1, u
	}
	return i, nil
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
	currency := i+1 < len(q.lx) && q.lx[i+1].kind == lexMark && !q.lx[i+1].space && unitOf(q.lx[i+1].fold).kind == Money
	switch w.fold {
	case "m":
		if currency || money && !w.space || !w.space && q.s[w.start] == 'M' && q.millions(i) {
			return 1e6, i + 1
		}
		return 0, i
	case "mn", "mm":
		if money && !w.space {
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

// lasting reports whether the word at i comes before how long something is: "within a week", "lasts an hour".
func (q *scanner) lasting(i int) bool {
	return q.word(i, "within", "inside", "under", "than", "in", "for", "lasts", "lasted", "lasting", "takes", "took")
}

// time reports whether lexeme i is an English unit of time in the singular, so that "within a week" is a number.
func (q *scanner) time(i int) bool {
	return q.word(i, "minute", "hour", "day", "week", "fortnight", "month", "year")
}

// millions reports whether the capital M glued to the number before lexeme i counts what follows ("10M users", "3M+") rather
// than being a name ("3M") or metres in capitals.
func (q *scanner) millions(i int) bool {
	if q.word(i+1, "+") {
		return true
	}
	if i+1 >= len(q.lx) || q.lx[i+1].kind != lexWord || q.lx[i-1].fold == "3" {
		return false
	}
	c := q.s[q.lx[i+1].start]
	return c >= 'a' && c <= 'z'
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
	case (w == "a" || w == "an") && q.lasting(i-1):
		at = i + 1
		if q.word(at, "full", "whole", "entire") {
			at++
		}
		if q.time(at) {
			a.low, a.single = 1, true
			return at, true
		}
		return i, false
	case w == "a" && q.word(i+1, "couple") && q.word(i+2, "of"):
		a.low, a.approx = 2, true
		return i + 3, true
	case w == "half" && q.word(i+1, "a", "-") && q.word(i+2, "dozen", "million", "billion"), w == "half" && q.word(i+1, "dozen", "million"):
		n := i + 1
		if !q.word(n, "dozen", "million") {
			n++
		}
		a.low = map[string]float64{"dozen": 6, "million": 5e5, "billion": 5e8}[q.fold(n)]
		a.approx, a.scaled = q.word(n, "dozen"), !q.word(n, "dozen")
		return n + 1, true
	case w == "une" && q.word(i+1, "demi") && q.word(i+2, "-") && q.word(i+3, "douzaine"):
		a.low, a.approx = 6, true
		return i + 4, true
	case w == "un" && q.word(i+1, "demi") && q.word(i+2, "-") && q.word(i+3, "million", "milliard"):
		a.low = map[string]float64{"million": 5e5, "milliard": 5e8}[q.fold(i+3)]
		a.scaled = true
		return i + 4, true
	case w == "a" && q.word(i+1, "few"):
		at = i + 2
	case w == "several" || w == "quelques" || w == "plusieurs" || w == "des" || w == "les" || w == "few":
		at = i + 1
	case w == "a" && (q.word(i+1, "million", "billion", "thousand", "hundred")):
		a.low = 1
		if q.word(i+1, "hundred") {
			w, ok := q.readNumberWord(i + 1) // "a hundred and fifty", in English alone
			a.low = w.value
			return max(i, w.to), ok
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
