package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"probant/backend/text"
)

// A cue is a thing seen in a clause that speaks for a claim or against one: a signal, a guard, a trait of its shape, or a
// word. The table of model.go says how much each weighs.

// viewer is told each cue of a clause, some of them more than once.
type viewer interface {
	trait(name string)
	word(w *word, first bool)
}

// observe tells a viewer the cues of a clause. Found are its signals.
func (r *reading) observe(c clause, found []finding, v viewer) {
	v.trait(string(r.lang))
	for _, f := range found {
		v.trait(f.code)
		if f.to-f.from > 1 && f.code != Figure && f.code != PriceFigure {
			v.trait(expressions[f.code]) // an expression says more than a word
		}
	}
	for _, h := range r.hitsIn(c) {
		if strings.HasPrefix(h.code, guardPrefix) && h.to <= c.to {
			v.trait(h.code)
			if h.from == c.from && c.first {
				v.trait(openings[h.code])
			}
		} else if h.from == c.from {
			v.trait(openings[h.code])
		}
	}
	r.observeFigures(c, v)
	r.observeMarks(c, v)
	r.observeSize(c, telling(found), v)
	r.observePlace(c, v)
	for i := c.from; i < c.to; i++ {
		r.observeWord(i, c, v)
	}
}

func (r *reading) observeFigures(c clause, v viewer) {
	lo, hi := r.figuresIn(c.start, c.end)
	for i := lo; i < hi; i++ {
		q := &r.qs[i]
		if q.Kind == text.Count && q.Low <= 10 {
			v.trait("figure_small") // "deux critères", "three steps": often plain prose
			continue
		}
		v.trait(figureTraits[q.Kind])
		switch q.Kind {
		case text.Percent, text.Points, text.Ratio, text.Duration, text.Money:
			if r.has(c, Effect) {
				v.trait("figure_of_effect")
			}
			if r.ofThirdParties(c) {
				v.trait("figure_of_others")
			}
		case text.Count:
			v.trait(counted(q.Counts))
		}
		switch q.Unit {
		case "24/7", "clock", "h/24", "day/7":
			v.trait("figure_hours")
		case "/5", "/10":
			v.trait("figure_rating")
		}
	}
	if hi > lo+1 {
		v.trait("figures")
	}
}

var figureTraits = map[text.QuantityKind]string{
	text.Percent: "figure_percent", text.Points: "figure_points", text.Money: "figure_money", text.Count: "figure_count", text.Duration: "figure_duration",
	text.Date: "figure_date", text.Ratio: "figure_ratio", text.Rank: "figure_rank", text.Other: "figure_other",
}

// counted is the trait of a count by the noun that it counts.
func counted(noun string) string {
	for _, t := range text.Tokens(noun) {
		if name := countTraits[t.Fold]; name != "" {
			return name
		}
	}
	return "counts_things"
}

var countTraits = func() map[string]string {
	m := map[string]string{}
	for name, nouns := range map[string]string{
		"counts_customers": `clients clientes utilisateurs utilisatrices abonnes entreprises equipes communes agents organismes adherents eleves familles patients foyers pme tpe marques projets avis
			customers users companies teams businesses subscribers brands projects reviews students families households organisations organizations members clinics developers`,
		"counts_staff": `collaborateurs collaboratrices salaries salariees experts expertes employes ingenieurs techniciens consultants personnes agences sites bureaux ateliers usines
			employees people staff specialists engineers technicians offices plants workshops`,
		"counts_places": `pays villes departements regions langues countries cities languages regions towns counties`,
	} {
		for _, n := range strings.Fields(nouns) {
			m[n] = name
		}
	}
	return m
}()

// ofThirdParties reports "des entreprises", "of consumers": shares of the world at large.
func (r *reading) ofThirdParties(c clause) bool {
	for i := c.from + 1; i < c.to; i++ {
		switch r.fold(i) {
		case "entreprises", "francais", "consommateurs", "salaries", "internautes", "pme", "dirigeants", "menages", "companies", "businesses", "people", "consumers", "adults", "organisations", "organizations", "households":
			if p := r.fold(i - 1); p == "des" || p == "les" || p == "of" {
				return true
			}
		}
	}
	return false
}

// observeMarks sees the signs that open, close and part the block and the clause.
func (r *reading) observeMarks(c clause, v viewer) {
	switch {
	case strings.ContainsRune(".…", r.closing):
		v.trait("ends_point")
	case r.closing == ':':
		v.trait("ends_colon")
	case r.closing == '!':
		v.trait("ends_exclamation")
	case r.closing == '?':
		v.trait("ends_question")
	case r.closing == ',' || r.closing == ';':
		v.trait("ends_comma")
	case strings.ContainsRune("»”\"", r.closing):
		v.trait("ends_quote")
	default:
		v.trait("ends_bare")
	}
	switch {
	case strings.ContainsRune("✓✔✅☑", r.opening):
		v.trait("opens_check")
	case strings.ContainsRune("«“\"", r.opening):
		v.trait("opens_quote")
	case r.opening > 0x2000 && !unicode.IsLetter(r.opening):
		v.trait("opens_sign")
	case unicode.IsLower(r.opening):
		v.trait("opens_lower")
	case unicode.IsDigit(r.opening):
		v.trait("opens_digit")
	}
	commas := 0
	for _, m := range r.block.Text[c.start:c.end] {
		switch m {
		case '(':
			v.trait("has_bracket")
		case '|':
			v.trait("has_bar")
		case '…':
			v.trait("has_ellipsis")
		case '—', '–':
			v.trait("has_dash")
		case ',':
			commas++
		}
	}
	if commas > 0 {
		v.trait("has_comma")
	}
	if commas > 1 {
		v.trait("has_commas")
	}
}

