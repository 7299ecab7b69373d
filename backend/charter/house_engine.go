package charter

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"probant/backend/text"
)

// house is what the engine knows of a house rule beyond its patterns; nil for the rule of a pack.
type house struct {
	rule    *HouseRule
	reach   Reach
	spelled map[string]bool // of a name: the spellings that are right
	small   bool            // the name starts with a small letter, which a sentence may raise
	fixes   bool
	settles bool // its replacement can never be a part of what it looks for
	verbs   spoken
}

// houseOf is what is known of the rule at a position, nil for the rule of a pack.
func (e *Engine) houseOf(rule int32) *house {
	if int(rule) >= len(e.houses) {
		return nil
	}
	return e.houses[rule]
}

// newHouse compiles house rules. A wording that holds no word is passed over: Validate tells it.
func newHouse(rules []HouseRule) *Engine {
	e := newEngine()
	for _, m := range e.matchers {
		m.words.strict = true
	}
	for i := range rules {
		e.addHouse(&rules[i])
	}
	return e
}

func (e *Engine) addHouse(r *HouseRule) {
	n := int32(len(e.rules))
	h := &house{rule: r, reach: r.Within}
	e.rules, e.packs, e.houses = append(e.rules, r.rule()), append(e.packs, HousePack), append(e.houses, h)
	e.always = append(e.always, Advice)
	h.fixes = r.use() != ""
	if r.Kind != Name {
		h.verbs = speaks(r.Words)
	}
	h.settles = h.fixes && r.settles()
	for _, l := range r.langs() {
		m := e.matchers[l]
		if terms := asWritten(r.Use, l); h.fixes && !h.settles && !r.shortens(l) && len(terms) > 0 {
			e.mustAdd(m, n, partExcept, terms) // what it asks for is right
		}
		for p, list := range [][]string{r.Words, r.Near, r.Except, r.Unless, r.Says} {
			if part(p) == partMention && r.Kind != Mention {
				continue
			}
			for _, s := range list {
				if part(p) == partFind && r.Kind == Name {
					h.spell(s)
					m.addName(n, s)
					continue
				}
				if terms := plain(s, l); len(terms) > 0 {
					e.mustAdd(m, n, part(p), terms)
				}
			}
		}
	}
}

// mustAdd compiles terms that plain or nameTerms made: they start with a word or a mark.
func (e *Engine) mustAdd(m *matcher, rule int32, p part, terms []term) {
	if err := m.addTerms(rule, p, terms); err != nil {
		panic(fmt.Errorf("house rule %s: %w", e.rules[rule].ID, err))
	}
}

// addName compiles the ways in which a name may be misspelled.
func (m *matcher) addName(rule int32, name string) {
	for _, terms := range nameTerms(name) {
		if len(terms) > 0 {
			if err := m.addTerms(rule, partFind, terms); err != nil {
				panic(fmt.Errorf("house name %q: %w", name, err))
			}
		}
	}
	m.names.add(rule, name)
}

// spell learns a right spelling.
func (h *house) spell(name string) {
	if h.spelled == nil {
		h.spelled = map[string]bool{}
		r, _ := utf8.DecodeRuneInString(name)
		h.small = unicode.IsLower(r)
	}
	h.spelled[written(name)] = true
}

// written is a wording with one kind of apostrophe, hyphen and space, so that spellings compare.
func written(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ':
			return '\''
		case r == '‑' || r == '‐':
			return '-'
		case text.IsSpace(r):
			return ' '
		}
		return r
	}, norm.NFC.String(unquoted(s)))
}

// keeps reports whether a hit of the rule is a finding: one inside an address is not, nor is a name in its right spelling.
func (h *house) keeps(r *reading, x hit) bool {
	if h == nil {
		return true
	}
	b := r.block.Text
	from, to := r.items[x.from].start, r.items[x.to-1].end
	if inAddress(b, from, to) || prefixed(b, from) {
		return false
	}
	if h.rule.Kind != Name {
		return h.verbs.means(r, x.from, x.to) && !dated(r, x.from, x.to)
	}
	s := written(withoutPossessive(b[from:to], r.lang))
	if h.spelled[s] {
		return false
	}
	if h.small && (&attempt{r: r}).opens(x.from) {
		c, n := utf8.DecodeRuneInString(s)
		if h.spelled[string(unicode.ToLower(c))+s[n:]] {
			return false
		}
	}
	return !shouted(b, from, to)
}

