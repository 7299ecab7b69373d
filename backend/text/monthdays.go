package text

// MonthDay is the unit of a day of any month: "le 16 de chaque mois".
const MonthDay = "day_of_month"

// readMonthDays reads the days of any month: "le 1er et le 16 de chaque mois", "on the 1st and the 16th".
func (q *scanner) readMonthDays(i int) int {
	if !q.number(i) || !q.word(i-1, "le", "the", "les", "on") {
		return i
	}
	var found [][3]int // lexemes [from, to) and the day
	ordinals := 0
	for at := i; len(found) < 6; {
		day, to, ordinal := q.dayOfMonth(at)
		if day == 0 {
			return i
		}
		if ordinal {
			ordinals++
		}
		found = append(found, [3]int{at, to, day})
		at = to
		if !q.word(at, "et", "and", ",", "&") {
			break
		}
		if at++; q.word(at, "le", "the") {
			at++
		}
	}
	last := found[len(found)-1][1]
	if !q.eachMonth(last) && !(len(found) > 1 && ordinals == len(found) && (last >= len(q.lx) || q.lx[last].kind != lexWord)) {
		return i
	}
	for _, f := range found {
		last = q.emit(f[0], f[1], Quantity{Kind: Other, Unit: MonthDay, Low: float64(f[2]), High: float64(f[2])})
	}
	return last
}

// dayOfMonth reads a day at i with the ending of its ordinal, which some texts set apart ("1 er"); 0 for none.
func (q *scanner) dayOfMonth(i int) (day, to int, ordinal bool) {
	day, ok := q.whole(i, 1, 31)
	if !ok {
		return 0, i, false
	}
	if q.ordinal(i+1) || day == 1 && q.word(i+1, "er") {
		return day, i + 2, true
	}
	return day, i + 1, false
}

// eachMonth reports whether "du mois", "de chaque mois", "of every month" or "each month" stands at i.
func (q *scanner) eachMonth(i int) bool {
	if q.word(i, "du", "de", "of") {
		i++
	}
	return q.word(i, "mois") && q.word(i-1, "du") || q.word(i, "chaque", "each", "every", "the") && q.word(i+1, "mois", "month")
}
