package charter

import (
	"strings"

	"probant/backend/text"
)

// A question that asks about a notion makes no claim of it: "Qu’est-ce qu’un logiciel inviolable ?", "Is any software unbreakable?". One
// that offers it does: "Vous cherchez un logiciel inviolable ?", "Want unbreakable software?".

// asks reports whether the sentence of an item asks about what it names.
func (r *reading) asks(at int) bool {
	from, to := at, r.sentenceEnd(at)
	for from > 0 && r.items[from-1].sentence == r.items[at].sentence {
		from--
	}
	if !r.ends(to, '?') {
		return false
	}
	for from < to && (r.items[from].mark != 0 || leads[r.items[from].fold]) {
		from++
	}
	w := r.opening(from, to)
	if r.seeks(from, to) {
		return false
	}
	if r.lang == text.English {
		return asksEnglish(w)
	}
	return asksFrench(w) || !supposes[w[0]] && r.inverted(from, to)
}

// ends reports whether a mark stands after the last word before an item.
func (r *reading) ends(to int, mark rune) bool {
	for i := to - 1; i >= 0 && r.items[i].mark != 0; i-- {
		if r.items[i].mark == mark {
			return true
		}
	}
	return false
}

// opening is the first words of items [from, to), folded.
func (r *reading) opening(from, to int) (out [4]string) {
	n := 0
	for i := from; i < to && n < len(out); i++ {
		if r.items[i].mark == 0 {
			out[n] = r.items[i].fold
			n++
		}
	}
	return out
}

// seeks reports whether a question offers what the reader may want: "cherchez-vous …", "are you looking for …".
func (r *reading) seeks(from, to int) bool {
	reader, sought := false, false
	for i := from; i < to; i++ {
		reader = reader || readers[r.items[i].fold]
		sought = sought || wishes[r.items[i].fold]
	}
	return reader && sought
}

// inverted reports whether a subject stands after its verb: "le logiciel est-il …", "êtes-vous …".
func (r *reading) inverted(from, to int) bool {
	for i := from + 1; i < to; i++ {
		if m := r.items[i-1].mark; (m == '-' || m == '‑') && subjects[r.items[i].fold] {
			return true
		}
	}
	return false
}

// asksFrench reads the words that open a French sentence.
func asksFrench(w [4]string) bool {
	switch w[0] {
	case "quel", "quelle", "quels", "quelles", "combien", "quand", "lequel", "laquelle":
		return true
	case "comment":
		return methods[w[1]]
	case "qui":
		return doers[w[1]]
	case "qu'":
		return w[1] == "est" || w[1] == "en"
	case "que":
		return meanings[w[1]]
	case "c'":
		return w[1] == "est" && w[2] == "quoi"
	case "est":
		return w[1] == "ce"
	case "a", "de", "en":
		return w[1] == "quoi"
	}
	return false
}

// asksEnglish reads the words that open an English sentence.
func asksEnglish(w [4]string) bool {
	switch w[0] {
	case "what", "what's", "which", "who", "whose", "when", "where":
		return w[1] != "if" && w[1] != "about"
	case "how":
		return w[1] != "about" && (w[1] != "to" || methods[w[2]])
	case "did":
		return w[1] != "you"
	case "is", "are", "was", "were", "does", "has", "have", "can", "could", "may", "must", "do", "should":
		return true
	}
	return false
}

var (
	// leads may stand before what makes a question.
	leads = folded("et mais alors or donc enfin and but so then well")
	// subjects follow their verb in a question.
	subjects = folded("il elle ils elles on je vous tu")
	// supposes opens a question that takes its matter for granted.
	supposes = folded("pourquoi comment si")
	// wishes are words of what a reader is offered.
	wishes = folded(`cherchez recherchez recherche cherches voulez veux souhaitez souhaites revez reves besoin envie desirez aimeriez voudriez savez
		sais connaissez connais marre assez tente dirait looking searching want need like fancy tired dream dreaming wish after care`)
	// readers are whom a text addresses.
	readers = folded("vous votre vos tu you your")
	// methods are verbs of a question of method: "comment vérifier …", "how to tell …".
	methods = folded(`savoir verifier reconnaitre choisir comprendre lire mesurer calculer evaluer eviter est sont fonctionne fonctionnent definir
		interpreter reagir repondre expliquer prouver demander declarer signaler traiter controler reperer se s' marche obtient calcule
		tell know check choose read spot measure calculate assess avoid understand prove ask declare report define recognise recognize`)
	// doers are verbs of a question on who does or is something.
	doers = folded("est sont peut peuvent doit doivent paie paye controle delivre decide certifie verifie a ont")
	// meanings are verbs of a question on the meaning of a notion.
	meanings = folded("signifie signifient veut veulent dit disent est sont faut faire recouvre contient contiennent prevoit prevoient impose vaut valent change changent penser choisir doit doivent verifier regarder demande demandent")
)

// folded is a set of folded words, parted by spaces.
func folded(s string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}
