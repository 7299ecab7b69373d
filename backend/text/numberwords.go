package text

// smallFrench and smallEnglish hold the number words under one hundred that stand alone.
var smallFrench = map[string]float64{
	"zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
	"onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
	"quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
}

var smallEnglish = map[string]float64{
	"zero": 0, "six": 6, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
	"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// collectives count roughly: "une vingtaine", "a dozen".
var collectives = map[string]float64{
	"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40, "cinquantaine": 50,
	"soixantaine": 60, "centaine": 100, "millier": 1000, "dozen": 12,
}

// groups are the collectives that a number may multiply: "deux douzaines".
var groups = map[string]float64{"dizaines": 10, "douzaines": 12, "quinzaines": 15, "vingtaines": 20, "trentaines": 30, "centaines": 100}

// plurals name a floor without a number: "des centaines", "thousands of".
var plurals = map[string]float64{
	"dizaines": 10, "douzaines": 12, "centaines": 100, "milliers": 1000, "millions": 1e6, "milliards": 1e9,
	"dozens": 12, "hundreds": 100, "thousands": 1000, "tens": 10,
}

// numberWord is a number read in words over the lexemes [from, to). Single is set for a bare "un", "une" or "one", which
// is a number only before a unit.
type numberWord struct {
	value  float64
	to     int
	single bool
}

// small is the value of a number word under one hundred in the text's language.
func (q *scanner) small(f string) (float64, bool) {
	switch q.lang {
	case French:
		v, ok := smallFrench[f]
		return v, ok
	case English:
		v, ok := smallEnglish[f]
		return v, ok
	}
	return 0, false
}

// readNumberWord reads a number in words at i: "vingt-trois", "quatre-vingt-dix", "two hundred and five", "mille deux cents".
func (q *scanner) readNumberWord(i int) (numberWord, bool) {
	var total, group float64
	at, count := i, 0
	last := 0.0
	for at < len(q.lx) {
		w := q.lx[at]
		if w.kind == lexMark && w.fold == "-" && count > 0 && !w.space && at+1 < len(q.lx) && !q.lx[at+1].space && q.partOfNumber(at+1) {
			at++
			continue
		}
		if w.kind != lexWord {
			break
		}
		v, ok := q.small(w.fold)
		switch {
		case ok && v == 20 && last == 4 && (w.fold == "vingts" || q.lx[at-1].fold == "-"):
			group += 76 // quatre-vingts
		case ok:
			if count > 0 && !follows(last, v, w.fold) {
				goto done
			}
			group += v
		case q.lang == French && (w.fold == "cent" || w.fold == "cents" && count > 0) || q.lang == English && w.fold == "hundred":
			if w.fold == "hundred" && count == 0 && !q.word(at-1, "a") {
				goto done
			}
			if count > 0 && last > 20 && last != 1000 {
				goto done
			}
			group = max(group, 1) * 100
			v = 100
		case q.lang == French && w.fold == "mille" || q.lang == English && w.fold == "thousand" && (count > 0 || q.word(at-1, "a")):
			total += max(group, 1) * 1000
			group, v = 0, 1000
		case (w.fold == "et" || w.fold == "and") && count > 0 && q.partOfNumber(at+1) && last >= 20:
			if n, _ := q.small(q.lx[at+1].fold); w.fold == "et" && n != 1 && n != 11 || w.fold == "and" && last < 100 {
				goto done
			}
			at++
			continue
		default:
			goto done
		}
		last = v
		count++
		at++
	}
done:
	if count == 0 {
		return numberWord{}, false
	}
	first := q.lx[i].fold
	return numberWord{value: total + group, to: at, single: count == 1 && (first == "un" || first == "une" || first == "one")}, true
}

// partOfNumber reports whether the lexeme at i may continue a number in words.
func (q *scanner) partOfNumber(i int) bool {
	if i < 0 || i >= len(q.lx) || q.lx[i].kind != lexWord {
		return false
	}
	f := q.lx[i].fold
	if _, ok := q.small(f); ok {
		return true
	}
	return f == "cent" || f == "cents" || f == "mille" || f == "et" || f == "hundred" || f == "thousand"
}

// follows reports whether v may come after last in one number: "vingt trois" does, "deux trois" does not.
func follows(last, v float64, word string) bool {
	switch {
	case word == "un" || word == "une" || word == "one":
		return last >= 20
	case last == 60 || last == 20 && v < 20:
		return v < 20
	case last >= 20 && last < 100:
		return v < 10
	case last == 10:
		return v >= 7 && v <= 9
	}
	return last >= 100
}
