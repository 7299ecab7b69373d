package text

import "strings"

// readShare reads fractions and proportions: "la moitié", "deux tiers", "half", "un sur trois", "9 clients sur 10", "4,8/5".
func (q *scanner) readShare(i int) int {
	if v, at, ok := q.fraction(i); ok {
		if n := at + 1; q.word(at, "d'", "-", "a", "an", "of") && n < len(q.lx) && q.lx[n].kind == lexWord {
			if q.word(at, "of") && q.word(n, "a", "an") {
				n++
			}
			switch u := unitOf(q.fold(n)); {
			case u.kind == Duration && u.unit == "h":
				return q.emit(i, n+1, Quantity{Kind: Duration, Unit: "min", Low: 60 * v, High: 60 * v})
			case u.kind == Duration && len(q.fold(n)) > 2:
				return q.emit(i, n+1, Quantity{Kind: Duration, Unit: u.unit, Low: v, High: v})
			}
		}
		if q.word(at, "-") && q.glue(at+1) || q.word(at, "day", "time") {
			return at + 1
		}
		if v == 0.5 && q.word(at, "prix", "price") {
			at++ // half of the price is as much off
		}
		return q.emit(i, at, Quantity{Kind: Ratio, Low: v, High: v})
	}
	a, at, ok := q.count(i)
	if !ok || a < 0 || a == 0 && !q.word(at, "/", "sur") {
		return i
	}
	if n := q.slashed(i, at, a); n != i {
		return n
	}
	near := at
	for near < len(q.lx) && near < at+2 && q.lx[near].kind == lexWord && !q.word(near, "sur", "in", "out") {
		if _, ok := unitWords[q.lx[near].fold]; ok && !(near == at && q.word(near+1, "sur", "in", "out") && len(q.lx[near].fold) > 1) {
			break
		}
		near++
	}
	on := near
	switch {
	case q.word(near, "out") && q.word(near+1, "of"):
		on = near + 2
	case q.word(near, "sur"), q.word(near, "in") && (near == at || a == 1 && !q.number(i)):
		on = near + 1
	case q.word(at, "/") && q.glue(at):
		on = at + 1
	case q.word(at, "of") && q.number(i) && q.number(at+1):
		on = at + 1 // "26 of 31 volunteers"
	case a > 1 && q.word(at, "of") && q.word(at+1, "the", "our", "its", "their", "your"), a > 1 && q.word(at, "de") && q.word(at+1, "nos", "ses", "leurs", "vos"):
		on = at + 2 // "five of the twelve members"
	case a > 1 && q.word(at, "des"):
		on = at + 1 // "cinq des douze membres"
	default:
		return i
	}
	b, end, ok := q.count(on)
	if !ok || b < a || b > 1e6 || b < 2 || q.year(on) > 0 || end < len(q.lx) && q.lx[end].kind == lexWord && unitOf(q.lx[end].fold).unit != "" {
		return i
	}
	rating := (b == 5 || b == 10 || b == 20 || b == 100) && (q.word(at, "/") || a == 0 || a != float64(int(a)))
	switch {
	case rating:
		unit := map[float64]string{5: "/5", 10: "/10", 20: "/20", 100: "/100"}[b]
		return q.emit(i, end, Quantity{Kind: Other, Unit: unit, Low: a, High: a})
	case q.word(at, "/"):
		return i
	case a == b, near > at && q.word(near, "sur") && q.number(i) && b > 10 && b != 100 && b != 1000 && q.plain(end):
		return i // "14 équipes sur 60 chantiers" counts two things
	}
	return q.emit(i, end, Quantity{Kind: Ratio, Low: a / b, High: a / b})
}

// plain reports whether lexeme i is a noun in the plural, as far as its ending tells: "chantiers", not "interrogées".
func (q *scanner) plain(i int) bool {
	return q.content(i) && plural(q.fold(i)) && !(q.accented(i) && strings.HasSuffix(q.fold(i), "es"))
}

