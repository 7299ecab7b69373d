package text

// readRank reads "n° 1", "numéro 1", "No. 1", "#1", "1er", "1st".
func (q *scanner) readRank(i int) int {
	at := i
	switch {
	case q.word(i, "#"):
		at = i + 1
	case q.word(i, "n") && q.word(i+1, "°", "º"):
		at = i + 2
	case q.word(i, "nº"):
		at = i + 1
	case q.number(i) && q.ordinal(i+1) && (q.word(i+2, "place", "rang", "position", "rank", "largest", "biggest") || q.word(i+2, "plus") && q.word(i+3, "grand", "grande", "gros", "grosse", "important", "importante")):
		if v, ok := q.whole(i, 1, 99); ok {
			return q.emit(i, i+2, Quantity{Kind: Rank, Low: float64(v), High: float64(v)})
		}
		return i
	case q.number(i) && q.ordinal(i+1) && q.word(i+2, "semestre", "trimestre", "quarter", "half", "mois", "jour", "month", "day", "year", "annee"):
		return i + 2
	case q.word(i, "no", "nos") && q.word(i+1, ".") && q.glue(i+1):
		at = i + 2
	case q.word(i, "numero", "number", "no"):
		at = i + 1
	case q.number(i) && q.glue(i+1) && q.word(i+1, "er", "re", "ere", "st"):
		if v, ok := q.whole(i, 1, 1); ok {
			return q.emit(i, i+2, Quantity{Kind: Rank, Low: float64(v), High: float64(v)})
		}
		return i + 2
	case q.number(i) && q.ordinal(i+1):
		return i + 2 // "2e édition"
	default:
		return i
	}
	if q.word(at, "un", "one") && at == i+1 && !q.word(i, "no") {
		return q.emit(i, at+1, Quantity{Kind: Rank, Low: 1, High: 1})
	}
	v, ok := q.whole(at, 1, 99999999)
	if !ok {
		if q.number(at) && (q.word(i, "numero", "nº") || q.word(i+1, "°", "º")) {
			return q.nameEnd(at + 1) // "sous le numéro 512 345 678"
		}
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

// ordinal reports whether an ordinal's ending is glued to the number before lexeme i.
func (q *scanner) ordinal(i int) bool {
	return q.glue(i) && q.word(i, "e", "er", "re", "ere", "eme", "ieme", "nd", "nde", "st", "rd", "th")
}

// readIndex reads the measures that are named before their number: "SPF 50+", "pH 7".
func (q *scanner) readIndex(i int) int {
	if !q.word(i, "spf", "fps", "ph") || !q.number(i+1) {
		return i
	}
	v := Quantity{Kind: Other, Unit: "SPF", Low: q.lx[i+1].value, High: q.lx[i+1].value}
	if q.fold(i) == "ph" {
		v.Unit = "pH"
	}
	n := i + 2
	if q.word(n, "+") && q.glue(n) {
		v.Bound = AtLeast
		n++
	}
	return q.emit(i, n, v)
}
