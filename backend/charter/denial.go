package charter

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// denied reports whether the sentence denies what starts at an item: "nous ne sommes pas …", "aucun …", "we are not …".
// A comma, a colon or a semicolon ends what a denial reaches, and so do five words.
func (r *reading) denied(at int) bool {
	words := 0
	for i := at - 1; i >= 0 && words < 5; i-- {
		it := &r.items[i]
		if it.sentence != r.items[at].sentence {
			return false
		}
		switch it.mark {
		case 0:
			words++
		case ',', ':', ';', '.', '!', '?', '…':
			return false
		default:
			continue
		}
		if r.denies(i, words) {
			return true
		}
	}
	return false
}

// refused reports whether a mention is told to be missing: "il est impossible de se désinscrire".
func (r *reading) refused(at int) bool {
	for i := max(0, at-4); i < at; i++ {
		switch r.items[i].fold {
		case "impossible", "unable", "cannot":
			return r.items[i].sentence == r.items[at].sentence
		}
	}
	return r.denied(at)
}

// denies reports whether a word at some distance before a wording denies it. "pas seulement", "ne … que", "pas cher" and
// what urges the reader ("n'hésitez pas") deny nothing.
func (r *reading) denies(i, distance int) bool {
	next, before := "", ""
	if i+1 < len(r.items) {
		next = r.items[i+1].fold
	}
	if i > 0 {
		before = r.items[i-1].fold
	}
	if urges[next] || urges[before] {
		return false
	}
	switch w := r.items[i].fold; r.lang {
	case text.English:
		switch w {
		case "avoid", "avoiding", "stopped":
			return true
		case "not", "never", "cannot":
			return next != "only" && next != "just"
		case "no", "without", "nor":
			return distance <= 2
		}
		return len(w) > 3 && w[len(w)-3:] == "n't"
	default:
		switch w {
		case "pas", "jamais":
			return next != "seulement" && next != "que" && next != "uniquement" && next != "cher" && next != "chere"
		case "plus":
			return next != "que" && r.negated(i)
		case "aucun", "aucune", "ni", "eviter", "evitez", "evitons", "bannir", "bannissons", "bannissez", "proscrire":
			return true
		case "sans":
			return distance <= 2
		}
	}
	return false
}

// deniers are words that deny what stands around them inside a wording: "nous n'avons déposé aucun brevet".
var deniers = map[string]bool{"aucun": true, "aucune": true, "pas": true, "jamais": true, "no": true, "not": true, "never": true}

// deniedInside reports whether a word between the first and the last of a match denies it.
func (r *reading) deniedInside(from, to int) bool {
	for i := from + 1; i < to-1; i++ {
		if deniers[r.items[i].fold] && r.denies(i, 1) {
			return true
		}
	}
	return false
}

// asksDenial reports whether a pattern names a denying word itself.
func asksDenial(terms []term) bool {
	for _, t := range terms {
		if t.op == opSet && (deniers[text.Fold(strings.TrimPrefix(t.word, "="))] || strings.HasSuffix(t.word, "n't")) {
			return true
		}
		if slices.ContainsFunc(t.branches, asksDenial) {
			return true
		}
	}
	return false
}

// negated reports whether "ne" stands one to three words before an item.
func (r *reading) negated(i int) bool {
	for j := i - 1; j >= 0 && j >= i-3 && r.items[j].mark == 0; j-- {
		if f := r.items[j].fold; f == "ne" || f == "n'" {
			return true
		}
	}
	return false
}

// urges are verbs whose negation presses the reader: "ne manquez pas", "don't miss".
var urges = map[string]bool{"manquez": true, "ratez": true, "loupez": true, "attendez": true, "tardez": true, "hesitez": true,
	"oubliez": true, "cherchez": true, "passez": true, "laissez": true, "perdez": true, "rater": true, "manquer": true, "louper": true, "manque": true, "rate": true, "attends": true,
	"miss": true, "wait": true, "hesitate": true, "forget": true, "delay": true, "let": true, "lose": true}
