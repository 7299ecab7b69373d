package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardKind objects where the claim has a wider word than the sentence and what it says of all, of none, of a part or of a number
// would have to be known of the wider: 30 % of the bakeries are not 30 % of the companies, and "no annual fee" is not "no fee".
func guardKind(p *pair) *objection {
	for i, at := range p.at {
		switch p.widens(i) {
		case sameWord:
			continue
		case widerWord:
			if !p.claim.scopedAt(i) {
				continue
			}
		case widerKind:
			if !p.claim.scopedAt(i) && p.claim.single(i) && !p.claim.measures() {
				continue
			}
		}
		from, to := p.from, p.to
		if at >= 0 {
			from, to = at, at+1
		}
		return &objection{aside: true, difference: Difference{Kind: ScopeDiffers,
			Claim: quote(p.claim, p.claimText, i, i+1), Source: quote(p.source, p.sourceText, from, to)}}
	}
	return nil
}

// widening is how a word of a claim was found.
type widening int

const (
	sameWord  widening = iota // by a word that says the same
	widerWord                 // by one that says more: "encrypted" for "protected"
	widerKind                 // by one of its kinds: "bakery" for "company"
)

// widens tells how the claim's word i was found.
func (p *pair) widens(i int) widening {
	at, w := p.at[i], &p.claim.words[i]
	if at != inContext && at < 0 || !slices.ContainsFunc(w.wants, p.lex.entailment) {
		return sameWord
	}
	out := sameWord
	for _, s := range w.wants {
		if at >= 0 && !slices.Contains(p.source.words[at].says, s) || at == inContext && (p.view == nil || !p.view.beside.holds(s)) {
			continue
		}
		switch {
		case !p.lex.entailment(s):
			return sameWord
		case s <= p.lex.kinds:
			out = widerKind
		case out == sameWord:
			out = widerWord
		}
	}
	return out
}

// entailment reports whether a symbol stands for what a word implies and not for what it says.
func (c *concepts) entailment(s symbol) bool { return s <= c.entails[0] && s >= c.entails[1] }

// scopedAt reports whether a sentence denies word i, says something of all or only of it, ranks it, or counts a share of it.
func (s *sentence) scopedAt(i int) bool {
	if len(s.marks[negation]) > 0 || len(s.marks[only]) > 0 {
		return true
	}
	for _, kind := range [...]markKind{universal, top, average} {
		for _, m := range s.marks[kind] {
			if !s.recurs(m) && m.from <= i && i-m.to <= nearScope {
				return true
			}
		}
	}
	for k := range s.numbers {
		n := &s.numbers[k]
		if (n.Kind == text.Percent || n.Kind == text.Ratio) && i >= n.from && i-n.to <= nearScope {
			return true
		}
	}
	return false
}

// nearScope is how many words may stand between a word of scope or a share and the word that it bears on: "tous nos nouveaux".
const nearScope = 3

// measures reports whether a sentence gives a figure that is no date: what is measured of a kind is not measured of a wider one.
func (s *sentence) measures() bool {
	return slices.ContainsFunc(s.numbers, func(n number) bool { return n.Kind != text.Date })
}

// single reports whether word i is one thing or a stuff and no kind of which something is said in general: "une boulangerie" as
// what somebody is, "en acier", "à Lyon".
func (s *sentence) single(i int) bool {
	if s.plural(i) || i+1 < len(s.words) && !s.words[i+1].apart && s.words[i+1].content && s.plural(i+1) || i == 0 {
		return false
	}
	first := i // the first word of its clause
	for first > 0 && !s.words[first].apart {
		first--
	}
	k := i - 1
	for k > first && s.words[k].content { // adjectives before it
		k--
	}
	switch s.words[k].fold {
	case "un", "une", "a", "an":
		return k > first && !opens(s.words[first:k]) || s.words[k].fold == "a" && s.words[i].name
	case "notre", "votre", "our", "your", "its", "ce", "cet", "cette", "this", "en", "au", "in", "at", "of", "de", "d", "from", "by", "par", "with", "avec":
		return true
	}
	return false
}

// opens reports whether words before an indefinite article hold no verb: what follows them is the subject, of which something is
// said in general.
func opens(ws []word) bool {
	return !slices.ContainsFunc(ws, func(w word) bool { return w.content || w.carrier || being[w.fold] })
}

var being = wordSet("est", "sont", "etait", "devient", "is", "are", "was", "became", "becomes")

// plural reports whether word i is written as a plural, by what stands before it or by its ending.
func (s *sentence) plural(i int) bool {
	if i > 0 {
		switch s.words[i-1].fold {
		case "les", "des", "aux", "ces", "nos", "vos", "leurs", "these", "those":
			return true
		case "le", "la", "un", "une", "ce", "cet", "cette", "notre", "votre", "a", "an", "this":
			return false
		}
	}
	f := s.words[i].fold
	return strings.HasSuffix(f, "s") && !strings.HasSuffix(f, "ss") || strings.HasSuffix(f, "aux")
}