// dated reports whether figures parted by slashes, as in "24/7", are a date in the text: a year goes on, or the word before says so.
func dated(r *reading, from, to int) bool {
	s := r.block.Text
	m := dayAndMonth.FindStringSubmatch(s[r.items[from].start:r.items[to-1].end])
	if m == nil {
		return false
	}
	if day, _ := strconv.Atoi(m[1]); day < 1 || day > 31 {
		return false
	}
	if rest := s[r.items[to-1].end:]; len(rest) > 1 && rest[0] == '/' && rest[1] >= '0' && rest[1] <= '9' {
		return true
	}
	before := ""
	if from > 0 && r.items[from-1].mark == 0 {
		before = r.items[from-1].fold
	}
	return slices.Contains(beforeDates[r.lang], before)
}

var (
	dayAndMonth = regexp.MustCompile(`^(\d{1,2})/(?:0?[1-9]|1[0-2])$`)
	// beforeDates are the words that tell a date from what is always on.
	beforeDates = map[text.Lang][]string{
		text.French:  {"le", "au", "du", "avant", "apres", "depuis", "jusqu'au", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"},
		text.English: {"on", "from", "by", "until", "before", "after", "since", "dated", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"},
	}
)

// prefixed reports whether a word is the end of another with a hyphen after one or two letters: "mail" in "e-mail".
func prefixed(b string, from int) bool {
	stem, hyphen := strings.CutSuffix(b[:from], "-")
	if !hyphen {
		stem, hyphen = strings.CutSuffix(b[:from], "‑")
	}
	if !hyphen {
		return false
	}
	n := utf8.RuneCountInString(stem[wordStart(stem):])
	return n == 1 || n == 2
}

// withoutPossessive is an English word without its "'s".
func withoutPossessive(s string, lang text.Lang) string {
	if lang == text.English {
		for _, end := range []string{"'s", "’s"} {
			if base, ok := strings.CutSuffix(s, end); ok {
				return base
			}
		}
	}
	return s
}

// shouted reports whether a name stands among other words in capitals, as in a heading.
func shouted(b string, from, to int) bool {
	if strings.IndexFunc(b, unicode.IsLower) >= 0 {
		return false
	}
	return strings.IndexFunc(b[:from], unicode.IsUpper) >= 0 || strings.IndexFunc(b[to:], unicode.IsUpper) >= 0
}

// longestAddress bounds how far around a wording an address is looked for, in bytes.
const longestAddress = 300

// inAddress reports whether b[from:to] is a part of a web address, an e-mail address, a hashtag or a name of the kind of a program.
func inAddress(b string, from, to int) bool {
	start, end := from, to
	for start > max(0, from-longestAddress) && !boundary(b, start-1) {
		start--
	}
	for end < min(len(b), to+longestAddress) && !boundary(b, end) {
		end++
	}
	chunk := b[start:end]
	if strings.ContainsAny(chunk, "@_\\#") || strings.Contains(chunk, "://") || strings.Contains(chunk, "www.") {
		return true
	}
	if end > to+1 && b[to] == '.' && b[to+1] >= 'a' && b[to+1] <= 'z' {
		return true
	}
	return from > start+1 && b[from-1] == '.' && b[from] >= 'a' && b[from] <= 'z' && b[from-2] > ' '
}

// boundary reports whether the byte at i is white space, or opens or closes something.
func boundary(b string, i int) bool {
	switch b[i] {
	case ' ', '\n', '\t', '\r', '(', ')', '"', '[', ']', '<', '>', ',', ';':
		return true
	}
	return b[i] == 0xA0 && i > 0 && b[i-1] == 0xC2 || b[i] == 0xC2 && i+1 < len(b) && b[i+1] == 0xA0 || b[i] == 0xE2 && i+2 < len(b) && b[i+1] == 0x80 && b[i+2] == 0xAF
}

// near reports whether a companion of a hit stands near enough.
func (h *house) near(r *reading, o, x hit) bool {
	if h == nil {
		return o.sentence == x.sentence
	}
	if o.from < x.to && x.from < o.to {
		return false
	}
	if h.reach == InParagraph {
		return true
	}
	if o.sentence != x.sentence {
		return false
	}
	most := h.reach.words()
	if most == 0 {
		return true
	}
	from, to := o.to, x.from
	if from > to {
		from, to = x.to, o.from
	}
	words := 0
	for i := from; i < to; i++ {
		if r.items[i].mark == 0 {
			words++
		}
	}
	return words <= most
}
