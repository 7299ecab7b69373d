package typography

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// punctuation reads the signs inside a chunk: the spaces that are missing around them.
func (r *reader) punctuation(i int) {
	c := r.chunks[i]
	w := r.s[c.start:c.end]
	r.guillemets(c, w)
	r.gluedWords(i, w)
	r.bracket(i, w)
	if r.french && !r.style.tight() {
		r.missingStops(i, w)
	}
}

// guillemets counts the quotes that open and close, and finds those that touch their text.
func (r *reader) guillemets(c chunk, w string) {
	if c.has&signs == 0 {
		return
	}
	for j, sign := range w {
		at := c.start + j
		switch sign {
		case '«':
			r.open++
			if next := at + len("«"); next < c.end && r.wantsInner() && (j == 0 || !wordy(before(w, j))) {
				r.add(Spacing, next, next, r.style.inner())
			}
		case '»':
			if r.wantsInner() && j > 0 && !strings.HasSuffix(w[:j], "«") && onlyMarks(w[j:]) {
				r.add(Spacing, at, at, r.style.inner())
			}
			r.open = max(0, r.open-1)
		}
	}
}

func (r *reader) wantsInner() bool { return r.french && !r.style.tight() }

// missingStops finds ; : ! ? against the word that they end.
func (r *reader) missingStops(i int, w string) {
	c := r.chunks[i]
	tail := len(strings.TrimRight(w, ";:!?.,…)]»”\"’'*"))
	for j := tail; j < len(w); j++ {
		if classes[w[j]]&stops == 0 || r.style.touches(w[j]) {
			continue
		}
		last := before(w, j)
		if !wordy(last) && !strings.ContainsRune(")]»”\"%‰€$£°²³.…", last) || w[j] == ':' && named(w[:j]) || shouted[w[:j+1]] {
			continue
		}
		usual := narrow
		if w[j] == ':' {
			usual = wide
		}
		r.add(Spacing, c.start+j, c.start+j, r.style.space(usual))
	}
}

// named reports whether a word before a colon is none of a sentence: a drive, the head of an answered e-mail.
func named(w string) bool {
	switch w {
	case "Re", "RE", "Fw", "Fwd", "FW", "TR", "Tr", "http", "https", "mailto", "tel", "ftp":
		return true
	}
	return len(w) == 1 && classes[w[0]]&upper != 0
}

// shouted are names that end with their own mark.
var shouted = words("Yahoo! Mia! Joomla! Jeopardy! Wham! Oulipo! Panic! Vroom!")

// gluedWords finds two words parted by a sign without its space: "devis:c’est", "rapide,simple", "fin.Nous".
func (r *reader) gluedWords(i int, w string) {
	c := r.chunks[i]
	for j := 1; j+1 < len(w); j++ {
		switch w[j] {
		case ',':
			if unicode.IsLower(before(w, j)) && unicode.IsLower(after(w, j+1)) && lettersAt(w[j+1:]) > 1 && lettersBefore(w[:j]) > 1 {
				r.add(Spacing, c.start+j+1, c.start+j+1, " ")
			}
		case '.':
			if gluedSentence(w, j) > 0 {
				r.add(Spacing, c.start+j+1, c.start+j+1, " ")
			}
		case ':':
			if r.french && (alone(w, j) && r.colonBeforeWord(i, w, j) || startsWithDigit(w[j+1:]) && priced[foldCapital(w[:j])]) {
				r.add(Spacing, c.start+j, c.start+j+1, r.beforeColon()+": ")
			}
		}
	}
}

// bracket finds "Voici( oui )": a bracket that touches the word before it and not the one after.
func (r *reader) bracket(i int, w string) {
	head, ok := strings.CutSuffix(w, "(")
	if !r.french || !ok || lettersBefore(head) < 2 || lettersAt(r.next(i)) < 2 {
		return
	}
	at, next := r.chunks[i].start+len(head), r.chunks[i+1].start
	r.add(Spacing, at, next, " (")
}

func (r *reader) beforeColon() string {
	if r.style.tight() {
		return ""
	}
	return r.style.space(wide)
}

// lettersAt counts the letters that w begins with, lettersBefore those that it ends with; two are enough to know.
func lettersAt(w string) int {
	n := 0
	for _, c := range w {
		if !isLetter(c) || n == 2 {
			break
		}
		n++
	}
	return n
}

func lettersBefore(w string) int {
	last, size := utf8.DecodeLastRuneInString(w)
	if !isLetter(last) {
		return 0
	}
	if isLetter(before(w, len(w)-size)) {
		return 2
	}
	return 1
}

// alone reports whether the sign at byte j is the only one of its kind between two words of letters, two at least each.
func alone(w string, j int) bool {
	core := strings.TrimRight(w, ";:!?.,…)]»”\"’'*")
	return strings.Count(core, w[j:j+1]) == 1 && utf8.RuneCountInString(w[:j]) > 1 && len(core)-j > 2
}

