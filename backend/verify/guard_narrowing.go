package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardNarrowing objects to what the sentence adds to the words in common and the claim drops, where that narrows what is said:
// "online sales" are not sales, "the packaging of the product" is not the product, and what holds in Belgium, for Premium
// customers or in eco mode need not hold. What happened once keeps its place and its date when they are left out; what is so, or
// is measured, does not.
func guardNarrowing(p *pair) *objection {
	close := p.aligned > 0 && !p.row && !p.bare() && (len(p.hard) == 0 || p.covered >= coveredForValue)
	for _, n := range p.source.narrowings(p.side) {
		if n.how != framing && !close {
			continue
		}
		if p.lacks(n) {
			// A value that differs may be the claim's all the same, unless the sentence speaks of another thing or case.
			return &objection{aside: n.how == owning || n.how == belonging || n.how == framing && n.of < p.to, difference: p.fromSource(ScopeDiffers, mark{n.at, n.at + 1})}
		}
	}
	if close {
		return guardFigures(p)
	}
	return nil
}

// lacks reports whether a word narrows what the claim says, and the claim does not have it.
func (p *pair) lacks(n narrowing) bool {
	switch n.how {
	case framing:
		return !p.twins.known[n.at] && p.frames(n.of)
	case belonging:
		return p.belongsIn(n.at)
	}
	if p.twins.known[n.at] || p.phrased(n.at) || !p.inClause(n.at) {
		return false
	}
	switch n.how {
	case owning:
		return p.subject(n.of) && !(len(p.claim.moves) > 0 && p.source.movesBy(n.at)) ||
			sides[p.source.words[n.at].fold] && p.speaksOf(n.of) || requests[p.source.words[n.at].fold] && p.twins.known[n.of]
	case complete:
		return p.speaksOf(n.of)
	case qualify:
		if p.side == text.English {
			return p.speaksOf(n.of) && !(n.at > 0 && p.twins.known[n.at-1] && p.source.words[n.at-1].carrier)
		}
		return p.speaksOf(n.of) && !p.verbal(n.at)
	}
	return p.narrowsTo(n)
}

// sides are what only a thing's looks, a part of it or a wish for it is called: what is done to them is not done to the thing. Requests
// are what comes before a thing is there at all.
var (
	sides = wordSet("apparence", "aspect", "visibilite", "sensation", "impression", "surface", "bord", "bords", "partie", "parties", "debut", "signes", "symptomes", "hall", "facade", "emballage",
		"appearance", "look", "looks", "feeling", "impression", "surface", "edge", "edges", "part", "parts", "signs", "symptoms", "lobby", "packaging", "visibility")
	requests = wordSet("demande", "demandes", "dossier", "dossiers", "candidature", "candidatures", "projet", "projets", "ebauche", "request", "requests", "application", "bid", "draft")
)

// frames reports whether the phrase that opens at word i is set apart before the clause of the words in common, or among them, or
// follows them and says for whom.
func (p *pair) frames(i int) bool {
	from, to := p.clause()
	start, end := p.source.clause(i, i+1)
	switch {
	case start == i && end == from, i > p.from && i < p.to && p.source.words[i].apart && end < to:
		return true
	}
	return i >= p.to && i < to && forWhom[p.source.words[i].fold]
}

// belongsIn reports whether the clause that word j opens holds the subject of the claim, while nothing before it is in common.
func (p *pair) belongsIn(j int) bool {
	_, end := p.source.clause(j, j+1)
	for i := j + 1; i < end; i++ {
		if p.subject(i) {
			return !slices.Contains(p.twins.known[:j], true)
		}
	}
	return false
}

// phrased reports whether word j belongs to a phrase of the lists that says, as a whole, what one word of the claim does: "conseil
// d'administration" for "board".
func (p *pair) phrased(j int) bool {
	s := p.source.words
	if s[j].phrase == 0 {
		return false
	}
	for i, at := range p.at {
		if at >= 0 && s[at].phrase == s[j].phrase && s[at].stem != p.claim.words[i].stem {
			return true
		}
	}
	return false
}

// inClause reports whether word j stands in the clause of the words in common: what is set apart says more of a thing, and narrows
// nothing.
func (p *pair) inClause(j int) bool {
	from, to := p.near()
	if j < from || j >= to || !p.mostly(j) {
		return false
	}
	start, end := p.source.clause(j, j+1)
	return start == 0 || slices.Contains(p.twins.known[start:end], true)
}

// mostly reports whether word j stands in the part of the sentence, between semicolons and colons, that has at least half of the
// words in common.
func (p *pair) mostly(j int) bool {
	s := p.source.words
	cut := func(i int) bool {
		return s[i].apart && strings.ContainsAny(text.Slice(p.sourceText, text.Span{Start: s[i-1].span.End, End: s[i].span.Start}), ";:")
	}
	from, to := j, j+1
	for from > 0 && !cut(from) {
		from--
	}
	for to < len(s) && !cut(to) {
		to++
	}
	common := 0
	for _, at := range p.at {
		if at >= from && at < to && s[at].content {
			common++
		}
	}
	return 2*common >= p.aligned
}

