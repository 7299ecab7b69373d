package typography

import (
	"strings"
	"unicode/utf8"
)

// apostrophes brings the apostrophes between two letters to the form of the house.
func (r *reader) apostrophes(i int) {
	c := r.chunks[i]
	for j, sign := range r.s[c.start:c.end] {
		switch sign {
		case '\'', '’', '‘', '´', '`':
		default:
			continue
		}
		at := c.start + j
		end := at + utf8.RuneLen(sign)
		if !isLetter(before(r.s, at)) || at == c.start || end == c.end {
			continue
		}
		next := after(r.s, end)
		if !wordy(next) && next != '«' && next != '"' && next != '“' {
			continue
		}
		if with := r.apostropheFor(sign); with != "" {
			r.add(Apostrophe, at, end, with)
		}
	}
}

// apostropheFor is what takes the place of an apostrophe, or nothing when it is right.
func (r *reader) apostropheFor(sign rune) string {
	right := r.apostrophe == Either && (sign == '\'' || sign == '’')
	if right {
		return ""
	}
	if r.apostrophe == Typewriter || r.apostrophe == Either && strings.Contains(r.s, "'") {
		return "'"
	}
	return "’"
}

// lineQuotes is the state of the quotes of one line.
type lineQuotes struct {
	open    int // « not closed yet
	pending int // where a straight or a curly quote opened, or -1
	mark    rune
	outer   []opened // those that were open when that one opened
}

// opened is a quote that opened, at a byte.
type opened struct {
	at   int
	mark rune
}

// push opens one inside those that are open.
func (q *lineQuotes) push(at int, mark rune) {
	if q.pending >= 0 {
		q.outer = append(q.outer, opened{q.pending, q.mark})
	}
	q.pending, q.mark = at, mark
}

// pop closes the innermost.
func (q *lineQuotes) pop() {
	q.pending = -1
	if n := len(q.outer); n > 0 {
		q.pending, q.mark, q.outer = q.outer[n-1].at, q.outer[n-1].mark, q.outer[:n-1]
	}
}

// quotes brings the double quotes of each line to « » in French, to the form of the house in English.
func (r *reader) quotes() {
	f := r.style.Quotes
	if !r.french {
		if f == "" && curly(r.s) {
			f = Typographic
		}
		if f == "" || f == Either {
			return
		}
	}
	q := lineQuotes{pending: -1}
	for i := range r.chunks {
		c := r.chunks[i]
		if c.first {
			q = lineQuotes{pending: -1}
			r.closing = r.closings(i)
		}
		if c.shut || c.has&(quotes|signs) == 0 {
			continue
		}
		for j, sign := range r.s[c.start:c.end] {
			if r.french {
				r.frenchQuote(&q, c, c.start+j, sign)
			} else {
				r.englishQuote(&q, c, c.start+j, sign, f)
			}
		}
	}
}

// frenchQuote reads one sign of a line.
func (r *reader) frenchQuote(q *lineQuotes, c chunk, at int, sign rune) {
	switch sign {
	case '«':
		q.open++
	case '»':
		if q.pending >= 0 && q.open == 0 {
			r.openWith(q, "«"+r.style.inner())
			if at > 0 && r.s[at-1] == ' ' {
				r.add(NoBreak, at-1, at, r.style.inner())
			}
		}
		q.open = max(0, q.open-1)
		q.pending, q.outer = -1, nil
	case '"', '“', '”', '„':
		opens, closes := r.direction(c, at, sign)
		switch {
		case q.pending >= 0 && closes:
			r.pairFrench(q, at, sign)
		case opens && q.pending >= 0 && q.mark == '"' && sign == '"' && r.closing > 1:
			q.push(at, sign)
		case opens:
			q.pending, q.mark, q.outer = at, sign, nil
		case closes && q.open > 0 && sign == '"':
			q.open--
			r.add(Quotes, at, at+1, r.style.inner()+"»")
		}
	}
}

// pairFrench closes a pair: « » at the first level, “ ” inside « ».
func (r *reader) pairFrench(q *lineQuotes, at int, sign rune) {
	end := at + utf8.RuneLen(sign)
	r.closing--
	if q.open > 0 || len(q.outer) > 0 {
		if q.mark != '“' || sign != '”' {
			r.openWith(q, "“")
			r.add(Quotes, at, end, "”")
		}
	} else {
		r.openWith(q, "«"+r.style.inner())
		r.add(Quotes, at, end, r.style.inner()+"»")
	}
	q.pop()
}

// closings counts the straight quotes that may close on the line that begins with chunk i.
func (r *reader) closings(i int) int {
	n := 0
	for j := i; j < len(r.chunks) && (j == i || !r.chunks[j].first); j++ {
		c := r.chunks[j]
		if c.shut || c.has&quotes == 0 {
			continue
		}
		for k := c.start + 1; k < c.end; k++ {
			if r.s[k] == '"' {
				if _, closes := r.direction(c, k, '"'); closes {
					n++
				}
			}
		}
	}
	return n
}

func (r *reader) openWith(q *lineQuotes, with string) {
	r.add(Quotes, q.pending, q.pending+utf8.RuneLen(q.mark), with)
}

func (r *reader) englishQuote(q *lineQuotes, c chunk, at int, sign rune, f Form) {
	if sign != '"' && sign != '“' && sign != '”' {
		return
	}
	opens, closes := r.direction(c, at, sign)
	switch {
	case q.pending >= 0 && closes:
		left, right := "“", "”"
		if f == Typewriter {
			left, right = "\"", "\""
		}
		r.openWith(q, left)
		r.add(Quotes, at, at+utf8.RuneLen(sign), right)
		q.pending = -1
	case opens:
		q.pending, q.mark = at, sign
	}
}

// direction tells whether a quote may open or close where it stands. After a figure with nothing open it is inches.
func (r *reader) direction(c chunk, at int, sign rune) (opens, closes bool) {
	end := at + utf8.RuneLen(sign)
	atStart, atEnd := at == c.start, end == c.end
	prev := before(r.s, at)
	opens = !atEnd && (atStart || strings.ContainsRune("([«'’/-–—", prev)) && wordyOrSign(after(r.s, end))
	closes = !atStart && !strings.ContainsRune("([«", prev)
	switch sign {
	case '“', '„':
		closes = false
	case '”':
		opens = false
	}
	return opens, closes
}

func wordyOrSign(c rune) bool { return !strings.ContainsRune(",.;:!?)]»”\"", c) }
