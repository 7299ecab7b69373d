package claim

import (
	"strings"

	"probant/backend/text"
)

// guards maps each list of guards.txt to what it takes from a clause's weight: what is asked, advised, wished, defined
// or said to the reader about herself is no claim, however many strong words it holds.
var guards = map[string]float64{
	"hedge": -1, "wish": -1.75, "advice": -2, "definition": -1.25, "disclaimer": -4, "requirement": -3, "pain": -1.5, "condition": -0.25, "social": -2, "call": -1, "imperative": -2.5, "audience": -0.75,
}

// guardWeight sums the guards of a clause, each list once.
func guardWeight(r *reading, c clause) float64 {
	seen := map[string]bool{}
	sum := 0.0
	for _, h := range r.hitsIn(c) {
		name, ok := strings.CutPrefix(h.code, guardPrefix)
		if !ok || h.from < c.from || h.to > c.to || seen[name] {
			continue
		}
		switch name {
		case "call", "imperative":
			if h.from != c.from || !c.first {
				continue // "appelez" in the middle of a sentence is no call to action
			}
			sum -= 1
		case "condition":
			if h.from == c.from && !r.has(c, GuaranteeWord) {
				sum -= 2.25 // a case put to the reader, unless it opens a promise
			}
		case "social":
			if h.from > c.from+1 && h.to-h.from < 2 {
				continue
			}
		case "advice":
			// "Conseil", "tips" and "avoid" advise at the head only.
			if h.to-h.from == 1 && h.from != c.from {
				continue
			}
		case "requirement":
			if h.from > c.from+2 && h.to-h.from < 3 && r.fold(h.from) != "nous" {
				continue
			}
		}
		seen[name] = true
		sum += guards[name]
	}
	if c.first && !seen["call"] && !seen["imperative"] && r.commands(c) {
		sum -= 2.5
	}
	if strings.HasSuffix(strings.TrimRightFunc(r.block.Text, text.IsSpace), ":") && c.to == len(r.toks) && !r.figures(c) {
		sum -= 1.5 // a lead-in announces: its items assert
	}
	if r.label(c) && !r.has(c, Effect, Conformity, Standard, GuaranteeWord, SecurityMeasure, SuperlativeWord, Free, Delivery, CommitmentTerms) {
		sum -= 0.75
	}
	if r.addresses(c) {
		sum -= 1.25
	}
	if r.ctx.LeadIn != "" {
		sum += min(0, r.leadIn().guard)
	}
	return sum
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
