package verify

import (
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/text"
)

// What names and numbers are worth beside other words of the same rarity: they say of whom a claim speaks and what it
// measures, and no translation changes them.
const (
	nameWeight   = 1.6
	numberWeight = 1.6
)

// TermsVersion names the way in which texts are cut into search terms, here, in package text and in lexicon/irregular.txt. A
// change of it changes the name, so that what was indexed before is indexed again.
const TermsVersion = "5"

// eachTerm is text.EachTerm, with the stems of the verbs and nouns that irregular forms are of.
func eachTerm(s string, add func(word string, forms []string), also ...text.Lang) {
	text.EachTerm(s, func(fold string, forms []string) {
		for _, lang := range languages {
			if l := lemma(fold, lang); l != fold {
				if stem := text.Stem(l, lang); !slices.Contains(forms, stem) {
					forms = append(forms, stem)
				}
			}
		}
		add(fold, forms)
	}, also...)
}

// Terms is what to search for a claim: its stems and number keys, for each of its ideas the forms that the lexicon knows in
// both languages, so that a French claim meets its English study, and the names that its sentence begins with.
func Terms(c claim.Claim) []Term {
	r := newReader()
	return r.terms(r.claim(c), c.Text)
}

// Ask is what to search for words that are no claim.
func Ask(words string) []Term {
	return Terms(claim.Claim{Text: words, Sentence: words, Lang: text.Detect(words)})
}

// terms is what to search for a claim, or for a part of it, by its wording.
func (r *reader) terms(side *claimSide, wording string) []Term {
	var out []Term
	asked := map[string]bool{} // by the first form, which is the word's own
	add := func(forms []string, weight float64) {
		if !asked[forms[0]] {
			asked[forms[0]] = true
			out = append(out, Term{forms, weight})
		}
	}
	words := map[string]*word{}
	for i := range side.sen.words {
		if w := &side.sen.words[i]; words[w.fold] == nil || w.name {
			words[w.fold] = w
		}
	}
	eachTerm(wording, func(fold string, own []string) {
		forms, weight := slices.Clone(own), 1.0
		if fold == "" {
			weight = numberWeight
		} else if w := words[fold]; w != nil {
			if w.name {
				weight = nameWeight
			}
			for _, t := range r.translations(w) {
				if !slices.Contains(forms, t) {
					forms = append(forms, t)
				}
			}
		}
		add(forms, weight)
	}, quoted(wording)...)
	for _, w := range side.subject {
		for _, t := range terms(w.fold, nil) {
			add([]string{t}, nameWeight)
		}
	}
	return out
}

// translationsLimit is how many stems are searched for a word beside its own: each costs the index a list to read.
const translationsLimit = 8

// translations are the stems, in both languages, of the ideas that a word expresses, alone or in its phrase: first those that share
// most of its ideas.
func (r *reader) translations(w *word) []string {
	var out []string
	shared := map[string]int{}
	for _, m := range [...]*meaning{w.saying, w.means} {
		if m == nil || !w.content {
			continue
		}
		for _, idea := range m.ideas {
			for _, stem := range r.lex.stemsOf[idea] {
				if shared[stem]++; shared[stem] == 1 {
					out = append(out, stem)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return shared[b] - shared[a] })
	return out[:min(len(out), translationsLimit)]
}

// quoted lists the languages, of those that are only searched, that a text is in or quotes.
func quoted(s string) []text.Lang {
	var out []text.Lang
	for _, part := range append(quotations(s), s) {
		switch lang := text.Language(part); lang {
		case "", text.French, text.English:
		default:
			if !slices.Contains(out, lang) {
				out = append(out, lang)
			}
		}
	}
	return out
}

// quotations are the stretches of a text between quotation marks.
func quotations(s string) []string {
	var out []string
	for _, marks := range [...][2]string{{"«", "»"}, {"“", "”"}, {"„", "“"}, {`"`, `"`}} {
		for rest := s; ; {
			_, after, ok := strings.Cut(rest, marks[0])
			if !ok {
				break
			}
			inside, end, ok := strings.Cut(after, marks[1])
			if !ok {
				break
			}
			out, rest = append(out, inside), end
		}
	}
	return out
}
