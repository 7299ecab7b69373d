package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// guardPast objects when the sentence tells what was, and the claim what is, or when one tells until when and the other since when.
func guardPast(p *pair) *objection {
	if n := p.otherEnd(); n != nil {
		return &objection{difference: p.fromSource(DateDiffers, mark{n.from, n.to})}
	}
	if m, ok := missing(p.source, p.claim, past); ok && len(p.source.marks[present]) == 0 && (len(p.claim.marks[present]) > 0 || p.source.ended() && !p.claim.ended()) {
		return &objection{difference: p.fromSource(ModalityDiffers, m)}
	}
	if j := p.lapsed(); j >= 0 {
		return &objection{difference: p.fromSource(ModalityDiffers, mark{j, j + 1})}
	}
	return nil
}

// lapsed is the verb by which the sentence tells, in the part that bears on the words in common, how something was ("nous avions 120
// clients en 2023"), where the claim has it in the present and not of that time; -1 for none. What was done once stays done.
func (p *pair) lapsed() int {
	if len(p.claim.marks[past])+len(p.claim.marks[former]) > 0 || p.sameDates() || p.claim.effect() { // what was measured once is an effect
		return -1
	}
	from, to := p.near()
	for j := from; j < to; j++ {
		if p.source.stood(j, p.side) || p.otherTense(j) {
			return j
		}
	}
	return -1
}

// sameDates reports whether the claim is dated as the sentence is.
func (p *pair) sameDates() bool {
	dated := false
	for k := range p.source.numbers {
		if n := &p.source.numbers[k]; n.Kind == text.Date {
			if dated = p.gives(n); !dated {
				return false
			}
		}
	}
	return dated
}

// stood reports whether word j of a sentence is a verb that tells a state of the past.
func (s *sentence) stood(j int, lang text.Lang) bool {
	w := &s.words[j]
	done := j+1 < len(s.words) && participial(&s.words[j+1], lang)
	switch w.fold {
	case "etait", "etaient", "etions":
		return lang == text.French
	case "avait", "avaient", "avions":
		return lang == text.French && !done
	case "was", "were", "had":
		return lang == text.English && !done
	}
	return lang == text.French && (w.carrier || w.verb) && (strings.HasSuffix(w.fold, "ait") || strings.HasSuffix(w.fold, "aient")) && !strings.HasSuffix(w.fold, "fait") &&
		!presents[w.fold] && !(j > 0 && articles[s.words[j-1].fold])
}

// presents are verbs in the present that end as the imperfect does.
var presents = wordSet("paient", "essaient", "balaient", "effraient", "relaient", "plait", "connait", "parait", "nait", "satisfait", "extrait", "soustrait", "distrait")

// participial reports whether a word may be a participle.
func participial(w *word, lang text.Lang) bool {
	if lang == text.English {
		return strings.HasSuffix(w.fold, "ed") || strings.HasSuffix(w.fold, "en") || w.carrier || w.verb
	}
	for _, e := range [...]string{"e", "ee", "es", "ees", "i", "ie", "is", "u", "ue", "us", "t"} {
		if strings.HasSuffix(w.fold, e) && (w.carrier || w.verb) {
			return true
		}
	}
	return w.fold == "ete"
}

// otherTense reports whether word j of an English sentence with a date is a verb in the past that the claim has in the present.
func (p *pair) otherTense(j int) bool {
	if p.side != text.English || p.foreign || j == 0 || finite[p.source.words[j-1].fold] || !slices.ContainsFunc(p.source.numbers, func(n number) bool { return n.Kind == text.Date }) {
		return false
	}
	i := slices.Index(p.at, j)
	if i < 1 || p.claim.words[i].root != p.source.words[j].root {
		return false
	}
	said, told := p.claim.words[i].fold, p.source.words[j].fold
	return strings.HasSuffix(told, "ed") && said != told && !strings.HasSuffix(said, "ing") || // "cost" of one thing beside "costs"
		p.source.words[j].carrier && said == told+"s" && !p.source.plural(j-1)
}

// ended reports whether a sentence says before what something was so: "before the merger".
func (s *sentence) ended() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		switch w.fold {
		case "avant", "before", "until", "till", "jusqu":
			return true
		}
		return false
	})
}

// otherEnd is a date of the sentence until which something held, where the claim has it hold since then or then; or the reverse.
func (p *pair) otherEnd() *number {
	for k := range p.source.numbers {
		theirs := &p.source.numbers[k]
		for i := range p.claim.numbers {
			ours := &p.claim.numbers[i]
			if ours.Kind == text.Date && theirs.Kind == text.Date && ours.Low == theirs.Low && ours.High == theirs.High &&
				p.claim.until(ours) != p.source.until(theirs) {
				return theirs
			}
		}
	}
	return nil
}

// until reports whether a date is told to be the last at which something holds.
func (s *sentence) until(n *number) bool {
	for i := n.from - 1; i >= max(0, n.from-3) && !s.words[i+1].apart; i-- {
		switch s.words[i].fold {
		case "jusqu", "jusque", "until", "till":
			return true
		}
	}
	return false
}
