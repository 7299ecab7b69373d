package verify

import (
	"strings"

	"probant/backend/text"
)

// narrowing is a word of a sentence that may narrow what it says: without it the sentence would say it of more.
type narrowing struct {
	how how
	at  int // the word that narrows
	of  int // the word that it narrows; where the phrase of a frame or a setting opens
}

// how a word narrows a sentence.
type how int

const (
	framing   how = iota // a case set apart: "En Belgique, la livraison est gratuite"
	belonging            // it is said of another, to which the subject belongs: "le groupe, dont fait partie Orvalis, emploie"
	owning               // it is said of something of the subject: "l'emballage du produit"
	complete             // of what, or for what, a thing is: "le contrat d'essai", "emissions per parcel"
	qualify              // which of the things beside it are meant: "online sales", "donnée bancaire"
	setting              // where, when, for whom or in which case: "in eco mode", "aux clients de l'offre Premium"
)

// narrowings reads a sentence for all that may narrow what it says, the cases set apart first.
func (s *sentence) narrowings(lang text.Lang) []narrowing {
	var out []narrowing
	for j := range s.words {
		if k := s.caseFrom(j); k >= 0 {
			out = append(out, narrowing{framing, k, j})
		}
	}
	for j := range s.words {
		w := &s.words[j]
		switch w.fold {
		case "dont", "whose", "which", "lequel", "laquelle":
			out = append(out, narrowing{belonging, j, j})
		}
		if !w.content || w.number || quantifiers[w.fold] || s.verb(j) {
			continue
		}
		for _, owner := range s.owners(j, lang) {
			out = append(out, narrowing{owning, j, owner})
		}
		if of := s.completed(j, lang); of >= 0 {
			out = append(out, narrowing{complete, j, of})
		}
		if of := s.qualified(j, lang); of >= 0 {
			out = append(out, narrowing{qualify, j, of})
		}
		if from := s.settingFrom(j, lang); from >= 0 {
			out = append(out, narrowing{setting, j, from})
		}
	}
	return out
}

// caseFrom is the first word with content of a case that word i opens: a thing, a place or people. It is -1 for none: what is done
// ("pour vous aider"), when ("en 2024") and what is told in passing are no cases.
func (s *sentence) caseFrom(i int) int {
	if !cases[s.words[i].fold] || i+1 < len(s.words) && infinitive(s.words[i+1].fold) {
		return -1
	}
	_, end := s.clause(i, i+1)
	for k := i + 1; k < end; k++ {
		switch w := &s.words[k]; {
		case w.number, infinitive(w.fold) && w.carrier:
			return -1
		case w.content && (asides[w.fold] || links[w.fold]):
			return -1
		case w.content:
			return k
		}
	}
	return -1
}

// owners are the words of which word j is a thing: "l'emballage du produit", "the company's parent", "the seat backs are". A word that
// measures ("le délai de réponse", "the cost of a room") carries its figure for what it measures.
func (s *sentence) owners(j int, lang text.Lang) []int {
	w := s.words
	if measures[w[j].fold] || w[j].name {
		return nil
	}
	var out []int
	if j > 0 && !w[j].apart {
		if w[j-1].fold == "s" && j > 1 {
			out = append(out, j-2)
		} else if w[j-1].genitive() {
			out = append(out, j-1)
		}
	}
	i := j + 1
	if i >= len(w) {
		return out
	}
	if j > 0 && !w[j].apart && lang == text.English && finite[w[i].fold] {
		out = append(out, j-1)
	}
	if w[i].apart || !completing[w[i].fold] && !(ranging(&w[i], lang) && j > 0 && (introducers[w[j-1].fold] || w[j-1].number)) {
		return out
	}
	for i++; i < len(w) && !w[i].content && !w[i].number && !w[i].apart; i++ {
	}
	if i < len(w) && !w[i].apart {
		out = append(out, i)
	}
	return out
}