// slashed reads a number over another where no rating is meant: a fraction ("3/4 des salariés"), a range of time
// ("24/48 h"), two parts of a whole ("80/20"). It answers i when it is none.
func (q *scanner) slashed(i, at int, a float64) int {
	if !q.number(i) || at != i+1 || !q.word(at, "/") || !q.glue(at) || !q.glue(at+1) {
		return i
	}
	b, ok := q.whole(at+1, 1, 9999)
	if !ok {
		return i
	}
	end := at + 2
	if unit, n := q.unit(end, amount{}); unit != nil && unit.kind == Duration && a < float64(b) {
		return q.emit(i, n, Quantity{Kind: Duration, Unit: unit.unit, Low: a * unit.scale, High: float64(b) * unit.scale, Bound: Range})
	}
	switch {
	case b >= 2 && b <= 4 && a < float64(b) && q.word(end, "de", "des", "du", "d'", "of"):
		return q.emit(i, end, Quantity{Kind: Ratio, Low: a / float64(b), High: a / float64(b)})
	case a+float64(b) == 100, a >= 100 && b >= 100:
		return end // "80/20", "1935/2004"
	}
	return i
}

// count reads a plain number in digits or words, bare "un" included.
func (q *scanner) count(i int) (float64, int, bool) {
	if q.number(i) {
		return q.lx[i].value, i + 1, true
	}
	if i < len(q.lx) && q.lx[i].kind == lexWord {
		if w, ok := q.readNumberWord(i); ok {
			if v, n := q.andHalf(w.to); n > w.to {
				return w.value + v, n, true
			}
			return w.value, w.to, true
		}
	}
	return 0, i, false
}

// fraction reads a fraction in words.
func (q *scanner) fraction(i int) (float64, int, bool) {
	switch {
	case q.word(i, "half") && (q.word(i+1, "dozen", "million", "billion") || q.word(i+1, "a", "-") && q.word(i+2, "dozen", "million", "billion")),
		q.word(i, "un", "une") && q.word(i+1, "demi") && q.word(i+2, "-") && q.word(i+3, "douzaine", "million", "milliard"):
		return 0, i, false
	case q.word(i, "la") && q.word(i+1, "moitie"), q.word(i, "a") && q.word(i+1, "half"), q.word(i, "un", "une") && q.word(i+1, "demi", "demie"):
		return 0.5, i + 2, true
	case q.word(i, "half") && q.word(i-1, "first", "second", "other", "better", "last"), q.word(i, "moitie") && q.word(i-1, "a") && !q.word(i+1, "prix"):
		return 0, i, false
	case q.word(i, "moitie", "half"):
		return 0.5, i + 1, true
	case q.word(i, "demi"):
		return 0.5, i + 1, true
	case i < len(q.lx) && q.lx[i].kind == lexVulgar:
		if unit, _ := q.unit(i+1, amount{}); unit != nil {
			return 0, i, false
		}
		return q.lx[i].value, i + 1, true
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
	case "sixiemes", "sixths", "sixth":
		den = 6
	case "cinquiemes", "cinquieme", "fifths", "fifth":
		den = 5
	case "dixiemes", "dixieme", "tenths", "tenth":
		den = 10
	}
	if den == 0 || n >= den || n < 1 || n == 1 && !q.word(at+1, "de", "des", "du", "d'", "of", "less", "more", "fewer", "cheaper", "faster", "moins", "plus", "environ") && !(q.word(i-1, "by", "than", "roughly", "about", "nearly", "almost", "d'") && (!q.content(at+1) || q.word(at+1, "environ"))) {
		return 0, i, false
	}
	return n / den, at + 1, true
}

// content reports whether lexeme i is a word with content, so that "a third" before it is an ordinal.
func (q *scanner) content(i int) bool {
	return i < len(q.lx) && q.lx[i].kind == lexWord && !StopWord(q.lx[i].fold, q.lang)
}
