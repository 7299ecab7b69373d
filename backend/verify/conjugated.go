package verify

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"probant/backend/text"
)

// conjugated are the folded forms in the present of the French verbs of the lists, with their infinitives: those whose ending says that
// they are verbs and that no noun of the lists has. The stemmer does not bring "vendons" to "vendre", nor "atteignent" to "atteindre".
var conjugated = sync.OnceValue(func() map[string]string {
	listed, verbs := listedFrench()
	out := map[string]string{}
	for _, verb := range verbs {
		infinitive := text.Fold(verb)
		if infinitive == "rendre" { // "rend les mains douces" is a cause, not a return
			continue
		}
		for _, form := range text.Forms(verb, text.French) {
			if !ofVerb(form) && !inD(form, infinitive) || listed[form] || listed[strings.TrimSuffix(form, "s")] || text.StopWord(form, text.French) {
				continue
			}
			if of, taken := out[form]; taken && of != infinitive {
				out[form] = "" // "fondons" is of two verbs
				continue
			}
			out[form] = infinitive
		}
	}
	return out
})

// verbEndings are those of a French verb in the present that hardly any noun has; otherTenses look like them and say what was or will
// be, which proves nothing of today.
var (
	verbEndings = []string{"ons", "ez", "issent", "gnent"}
	otherTenses = []string{"ions", "iez", "rons", "rez"}
)

// nounsLikeVerbs are nouns that end as a verb of the lists does.
var nounsLikeVerbs = wordSet("jetons", "coupons", "rayons", "boutons", "salons", "talons", "melons", "filons", "etalons", "savons", "pensions", "echelons", "cartons", "tampons", "ballons",
	"environs", "opera", "retrait", "retraits", "souhait", "attrait", "forfait", "portrait", "extrait", "bienfait")

func ofVerb(form string) bool {
	if nounsLikeVerbs[form] || slices.ContainsFunc(otherTenses, func(e string) bool { return strings.HasSuffix(form, e) }) {
		return false
	}
	return slices.ContainsFunc(verbEndings, func(e string) bool { return len(form) > len(e)+2 && strings.HasSuffix(form, e) })
}

// inD reports whether a form is of the present of a verb in "-dre" by its "d": "répond", "attendent".
func inD(form, infinitive string) bool {
	base := strings.TrimSuffix(infinitive, "re")
	return strings.HasSuffix(base, "d") && (form == base || form == base+"s" || form == base+"ent")
}

var infinitives = regexp.MustCompile(`^\p{L}{2,}(er|ir|re)$`)

// listedFrench lists the French words that the lists have by themselves, folded, and those of them that are infinitives.
func listedFrench() (listed map[string]bool, verbs []string) {
	listed = map[string]bool{}
	add := func(entry string) {
		fold := text.Fold(entry)
		if listed[fold] || strings.ContainsAny(entry, " -'’") {
			return
		}
		listed[fold] = true
		if infinitives.MatchString(entry) {
			verbs = append(verbs, entry)
		}
	}
	files, _ := conceptFiles.ReadDir("lexicon/concepts")
	for _, f := range files {
		data, _ := conceptFiles.ReadFile("lexicon/concepts/" + f.Name())
		for _, line := range lines(string(data)) {
			french, _, _ := strings.Cut(line, "|")
			for _, entry := range entries(french) {
				add(entry)
			}
		}
	}
	for _, line := range lines(carriersFile) {
		if lang, list, _ := strings.Cut(line, ":"); lang == string(text.French) {
			for _, verb := range strings.Fields(list) {
				add(verb)
			}
		}
	}
	return listed, verbs
}
