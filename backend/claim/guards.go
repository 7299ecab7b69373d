package claim

import (
	"strings"

	"probant/backend/text"
)

// guards are the lists of guards.txt, hiring.txt and puffery.txt: what is asked, advised, wished, defined, said to the reader about
// herself or only praised is no claim, however many strong words it holds.
var guards = []string{"hedge", "wish", "advice", "definition", "disclaimer", "requirement", "pain", "condition", "social", "call", "imperative", "audience", "hiring", "puffery"}

// guarded reports whether a clause opens with a guard, or wishes, defines, advises or limits anywhere.
func (r *reading) guarded(c clause) bool {
	for _, h := range r.hitsIn(c) {
		switch h.code {
		case guardPrefix + "wish", guardPrefix + "advice", guardPrefix + "definition", guardPrefix + "disclaimer", guardPrefix + "requirement":
			return true
		}
		if h.from == c.from && strings.HasPrefix(h.code, guardPrefix) {
			return true
		}
	}
	return r.commands(c)
}

// commands reports whether a clause opens with a French imperative that advises: "Vérifiez", "Choisissez". Those that
// ascribe a capability or an effect to the offer ("Gagnez", "Recevez") stand in the lexicons.
func (r *reading) commands(c clause) bool {
	if r.lang != text.French || c.from >= c.to {
		return false
	}
	w := r.toks[c.from].Fold
	if w == "ne" || w == "n'" {
		return true // "Ne baissez jamais…"
	}
	if !strings.HasSuffix(w, "ez") || len(w) < 5 {
		return false
	}
	for _, h := range r.hitsIn(c) {
		if h.from == c.from && (h.code == Effect || h.code == Capability) {
			return false
		}
	}
	return w != "assez"
}

// label reports whether the clause is all of a bare line of up to four words without a figure: the name of a thing.
func (r *reading) label(c clause) bool {
	return c.to-c.from <= 4 && c.from == 0 && c.to == len(r.toks) && r.ctx.LeadIn == "" && r.block.Kind != text.ListItem && nominal(r.block.Text) && !r.figures(c)
}

// addresses reports whether a clause only names an audience: "Les entreprises qui veulent…", "Teams who need…".
func (r *reading) addresses(c clause) bool {
	at := c.from
	if w := r.fold(at); w == "les" || w == "des" || w == "toutes" || w == "tous" {
		at++
	}
	switch r.fold(at) {
	case "entreprises", "artisans", "equipes", "dirigeants", "personnes", "professionnels", "particuliers", "independants", "managers", "responsables", "salaries",
		"companies", "teams", "people", "managers'", "professionals", "businesses", "founders", "anyone":
	default:
		return false
	}
	for i := at + 1; i < c.to; i++ {
		switch r.fold(i) {
		case "qui", "who", "that", "souhaitant", "voulant", "desirant", "looking", "wanting":
			return !r.figures(c)
		}
	}
	return false
}

// asks reports whether the sentence [start, end) is a question.
func asks(s string, start, end int) bool {
	return strings.HasSuffix(strings.TrimRightFunc(s[start:end], func(c rune) bool { return text.IsSpace(c) || c == '»' || c == ')' || c == '"' }), "?")
}

// presupposes reports whether a question or a title takes a superlative for granted: "Why X is the best…".
func (r *reading) presupposes(c clause) bool {
	switch r.fold(c.from) {
	case "why", "how", "pourquoi", "comment":
		return r.has(c, SuperlativeWord, Exclusive) || r.figures(c) && r.has(c, Effect)
	}
	return false
}
