package text

// SearchTerms gives the terms under which a text is indexed, in order, each once: see EachTerm.
func SearchTerms(s string, also ...Lang) []string {
	var out []string
	seen := map[string]bool{}
	EachTerm(s, func(_ string, terms []string) {
		for _, t := range terms {
			if !seen[t] {
				seen[t] = true
				out = append(out, t)
			}
		}
	}, also...)
	return out
}

// EachTerm calls add for each quantity and each content word of s in order, repeats included, with the terms that it is
// indexed and searched by: the key of a quantity's value, so that "1 200", "1,200" and "1.2k" are one, else the word's stems
// in French, in English and in the languages also given. word is the folded word, empty for a quantity. Indexing several
// stems costs a few terms and lets a French claim meet an English source on the names and roots they share.
// Terms hold letters and digits only. add may not keep the slice.
func EachTerm(s string, add func(word string, terms []string), also ...Lang) {
	langs := append([]Lang{French, English}, also...)
	x := NewIndex(s)
	quantities := Quantities(s, French)
	next := 0
	terms := make([]string, 0, len(langs))
	for _, t := range Tokens(s) {
		for next < len(quantities) && x.Byte(quantities[next].Span.End) <= t.Start {
			next++
		}
		if next < len(quantities) && x.Byte(quantities[next].Span.Start) <= t.Start {
			q := &quantities[next]
			if at := x.Byte(q.Span.Start); t.Start == at || t.Start < at+4 && q.Kind == Money {
				for _, key := range q.Terms() {
					add("", append(terms[:0], key))
				}
			}
			next++
			if t.Number() || t.Start < x.Byte(q.Span.End) {
				continue
			}
		}
		word := plainWord(t.Fold)
		if word == "" || StopWord(word, "") || stops(word, also) {
			continue
		}
		terms = append(terms[:0], word)
		if !t.Number() {
			terms = stems(terms[:0], t.Fold, langs)
		}
		if len(terms) > 0 {
			add(word, terms)
		}
	}
}

// stems appends the stems of a folded word in several languages, each once.
func stems(to []string, fold string, langs []Lang) []string {
next:
	for _, l := range langs {
		stem := plainWord(StemFolded(fold, l))
		for _, known := range to {
			if known == stem {
				continue next
			}
		}
		if stem != "" {
			to = append(to, stem)
		}
	}
	return to
}

func stops(word string, langs []Lang) bool {
	for _, l := range langs {
		if StopWord(word, l) {
			return true
		}
	}
	return false
}

// plainWord keeps the letters and digits of a folded word.
func plainWord(w string) string {
	clean := true
	for _, r := range w {
		clean = clean && wordRune(r)
	}
	if clean {
		return w
	}
	var b []rune
	for _, r := range w {
		if wordRune(r) {
			b = append(b, r)
		}
	}
	return string(b)
}
