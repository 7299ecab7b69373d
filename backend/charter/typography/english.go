package typography

import (
	"strings"
)

// englishName finds the days and months that English writes with a capital. March, may and august are words too: they
// need a day or a year beside them.
func (r *reader) englishName(i int, w string) {
	if len(w) < 3 || strings.IndexByte("mtwfsjaond", w[0]) < 0 || r.chunks[i].has&^(lower|dots|stops|signs|others|letters) != 0 {
		return
	}
	name := strings.TrimRight(w, ".,;:!?)”\"")
	if !unmistakable[name] && !(doubtful[name] && r.dated(i)) {
		return
	}
	at := r.chunks[i].start
	r.add(Date, at, at+1, strings.ToUpper(w[:1]))
}

func (r *reader) dated(i int) bool {
	year := bare(r.next(i))
	return isDay(strings.TrimRight(r.previous(i), "stndrh")) && len(year) == 4 && plainDigits(year)
}

var (
	unmistakable = words(`monday tuesday wednesday thursday friday saturday sunday january february april july september october november december
mondays tuesdays wednesdays thursdays fridays saturdays sundays`)
	doubtful = words("march may june august")
)

// englishOrdinal finds "2th" and its like.
func (r *reader) englishOrdinal(p, end int, symbol, rest string) {
	body := r.s[p:end]
	switch symbol {
	case "st", "nd", "rd", "th":
	default:
		return
	}
	if !plainDigits(body) || continues(rest) {
		return
	}
	right := "th"
	if teens := len(body) > 1 && body[len(body)-2] == '1'; !teens {
		switch body[len(body)-1] {
		case '1':
			right = "st"
		case '2':
			right = "nd"
		case '3':
			right = "rd"
		}
	}
	r.add(Ordinal, end, end+len(symbol), right)
}

// englishHourForm finds a French hour, "14h30", and an "a.m." against its figure.
func (r *reader) englishHourForm(p, end int, symbol, rest string) {
	body := r.s[p:end]
	switch {
	case (symbol == "h" || symbol == "H") && isHour(body) && hourAfter(rest):
		r.add(Hour, end, end+1, ":")
	case (symbol == "a" || symbol == "p") && strings.HasPrefix(rest, ".m.") && plainDigits(body):
		r.add(Hour, end, end, " ")
	}
}

// englishNumber gives a number its English form, or nothing when it is right or when one cannot tell.
func englishNumber(body string, f follower) string {
	marks := separators(body)
	switch {
	case marks == "":
		if len(body) > 4 && len(body) < 10 && body[0] != '0' && (f == money || f == noun) {
			return group(body, ",")
		}
	case marks == ",":
		whole, fraction, _ := strings.Cut(body, ",")
		if len(fraction) < 3 && f != noun {
			return whole + "." + fraction
		}
	case marks == ".":
		whole, fraction, _ := strings.Cut(body, ".")
		if len(fraction) == 3 && len(whole) < 4 && whole[0] != '0' && f == noun {
			return whole + "," + fraction
		}
	case marks[0] == '.' && body[0] != '0':
		if whole, fraction, ok := grouped(body, marks); ok {
			with := group(whole, ",")
			if fraction != "" {
				with += "." + fraction
			}
			return with
		}
	}
	return ""
}

// groupedBySpaces finds thousands parted by spaces: "1 250". After a name with a capital the first figure may be its own.
func (r *reader) groupedBySpaces(i int) {
	if i+1 >= len(r.chunks) || r.chunks[i+1].first || i > 0 && !r.chunks[i].first && r.pureFigures(i-1) {
		return
	}
	from, to := r.run(i + 1)
	if from != i || to-from < 2 {
		return
	}
	if prev := r.previous(i); prev != "" && classes[prev[0]]&upper != 0 && !r.starts(i-1) {
		return
	}
	first, last := r.chunks[from], r.chunks[to-1]
	start := first.start + strings.IndexFunc(r.s[first.start:first.end], func(c rune) bool { return c >= '0' && c <= '9' })
	end := last.start + 3
	r.add(Number, start, end, strings.Join(strings.Fields(r.s[start:end]), ","))
}
