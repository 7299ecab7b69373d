package verify

import (
	"slices"
	"strings"
)

// otherBearer tells that the sentence says of another, by name, what the claim says of its subject: the place that only one can
// hold ("notre premier marché").
func (p *pair) otherBearer() *Difference {
	from, to, ok := p.subjectMissing()
	if !ok || len(p.claim.marks[negation])+len(p.source.marks[negation]) > 0 {
		return nil
	}
	j := p.source.namedSubject()
	if j < 0 || p.twins.known[j] {
		return nil
	}
	start, end := p.source.subjectName(j)
	if slices.Contains(p.twins.known[start:end], true) || p.severalNamed(start, end) || !p.oneOnly() {
		return nil
	}
	return &Difference{Kind: EntityDiffers, Claim: extract(p.claim, p.claimText, from, to), Source: extract(p.source, p.sourceText, start, end)}
}

// subjectMissing is the name that the claim has for its subject, when the sentence has all else that the claim states, two words or
// more, and not that name.
func (p *pair) subjectMissing() (from, to int, ok bool) {
	i := p.claim.namedSubject()
	if i < 0 {
		return 0, 0, false
	}
	from, to = p.claim.subjectName(i)
	for k := from; k < to; k++ {
		if p.at[k] >= 0 || p.at[k] == assumed || p.at[k] == byName {
			return 0, 0, false
		}
	}
	for _, k := range p.hard {
		if k < from || k >= to {
			return 0, 0, false
		}
	}
	return from, to, p.aligned >= 2
}

// namedSubject is the first word of a sentence's first name, when that is its subject: determiners alone stand before it; -1 for
// none.
func (s *sentence) namedSubject() int {
	i := s.subjectBefore(len(s.words))
	if i < 0 || i != s.contentFrom(0) || !s.words[i].likeName() {
		return -1
	}
	if i+1 < len(s.words) && (s.words[i+1].fold == "et" || s.words[i+1].fold == "and") {
		return -1 // one of several
	}
	return i
}

// subjectName is the run of words of a name that begins at word i.
func (s *sentence) subjectName(i int) (from, to int) {
	if from, to = s.nameAt(i); from == to {
		return i, i + 1
	}
	return from, to
}

// severalNamed reports whether the sentence has another name than words [from, to) that the claim does not have.
func (p *pair) severalNamed(from, to int) bool {
	for j := range p.source.words {
		if w := &p.source.words[j]; w.name && !w.number && (j < from || j >= to) && !p.twins.known[j] {
			return true
		}
	}
	return false
}

// oneOnly reports whether both texts say what only one can be: the first, the largest of something, in twin words.
func (p *pair) oneOnly() bool {
	if len(p.source.marks[top]) == 0 {
		return false
	}
	return slices.ContainsFunc(p.claim.marks[top], func(m mark) bool { return p.said(m) })
}

// absent tells that the sentence denies that the thing exists at all, or is offered, of which the claim says something: "le paiement
// en trois fois n'est pas proposé".
func (p *pair) absent() *Difference {
	if p.missingName || len(p.claim.marks[negation]) > 0 || p.stated() > 0 || p.aligned < wordsAround {
		return nil
	}
	for _, m := range p.source.marks[negation] {
		verb := m.to
		for verb < min(m.to+2, len(p.source.words)) && !existence[p.source.words[verb].fold] {
			verb++
		}
		if verb >= min(m.to+2, len(p.source.words)) || p.twins.known[verb] {
			continue
		}
		from, to := p.source.clause(m.from, m.to)
		if slices.ContainsFunc(p.source.words[verb+1:max(to, verb+1)], func(w word) bool { return w.content || w.number }) {
			continue // not offered in some case
		}
		head := p.source.subjectBefore(m.from)
		if head < from || !p.twins.known[head] || len(p.unmatched(from, verb)) > 0 {
			continue
		}
		if i := slices.Index(p.at, head); i >= 0 {
			return p.denial(p.fromSource(NegationDiffers, m))
		}
	}
	return nil
}

// existence are the words by which a text says that it has something to offer.
var existence = wordSet("propose", "proposee", "proposes", "proposees", "disponible", "disponibles", "inclus", "incluse", "incluses", "compris", "comprise", "comprises", "possible", "possibles", "prevu", "prevue", "prevus",
	"prevues", "fourni", "fournie", "fournis", "fournies", "offert", "offerte", "offerts", "offertes", "autorise", "autorisee", "autorises", "autorisees", "assure", "assuree",
	"available", "included", "offered", "possible", "provided", "allowed", "supported", "permitted")

// otherLevel tells that the sentence gives the same thing another level than the claim.
func (p *pair) otherLevel() *Difference {
	if len(p.claim.marks[negation])+len(p.source.marks[negation]) > 0 || p.aligned < 2 {
		return nil
	}
	i, j := p.claim.level(), p.source.level()
	if i < 0 || j < 0 || levels[p.claim.words[i].fold] == levels[p.source.words[j].fold] || p.at[i] >= 0 || p.twins.known[j] {
		return nil
	}
	if slices.ContainsFunc(p.hard, func(k int) bool { return k != i }) || !p.beside(i, j) {
		return nil
	}
	return &Difference{Kind: AttributeDiffers, Claim: extract(p.claim, p.claimText, i, i+1), Source: extract(p.source, p.sourceText, j, j+1)}
}

// level is the one word of a sentence that gives a level; -1 for none or several.
func (s *sentence) level() int {
	found := -1
	for i := range s.words {
		if levels[s.words[i].fold] == 0 {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = i
	}
	return found
}

// beside reports whether the same word of both texts stands next to word i of the claim and word j of the sentence.
func (p *pair) beside(i, j int) bool {
	for k := max(0, i-3); k < min(len(p.at), i+4); k++ {
		if at := p.at[k]; k != i && p.claim.words[k].content && at >= 0 && at >= j-3 && at <= j+3 {
			return true
		}
	}
	return false
}

// levels are words for one of a row of levels.
var levels = numbered("faible faibles low", "modere moderee moderes moderees moderate", "moyen moyenne medium", "eleve elevee eleves elevees high")

// numbered gives each word of a line the line's number, from 1.
func numbered(lines ...string) map[string]int {
	out := map[string]int{}
	for i, line := range lines {
		for _, w := range strings.Fields(line) {
			out[w] = i + 1
		}
	}
	return out
}
