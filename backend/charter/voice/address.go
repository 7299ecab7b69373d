package voice

import (
	"strings"

	"probant/backend/text"
)

// use is one word that addresses the reader, or stands for the house. instead is what takes its place when that is certain.
type use struct {
	token   int
	formal  bool
	instead string
}

// addresses lists the words of a French paragraph by which the house addresses its reader, orders included. What is quoted addresses somebody else.
func (r *reading) addresses(p *paragraph) []use {
	if p.lang != text.French || !p.own {
		return nil
	}
	var out []use
	for i := range p.tokens {
		if p.isQuoted(i) {
			continue
		}
		if instead, ok := p.familiar(i); ok {
			out = append(out, use{token: i, instead: instead})
		} else if p.formal(i) {
			out = append(out, use{token: i, formal: true})
		} else if p.orders(i) && p.fold(i+1) != "toi" {
			out = append(out, use{token: i})
		}
	}
	return out
}

// familiar reports whether token i is "tu" or one of its forms, and what "vous" has in its place.
func (p *paragraph) familiar(i int) (instead string, ok bool) {
	t := p.tokens[i]
	if len(t.Fold) > 4 || len(t.Fold) < 2 || t.Fold[0] != 't' {
		return "", false
	}
	if len(t.Text) > 1 && t.Text == strings.ToUpper(t.Text) && !p.shouts(i) {
		return "", false // a sigle
	}
	before, next := p.fold(i-1), p.fold(i+1)
	switch t.Fold {
	case "tu":
		return "", !heldBack[before] // "il s’est tu"
	case "toi":
		return "vous", true
	case "te":
		return "vous", next != ""
	case "t'":
		if before == "va" || next == "shirt" || next == "shirts" {
			return "", false
		}
		return "", true
	case "ta":
		return "votre", next != ""
	case "tes":
		return "vos", next != ""
	case "ton":
		// "le ton", "d’un ton ferme", "changer de ton", "ton sur ton" are nouns.
		if beforeNoun[before] || next == "" || next == "sur" || !p.joined(i) || before == "de" && text.StopWord(next, text.French) {
			return "", false
		}
		return "votre", !text.StopWord(next, text.French)
	case "tien", "tiens":
		return "", before == "le" || before == "les"
	}
	return "", false
}

var (
	heldBack   = set("est a ai as ont suis sont es avait etait avons avez")
	beforeNoun = set("le un ce du au notre votre leur son quel meme bon d' ton demi semi beau juste mauvais en")
)

// shouts reports whether the words around token i are in capitals too.
func (p *paragraph) shouts(i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(p.tokens) {
			if w := p.tokens[j].Text; len(w) > 2 && w == strings.ToUpper(w) && w != strings.ToLower(w) {
				return true
			}
		}
	}
	return false
}

// formal reports whether token i is "vous", "votre", "vos", or an order in -ez. "Vous tous" and "vous deux" are plural and
// suit both addresses.
func (p *paragraph) formal(i int) bool {
	f := p.fold(i)
	switch f {
	case "vous":
		switch p.fold(i + 1) {
		case "tous", "toutes", "deux", "trois", "autres":
			return false
		}
		return p.fold(i-1) != "rendez"
	case "votre", "vos", "votres":
		return true
	}
	if f == "faites" || f == "dites" {
		return p.opens(i) || p.tied(i) && orderPronouns[p.fold(i+1)]
	}
	return strings.HasSuffix(f, "ez") && len(f) > 4 && !notOrders[f] && p.opens(i) && p.fold(i+1) != "vous"
}

var notOrders = set("chez assez rendez gomez lopez suez sanchez martinez fernandez rodriguez hernandez perez")

// opens reports whether token i is the first of a clause: of the text, or after a full stop, a colon, a comma or a bullet.
func (p *paragraph) opens(i int) bool {
	if i == 0 {
		return true
	}
	gap := p.block.Text[p.tokens[i-1].End:p.tokens[i].Start]
	return strings.ContainsAny(gap, ".!?:;,\n…–—")
}

// fold is the folded token i, empty outside the paragraph.
func (p *paragraph) fold(i int) string {
	if i < 0 || i >= len(p.tokens) {
		return ""
	}
	return p.tokens[i].Fold
}

// joined reports whether only a space, or a hyphen, stands between token i and the next one.
func (p *paragraph) joined(i int) bool {
	if i+1 >= len(p.tokens) {
		return false
	}
	for _, c := range p.block.Text[p.tokens[i].End:p.tokens[i+1].Start] {
		if !text.IsSpace(c) && c != '-' && c != '‑' && c != '\'' && c != '’' {
			return false
		}
	}
	return true
}

// firstPersons lists the words by which the house says "we".
func (r *reading) firstPersons(p *paragraph) []use {
	if !p.own {
		return nil
	}
	var out []use
	for i := range p.tokens {
		if p.isQuoted(i) {
			continue
		}
		if p.lang == text.French && p.frenchWe(i) || p.lang == text.English && p.englishWe(i) {
			out = append(out, use{token: i})
		}
	}
	return out
}

// frenchWe reports whether token i is a "nous" of the house. "Contactez-nous" is addressed to somebody by everybody.
func (p *paragraph) frenchWe(i int) bool {
	switch p.fold(i) {
	case "nous":
		return !strings.HasSuffix(p.fold(i-1), "ez")
	case "notre", "nos", "notres":
		return true
	}
	return false
}

func (p *paragraph) englishWe(i int) bool {
	switch p.fold(i) {
	case "we", "our", "ours", "ourselves":
		return true
	case "us":
		return p.tokens[i].Text != "US" && !reachUs[p.fold(i-1)]
	case "we're", "we've", "we'll", "we'd":
		return true
	}
	return false
}

var reachUs = set("contact call email join follow let tell ask write visit meet")

// companySubjects lists the places where the company's name is the subject of a verb: before one, with nothing between.
func (r *reading) companySubjects(p *paragraph, company string) []use {
	name := text.Tokens(company)
	if len(name) == 0 || !p.own {
		return nil
	}
	var out []use
	for i := 0; i+len(name) < len(p.tokens); i++ {
		if p.isQuoted(i) || p.fold(i) != name[0].Fold || p.tokens[i].Text == strings.ToLower(p.tokens[i].Text) && name[0].Text != p.tokens[i].Text {
			continue
		}
		if notSubject[p.fold(i-1)] && p.joined(i-1) {
			continue
		}
		last := i
		for last-i+1 < len(name) && p.joined(last) && p.fold(last+1) == name[last-i+1].Fold {
			last++
		}
		if last-i+1 == len(name) && p.joined(last) && p.verbAt(last+1) {
			out = append(out, use{token: i})
			i = last
		}
	}
	return out
}

// notSubject are the prepositions after which a name is no subject.
var notSubject = set("d' de du des chez par avec pour sur vers dans qu' at of by with from for to in and et ou")

// verbAt reports whether token i is a verb in the third person, of those that companies are subjects of.
func (p *paragraph) verbAt(i int) bool {
	f := p.fold(i)
	if p.lang == text.French {
		switch f {
		case "ne", "n'", "se", "s'", "vous", "y", "en":
			f = p.fold(i + 1)
		}
	}
	return companyVerbs(p.lang)[f]
}
