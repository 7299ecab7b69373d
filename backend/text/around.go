package text

import "strings"

// leftWord is what words before a number do to it.
type leftWord struct {
	words  []string // in text order; "des!" stands for an accented "dès"
	bound  Bound
	approx bool
	only   QuantityKind // when set, for this kind alone
}

var leftWords = buildLeft()

// buildLeft indexes the expressions by their last word, the longer ones first.
func buildLeft() map[string][]leftWord {
	m := map[string][]leftWord{}
	add := func(b Bound, approx bool, only QuantityKind, list ...string) {
		for _, e := range list {
			w := strings.Fields(e)
			last := w[len(w)-1]
			entry := leftWord{w, b, approx, only}
			at := 0
			for at < len(m[last]) && len(m[last][at].words) >= len(w) {
				at++
			}
			m[last] = append(m[last][:at], append([]leftWord{entry}, m[last][at:]...)...)
		}
	}
	add(MoreThan, false, "", "plus de", "plus d'", "plus des", "plus du", "+ de", "+ d'", "au dela de", "au - dela de", "superieur a", "superieure a", "superieurs a", "superieures a",
		"upwards of", "au dessus de", "au - dessus de", "au dessus des", "excede", "depasse", "depassent", "depasser", "depassant", "over", "more than", "above", "exceeding", "exceeds", "exceed", "in excess of", "greater than", "higher than", "beyond", ">")
	add(AtLeast, false, "", "au moins", "minimum", "minimum de", "minimum of", "au minimum", "a partir de", "a partir du", "a partir d'", "des!", "at least", "starting at", "starting from", "starts at", "start at", "starts from", "des! le", "des! la", "des! les", "no less than",
		"not less than", "no fewer than", "pas moins de", "pas moins d'", "≥", "min .", "a compter de", "a compter du")
	add(AtLeast, false, Money, "from")
	add(MoreThan, false, Ratio, "plus que")
	add(MoreThan, false, Date, "after", "apres", "apres le")
	add(LessThan, false, Date, "before", "prior to", "avant", "avant le", "avant la", "avant les")
	add(AtMost, false, "", "jusqu' a", "jusqu'a", "jusqu' au", "au plus", "au maximum", "maximum", "maximum de", "maximum of", "up to", "at most", "no more than", "not more than", "pas plus de", "pas plus d'",
		"max .", "max", "≤", "as much as", "as many as", "a concurrence de", "dans la limite de", "a hauteur de", "as low as", "as little as", "as few as", "depasse pas", "depassent pas", "peut depasser", "peut atteindre", "peuvent atteindre", "pouvant atteindre", "can reach", "may reach", "excede pas", "not exceed", "capped at", "plafonne a", "plafonnee a", "plafonnes a", "plafonnees a")
	add(AtMost, false, Duration, "within", "sous", "dans les", "under the")
	add(LessThan, false, "", "moins de", "moins d'", "moins des", "moins du", "sous les", "sous la barre des", "sous le seuil des", "en dessous de", "en - dessous de", "en deca de", "less than", "fewer than", "under", "below", "inferieur a", "inferieure a", "inferieurs a", "<", "lower than")
	add("", true, "", "environ", "autour de", "autour d'", "de l' ordre de", "approximativement", "a peu pres", "aux alentours de", "about", "around", "approximately", "roughly",
		"~", "≈", "env .", "env", "aux environs de", "ca .", "un petit", "une petite", "approximatively", "circa", "quelque", "quelques", "some", "on average", "approx .")
	// "près de 100" says that the truth is just under: at most, approximately.
	add(AtMost, true, "", "pres de", "pres d'", "pres des", "pres du", "presque", "nearly", "almost", "close to", "pratiquement", "pas loin de")
	return m
}

// readLeft reads bounds and approximations before lexeme i, at most two, the nearer bound winning.
func (q *scanner) readLeft(i int, v *Quantity) {
	for range 2 {
		l, ok := q.left(i, v.Kind)
		if !ok {
			return
		}
		if l.words[0] == "over" && i-1 == q.last && q.last > 0 {
			return // "20% over 3 years" is a span of time
		}
		if l.bound != "" && v.Bound == Exact {
			v.Bound = l.bound
		}
		v.Approx = v.Approx || l.approx
		i -= len(l.words)
	}
}

func (q *scanner) left(i int, kind QuantityKind) (leftWord, bool) {
	if i == 0 {
		return leftWord{}, false
	}
	last := q.fold(i - 1)
	if last == "des" && q.accented(i-1) {
		last = "des!"
	}
	for _, l := range leftWords[last] {
		if l.only != "" && l.only != kind || len(l.words) > i {
			continue
		}
		ok := true
		for k := 0; k < len(l.words)-1; k++ {
			ok = ok && q.fold(i-len(l.words)+k) == l.words[k]
		}
		if ok {
			return l, true
		}
	}
	return leftWord{}, false
}

