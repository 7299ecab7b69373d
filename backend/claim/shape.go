package claim

import (
	"embed"
	"strings"
	"sync"

	"probant/backend/text"
)

//go:embed shape
var shapeFiles embed.FS

// shape is what a word does in a sentence: the class of a small word, the form of a verb; "" for neither.
type shape struct{ class, form string }

var shapes = sync.OnceValue(func() map[text.Lang]map[string]shape {
	out := map[text.Lang]map[string]shape{}
	for _, lang := range []text.Lang{text.French, text.English} {
		b, err := shapeFiles.ReadFile("shape/" + string(lang) + ".txt")
		if err != nil {
			panic(err) // embedded data, tested
		}
		out[lang] = readShapes(string(b), lang)
	}
	return out
})

// readShapes reads lists of words under "[class]". The list "verb" holds plain forms, from which the others are made.
func readShapes(s string, lang text.Lang) map[string]shape {
	m := map[string]shape{}
	form := func(word, name string) {
		word = text.Fold(word)
		if was := m[word]; was.form == "" {
			m[word] = shape{was.class, "verb_" + name}
		}
	}
	list := ""
	for _, line := range strings.Split(s, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if strings.HasPrefix(line, "[") {
			list = strings.Trim(strings.TrimSpace(line), "[]")
			continue
		}
		for _, w := range strings.Fields(line) {
			switch list {
			case "verb":
				conjugate(w, lang, form)
			case "past", "present":
				form(w, list)
			default:
				if f := text.Fold(w); m[f].class == "" {
					m[f] = shape{"class_" + list, m[f].form}
				}
			}
		}
	}
	return m
}

// conjugate tells the regular forms of a verb in the present, with their names.
func conjugate(verb string, lang text.Lang, form func(word, name string)) {
	form(verb, "plain")
	if lang == text.English {
		stem := strings.TrimSuffix(verb, "e")
		switch {
		case strings.HasSuffix(verb, "y") && !strings.ContainsAny(verb[len(verb)-2:len(verb)-1], "aeiou"):
			form(verb[:len(verb)-1]+"ies", "third")
			form(verb[:len(verb)-1]+"ied", "past")
		case strings.HasSuffix(verb, "s") || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch") || strings.HasSuffix(verb, "x") || strings.HasSuffix(verb, "o"):
			form(verb+"es", "third")
		}
		form(verb+"s", "third")
		form(stem+"ed", "past")
		form(stem+"ing", "ing")
		last := verb[len(verb)-1:]
		form(verb+last+"ed", "past") // planned
		form(verb+last+"ing", "ing")
		return
	}
	if stem, ok := strings.CutSuffix(verb, "er"); ok {
		form(stem+"e", "third")
		form(stem+"ent", "third")
		form(stem+"es", "thou")
		form(stem+"ons", "we")
		form(stem+"ez", "you")
		if s, ok := strings.CutSuffix(stem, "g"); ok {
			form(s+"geons", "we")
		}
		return
	}
	if stem, ok := strings.CutSuffix(verb, "ir"); ok {
		form(stem+"it", "third")
		form(stem+"issent", "third")
		form(stem+"issons", "we")
		form(stem+"issez", "you")
		form(stem+"ez", "you")
		form(stem+"ons", "we")
		return
	}
	if stem, ok := strings.CutSuffix(verb, "re"); ok {
		form(stem, "third")
		form(stem+"ent", "third")
		form(stem+"ez", "you")
		form(stem+"ons", "we")
	}
}
