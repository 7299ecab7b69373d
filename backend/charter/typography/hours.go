package typography

import (
	"strconv"
	"strings"
)

// ordinals gives the short French form of what is glued to a number.
var ordinals = map[string]string{
	"ème": "e", "eme": "e", "ième": "e", "ieme": "e", "èmes": "es", "emes": "es", "ièmes": "es", "iemes": "es", "éme": "e",
	"ère": "re", "ere": "re", "ères": "res", "eres": "res", "ière": "re", "iere": "re", "ier": "er", "iers": "ers", "èr": "er",
}

func (r *reader) ordinal(body string, end int, symbol string) {
	with := ordinals[symbol]
	if first := body == "1"; first != strings.HasPrefix(with, "r") && first != strings.HasPrefix(with, "er") {
		if !first {
			return // "21ère" is another fault
		}
		with = "re" // "1ème"
		if strings.HasPrefix(ordinals[symbol], "e") {
			with = "er"
		}
	}
	r.add(Ordinal, end, end+len(symbol), with)
}

// hour reads "9h", "9h30" and "24h/24": a space on each side of the h.
func (r *reader) hour(i, p, end int, rest string) {
	if r.style.dotted() {
		return
	}
	space, minutes := r.style.space(wide), ""
	if hourAfter(rest) {
		minutes = rest[:2]
	} else if continues(rest) {
		return
	}
	body := r.s[p:end]
	if len(body) > 3 || minutes != "" && len(body) > 2 {
		return
	}
	with := body + space + "h"
	if minutes != "" {
		with = plainHour(body) + space + "h" + space + minutes
	}
	r.add(Hour, p, end+1+len(minutes), with)
}

// plainHour drops the zero of "09".
func plainHour(h string) string {
	if len(h) == 2 && h[0] == '0' {
		return h[1:]
	}
	return h
}

// clock reads "9:30" where a time is due: after "à", "dès", "vers". Elsewhere it may be a ratio or a verse.
func (r *reader) clock(i, p, end int) {
	c := r.chunks[i]
	hour, rest := r.s[p:end], r.s[end:c.end]
	if p != c.start || len(rest) < 3 || rest[0] != ':' || !hourAfter(rest[1:]) || !isHour(hour) || len(rest) > 3 && rest[3] == ':' {
		return
	}
	if hour == "16" && rest[1:3] == "10" {
		return // a screen
	}
	if mark := bare(r.next(i)); mark == "am" || mark == "pm" || mark == "a.m" || mark == "p.m" {
		return
	}
	if cue := bareApostrophe(r.previous(i)); !r.cued(i) && !(beforeClock[cue] && r.timed(i)) {
		return
	}
	space := r.style.space(wide)
	r.add(Hour, p, end+3, plainHour(hour)+space+"h"+space+rest[1:3])
}

// cued reports whether what stands before chunk i says that a time follows.
func (r *reader) cued(i int) bool {
	cue := bareApostrophe(r.previous(i))
	return clockCues[cue] || cue == "de" && bare(r.next(i)) == "à"
}

// timed reports whether another chunk of the line is surely a time: then its like is one too.
func (r *reader) timed(i int) bool {
	from, to := i, i+1
	for from > 0 && !r.chunks[from].first {
		from--
	}
	for to < len(r.chunks) && !r.chunks[to].first {
		to++
	}
	for j := from; j < to; j++ {
		hour, minutes, ok := strings.Cut(bare(r.word(j)), ":")
		if j != i && ok && isHour(hour) && len(minutes) == 2 && hourAfter(minutes) && r.cued(j) {
			return true
		}
	}
	return false
}

// beforeClock are the words before a time that are before a ratio or a verse too.
var beforeClock = words("de du et ou le")

var clockCues = words("à dès vers avant après jusqu'à entre")

func isHour(h string) bool {
	n, err := strconv.Atoi(h)
	return err == nil && len(h) < 3 && n < 24
}

// englishHour reads "10 am" in a French text.
func (r *reader) englishHour(i int) {
	c := r.chunks[i]
	if !plainDigits(r.s[c.start:c.end]) && !strings.Contains(r.s[c.start:c.end], ":") {
		return
	}
	next := r.next(i)
	tail := strings.TrimRight(next, ".,;:!?)")
	switch strings.ToLower(tail) {
	case "am", "pm", "a.m", "p.m":
	default:
		return
	}
	size := len(tail)
	if strings.Contains(tail, ".") && len(next) > len(tail) && r.next(i+1) != "" {
		size++ // the second point of "a.m.", which ends a sentence too when nothing follows
	}
	at := r.chunks[i+1].start
	r.meridiem(i, c.start, c.end, tail, at+size)
}

// meridiem rewrites the time that begins at p, its figures ending at end, whose "am" or "pm" ends at byte to.
func (r *reader) meridiem(i, p, end int, mark string, to int) {
	if p != r.chunks[i].start {
		return
	}
	hour, minutes, _ := strings.Cut(strings.TrimRight(r.s[p:end], "."), ":")
	h, err := strconv.Atoi(hour)
	if err != nil || h < 1 || h > 12 || minutes != "" && (len(minutes) != 2 || !plainDigits(minutes) || minutes > "59") {
		return
	}
	h %= 12
	if strings.EqualFold(mark[:1], "p") {
		h += 12
	}
	space := r.style.space(wide)
	with := strconv.Itoa(h) + space + "h"
	if minutes != "" {
		with += space + minutes
	}
	r.add(Hour, p, to, with)
}
