package text

// readClock reads hours of the day and round-the-clock service: "9h30", "de 9h à 18h", "18:00", "24/7", "7j/7".
func (q *scanner) readClock(i int) int {
	if !q.number(i) {
		return i
	}
	if n := q.aroundTheClock(i); n > i {
		return n
	}
	low, at, ok := q.hour(i, false)
	if !ok {
		// A lone "9h" is an hour of the day only when it opens a range.
		var second float64
		first, n, isHour := q.hour(i, true)
		if !isHour || !q.word(n, "a", "-", "to") || !(q.word(n, "-") || q.word(i-1, "de", "from")) {
			return i
		}
		second, m, isHour := q.hour(n+1, true)
		if !isHour || second <= first {
			return i
		}
		return q.emit(i, m, Quantity{Kind: Other, Unit: "clock", Low: first, High: second, Bound: Range})
	}
	v := Quantity{Kind: Other, Unit: "clock", Low: low, High: low}
	if q.word(at, "a", "-", "to", "et", "and") {
		high, n, ok := q.hour(at+1, true)
		if !ok {
			high, n, ok = q.hour(at+1, false)
		}
		if ok {
			v.High, v.Bound, at = high, Range, n
		}
	}
	return q.emit(i, at, v)
}

// hour reads an hour of the day; bare accepts "9h" without minutes.
func (q *scanner) hour(i int, bare bool) (float64, int, bool) {
	h, ok := q.whole(i, 0, 24)
	if !ok {
		return 0, i, false
	}
	if q.word(i+1, "am", "pm") {
		if q.fold(i+1) == "pm" && h < 12 {
			h += 12
		}
		return float64(h), i + 2, true
	}
	if q.word(i+1, ":", "h") && q.number(i+2) && q.lx[i+2].end-q.lx[i+2].start == 2 && q.glue(i+2) {
		if m, ok := q.whole(i+2, 0, 59); ok {
			at := i + 3
			if q.word(at, "am", "pm") {
				if q.fold(at) == "pm" && h < 12 {
					h += 12
				}
				at++
			}
			return float64(h) + float64(m)/60, at, true
		}
	}
	if bare && q.word(i+1, "h") {
		return float64(h), i + 2, true
	}
	return 0, i, false
}

// aroundTheClock reads "24/7", "24h/24", "7j/7", "7 jours sur 7", and joins "24h/24 et 7j/7" into one.
func (q *scanner) aroundTheClock(i int) int {
	n, k := q.outOf(i)
	if n == i {
		return i
	}
	unit := map[int]string{24: "h/24", 7: "day/7", 0: "24/7"}[k]
	value := float64(k)
	if k == 0 {
		value = 24
	} else {
		next := n
		if q.word(next, "et", "and", "-", ",", "&") {
			next++
		}
		if m, other := q.outOf(next); m > next && other != 0 && other != k {
			unit, value, n = "24/7", 24, m
		}
	}
	return q.emit(i, n, Quantity{Kind: Other, Unit: unit, Low: value, High: value})
}

// outOf reads one of "24/7" (0), "24h/24" (24) and "7j/7" (7).
func (q *scanner) outOf(i int) (next, what int) {
	v, ok := q.whole(i, 7, 24)
	if !ok || v != 7 && v != 24 {
		return i, 0
	}
	at := i + 1
	if q.word(at, "h", "j", "jours", "jour", "heures", "days", "hours") {
		at++
	}
	if !q.word(at, "/", "sur") {
		return i, 0
	}
	w, ok := q.whole(at+1, 7, 24)
	switch {
	case !ok:
		return i, 0
	case v == 24 && w == 7:
		at += 2
		if q.word(at, "/") && q.glue(at+1) {
			if _, ok := q.whole(at+1, 365, 365); ok {
				at += 2
			}
		}
		return at, 0
	case v == w:
		return at + 2, v
	}
	return i, 0
}

