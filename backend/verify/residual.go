package verify

import (
	"slices"

	"probant/backend/text"
)

// settle sorts the words of the claim that were found nowhere: those that state something (hard), and those that only carry it
// or name to whom it is owed (soft).
func (p *pair) settle() {
	p.hard, p.soft = p.hard[:0], p.soft[:0]
	for i, at := range p.at {
		w := &p.claim.words[i]
		if !w.content || at != nowhere && at != reversed || at == nowhere && quantifiers[w.fold] {
			continue
		}
		if at == nowhere && p.dutiful(i) {
			continue
		}
		switch {
		case at == nowhere && !w.name && (p.claim.carries(i) && !p.claim.ends(i) || p.addressed(i) || p.asked(i) || p.slotted(i)):
			p.soft = append(p.soft, i)
		default:
			p.hard = append(p.hard, i)
		}
	}
}

// dutiful reports whether the claim's word i obliges where the sentence does so in another word: "must" beside "required to".
func (p *pair) dutiful(i int) bool {
	return len(p.source.marks[duty]) > 0 && slices.ContainsFunc(p.claim.marks[duty], func(m mark) bool { return m.from <= i && i < m.to })
}

// carries reports whether word i is a verb that carries a statement. A word after an article or an adjective of its kind is
// the noun of the same form.
func (s *sentence) carries(i int) bool {
	w := &s.words[i]
	if !w.carrier || w.phrase != 0 && !s.valued(i) && !s.governs(i) {
		return false // a phrase of the lists has a sense of its own, unless it only leads to a figure: "revient à 336 €"
	}
	if i == 0 || w.apart {
		return true
	}
	switch before := s.words[i-1].fold; before {
	case "le", "la", "les", "l", "un", "une", "des", "du", "au", "aux", "ce", "cet", "cette", "ces", "nos", "notre", "vos", "votre", "leur", "leurs", "son", "sa", "ses",
		"the", "a", "an", "our", "your", "their", "its", "this", "these", "my":
		return before == "l" && i > 1 || before == "les" && infinitive(w.fold)
	case "de", "d", "par", "en", "sans", "of", "sur":
		return infinitive(w.fold)
	}
	return true
}

// valued reports whether a figure comes right after word i, with at most a preposition and the words of its bound between.
func (s *sentence) valued(i int) bool {
	for k := i + 1; k < min(i+4, len(s.words)) && !s.words[k].apart; k++ {
		switch {
		case s.words[k].number:
			return true
		case s.words[k].fold != "a" && s.words[k].fold != "to" && !s.words[k].bound:
			return false
		}
	}
	return false
}

// governs reports whether the phrase of word i is the verb with the French preposition that it governs: "s'adresse aux". A verb
// that turns on itself has another sense with "de": "se passe de".
func (s *sentence) governs(i int) bool {
	itself, of := false, false
	for k := range s.words {
		if k == i || s.words[k].phrase != s.words[i].phrase {
			continue
		}
		switch s.words[k].fold {
		case "se", "s":
			itself = true
		case "de", "d", "du", "des":
			of = true
		case "a", "au", "aux", "sur", "dans":
		default:
			return false
		}
	}
	return !itself || !of
}

// ends reports whether nothing with content comes after word i in its clause: a verb there is what the claim states ("la norme est
// publiée"), not what carries a complement.
func (s *sentence) ends(i int) bool {
	for k := i + 1; k < len(s.words) && !s.words[k].apart; k++ {
		if s.words[k].content || s.words[k].number {
			return false
		}
	}
	return true
}

func infinitive(fold string) bool {
	n := len(fold)
	return n > 3 && (fold[n-2:] == "er" || fold[n-2:] == "ir" || fold[n-2:] == "re")
}

// addressees are those to whom a text that speaks in its own voice owes what it says.
var addressees = wordSet("client", "clients", "cliente", "clientes", "utilisateur", "utilisateurs", "equipe", "equipes", "entreprise", "entreprises", "collaborateur",
	"collaborateurs", "salaries", "abonnes", "adherents", "membres", "societe",
	"customer", "customers", "client", "user", "users", "team", "teams", "company", "business", "staff", "people", "subscribers", "members")

// addressed reports whether the claim's word i names those to whom its speaker owes a result: "nos clients", "your team", or
// those who have what the claim names: "les clients Pro".
func (p *pair) addressed(i int) bool {
	if !addressees[p.claim.words[i].fold] {
		return false
	}
	if p.ours(i) {
		return true
	}
	for _, k := range [2]int{i - 1, i + 1} {
		if k >= 0 && k < len(p.at) && p.claim.words[k].capital && p.at[k] != nowhere && p.at[k] != reversed && !p.claim.words[max(k, i)].apart {
			return true
		}
	}
	return false
}

// asked reports whether the claim's word i says that a share is of those who were asked, where the sentence gives a share of nobody
// in particular: the claim says no more than the sentence.
func (p *pair) asked(i int) bool {
	if !slices.ContainsFunc(p.claim.marks[sample], func(m mark) bool { return m.from <= i && i < m.to }) || !slices.ContainsFunc(p.claim.numbers, isShare) {
		return false
	}
	shares := 0
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; isShare(*n) {
			if shares++; p.ofOthers(n.to) {
				return false
			}
		}
	}
	return shares > 0
}

func isShare(n number) bool { return n.Kind == text.Percent || n.Kind == text.Ratio }

// ofOthers reports whether a share that ends before word j of the sentence is of some that the claim does not name.
func (p *pair) ofOthers(j int) bool {
	if j >= len(p.source.words) {
		return false
	}
	switch p.source.words[j].fold {
	case "de", "des", "du", "d", "of":
	default:
		return false
	}
	for k := j + 1; k < len(p.source.words) && !p.source.words[k].apart; k++ {
		if p.source.words[k].content {
			return !p.twins.known[k]
		}
	}
	return false
}

// quantifiers are the words of scope that the guards weigh by themselves.
var quantifiers = wordSet("tout", "tous", "toute", "toutes", "chaque", "chacun", "chacune", "aucun", "aucune", "ensemble", "all", "every", "each", "any", "both", "everyone")
