package charter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// fix is what to write instead of b[from:to], nil where no wording can be proposed for certain. The replacement keeps the
// first capital, the possessive and, where its forms allow it, number and gender; the little word before it is elided or not as
// its first letter wants.
func (h *house) fix(lang text.Lang, b string, from, to int, x *text.Index) *Fix {
	if h == nil || !h.fixes {
		return nil
	}
	found := withoutPossessive(b[from:to], lang)
	to = from + len(found)
	if h.rule.Kind == Name {
		return &Fix{Span: x.Span(from, to), With: h.asNamed(b)}
	}
	if inCompound(b, from, to) {
		return nil
	}
	with := h.agreed(found, lang)
	if !h.certain(with, lang, b, from, to) {
		return nil
	}
	with = cased(with, found)
	if lang == text.English {
		start, before, ok := article(b, from, with)
		if !ok {
			return nil
		}
		with, from = before+with, start
	}
	if lang == text.French {
		with = ended(with, found)
		start, before, ok := elide(b, from, with)
		if !ok {
			return nil
		}
		with, from = before+with, start
	}
	return &Fix{Span: x.Span(from, to), With: with}
}

// inCompound reports whether a hyphen ties b[from:to] to another word.
func inCompound(b string, from, to int) bool {
	before, n := utf8.DecodeLastRuneInString(b[:from])
	after, m := utf8.DecodeRuneInString(b[to:])
	hyphen := func(r rune) bool { return r == '-' || r == '‑' }
	outer, _ := utf8.DecodeLastRuneInString(b[:from-n])
	next, _ := utf8.DecodeRuneInString(b[min(len(b), to+m):])
	return hyphen(before) && wordLike(outer) || hyphen(after) && wordLike(next)
}

// joints are the last words of a wording that what follows may contract, each with the article that it hides.
var joints = map[string]string{"de": "", "d'": "", "du": "le", "des": "les", "a": "", "au": "le", "aux": "les", "que": "", "qu'": ""}

// ended gives a replacement the end that found has before what follows: "en termes d’accueil" → "en matière d’accueil", "au niveau du
// prix" → "pour le prix".
func ended(with, found string) string {
	ws, fs := text.Tokens(with), text.Tokens(found)
	if len(fs) == 0 || len(ws) == 0 {
		return with
	}
	end, last := found[fs[len(fs)-1].Start:], ws[len(ws)-1]
	fold := text.Fold(end)
	article, joint := joints[fold]
	if len(fs) == 1 || !joint {
		return with
	}
	if _, same := joints[last.Fold]; same && len(ws) > 1 && last.Fold[0] == fold[0] && last.End == len(with) {
		return with[:last.Start] + end
	}
	switch {
	case article != "":
		return with + " " + article
	case strings.HasSuffix(fold, "'"):
		return with + " "
	}
	return with
}

// asNamed is the first right spelling, with the apostrophe of the text.
func (h *house) asNamed(b string) string {
	name := unquoted(h.rule.use())
	return strings.NewReplacer("'", apostropheOf(b), "’", apostropheOf(b)).Replace(name)
}

// agreed is the replacement in the form of what was found, where both are single words.
func (h *house) agreed(found string, lang text.Lang) string {
	with := unquoted(h.rule.use())
	fold := text.Fold(found)
	if len(text.Tokens(with)) != 1 || len(text.Tokens(found)) != 1 {
		return with
	}
	for _, w := range h.rule.Words {
		if ps := pieces(w); len(ps) == 1 && !ps[0].exact && slices.Contains(text.Forms(ps[0].text, lang), fold) {
			return text.Agree(with, ps[0].text, found, lang)
		}
	}
	return with
}

// cased gives a replacement the capitals of what was found. One that has capitals of its own after the first letter keeps them.
func cased(with, found string) string {
	if strings.ToLower(found) == found {
		return with
	}
	r, n := utf8.DecodeRuneInString(with)
	rest := with[n:]
	if strings.ToLower(rest) != rest {
		return with
	}
	letters := 0
	for _, c := range found {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	if letters > 1 && strings.ToUpper(found) == found {
		return strings.ToUpper(with)
	}
	if first, _ := utf8.DecodeRuneInString(found); unicode.IsUpper(first) {
		return string(unicode.ToUpper(r)) + rest
	}
	return with
}

// full are the little words that lose their vowel before another, and elided what they become.
var (
	full   = map[string]string{"le": "l", "la": "l", "de": "d", "que": "qu", "ne": "n", "se": "s", "me": "m", "te": "t", "je": "j", "du": "de l", "au": "à l", "ma": "mon", "ta": "ton", "sa": "son", "cet": "ce", "ce": "cet"}
	elided = map[string]string{"d'": "de ", "qu'": "que ", "n'": "ne ", "s'": "se ", "m'": "me ", "t'": "te ", "j'": "je "}
)

// elide looks at the little word before b[from:] and answers where the replacement must start and what must stand before it.
// It is not ok where "l'" would have to choose a gender. A first h may be of either kind and changes nothing.
func elide(b string, from int, with string) (start int, before string, ok bool) {
	vowel, known := opensWithVowel(with)
	if !known {
		return from, "", true
	}
	if stem, apostrophe := strings.CutSuffix(b[:from], "'"); apostrophe || strings.HasSuffix(b[:from], "’") {
		if !apostrophe {
			stem = strings.TrimSuffix(b[:from], "’")
		}
		if vowel {
			return from, "", true
		}
		start = wordStart(stem)
		out, ok := elided[text.Fold(stem[start:])+"'"]
		if !ok && text.Fold(stem[start:]) == "l" {
			out, ok = articleOf(with)
		}
		return start, likeCase(out, stem[start:]), ok
	}
	stem, spaced := strings.CutSuffix(b[:from], " ")
	if !spaced {
		return from, "", true
	}
	start = wordStart(stem)
	w := text.Fold(stem[start:])
	out, little := full[w]
	if !little || vowel != (w != "cet") {
		return from, "", true
	}
	switch w {
	case "ma", "ta", "sa", "ce", "cet":
		out += " "
	default:
		out += apostropheOf(b)
	}
	return start, likeCase(out, stem[start:]), true
}

// articleOf is the article of a wording in French, by the gender of its first word; not ok where that is not known.
func articleOf(with string) (string, bool) {
	ts := text.Tokens(with)
	if len(ts) == 0 {
		return "", false
	}
	switch text.GenderOf(ts[0].Text) {
	case text.Masculine:
		return "le ", true
	case text.Feminine:
		return "la ", true
	}
	return "", false
}

// wordStart is where the last word of s starts.
func wordStart(s string) int {
	for i := len(s); i > 0; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			return i
		}
		i -= n
	}
	return 0
}

