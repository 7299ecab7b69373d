package text

import (
	_ "embed" // the word lists of inflection
	"strings"
)

var (
	//go:embed inflect/words_fr.txt
	frenchWordsFile string
	//go:embed inflect/verbs_fr.txt
	frenchVerbsFile string
	//go:embed inflect/words_en.txt
	englishWordsFile string
)

// Forms lists the folded forms under which a single word may stand in a text, the word itself first: plural, feminine and,
// for a verb given by its infinitive, every simple tense and the agreement of its participle. A plural or a feminine
// reaches the other forms too. Grammar words, words of three letters or fewer that no list knows, what is not made of
// letters alone and words of other languages have only their own form. Accents decide what a word is ("marché" is no verb)
// and are gone from the forms.
func Forms(word string, lang Lang) []string {
	w := strings.ToLower(strings.TrimFunc(word, IsSpace))
	f := forms{out: []string{Fold(w)}}
	if !spelled(f.out[0]) {
		return f.out
	}
	switch lang {
	case French:
		frenchForms(&f, w)
	case English:
		englishForms(&f, f.out[0])
	}
	return f.out
}

// spelled reports whether a folded word is of plain letters alone.
func spelled(fold string) bool {
	for _, c := range []byte(fold) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return fold != ""
}

// forms collects the folded forms of a word, each once.
type forms struct {
	out  []string
	shut []string        // what not and trap kept out
	not  map[string]bool // grammar words, which are no form of another word
	trap map[string]bool // words of another sense, nil where all forms are welcome
}

func (f *forms) add(fold string) {
	if fold == "" || f.not[fold] || f.trap[fold] {
		f.shut = append(f.shut, fold)
		return
	}
	for _, known := range f.out {
		if known == fold {
			return
		}
	}
	f.out = append(f.out, fold)
}

// addAll adds a stem with each of a list of endings.
func (f *forms) addAll(stem string, endings []string) {
	for _, e := range endings {
		f.add(stem + e)
	}
}

// wordSets reads lines "kind: word word" as sets of words by kind, each as written and folded: what is looked up with its
// accents is found with them or, written without any, without.
func wordSets(file string) map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for _, line := range listLines(file) {
		kind, list, _ := strings.Cut(line, ":")
		if out[kind] == nil {
			out[kind] = map[string]bool{}
		}
		for _, w := range strings.Fields(list) {
			out[kind][w], out[kind][Fold(w)] = true, true
		}
	}
	return out
}

// listLines lists the lines of a word list that hold words.
func listLines(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}
