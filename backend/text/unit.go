package text

import "strings"

// unit reads a unit at lexeme i and answers the lexeme after it.
func (q *scanner) unit(i int, a amount) (*unitSpec, int) {
	if a.unit != nil {
		if q.word(i, ".", ",") && q.word(i+1, "-") && q.glue(i) && q.glue(i+1) {
			i += 2 // "CHF 85.-"
		}
		return a.unit, i
	}
	if i >= len(q.lx) {
		return nil, i
	}
	at := i
	switch {
	case (a.approx || a.scaled) && q.word(at, "de", "d'", "of"):
		at++
	case q.word(at, "-") && q.glue(at) && q.glue(at+1) && q.fullUnit(at+1):
		at++ // "30-day trial"
	}
	if at >= len(q.lx) {
		return nil, i
	}
	f := q.lx[at].fold
	switch {
	case f == "pour" && q.word(at+1, "cent"), f == "per" && q.word(at+1, "cent"), f == "p" && q.word(at+1, ".") && q.word(at+2, "cent"):
		n := at + 2
		if f == "p" {
			n++
		}
		return &unitSpec{Percent, "%", 1}, n
	case f == "points" || f == "point":
		return q.points(at, i)
	case f == "pour" && q.word(at+1, "mille"):
		return &unitSpec{Other, "‰", 1}, at + 2
	case f == "percentage" && q.word(at+1, "point", "points"):
		return &unitSpec{Points, "point", 1}, at + 2
	case f == "basis" && q.word(at+1, "point", "points"):
		return &unitSpec{Points, "point", 0.01}, at + 2
	case f == "sq" && q.word(at+1, "ft", "feet", "."), f == "square" && q.word(at+1, "feet", "foot"):
		return &unitSpec{Other, "ft²", 1}, at + 2
	case f == "square" && q.word(at+1, "meters", "metres", "meter", "metre"):
		return &unitSpec{Other, "m²", 1}, at + 2
	case (f == "mbit" || f == "gbit" || f == "mb" || f == "gb" || f == "mbits" || f == "gbits") && q.word(at+1, "/") && q.word(at+2, "s"):
		if raw := q.s[q.lx[at].start:q.lx[at].end]; raw == "MB" || raw == "GB" {
			return &unitSpec{Other, raw + "/s", 1}, at + 3
		}
		return &unitSpec{Other, strings.ToUpper(f[:1]) + "bit/s", 1}, at + 3
	case (f == "francs" || f == "f") && q.word(at+1, "cfa"):
		return &unitSpec{Money, "XOF", 1}, at + 2
	case (f == "." || f == ",") && q.word(at+1, "-") && q.glue(at) && q.glue(at+1) && (at+2 >= len(q.lx) || q.lx[at+2].space || q.lx[at+2].kind == lexMark):
		if u, ok := unitWords[q.fold(at+2)]; ok && u.kind == Money {
			return u, at + 3 // "99.- CHF"
		}
		return &unitSpec{Money, "CHF", 1}, at + 2
	case (f == "¢" || f == "cent" || f == "cents") && q.lang == English:
		return &unitSpec{Money, "cent", 1}, at + 1
	case f == "p" && at > 0 && q.pence(at-1):
		return &unitSpec{Money, "GBP", 0.01}, at + 1
	case f == "to" && q.lang != English && q.s[q.lx[at].start:q.lx[at].end] == "To":
		return &unitSpec{Other, "TB", 1}, at + 1
	case f == "°" && q.word(at+1, "c", "f"):
		return &unitSpec{Other, "°" + strings.ToUpper(q.fold(at+1)), 1}, at + 2
	case f == "business" && q.word(at+1, "day", "days", "hour", "hours"), f == "working" && q.word(at+1, "day", "days", "hours"):
		name := "business_day"
		if strings.HasPrefix(q.fold(at+1), "h") {
			name = "business_hour"
		}
		return &unitSpec{Duration, name, 1}, at + 2
	}
	u, ok := unitWords[f]
	if !ok || loneSymbols[f] && q.lx[at].space && (gluedOnly[f] || !q.unitContext(at)) {
		return nil, i
	}
	n := at + 1
	as := func(name string, next int) (*unitSpec, int) { return &unitSpec{u.kind, name, u.scale}, next }
	switch {
	case u.kind == Other && len(f) <= 2 && q.word(n, "²", "2") && q.glue(n) && lengths[u.unit]:
		return as(u.unit+"²", n+1)
	case u.kind == Other && len(f) <= 2 && q.word(n, "³", "3") && q.glue(n) && lengths[u.unit]:
		return as(u.unit+"³", n+1)
	case f == "km" && q.word(n, "/") && q.word(n+1, "h"):
		return as("km/h", n+2)
	case u.unit == "m" && q.word(n, "carre", "carres"):
		return as("m²", n+1)
	case u.unit == "m" && q.word(n, "cube", "cubes"):
		return as("m³", n+1)
	case u.kind == Duration && q.word(n, "ouvre", "ouvres", "ouvrable", "ouvrables", "ouvree", "ouvrees"):
		switch u.unit {
		case "day":
			return as("business_day", n+1)
		case "h":
			return as("business_hour", n+1)
		}
		n++
	case u.unit == "CHF" && q.word(n, "suisse", "suisses"):
		n++
	}
	return u, n
}

// lengths are the units that a square or a cube may follow.
var lengths = wordSet("m cm mm km")

// fullUnit reports whether lexeme i names a unit in letters, as in "30-day" or "12-month": symbols need no hyphen.
func (q *scanner) fullUnit(i int) bool {
	if i >= len(q.lx) || q.lx[i].kind != lexWord || i+1 < len(q.lx) && q.word(i+1, "-") && !q.word(i+2, "old") {
		return false
	}
	u, ok := unitWords[q.lx[i].fold]
	return ok && (len(q.lx[i].fold) > 2 || u.kind == Other)
}

// unitContext reports whether a one-letter unit after a space is a unit: a mark, the end or a small word follows.
func (q *scanner) unitContext(i int) bool {
	raw := q.s[q.lx[i].start:q.lx[i].end]
	if len(raw) > 1 && q.lx[i].fold != "ch" && q.lx[i].fold != "pp" {
		return true
	}
	if i+1 >= len(q.lx) || q.lx[i+1].kind != lexWord {
		return !q.word(i+1, "'")
	}
	return true
}

// points tells percentage points from points of sale and strong points.
func (q *scanner) points(at, i int) (*unitSpec, int) {
	u := &unitSpec{Points, "point", 1}
	switch {
	case q.word(at+1, "de", "of") && q.word(at+2, "base"):
		return &unitSpec{Points, "point", 0.01}, at + 3
	case q.word(at+1, "de", "of") && q.word(at+2, "pourcentage", "%", "percentage", "nps", "croissance"):
		if q.word(at+2, "pourcentage", "%", "percentage") {
			return u, at + 3
		}
		return u, at + 1
	case q.word(at+1, "de", "d'") && q.word(at+2, "plus", "moins", "mieux"):
		return u, at + 1
	case at+1 >= len(q.lx) || q.lx[at+1].kind == lexMark:
		return u, at + 1
	case q.word(at+1, "en", "sur", "in", "on", "over", "par", "depuis", "since", "au", "entre", "et", "and", "pour", "higher", "lower", "more", "less"):
		return u, at + 1
	}
	return nil, i
}
