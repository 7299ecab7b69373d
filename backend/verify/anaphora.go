package verify

// stoodFor tells which words of the claim's subject a pronoun that opens the sentence stands for: those of the subject of the sentence
// before it. "Les balances sont livrées montées. Elles pèsent 12 kg": the claim may say that the scales weigh 12 kg.
func (p *pair) stoodFor(around surroundings) []bool {
	if len(around.names) == 0 || !p.source.pronominal() {
		return nil
	}
	head := p.about()
	if head < 0 || p.at[head] >= 0 || p.claim.words[head].name {
		return nil
	}
	before := &around.names[len(around.names)-1]
	if before.pronominal() && len(around.names) > 1 {
		before = &around.names[len(around.names)-2]
	}
	first := before.contentFrom(0)
	if first < 0 || before.question || !p.opensWith(head, &before.words[first]) {
		return nil
	}
	out := make([]bool, len(p.claim.words))
	for i := head; i < len(out) && (i == head || !p.claim.words[i].apart); i++ {
		w := &p.claim.words[i]
		switch {
		case w.content && !p.claim.carries(i) && !w.number && among(w, before.words):
			out[i] = true
		case w.content, w.number, !joining[w.fold]:
			return out
		}
	}
	return out
}

// opensWith reports whether a word of the text says one of the claim's words from head on that stand together: the thing itself or, in
// English, what qualifies it.
func (p *pair) opensWith(head int, of *word) bool {
	for i := head; i < len(p.claim.words) && p.claim.words[i].content && (i == head || !p.claim.words[i].apart); i++ {
		if of.proves(&p.claim.words[i].wordInfo) {
			return true
		}
	}
	return false
}

// joining are the words that tie a noun to its complement.
var joining = wordSet("de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "of", "the", "for", "to")

// pronominal reports whether a sentence opens with a pronoun that stands for a thing named before, as its subject.
func (s *sentence) pronominal() bool {
	if len(s.words) < 2 {
		return false
	}
	switch s.words[0].fold {
	case "il", "elle":
		next := s.words[1].fold
		return next != "y" && next != "est" || len(s.words) > 2 && s.words[2].fold != "de" && s.words[2].fold != "possible" && s.words[2].fold != "interdit"
	case "ils", "elles", "celui", "celle", "ceux", "celles", "it", "they":
		return true
	}
	return false
}