// colonBeforeWord reports whether a colon without spaces parts two clauses: the word after it is a small one of French,
// and more words follow. "lang:en" and "site:exemple" are not sentences.
func (r *reader) colonBeforeWord(i int, w string, j int) bool {
	if len(w[:j]) < 3 || !isLetter(before(w, j)) || lettersAt(r.next(i)) == 0 {
		return false
	}
	rest := strings.ReplaceAll(w[j+1:], "’", "'")
	if head, tail, ok := strings.Cut(rest, "'"); ok {
		return tail != "" && elisions[strings.ToLower(head)]
	}
	return len(rest) > 1 && text.StopWord(rest, text.French) && !codes[rest]
}

var elisions = words("l d c j n s m t qu")

// codes are small words that are codes of a language or a direction too.
var codes = words("en de la le me te se il on es")

// priced are the words after which a figure may be glued by mistake: "Prix:29 €".
var priced = words("prix tarif tarifs total budget duree montant remise cout horaires reduction offre")

// gluedSentence is the length of the small word that opens a sentence right after the point at byte j of w, or 0.
func gluedSentence(w string, j int) int {
	rest := w[j+1:]
	if j < 3 || !unicode.IsLower(before(w, j)) || rest == "" || classes[rest[0]]&upper == 0 {
		return 0
	}
	rest = strings.TrimRight(rest, ",;:!?.»")
	if openers[rest] {
		return len(rest)
	}
	for _, head := range []string{"L'", "L’", "C'", "C’", "D'", "D’", "J'", "J’"} {
		if strings.HasPrefix(rest, head) && len(rest) > len(head) {
			return len(rest)
		}
	}
	return 0
}

// openers are small words that open a sentence.
var openers = words(`Le La Les Un Une Des Ce Cette Ces Nous Vous Il Elle Ils Elles On Notre Nos Votre Vos Pour Avec Dans Mais Et Chez Sans Depuis
The This These We You They Our Your With For But And In Our It He She`)

// points reads three points, and "etc." with points of suspension.
func (r *reader) points(i int) {
	c := r.chunks[i]
	w := r.s[c.start:c.end]
	if at := max(strings.Index(w, "etc"), strings.Index(w, "Etc")); r.french && at >= 0 && (at == 0 || !isLetter(before(w, at))) {
		if tail := w[at+3:]; strings.HasPrefix(tail, "...") && !strings.HasPrefix(tail, "....") {
			r.add(Abbreviation, c.start+at+3, c.start+at+6, ".")
			return
		} else if strings.HasPrefix(tail, "…") {
			r.add(Abbreviation, c.start+at+3, c.start+at+3+len("…"), ".")
			return
		}
	}
	if c.has&dots == 0 {
		return
	}
	if r.ellipsis != Typographic || strings.Contains(w, "....") || strings.Contains(w, "/") {
		return
	}
	for at := strings.Index(w, "..."); at >= 0; {
		if at == 0 || at+3 == len(w) || !isDigit(w[at-1]) || !isDigit(w[at+3]) {
			r.add(Ellipsis, c.start+at, c.start+at+3, "…")
		}
		next := strings.Index(w[at+3:], "...")
		if next < 0 {
			return
		}
		at += 3 + next
	}
}

// dashes reads a hyphen that stands for a dash, and a dash without its spaces.
func (r *reader) dashes(i int) {
	c := r.chunks[i]
	w := r.s[c.start:c.end]
	if w == "-" || w == "--" {
		if r.parts(i, w) {
			r.add(Dash, c.start, c.end, "–")
		}
		return
	}
	r.unspaced(c, w, "--", r.longDash())
	if r.french {
		r.unspaced(c, w, "—", " — ")
	}
}

// unspaced finds a dash between two letters.
func (r *reader) unspaced(c chunk, w, dash, with string) {
	for at := 0; ; at += len(dash) {
		j := strings.Index(w[at:], dash)
		if j < 0 {
			return
		}
		at += j
		if at > 0 && isLetter(before(w, at)) && isLetter(after(w, at+len(dash))) {
			r.add(Dash, c.start+at, c.start+at+len(dash), with)
		}
	}
}

func (r *reader) longDash() string {
	if r.french {
		return " – "
	}
	return "—"
}

// parts reports whether a lone hyphen parts two pieces of a sentence. Between two names or two figures it may be a
// route, a score or a range.
func (r *reader) parts(i int, w string) bool {
	prev, next := r.previous(i), r.next(i)
	if prev == "" || next == "" || r.chunks[i-1].first && len(prev) < 3 {
		return false
	}
	last, first := before(prev, len(prev)), after(next, 0)
	if !isLetter(last) && !strings.ContainsRune(",)»”%€!?…", last) || !isLetter(first) {
		return false
	}
	return w == "--" || unicode.IsLower(first) || unicode.IsLower(after(prev, 0))
}
