package text

// readTimes reads multiples: "3x", "×3", "trois fois plus", "twice", "doublé", "twofold", "divisé par deux".
func (q *scanner) readTimes(i int) int {
	times := func(v float64, to int) int {
		return q.emit(i, to, Quantity{Kind: Ratio, Unit: "×", Low: v, High: v})
	}
	switch f := q.fold(i); f {
	case "×", "x":
		if q.number(i+1) && !q.glue(i+1) && i > 0 && q.content(i-1) && !q.number(i-2) && !q.counts(i+1) && q.counted(i+2) == "" {
			return times(q.lx[i+1].value, i+2) // "ventes x 2", but "30 cm x 40 cm" is a size
		}
		if q.number(i+1) && q.glue(i+1) && !q.word(i+1, "64", "86") && (i == 0 || q.lx[i].space || !q.number(i-1)) {
			return times(q.lx[i+1].value, i+2)
		}
		return i
	case "once":
		if n := q.rate(i + 1); n > i+1 {
			v := Quantity{Kind: Count, Unit: "times", Low: 1, High: 1}
			return q.emit(i, q.suffixes(i+1, &v), v)
		}
		return i
	case "twice":
		if n := q.rate(i + 1); n > i+1 {
			v := Quantity{Kind: Count, Unit: "times", Low: 2, High: 2}
			return q.emit(i, q.suffixes(i+1, &v), v)
		}
		return times(2, i+1)
	case "doubles", "triples":
		if q.partOfNumber(i-1) || q.number(i-1) {
			return i // "two doubles"
		}
		if f == "triples" {
			return times(3, i+1)
		}
		return times(2, i+1)
	case "twofold", "doubled", "doublee", "doublees", "doubler", "doublent", "doubling":
		return times(2, i+1)
	case "double":
		// "doublé" and "le double de" multiply; "double vitrage" does not.
		if raw := q.s[q.lx[i].start:q.lx[i].end]; len(raw) > len("double") || q.word(i-1, "le", "du", "au", "to") || q.word(i+1, "the", "your", "our", "leur", "votre", "le", "la", "les") {
			return times(2, i+1)
		}
		return i
	case "tripled", "triplee", "triplees", "tripler", "triplent", "tripling", "threefold":
		return times(3, i+1)
	case "triple":
		if len(q.s[q.lx[i].start:q.lx[i].end]) > len("triple") || q.word(i-1, "le", "du", "au", "to") && !q.word(i+1, "vitrage") || q.word(i+1, "the", "your", "our", "leur", "votre", "vos", "le", "la", "les") {
			return times(3, i+1)
		}
		return i
	case "quadruple", "quadruples", "quadruplee", "quadruplees", "quadrupled", "quadrupler", "quadruplent", "fourfold":
		return times(4, i+1)
	case "quintuple", "quintuplee", "quintupler", "fivefold":
		return times(5, i+1)
	case "decuple", "decupler", "tenfold":
		return times(10, i+1)
	case "halve", "halves", "halved", "halving":
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
	if high, to, ok := q.count(at + 1); ok && high > n && q.word(at, "a", "to", "-", "ou", "or") {
		if q.word(to, "fois", "times") && q.rate(to+1) == to+1 || q.word(to, "x", "×") && q.glue(to) && !q.number(to+1) {
			return q.emit(i, to+1, Quantity{Kind: Ratio, Unit: "×", Low: n, High: high, Bound: Range})
		}
	}
	switch {
	case q.word(at, "x", "×") && (q.glue(at) || q.word(at, "×")) && !(q.number(at+1) && q.glue(at+1)):
		return times(n, at+1)
	case q.word(at, "fois") && q.word(at+1, "et") && q.word(at+2, "demi", "demie"):
		return times(n+0.5, at+3)
	case q.word(at, "fois", "times") && (n > 1 || q.rate(at+1) > at+1):
		if q.word(at+1, "par", "per", "a") || q.rate(at+1) > at+1 || q.word(i-1, "en") && !q.word(at+1, "plus", "moins", "mieux") {
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

// rate is the lexeme after a period of time at i ("a week", "par mois"), or i.
func (q *scanner) rate(i int) int {
	if p, n := q.period(i, Count); p != "" && p != "user" {
		return n
	}
	return i
}
