package text

import (
	_ "embed" // the nouns
	"strings"
	"sync"
)

//go:embed inflect/genders_fr.txt
var frenchGendersFile string

// frenchGenders is inflect/genders_fr.txt as read.
var frenchGenders = sync.OnceValue(func() map[string]map[string]bool {
	sets := map[string]map[string]bool{"m": {}, "f": {}, "adjective": {}}
	for _, line := range listLines(frenchGendersFile) {
		kind, list, _ := strings.Cut(line, ":")
		for _, w := range strings.Fields(list) {
			sets[kind][w] = true
		}
	}
	return sets
})

// Gender is the grammatical gender of a French noun.
type Gender int

// The genders. Untold is that of a noun that no list and no ending tells, or that has two.
const (
	Untold Gender = iota
	Masculine
	Feminine
)

// genderEndings are endings of French nouns that tell their gender, and the nouns that they deceive about.
var genderEndings = []struct {
	ending string
	gender Gender
	not    string
}{
	{"tion", Feminine, "bastion"}, {"sion", Feminine, ""}, {"xion", Feminine, ""}, {"ence", Feminine, "silence"}, {"ance", Feminine, ""},
	{"tude", Feminine, "prélude"}, {"ette", Feminine, "squelette"}, {"ité", Feminine, "comité"}, {"auté", Feminine, ""},
	{"rie", Feminine, ""}, {"gie", Feminine, ""},
	{"ment", Masculine, "jument"}, {"isme", Masculine, ""}, {"ier", Masculine, ""}, {"oir", Masculine, ""},
	{"teur", Masculine, "hauteur"}, {"ent", Masculine, "dent gent"}, {"ant", Masculine, ""}, {"iel", Masculine, ""},
	{"ien", Masculine, ""}, {"eau", Masculine, "peau eau"}, {"duit", Masculine, ""}, {"let", Masculine, ""}, {"jet", Masculine, ""},
}

// GenderOf is the gender of a French noun, in the singular or the plural.
func GenderOf(noun string) Gender {
	w := strings.ToLower(noun)
	lists := frenchGenders()
	for _, n := range append([]nominal{{m: w}}, frenchNominals(w)...) {
		switch {
		case n.m == "" || n.m != w && (n.f == w || n.fp == w): // "cliente" is not of the gender of "client"
			continue
		case lists["m"][n.m]:
			return Masculine
		case lists["f"][n.m]:
			return Feminine
		}
		for _, e := range genderEndings {
			if len(n.m) <= len(e.ending) || !strings.HasSuffix(n.m, e.ending) {
				continue
			}
			for _, not := range strings.Fields(e.not) {
				if n.m == not {
					return Untold
				}
			}
			return e.gender
		}
	}
	return Untold
}

// TwoGenders reports whether a French noun or adjective has a form for each gender: "salarié", "digital".
func TwoGenders(w string) bool {
	w = strings.ToLower(w)
	lists := frenchGenders()
	for _, n := range frenchNominals(w) {
		if n.f != "" && n.f != n.m && n.m == w && !lists["m"][w] && !lists["f"][w] {
			return true
		}
	}
	return false
}

// sameForBoth are endings of French adjectives that one form writes for both genders.
var sameForBoth = []string{"ique", "able", "ible", "uble", "iste", "aire", "oire", "esque", "estre", "phone"}

// OneGender reports whether one form of a French adjective serves both genders: "numérique", "fiable".
func OneGender(adjective string) bool {
	w := strings.ToLower(adjective)
	for _, e := range sameForBoth {
		if strings.HasSuffix(w, e) {
			return true
		}
	}
	return frenchGenders()["adjective"][w]
}
