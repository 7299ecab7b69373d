package text

// SearchTerms gives the terms under which a text is indexed and searched, in order, each once: the number keys of its
// quantities and, for each content word, its stem in every language given (French and English when none is). Indexing
// both stems costs a few terms and lets a French claim meet an English source on the names and roots they share.
// Terms hold letters and digits only, so that a full-text index takes them as they are.
func SearchTerms(s string, langs ...Lang) []string {
	var out []string
	seen := map[string]bool{}
	TermsInOrder(s, func(t string) {
		if !seen[t] {
			seen[t] = true
			out = append(out, t)
		}
	}, langs...)
	return out
}

// TermsInOrder calls add for each search term of s, repeats included: what a ranked index counts.
func TermsInOrder(s string, add func(string), langs ...Lang) {
	if len(langs) == 0 {
		langs = []Lang{French, English}
	}
	x := NewIndex(s)
	quantities := Quantities(s, langs[0])
	next := 0
	for _, t := range Tokens(s) {
		for next < len(quantities) && x.Byte(quantities[next].Span.End) <= t.Start {
			next++
		}
		if next < len(quantities) && x.Byte(quantities[next].Span.Start) <= t.Start {
			if at := x.Byte(quantities[next].Span.Start); t.Start == at || t.Start < at+4 && quantities[next].Kind == Money {
				for _, k := range quantities[next].Terms() {
					add(k)
				}
				next++
			} else {
				next++
			}
			if t.Number() || t.Start < x.Byte(quantities[next-1].Span.End) {
				continue
			}
		}
		word := plainWord(t.Fold)
		if word == "" || StopWord(word, "") && len(langs) > 1 || len(langs) == 1 && StopWord(word, langs[0]) {
			continue
		}
		if t.Number() {
			add(word)
			continue
		}
		last := ""
		for _, l := range langs {
			if st := plainWord(Stem(t.Fold, l)); st != "" && st != last {
				add(st)
				last = st
			}
		}
	}
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
