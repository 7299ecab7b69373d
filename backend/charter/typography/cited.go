package typography

import (
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// cited closes what a French line quotes in English or as code: it follows its own usage. Between « » the quotes stay the line's.
func (r *reader) cited() {
	from := 0
	for i := 1; i <= len(r.chunks); i++ {
		if i == len(r.chunks) || r.chunks[i].first {
			r.citedIn(r.chunks[from:i])
			from = i
		}
	}
}

func (r *reader) citedIn(line []chunk) {
	start, end := line[0].start, line[len(line)-1].end
	for at := start; at < end; {
		sign, n := utf8.DecodeRuneInString(r.s[at:end])
		closing := closingOf[sign]
		if closing == "" || sign == '"' && at > start && wordy(before(r.s, at)) {
			at += n
			continue
		}
		size := strings.Index(r.s[at+n:end], closing)
		if size < 0 {
			at += n
			continue
		}
		from, to := at+n, at+n+size
		if words := r.s[from:to]; english(words) || program(words) {
			if sign != '«' {
				from, to = at, to+len(closing)
			}
			r.shutInside(line, from, to)
		}
		at = to + len(closing)
	}
}

var closingOf = map[rune]string{'"': "\"", '“': "”", '«': "»"}

// shutInside closes the chunks that have a word between two bytes.
func (r *reader) shutInside(line []chunk, from, to int) {
	for i := range line {
		if c := &line[i]; c.start < to && from < c.end && strings.Trim(r.s[c.start:c.end], "«»") != "" {
			c.shut = true
		}
	}
}

// english reports whether words are English and surely no French.
func english(s string) bool {
	if len(s) > 400 {
		return text.Language(s) == text.English
	}
	known := false
	for _, w := range strings.Fields(strings.ReplaceAll(s, "’", "'")) {
		w = strings.ToLower(strings.Trim(w, ".,;:!?…()\"-"))
		for _, end := range []string{"'s", "'re", "'ll", "'ve"} {
			w = strings.TrimSuffix(w, end)
		}
		if text.Fold(w) != w || hasElision(w, "l'", "d'", "j'", "c'", "n'", "s'", "qu'") {
			return false
		}
		inEnglish := plainEnglish[w] || text.StopWord(w, text.English)
		if text.StopWord(w, text.French) && !inEnglish {
			return false
		}
		known = known || inEnglish && !text.StopWord(w, text.French)
	}
	return known
}

// plainEnglish are words of slogans and reviews that French does not have.
var plainEnglish = words(`best better good great ever never always tool tools make makes made it's easy simple-to-use just think thinks different world hello
welcome thank thanks you your yours we our my awesome amazing new now love loves loved life free happy work works working smart people team teams
customer customers success first time things thing way ways help helps helped saved saves every everything nothing really very what when where who
why how this that these those is are was were be been have has had do does did can could will would should get gets got from with without about
more most less than then there here they them their he she his her and but not don't doesn't can't won't game changer love hate like real data driven`)

// program reports whether words are a line of code or a command.
func program(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasSuffix(s, ";") && len(s) > 1 && isCode(s) || strings.Contains(s, "();") || strings.Contains(s, "=>") || strings.Contains(s, "==")
}

// isCode reports whether a line that ends with a semicolon opens like code: a command in capitals, a call, an assignment.
func isCode(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return len(first) > 2 && allCaps(strings.TrimRight(first, ";")) || strings.ContainsAny(s, "=()*{}$<>")
}
