package text

import (
	"slices"
	"strings"
)

// Homographs lists the folded forms of a French verb, given by its infinitive, that read as another word where no subject stands
// before them: "lit" of "lire", "entre" of "entrer", "dû" of "devoir". Forms leaves them out.
func Homographs(infinitive string) []string {
	w := strings.ToLower(strings.TrimFunc(infinitive, IsSpace))
	fold := Fold(w)
	if _, ends := cutAny(fold, "er", "ir", "re"); !ends || !spelled(fold) || auxiliary(fold) {
		return nil
	}
	l := frenchWords()
	f := forms{out: []string{fold}, not: l.function, trap: l.trap}
	if l.grammar(w, fold) || !frenchVerb(&f, l, w, fold) {
		return nil
	}
	out := slices.DeleteFunc(f.shut, func(s string) bool { return s == "" || auxiliaries[s] || strings.HasSuffix(s, "ant") })
	slices.Sort(out)
	return slices.Compact(out)
}

// auxiliaries are forms of "être" and "avoir" that other verbs have too.
var auxiliaries = wordSet(`suis es est sommes etes sont ai as a avons avez ont eu aura auras auront ete`)

// Orders are the folded forms by which a French verb, given by its infinitive, gives orders: to "tu", to "nous" and to "vous".
func Orders(infinitive string) []string {
	w := strings.ToLower(infinitive)
	fold := Fold(w)
	if !spelled(fold) {
		return nil
	}
	if own, ok := ownOrders[fold]; ok {
		return own
	}
	l := frenchWords()
	if stem, ok := strings.CutSuffix(fold, "er"); ok {
		if l.nounER[w] && !l.nounVerb[w] || stem == "" {
			return nil
		}
		return append(familiarOfER(w, stem), gentle(stem)+"ons", stem+"ez")
	}
	models := frenchVerbs()
	for i := range models {
		m := &models[i]
		if p, ok := m.stem(fold); ok && !l.second[w] {
			if m.we == "" || len(m.present) == 0 {
				return nil
			}
			return []string{p + m.present[0], p + m.we + "ons", p + m.we + "ez"}
		}
	}
	if stem, ok := strings.CutSuffix(fold, "ir"); ok && !strings.HasSuffix(fold, "oir") && !l.nounIR[w] && stem != "" {
		return []string{stem + "is", stem + "issons", stem + "issez"}
	}
	return nil
}

// ownOrders are orders that no principal part tells.
var ownOrders = map[string][]string{
	"etre": {"sois", "soyons", "soyez"}, "avoir": {"aie", "ayons", "ayez"}, "aller": {"va", "allons", "allez"}, "savoir": {"sache", "sachons", "sachez"},
	"vouloir": {"veuille", "veuillons", "veuillez"}, "faire": {"fais", "faisons", "faites"}, "refaire": {"refais", "refaisons", "refaites"},
	"dire": {"dis", "disons", "dites"}, "redire": {"redis", "redisons", "redites"},
}

// familiarOfER is how a verb in "-er" gives orders to "tu": in one way, or in two where both are written ("paie", "paye").
func familiarOfER(w, stem string) []string {
	n := len(stem)
	switch {
	case strings.HasSuffix(stem, "oy"), strings.HasSuffix(stem, "uy"):
		return []string{stem[:n-1] + "ie"}
	case strings.HasSuffix(stem, "ay"):
		return []string{stem[:n-1] + "ie", stem + "e"}
	case strings.HasSuffix(w, "eler"), strings.HasSuffix(w, "eter"):
		return []string{stem + stem[n-1:] + "e", stem + "e"}
	}
	return []string{stem + "e"}
}

// gentle is the stem of a verb in "-er" before an o: "mange".
func gentle(stem string) string {
	if strings.HasSuffix(stem, "g") {
		return stem + "e"
	}
	return stem
}

// Infinitives lists the infinitives of which a French word may be an order to "vous": "inscrivez" is of "inscrire". Some of them may
// be no verbs: their orders stand in no text. None for any other word.
func Infinitives(order string) []string {
	w := strings.ToLower(order)
	fold := Fold(w)
	stem, ok := strings.CutSuffix(w, "ez")
	if !ok && !strings.HasSuffix(w, "tes") || notOrders[fold] || !spelled(fold) {
		return nil
	}
	for inf, own := range ownOrders {
		if own[2] == fold {
			return []string{inf}
		}
	}
	if !ok || len(stem) < 3 {
		return nil
	}
	var out []string
	models := frenchVerbs()
	for i := range models {
		m := &models[i]
		p, ok := strings.CutSuffix(Fold(stem), m.we)
		if inf := p + m.ending; m.we != "" && ok && slices.Contains(Orders(inf), fold) {
			out = append(out, inf)
		}
	}
	if short, ok := strings.CutSuffix(stem, "iss"); ok {
		out = append(out, short+"ir")
	}
	return append(out, stem+"er")
}

// notOrders are words in "-ez" that give no order.
var notOrders = wordSet(`chez assez nez rez rendez biez merguez gomez lopez suez sanchez martinez fernandez rodriguez hernandez perez gonzalez`)
