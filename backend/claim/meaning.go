package claim

import (
	"strings"

	"probant/backend/text"
)

// Meaning is the identity of a wording: the canonical form of a span of a sentence. It is the same after changes of
// punctuation, case, accents, spaces, articles, number typography ("35 %", "35 pour cent") and inflection; it differs when a
// quantity, unit, bound, name, negation, hedge, word of scope, preposition or content word changes, inside the span, or,
// for negations, hedges and words of scope, elsewhere in the same sentence. Span is in UTF-16 units of sentence.
func Meaning(sentence string, span text.Span, lang text.Lang) string {
	r := read(Context{}, text.Block{Text: sentence}, lang)
	start, end := r.idx.Bytes(span)
	cursor := 0
	return r.meaning(r.slice(start, end, &cursor), 0, len(sentence))
}

// meaning writes the canonical form of a clause of the sentence [start, end).
func (r *reading) meaning(c clause, start, end int) string {
	var b strings.Builder
	b.WriteString(string(r.lang))
	b.WriteByte('|')
	title := r.titled(start, end)
	first := true
	from, to := r.tokensIn(start, end)
	for i := from; i < to; i++ {
		t := &r.toks[i]
		opens := first
		first = false
		inside := t.Start >= c.start && t.End <= c.end
		if q := r.quantityAt(i); q >= 0 {
			if inside && r.toks[i].Start <= r.at[q][0]+1 || inside && (i == 0 || r.quantityAt(i-1) != q) {
				b.WriteString(" [" + r.qs[q].Key() + "]")
			}
			continue
		}
		if !inside {
			if g := guardWord(t.Fold); g != "" {
				b.WriteString(" ~" + g)
			}
			continue
		}
		if item := r.item(i, opens || title); item != "" {
			b.WriteByte(' ')
			b.WriteString(item)
		}
	}
	return b.String()
}

// item is the canonical form of a word, "" for one that says nothing. A capitalised word inside a sentence is taken for a
// name and never stemmed: Martin is not Martine.
func (r *reading) item(i int, common bool) string {
	t := &r.toks[i]
	f := strings.TrimSuffix(t.Fold, "'")
	switch f {
	case "le", "la", "les", "l", "un", "une", "du", "des", "the", "an":
		return ""
	case "de", "d", "of", "a":
		// "réduit de 35 %" is not "réduit à 35 %": before a number a preposition counts.
		if f == "a" && r.lang == text.English {
			return ""
		}
		if f != "a" && !(i+1 < len(r.toks) && r.quantityAt(i+1) >= 0) {
			return ""
		}
		return f
	}
	if w, ok := lemmas[f]; ok {
		return w
	}
	if t.upper && !common && len(t.Text) > 1 {
		return f
	}
	return strings.TrimSuffix(t.stem, "'")
}

// lemmas joins the forms of frequent irregular words that stemming keeps apart. Tenses stay apart: they change the claim.
var lemmas = map[string]string{
	"sont": "est", "ont": "a", "n": "ne", "qu": "que", "s": "se", "j": "je", "c": "ce", "jusqu": "jusque", "are": "is", "has": "have", "peuvent": "peut", "toutes": "tout", "tous": "tout", "toute": "tout",
	"font": "fait", "vont": "va", "seront": "sera", "aux": "a", "au": "a",
}

// titled reports whether most words of the sentence are capitalised, so that a capital tells no name.
func (r *reading) titled(start, end int) bool {
	upper, all := 0, 0
	from, to := r.tokensIn(start, end)
	for i := from; i < to; i++ {
		if t := &r.toks[i]; len(t.Fold) > 3 && !t.Number() {
			all++
			if t.upper {
				upper++
			}
		}
	}
	return all > 3 && upper*4 > all*3
}

// guardWord is the canonical form of a word that changes what a sentence asserts wherever it stands: a negation, a hedge,
// a condition, a word of scope; "" for any other.
func guardWord(f string) string {
	f = strings.TrimSuffix(f, "'")
	if w, ok := lemmas[f]; ok {
		f = w
	}
	if guardWords[f] {
		return f
	}
	return ""
}

var guardWords = set(`ne pas jamais aucun aucune ni sans non nul nulle guere plus moins rien personne
not no never none nor without neither cannot can't don't doesn't isn't aren't won't wasn't didn't nobody nothing
peut pourrait pourraient pourra pourront peut etre probablement environ presque souvent parfois generalement devrait semble potentiellement
may might could would should can perhaps possibly probably likely about nearly almost often sometimes generally usually potentially up
tout tous toute toutes chaque seul seule seuls seulement uniquement certains certaines quelques plupart majorite partie exclusivement jusque
all every each only some most many few several any both always toujours si if unless sauf hors except excluding selon according`)

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}