// accented reports whether lexeme i holds a letter beyond ASCII, which tells "dès" from "des".
func (q *scanner) accented(i int) bool { return q.lx[i].end-q.lx[i].start > len(q.lx[i].fold) }

// readRight reads "maximum", "ou plus", "or more", "environ" after the quantity.
func (q *scanner) readRight(i int, v *Quantity) {
	set := func(b Bound) {
		if v.Bound == Exact {
			v.Bound = b
		}
	}
	switch {
	case q.word(i, "maximum", "max", "maxi") || q.word(i, "au") && q.word(i+1, "maximum", "plus") || q.word(i, "or", "ou", "and", "et") && q.word(i+1, "less", "moins", "fewer", "under", "below"), q.word(i, "at") && q.word(i+1, "most"):
		set(AtMost)
	case q.word(i, "minimum", "min", "mini") || q.word(i, "au") && q.word(i+1, "minimum", "moins") || q.word(i, "or", "ou", "and", "et") && q.word(i+1, "more", "plus", "over", "above", "up", "davantage"), q.word(i, "at") && q.word(i+1, "least"):
		set(AtLeast)
	case q.word(i, "environ", "approximately", "approx"), q.word(i, "or") && q.word(i+1, "so"), q.word(i, "ou") && q.word(i+1, "presque"):
		v.Approx = true
	}
}

// suffixes reads tax basis and period after a unit, in either order, into v, and answers the lexeme after them.
func (q *scanner) suffixes(i int, v *Quantity) int {
	for range 3 {
		start := i
		if v.Kind == Money && !strings.Contains(v.Unit, " ") {
			if basis, n := q.tax(i); n > i {
				v.Unit += " " + basis
				i = n
			}
		}
		if v.Kind != Date && v.Kind != Rank {
			if p, n := q.period(i, v.Kind); n > i {
				v.Period = joinPeriods(v.Period, p)
				i = n
			}
		}
		if i == start {
			break
		}
	}
	return i
}

// joinPeriods joins what a rate is per, the time last: "user_month".
func joinPeriods(a, b string) string {
	switch {
	case a == "" || a == b:
		return b
	case strings.Contains(a, "_") || calendar[a] == calendar[b]:
		return a
	case calendar[a]:
		return b + "_" + a
	}
	return a + "_" + b
}

// tax reads a tax basis: "HT", "hors taxes", "TTC", "excl. VAT", "VAT included".
func (q *scanner) tax(i int) (string, int) {
	at := i
	if q.word(at, "(") {
		at++
	}
	n, basis := at, ""
	switch {
	case q.word(at, "ht", "htva"):
		n, basis = at+1, "excl"
	case q.word(at, "h") && q.word(at+1, ".") && q.word(at+2, "t"):
		n, basis = at+3, "excl"
		if q.word(n, ".") && q.glue(n) {
			n++
		}
	case q.word(at, "hors", "sans") && q.word(at+1, "taxes", "taxe", "tva"):
		n, basis = at+2, "excl"
	case q.word(at, "t") && q.word(at+1, ".") && q.word(at+2, "t") && q.word(at+3, ".") && q.word(at+4, "c"):
		n, basis = at+5, "incl"
		if q.word(n, ".") && q.glue(n) {
			n++
		}
	case q.word(at, "toutes") && q.word(at+1, "taxes") && q.word(at+2, "comprises", "incluses"):
		n, basis = at+3, "incl"
	case q.word(at, "ttc", "tvac"):
		n, basis = at+1, "incl"
	case q.word(at, "tva", "taxes", "vat", "tax") && q.word(at+1, "incluse", "incluses", "comprise", "comprises", "included", "inclusive"):
		n, basis = at+2, "incl"
	case q.word(at, "excl", "ex", "excluding", "exclusive", "plus", "+", "before", "without"), q.word(at, "incl", "inc", "including", "inclusive", "with"):
		n = at + 1
		if q.word(n, ".", "of") {
			n++
		}
		if !q.word(n, "vat", "tax", "tva", "taxes") {
			return "", i
		}
		n++
		basis = "excl"
		if f := q.fold(at); strings.HasPrefix(f, "inc") || f == "with" {
			basis = "incl"
		}
	default:
		return "", i
	}
	if at > i && q.word(n, ")") {
		n++
	} else if at > i {
		return "", i
	}
	return basis, n
}

