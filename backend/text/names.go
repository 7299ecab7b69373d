package text

import "unicode"

// nameHeads are words after which a number is part of a name: standards, articles, versions, steps, products.
var nameHeads = wordSet(`iso iec en nf din bs soc pci afnor nfc ce astm ieee rfc sae ansi ohsas haccp cfr cnil sia rt re
article articles art section sections chapitre chapter annexe annex appendix page pages p pp fig figure tableau table
version versions v etape etapes step steps option options phase module niveau level tier classe class type volet lot axe
loi reglement directive decret arrete ordonnance law regulation act code rule regle ref reference dossier facture invoice siren siret rcs ape naf tva iban
windows office microsoft android ios iphone ipad chrome python php drupal angular sage java html css ipv web agenda horizon
bac boite bp cedex cs tel telephone phone fax wcag rgaa dss nis tls ssl fips nist isbn issn pas vde standard euro slide diapo diapositive band lot category categorie rue avenue boulevard batiment route suite room salle usb wifi bluetooth`)

// places are the parts of a text: a number after one says where to look. Some are ordinary words too.
var places = wordSet(`paragraphe paragraphes paragraph paragraphs alinea alineas ligne lignes line lines question clause clauses partie exhibit schedule row column colonne
verset pages articles sections chapitres`)

// placeEnd answers the lexeme after the numbers of the place that the word before i names ("lignes 12 à 14"), or i.
func (q *scanner) placeEnd(i int) int {
	switch {
	case q.word(i-1, "§"), q.word(i-1, "point") && !q.lx[i].plain && !q.counts(i):
	case i > 0 && places[q.lx[i-1].fold] && !q.word(i-2, "en", "hors", "on", "off") && !q.counts(i):
	default:
		return i
	}
	at := q.nameEnd(i + 1)
	for q.word(at, "a", "to", "et", "and", "-") && q.number(at+1) && !q.counts(at+1) {
		at = q.nameEnd(at + 2)
	}
	return at
}

// counts reports whether the number at i has a unit, a scale or a noun of its own.
func (q *scanner) counts(i int) bool {
	if u, _ := q.unit(i+1, amount{plain: &q.lx[i]}); u != nil || q.word(i+1, "/") && q.glue(i+1) {
		return true
	}
	return i+1 < len(q.lx) && q.lx[i+1].kind == lexWord && plural(q.fold(i+1))
}

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
	if n := q.placeEnd(i); n > i {
		return n
	}
	if q.registered(i) {
		return i + 1
	}
	if i > 0 {
		p := q.lx[i-1]
		switch {
		case p.kind == lexWord && !l.space && (p.fold != "x" || q.word(i, "64", "86")) && unitOf(p.fold).kind != Money:
			return q.nameEnd(i + 1)
		case p.kind == lexWord && nameHeads[p.fold] && !q.lowerEn(i-1) && !q.priced(i):
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

// registered reports whether the number at i is that of a register: after the court that keeps it ("RCS Lyon 512 345 678"), or a
// long run of digits with nothing to count.
func (q *scanner) registered(i int) bool {
	if i > 1 && q.word(i-2, "rcs", "rm") && q.capital(i-1) {
		return true
	}
	l := &q.lx[i]
	return l.plain && l.digits >= 8 && !q.counts(i) && q.counted(i+1) == ""
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

// streets name a way in an address, in both languages.
var streets = wordSet("rue avenue boulevard bd quai chemin allee impasse place route faubourg street road lane square terrace crescent")

// address reads a number of an address: that of a house, before its street or after it, or a postal code before its town. It
// answers the lexeme after it.
func (q *scanner) address(i int) int {
	l := &q.lx[i]
	if !l.plain || l.digits > 5 {
		return i
	}
	if l.digits < 5 && (q.word(i+1, "bis", "ter") || i+1 < len(q.lx) && streets[q.lx[i+1].fold] || q.word(i+1, ",") && i+2 < len(q.lx) && streets[q.lx[i+2].fold]) {
		return i + 1
	}
	if l.digits < 5 && q.lang == English && q.namedStreet(i+1) {
		return i + 1 // "12 Mill Lane"
	}
	if l.digits < 4 && q.inStreet(i) && (i+1 == len(q.lx) || q.word(i+1, ",", ".", ";")) {
		return i + 1 // "avenue de la Gare 4, …"
	}
	if l.digits >= 4 && q.town(i+1) && (l.digits == 5 && q.word(i-1, ",") || q.inStreet(i)) {
		return i + 1 // "75011 Paris"
	}
	return i
}

// namedStreet reports whether up to three capitalised words from lexeme i on end with the word for a way.
func (q *scanner) namedStreet(i int) bool {
	for n := i; n < len(q.lx) && n < i+4 && q.lx[n].kind == lexWord && q.capital(n); n++ {
		if n > i && streets[q.lx[n].fold] {
			return true
		}
	}
	return false
}

// inStreet reports whether a street was named within the eight lexemes before i, with its name.
func (q *scanner) inStreet(i int) bool {
	for n := i - 2; n >= 0 && n >= i-8; n-- {
		if streets[q.lx[n].fold] {
			return true
		}
	}
	return false
}

// town reports whether lexeme i is a word with a capital that is not all capitals.
func (q *scanner) town(i int) bool {
	return i < len(q.lx) && q.lx[i].kind == lexWord && q.lx[i].end-q.lx[i].start > 1 && q.capital(i) && !q.capitals(i)
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

// priced reports whether the number at i is an amount of money: "l'option 20 €" is no twentieth option.
func (q *scanner) priced(i int) bool {
	u, _ := q.unit(i+1, amount{})
	return u != nil && u.kind == Money
}
