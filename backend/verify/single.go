package verify

import (
	"slices"

	"probant/backend/text"
)

// setSingles reads "un seul interlocuteur" and "a single account" as the count of one that they are.
func (s *sentence) setSingles(of string) {
	for i := 0; i+2 < len(s.words); i++ {
		if emphatic[s.words[i].fold] { // "pas un seul incident"
			return
		}
		first, second := s.words[i].fold, s.words[i+1].fold
		french := (first == "un" || first == "une") && (second == "seul" || second == "seule")
		if !french && (first != "a" || second != "single") || s.words[i].number || s.words[i+1].number || s.words[i+1].apart || !s.words[i+2].content || s.words[i+2].apart {
			continue
		}
		span := text.Span{Start: s.words[i].span.Start, End: s.words[i+1].span.End}
		n := newNumber(text.Quantity{Kind: text.Count, Low: 1, High: 1, Bound: text.Exact, Span: span, Raw: text.Slice(of, span), Counts: text.Slice(of, s.words[i+2].span)})
		n.from, n.to, n.single = i, i+2, true
		for k := i; k < i+2; k++ {
			s.words[k].number, s.words[k].content = true, false
		}
		at := slices.IndexFunc(s.numbers, func(o number) bool { return o.from > i })
		if at < 0 {
			at = len(s.numbers)
		}
		s.numbers = slices.Insert(s.numbers, at, n)
	}
}

// emphatic are the denials after which "a single" counts nothing.
var emphatic = wordSet("pas", "aucun", "aucune", "jamais", "sans", "ne", "n", "no", "not", "never", "without", "none")

// choice tells that the sentence leaves a choice where the claim keeps to one: "uniquement par carte" against "par carte ou par
// virement".
func (p *pair) choice() *Difference {
	if p.missingName || len(p.claim.marks[only]) != 1 || len(p.source.marks[only])+len(p.claim.marks[negation])+len(p.source.marks[negation])+len(p.claim.marks[either])+len(p.source.marks[hedge]) > 0 || len(p.hard) > 0 || p.aligned < 2 {
		return nil
	}
	k := p.claim.kept(p.claim.marks[only][0])
	if k < 0 || p.at[k] < 0 || p.claim.words[k].number {
		return nil
	}
	for _, m := range p.source.marks[either] {
		other := p.source.contentFrom(m.to)
		if m.from > p.at[k] && m.from-p.at[k] <= 2 && other >= 0 && other-m.to <= 3 && !p.twins.known[other] && !p.source.carries(other) {
			from, _ := p.source.clause(p.at[k], p.at[k]+1)
			return p.denial(p.fromSource(ScopeDiffers, mark{max(from, p.at[k]-2), other + 1}))
		}
	}
	return nil
}