// period reads "par mois", "/an", "per user", "a month", "mensuels", "et par utilisateur", "/m²", "le kilo".
func (q *scanner) period(i int, kind QuantityKind) (string, int) {
	if i >= len(q.lx) {
		return "", i
	}
	if p, ok := periodAdjectives[q.fold(i)]; ok && kind == Money {
		return p, i + 1
	}
	switch {
	case kind != Money:
	case q.word(i, "pm", "pcm"):
		return "month", i + 1
	case q.word(i, "pa"), q.word(i, "p") && q.word(i+1, ".") && q.word(i+2, "a"):
		if n := i + 3; !q.word(i, "pa") {
			if q.word(n, ".") && q.glue(n) {
				n++
			}
			return "year", n
		}
		return "year", i + 1
	}
	at := i
	if q.word(at, "et") || q.word(at, ",", "and") && q.word(at+1, "par", "per", "/") {
		at++
	}
	article := false
	switch {
	case q.word(at, "par", "per", "/"), at == i && q.word(at, "chaque", "each", "every"):
		at++
	case q.word(at, "a", "an", "la", "l'", "le") && kind != Date && (kind == Money || q.word(at, "a", "an")):
		article = true
		at++
	default:
		return "", i
	}
	f := q.fold(at)
	p, ok := periodWords[f]
	switch {
	case article && q.word(at-1, "a", "an") && !ok, article && (len(f) < 3 || f == "second" || f == "seconde" || f == "minute" && q.lang == French):
		return "", i
	case ok && kind == Duration && !calendar[p]:
		return "", i
	case ok:
		return p, at + 1
	}
	if u, n := q.unit(at, amount{}); u != nil && u.kind == Other && denominators[u.unit] && kind != Duration && !(u.unit == "m" && kind == Money && len(f) == 1) {
		return u.unit, n
	}
	return "", i
}

// counting is what a quantity counts from lexeme i on, and what the count is per when it says so after it: "300 requêtes par
// minute", "6 publications mensuelles".
func (q *scanner) counting(i int, v *Quantity) (counts, period string) {
	counts, end := q.countedTo(i)
	if v.Kind != Count || v.Period != "" || counts == "" {
		return counts, v.Period
	}
	if p, ok := periodAdjectives[q.fold(end-1)]; ok {
		return counts, p
	}
	if q.word(end, "par", "per", "/", "a", "an", "each", "chaque", "every") {
		if p, _ := q.period(end, Count); calendar[p] || p == "second" || p == "minute" {
			return counts, p
		}
	}
	return counts, ""
}

// calendar holds the periods of time that a duration may be counted in: "15 heures par mois".
var calendar = wordSet("hour day week month quarter year night session")

// counted is the noun phrase from lexeme i on: up to four words, articles before it left out, up to the next word that
// is neither content nor "de".
func (q *scanner) counted(i int) string {
	s, _ := q.countedTo(i)
	return s
}

// countedTo is counted with the lexeme after the phrase.
func (q *scanner) countedTo(i int) (string, int) {
	for i < len(q.lx) && q.word(i, "de", "d'", "du", "des", "of", "le", "la", "les", "l'", "the", "our", "nos", "your", "vos", "their", "leurs") {
		i++
	}
	from, to, content := i, i, 0
	for i < len(q.lx) && q.lx[i].kind == lexWord && content < 4 {
		f := q.lx[i].fold
		link := f == "de" || f == "d'" || f == "du" || f == "of" || f == "des" || f == "l'" || f == "la"
		if link && content == 0 || !link && (StopWord(f, q.lang) || countEnds[f]) {
			break
		}
		if content > 0 && q.lang == French && strings.HasSuffix(f, "ent") && !strings.HasSuffix(f, "ment") && plural(q.fold(i-1)) || f == "year" && q.word(i+1, "on", "over") {
			break // "artisans perdent", "140% year on year"
		}
		i++
		for range 3 { // "rendez-vous", "chefs-d’œuvre"
			if !q.word(i, "-") || !q.glue(i) || !q.glue(i+1) || q.lx[i+1].kind != lexWord {
				break
			}
			i += 2
		}
		if !link {
			content++
			to = i
		}
	}
	if to == from {
		return "", to
	}
	return q.s[q.lx[from].start:q.lx[to-1].end], to
}

// countEnds are frequent words that follow a counted noun without belonging to it.
var countEnds = wordSet(`x per environ approximately approx minimum mini min maximum maxi max more less plus moins not ne n' utilisent use uses using trust font peuvent can already deja aujourd'hui today
worldwide across throughout amongst faster slower cheaper quicker better longer depuis since each every chaque every without sans selon according dont ou only seulement permet permettent nous`)