// completed is the thing that word j completes; -1 for none.
func (s *sentence) completed(j int, lang text.Lang) int {
	w := s.words
	if w[j].name || w[j].apart {
		return -1
	}
	i := j - 1
	for i > 0 && articles[w[i].fold] && !w[i].apart {
		i--
	}
	if i < 1 || w[i].apart || !completing[w[i].fold] || !s.thing(i-1, lang) {
		return -1
	}
	return i - 1
}

// qualified is the thing that word j qualifies: the next one in English, the one before in French; -1 for none.
func (s *sentence) qualified(j int, lang text.Lang) int {
	w := s.words
	if w[j].name && !(j > 1 && doingWithout[w[j-2].fold]) || praise[w[j].fold] || j > 0 && coordinators[w[j-1].fold] {
		return -1
	}
	switch lang {
	case text.English:
		if j+1 < len(w) && !w[j+1].apart && s.thing(j+1, lang) && !(j > 0 && w[j-1].fold == "to") {
			return j + 1
		}
	case text.French:
		if j > 0 && !w[j].apart && s.thing(j-1, lang) && !s.figureFrom(j+1) && w[j-1].fold != w[j].fold {
			return j - 1
		}
	}
	return -1
}

// thing reports whether word j may be a thing of which something is said, as far as its sentence tells: in French it follows an
// article or a figure.
func (s *sentence) thing(j int, lang text.Lang) bool {
	if s.words[j].name || s.verb(j) {
		return false
	}
	if lang == text.English {
		return true
	}
	if j == 0 {
		return false
	}
	before := &s.words[j-1]
	return introducers[before.fold] || before.fold == "sans" || rangingFR[before.fold] || before.number
}

// figureFrom reports whether a figure comes at word j or after an article: "clos le 30 juin".
func (s *sentence) figureFrom(j int) bool {
	for ; j < len(s.words) && !s.words[j].apart; j++ {
		if s.words[j].number {
			return true
		}
		if f := s.words[j].fold; f != "le" && f != "au" && f != "en" {
			return false
		}
	}
	return false
}

// settingFrom is where the phrase opens that word j closes, and that says where, when, for whom or in which case; -1 for none. Who did
// it, what it is for and what speaks of the moment of the text itself are no settings.
func (s *sentence) settingFrom(j int, lang text.Lang) int {
	w := s.words
	reach := 4
	if w[j].name { // "aux clients de l'offre Premium"
		reach = 7
	}
	p := j - 1
	for p >= 0 && !w[p+1].apart && p > j-reach && !ranging(&w[p], lang) {
		p--
	}
	if p < 0 || w[p+1].apart || !ranging(&w[p], lang) || settled[w[j].fold] {
		return -1
	}
	next := &w[p+1]
	switch next.fold {
	case "ce", "cet", "cette", "this", "these": // "à ce jour"
		return -1
	case "nos", "notre", "our": // "In our logs, …"
		if p == 0 {
			return -1
		}
	}
	switch w[p].fold {
	case "sur":
		if next.number { // "sur 5 étoiles"
			return -1
		}
	case "par", "by", "avec", "with":
		if !s.permits() { // who did it is told beside
			return -1
		}
	case "pour", "for", "to", "a":
		if infinitive(next.fold) || len(next.fold) > 4 && strings.HasSuffix(next.fold, "ing") {
			return -1
		}
	}
	return p
}

// ranging reports whether a word opens a phrase that says where, when, for whom or in which case.
func ranging(w *word, lang text.Lang) bool {
	if lang == text.English {
		return rangingEN[w.fold]
	}
	return rangingFR[w.fold]
}

// permits reports whether a sentence says what may be done: then by whom is part of it.
func (s *sentence) permits() bool {
	for i := range s.words {
		f := s.words[i].fold
		if permissions[f] || len(f) > 5 && strings.HasSuffix(f, "able") {
			return true
		}
	}
	return false
}

// verb reports whether word j is a verb that carries, and not the noun of the same form.
func (s *sentence) verb(j int) bool {
	w := s.words
	if j > 0 && (w[j-1].fold == "aux" || w[j-1].fold == "l" && (j > 1 && completing[w[j-2].fold] || j+1 < len(w) && completing[w[j+1].fold])) {
		return false // "l'arrivée du standing"
	}
	return s.carries(j)
}
