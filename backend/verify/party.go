package verify

// party is who owns a thing or acts, as a company's own texts tell people apart.
type party int

const (
	unsaid party = iota
	us           // who speaks: "nous", "nos", "our", and her staff where it acts for her
	them         // her customers, whom a text also calls "vous"
	staff        // those who work for a company, as the ones whom data is about
	third        // her suppliers, partners and competitors
)

// roles are the nouns of those who are not the speaker.
var roles = func() map[string]party {
	out := map[string]party{}
	for p, list := range map[party]map[string]bool{
		them: wordSet("client", "clients", "cliente", "clientes", "utilisateur", "utilisateurs", "utilisatrice", "utilisatrices", "abonne", "abonnes", "acheteur", "acheteurs",
			"consommateur", "consommateurs", "prospect", "prospects", "customer", "customers", "user", "users", "subscriber", "subscribers", "buyer", "buyers", "consumer", "consumers"),
		staff: wordSet("salarie", "salaries", "employe", "employes", "collaborateur", "collaborateurs", "candidat", "candidats", "employee", "employees", "staff", "candidate", "candidates"),
		third: wordSet("fournisseur", "fournisseurs", "partenaire", "partenaires", "prestataire", "prestataires", "sous-traitant", "sous-traitants", "hebergeur", "hebergeurs", "concurrent", "concurrents",
			"concurrente", "concurrentes", "distributeur", "distributeurs", "revendeur", "revendeurs", "filiale", "filiales", "transporteur", "transporteurs", "livreur", "livreurs", "franchise", "franchises", "franchisee", "franchisees", "tiers", "courier", "couriers", "supplier", "suppliers", "partner", "partners", "vendor", "vendors", "provider",
			"providers", "competitor", "competitors", "distributor", "distributors", "reseller", "resellers", "subsidiary", "subsidiaries", "contractor", "contractors", "subcontractor", "subcontractors"),
	} {
		for w := range list {
			out[w] = p
		}
	}
	return out
}()

// apposed are those that French sets right after what they hold: "les données clients", "un logiciel concurrent".
var apposed = wordSet("client", "clients", "utilisateur", "utilisateurs", "abonnes", "prospects", "salaries", "candidats", "fournisseur", "fournisseurs", "partenaire", "partenaires", "concurrent",
	"concurrents", "concurrente", "concurrentes", "tiers")

// selves are the nouns by which a text names the company that it comes from, or those who act for it.
var selves = wordSet("societe", "entreprise", "compagnie", "cabinet", "agence", "maison", "cooperative", "groupe", "usine", "atelier", "ateliers", "marque", "equipe", "equipes", "support", "service", "services",
	"assistance", "technicien", "techniciens", "techniciennes", "conseiller", "conseillers", "expert", "experts", "ingenieurs", "plateforme", "logiciel", "solution", "offre", "outil",
	"company", "firm", "business", "group", "brand", "team", "teams", "plant", "factory", "desk", "engineers", "advisers", "advisors", "experts", "platform", "software", "tool", "product", "produit")

// belongings are what a company and its customers each have of their own. Of all else that a text calls the reader's, the speaker
// is most often who offers it: "votre abonnement" is "notre abonnement" too.
var belongings = wordSet("donnee", "donnees", "fichier", "fichiers", "document", "documents", "information", "informations", "equipe", "equipes", "salaries", "collaborateurs", "clients", "ventes", "cout", "couts",
	"depense", "depenses", "marge", "marges", "effectifs", "effectif", "bureaux", "locaux", "site", "sites", "stock", "stocks", "serveur", "serveurs", "budget", "budgets", "affaires", "revenus", "resultats",
	"delai", "delais", "entreprise", "productivite", "erreurs", "data", "file", "files", "records", "team", "teams", "staff", "employees", "customers", "sales", "cost", "costs", "spending", "margin", "margins", "offices",
	"premises", "servers", "server", "revenue", "results", "business", "company", "productivity", "errors", "turnover")

// holding is whose a thing is, and by which word.
type holding struct {
	party
	by     int  // the word that names the holder; -1 for a determiner or none
	gentle bool // "vos", "client" beside the noun: it may be the speaker's who offers it
}

