package source

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"probant/backend/text"
)

// dateIn is the date that a document gives itself, of the surest words that give one. Two dates of one rank give none.
func dateIn(lines []string, lang text.Lang) (at int64, words string) {
	for _, d := range documentDates {
		if at, words, found := d.in(lines, lang); found {
			return at, words
		}
	}
	return 0, ""
}

// validityIn is the last day on which a document says that it holds. Two of them give none: a document may list what others hold until.
func validityIn(lines []string, lang text.Lang) (until int64, words string) {
	for _, d := range validityDates {
		at, said, found := d.in(lines, lang)
		if !found || at == until {
			continue
		}
		if at == 0 || until != 0 {
			return 0, ""
		}
		until, words = at, said
	}
	return until, words
}

// in looks for the date that the words introduce. It is found but 0 when there are two, or one that can be read in two ways.
func (d dated) in(lines []string, lang text.Lang) (at int64, words string, found bool) {
	for _, line := range lines {
		m := d.label.FindStringIndex(line)
		if m == nil {
			continue
		}
		day, plain, is := d.after(line[m[1]-1:], lang)
		switch {
		case !is || day == at:
		case !plain || at != 0:
			return 0, "", true
		default:
			at, words, found = day, line, true
		}
	}
	return at, words, found
}

// after reads the date at the beginning of what follows a label, or the second one of a period.
func (d dated) after(s string, lang text.Lang) (day int64, plain, is bool) {
	day, rest, plain, is := readDay(s, lang)
	if !d.last {
		return day, plain, is
	}
	if !is { // "du 3 au 14 mars 2025"
		at := shortDay.FindStringIndex(s)
		if at == nil {
			return 0, false, false
		}
		rest = s[at[1]:]
	}
	if at := untilDay.FindStringIndex(rest); at != nil {
		day, _, plain, is = readDay(rest[at[1]:], lang)
		return day, plain, is
	}
	return 0, false, false
}

var (
	filler   = `^[\s\x{00a0}\x{202f}:|.–—-]*(?:(?:le|la|the|on|am|op|el|il|du|dem|zum|:)\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+)?`
	isoDay   = regexp.MustCompile(`(?i)` + filler + `(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[^\d])`)
	numbered = regexp.MustCompile(`(?i)` + filler + `(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?:$|[^\d])`)
	dayMonth = regexp.MustCompile(`(?i)` + filler + `(\d{1,2})\s?(?:er|st|nd|rd|th|º|°|\.)?[\s\x{00a0}]+(?:de\s+|of\s+)?(\pL{3,10})\.?,?[\s\x{00a0}]+(?:de\s+|del\s+)?(\d{4})(?:$|[^\d])`)
	monthDay = regexp.MustCompile(`(?i)` + filler + `(\pL{3,10})\.?[\s\x{00a0}]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\x{00a0}]+(\d{4})(?:$|[^\d])`)
	shortDay = regexp.MustCompile(`(?i)` + filler + `(?:\d{1,2}(?:er|st|nd|rd|th|\.)?(?:[\s\x{00a0}]+\pL{3,10}\.?)?|\pL{3,10}\.?[\s\x{00a0}]+\d{1,2}(?:st|nd|rd|th)?)`)
	untilDay = regexp.MustCompile(`(?i)^\s*(?:au|jusqu['’]au|to|until|through|and|et le|[–—-]|bis|tot)\s+`)
)

// months are the names of the months in the six languages, without accents, and their usual short forms.
var months = [12]string{"janvier january januar januari enero gennaio janv jan", "fevrier february februar februari febrero febbraio fevr feb",
	"mars march marz maart marzo mar", "avril april abril aprile avr apr", "mai may mei mayo maggio", "juin june juni junio giugno jun",
	"juillet july juli julio luglio juil jul", "aout august augustus agosto aug", "septembre september septiembre settembre sept sep",
	"octobre october oktober octubre ottobre oct okt", "novembre november noviembre nov", "decembre december dezember diciembre dicembre dec dez"}

// monthOf is the month of a name, 0 for none.
func monthOf(name string) int {
	name = text.Fold(name)
	for i, names := range months {
		for _, n := range strings.Fields(names) {
			if n == name {
				return i + 1
			}
		}
	}
	return 0
}

// readDay reads the date that a text begins with, as Unix ms of its day in UTC, and what follows it. It is not plain when the day and the
// month could change places: English writes them in both orders.
func readDay(s string, lang text.Lang) (day int64, rest string, plain, is bool) {
	for _, form := range []*regexp.Regexp{isoDay, numbered, dayMonth, monthDay} {
		m := form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		part := func(i int) string { return s[m[2*i]:m[2*i+1]] }
		whole := func(i int) int { n, _ := strconv.Atoi(part(i)); return n }
		year, month, dom := 0, 0, 0
		plain = true
		switch form {
		case isoDay:
			year, month, dom = whole(1), whole(2), whole(3)
		case numbered:
			year, month, dom = whole(3), whole(2), whole(1)
			if month > 12 && lang == text.English {
				month, dom = dom, month
			}
			plain = lang != text.English && lang != "" || dom > 12 || dom == month
		case dayMonth:
			year, month, dom = whole(3), monthOf(part(2)), whole(1)
		case monthDay:
			year, month, dom = whole(3), monthOf(part(1)), whole(2)
		}
		at := time.Date(year, time.Month(month), dom, 0, 0, 0, 0, time.UTC)
		if month == 0 || at.Day() != dom || at.Month() != time.Month(month) || inReach(at) == 0 {
			continue
		}
		return at.UnixMilli(), s[m[len(m)-1]:], plain, true
	}
	return 0, s, false, false
}
