package typography

import (
	"strings"
	"unicode/utf8"
)

// gap reads the space between chunk i-1 and chunk i.
func (r *reader) gap(i int) {
	start, end := r.chunks[i-1].end, r.chunks[i].start
	n, plain := 0, true
	for _, c := range r.s[start:end] {
		switch c {
		case ' ':
		case '\u00a0', '\u202f', '\u2009':
			plain = plain && c == '\u2009'
		default:
			return // tabulations and the like lay a page out
		}
		n++
	}
	if r.stuckAfter(i) {
		sign := r.s[end : end+1]
		r.add(Spacing, start, end+1, r.beforeStop(sign)+sign+" ")
		return
	}
	if r.superfluous(i) {
		if w := r.word(i); w[0] == ',' && len(w) > 1 && isLetter(after(w, 1)) {
			r.add(Spacing, start, end+1, ", ")
		} else {
			r.add(Spacing, start, end, "")
		}
		return
	}
	due, double := r.due(i), n > 1 && !r.style.off(DoubleSpace)
	switch {
	case double && due == "":
		r.add(DoubleSpace, start, end, " ")
	case double:
		r.add(DoubleSpace, start, end, due)
	case due != "" && plain:
		r.add(NoBreak, start, end, due)
	case due != "":
		r.add(Width, start, end, due)
	}
}

// beforeStop is the space of the language before a mark.
func (r *reader) beforeStop(sign string) string {
	switch {
	case !r.french || r.style.Spaces == Tight:
		return ""
	case sign == ":":
		return r.style.space(wide)
	}
	return r.style.space(narrow)
}

// stuckAfter reports whether chunk i begins with the mark of the sentence before it: "là :elle".
func (r *reader) stuckAfter(i int) bool {
	prev, w := r.word(i-1), r.word(i)
	if prev == "" || w == "" || classes[w[0]]&stops == 0 || !wordy(before(prev, len(prev))) {
		return false
	}
	end := strings.IndexFunc(w[1:], func(c rune) bool { return !isLetter(c) })
	if end < 0 {
		return len(w) > 3
	}
	return end > 2 && strings.ContainsRune(".,;:!?…)»”'’", after(w, 1+end))
}

// superfluous reports whether no space may stand before chunk i: before a comma, a full stop, a closing bracket, and in
// English before all punctuation and the per cent sign.
func (r *reader) superfluous(i int) bool {
	prev, w := r.word(i-1), r.word(i)
	if prev == "" || w == "" || prev == "." {
		return false
	}
	last := before(prev, len(prev))
	if strings.TrimLeft(prev, "«“\"") == "(" {
		return wordy(after(w, 0))
	}
	if !wordy(last) && !strings.ContainsRune(")]»”%€…", last) {
		return false
	}
	switch w[0] {
	case ',':
		return len(w) == 1 || !isDigit(w[1]) && w[1] != ','
	case '.':
		return len(w) == 1 && r.next(i) != "." || len(w) > 1 && w[1] != '.' && onlyMarks(w)
	case ')':
		return wordy(last)
	case ';', ':', '!', '?':
		return !r.french && onlyMarks(w) && !(w == ":" && isDigit(prev[len(prev)-1]) && startsWithDigit(r.next(i)))
	case '%':
		return !r.french && isDigit(prev[len(prev)-1]) && !startsWithDigit(w[1:]) && (len(w) == 1 || !isLetter(after(w, 1)))
	}
	return false
}

// wordy reports whether a character is part of a word or of a number.
func wordy(c rune) bool { return c < utf8.RuneSelf && isDigit(byte(c)) || isLetter(c) }

func startsWithDigit(w string) bool { return w != "" && isDigit(w[0]) }

// onlyMarks reports whether w holds punctuation alone.
func onlyMarks(w string) bool {
	return strings.Trim(w, ";:!?.,…)]»”\"’'") == ""
}

// due is the no-break space that French wants between chunk i-1 and chunk i, or nothing.
func (r *reader) due(i int) string {
	w := r.word(i)
	if !r.french || w == "" {
		return ""
	}
	prev := r.word(i - 1)
	switch c := after(w, 0); c {
	case ';', '!', '?', ':':
		return r.dueBeforeStop(i, c)
	case '»':
		if r.open > 0 {
			return r.style.inner()
		}
		return ""
	}
	switch {
	case prev == "":
		return ""
	case strings.HasSuffix(prev, "«"):
		return r.style.inner()
	case isDigit(prev[len(prev)-1]):
		return r.dueAfterFigure(i, prev, w)
	case isDigit(w[0]) && numero(prev):
		return r.style.space(wide)
	case hourAfter(w) && (prev == "h" && i >= 2 && !r.chunks[i-1].first && figure(r.word(i-2)) || hourBefore(prev)):
		return r.style.space(wide)
	}
	return ""
}

// dueBeforeStop is the space before ; : ! ? when it stands alone after a word that may be followed by a no-break space:
// one glued to an address would be read as part of it.
func (r *reader) dueBeforeStop(i int, c rune) string {
	prev, w := r.word(i-1), r.word(i)
	if prev == "" || !onlyMarks(w) || r.style.Spaces == Tight {
		return ""
	}
	last := before(prev, len(prev))
	if strings.ContainsRune(";:!?([«", last) {
		return ""
	}
	if c != ':' {
		return r.style.space(narrow)
	}
	if figure(prev) && startsWithDigit(r.next(i)) && w == ":" && plainDigits(prev) {
		return "" // a ratio: 3 : 1
	}
	return r.style.space(wide)
}