// holder tells whose word i of a sentence is: by the noun beside it, the determiner before it, or what "de" or "of" adds.
func (s *sentence) holder(i int) holding {
	if i > 0 && !s.words[i].apart {
		if p := roles[s.words[i-1].fold]; p != unsaid {
			return holding{party: p, by: i - 1, gentle: !s.words[i-1].genitive()}
		}
	}
	if i > 1 && !s.words[i].apart && s.words[i-2].genitive() {
		if p := roles[s.words[i-2].fold]; p != unsaid {
			return holding{party: p, by: i - 2}
		}
	}
	if i+1 < len(s.words) && !s.words[i+1].apart && apposed[s.words[i+1].fold] {
		p := roles[s.words[i+1].fold]
		return holding{party: p, by: i + 1, gentle: p == them}
	}
	if h := s.determined(i); h.party != unsaid {
		return h
	}
	return s.complemented(i)
}

// genitive reports whether a word was written with the English "'s".
func (w *word) genitive() bool { return w.span.End-w.span.Start == len(w.fold)+2 }

// determined is the holder that the determiner of word i tells, one adjective between them at most.
func (s *sentence) determined(i int) holding {
	for k := i - 1; k >= max(0, i-2) && !s.words[k+1].apart; k-- {
		switch s.words[k].fold {
		case "nos", "notre", "our", "my", "mon", "ma", "mes":
			if s.voice == otherVoice {
				return holding{party: third, by: k}
			}
			return holding{party: us, by: -1}
		case "vos", "votre", "your":
			return holding{party: them, by: -1, gentle: true}
		case "leur", "leurs", "ses", "son", "sa", "its", "their", "his", "her":
			return holding{party: s.actor(k), by: -1}
		}
		if !s.words[k].content {
			break
		}
	}
	return holding{by: -1}
}

// complemented is the holder that a "de" or "of" after word i names, other complements between: "le centre de données de notre
// hébergeur".
func (s *sentence) complemented(i int) holding {
	of, contents := false, 0
	for k := i + 1; k < min(i+9, len(s.words)) && !s.words[k].apart && !s.words[k].number; k++ {
		w := &s.words[k]
		switch w.fold {
		case "de", "du", "des", "d", "of":
			of, contents = true, 0
			continue
		case "le", "la", "les", "l", "un", "une", "the", "a", "an", "nos", "notre", "vos", "votre", "our", "your", "leurs", "leur", "ses", "son", "sa", "its", "their", "chaque", "tous", "each", "all":
			if !of {
				return holding{by: -1}
			}
			continue
		}
		if p := roles[w.fold]; p != unsaid && of {
			return holding{party: p, by: k}
		}
		if w.fold == "nous" || w.fold == "we" { // "de nous": the house's name
			return holding{party: s.self(k), by: -1}
		}
		if contents++; !w.content || contents > 1 && !of || contents > 2 {
			return holding{by: -1}
		}
		of = of && contents < 2
	}
	return holding{by: -1}
}

// actor is who the words before word i say acts, for a "ses" or "their" that stands for it.
func (s *sentence) actor(i int) party {
	for k := 0; k < i; k++ {
		switch f := s.words[k].fold; {
		case f == "nous", f == "we":
			return s.self(k)
		case f == "vous", f == "you":
			return them
		case roles[f] != unsaid:
			return roles[f]
		}
	}
	return unsaid
}

// self is who "nous" is, at word k.
func (s *sentence) self(k int) party {
	if s.spokenByOthers(k) {
		return third
	}
	return us
}

// spokenByOthers reports whether word i is the "nous" or the "notre" of somebody who is not the house.
func (s *sentence) spokenByOthers(i int) bool {
	if s.voice != otherVoice || s.words[i].house {
		return false
	}
	return firstPerson[s.words[i].fold]
}

// pronoun is the subject that a pronoun before word i gives it, other light words between: "nous avons", "you can".
func (s *sentence) pronoun(i int) party {
	found := unsaid
	for k := i - 1; k >= max(0, i-5) && !s.words[k+1].apart; k-- {
		w := &s.words[k]
		switch w.fold {
		case "nous", "we":
			found = s.self(k)
		case "vous", "you":
			found = them
		default:
			if w.content {
				return unsaid // it may be the object: "la société nous livre"
			}
		}
	}
	return found
}
