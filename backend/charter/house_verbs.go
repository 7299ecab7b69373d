package charter

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// The little words of a French sentence that stand around its verb.
var (
	reflexives = []string{"se", "s'", "me", "m'", "te", "t'", "nous", "vous"}
	clitics    = append([]string{"le", "la", "l'", "les", "lui", "leur", "y", "en"}, reflexives...)
	negatives  = []string{"pas", "plus", "jamais", "rien", "point"}
	inverted   = []string{"je", "tu", "il", "elle", "on", "ce", "nous", "vous", "ils", "elles"}
	amid       = []string{"pas", "plus", "jamais", "rien", "bien", "déjà", "aussi", "toujours", "encore", "donc", "même", "tous", "toutes", "tout", "toute", "très", "vraiment", "vite", "mieux", "entièrement", "pleinement", "résolument", "rapidement"}
)

// anyOf is one of a list of words as they stand, or nothing when optional.
func anyOf(optional bool, words ...string) term {
	t := term{op: opAlternatives, optional: optional}
	for _, w := range words {
		t.branches = append(t.branches, []term{{op: opSet, word: "=" + w}})
	}
	return t
}

// oneOf is a choice of sequences.
func oneOf(branches ...[]term) term { return term{op: opAlternatives, branches: branches} }

// endingIn is the forms of a verb with one of some endings, as one term.
func endingIn(infinitive string, endings ...string) term {
	t := anyOf(false, infinitive)
	for _, f := range text.Forms(infinitive, text.French) {
		if slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(f, e) }) {
			t.branches = append(t.branches, []term{{op: opSet, word: "=" + f}})
		}
	}
	return t
}

// verbal reads the verb that opens a French wording, with what a sentence moves around it: "s'engager" finds "nous nous sommes engagés"
// and "engagez-vous", "ne pas hésiter" finds "n'hésite pas". The second result is how many pieces it read, 0 for none.
func verbal(all []wordPiece) (term, int) {
	if len(all) < 2 || slices.ContainsFunc(all, func(p wordPiece) bool { return p.exact }) {
		return term{}, 0
	}
	fold := func(i int) string {
		if i >= len(all) {
			return ""
		}
		return all[i].fold
	}
	if fold(0) == "ne" || fold(0) == "n'" {
		return negated(all, fold)
	}
	v := reflexive(fold, 0)
	if v > 0 && v < len(all) && len(text.Orders(all[v].text)) > 0 {
		return oneOf(pronominal(all[v].text, fold(v-1))...), v + 1
	}
	if orders := ordersOf(all[0]); len(orders) > 0 && !all[0].isNoun(all[1]) {
		return anyOf(false, orders...), 1
	}
	return term{}, 0
}

// isNoun reports whether a piece that may be an order is a noun with the one after it.
func (p wordPiece) isNoun(next wordPiece) bool { return p.fold == "rendez" && next.fold == "vous" }

// reflexive is the piece after "se" and "y" or "en" from a piece on, 0 where no "se" stands.
func reflexive(fold func(int) string, at int) int {
	if f := fold(at); f != "se" && f != "s'" {
		return 0
	}
	if f := fold(at + 1); f == "y" || f == "en" {
		return at + 2
	}
	return at + 1
}

// ordersOf are the ways in which an order to "vous" is given to others: "inscrivez" to "inscris" and "inscrivons".
func ordersOf(p wordPiece) []string {
	var out []string
	for _, inf := range text.Infinitives(p.text) {
		for _, o := range text.Orders(inf) {
			if !slices.Contains(out, o) {
				out = append(out, o)
			}
		}
	}
	return out
}

// pronominal lists the sequences of a verb with "se": in its simple tenses each person with its own pronoun, with "être", and as an order.
func pronominal(inf, adverb string) [][]term {
	verb := term{op: opSet, word: strings.ToLower(inf)}
	be := term{op: opSet, word: "être"}
	yEn, more := anyOf(true, "y", "en"), anyOf(true, amid...)
	if adverb == "y" || adverb == "en" {
		yEn = anyOf(false, adverb)
	}
	subject := []term{anyOf(true, "t"), anyOf(true, inverted...), more, more}
	out := [][]term{
		{anyOf(false, "nous"), yEn, endingIn(inf, "ons", "mes")},
		{anyOf(false, "vous"), yEn, endingIn(inf, "ez", "tes")},
		{anyOf(false, "se", "s'", "me", "m'", "te", "t'"), yEn, verb},
		append(append([]term{anyOf(false, "se", "s'", "me", "m'", "te", "t'"), yEn, be}, subject...), verb),
	}
	for _, we := range []string{"nous", "vous"} {
		pronoun := anyOf(false, we)
		out = append(out,
			append(append([]term{pronoun, anyOf(true, "ne"), pronoun, yEn, be}, subject...), verb),
			[]term{pronoun, be, pronoun, more, more, verb})
	}
	if orders := text.Orders(inf); len(orders) > 2 {
		n := len(orders)
		you := []string{"toi"}
		if adverb == "y" || adverb == "en" {
			you = []string{"t'"}
		}
		for i, pronouns := range [][]string{{"vous"}, {"nous"}, you} {
			own := orders[n-1-i : n-i]
			if i == 2 {
				own = orders[:n-2]
			}
			order := []term{anyOf(false, own...), anyOf(false, pronouns...)}
			if adverb == "y" || adverb == "en" {
				order = append(order, anyOf(false, adverb))
			}
			out = append(out, order)
		}
	}
	return out
}

