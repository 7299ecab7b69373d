package verify

import (
	"slices"
	"strings"
	"unicode"
)

// expansion is an acronym and the words it stands for, as a text sets one beside the other in brackets: "Joint Authorization Board
// (JAB)", "SSO (Single Sign-On)".
type expansion struct {
	letters  string
	roots    []symbol // of its words with content, in order
	at, end  int      // the words of the acronym in its sentence
	from, to int      // those that it stands for
}

// acronymLimit is the most letters of an acronym.
const acronymLimit = 8

// expansions lists the acronyms that a sentence explains.
func (s *sentence) expansions() []expansion {
	var out []expansion
	for i := range s.words {
		if !s.words[i].acronym {
			continue
		}
		at, end := i, i+1
		for at > 0 && !s.words[at].apart && s.words[at-1].letter() { // "P-ATO"
			at--
		}
		letters := ""
		for k := at; k < end; k++ {
			letters += s.words[k].fold
		}
		if len(letters) > acronymLimit {
			continue
		}
		e := expansion{letters: letters, at: at, end: end}
		switch {
		case s.words[at].apart && s.spelledBefore(&e), end < len(s.words) && s.words[end].apart && s.spelledAfter(&e):
			for k := e.from; k < e.to; k++ {
				if s.words[k].content {
					e.roots = append(e.roots, s.words[k].stem)
				}
			}
			if len(e.roots) > 1 {
				out = append(out, e)
			}
		}
	}
	return out
}

// explain gathers the acronyms that a passage explains, in its text or in what surrounds it.
func (side *passageSide) explain(r *reader) {
	for i := range side.sentences {
		side.explained = append(side.explained, side.sentences[i].explains...)
	}
	for _, s := range [...]string{side.of.Heading, side.of.Context, side.of.Source} {
		if strings.Contains(s, "(") {
			side.explained = append(side.explained, (&sentence{words: r.flat(s, side.lang)}).expansions()...)
		}
	}
}

// letter reports whether a word is a single capital.
func (w *word) letter() bool { return w.capital && len(w.fold) == 1 }

// spelledBefore finds the words before an acronym whose initials it is, those without content counting or not.
func (s *sentence) spelledBefore(e *expansion) bool {
	left := len(e.letters)
	for k := e.at - 1; k >= 0 && left > 0; k-- {
		w := &s.words[k]
		switch {
		case w.fold[0] == e.letters[left-1]:
			left--
			e.from = k
		case w.content:
			return false
		}
		if w.apart && left > 0 {
			return false
		}
	}
	e.to = e.at
	return left == 0
}

// spelledAfter is spelledBefore for the words that follow.
func (s *sentence) spelledAfter(e *expansion) bool {
	e.from = e.end
	n := 0
	for k := e.end; k < len(s.words) && n < len(e.letters); k++ {
		w := &s.words[k]
		switch {
		case k > e.end && w.apart:
			return false
		case w.fold[0] == e.letters[n]:
			n++
			e.to = k + 1
		case w.content:
			return false
		}
	}
	return n == len(e.letters)
}

// acronym reports whether a word is written in capitals alone.
func acronym(s string) bool {
	capitals := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			capitals++
		}
	}
	return capitals > 1
}

// expand takes an acronym for what it stands for, where the passage says so: the words of one are then no words of another thing, and
// each is found by the other.
func (p *pair) expand() {
	for i := range p.source.explains {
		e := &p.source.explains[i]
		if slices.Contains(p.twins.known[e.at:e.end], true) || p.knowsAll(e.from, e.to) {
			for k := range p.twins.known {
				if k >= e.at && k < e.end || k >= e.from && k < e.to {
					p.twins.known[k] = true
				}
			}
		}
	}
	for i := range p.explained {
		e := &p.explained[i]
		ours, theirs := p.claim.acronymAt(e), p.source.acronymAt(e)
		from, to := p.claim.spelled(e)
		first, last := p.source.spelled(e)
		switch {
		case ours >= 0 && p.at[ours] < 0 && last > first:
			p.at[ours] = first
			for k := first; k < last; k++ {
				p.twins.known[k] = true
			}
		case theirs >= 0 && to > from:
			for k := from; k < to; k++ {
				if p.at[k] < 0 {
					p.at[k] = theirs
				}
			}
			p.twins.known[theirs] = true
		}
	}
}

// knowsAll reports whether the claim has every word with content of [from, to) of the sentence.
func (p *pair) knowsAll(from, to int) bool {
	for k := from; k < to; k++ {
		if p.source.words[k].content && !p.twins.known[k] {
			return false
		}
	}
	return true
}

// acronymAt is where a sentence writes an acronym; -1 for nowhere.
func (s *sentence) acronymAt(e *expansion) int {
	return slices.IndexFunc(s.words, func(w word) bool {
		return w.acronym && (w.fold == e.letters || strings.HasSuffix(e.letters, w.fold) && len(w.fold)+1 == len(e.letters))
	})
}

// spelled is where a sentence writes the words of an acronym, one after the other.
func (s *sentence) spelled(e *expansion) (from, to int) {
	for i := range s.words {
		n := 0
		for k := i; k < len(s.words) && n < len(e.roots); k++ {
			if w := &s.words[k]; w.stem == e.roots[n] {
				n++
				to = k + 1
			} else if w.content || n == 0 {
				break
			}
		}
		if n == len(e.roots) {
			return i, to
		}
	}
	return 0, 0
}
