package text

import "time"

var months = map[string]int{
	"janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10,
	"novembre": 11, "decembre": 12, "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
	"september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "apr": 4, "aug": 8, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	"janv": 1, "fevr": 2, "juil": 7,
}

// Yearless is the unit of a day of the year without its year ("1er mars"): its value is 100 × month + day.
const Yearless = "month_day"

// days is the number of days from 1970-01-01 to a date.
func days(y, m, d int) float64 {
	return float64(time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// period is a date quantity from the first day of a month to the last day of another.
func period(y, m, count int) Quantity {
	return Quantity{Kind: Date, Unit: "day", Low: days(y, m, 1), High: days(y, m+count, 1) - 1}
}

func (q *scanner) emitYear(from, to, y int) int {
	v := period(y, 1, 12)
	until := func(other, to int) int {
		v.High, v.Bound = days(other+1, 1, 1)-1, Range
		return q.emit(from, to, v)
	}
	if q.yearRange(to) && q.lx[to+1].value > float64(y) {
		return until(int(q.lx[to+1].value), to+2)
	}
	if q.word(to, "et", "and") && q.word(from-1, "entre", "between") && q.year(to+1) > y {
		return until(q.year(to+1), to+2)
	}
	if n, ok := q.whole(to+1, y%100+1, 99); ok && q.word(to, "-") && q.glue(to) && q.glue(to+1) && q.lx[to+1].digits == 2 && (to+2 >= len(q.lx) || q.lx[to+2].space || q.lx[to+2].kind == lexMark) {
		return until(y-y%100+n, to+2) // "2019–23"
	}
	return q.emit(from, to, v)
}

// decade reads "the 1990s", "les années 90" and "les années 2000".
func (q *scanner) decade(i int) int {
	y, ok := q.whole(i, 0, 2090)
	to := i + 1
	switch {
	case !ok || y%10 != 0:
		return i
	case q.word(to, "s") && q.glue(to) && y >= 1900:
		to++
	case !q.word(i-1, "annees") || y > 90 && y < 1900 || y < 10:
		return i
	}
	if y < 100 {
		y += 1900
	}
	return q.emit(i, to, period(y, 1, 120))
}

// yearRange reports whether lexeme i joins a second year: "2023-2025".
func (q *scanner) yearRange(i int) bool {
	if !q.word(i, "-", "a", "to") || q.year(i+1) == 0 {
		return false
	}
	return i+2 >= len(q.lx) || q.lx[i+2].kind != lexWord || StopWord(q.lx[i+2].fold, "")
}

// isYear reports whether the four digits of lexemes [from, to) are a year rather than a count.
func (q *scanner) isYear(from, to int) bool {
	switch q.fold(from - 1) {
	case "en", "in", "depuis", "since", "annee", "annees", "year", "exercice", "fin", "debut", "mi", "late", "early", "mid", "d'ici", "ici", "by", "©", "avant", "before",
		"after", "apres", "until", "des", "(", "jusqu'en", "l'annee", "edition", "ete", "hiver", "automne", "printemps", "summer", "winter", "spring", "autumn", "during":
		return true
	case "than":
		if !q.word(from-2, "more", "less", "fewer", "greater", "higher", "lower", "rather", "other") && (to >= len(q.lx) || q.lx[to].kind != lexWord) {
			return true // "fewer errors than 2023"
		}
		return false
	case "plus", "over", "environ", "about", "nearly", "les", "ses", "nos", "our", "des ", "quelque":
		return false
	}
	if to >= len(q.lx) || q.lx[to].kind != lexWord {
		return true
	}
	return StopWord(q.lx[to].fold, "") || q.word(to, "n'", "ne") || !plural(q.counted(to))
}

// plural reports whether a noun phrase holds a word in the plural: what a count of thousands counts.
func plural(phrase string) bool {
	for _, t := range Tokens(phrase) {
		switch last := t.Fold[len(t.Fold)-1]; {
		case last == 's' || last == 'x':
			return true
		case t.Fold == "people" || t.Fold == "staff" || t.Fold == "children" || t.Fold == "women" || t.Fold == "men" || t.Fold == "clientele":
			return true
		}
	}
	return false
}

// readDate reads a date at i: day and month, month and year, quarter, half-year, numeric forms.
func (q *scanner) readDate(i int) int {
	l := q.lx[i]
	switch {
	case l.opaque:
		return q.dotted(i)
	case l.kind == lexNumber:
		if n := q.decade(i); n > i {
			return n
		}
		return q.dayFirst(i)
	case l.kind == lexWord && months[l.fold] > 0:
		return q.monthFirst(i)
	case l.kind == lexWord:
		if n := q.season(i); n > i {
			return n
		}
		return q.quarter(i)
	}
	return i
}

// seasons are the months from which to which a season goes, widely taken: nobody counts its days.
var seasons = map[string][2]int{"spring": {3, 6}, "printemps": {3, 6}, "summer": {6, 9}, "ete": {6, 9}, "autumn": {9, 12}, "automne": {9, 12}}

// season reads "summer of 2019", "été 2019", "mid-2019" and "mi-décembre 2024". The middle of a year is from May to September,
// that of a month from the 10th to the 20th.
func (q *scanner) season(i int) int {
	if q.word(i, "mi", "mid") {
		at := i + 1
		if q.word(at, "-") && q.glue(at) && q.glue(at+1) {
			at++
		}
		if y := q.year(at); y > 0 {
			return q.emit(i, at+1, period(y, 5, 5))
		}
		if m, y := months[q.fold(at)], q.year(at+1); m > 0 && y > 0 {
			return q.emit(i, at+2, Quantity{Kind: Date, Unit: "day", Low: days(y, m, 10), High: days(y, m, 20)})
		}
		return i
	}
	s, at := seasons[q.fold(i)], i+1
	if q.word(at, "of", "de") {
		at++
	}
	if y := q.year(at); s[0] > 0 && y > 0 && (q.lang != French || q.fold(i) != "ete" || q.accented(i)) {
		return q.emit(i, at+1, period(y, s[0], s[1]-s[0]+1))
	}
	return i
}

// dayFirst reads "31 août 2025", "1er mars", "31/12/2025", "2025-12-31", "31st of August 2025", "1er trimestre 2025".
func (q *scanner) dayFirst(i int) int {
	if y, ok := q.whole(i, 1900, 2100); ok && q.lx[i].digits == 4 {
		m, okM := q.whole(i+2, 1, 12)
		d, okD := q.whole(i+4, 1, 31)
		if okM && okD && q.word(i+1, "-") && q.word(i+3, "-") && q.glue(i+1) && q.glue(i+2) {
			return q.day(i, i+5, y, m, d)
		}
		return i
	}
	d, ok := q.whole(i, 1, 31)
	if !ok {
		return i
	}
	if n := q.daysOfMonth(i, d); n > i {
		return n
	}
	if m, okM := q.whole(i+2, 1, 31); okM && q.word(i+1, "/", ".") && q.glue(i+1) && q.glue(i+2) && q.word(i+3, "/", ".") {
		if y, okY := q.whole(i+4, 0, 2100); okY && q.glue(i+4) {
			if y < 100 {
				y += 2000
			}
			if m > 12 {
				d, m = m, d
			}
			if y >= 1900 && m <= 12 {
				return q.day(i, i+5, y, m, d)
			}
		}
	}
	at := i + 1
	ordinal := q.glue(at) && q.word(at, "er", "re", "ere", "e", "st", "nd", "rd", "th")
	if ordinal {
		at++
	}
	if ordinal && q.word(at, "trimestre", "quarter", "semestre") {
		return q.named(i, at, d)
	}
	if q.word(at, "of") {
		at++
	}
	m := months[q.fold(at)]
	if m == 0 || q.lx[at].fold == "may" && q.s[q.lx[at].start] != 'M' {
		return i
	}
	at++
	if q.word(at, ".", ",") && !q.lx[at].space && q.year(at+1) > 0 {
		at++
	}
	if y := q.year(at); y > 0 {
		return q.day(i, at+1, y, m, d)
	}
	return q.emit(i, at, Quantity{Kind: Date, Unit: Yearless, Low: float64(100*m + d), High: float64(100*m + d)})
}

func (q *scanner) year(i int) int {
	if y, ok := q.whole(i, 1900, 2100); ok && q.lx[i].digits == 4 {
		return y
	}
	return 0
}

func (q *scanner) day(from, to, y, m, d int) int {
	at := days(y, m, d)
	return q.emit(from, to, Quantity{Kind: Date, Unit: "day", Low: at, High: at})
}

// dotted reads "31.12.2025".
func (q *scanner) dotted(i int) int {
	part, at := [3]int{}, 0
	for _, c := range []byte(q.lx[i].fold) {
		if c == '.' {
			at++
		} else if at < 3 && digit(c) && part[at] < 10000 {
			part[at] = part[at]*10 + int(c-'0')
		}
	}
	if at != 2 || part[0] < 1 || part[0] > 31 || part[1] < 1 || part[1] > 12 || part[2] < 1900 || part[2] > 2100 {
		return i
	}
	return q.day(i, i+1, part[2], part[1], part[0])
}

// monthFirst reads "mars 2025", "March 31, 2025", "August 31".
func (q *scanner) monthFirst(i int) int {
	m, at := months[q.lx[i].fold], i+1
	if q.word(at, ".") && !q.lx[at].space {
		at++
	}
	if y := q.year(at); y > 0 {
		return q.emit(i, at+1, period(y, m, 1))
	}
	d, ok := q.whole(at, 1, 31)
	if c := q.s[q.lx[i].start]; !ok || c < 'A' || c > 'Z' {
		return i
	}
	at++
	if q.glue(at) && q.word(at, "st", "nd", "rd", "th") {
		at++
	}
	if y := q.year(at); y > 0 {
		return q.day(i, at+1, y, m, d)
	}
	if q.word(at, ",") && q.year(at+1) > 0 {
		return q.day(i, at+2, q.year(at+1), m, d)
	}
	return q.emit(i, at, Quantity{Kind: Date, Unit: Yearless, Low: float64(100*m + d), High: float64(100*m + d)})
}

// quarter reads "T1 2025", "Q3 2025", "S2 2025", "premier trimestre 2025", "third quarter of 2025".
func (q *scanner) quarter(i int) int {
	switch q.lx[i].fold {
	case "t", "q", "s", "h":
		n, ok := q.whole(i+1, 1, 4)
		if c := q.s[q.lx[i].start]; !ok || !q.glue(i+1) || c < 'A' || c > 'Z' || q.year(i+2) == 0 {
			return i
		}
		return q.part(i, i+2, q.word(i, "s", "h"), n)
	}
	n := ordinals[q.lx[i].fold]
	if n == 0 || !q.word(i+1, "trimestre", "quarter", "semestre", "half") {
		return i
	}
	return q.named(i, i+1, n)
}

var ordinals = map[string]int{"premier": 1, "deuxieme": 2, "second": 2, "troisieme": 3, "quatrieme": 4, "first": 1, "third": 3, "fourth": 4}

// named reads the year after a named part of it; unit is its lexeme.
func (q *scanner) named(from, unit, n int) int {
	half := q.word(unit, "semestre", "half")
	at := unit + 1
	if q.word(at, "de", "of") {
		at++
	}
	if q.year(at) == 0 {
		return from
	}
	return q.part(from, at, half, n)
}

func (q *scanner) part(from, year int, half bool, n int) int {
	y := q.year(year)
	if half {
		if n > 2 {
			return from
		}
		return q.emit(from, year+1, period(y, 6*n-5, 6))
	}
	return q.emit(from, year+1, period(y, 3*n-2, 3))
}
