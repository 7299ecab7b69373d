package text

import "math"

// readClock reads hours of the day and round-the-clock service: "9h30", "de 9h à 18h", "18:00", "24/7", "7j/7".
func (q *scanner) readClock(i int) int {
	if !q.number(i) && !q.word(i, "sept", "six", "cinq", "vingt", "seven", "twenty") {
		return i
	}
	if n := q.aroundTheClock(i); n > i {
		return n
	}
	low, at, ok := q.hour(i, false)
	if ok && q.lasts(i, at) {
		return i
	}
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
	if q.ratioMark(i) {
		return q.nameEnd(at)
	}
	v := Quantity{Kind: Other, Unit: "clock", Low: low, High: low}
	if q.word(at, "a", "-", "to", "et", "and") {
		high, n, ok := q.hour(at+1, true)
		if !ok {
			high, n, ok = q.hour(at+1, false)
		}
		if ok {
			if high < low {
				high += 24 // past midnight
			}
			v.High, v.Bound, at = high, Range, n
		}
	}
	return q.emit(i, at, v)
}

// lasts reports whether the hours and minutes of the lexemes [i, to) are how long something takes: "en 1h30", "2h30 de cours".
func (q *scanner) lasts(i, to int) bool {
	if !q.word(i+1, "h") || q.word(to, "a", "-", "to", "et", "and") {
		return false
	}
	return q.word(i-1, "en", "sous", "pendant", "durant", "in", "within", "dure", "durent", "duree", "takes", "lasts", "than", "under") || q.word(i-1, "de") && q.word(i-2, "moins", "plus", "duree") ||
		q.word(to, "de", "d'", "of")
}

// ratioMark reports "1:10 ratio", "rapport de 1:10".
func (q *scanner) ratioMark(i int) bool {
	return q.word(i+1, ":") && (q.word(i+3, "ratio", "scale") || q.word(i-2, "ratio", "rapport", "echelle", "scale"))
}

// half reads "am", "pm", "a.m." and answers what it adds to hour h.
func (q *scanner) half(i, h int) (add, next int) {
	next = i
	switch {
	case q.word(i, "am", "pm"):
		next = i + 1
	case q.word(i, "a", "p") && q.word(i+1, ".") && q.word(i+2, "m") && q.glue(i+2):
		if next = i + 3; q.word(next, ".") && q.glue(next) {
			next++
		}
	default:
		return 0, i
	}
	if q.fold(i)[0] == 'p' && h < 12 {
		add = 12
	}
	return add, next
}

// hour reads an hour of the day; bare accepts "9h" without minutes.
func (q *scanner) hour(i int, bare bool) (float64, int, bool) {
	if q.number(i) && !q.lx[i].plain && q.lx[i].digits <= 2 && len(q.lx[i].fold) == q.lx[i].digits+3 { // "9.30am"
		h, m := math.Modf(q.lx[i].value)
		if add, n := q.half(i+1, int(h)); n > i+1 && h <= 12 && m < 0.595 {
			return h + float64(add) + math.Round(m*100)/60, n, true
		}
	}
	h, ok := q.whole(i, 0, 24)
	if !ok {
		return 0, i, false
	}
	if add, n := q.half(i+1, h); n > i+1 {
		return float64(h + add), n, true
	}
	if q.word(i+1, ":", "h") && q.number(i+2) && q.lx[i+2].end-q.lx[i+2].start == 2 && (q.glue(i+2) || q.minutes(i)) {
		if m, ok := q.whole(i+2, 0, 59); ok {
			add, at := q.half(i+3, h)
			return float64(h+add) + float64(m)/60, at, true
		}
	}
	if bare && q.word(i+1, "h") {
		return float64(h), i + 2, true
	}
	return 0, i, false
}

// minutes reports whether the spaced "9 h 30" at i is one hour of the day: what follows is neither a unit nor a counted noun.
func (q *scanner) minutes(i int) bool {
	if !q.word(i+1, "h") {
		return false
	}
	if u, _ := q.unit(i+3, amount{}); u != nil {
		return false
	}
	return i+3 >= len(q.lx) || q.lx[i+3].kind != lexWord || StopWord(q.lx[i+3].fold, French)
}

// aroundTheClock reads "24/7", "24h/24", "7j/7", "7 jours sur 7", and joins "24h/24 et 7j/7" into one.
func (q *scanner) aroundTheClock(i int) int {
	n, k := q.outOf(i)
	if n == i {
		return i
	}
	unit, value := "24/7", 24.0
	if k != 0 {
		unit, value = "day/7", float64(k)
		if k == 24 {
			unit = "h/24"
		}
		next := n
		if q.word(next, "et", "and", "-", ",", "&") {
			next++
		}
		if m, other := q.outOf(next); m > next && k+other == 24+7 {
			unit, value, n = "24/7", 24, m
		}
	}
	return q.emit(i, n, Quantity{Kind: Other, Unit: unit, Low: value, High: value})
}

// outOf reads one of "24/7" (0), "24h/24" (24) and "7j/7" (7).
func (q *scanner) outOf(i int) (next, what int) {
	v, at, ok := q.oneDay(i)
	if !ok || v < 5 || v > 7 && v != 24 {
		return i, 0
	}
	if q.word(at, "h", "j", "jours", "jour", "heures", "days", "hours") {
		at++
	} else if v < 7 {
		return i, 0
	}
	if !q.word(at, "/", "sur") && !(v == 24 && q.lx[at-1].kind == lexNumber && q.word(at, "x", "-") && q.glue(at) && q.glue(at+1)) {
		return i, 0
	}
	w, end, ok := q.oneDay(at + 1)
	switch {
	case !ok:
		return i, 0
	case v == 24 && w == 7:
		at = end
		if q.word(at, "/") && q.glue(at+1) {
			if _, ok := q.whole(at+1, 365, 365); ok {
				at += 2
			}
		}
		return at, 0
	case v == w || v < 7 && w == 7: // "6j/7" too
		return end, v
	}
	return i, 0
}

// oneDay reads a whole number of days or hours, in digits or words.
func (q *scanner) oneDay(i int) (v, next int, ok bool) {
	f, next, ok := q.count(i)
	if q.number(i) && !q.lx[i].plain || f != float64(int(f)) || f > 24 {
		return 0, i, false
	}
	return int(f), next, ok
}

// readDelay reads "J+1", "D+2" and "H+4": so many days or hours after.
func (q *scanner) readDelay(i int) int {
	if !q.word(i, "j", "d", "h") || !q.word(i+1, "+") || !q.glue(i+1) || !q.glue(i+2) {
		return i
	}
	c := q.s[q.lx[i].start]
	n, ok := q.whole(i+2, 0, 365)
	if !ok || c < 'A' || c > 'Z' {
		return i
	}
	unit := "day"
	if c == 'H' {
		unit = "h"
	}
	return q.emit(i, i+3, Quantity{Kind: Duration, Unit: unit, Low: float64(n), High: float64(n)})
}
