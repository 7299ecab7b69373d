package charter

import (
	"slices"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// The beginnings and ends of compounds that are written in one word or with a hyphen: "startup", "start-up", "e-mail".
var (
	compoundStarts = strings.Fields("start stand back follow week check benchmark master cyber micro mini macro multi inter intra extra hyper super ultra anti auto bio éco agro aéro audio vidéo photo télé néo post pré pro semi sous sur co web wi all data open pop best top low high cross click news block brain smart life work know hand out on off pick play net touch think soft hard lock turn push pull full make")
	compoundEnds   = strings.Fields("up off out in down line book mail seller office case back board flow house time ware shop room learning commerce marketing business working sourcing branding how list end up date by land bot ticket santé réputation facture facturation")
)

// parted lists the ways to write one word with a hyphen, as sequences of words.
func parted(w string) [][]term {
	var out [][]term
	add := func(first, second string) {
		if utf8.RuneCountInString(second) < 2 {
			return
		}
		last := term{op: opSet, word: second}
		if several, ok := severalOf(second); ok {
			last = several
		}
		out = append(out, []term{{op: opSet, word: "=" + first}, anyHyphen(), last})
	}
	var seen []string
	for _, start := range compoundStarts {
		if rest, ok := strings.CutPrefix(w, start); ok && len(rest) > 1 && (len(start) > 2 || len(rest) > 3) && !slices.Contains(seen, start) {
			seen = append(seen, start)
			add(start, rest)
		}
	}
	for _, end := range compoundEnds {
		first, ok := strings.CutSuffix(w, end)
		if !ok {
			first, ok = strings.CutSuffix(w, end+"s")
		}
		if ok && (len(first) > 2 || first == "e" || first == "m") && !slices.Contains(seen, first) {
			seen = append(seen, first)
			add(first, end)
		}
	}
	return out
}

// asWritten is a wording with the hyphens that it has, neither more nor fewer: "e-mail" is not "email".
func asWritten(s string, lang text.Lang) []term {
	all := pieces(s)
	var out []term
	for i, p := range all {
		if p.hyphen && i > 0 {
			out = append(out, anyHyphen())
		}
		if p.mark != 0 || p.exact {
			out = append(out, plainWords(all[i:i+1], lang, false)...)
			continue
		}
		if f, grammar := family(p.fold, lang); grammar && len(all) > 1 {
			out = append(out, f)
			continue
		}
		if t, ok := severalOf(p.text); ok && p.hyphen {
			out = append(out, t)
			continue
		}
		out = append(out, term{op: opSet, word: strings.ToLower(p.text)})
	}
	return out
}

// anyHyphen is a hyphen of the text, of any kind.
func anyHyphen() term {
	t := term{op: opAlternatives}
	for _, h := range "-‑‐" {
		t.branches = append(t.branches, []term{{op: opMark, arg: int(h)}})
	}
	return t
}

// severalOf is the last word of a compound, or a short word in capitals, with its plural where text.Forms gives none: "ups", "ICPs".
func severalOf(w string) (term, bool) {
	fold := text.Fold(w)
	if n := len(fold); n == 0 || n > 3 || strings.IndexByte("sxz0123456789", fold[n-1]) >= 0 {
		return term{}, false
	}
	return oneOf([]term{{op: opSet, word: strings.ToLower(w)}}, []term{{op: opSet, word: "=" + fold + "s"}}), true
}
