package text

import (
	"strings"
	"sync"
)

// frenchVerbModel is a line of inflect/verbs_fr.txt: the principal parts of the verbs that end like it, as their common ending
// is replaced. The parts are those of the file.
type frenchVerbModel struct {
	prefixes []string // nil: any
	ending   string   // of the infinitive
	present  []string
	we, they string
	future   string
	past     string
	done     string // the participle, "" where there is none
	agrees   bool
	others   []string
}

var frenchVerbs = sync.OnceValue(func() []frenchVerbModel {
	var out []frenchVerbModel
	for _, line := range listLines(frenchVerbsFile) {
		head, rest, _ := strings.Cut(line, ":")
		parts := strings.Split(rest, "|")
		for i := range parts {
			parts[i] = strings.TrimSpace(parts[i])
		}
		part := func(i int) string {
			if i < len(parts) && parts[i] != "-" {
				return parts[i]
			}
			return ""
		}
		m := frenchVerbModel{present: strings.Fields(part(0)), we: part(1), they: part(2), future: part(3), past: part(4), others: strings.Fields(part(6))}
		m.done, m.agrees = strings.CutSuffix(part(5), "!")
		m.agrees = !m.agrees
		prefixes, ending, listed := strings.Cut(head, "+")
		if listed {
			m.prefixes, m.ending = strings.Split(prefixes, ","), ending
		} else {
			m.ending = strings.TrimPrefix(head, "*")
		}
		out = append(out, m)
	}
	return out
})

// stem is what stands before the model's ending in an infinitive, if the model is the infinitive's.
func (m *frenchVerbModel) stem(infinitive string) (string, bool) {
	p, ok := strings.CutSuffix(infinitive, m.ending)
	if !ok {
		return "", false
	}
	if m.prefixes == nil {
		return p, true
	}
	for _, known := range m.prefixes {
		if known == p {
			return p, true
		}
	}
	return "", false
}

// The endings of the simple tenses, folded.
var (
	imperfectEndings = []string{"ais", "ait", "aient", "ions", "iez"}
	futureEndings    = []string{"ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient"}
	pastEndings      = []string{"s", "t", "mes", "tes", "rent", "sse", "sses", "ssions", "ssiez", "ssent"}
	firstEndings     = []string{"e", "es", "ee", "ees", "erent"}
	broadEndings     = []string{"ons", "ais", "ait", "aient", "ai", "as", "a", "ames", "ates", "at", "asse", "asses", "assions", "assiez", "assent", "ant"}
	secondEndings    = []string{"is", "it", "i", "ie", "ies", "imes", "ites", "irent", "issons", "issez", "issent", "issais", "issait", "issions", "issiez", "issaient", "isse", "isses", "issant"}
)

// frenchVerb adds the conjugation of an infinitive and reports whether the word is a verb alone. A noun that is a verb as
// well gets both.
func frenchVerb(f *forms, l *frenchLexicon, w, fold string) bool {
	switch {
	case strings.HasSuffix(w, "er"):
		if l.nounER[w] && !l.nounVerb[w] {
			return false
		}
		if !auxiliary(fold) || !f.irregular(fold) {
			f.first(w, fold)
		}
		if l.nounVerb[w] || strings.HasSuffix(w, "ier") && !l.verbIER[w] {
			return false // "plénier" and "planifier" end alike
		}
		f.add(fold + "s") // the noun made of it
		return true
	case strings.HasSuffix(w, "ir") || strings.HasSuffix(w, "ïr"):
		if l.nounIR[w] {
			return false
		}
		if l.second[w] || !f.irregular(fold) {
			if strings.HasSuffix(w, "oir") {
				return false
			}
			f.second(fold)
		}
	case strings.HasSuffix(w, "re"):
		if l.nounRE[w] || !f.irregular(fold) {
			return false
		}
	default:
		return false
	}
	if l.nounVerbS[w] {
		f.add(fold + "s")
	}
	return true
}

// irregular conjugates by the first model that fits.
func (f *forms) irregular(fold string) bool {
	models := frenchVerbs()
	for i := range models {
		m := &models[i]
		p, ok := m.stem(fold)
		if !ok {
			continue
		}
		f.addAll(p, m.present)
		if m.we != "" {
			f.addImperfect(p + m.we)
			f.addAll(p+m.we, []string{"ons", "ez", "ant"})
		}
		if m.they != "" {
			f.addAll(p+m.they, []string{"e", "es", "ent"})
		}
		if m.future != "" {
			f.addAll(p+m.future, futureEndings)
		}
		if m.past != "" {
			f.addPast(p + m.past)
		}
		if m.done != "" {
			f.addParticiple(p+m.done, m.agrees)
		}
		f.addAll(p, m.others)
		return true
	}
	return false
}

// addImperfect adds the imperfect, but for "nous éditions", which reads as a noun.
func (f *forms) addImperfect(stem string) {
	for _, e := range imperfectEndings {
		if e == "ions" && (strings.HasSuffix(stem, "t") || strings.HasSuffix(stem, "s")) {
			continue
		}
		f.add(stem + e)
	}
}

// addPast adds the simple past and the subjunctive that goes with it; "nous missions" reads as a noun.
func (f *forms) addPast(stem string) {
	for _, e := range pastEndings {
		if e != "ssions" {
			f.add(stem + e)
		}
	}
}

func (f *forms) addParticiple(done string, agrees bool) {
	f.add(done)
	if !agrees {
		return
	}
	f.add(done + "e")
	f.add(done + "es")
	if !strings.HasSuffix(done, "s") {
		f.add(done + "s")
	}
}

// first conjugates a verb in "-er". Folding has undone the accents that its stem changes.
func (f *forms) first(w, fold string) {
	stem := fold[:len(fold)-2]
	broad, strong, future := stem, stem, stem+"er"
	switch {
	case strings.HasSuffix(stem, "envoy"):
		strong, future = stem[:len(stem)-1]+"i", stem[:len(stem)-2]+"err"
	case strings.HasSuffix(stem, "oy"), strings.HasSuffix(stem, "uy"):
		strong = stem[:len(stem)-1] + "i"
		future = strong + "er"
	case strings.HasSuffix(stem, "ay"):
		f.addStrong(stem[:len(stem)-1]+"i", stem[:len(stem)-1]+"ier")
	case strings.HasSuffix(stem, "g"):
		broad = stem + "e"
	case strings.HasSuffix(w, "eler"), strings.HasSuffix(w, "eter"):
		f.addStrong(stem+stem[len(stem)-1:], stem+stem[len(stem)-1:]+"er")
	}
	f.addAll(stem, firstEndings)
	f.addAll(broad, broadEndings)
	f.add(stem + "ez")
	if !strings.HasSuffix(stem, "t") && !strings.HasSuffix(stem, "s") {
		f.add(stem + "ions")
	}
	f.add(stem + "iez")
	f.addStrong(strong, future)
}

// addStrong adds the forms of a verb in "-er" that are stressed on the stem, and its future.
func (f *forms) addStrong(stem, future string) {
	f.addAll(stem, []string{"e", "es", "ent"})
	f.addAll(future, futureEndings)
}

// second conjugates a regular verb in "-ir".
func (f *forms) second(fold string) {
	stem := fold[:len(fold)-2]
	f.addAll(stem, secondEndings)
	f.addAll(fold, futureEndings)
}
