package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardParty objects when what the claim says of its speaker, or of its customers, the sentence says of others: "nos données" are
// not "customer data", and what a customer or a supplier achieved is not ours.
func guardParty(p *pair) *objection {
	j := p.otherHolder()
	if j < 0 {
		j = p.otherActor()
	}
	if j < 0 {
		j = p.oneOfMany()
	}
	if j < 0 {
		j = p.otherPeople()
	}
	if j < 0 {
		j = p.actedUpon()
	}
	if j < 0 {
		return nil
	}
	return &objection{aside: true, difference: Difference{Kind: EntityDiffers,
		Claim: quote(p.claim, p.claimText, 0, len(p.claim.words)), Source: quote(p.source, p.sourceText, min(j, p.from), p.to)}}
}

// otherHolder is a word of the sentence that belongs to others than its twin of the claim, or the first word in common when the
// heading tells that; -1 for none.
func (p *pair) otherHolder() int {
	for i, at := range p.at {
		if !p.claim.words[i].content || p.claim.words[i].name || roles[p.claim.words[i].fold] != unsaid {
			continue
		}
		if at != inContext && at < 0 {
			continue
		}
		theirs := holding{}
		if at >= 0 {
			if p.branded(i, at) {
				return at
			}
			theirs = p.source.holder(at)
		}
		if theirs.party == unsaid && p.headed(i) || theirs.party != unsaid && p.parts(p.claim.holder(i), theirs, i) {
			return max(at, p.from)
		}
	}
	return -1
}

// headed reports whether the heading or the lead-in gives what the claim's word i names to others.
func (p *pair) headed(i int) bool {
	ours := p.claim.holder(i)
	if p.lead == nil || ours.party == unsaid {
		return false
	}
	for k := range p.lead.words {
		if w := &p.lead.words[k]; w.proves(&p.claim.words[i].wordInfo) {
			theirs := p.lead.holder(k)
			return theirs.party != unsaid && p.parts(ours, theirs, i)
		}
	}
	return false
}

// branded reports whether the sentence gives a strange name to what the claim calls the speaker's: "the Fernway platform".
func (p *pair) branded(i, at int) bool {
	if at == 0 || p.source.words[at].apart || !p.source.words[at-1].name || p.twins.known[at-1] {
		return false
	}
	return p.ours(i) && p.claim.determined(i).party == us && p.stranger(at-1)
}

// parts reports whether the claim's word i cannot be whose the sentence says.
func (p *pair) parts(ours, theirs holding, i int) bool {
	switch {
	case ours.party == theirs.party, ours.party == us && theirs.party == staff, ours.party == staff && theirs.party == us:
		return false
	case ours.party == unsaid:
		return (theirs.party == third || theirs.party == staff) && theirs.by >= 0 && !p.twins.known[theirs.by]
	case ours.gentle || theirs.gentle:
		return theirs.party == third || theirs.party == staff || belongings[p.claim.words[i].fold]
	}
	return true
}

// otherActor is the subject of the sentence when it is another than the speaker, or than those spoken to, who act in the claim; -1
// for none.
func (p *pair) otherActor() int {
	for i, at := range p.at {
		if at < 0 || !p.claim.words[i].content {
			continue
		}
		ours, theirs := p.claim.pronoun(i), p.source.pronoun(at)
		if ours != unsaid && theirs != unsaid && ours != theirs {
			return at
		}
		if ours == unsaid || theirs != unsaid || p.source.words[at].phrase > 0 && at != p.from {
			continue
		}
		if j := p.source.subjectBefore(p.from); j >= 0 && !p.twins.known[j] && p.another(j, ours) && (roles[p.source.words[j].fold] != unsaid || p.namedSubject(j) || p.does(j, at)) {
			return j
		}
	}
	j := p.source.subjectBefore(p.from)
	if j < 0 || p.twins.known[j] || roles[p.source.words[j].fold] != third {
		return -1
	}
	return j // whatever the claim's subject, it is not this one
}

// namedSubject reports whether the subject that opens at word j of the sentence bears a name that is not known to be the company's own.
func (p *pair) namedSubject(j int) bool {
	if p.source.words[j].likeName() {
		return true
	}
	for k := j; k < p.from && p.source.words[k].content && !(k > j && p.source.words[k].apart); k++ {
		if w := &p.source.words[k]; w.name && !p.twins.known[k] && p.stranger(k) {
			return true
		}
	}
	return false
}

// does reports whether word j of the sentence is what does the verb at "at" to something that the claim speaks of too. What only
// happens to it ("l'intensité baisse") may be the speaker's doing.
func (p *pair) does(j, at int) bool {
	for k := j + 1; k < at; k++ {
		if p.source.words[k].content {
			return false
		}
	}
	return j < at && slices.ContainsFunc(p.at, func(k int) bool { return k > at })
}

// another reports whether word j, the subject of the sentence, is not the party that acts in the claim.
func (p *pair) another(j int, acts party) bool {
	w := &p.source.words[j]
	role := roles[w.fold]
	if acts == them {
		return role == third || p.source.determined(j).party == us && role == unsaid
	}
	switch {
	case role == staff:
		return false
	case role != unsaid:
		return true
	case p.source.determined(j).party == us, selves[w.fold] && p.source.voice != otherVoice:
		return false
	case w.name || w.capital && w.first:
		return p.stranger(j)
	}
	return true
}

// stranger reports whether a name of the sentence is not known to be the company's own: its document does not bear it, or tells
// the story of a customer.
func (p *pair) stranger(j int) bool {
	return p.story || p.view == nil || !p.view.beside.holds(p.source.words[j].form)
}

