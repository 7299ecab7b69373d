package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// The title of a document and the headings above a passage say of whom it speaks as much as its own words do: under "Usine de
// Pontivy" stands what holds in one plant, in a "Témoignage de Velmont" what one customer says.

// guardTitle objects when a heading or the title narrows the sentence down to one customer, one site, one place or one model that the
// claim does not name.
func guardTitle(p *pair) *objection {
	if p.oneStory() || p.oneOfItsKind() || p.onePlace() || p.oneModel() {
		return &objection{aside: true, difference: Difference{Kind: ScopeDiffers}}
	}
	return nil
}

// titlesOf reads the title of the document and each heading above the passage.
func (r *reader) titlesOf(of Passage, lang text.Lang) [][]word {
	var out [][]word
	for _, s := range append(strings.Split(of.Heading, "›"), of.Source) {
		if words := r.flat(strings.TrimSpace(s), lang); len(words) > 0 {
			out = append(out, words)
		}
	}
	return out
}

// proper reports whether word j of a title is written as a name and is no word of the lists: in a title many a word has a capital.
func proper(title []word, j int) bool {
	w := &title[j]
	return w.capital && w.content && !w.number && w.means == nil && w.phrase == 0 && len(w.fold) > 2
}

// unnamed reports whether word j of a title is a name that the claim does not have.
func (p *pair) unnamed(title []word, j int) bool {
	return proper(title, j) && !p.claimHas(&title[j])
}

// byTool holds the words that set the name of a tool or its maker behind a customer's in a title: "Velmont gagne du temps avec Orvalis".
var byTool = wordSet("avec", "grace", "par", "with", "by", "using", "uses", "utilise", "choisit", "chooses", "chose", "adopte")

// tellsOfTool reports whether a title tells of someone and her tool: "Velmont gagne du temps avec Orvalis", "How Velmont uses Orvalis".
func tellsOfTool(title []word) bool {
	someone := false
	for j := range title {
		if someone && j > 0 && proper(title, j) && (byTool[title[j-1].fold] || j > 1 && byTool[title[j-2].fold]) {
			return true
		}
		someone = someone || proper(title, j)
	}
	return false
}

// oneStory reports whether the passage tells what one customer did, and the claim says it of customers, of its speaker or of nobody. One
// that has a subject of its own may tell that very story.
func (p *pair) oneStory() bool {
	claimed, told := p.customers()
	switch {
	case claimed && told:
		return false
	case p.story:
		return claimed || p.claim.speaker() && slices.ContainsFunc(p.tale, p.namesCustomer) || p.ofNobody()
	}
	return claimed && slices.ContainsFunc(p.titles[:max(0, len(p.titles)-1)], p.namesCustomer)
}

// ofNobody reports whether the claim names nobody and has no verb that says who: "Déploiement en six semaines".
func (p *pair) ofNobody() bool {
	for i := range p.claim.words {
		if w := &p.claim.words[i]; (w.name || p.side == text.French && w.likeName()) && !w.acronym || finite[w.fold] && i > 0 || auxiliaries[w.fold] && w.fold != "a" || doers[w.fold] || p.conjugated(i) {
			return false
		}
	}
	return true
}

// conjugated reports whether word i of the claim is a verb with its subject before it.
func (p *pair) conjugated(i int) bool {
	w := &p.claim.words[i]
	if i == 0 || w.apart || !w.carrier && !w.verb && w.goes == nowayKnown || !p.claim.words[i-1].content && p.claim.words[i-1].fold != "a" {
		return false
	}
	if p.side == text.English { // "users save", "the plan saves"
		return p.claim.plural(i-1) != strings.HasSuffix(w.fold, "s") && !strings.HasSuffix(w.fold, "ed")
	}
	raw := strings.ToLower(text.Slice(p.claimText, w.span)) // with its accents: "gagne" and not "gagné"
	return slices.ContainsFunc([]string{"e", "t", "d", "ons", "ez"}, func(e string) bool { return strings.HasSuffix(raw, e) })
}

// speaker reports whether a sentence speaks of what is its speaker's: "nos coûts", "our costs".
func (s *sentence) speaker() bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return w.fold == "nos" || w.fold == "notre" || w.fold == "our" })
}

// customers reports whether the claim speaks of customers, and whether the sentence speaks of them too, or to them.
func (p *pair) customers() (claimed, told bool) {
	for i := range p.claim.words {
		if w := &p.claim.words[i]; roles[w.fold] == them && strings.HasSuffix(w.fold, "s") {
			claimed = true
			told = told || p.at[i] >= 0 && strings.HasSuffix(p.source.words[p.at[i]].fold, "s")
		}
	}
	return claimed, told || slices.ContainsFunc(p.source.words, func(w word) bool {
		switch w.fold {
		case "vous", "vos", "votre", "you", "your":
			return true
		}
		return false
	})
}

