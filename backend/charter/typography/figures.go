package typography

import (
	"strings"
	"unicode/utf8"
)

// follower says what a number measures.
type follower int

const (
	nothing follower = iota
	percent
	money
	unit
	scale
	noun
)

// figures reads the numbers of chunk i, each with what follows it.
func (r *reader) figures(i int) {
	c := r.chunks[i]
	for p := c.start; p < c.end; p++ {
		if !isDigit(r.s[p]) {
			continue
		}
		end := bodyEnd(r.s, p, c.end)
		if !r.glued(c.start, p) {
			r.figure(i, p, end)
		}
		p = end - 1
	}
	if r.french {
		r.numbered(c)
		r.englishHour(i)
	} else {
		r.groupedBySpaces(i)
	}
}

// bodyEnd is where the number that begins at p ends: digits, and points, commas or apostrophes between digits.
func bodyEnd(s string, p, end int) int {
	for p < end {
		if isDigit(s[p]) {
			p++
			continue
		}
		n := 1
		if strings.HasPrefix(s[p:end], "’") {
			n = len("’")
		} else if s[p] != '.' && s[p] != ',' && s[p] != '\'' {
			break
		}
		if p+n >= end || !isDigit(s[p+n]) {
			break
		}
		p += n
	}
	return p
}

// glued reports whether what stands before a number in its chunk makes it part of a name: A4, v2, F-75011, 3:1.
func (r *reader) glued(start, p int) bool {
	if p == start {
		return false
	}
	c := before(r.s, p)
	if c == '-' || c == '–' {
		head := strings.TrimRightFunc(r.s[start:p-utf8.RuneLen(c)], isLetter)
		return len(head) < p-utf8.RuneLen(c)-start && (head == "" || !isDigit(head[len(head)-1]))
	}
	if c == ':' && r.french && priced[foldCapital(r.s[start:p-1])] {
		return false
	}
	return isLetter(c) || strings.ContainsRune(".,:@#_%°&*+'", c) || c == '’' && !r.french || c == '/' && p-1 > start && isLetter(before(r.s, p-1))
}

// cutSymbol parts the sign or the letters that w begins with from the rest.
func cutSymbol(w string) (symbol, rest string) {
	for j, c := range w {
		if !isLetter(c) && !strings.ContainsRune("%‰€£$¥°²³", c) {
			return w[:j], w[j:]
		}
		if strings.ContainsRune("%‰€£¥", c) {
			j += utf8.RuneLen(c)
			return w[:j], w[j:]
		}
	}
	return w, ""
}

// continues reports whether a word goes on after its first letters.
func continues(rest string) bool {
	c := after(rest, 0)
	return rest != "" && (wordy(c) || c == '\'' || c == '’')
}

// figure reads the number s[p:end] of chunk i.
func (r *reader) figure(i, p, end int) {
	c := r.chunks[i]
	symbol, rest := cutSymbol(r.s[end:c.end])
	if r.french {
		if symbol == "" && r.euroFirst(i, p, end) {
			return
		}
		r.respell(i, p, end, symbol, rest)
	} else if symbol != "" {
		r.englishOrdinal(p, end, symbol, rest)
		r.englishHourForm(p, end, symbol, rest)
	}
	f := r.follows(i, end, symbol, rest)
	if f == nothing && r.french && symbol == "" && rest == "" && r.millionsOf(i, r.s[p:end]) {
		f = noun
	}
	if f == nothing {
		return
	}
	if r.labelled(i) || r.partOfRun(i, p, end) {
		return
	}
	if with := r.rewrite(r.s[p:end], f, r.franc(i, symbol)); with != "" {
		r.add(Number, p, end, with)
	}
}

// millionsOf reports whether a round number of seven figures or more counts something: "1000000 de lignes".
func (r *reader) millionsOf(i int, body string) bool {
	next := bareApostrophe(r.next(i))
	return len(body) > 6 && strings.HasSuffix(body, "000") && plainDigits(body) && (next == "de" || hasElision(next, "d'"))
}

// partOfRun reports whether figures stand right before the number, so that it is the end of a longer one.
func (r *reader) partOfRun(i, p, end int) bool {
	return p == r.chunks[i].start && !r.chunks[i].first && i > 0 && plainDigits(r.word(i-1)) && strings.IndexByte(r.s[p:end], '.') < 0
}