// telling reports whether a signal tells by itself that something is asserted: two words then say as much as ten.
func telling(found []finding) bool {
	for _, f := range found {
		switch f.code {
		case Statement, NamedParty, LeadIn, Feature, Capability, Market, DateFigure, Price, HealthWord, AvailabilityWord:
		default:
			return true
		}
	}
	return false
}

// observeSize sees how long the clause is, and how much of it says something.
func (r *reading) observeSize(c clause, telling bool, v viewer) {
	content := 0
	for i := c.from; i < c.to; i++ {
		if !r.toks[i].stop && !r.toks[i].Number() {
			content++
		}
	}
	for i, limit := range sizes {
		if c.to-c.from <= limit {
			v.trait(sizeTraits[i])
		}
		if content <= limit {
			if telling {
				v.trait(tellingTraits[i])
			} else {
				v.trait(contentTraits[i])
			}
		}
	}
	if r.titled(c.start, c.end) {
		v.trait("titled")
	}
	if r.nominal {
		v.trait("line")
	}
	if c.from == 0 && c.to == len(r.toks) {
		v.trait("whole_block")
	}
	if r.named(c) {
		v.trait("named")
	}
}

var (
	sizes         = []int{1, 2, 3, 4, 6, 8, 12, 16, 24}
	sizeTraits    = []string{"words_1", "words_2", "words_3", "words_4", "words_6", "words_8", "words_12", "words_16", "words_24"}
	tellingTraits = []string{"telling_1", "telling_2", "telling_3", "telling_4", "telling_6", "telling_8", "telling_12", "telling_16", "telling_24"}
	contentTraits = []string{"content_1", "content_2", "content_3", "content_4", "content_6", "content_8", "content_12", "content_16", "content_24"}
)

// observePlace sees where the clause stands: its place in the sentence, its lead-in, a colon beside it.
func (r *reading) observePlace(c clause, v viewer) {
	if c.first {
		v.trait("opens_sentence")
	}
	if c.question {
		v.trait("question")
	}
	if c.beforeColon {
		v.trait("before_colon")
	}
	if c.afterColon {
		v.trait("after_colon")
	}
	if c.carried {
		v.trait("after_guarded_colon")
	}
	if c.first && r.commands(c) {
		v.trait("commands")
	}
	if r.label(c) {
		v.trait("label")
	}
	if r.addresses(c) {
		v.trait("addresses")
	}
	if r.ctx.LeadIn != "" {
		v.trait("under_lead_in")
		if r.leadIn().guarded {
			v.trait("under_guarded_lead_in")
		}
	}
}

// observeWord sees a word: itself, the class it belongs to, and the mood of a verb.
func (r *reading) observeWord(i int, c clause, v viewer) {
	t := &r.toks[i]
	first := i == c.from
	if t.Number() {
		if first {
			v.trait("first_number")
		}
		return
	}
	if r.quantityAt(i) < 0 {
		v.word(t.word, first)
	}
	shape := t.shape
	if shape.class != "" {
		v.trait(shape.class)
		if first {
			v.trait(firsts[shape.class])
		}
	}
	if shape.form != "" && (first && !r.subject(i, c) || !first && !determiners[r.toks[i-1].shape.class]) {
		v.trait(shape.form)
		if first {
			v.trait(firsts[shape.form])
		}
	}
	var before string
	if !first && i > 0 {
		before = r.toks[i-1].Fold
	}
	for _, name := range moods(r.lang, t, before) {
		if name == "" {
			continue
		}
		v.trait(name)
		if first {
			v.trait(firsts[name])
		}
	}
}

// The names of the traits that are made from others.
var (
	expressions = prefixed("expression_", codes)
	openings    = prefixed("first_", append(guardCodes(), codes...))
	firsts      = prefixed("first_", madeNames())
	determiners = map[string]bool{"class_the": true, "class_a": true, "class_we": true, "class_i": true, "class_you": true, "class_this": true, "class_each": true}
)

func prefixed(prefix string, names []string) map[string]string {
	m := map[string]string{}
	for _, n := range names {
		m[n] = prefix + n
	}
	return m
}

func guardCodes() []string {
	var out []string
	for _, g := range guards {
		out = append(out, guardPrefix+g)
	}
	return out
}

func madeNames() []string {
	out := []string{"mood_conditional", "mood_you", "mood_imperative", "mood_we", "mood_infinitive", "mood_participle", "mood_past", "mood_purpose", "mood_gerund", "form_adverb", "form_action", "form_comparative"}
	for _, lang := range []text.Lang{text.French, text.English} {
		for _, shape := range shapes()[lang] {
			out = append(out, shape.class, shape.form)
		}
	}
	return out
}

// ends is the first and the last character of a text, spaces aside.
func ends(s string) (first, last rune) {
	s = strings.TrimFunc(s, text.IsSpace)
	first, _ = utf8.DecodeRuneInString(s)
	last, _ = utf8.DecodeLastRuneInString(s)
	return first, last
}
