package verify

// identity are the participles that tell what a company is, and set no case.
var identity = wordSet("fonde", "fondee", "fondes", "fondees", "cree", "creee", "crees", "creees", "basee", "base", "implante", "implantee", "installe", "installee", "situe", "situee",
	"certifie", "certifiee", "labellise", "labellisee", "agree", "agreee", "founded", "created", "established", "based", "headquartered", "located", "certified", "accredited", "incorporated")

// aside reads what is said in passing of the name that is the subject: "Fondée en 1998, Velmont …", "Velmont, qui emploie 40 personnes, …".
func (x *syntax) aside() *coordination {
	if len(x.words) == 0 {
		return nil
	}
	if identity[x.words[0].fold] {
		return x.opening()
	}
	for i := x.frame + 1; i < len(x.words); i++ {
		if x.mark(i) != ',' {
			continue
		}
		subject := run{x.frame, i}
		f := x.words[i].fold
		if !x.named(subject) || x.clausal(subject) || x.contents(subject) > 4 || f != "qui" && f != "who" && f != "which" && !identity[f] {
			return nil
		}
		end := i + 1
		for end < len(x.words) && !x.words[end].apart {
			end++
		}
		if end == len(x.words) || x.words[end-1].joins() {
			return nil
		}
		inside := run{i, end}
		if !identity[f] {
			inside.from++
		}
		return &coordination{members: []run{inside, {end, len(x.words)}}, joins: []run{{i, inside.from}}}
	}
	return nil
}

// opening reads a participle set first: "Fondée en 1998, Velmont emploie …".
func (x *syntax) opening() *coordination {
	to := 1
	for to < len(x.words) && !x.words[to].apart {
		to++
	}
	verb := x.verbIn(run{to, len(x.words)})
	if subject := (run{to, verb}); verb > to && x.named(subject) {
		return &coordination{members: []run{{0, to}, {verb, len(x.words)}}}
	}
	return nil
}

func (w *word) joins() bool { return w.fold == "et" || w.fold == "and" }