// respell reads what is glued to a French number: ordinals, hours, units and signs.
func (r *reader) respell(i, p, end int, symbol, rest string) {
	body := r.s[p:end]
	switch {
	case symbol == "":
		r.clock(i, p, end)
	case plainDigits(body) && ordinals[symbol] != "" && !continues(rest):
		r.ordinal(body, end, symbol)
	case (symbol == "h" || symbol == "H") && plainDigits(body):
		r.hour(i, p, end, rest)
	case strings.EqualFold(symbol, "am") || strings.EqualFold(symbol, "pm"):
		r.meridiem(i, p, end, symbol, end+len(symbol))
	case symbol == "j" && strings.HasPrefix(rest, "/7"):
		r.add(Hour, end, end, r.style.space(wide))
	case symbol == "%" || symbol == "‰":
		if !continues(rest) {
			r.add(Unit, end, end, r.style.space(narrow))
		}
	case symbol == "€" && startsWithDigit(rest):
		r.cents(p, end, rest)
	case symbol == "€" && taxed(rest):
		r.add(Unit, end, end+len(symbol), r.style.space(wide)+"€ ")
	case raised[symbol] && rest != "" && (rest[0] == '2' || rest[0] == '3') && !continues(rest[1:]):
		r.add(Unit, end, end+len(symbol)+1, r.style.space(wide)+symbol+map[byte]string{'2': "²", '3': "³"}[rest[0]])
	case gluedNouns[symbol] && !continues(rest):
		r.add(Unit, end, end, r.style.space(wide))
	case glued[symbol] && !continues(rest):
		with := symbol
		if right := respelt[symbol]; right != "" {
			with = right
		}
		r.add(Unit, end, end+len(symbol), r.style.space(wide)+with)
	}
}

// euroFirst reads "€29", which Belgium and Luxembourg write too.
func (r *reader) euroFirst(i, p, end int) bool {
	c := r.chunks[i]
	at := p - len("€")
	if at < c.start || r.s[at:p] != "€" || at > c.start && !strings.ContainsRune("(«“\"", before(r.s, at)) || r.style.dotted() || startsWithDigit(r.next(i)) {
		return false
	}
	if tail := r.s[end:c.end]; tail != "" && !onlyMarks(tail) && tail[0] != '/' {
		return false
	}
	body := r.s[p:end]
	if with := r.rewrite(body, money, false); with != "" {
		body = with
	}
	r.add(Amount, at, end, body+r.style.space(wide)+"€")
	return true
}

// taxed reports whether what follows a sign is the tax basis, against it: "29€HT".
func taxed(rest string) bool {
	rest = strings.TrimRight(rest, ".,;:!?)")
	return rest == "HT" || rest == "TTC"
}

// cents reads "29€99".
func (r *reader) cents(p, end int, rest string) {
	if strings.HasSuffix(r.s[:p], "€") {
		return
	}
	if len(rest) >= 2 && isDigit(rest[1]) && (len(rest) == 2 || !wordy(after(rest, 2))) && plainDigits(r.s[p:end]) {
		r.add(Amount, end, end+len("€")+2, ","+rest[:2]+r.style.space(wide)+"€")
	}
}

// follows says what the number that ends at a byte of chunk i measures, from what is glued to it or from the next word.
func (r *reader) follows(i, end int, symbol, rest string) follower {
	after := rest
	if symbol == "" {
		if w := strings.TrimLeft(r.word(i), "(«“\""); onlyMarks(rest) && (strings.HasPrefix(w, "€") || strings.HasPrefix(w, "£") || strings.HasPrefix(w, "$")) {
			return money
		}
		if rest != "" {
			return nothing
		}
		next := r.next(i)
		symbol, after = cutSymbol(next)
		if symbol == "" {
			return nothing
		}
	}
	if continues(after) && !taxed(after) {
		return nothing
	}
	perMeasure := strings.HasPrefix(after, "/") && len(after) > 1
	switch low := strings.ToLower(symbol); {
	case symbol == "%" || symbol == "‰":
		return percent
	case symbol[0] >= 0x80 || symbol == "$" || moneys[low]:
		if !spaced[symbol] && !moneys[low] {
			return nothing
		}
		if perMeasure || measured[bare(r.wordAfterNext(i, end))] {
			return unit
		}
		return money
	case counted[low]:
		return noun
	case scales[low]:
		return scale
	case spaced[symbol] && len(symbol) > 1:
		return unit
	}
	return nothing
}

