package verify

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"probant/backend/text"
)

// sited is where a sentence says that something is or is made: the name after a preposition of place.
type sited struct {
	prep, from, to int // the preposition, and the words of the name
	region         language.Region
	known          bool // the name is a country's or a group of countries'
	name           string
}

// regions gives the countries of the world and the groups of them by their folded names, in French and in English.
var regions = sync.OnceValue(func() map[string]language.Region {
	out := map[string]language.Region{}
	namers := [...]display.Namer{display.Regions(language.French), display.Regions(language.English)}
	add := func(r language.Region) {
		for _, in := range namers {
			if name := in.Name(r); name != "" {
				out[placeName(text.Fold(name))] = r
			}
		}
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if r, err := language.ParseRegion(string([]rune{a, b})); err == nil && r.IsCountry() {
				add(r)
			}
		}
	}
	for _, code := range [...]string{"EU", "150", "002", "019", "142", "021"} {
		r := language.MustParseRegion(code)
		add(r)
	}
	for alias, code := range map[string]string{"ue": "EU", "eu": "EU", "usa": "US", "us": "US", "etats unis d amerique": "US", "uk": "GB", "angleterre": "GB", "england": "GB", "hollande": "NL"} {
		out[alias] = language.MustParseRegion(code)
	}
	return out
})

func placeName(fold string) string {
	return strings.NewReplacer("-", " ", "'", " ", "’", " ").Replace(fold)
}

// places lists where a sentence says that something is.
func (s *sentence) places() []sited {
	var out []sited
	for i := range s.words {
		switch s.words[i].fold {
		case "en", "au", "aux", "a", "in":
		default:
			continue
		}
		k := i + 1
		for k < len(s.words) && (s.words[k].fold == "l" || s.words[k].fold == "la" || s.words[k].fold == "the") {
			k++
		}
		if k >= len(s.words) || s.words[k].apart || !s.words[k].name || s.words[k].number {
			continue
		}
		_, to := s.nameAt(k)
		if to <= k {
			to = k + 1
		}
		at := sited{prep: i, from: k, to: to}
		for end := min(len(s.words), k+4); end > k && !at.known; end-- {
			at.name = placeName(s.foldsOf(k, end))
			if at.region, at.known = regions()[at.name]; at.known {
				at.to = end
			}
		}
		if !at.known {
			at.name = s.foldsOf(k, to)
		}
		out = append(out, at)
	}
	return out
}

func (s *sentence) foldsOf(from, to int) string {
	folds := make([]string, 0, to-from)
	for _, w := range s.words[from:to] {
		folds = append(folds, w.fold)
	}
	return strings.Join(folds, " ")
}

// excludes reports whether what is wholly in one place cannot be in the other: two countries, none of which is part of the other, or two
// towns that French introduces by "à".
func (a *sited) excludes(b *sited, ours, theirs *sentence) bool {
	if a.known && b.known {
		return a.region != b.region && !a.region.Contains(b.region) && !b.region.Contains(a.region)
	}
	return !a.known && !b.known && a.name != b.name && ours.words[a.prep].fold == "a" && theirs.words[b.prep].fold == "a"
}

// otherPlace tells that the sentence has the same thing in another place than the claim, all the rest being the same: "fabriqués au
// Portugal". What is sold or present in a place may be in another too.
func (p *pair) otherPlace() *Difference {
	if len(p.hard) == 0 || len(p.claim.marks[negation])+len(p.source.marks[negation])+len(p.source.marks[partial])+len(p.source.marks[future]) > 0 {
		return nil
	}
	ours := p.claim.places()
	if len(ours) != 1 {
		return nil
	}
	theirs := p.source.places()
	if len(theirs) == 0 {
		return nil
	}
	c := &ours[0]
	if slices.ContainsFunc(p.hard, func(i int) bool { return i < c.from || i >= c.to }) || !p.claim.fixes(c) {
		return nil
	}
	anchor := p.claim.contentBefore(c.prep)
	if anchor < 0 || p.at[anchor] < 0 || p.document != nil && p.document(&p.claim.words[c.from]) {
		return nil
	}
	for k := range theirs {
		if !c.excludes(&theirs[k], p.claim, p.source) && !(k > 0 && !theirs[k].known) { // "en France, à Roubaix"
			return nil
		}
	}
	first := &theirs[0]
	from, _ := p.source.clause(first.prep, first.prep+1)
	if p.at[anchor] < from || p.at[anchor] > first.prep {
		return nil
	}
	for _, j := range p.unmatched(min(p.from, p.at[anchor]), first.from) {
		if !quantifiers[p.source.words[j].fold] && !p.source.carries(j) && !fixing(&p.source.words[j]) {
			return nil
		}
	}
	if guardPast(p) != nil || p.owned(from, p.at[anchor]) {
		return nil
	}
	return &Difference{Kind: EntityDiffers, Claim: extract(p.claim, p.claimText, c.prep, c.to), Source: extract(p.source, p.sourceText, first.prep, first.to)}
}

// owned reports whether words [from, to) of the sentence name something of the claim's subject ("une copie des données"), or one sort
// of it.
func (p *pair) owned(from, to int) bool {
	for _, k := range p.unmatched(from, to) {
		if k+1 < len(p.source.words) && completing[p.source.words[k+1].fold] {
			return true
		}
	}
	return p.ofOneSort()
}

// fixedStems are the verbs by which a thing is put in one place, or made there.
var fixedStems = [...]string{"heberg", "fabriqu", "assembl", "situe", "base", "stock", "imprime", "tisse", "cultive", "domicili", "hosted", "made", "stored", "based", "located", "manufactured", "built", "assembled", "printed", "grown", "headquartered"}

func fixing(w *word) bool {
	return slices.ContainsFunc(fixedStems[:], func(stem string) bool { return strings.HasPrefix(w.fold, stem) })
}

// fixes reports whether a sentence puts its thing in one place alone: by its verb, or by "is" and a subject of which there is one.
func (s *sentence) fixes(c *sited) bool {
	i := s.contentBefore(c.prep)
	if i < 0 {
		return false
	}
	if fixing(&s.words[i]) {
		return true
	}
	copula := slices.ContainsFunc(s.words[i+1:c.prep], func(w word) bool { return w.fold == "est" || w.fold == "is" })
	head := s.contentFrom(0)
	if !copula || head < 1 {
		return false
	}
	switch s.words[head-1].fold {
	case "le", "la", "l", "notre", "the", "our":
		return true
	}
	return false
}
