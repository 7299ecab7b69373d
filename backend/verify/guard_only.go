package verify

// light reports whether a restriction of the claim only says that a number is small, or strengthens a denial.
func (p *pair) light(m mark) bool { return p.claim.littleOf(m) || p.claim.notEven(m) }

// focused reports whether the claim has what the sentence restricts itself to, whole: that "only the Pro plan" has it says that the
// Pro plan has it.
func (p *pair) focused(m mark) bool {
	found := false
	for i := p.source.limited(m); i < len(p.source.words) && !p.source.words[i].apart; i++ {
		switch w := &p.source.words[i]; {
		case w.number:
			found = true // which value it is, the bonds tell
		case w.content && p.twins.known[i]:
			found = true
		case w.content:
			return false
		}
	}
	return found && len(p.source.marks[negation]) == 0
}

// limited is where what a marker restricts begins: after it, or after the "que" of a "ne … que".
func (s *sentence) limited(m mark) int {
	i := m.to
	if f := s.words[m.from].fold; f == "ne" || f == "n" {
		for i < len(s.words) && s.words[i].fold != "que" && s.words[i].fold != "qu" {
			i++
		}
	}
	return i
}

// littleOf reports whether a restriction only says that a number is small: "n'émet que 68 dB", "only 3 days".
func (s *sentence) littleOf(m mark) bool {
	for k := range s.numbers {
		if n := &s.numbers[k]; n.from >= m.from && n.from-m.to <= 4 {
			return true
		}
	}
	return false
}

// notEven reports whether "un seul" or "a single" strengthens a denial: "sans un seul outil".
func (s *sentence) notEven(m mark) bool {
	return m.from > 0 && len(s.marks[negation]) > 0 && (s.words[m.from-1].fold == "un" || s.words[m.from-1].fold == "une" || s.words[m.from-1].fold == "a")
}
