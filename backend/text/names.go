package text

import "unicode"

// nameHeads are words after which a number is part of a name: standards, articles, versions, steps, products.
var nameHeads = wordSet(`iso iec en nf din bs soc pci afnor nfc ce astm ieee rfc sae ansi ohsas haccp cfr cnil sia rt re
article articles art section sections chapitre chapter annexe annex appendix page pages p pp fig figure tableau table
version versions v etape etapes step steps option options phase module niveau level tier classe class type volet lot axe
loi reglement directive decret arrete ordonnance law regulation act code rule regle ref reference dossier facture invoice siren siret rcs ape naf tva iban
windows office microsoft android ios iphone ipad chrome python php drupal angular sage java html css ipv web agenda horizon
bac boite bp cedex cs tel telephone phone fax wcag rgaa dss nis tls ssl fips nist isbn issn pas vde standard euro slide diapo diapositive band lot category categorie rue avenue boulevard batiment route suite room salle usb wifi bluetooth`)

// skipName answers the lexeme after a number that is part of a name, or i.
func (q *scanner) skipName(i int) int {
	l := q.lx[i]
	if l.kind != lexNumber {
		return i
	}
	if l.opaque {
		return q.nameEnd(i + 1)
	}
	if n := q.address(i); n > i {
		return n
	}
	if i > 0 {
		p := q.lx[i-1]
		switch {
		case p.kind == lexWord && !l.space && (p.fold != "x" || q.word(i, "64", "86")) && unitOf(p.fold).kind != Money:
			return q.nameEnd(i + 1)
		case p.kind == lexWord && nameHeads[p.fold] && !q.lowerEn(i-1):
			return q.nameEnd(i + 1)
		case (q.acronym(i-1) || q.product(i-1)) && !q.measured(i) && !q.bounded(i):
			return q.nameEnd(i + 1)
		case p.kind == lexWord && q.letter(i-1) && q.word(i-2, "-") && q.glue(i-1):
			return q.nameEnd(i + 1) // "VDE-AR-E 2510-50"
		case p.fold == "fi" && q.word(i-2, "-") && q.word(i-3, "wi"):
			return i + 1
		case p.kind == lexWord && q.letter(i-1) && i > 1 && nameHeads[q.lx[i-2].fold]:
			return q.nameEnd(i + 1) // "NF C 15-100"
		case p.fold == "-" && !l.space && !p.space && i > 1 && q.lx[i-2].kind == lexWord && !q.partOfNumber(i-2):
			if i > 2 && q.lx[i-3].kind == lexNumber {
				break // "3 h-4 h"
			}
			return q.nameEnd(i + 1)
		case p.fold == "." && i > 1 && nameHeads[q.lx[i-2].fold] && q.lx[i-2].kind == lexWord,
			p.fold == "." && i > 1 && q.lx[i-2].kind == lexWord && q.lx[i-2].end-q.lx[i-2].start == 1 && unicode.IsUpper(rune(q.s[q.lx[i-2].start])):
			return q.nameEnd(i + 1)
		case p.fold == "/" && !l.space && i > 1 && q.lx[i-2].kind == lexWord && len(q.lx[i-2].fold) > 2:
			return q.nameEnd(i + 1)
		case (p.fold == "." || p.fold == "_" || p.fold == "@" || p.fold == "/") && !l.space && !p.space && i > 1 && q.lx[i-2].kind == lexWord:
			return q.nameEnd(i + 1)
		}
	}
	// Letters glued after the digits that are no unit make a name: "5G", "3D", "2FA".
	if i+1 < len(q.lx) && q.lx[i+1].kind == lexWord && !q.lx[i+1].space {
		w := q.lx[i+1].fold
		_, isUnit := unitWords[w]
		_, isScale := scaleWords[w]
		v, _ := q.whole(i, 1, 9)
		switch {
		case w == "k" && (v == 2 || v == 4 || v == 8) && q.s[q.lx[i+1].start] == 'K' && !q.word(i+2, "€", "$", "£"):
			return i + 2
		case w == "g" && v > 1 && v < 7 && q.s[q.lx[i+1].start] == 'G':
			return i + 2
		case !isUnit && !isScale && w != "x" && w != "m" && w != "h" && w != "er" && w != "re" && w != "ere" && w != "st" && w != "am" && w != "pm" && w != "b" && !q.pence(i) && !q.ordinal(i+1):
			return q.nameEnd(i + 2)
		}
	}
	return i
}