// namesCustomer reports whether a title names someone whom the claim does not, tools and their makers apart.
func (p *pair) namesCustomer(title []word) bool {
	for j := range title {
		if j > 0 && byTool[title[j-1].fold] || j > 1 && byTool[title[j-2].fold] {
			return false
		}
		if proper(title, j) {
			return p.unnamed(title, j)
		}
	}
	return false
}

// oneOfItsKind reports whether a title names one of what the claim speaks of in the plural: "Usine de Pontivy", "Chaise Liane".
func (p *pair) oneOfItsKind() bool {
	for i := range p.claim.words {
		w := &p.claim.words[i]
		if !w.content || w.name || !strings.HasSuffix(w.fold, "s") || p.at[i] >= 0 && strings.HasSuffix(p.source.words[p.at[i]].fold, "s") {
			continue
		}
		for _, title := range p.titles {
			for j := range title {
				if v := &title[j]; v.proves(&w.wordInfo) && !strings.HasSuffix(v.fold, "s") && p.besideName(title, j) {
					return true
				}
			}
		}
	}
	return false
}

// besideName reports whether a name that the claim does not have stands beside word j of a title: "Usine de Pontivy", "Lorient plant".
func (p *pair) besideName(title []word, j int) bool {
	for k := j + 1; k < min(j+4, len(title)) && !title[k].apart; k++ {
		switch title[k].fold {
		case "de", "d", "du", "des", "of", "in", "at", "a", "la", "le", "l":
			continue
		}
		return p.unnamed(title, k)
	}
	return j > 0 && !title[j].apart && p.unnamed(title, j-1)
}

// sites are the nouns of the places that a company has several of.
var sites = wordSet("usine", "site", "atelier", "magasin", "boutique", "agence", "entrepot", "hotel", "restaurant", "filiale", "succursale", "clinique", "campus", "centre", "laboratoire",
	"plant", "factory", "store", "shop", "branch", "office", "warehouse", "subsidiary", "clinic", "center", "workshop", "laboratory")

// within holds the prepositions of place.
var within = wordSet("en", "a", "au", "aux", "in", "at")

// onePlace reports whether a title sets the passage in one site or one place that the claim does not name: "Bilan du site de Pontivy"
// for what the claim says of its speaker, or "Livraison en Corse" for a claim of delivery.
func (p *pair) onePlace() bool {
	for _, title := range p.titles {
		for j := range title {
			if sites[title[j].fold] && p.claim.speaker() && !p.claimHas(&title[j]) && p.besideName(title, j) {
				return true
			}
			if j+2 < len(title) && title[j].content && !sites[title[j].fold] && within[title[j+1].fold] && title[j+2].capital && title[j+2].content &&
				!p.claimHas(&title[j+2]) && !titleCase(title) && p.claimHas(&title[j]) {
				return true
			}
		}
	}
	return false
}

// divisions are the words that a figure counts in a heading, where it names no model: "Chapitre 3".
var divisions = wordSet("chapitre", "etape", "annexe", "partie", "article", "niveau", "section", "figure", "tableau", "phase", "point", "question", "volet", "axe", "page",
	"chapter", "step", "appendix", "annex", "part", "level", "table", "semaine", "jour", "week", "day", "trimestre", "quarter", "numero", "no", "number", "iso", "top")

// oneModel reports whether a heading above the passage is the name of a model that the claim does not give: under "Hydrel 60" stands
// what holds for one appliance, not for "nos capteurs". A
// document whose own title names the model speaks of nothing else.
func (p *pair) oneModel() bool {
	for _, title := range p.titles[:max(0, len(p.titles)-1)] {
		for j := 1; j < len(title); j++ {
			name, figure := &title[j-1], &title[j]
			if figure.apart || !name.capital || !name.content || divisions[name.fold] || !digital(figure.fold) || yearLike(figure.fold) || len(figure.fold) > 4 {
				continue // the number of a certificate is longer
			}
			if j+1 < len(title) && !title[j+1].apart {
				continue // "samedi 29 mars"
			}
			here := func(w word) bool { return w.fold == figure.fold }
			if !slices.ContainsFunc(p.claim.words, here) && !slices.ContainsFunc(p.titles[len(p.titles)-1], here) {
				return true
			}
		}
	}
	return false
}

// yearLike reports whether digits may be a year: "Bilan 2025".
func yearLike(fold string) bool {
	return len(fold) == 4 && (fold[:2] == "19" || fold[:2] == "20")
}

// claimHas reports whether some word of the claim is said by w.
func (p *pair) claimHas(w *word) bool {
	return slices.ContainsFunc(p.claim.words, func(c word) bool { return w.proves(&c.wordInfo) })
}

// titleCase reports whether a title writes its common words with capitals too, so that a capital tells no name.
func titleCase(title []word) bool {
	capitals, words := 0, 0
	for i := range title {
		if i > 0 && title[i].content && !title[i].number {
			if words++; title[i].capital {
				capitals++
			}
		}
	}
	return words > 1 && 2*capitals > words
}
