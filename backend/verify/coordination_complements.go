package verify

import (
	"strings"

	"probant/backend/text"
)

// complementsAt reads what is said of a subject by one "is", or done by one "has": "certifiée ISO 27001 et conforme au RGPD", "ouvert un
// atelier et recruté 12 techniciens".
func (x *syntax) complementsAt(i, size int) *coordination {
	if !x.adds(i) || x.subordinate(run{x.frame, i}) {
		return nil
	}
	is := -1
	for k := x.frame; k < i; k++ {
		if f := x.words[k].fold; copulas[f] || haves[f] && (f != "a" || x.has(k)) || f == "ete" || f == "been" {
			is = k
		} else if is >= 0 && x.finiteVerb(k) && !x.words[k].carrier {
			return nil
		}
	}
	from := i + size
	if is < 0 || x.holds(run{x.frame, i}, negation) || is+1 >= i {
		return nil
	}
	left := run{is + 1, i}
	for left.from+1 < left.to && !x.words[left.from].content && !grades[x.words[left.from].fold] && !x.preposed(left.from) && !x.words[left.from].number {
		left.from++
	}
	did := haves[x.words[is].fold]
	if x.determined(is+1) || x.finiteVerb(from) || !x.predicative(from, left) || did && !(x.participle(from) && x.lang == text.French) {
		return nil
	}
	members := x.list(left, func(k int) bool { return x.words[k].content && !x.words[k].name })
	last := run{from, x.attributeEnd(from, left)}
	if did {
		members, last.to = []run{left}, x.tail(from, true)
	}
	c := &coordination{members: append(members, last), joins: []run{{i, from}}}
	if x.holds(run{left.from, last.to}, either) || !x.sharing(c, false) {
		return nil
	}
	return c
}

// predicative reports whether what opens at word i is said of the subject as what stands in left is: an adjective or a participle,
// or "sans engagement".
func (x *syntax) predicative(i int, left run) bool {
	for i+1 < len(x.words) && grades[x.words[i].fold] {
		i++
	}
	w := &x.words[i]
	if f := w.fold; f == "sans" || f == "hors" || f == "without" {
		return true
	}
	if !w.content && !w.carrier || w.number || w.capital || x.finiteVerb(i) && x.opensObject(i+1) {
		return false
	}
	for k := left.from; k < left.to; k++ {
		if x.preposed(k) && k+2 < left.to && !x.words[left.to-1].capital && x.words[left.to-1].content && x.words[left.to-2].content {
			return false // "dans un format structuré et lisible"
		}
		if x.preposed(k) || x.of(k) { // "disponible en français et anglais": only what has a complement of its own, or the form, is no noun
			return i+1 < len(x.words) && !x.words[i+1].apart && argued[x.words[i+1].fold] || x.participle(i) || strings.HasSuffix(w.fold, "ble") || strings.HasSuffix(w.fold, "bles")
		}
	}
	return true
}

// grades are the words of degree before an adjective.
var grades = wordSet("plus", "moins", "tres", "aussi", "entierement", "more", "less", "very", "fully", "also")

// complemented reports whether what is said in a run has its own place, time or means.
func (x *syntax) complemented(in run) bool {
	for i := in.from + 1; i < in.to; i++ {
		if x.preposed(i) {
			return true
		}
	}
	return false
}

// incomplete are the adjectives that say little without their complement.
var incomplete = wordSet("disponible", "disponibles", "accessible", "accessibles", "compatible", "compatibles", "valable", "valables", "available", "compatible", "accessible", "valid", "suitable")

// argued are the prepositions that an adjective or a participle governs.
var argued = wordSet("a", "au", "aux", "de", "d", "du", "des", "par", "to", "with", "by", "of")

// attributeEnd is where what opens at word i ends: its own complement belongs to it, and one of a kind that the first has too; a
// place, a time or those it is for may be of all.
func (x *syntax) attributeEnd(i int, left run) int {
	end := x.tail(i, true)
	if incomplete[x.words[i].fold] || x.participle(i) && (!x.participle(left.from) || x.complemented(left)) {
		return end // "gratuit et livré en 48 h", "cueilli à Sète et emballé à Dole"; of "conçus et fabriqués en France" it is said of both
	}
	k := i + 1
	if x.preposed(i) {
		k++
	}
	for ; k < end; k++ {
		switch f := x.words[k].fold; {
		case argued[f] && (f != "a" || x.lang == text.French):
		case x.preposed(k) && !x.among(f, left):
			return k
		case x.joint(k) > 0 || f == "que" || f == "qu" || f == "than":
			return k
		}
	}
	return end
}

func (x *syntax) among(fold string, in run) bool {
	for i := in.from; i < in.to; i++ {
		if x.words[i].fold == fold {
			return true
		}
	}
	return false
}