// acronym reports whether lexeme i is an acronym that a number may belong to ("NIS 2"), not a word of a text in
// capitals nor a measure with a value ("NPS 72").
func (q *scanner) acronym(i int) bool {
	return q.capitals(i) && !q.capitals(i-1) && !indicators[q.lx[i].fold] && unitOf(q.lx[i].fold).unit == ""
}

// product reports whether lexeme i is a proper name beside the noun that says what it is ("la poudre Sève 2"), to which a bare
// number after it belongs.
func (q *scanner) product(i int) bool {
	l := &q.lx[i]
	if l.kind != lexWord || l.end-l.start < 3 || i == 0 || !q.content(i-1) || !q.capital(i) || q.capital(i-1) {
		return false
	}
	return !StopWord(l.fold, "") && months[l.fold] == 0 && !countEnds[l.fold] && unitOf(l.fold).unit == "" && !q.capitals(i)
}

func (q *scanner) capital(i int) bool {
	r, _ := runeAt(q.s, q.lx[i].start)
	return unicode.IsUpper(r)
}

// capitals reports whether lexeme i is a word of two to six letters, all ASCII capitals.
func (q *scanner) capitals(i int) bool {
	if i < 0 || q.lx[i].kind != lexWord {
		return false
	}
	w := q.s[q.lx[i].start:q.lx[i].end]
	if len(w) < 2 || len(w) > 6 {
		return false
	}
	for _, c := range []byte(w) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// pence reports whether "91p" at i is an amount.
func (q *scanner) pence(i int) bool {
	_, ok := q.whole(i, 1, 99)
	return ok && q.lang == English && q.word(i+1, "p") && q.glue(i+1)
}

func (q *scanner) letter(i int) bool {
	l := &q.lx[i]
	return l.end-l.start == 1 && q.s[l.start] >= 'A' && q.s[l.start] <= 'Z'
}

// indicators are the acronyms of measures and the words often written in capitals: a number after them is their value.
var indicators = wordSet("ca roi nps csat ces sla kpi tri dpe qi iq gpa bac et ou de du des les un une and or to of for the up our with only just pour avec sur par jusqu plus en a")

// measured reports whether the number at i has what a name's number does not: three digits or more, a unit, a scale, a range.
func (q *scanner) measured(i int) bool {
	l := &q.lx[i]
	if l.digits > 2 || i+1 >= len(q.lx) {
		return l.digits > 2
	}
	if _, n := q.scale(i+1, false); n > i+1 {
		return true
	}
	if u, _ := q.unit(i+1, amount{plain: l}); u != nil {
		return true
	}
	return q.word(i+1, "/", "+", "-", "x", "×", "ou", "or", "to", "a")
}

// address reads the number of a house before its street, and answers the lexeme after it.
func (q *scanner) address(i int) int {
	if _, ok := q.whole(i, 1, 9999); ok && (q.word(i+1, "rue", "avenue", "boulevard", "bd", "quai", "chemin", "allee", "impasse", "bis", "ter") ||
		q.word(i+1, ",") && q.word(i+2, "rue", "avenue", "boulevard", "bd", "quai", "chemin", "allee", "impasse")) {
		return i + 1
	}
	// "75011 Paris": five plain digits and a name after the street.
	if l := &q.lx[i]; l.plain && l.digits == 5 && q.word(i-1, ",") && i+1 < len(q.lx) && q.lx[i+1].kind == lexWord {
		if w := q.s[q.lx[i+1].start:q.lx[i+1].end]; len(w) > 1 && w[0] >= 'A' && w[0] <= 'Z' && w[1] >= 'a' {
			return i + 1
		}
	}
	return i
}

// lowerEn reports whether the head at i is an ordinary word here: "en 2 jours" is not the standard "EN 301 549".
func (q *scanner) lowerEn(i int) bool {
	switch l := q.lx[i]; l.fold {
	case "classe":
		return q.accented(i) // "classé 4 épis"
	case "euro":
		return !q.capital(i) || q.number(i-1) // "Euro 6" but "1 euro 50"
	case "en", "pas", "ce", "re", "rt", "bs", "cs", "bp", "tel":
		first, last := q.s[l.start], q.s[l.end-1]
		return first < 'A' || first > 'Z' || last < 'A' || last > 'Z'
	}
	return false
}

// nameEnd goes past what is glued to a name's number: "27001:2022", "2016/679", "121-1".
func (q *scanner) nameEnd(i int) int {
	for i < len(q.lx) && !q.lx[i].space {
		l := q.lx[i]
		if l.kind == lexMark {
			if !(q.word(i, "/", ":", "-", ".", "+", "_") && i+1 < len(q.lx) && !q.lx[i+1].space && q.lx[i+1].kind != lexMark) {
				return i
			}
		}
		i++
	}
	return i
}