// opensWithVowel reports whether a wording starts with a vowel; not known before an h, a figure or a word that refuses elision.
func opensWithVowel(s string) (vowel, known bool) {
	f := text.Fold(s)
	for _, w := range []string{"h", "y", "onz", "oui", "ouat", "uhlan"} {
		if strings.HasPrefix(f, w) {
			return false, false
		}
	}
	if f == "" || f[0] < 'a' || f[0] > 'z' {
		return false, false
	}
	return strings.IndexByte("aeiou", f[0]) >= 0, true
}

// likeCase gives a little word the first capital of another.
func likeCase(out, like string) string {
	if r, _ := utf8.DecodeRuneInString(like); unicode.IsUpper(r) {
		c, n := utf8.DecodeRuneInString(out)
		return string(unicode.ToUpper(c)) + out[n:]
	}
	return out
}

// apostropheOf is the apostrophe that a text uses.
func apostropheOf(b string) string {
	if strings.Contains(b, "'") && !strings.Contains(b, "’") {
		return "'"
	}
	return "’"
}

// settles reports whether a text in which the rule's replacement stands for what it looks for can hold no new match: the rule knows
// none of the words that a fix writes, and nothing around them decides.
func (r *HouseRule) settles() bool {
	if r.Kind == Name || len(r.Near) > 0 || len(r.Except) > 0 || len(r.Unless) > 0 {
		return false
	}
	for _, l := range r.langs() {
		known := map[string]bool{}
		for _, w := range r.Words {
			knownWords(known, plain(w, l), l)
		}
		for _, p := range pieces(r.use()) {
			if p.mark != 0 || known[p.fold] || slices.ContainsFunc(text.Forms(p.text, l), func(f string) bool { return known[f] }) {
				return false
			}
		}
		for w, out := range full {
			if known[w] || known[text.Fold(out)] || known[text.Fold(out)+"'"] {
				return false
			}
		}
	}
	return true
}

// knownWords adds the folded words that terms match.
func knownWords(known map[string]bool, terms []term, l text.Lang) {
	for _, t := range terms {
		for _, b := range t.branches {
			knownWords(known, b, l)
		}
		if t.op != opSet {
			continue
		}
		if exact, ok := strings.CutPrefix(t.word, "="); ok {
			known[text.Fold(exact)] = true
			continue
		}
		for _, f := range text.Forms(t.word, l) {
			known[f] = true
		}
	}
}

// prove drops the fixes of house rules that would leave the rule a finding where they were applied.
func (e *Engine) prove(s *scanner, b text.Block, lang text.Lang, found []candidate) {
	fixes, all := map[int32][]int{}, map[int32]int{}
	for i := range found {
		all[found[i].rule]++
		if found[i].Fix != nil && !e.houses[found[i].rule].settles {
			fixes[found[i].rule] = append(fixes[found[i].rule], i)
		}
	}
	for rule, mine := range fixes {
		if e.lasts(s, b, lang, found, mine, all[rule]-len(mine)) {
			for _, i := range mine {
				found[i].Fix = nil
			}
		}
	}
}

// lasts reports whether a rule still fires on what its fixes have written in a block, or more often elsewhere in it than without them.
func (e *Engine) lasts(s *scanner, b text.Block, lang text.Lang, found []candidate, mine []int, elsewhere int) bool {
	x := text.NewIndex(b.Text)
	var out strings.Builder
	var changed [][2]int
	at := 0
	for _, j := range mine {
		from, to := x.Bytes(found[j].Fix.Span)
		if from < at {
			return true // two fixes want the same word
		}
		out.WriteString(b.Text[at:from])
		n := out.Len()
		out.WriteString(found[j].Fix.With)
		changed = append(changed, [2]int{n, out.Len()})
		at = to
	}
	out.WriteString(b.Text[at:])
	b.Text = out.String()
	s.r.take(b)
	s.scan(e.matchers[lang], lang)
	rule := found[mine[0]].rule
	s.hits = slices.DeleteFunc(s.hits, func(h hit) bool { return h.rule != rule })
	y := text.NewIndex(b.Text)
	left := e.judge(s, lang, 0, e.always, nil)
	for _, c := range left { // in order, as the changes are
		from, to := y.Bytes(c.Span)
		for len(changed) > 0 && changed[0][1] <= from {
			changed = changed[1:]
		}
		if len(changed) > 0 && changed[0][0] < to {
			return true
		}
	}
	return len(left) > elsewhere
}