// dueAfterFigure is the space between a number and its sign, its unit or its next group of thousands.
func (r *reader) dueAfterFigure(i int, prev, w string) string {
	if !figure(prev) {
		return ""
	}
	if w[0] == '%' || strings.HasPrefix(w, "‰") {
		if len(w) > 1 && w[0] == '%' && wordy(after(w, 1)) {
			return ""
		}
		return r.style.space(narrow)
	}
	if symbol, rest := cutSymbol(w); spaced[symbol] && !continues(rest) || symbol == "h" && !continues(rest) {
		return r.style.space(wide)
	}
	if r.thousands(i) {
		return r.style.space(narrow)
	}
	return ""
}

// figure reports whether w ends with a number that stands by itself: "12", "(3,5", "1'250", "10-12"; not "A4" nor "v2".
func figure(w string) bool {
	if w == "" || !isDigit(w[len(w)-1]) {
		return false
	}
	i := len(w)
	for i > 0 && (isDigit(w[i-1]) || strings.IndexByte(".,'", w[i-1]) >= 0) {
		i--
	}
	if i == 0 {
		return true
	}
	if c := before(w, i); c == '-' || c == '–' || c == '+' {
		return i == 1 || !isLetter(before(w, i-utf8.RuneLen(c)))
	} else {
		return strings.ContainsRune("([«“\"~≈<>≤≥±×/", c) || c == ':' && isLetter(before(w, i-1)) || elision(w[:i])
	}
}

// elision reports whether w ends with a letter and an apostrophe, as "d’" does.
func elision(w string) bool {
	w, ok := strings.CutSuffix(w, "’")
	return ok && w != "" && isLetter(before(w, len(w)))
}

// numero reports whether w abbreviates "numéro".
func numero(w string) bool {
	switch strings.TrimLeft(w, "(«\"“") {
	case "n°", "N°", "nº", "Nº", "nᵒ", "n°s":
		return true
	}
	return false
}

// hourAfter reports whether w begins with minutes.
func hourAfter(w string) bool {
	return len(w) >= 2 && w[0] >= '0' && w[0] <= '5' && isDigit(w[1]) && (len(w) == 2 || !wordy(after(w, 2)))
}

// hourBefore reports whether w is an hour against its h: "9h".
func hourBefore(w string) bool {
	head, ok := strings.CutSuffix(strings.TrimLeft(w, "(«“"), "h")
	return ok && isHour(head)
}

// thousands reports whether the space before chunk i parts thousands. The whole run of figures must be groups of three
// after a first one of three at most: a telephone number, a reference and a postal code are not.
func (r *reader) thousands(i int) bool {
	from, to := r.run(i)
	if to-from < 2 || i <= from || i >= to {
		return false
	}
	return true
}

// run is the run of groups of three that holds the space before chunk i, as chunks [from, to); empty when it is not a
// number.
func (r *reader) run(i int) (from, to int) {
	from = i
	for from > 0 && !r.chunks[from].first && r.pureFigures(from-1) {
		from--
	}
	to = from + 1
	for to < len(r.chunks) && !r.chunks[to].first && r.pureFigures(to-1) && startsWithDigit(r.word(to)) {
		to++
	}
	first := strings.TrimLeft(r.word(from), "([«“\"~≈<>≤≥±-")
	if len(first) > 3 || !plainDigits(first) || first[0] == '0' || r.labelled(from) || ranked[bare(r.previous(from))] {
		return i, i
	}
	for j := from + 1; j < to; j++ {
		w := r.word(j)
		if len(w) < 3 || !plainDigits(w[:3]) || len(w) > 3 && isDigit(w[3]) {
			return i, i
		}
		if j < to-1 && len(w) > 3 {
			return i, i
		}
		if tail := w[3:]; tail != "" && (wordy(after(tail, 0)) || tail[0] == '-') && !glues(tail) {
			return i, i
		}
	}
	return from, to
}

// pureFigures reports whether chunk i ends with figures and goes on with nothing else, so that a group may follow.
func (r *reader) pureFigures(i int) bool {
	w := strings.TrimLeft(r.word(i), "([«“\"~≈<>≤≥±-+")
	return plainDigits(w)
}

func plainDigits(w string) bool {
	for _, c := range []byte(w) {
		if !isDigit(c) {
			return false
		}
	}
	return w != ""
}

// labelled reports whether the figures of chunk i follow what they identify: a register, a telephone, a product.
func (r *reader) labelled(i int) bool {
	if strings.HasPrefix(r.word(i), "+") {
		return true
	}
	for j := i; j > 0 && i-j < 4 && !r.chunks[j].first; j-- {
		if labels[bare(r.word(j-1))] {
			return true
		}
	}
	return false
}

// bare is a word in lower case without the punctuation around it.
func bare(w string) string {
	return strings.ToLower(strings.Trim(w, ".,;:!?()[]«»“”\"'’*/-"))
}

// ranked are the words after which a first figure stands alone: "page 3 120 items".
var ranked = words(`page pages chapitre chapter étape step niveau level figure fig tableau table version question exercice leçon lesson tome volume article art`)

var labels = words(`siren siret rcs tva vat iban bic swift tél tel téléphone phone telephone fax mobile portable insee naf ape orias
bce kbo ide che ean gtin isbn issn agrément réf ref référence reference licence adeli rpps finess iso office windows microsoft no composez sms
code dossier contrat numéro number cedex bp cs standard accueil appelez call gsm dial n° nº w`)

// glues reports whether a sign may touch the figures before it: "250%", "250€", "250km".
func glues(tail string) bool {
	symbol, rest := cutSymbol(tail)
	return (glued[symbol] || symbol == "%") && !continues(rest)
}