// subjectBefore is the first noun of the clause of word i, when nothing but determiners stands before it and it stands before i; -1
// for none.
func (s *sentence) subjectBefore(i int) int {
	start := min(i, len(s.words)-1)
	for start > 0 && !s.words[start].apart {
		start--
	}
	if start > 0 && (s.words[start].verb || s.words[start].carrier || !s.words[start].content) { // after an aside: "Velmont, notre client, compte"
		for k := start - 1; k > 0; k-- {
			if s.words[k].apart {
				start = 0
				break
			}
		}
	}
	for k := start; k < i; k++ {
		switch s.words[k].fold {
		case "le", "la", "les", "l", "un", "une", "des", "nos", "notre", "vos", "votre", "ce", "cet", "cette", "ces", "chaque", "seul", "seuls", "the", "a", "an", "our", "your", "this", "these", "each", "every", "only":
			continue
		}
		if s.words[k].content || s.words[k].name {
			return k
		}
		return -1
	}
	return -1
}

// oneOfMany is the one customer whom the sentence speaks of when the claim says it of its customers; -1 for none.
func (p *pair) oneOfMany() int {
	for i, at := range p.at {
		w := &p.claim.words[i]
		if roles[w.fold] != them || !strings.HasSuffix(w.fold, "s") {
			continue
		}
		if at >= 0 && !strings.HasSuffix(p.source.words[at].fold, "s") && p.source.particular(at) {
			return at
		}
		if at == nowhere && p.ours(i) {
			if j := p.source.subjectBefore(p.from); j >= 0 && p.source.words[j].capital && !p.twins.known[j] && p.stranger(j) && !selves[p.source.words[j].fold] && !p.row {
				return j
			}
		}
	}
	return -1
}

// otherPeople is the subject of the sentence when it is several, or any one, of a kind that the claim does not name, while the claim says
// it of those it speaks to: what hospitals save is not what "you" or "nos clients" do. A single thing ("le logiciel réduit") may be what
// does it for them. It is -1 for none.
func (p *pair) otherPeople() int {
	if p.row || len(p.at) == 0 || !p.ofAddressees() {
		return -1
	}
	j := p.source.subjectBefore(p.from)
	if j < 0 || p.twins.known[j] || p.source.words[j].number {
		return -1
	}
	w := &p.source.words[j]
	if roles[w.fold] == them || addressees[w.fold] {
		return p.narrowedBy(j)
	}
	one := j > 0 && indefinite[p.source.words[j-1].fold]
	if !one && !p.several(j) || selves[w.fold] || praise[w.fold] || w.goes != nowayKnown {
		return -1
	}
	return j
}

// several reports whether the subject that opens at word j of the sentence, with the words that qualify it, is a plural.
func (p *pair) several(j int) bool {
	for k := j; k < p.from && p.source.words[k].content && !(k > j && p.source.words[k].apart); k++ {
		if f := p.source.words[k].fold; strings.HasSuffix(f, "s") || strings.HasSuffix(f, "aux") || crowds[f] {
			return true
		}
	}
	return false
}

// narrowedBy is the word that says which customers the subject at word j of the sentence is: "les abonnés premium"; -1 for none.
func (p *pair) narrowedBy(j int) int {
	for k := j + 1; k < p.from && !p.source.words[k].apart; k++ {
		if w := &p.source.words[k]; w.content && !p.twins.known[k] && !w.carrier && (!w.verb || determiners[p.source.words[k-1].fold]) && !asides[w.fold] && !praise[w.fold] {
			return k
		}
	}
	return -1
}

// ofAddressees reports whether the claim says what those it speaks to do: "vous", "gagnez" or a figure as its first word, "nos clients"
// as its first noun.
func (p *pair) ofAddressees() bool {
	if p.claim.words[0].number || p.claim.words[0].fold == "on" || p.claim.words[0].fold == "get" { // "5 heures gagnées par semaine"
		return true
	}
	i := p.claim.subjectBefore(len(p.claim.words))
	if i >= 0 && p.at[i] == nowhere && p.addressed(i) {
		return true
	}
	if w := &p.claim.words[0]; p.at[0] >= 0 && (p.side == text.French && strings.HasSuffix(w.fold, "ez") || p.side == text.English && (w.verb || w.carrier || w.goes != nowayKnown)) {
		return true
	}
	for i, at := range p.at {
		if at >= 0 && p.claim.words[i].content && p.claim.pronoun(i) == them {
			return true
		}
	}
	return false
}

// particular reports whether word i speaks of one of its kind and not of the kind: "un client", "our customer Velmont".
func (s *sentence) particular(i int) bool {
	if i+1 < len(s.words) && s.words[i+1].name && !s.words[i+1].apart {
		return true
	}
	if i == 0 {
		return false
	}
	switch s.words[i-1].fold {
	case "un", "une", "a", "one", "notre", "our", "ce", "cette", "this", "premier", "premiere", "first", "autre", "another":
		return true
	}
	return false
}

// stories are the names that a text gives itself when it tells what one customer did.
var stories = []string{"cas client", "temoign", "etude de cas", "retour d'experience", "ce qu'en di", "en disent", "que disent nos clients", "que disent les clients", "raconte", "la parole a", "l'avis d",
	"case study", "customer story", "customer case", "success story", "testimonial", "say about", "says about", "customers say", "users say", "s words", "their words", "a word from"}

// tellsStory reports whether the title or the heading of a passage says that it tells what one customer did.
func tellsStory(p Passage) bool {
	above := text.Fold(p.Source + "\n" + p.Heading)
	return slices.ContainsFunc(stories, func(s string) bool { return strings.Contains(above, s) })
}