// wordAfterNext is the word that follows the sign of a number.
func (r *reader) wordAfterNext(i, end int) string {
	j := i + 1
	if end == r.chunks[i].end {
		j++
	}
	if j < len(r.chunks) && !r.chunks[j].first {
		return r.word(j)
	}
	return ""
}

var (
	moneys   = words("€ £ $ ¥ euros euro dollars francs eur usd gbp chf k€ m€ md€ mds€")
	measured = words("le la l'unité par kwh litre")
)

// franc reports whether a number is an amount in Swiss francs, written 1'250.50 everywhere.
func (r *reader) franc(i int, symbol string) bool {
	swiss := func(w string) bool { w = bare(w); return w == "chf" || w == "fr" || w == "sfr" }
	return swiss(symbol) || swiss(r.next(i)) || swiss(r.previous(i))
}

// rewrite gives a number the form of its language, or nothing when it is right or when one cannot tell.
func (r *reader) rewrite(body string, f follower, franc bool) string {
	if !r.french {
		return englishNumber(body, f)
	}
	if franc || r.style.swiss() {
		return ""
	}
	whole, fraction, ok := r.frenchParts(body, f)
	if !ok {
		return ""
	}
	with := group(whole, r.style.space(narrow))
	if fraction != "" {
		with += "," + fraction
	}
	return with
}

// frenchParts parts a number written otherwise than in French into its digits; false when it is right, or may be.
func (r *reader) frenchParts(body string, f follower) (whole, fraction string, ok bool) {
	marks := separators(body)
	switch {
	case marks == "":
		return body, "", len(body) > 4 && len(body) < 10 && body[0] != '0' && f != percent
	case marks == ".":
		whole, fraction, _ = strings.Cut(body, ".")
		if len(fraction) < 3 {
			return whole, fraction, f != noun
		}
		if len(fraction) == 3 && len(whole) < 4 && whole[0] != '0' && (f == money || f == noun) && !r.style.dotted() {
			return whole + fraction, "", true
		}
		return "", "", false
	case marks == ",":
		whole, fraction, _ = strings.Cut(body, ",")
		return whole + fraction, "", len(fraction) == 3 && len(whole) < 4 && whole[0] != '0' && (f == money || f == noun)
	case (marks[0] == '.' && r.style.dotted()) || body[0] == '0':
		return "", "", false
	}
	return grouped(body, marks)
}

// grouped reads a number whose groups of three are parted by one mark, with decimals after another one.
func grouped(body, marks string) (whole, fraction string, ok bool) {
	mark := marks[:1]
	if last := marks[len(marks)-1:]; last != mark {
		at := strings.LastIndexAny(body, last)
		body, fraction = body[:at], body[at+1:]
		marks = marks[:len(marks)-1]
	}
	if strings.Trim(marks, mark) != "" {
		return "", "", false
	}
	groups := strings.Split(strings.ReplaceAll(body, "’", "'"), mark)
	for k, g := range groups {
		if len(g) != 3 && (k > 0 || len(g) > 3) {
			return "", "", false
		}
	}
	return strings.Join(groups, ""), fraction, true
}

// separators lists the marks between the digits of a number; a curly apostrophe counts as a straight one.
func separators(body string) string {
	var out []byte
	for j := range body {
		switch c := body[j]; {
		case c == 0xE2:
			out = append(out, '\'')
		case c < 0x80 && !isDigit(c):
			out = append(out, c)
		}
	}
	return string(out)
}

// group parts the digits of a number in groups of three, from five digits on.
func group(digits, mark string) string {
	if len(digits) < 4 {
		return digits
	}
	var b strings.Builder
	for k := range digits {
		if k > 0 && (len(digits)-k)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteByte(digits[k])
	}
	return b.String()
}

// numbered finds "n°1".
func (r *reader) numbered(c chunk) {
	w := r.s[c.start:c.end]
	for _, head := range []string{"n°", "N°", "nº", "Nº"} {
		at := strings.Index(w, head)
		if at < 0 || at > 0 && wordy(before(w, at)) {
			continue
		}
		if end := at + len(head); startsWithDigit(w[end:]) {
			r.add(Abbreviation, c.start+end, c.start+end, r.style.space(wide))
		}
	}
}
