package verify

import (
	"slices"
	"strings"

	"probant/backend/claim"
	"probant/backend/source"
	"probant/backend/text"
)

// house is the company whose texts are checked, by the names that texts call it by: folded, a word after the other. "Orvalis" in
// its draft, "nous" in its notes and "Orvalis" in the press are one and the same.
type house struct{ names []ownName }

// ownName is a name of the house. One that the house writes without a capital is found without one.
type ownName struct {
	words []string
	small bool
}

// newHouse reads the names of a house; nil when there is none.
func newHouse(names []string) *house {
	var out house
	for _, n := range names {
		if words := nameWords(n); len(words) > 0 {
			out.names = append(out.names, ownName{words, !capital(strings.TrimSpace(n))})
		}
	}
	if out.names == nil {
		return nil
	}
	return &out
}

// nameWords are the folded words of a company's name, without its legal form.
func nameWords(name string) []string {
	var out []string
	for _, t := range text.Tokens(name) {
		if f := bare(t.Fold); !legalForms[f] {
			out = append(out, f)
		}
	}
	return out
}

// is reports whether an author is the house.
func (h *house) is(author string) bool {
	words := nameWords(author)
	for _, n := range h.names {
		if slices.Equal(n.words, words) {
			return true
		}
	}
	return false
}

// voice is who says "nous" in a source.
type voice int

const (
	unknownVoice voice = iota
	houseVoice
	otherVoice
)

// voiceOf tells who says "nous" in the source of a passage. An internal note is the house's; any other document whose author it is,
// and a price list without an author, too. What somebody else is the author of speaks for that other, where its kind is one that
// others write.
func (h *house) voiceOf(p *Passage) voice {
	kind := source.Kind(p.Kind)
	switch {
	case h == nil:
		return unknownVoice
	case !h.is(p.Author) && copiedFromOthers(p):
		return otherVoice
	case kind == source.InternalNote, h.is(p.Author), kind == source.PriceList && p.Author == "":
		return houseVoice
	case p.Author == "":
		return unknownVoice
	}
	switch kind {
	case source.Study, source.Press, source.Law, source.Certificate, source.CustomerAgreement:
		return otherVoice
	}
	return unknownVoice
}

// at is how many words, from word i, are a name of the house: 0 for none. With another name beside it ("Orvalis Academy") it is the
// name of something else.
func (h *house) at(ws []word, tokens []text.Token, i int) int {
	for _, name := range h.names {
		end := i + len(name.words)
		if end > len(ws) || !name.small && !capital(tokens[i].Text) || !spell(ws[i:], name.words) {
			continue
		}
		if end < len(ws) && legalForms[ws[end].fold] && !ws[end].apart {
			end++
		}
		if i > 0 && !ws[i].apart && ws[i-1].name || end < len(ws) && !ws[end].apart && ws[end].name {
			continue
		}
		return end - i
	}
	return 0
}

// spell reports whether words begin with those of a name, with nothing between them.
func spell(ws []word, name []string) bool {
	for k, n := range name {
		if ws[k].fold != n || k > 0 && ws[k].apart {
			return false
		}
	}
	return true
}

// speak makes the names of the house among words the pronoun by which it speaks of itself.
func (h *house) speak(ws []word, tokens []text.Token, lex *lexicon, lang text.Lang) {
	if h == nil {
		return
	}
	for i := 0; i < len(ws); i++ {
		n := h.at(ws, tokens, i)
		if n == 0 {
			continue
		}
		self := "nous"
		if lang == text.English {
			self = "we"
			if ws[i].genitive() {
				self = "our"
			}
		}
		for k := i; k < i+n; k++ {
			w := &ws[k]
			*w = word{span: w.span, fold: self, wordInfo: lex.facts(self, lang).wordInfo, house: true, first: w.first, apart: w.apart}
		}
		i += n - 1
	}
}

