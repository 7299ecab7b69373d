package verify

// guardSupplanted objects where the sentence has a word of its own in the place of one that only carries the claim: "Le label est
// vérifié par Octave" does not say that Octave issues it, nor "confié à nos sous-traitants" that it is "confié à nos salariés".
func guardSupplanted(p *pair) *objection {
	for _, i := range p.soft {
		if j := p.supplants(i); j >= 0 {
			return &objection{difference: Difference{Kind: AttributeDiffers, Claim: extract(p.claim, p.claimText, i, i+1), Source: extract(p.source, p.sourceText, j, j+1)}}
		}
	}
	return nil
}

// supplants is the word of the sentence that stands in the place of the claim's word i, which it lacks: right after what the claim
// says before it, or right before what it says after it; -1 for none.
func (p *pair) supplants(i int) int {
	for _, step := range [2]int{-1, 1} {
		k := p.claim.contentBeside(i, step)
		if k < 0 || p.at[k] < 0 {
			continue
		}
		if j := p.source.contentBeside(p.at[k], -step); j >= 0 && p.strange(j) && p.sameRole(i, j) {
			return j
		}
	}
	return -1
}

// contentBeside is the next word with content from word i on in a direction, up to a mark that parts them; -1 for none.
func (s *sentence) contentBeside(i, step int) int {
	for k := i + step; k >= 0 && k < len(s.words) && !s.words[max(k, k-step)].apart; k += step {
		if s.words[k].number {
			return -1
		}
		if s.words[k].content {
			return k
		}
	}
	return -1
}

// strange reports whether word j of the sentence states something and is no word of the claim.
func (p *pair) strange(j int) bool {
	w := &p.source.words[j]
	return !p.twins.known[j] && !w.carrier && !w.name && !links[w.fold] && !addressees[w.fold]
}

// sameRole reports whether word j of the sentence is a participle that states, or people with an owner, like the claim's word i.
func (p *pair) sameRole(i, j int) bool {
	if j == 0 || i == 0 {
		return false
	}
	if addressees[p.claim.words[i].fold] {
		return owners[p.source.words[j-1].fold] && owners[p.claim.words[i-1].fold]
	}
	return auxiliaries[p.source.words[j-1].fold] && auxiliaries[p.claim.words[i-1].fold]
}

var (
	owners      = wordSet("nos", "notre", "vos", "votre", "our", "your")
	auxiliaries = wordSet("est", "sont", "ete", "etait", "etaient", "a", "ont", "avons", "sera", "seront", "is", "are", "was", "were", "been", "be", "has", "have", "had")
)