// readRank reads "n° 1", "numéro 1", "No. 1", "#1", "1er", "1st".
func (q *scanner) readRank(i int) int {
	at := i
	switch {
	case q.word(i, "#"):
		at = i + 1
	case q.word(i, "n") && q.word(i+1, "°", "º"):
		at = i + 2
	case q.word(i, "no", "nos") && q.word(i+1, ".") && q.glue(i+1):
		at = i + 2
	case q.word(i, "numero", "number", "no"):
		at = i + 1
	case q.number(i) && q.glue(i+1) && q.word(i+1, "er", "re", "ere", "st"):
		if v, ok := q.whole(i, 1, 1); ok {
			return q.emit(i, i+2, Quantity{Kind: Rank, Low: float64(v), High: float64(v)})
		}
		return i + 2
	default:
		return i
	}
	if q.word(at, "un", "one") && at == i+1 && !q.word(i, "no") {
		return q.emit(i, at+1, Quantity{Kind: Rank, Low: 1, High: 1})
	}
	v, ok := q.whole(at, 1, 99999999)
	if !ok {
		return i
	}
	if v > 10 || q.word(at+1, "/", "-") && q.glue(at+1) {
		if q.fold(i) == "no" && at == i+1 {
			return i // "no 24-hour limit"
		}
		return q.nameEnd(at + 1)
	}
	if q.fold(i) == "no" && at == i+1 {
		return i
	}
	return q.emit(i, at+1, Quantity{Kind: Rank, Low: float64(v), High: float64(v)})
}

// readShare reads fractions and proportions: "la moitié", "deux tiers", "half", "un sur trois", "9 clients sur 10", "4,8/5".
func (q *scanner) readShare(i int) int {
	if v, at, ok := q.fraction(i); ok {
		if q.word(at, "d'") && q.word(at+1, "heure") || q.word(at, "-") && q.word(at+1, "heure") {
			return q.emit(i, at+2, Quantity{Kind: Duration, Unit: "min", Low: 60 * v, High: 60 * v})
		}
		if q.word(at, "-") && q.glue(at+1) || q.word(at, "day", "time") {
			return at + 1
		}
		return q.emit(i, at, Quantity{Kind: Ratio, Low: v, High: v})
	}
	a, at, ok := q.count(i)
	if !ok || a <= 0 {
		return i
	}
	near := at
	for near < len(q.lx) && near < at+2 && q.lx[near].kind == lexWord && !q.word(near, "sur", "in", "out") {
		if _, ok := unitWords[q.lx[near].fold]; ok {
			break
		}
		near++
	}
	on := near
	switch {
	case q.word(near, "out") && q.word(near+1, "of"):
		on = near + 2
	case q.word(near, "sur"), q.word(near, "in") && near == at:
		on = near + 1
	case q.word(at, "/") && q.glue(at):
		on = at + 1
	default:
		return i
	}
	b, end, ok := q.count(on)
	if !ok || b < a || b > 1000 || b < 2 || end < len(q.lx) && q.lx[end].kind == lexWord && unitWords[q.lx[end].fold].unit != "" {
		return i
	}
	rating := (b == 5 || b == 10 || b == 20 || b == 100) && (q.word(at, "/") || a != float64(int(a)))
	switch {
	case rating:
		unit := map[float64]string{5: "/5", 10: "/10", 20: "/20", 100: "/100"}[b]
		return q.emit(i, end, Quantity{Kind: Other, Unit: unit, Low: a, High: a})
	case q.word(at, "/"):
		return i
	case a == b:
		return i
	}
	return q.emit(i, end, Quantity{Kind: Ratio, Low: a / b, High: a / b})
}

// count reads a plain number in digits or words, bare "un" included.
func (q *scanner) count(i int) (float64, int, bool) {
	if q.number(i) {
		return q.lx[i].value, i + 1, true
	}
	if i < len(q.lx) && q.lx[i].kind == lexWord {
		if w, ok := q.readNumberWord(i); ok {
			return w.value, w.to, true
		}
	}
	return 0, i, false
}