// claim reads a claim, as written and, when it names the house, as the house would say it.
func (d *desk) claim(c claim.Claim) *claimSide {
	side := d.reader.claim(c)
	if d.house == nil {
		return side
	}
	ours := (&reader{lex: d.lex, house: d.house}).claim(c)
	if !slices.EqualFunc(side.sen.words, ours.sen.words, func(a, b word) bool { return a.fold == b.fold }) || len(side.subject) != len(ours.subject) {
		side.us = ours
	}
	return side
}

// before is the claim as it is laid beside a passage: as the house would say it where the house speaks.
func (c *claimSide) before(p *Passage, h *house) *claimSide {
	if c.us != nil && h.voiceOf(p) == houseVoice {
		return c.us
	}
	return c
}

// whose tells what a sentence lacks that says "nous" where the claim names the house: nobody said whose document it is.
func (c *claimSide) whose(d *decision) {
	if c.us == nil || d.pair == nil || d.ground != nearMiss || d.difference != nil || !d.pair.missingName {
		return
	}
	j := slices.IndexFunc(d.pair.source.words, func(w word) bool { return firstPerson[w.fold] })
	from := slices.IndexFunc(c.us.sen.words, func(w word) bool { return w.house })
	if j < 0 || from < 0 {
		return
	}
	to := from
	for to < len(c.us.sen.words) && c.us.sen.words[to].house {
		to++
	}
	d.difference = &Difference{Kind: EntityDiffers, Claim: extract(&c.us.sen, c.us.text, from, to),
		Source: extract(d.pair.source, d.pair.sourceText, j, j+1), Unowned: d.pair.source.voice == unknownVoice}
}

// passage reads a passage, for claims that name the house or do not. A claim that does must find its name in what the house did not
// write; for any other, the name is "nous".
func (d *desk) passage(p Passage, hint text.Lang, named bool) *passageSide {
	voice := d.house.voiceOf(&p)
	if voice == unknownVoice && (named || d.house == nil) {
		return d.reader.passage(p, hint)
	}
	r := reader{lex: d.lex, voice: voice}
	if voice == houseVoice || !named {
		r.house = d.house
	}
	return r.passage(p, hint)
}

// companies are the nouns by which a company names itself, or another, as a whole.
var companies = wordSet("societe", "entreprise", "compagnie", "cabinet", "agence", "maison", "cooperative", "groupe", "company", "firm", "business", "group")

// spokenFor reports whether a sentence of a text opens with who says the rest, which speaks in the first person: "Velmont : nous
// gagnons 3 heures", "Le client : nous". That is nobody's own "nous" here.
func (s *sentence) spokenFor(of string) bool {
	who := false // somebody was named
	for k := 1; k < min(12, len(s.words)); k++ {
		w, before := &s.words[k], &s.words[k-1]
		who = who || !before.house && (before.name || before.capital && before.likeName() || roles[before.fold] == them || roles[before.fold] == third)
		if !w.apart {
			continue
		}
		if !strings.ContainsAny(text.Slice(of, text.Span{Start: before.span.End, End: w.span.Start}), ":–—") || !who {
			continue
		}
		return slices.ContainsFunc(s.words[k:min(k+3, len(s.words))], func(w word) bool { return !w.house && firstPerson[w.fold] })
	}
	return false
}

// elsewhereTitles are how a title or a heading says that others speak, or are spoken of, in what stands under it.
var elsewhereTitles = []string{"fiche client", "cahier des charges", "appel d'offres", "veille", "concurrent", "avis client", "verbatim", "paroles de client", "ce que disent", "site de", "page d'accueil de",
	"courriel recu", "entretien avec", "customer profile", "competitor", "tender", "interview with"}

// copiedFromOthers reports whether a passage stands under a title or a heading that others speak under.
func copiedFromOthers(p *Passage) bool {
	above := strings.ReplaceAll(text.Fold(p.Source+"\n"+p.Heading), "’", "'")
	return tellsStory(*p) || slices.ContainsFunc(elsewhereTitles, func(s string) bool { return strings.Contains(above, s) })
}

