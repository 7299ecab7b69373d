package verify

import "probant/backend/text"

// guardAnother objects when the sentence speaks of others than the claim by the same word: a "sous-tapis" is no "tapis", and what
// other bakers do is not what ours do.
func guardAnother(p *pair) *objection {
	for i, j := range p.at {
		if j < 1 || !p.claim.words[i].content || p.claim.words[i].form != p.source.words[j].form {
			continue
		}
		if p.endsLonger(j) || others[p.source.words[j-1].fold] && !p.source.words[j].apart && (i == 0 || !others[p.claim.words[i-1].fold]) {
			return &objection{aside: true, difference: p.fromSource(EntityDiffers, mark{j - 1, j + 1})}
		}
	}
	return nil
}

var others = wordSet("autre", "autres", "other", "another")

// endsLonger reports whether word j of the sentence is what follows the hyphen of a word that the claim does not have.
func (p *pair) endsLonger(j int) bool {
	before := &p.source.words[j-1]
	if p.twins.known[j-1] || before.number || len(before.fold) < 2 {
		return false
	}
	return text.Slice(p.sourceText, text.Span{Start: before.span.End, End: p.source.words[j].span.Start}) == "-"
}
