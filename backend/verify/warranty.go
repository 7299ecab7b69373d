package verify

import (
	"strings"

	"probant/backend/text"
)

// warrant finds what a text says to be covered for so long in one that gives a warranty: "couvert 7 ans" speaks of the same as "garantie
// : 3 ans".
func (p *pair) warrant() {
	for i := range p.at {
		if p.at[i] >= 0 || !covers(p.claim.words[i].fold) || !p.claim.lasting(i, 2) {
			continue
		}
		for j := range p.source.words {
			if f := p.source.words[j].fold; !p.twins.used[j] && (strings.HasPrefix(f, "garanti") || strings.HasPrefix(f, "guarant") || f == "warranty") && p.source.lasting(j, wayReach) {
				p.at[i] = j
				break
			}
		}
	}
}

func covers(fold string) bool {
	switch fold {
	case "couvert", "couverte", "couverts", "couvertes", "covered":
		return true
	}
	return false
}

// lasting reports whether a duration follows word i, with so many words between at most.
func (s *sentence) lasting(i, reach int) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.Kind == text.Duration && n.from > i && n.from-i <= reach+1 {
			return true
		}
	}
	return false
}
