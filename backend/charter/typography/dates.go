package typography

import (
	"strings"
	"unicode"
)

var frenchMonths = words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier aout decembre")

var frenchDays = words("lundi mardi mercredi jeudi vendredi samedi dimanche")

// frenchMonth reads a month or a day of the week at byte at: its capital, and the day before it.
func (r *reader) frenchMonth(i, at int, core string) {
	if len(core) < 3 || len(core) > 10 || r.chunks[i].has&lower == 0 || r.previous(i) == "" {
		return
	}
	low := strings.ToLower(core)
	capital := unicode.IsUpper(after(core, 0))
	switch {
	case frenchMonths[low]:
		day := strings.TrimLeft(r.previous(i), "(«“\"")
		if capital && r.monthOfDate(i, day) {
			r.add(Date, at, at+1, low[:1])
		}
		if with := dayOfMonth(day); with != "" && low != "mai" || with != "" && !holiday(day, low) {
			end := r.chunks[i-1].end
			r.add(Date, end-len(day), end, with)
		}
	case frenchDays[low] && capital && beforeDay[bare(r.previous(i))] && !r.feast(i):
		r.add(Date, at, at+1, low[:1])
	}
}

// monthOfDate reports whether a month with a capital is one of a date, and not of a feast, a street or a name.
func (r *reader) monthOfDate(i int, day string) bool {
	low := strings.ToLower(bare(r.word(i)))
	if isDay(day) {
		return !holiday(day, low) && !r.street(i) && (low != "mars" || r.surelyMarch(i))
	}
	year := bare(r.next(i))
	return len(year) == 4 && plainDigits(year) && beforeMonth[bare(r.previous(i))]
}

// surelyMarch reports whether a Mars after a figure is the month: "le 2 Mars", "2 Mars 2026", and not two chocolate bars.
func (r *reader) surelyMarch(i int) bool {
	year := bare(r.next(i))
	before := bare(r.word(i - 2))
	return len(year) == 4 && plainDigits(year) || i >= 2 && !r.chunks[i-1].first && (marchAfter[before] || frenchDays[before])
}

var marchAfter = words("le du au dès depuis jusqu'au et entre")

func isDay(w string) bool {
	w = strings.TrimSuffix(w, "er")
	return len(w) < 3 && plainDigits(w) && w != "0" && w != "00" && (len(w) == 1 || w < "32")
}

// holiday reports whether a day is a feast, whose month may have its capital.
func holiday(day, month string) bool {
	switch month {
	case "juillet":
		return day == "14"
	case "mai":
		return day == "8" || day == "1er"
	case "novembre":
		return day == "11"
	}
	return false
}

// street reports whether a date names a street or a place.
func (r *reader) street(i int) bool {
	for j := i - 1; j > 0 && i-j < 5; j-- {
		if streets[bare(r.word(j-1))] {
			return true
		}
	}
	return false
}

var (
	streets     = words("rue avenue av place boulevard bd quai pont square cours impasse allée lycée collège école station")
	beforeMonth = words("en de depuis fin début mi courant dès à")
	beforeDay   = words("le ce du au chaque un les des mardi et")
)

// feast reports whether a day with a capital is a name: "Mardi gras", "Vendredi saint", the title of a newspaper.
func (r *reader) feast(i int) bool {
	switch bare(r.next(i)) {
	case "gras", "saint", "des", "de", "noir":
		return true
	}
	head := r.word(i - 2)
	return bare(r.previous(i)) == "du" && head != "" && unicode.IsUpper(after(head, 0)) && !frenchDays[bare(head)]
}

// dayOfMonth is the right form of a day before its month, or nothing.
func dayOfMonth(day string) string {
	switch {
	case day == "1" || day == "01" || day == "01er":
		return "1er"
	case len(day) == 2 && day[0] == '0' && isDigit(day[1]) && day[1] != '0':
		return day[1:]
	}
	return ""
}

// unitWord reads a unit that stands alone after its number: "5 Kg", "29 Euros".
func (r *reader) unitWord(i, at int, core string) {
	if core != "Euros" && respelt[core] == "" || !figure(r.previous(i)) {
		return
	}
	if core == "Euros" {
		r.add(Unit, at, at+1, "e")
	} else {
		r.add(Unit, at, at+len(core), respelt[core])
	}
}

// centimes reads "29 euros et 50 centimes", from its last word.
func (r *reader) centimes(i int, core string) {
	if core != "centimes" && core != "cents" || i < 4 || r.chunks[i].first {
		return
	}
	number, euros, and, cents := r.word(i-4), r.word(i-3), r.word(i-2), r.word(i-1)
	if and != "et" || euros != "euros" && euros != "€" || !plainDigits(cents) || len(cents) > 2 || !plainDigits(number) {
		return
	}
	for j := i - 3; j < i; j++ {
		if r.chunks[j].first {
			return
		}
	}
	if len(cents) == 1 {
		cents = "0" + cents
	}
	r.add(Amount, r.chunks[i-4].end, r.chunks[i].start+len(core), ","+cents+r.style.space(wide)+"€")
}