// firstPerson are the words by which who speaks means herself and hers.
var firstPerson = wordSet("nous", "notre", "nos", "we", "our", "us", "ours")

// ofAnother reports whether the sentence speaks of another where the claim speaks of its speaker: by what it gives to a name ("le
// certificat de Velmont"), by its subject ("notre hébergeur", "Velmont", "une entreprise"), or all along, being another's.
func (p *pair) ofAnother() bool {
	own := len(p.claim.words) > 0 && firstPerson[p.claim.words[0].fold]
	if !own && !slices.ContainsFunc(p.claim.words, func(w word) bool { return w.house }) {
		return false
	}
	for j := 1; j < len(p.source.words); j++ {
		w := &p.source.words[j]
		if !w.name || w.acronym || p.twins.known[j] || !p.stranger(j) {
			continue
		}
		switch p.source.words[j-1].fold {
		case "de", "d", "of":
			return true
		}
	}
	return p.source.voice == otherVoice || p.otherThan()
}

// otherThan reports whether the subject of the sentence is a customer, a third party, a stranger by name or one company of several.
func (p *pair) otherThan() bool {
	j := p.source.subjectBefore(p.from)
	if j < 0 {
		j = p.source.subjectBefore(len(p.source.words))
	}
	if j < 0 || p.twins.known[j] {
		return false
	}
	switch w := &p.source.words[j]; {
	case roles[w.fold] == them, roles[w.fold] == third:
		return true
	case w.name, w.capital && w.first && j == 0 && !w.number:
		return p.stranger(j)
	case companies[w.fold]:
		return j > 0 && indefinite[p.source.words[j-1].fold] || j+1 < len(p.source.words) && p.source.words[j+1].name
	}
	return false
}

// we reports whether a word is the pronoun of who speaks.
func (w *word) we() bool { return w.fold == "nous" || w.fold == "we" }

// actedUpon is a word of the sentence where the house acts and the claim has it acted upon, or the reverse: "300 hôpitaux font confiance à
// Orvalis", "Nous faisons confiance à 300 hôpitaux"; -1 for none.
func (p *pair) actedUpon() int {
	s := p.source
	if len(s.words) == 0 {
		return -1
	}
	acts := s.words[0].we() && !s.holds("ete", "been", "par", "by")
	for i := range p.claim.words {
		if !p.claim.words[i].house || i > 0 && p.claim.words[i-1].house {
			continue
		}
		if i == 0 {
			if acts && p.claim.holds("par", "by") {
				return p.from
			}
			return s.object(p)
		}
		before := &p.claim.words[i-1]
		switch before.fold {
		case "par", "by":
			if k := s.agentOther(p); k >= 0 {
				return k
			}
		case "de", "d", "of", "chez", "avec", "with", "pour", "for", "at", "from":
		default:
			if acts && (!before.content || before.verb || before.carrier) {
				return p.from
			}
		}
	}
	return -1
}

// object is the "nous" of a sentence that comes after a name, as the one to whom something is done: "Velmont nous a livré"; -1 for none.
func (s *sentence) object(p *pair) int {
	if s.holds("ete", "been", "par", "by") || p.claim.holds("par", "by") {
		return -1
	}
	for k := 1; k < len(s.words); k++ {
		if s.words[k].we() {
			if s.words[k-1].name && !s.words[k].apart {
				return k
			}
			break
		}
	}
	return -1
}

// agentOther is the name of a stranger by whom something is done; -1 for none.
func (s *sentence) agentOther(p *pair) int {
	for k := 1; k < len(s.words); k++ {
		if f := s.words[k-1].fold; (f == "par" || f == "by") && s.words[k].name && p.stranger(k) {
			return k
		}
	}
	return -1
}

// holds reports whether a sentence has one of some words.
func (s *sentence) holds(folds ...string) bool {
	return slices.ContainsFunc(s.words, func(w word) bool { return slices.Contains(folds, w.fold) })
}
