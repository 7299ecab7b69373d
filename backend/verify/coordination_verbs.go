package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// finiteVerb reports whether word i is a verb that makes a clause, as far as its form, the lists and its neighbours tell.
func (x *syntax) finiteVerb(i int) bool {
	w := &x.words[i]
	switch {
	case w.number || w.name || w.bound:
		return false
	case w.fold == "a":
		return x.has(i)
	case finite[w.fold] || copulas[w.fold] || haves[w.fold]:
		return i == 0 || !x.determined(i-1)
	}
	if i > 0 && subjects[x.words[i-1].fold] && !proclitics[w.fold] && !subjects[w.fold] && !x.determined(i) {
		return true
	}
	if !w.content && !w.carrier || w.capital && i > 0 || i > 0 && (x.determined(i-1) || x.preposed(i-1) || x.of(i-1) || x.words[i-1].number) {
		return false
	}
	if x.participle(i) && x.lang == text.French {
		return false
	}
	if x.infinitive(i) {
		return false
	}
	if x.opensObject(i + 1) {
		return i > 0
	}
	return (w.verb || w.carrier) && i > 0 && !x.words[i].apart && x.inflected(i)
}

// inflected reports whether word i, which may be a verb, has the form of one that makes a clause, and stands where one may.
func (x *syntax) inflected(i int) bool {
	f, raw := x.words[i].fold, strings.ToLower(text.Slice(x.text, x.words[i].span))
	if x.lang == text.English {
		before := &x.words[i-1]
		switch {
		case strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss"): // after a name, a noun in the singular, or a predicate
			return !plural(before.fold) || before.name
		case strings.HasSuffix(f, "ed"):
			return before.capital && (i+1 == len(x.words) || x.words[i+1].fold != "by")
		}
		if copulas[before.fold] || haves[before.fold] {
			return false
		}
		return !strings.HasSuffix(f, "ing") && (plural(before.fold) && !before.capital || x.joint(i-1) > 0 && x.ofSeveral() && lemma(f, x.lang) == f)
	}
	for _, e := range [...]string{"ant", "eur", "ble"} {
		if strings.HasSuffix(raw, e) {
			return false
		}
	}
	for _, e := range [...]string{"e", "ent", "it", "ond", "end", "ons", "ez", "ert"} {
		if strings.HasSuffix(f, e) {
			return true
		}
	}
	return lemma(f, x.lang) != f && !x.participle(i)
}

// ofSeveral reports whether the first verb of an English sentence is that of a subject in the plural.
func (x *syntax) ofSeveral() bool {
	if x.verb < 1 {
		return false
	}
	switch x.words[x.verb].fold {
	case "are", "were", "have":
		return true
	}
	before := &x.words[x.verb-1]
	return before.fold == "we" || before.fold == "you" || plural(before.fold) && !before.name && !plural(x.words[x.verb].fold)
}

// infinitive reports whether word i has the form of a French infinitive. Of those in "-re" only what no verb in "-er" looks like is told.
func (x *syntax) infinitive(i int) bool {
	f := x.words[i].fold
	if x.lang != text.French || lemma(f, x.lang) != f {
		return false
	}
	for _, e := range [...]string{"er", "ir", "oir", "dre", "ttre", "uire", "crire", "aitre", "uivre", "vivre", "faire"} {
		if strings.HasSuffix(f, e) && len(f) > max(3, len(e)) || f == e {
			return true
		}
	}
	return false
}

// participle reports whether word i has the form of a past participle.
func (x *syntax) participle(i int) bool {
	f := x.words[i].fold
	irregular := lemma(f, x.lang) != f
	if x.lang == text.English {
		return strings.HasSuffix(f, "ed") || irregular && !strings.HasSuffix(f, "s")
	}
	raw := strings.ToLower(text.Slice(x.text, x.words[i].span))
	return slices.ContainsFunc(participles[:], func(e string) bool { return strings.HasSuffix(raw, e) }) ||
		irregular && slices.ContainsFunc(irregularParticiples[:], func(e string) bool { return strings.HasSuffix(f, e) })
}

var (
	participles          = [...]string{"é", "ée", "és", "ées"}
	irregularParticiples = [...]string{"u", "us", "ue", "ues", "is", "ise", "ises", "ite", "ites", "vert", "verte", "verts", "vertes", "fert", "ferts", "ferte", "fertes"}
)

// opensObject reports whether a determiner or a figure stands at word i: what comes right before it is no noun, and no adjective.
func (x *syntax) opensObject(i int) bool {
	if i >= len(x.words) || x.words[i].apart {
		return false
	}
	w := &x.words[i]
	return w.number || w.bound && !x.of(i) && !x.preposed(i) || x.determined(i) && w.fold != "des" && w.fold != "aucun"
}

var (
	haves   = wordSet("a", "ont", "avons", "avez", "has", "have", "had")
	copulas = wordSet("sommes", "etes", "est", "sont", "reste", "restent", "demeure", "demeurent", "etait", "etaient", "sera", "seront", "is", "are", "was", "were", "be", "etre", "remains", "remain", "stays", "stay")
	// subjects are the pronouns right after which the verb stands; "ne" and the like may come between.
	subjects = wordSet("il", "elle", "ils", "elles", "on", "nous", "vous", "je", "it", "they", "we", "you", "he", "she", "ne", "n", "se", "qui", "who")
	// adverbs may stand between what joins and a verb.
	adverbs = wordSet("now", "also", "then", "already", "still", "even", "desormais", "aussi", "egalement", "maintenant", "deja", "toujours")
	// backs stand for, or belong to, what was named before.
	backs = wordSet("il", "elle", "ils", "elles", "son", "sa", "ses", "leur", "leurs", "celui", "celle", "ceux", "celles", "y", "en", "it", "its", "they", "their", "he", "she", "his", "her")
	// subordinators open a clause inside another one.
	subordinators = wordSet("que", "qu", "qui", "dont", "ou", "lequel", "laquelle", "lesquels", "lesquelles", "that", "which", "who", "whose", "whether", "if", "si", "when", "lorsque", "quand",
		"because", "parce", "puisque", "or", "although", "unless", "until")
)

// verbIn is where the first verb of a run begins, with the "ne" or the "se" before it; -1 where a clause opens inside another one
// first, or none is known.
func (x *syntax) verbIn(in run) int {
	for i := in.from; i < in.to; i++ {
		if subordinators[x.words[i].fold] {
			return -1
		}
		if !x.finiteVerb(i) {
			continue
		}
		for i > in.from && proclitics[x.words[i-1].fold] {
			i--
		}
		return i
	}
	return -1
}

var proclitics = wordSet("ne", "n", "se", "s", "y")
