package text

// weekdays are the names that may stand before a day of a month.
var weekdays = map[string]bool{"lundi": true, "mardi": true, "mercredi": true, "jeudi": true, "vendredi": true, "samedi": true, "dimanche": true,
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true}

// daysOfMonth reads two days that share their month: "3 au 21 juin", "3-21 June 2025" and "le 3 et le 21 juin" after "entre" are one
// interval, "les 3 et 4 mai" are two dates. The first day is d, at i.
func (q *scanner) daysOfMonth(i, d int) int {
	at := i + 1
	if q.ordinal(at) || d == 1 && q.word(at, "er") {
		at++
	}
	end, interval := at, false
	switch {
	case q.word(at, "au", "to", "-", "–"):
		interval = true
	case q.word(at, "et", "and", "&", "ou", "or"):
		interval = q.word(i-1, "entre", "between") || q.word(i-1, "le", "the") && q.word(i-2, "entre", "between")
	default:
		return i
	}
	at++
	for q.word(at, "le", "the") || weekdays[q.fold(at)] {
		at++
	}
	second := at
	last, ok := q.whole(at, d+1, 31)
	if !ok {
		return i
	}
	if at++; q.ordinal(at) {
		at++
	}
	if q.word(at, "of") {
		at++
	}
	m := months[q.fold(at)]
	if m == 0 || q.lx[at].fold == "may" && q.s[q.lx[at].start] != 'M' {
		return i
	}
	day := func(d int) Quantity {
		return Quantity{Kind: Date, Unit: Yearless, Low: float64(100*m + d), High: float64(100*m + d)}
	}
	if y := q.year(at + 1); y > 0 {
		at++
		day = func(d int) Quantity {
			return Quantity{Kind: Date, Unit: "day", Low: days(y, m, d), High: days(y, m, d)}
		}
	}
	first := day(d)
	if interval {
		first.High, first.Bound = day(last).High, Range
		return q.emit(i, at+1, first)
	}
	q.emit(i, end, first)
	return q.emit(second, at+1, day(last))
}