// negated reads a wording that denies: "ne pas hésiter", with "se" or without, or an order, "n'hésitez pas".
func negated(all []wordPiece, fold func(int) string) (term, int) {
	not := anyOf(false, "ne", "n'")
	little := anyOf(true, clitics...)
	if no := fold(1); slices.Contains(negatives, no) {
		at, help, before := 2, []string{"être", "avoir"}, []term{little, little}
		if v := reflexive(fold, 2); v > 0 {
			at, help, before = v, help[:1], []term{anyOf(false, reflexives...), anyOf(true, "y", "en")}
		}
		if at >= len(all) || len(text.Orders(all[at].text)) == 0 {
			return term{}, 0
		}
		verb, no := term{op: opSet, word: strings.ToLower(all[at].text)}, anyOf(false, no)
		aux := term{op: opAlternatives}
		for _, h := range help {
			aux.branches = append(aux.branches, []term{{op: opSet, word: h}})
		}
		subject := []term{anyOf(true, "t"), anyOf(true, inverted...)}
		return oneOf(
			slices.Concat([]term{not, no}, before, []term{verb}),
			slices.Concat([]term{not}, before, []term{verb}, subject, []term{no}),
			slices.Concat([]term{not}, before, []term{aux}, subject, []term{no, anyOf(true, amid...), verb}),
		), at + 1
	}
	at := 1
	for slices.Contains(clitics, fold(at)) {
		at++
	}
	if at+1 >= len(all) || !slices.Contains(negatives, fold(at+1)) {
		return term{}, 0
	}
	orders := ordersOf(all[at])
	if len(orders) == 0 {
		return term{}, 0
	}
	before := []term{little, little}
	if at > 1 {
		before = plainWords(all[1:at], text.French, false)
	}
	no := anyOf(false, fold(at+1))
	return oneOf(
		slices.Concat([]term{not}, before, []term{anyOf(false, orders...), no}),
		slices.Concat([]term{not, no}, before, []term{anyOf(false, text.Infinitives(all[at].text)...)}),
	), at + 2
}

// spoken is what a house rule knows of the French verbs among its words.
type spoken struct {
	alone  map[string]bool // forms that read as another word where they have no subject: "lit"
	orders map[string]bool // forms that are looked for as orders alone: "hésite"
}

// speaks learns the verbs of the words of a rule.
func speaks(words []string) spoken {
	s := spoken{alone: map[string]bool{}, orders: map[string]bool{}}
	var sure []string
	for _, w := range words {
		all := pieces(w)
		_, read := verbal(all)
		for i, p := range all {
			for _, f := range text.Homographs(p.text) {
				s.alone[f] = s.alone[f] || !p.exact
			}
			var orders []string
			if i < read {
				orders = ordersOf(p)
			}
			for _, o := range orders {
				s.orders[o] = o != p.fold
			}
			if len(orders) == 0 {
				sure = append(sure, p.text)
			}
		}
	}
	if len(s.alone)+len(s.orders) == 0 {
		return s
	}
	for _, w := range sure {
		for _, f := range text.Forms(w, text.French) {
			delete(s.alone, f)
			delete(s.orders, f)
		}
	}
	return s
}

// means reports whether items [from, to) are what the rule looks for and not a word that is spelled as a form of its verb.
func (s spoken) means(r *reading, from, to int) bool {
	for i := from; i < to; i++ {
		switch f := r.items[i].fold; {
		case s.alone[f] && !subjectOf(r, i):
			return false
		case s.orders[f] && !opensClause(r, from):
			return false
		}
	}
	return true
}

// persons are the pronouns that a verb follows, by the endings of its form.
var persons = []struct {
	ending string
	before []string
}{
	{"ons", []string{"nous"}}, {"ez", []string{"vous"}}, {"ent", []string{"ils", "elles", "qui"}}, {"es", []string{"tu"}},
	{"e", []string{"je", "j'", "il", "elle", "on", "qui", "ca", "cela"}}, {"s", []string{"je", "j'", "tu"}}, {"x", []string{"je", "j'", "tu"}},
	{"", []string{"il", "elle", "on", "qui", "ca", "cela"}},
}

// subjectOf reports whether the word at an item has a subject pronoun, so that it is a verb: "elle le lit", "lit-il". "Dû" needs none.
func subjectOf(r *reading, at int) bool {
	it := &r.items[at]
	if s := strings.ToLower(r.block.Text[it.start:it.end]); s != it.fold && strings.HasSuffix(it.fold, "u") {
		return true
	}
	var before []string
	for _, s := range persons {
		if strings.HasSuffix(it.fold, s.ending) {
			before = s.before
			break
		}
	}
	if at+2 < len(r.items) && soft(r.items[at+1].mark) && slices.Contains(before, r.items[at+2].fold) {
		return true
	}
	for i := at - 1; i >= 0 && i >= at-4 && r.items[i].mark == 0; i-- {
		f := r.items[i].fold
		if slices.Contains(before, f) {
			return true
		}
		if f != "ne" && f != "n'" && !slices.Contains(clitics, f) {
			return false
		}
	}
	return false
}

// orderLeads are the words after which an order may stand.
var orderLeads = []string{"et", "ou", "mais", "alors", "donc", "surtout", "puis", "ensuite", "enfin", "aussi"}

// opensClause reports whether an order may stand at an item: at the start of a clause, but for little words.
func opensClause(r *reading, at int) bool {
	for i := at - 1; i >= 0 && r.items[i].sentence == r.items[at].sentence; i-- {
		if r.items[i].mark != 0 {
			return true
		}
		if f := r.items[i].fold; f != "ne" && f != "n'" {
			return slices.Contains(orderLeads, f)
		}
	}
	return true
}
