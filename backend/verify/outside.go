package verify

import "slices"

// outside tells that the sentence leaves out of something what the claim says to belong to it, or to have it: "le site de Rennes n'est
// pas compris dans le périmètre du certificat" for a site that is said to be certified.
func (p *pair) outside() *Difference {
	if p.missingName || len(p.source.marks[negation]) != 1 || len(p.claim.marks[negation])+len(p.claim.marks[exception])+len(p.claim.marks[condition])+len(p.claim.marks[future]) > 0 {
		return nil
	}
	if slices.ContainsFunc(p.hard, func(i int) bool { return !belongs[p.claim.words[i].fold] && !extents[p.claim.words[i].fold] }) {
		return nil
	}
	m := p.source.marks[negation][0]
	from, to := p.source.clause(m.from, m.to)
	in := m.to
	for in < min(to, m.to+4) && !existence[p.source.words[in].fold] && !extents[p.source.words[in].fold] {
		in++
	}
	head := p.source.subjectBefore(m.from)
	if in >= min(to, m.to+4) || head < from || !p.twins.known[head] || len(p.unmatched(from, m.from)) > 0 {
		return nil
	}
	whole := 0
	for j := in; j < to; j++ {
		switch w := &p.source.words[j]; {
		case !w.content, existence[w.fold], extents[w.fold]:
		case p.twins.known[j]:
			whole++
		default:
			return nil
		}
	}
	if whole == 0 || guardPast(p) != nil {
		return nil
	}
	return p.denial(p.fromSource(NegationDiffers, m))
}

// extents are the nouns for how far something goes, and belongs the words by which a thing is said to be within it.
var (
	extents = wordSet("perimetre", "champ", "cadre", "scope", "perimeter", "remit")
	belongs = wordSet("fait", "font", "partie", "part", "couvre", "couvrent", "couvert", "couverte", "couverts", "couvertes", "covers", "cover", "covered", "concerne", "concernent", "vaut", "valent", "applique", "appliquent",
		"inclut", "incluent", "includes", "include", "comprend", "comprennent", "beneficie", "beneficient", "included", "compris", "comprise", "inclus", "incluse")
)
