package text

import "unicode"

// nameHeads are words after which a number is part of a name: standards, articles, versions, steps, products.
var nameHeads = wordSet(`iso iec en nf din bs soc pci afnor nfc ce astm ieee rfc sae ansi ohsas haccp cfr cnil sia rt re
article articles art section sections chapitre chapter annexe annex appendix page pages p pp fig figure tableau table
version versions v etape etapes step steps option options phase module niveau level tier classe class type volet lot axe
loi reglement directive decret arrete ordonnance law regulation act code rule regle ref reference dossier facture invoice siren siret rcs ape naf tva iban
windows office microsoft android ios iphone ipad chrome python php drupal angular sage java html css ipv web agenda horizon
bac boite bp cedex cs tel telephone phone fax rue avenue boulevard batiment route suite room salle usb wifi bluetooth`)

// skipName answers the lexeme after a number that is part of a name, or i.
func (q *scanner) skipName(i int) int {
	l := q.lx[i]
	if l.kind != lexNumber {
		return i
	}
	if l.opaque {
		return q.nameEnd(i + 1)
	}
	if i > 0 {
		p := q.lx[i-1]
		switch {
		case p.kind == lexWord && !l.space && p.fold != "x" && unitWords[p.fold].kind != Money:
			return q.nameEnd(i + 1)
		case p.kind == lexWord && nameHeads[p.fold] && !q.lowerEn(i-1):
			return q.nameEnd(i + 1)
		case p.fold == "-" && !l.space && !p.space && i > 1 && q.lx[i-2].kind == lexWord && small[q.lx[i-2].fold] == 0:
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
		case !isUnit && !isScale && w != "x" && w != "m" && w != "h" && w != "er" && w != "re" && w != "ere" && w != "st" && w != "am" && w != "pm" && w != "b":
			return q.nameEnd(i + 2)
		}
	}
	return i
}

// lowerEn reports whether the head at i is an ordinary word here: "en 2 jours" is not the standard "EN 301 549".
func (q *scanner) lowerEn(i int) bool {
	switch l := q.lx[i]; l.fold {
	case "en", "ce", "re", "rt", "bs", "cs", "bp", "tel":
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