// subject reports whether word j of the sentence is the first thing that the claim speaks of.
func (p *pair) subject(j int) bool {
	i := p.about()
	return i >= 0 && p.at[i] == j && p.twins.known[j]
}

// about is the first thing that the claim speaks of: its first word with content that is no verb; -1 for none.
func (p *pair) about() int {
	return slices.IndexFunc(p.claim.words, func(w word) bool { return w.content && !w.carrier && !w.number })
}

// speaksOf reports whether word j of the sentence is a thing of the claim too, and not just one that there is. In English the claim
// tells a thing: it opens with it, or has it after an article, a figure or a word that qualifies it.
func (p *pair) speaksOf(j int) bool {
	i := slices.Index(p.at, j)
	if i < 0 || p.claim.words[i].name || p.existential(i) {
		return false
	}
	if p.side != text.English || i == 0 {
		return true
	}
	before := &p.claim.words[i-1]
	return introducers[before.fold] || rangingEN[before.fold] || doingWithout[before.fold] || before.number || before.content && p.at[i-1] >= 0 && p.at[i-1] < j-1
}

// existential reports whether the claim speaks of one thing that there is, without a measure: what is dropped of it says less, and
// no more is claimed. The thing is the claim's word i.
func (p *pair) existential(i int) bool {
	if i < 1 || len(p.claim.numbers) > 0 || len(p.claim.marks[universal])+len(p.claim.marks[negation])+len(p.claim.marks[top]) > 0 {
		return false
	}
	switch p.claim.words[i-1].fold {
	case "un", "une", "a", "an":
		return true
	}
	return false
}

// verbal reports whether the French word j may be the verb of its clause: the noun before it is the first word in common, and no
// verb comes later.
func (p *pair) verbal(j int) bool {
	s := p.source.words
	if slices.Contains(p.twins.known[:j-1], true) {
		return false
	}
	for i := j + 1; i < len(s) && !s[i].apart; i++ {
		if finite[s[i].fold] || s[i].carrier {
			return false
		}
	}
	return true
}

// narrowsTo reports whether a setting of the sentence is one that the claim has no word of, and that what it says depends on.
func (p *pair) narrowsTo(n narrowing) bool {
	s := p.source.words
	if s[n.of].apart && n.of >= p.to || p.existential(p.about()) || p.happened() || p.allReckoned() {
		return false
	}
	for k := n.of + 1; k < n.at && !s[n.at].name; k++ {
		if s[k].content && p.twins.known[k] {
			return false
		}
	}
	for i := n.at + 1; i < len(s) && i < n.at+4 && !s[i].apart && !ranging(&s[i], p.side) && !finite[s[i].fold] && (!determiners[s[i].fold] || completing[s[i-1].fold]) && (!coordinators[s[i].fold] || s[i].fold == "et" || s[i].fold == "and"); i++ {
		if p.twins.known[i] && !p.inserted(n.of, i) {
			return false // "pour le service Appels": the claim has it
		}
	}
	return true
}

// inserted reports whether the phrase that opens at word open of the sentence stands between two neighbours of the claim, of which the
// second was found at word i: "dentists (at our stand) recommend".
func (p *pair) inserted(open, i int) bool {
	c := slices.Index(p.at, i)
	if c < 1 || p.claim.words[c-1].fold == p.source.words[open].fold {
		return false
	}
	for k := c - 1; k >= 0; k-- {
		if p.claim.words[k].content && !p.claim.words[k].number {
			return p.at[k] >= 0 && p.at[k] < open
		}
	}
	return false
}

// happened reports whether the sentence tells what took place: leaving out where or when it did leaves it true, its measures apart.
// "Est" and "are" before a participle tell what is, unless a date says when it was.
func (p *pair) happened() bool {
	dated := slices.ContainsFunc(p.source.numbers, func(n number) bool { return n.Kind == text.Date })
	if !dated && slices.ContainsFunc(p.source.words, func(w word) bool {
		return w.fold == "est" || w.fold == "sont" || w.fold == "is" || w.fold == "are"
	}) {
		return false
	}
	return (len(p.source.marks[past]) > 0 || p.done()) && !slices.ContainsFunc(p.claim.numbers, func(n number) bool {
		return n.Kind == text.Percent || n.Kind == text.Points || n.Kind == text.Ratio
	})
}

// done reports whether a verb in common tells what was done: "a ouvert", "opened".
func (p *pair) done() bool {
	s := p.source.words
	for j := range s {
		if !p.twins.known[j] || !s[j].content {
			continue
		}
		if p.side == text.English {
			if strings.HasSuffix(s[j].fold, "ed") && (j == 0 || !finite[s[j-1].fold]) {
				return true
			}
			continue
		}
		if j == 0 || s[j].apart {
			continue
		}
		switch s[j-1].fold {
		case "ont", "avons", "avez", "ai":
			return true
		case "a": // not "à"
			if text.Slice(p.sourceText, s[j-1].span) == "a" {
				return true
			}
		}
	}
	return false
}