// fraction reads a fraction in words.
func (q *scanner) fraction(i int) (float64, int, bool) {
	switch {
	case q.word(i, "la") && q.word(i+1, "moitie"), q.word(i, "a") && q.word(i+1, "half"):
		return 0.5, i + 2, true
	case q.word(i, "moitie", "half"):
		return 0.5, i + 1, true
	case q.word(i, "demi"):
		return 0.5, i + 1, true
	}
	n, at, ok := q.count(i)
	if !ok {
		if !q.word(i, "le", "a", "un") {
			return 0, i, false
		}
		n, at = 1, i+1
	}
	if q.word(at, "-") && q.glue(at+1) {
		at++
	}
	den := 0.0
	switch q.fold(at) {
	case "tiers", "thirds", "third":
		den = 3
	case "quart", "quarts", "quarters", "quarter", "fourths":
		den = 4
	case "cinquiemes", "cinquieme", "fifths", "fifth":
		den = 5
	case "dixiemes", "dixieme", "tenths", "tenth":
		den = 10
	}
	if den == 0 || n >= den || n < 1 || n == 1 && !q.word(at+1, "de", "des", "du", "d'", "of") {
		return 0, i, false
	}
	return n / den, at + 1, true
}

// readTimes reads multiples: "3x", "×3", "trois fois plus", "twice", "doublé", "twofold", "divisé par deux".
func (q *scanner) readTimes(i int) int {
	times := func(v float64, to int) int {
		return q.emit(i, to, Quantity{Kind: Ratio, Unit: "×", Low: v, High: v})
	}
	switch f := q.fold(i); f {
	case "×", "x":
		if q.number(i+1) && q.glue(i+1) && (i == 0 || q.lx[i].space || !q.number(i-1)) {
			return times(q.lx[i+1].value, i+2)
		}
		return i
	case "twice", "twofold", "doubled", "doubles", "doublee", "doublees", "doubler", "doublent", "doubling":
		return times(2, i+1)
	case "double":
		// "doublé" and "le double de" multiply; "double vitrage" does not.
		if raw := q.s[q.lx[i].start:q.lx[i].end]; len(raw) > len("double") || q.word(i-1, "le", "to") || q.word(i+1, "the", "your", "our", "leur", "votre", "le", "la", "les") {
			return times(2, i+1)
		}
		return i
	case "tripled", "triplee", "triples", "triplees", "tripler", "tripling", "threefold":
		return times(3, i+1)
	case "triple":
		if len(q.s[q.lx[i].start:q.lx[i].end]) > len("triple") {
			return times(3, i+1)
		}
		return i
	case "quadruple", "quadruplees", "fourfold":
		return times(4, i+1)
	case "fivefold":
		return times(5, i+1)
	case "tenfold":
		return times(10, i+1)
	case "halved":
		return q.emit(i, i+1, Quantity{Kind: Ratio, Unit: "÷", Low: 2, High: 2})
	case "multiplie", "multipliee", "multiplies", "multipliees", "multiplier", "multiplied", "divise", "divisee", "divises", "divisees", "diviser", "divided":
		at := i + 1
		for at < i+4 && at < len(q.lx) && !q.word(at, "par", "by") {
			at++
		}
		n, end, ok := q.count(at + 1)
		if !ok || !q.word(at, "par", "by") {
			return i
		}
		unit := "×"
		if f[0] == 'd' {
			unit = "÷"
		}
		return q.emit(at+1, end, Quantity{Kind: Ratio, Unit: unit, Low: n, High: n})
	}
	n, at, ok := q.count(i)
	if !ok {
		return i
	}
	switch {
	case q.word(at, "x", "×") && (q.glue(at) || q.word(at, "×")) && !(q.number(at+1) && q.glue(at+1)):
		return times(n, at+1)
	case q.word(at, "fois", "times") && n > 1:
		if q.word(at+1, "par", "per", "a") {
			v := Quantity{Kind: Count, Unit: "times", Low: n, High: n}
			end := q.suffixes(at+1, &v)
			return q.emit(i, end, v)
		}
		return times(n, at+1)
	case q.word(at, "-") && q.glue(at+1) && q.word(at+1, "fold"):
		return times(n, at+2)
	}
	return i
}
