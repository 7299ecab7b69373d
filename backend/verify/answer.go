package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// Frequently asked questions say by a yes or a no what the question asks: "La garantie couvre-t-elle la batterie ? Oui, pendant
// 24 mois." An answer is read with its question as one statement of the house, which the question calls "vous" and whose
// customer it calls "je".

// answer is how a statement that was read from a question answers it.
type answer int

const (
	unasked  answer = iota // it is no question's
	affirmed               // by a yes: it holds
	refused                // by a no: what it says word for word does not hold
)

// answerWords are the answers, folded.
var answerWords = map[string]answer{"oui": affirmed, "yes": affirmed, "non": refused, "no": refused}

// answerLabels open a question or its answer in a list of them.
var answerLabels = wordSet("q", "question", "r", "a", "reponse", "rep", "answer")

// softened are words after a no that leave some of it: "Non, pas toujours".
var softened = wordSet("mais", "sauf", "hormis", "excepte", "toutefois", "cependant", "toujours", "forcement", "necessairement", "systematiquement", "obligatoirement",
	"but", "except", "unless", "however", "always", "necessarily", "although", "encore", "yet")

// answered reads the questions of a passage that a yes or a no follows, and the one that stands right above an answer with which the
// passage opens.
func (r *reader) answered(side *passageSide, plain view) []view {
	var out []view
	if side.story { // a customer who is asked answers of himself
		return nil
	}
	for i := range side.sentences {
		reply := &side.sentences[i]
		at, how := side.reply(reply)
		if how == unasked || how == refused && (side.soft(reply, at) || i+1 < len(side.sentences) && side.sentences[i+1].takesBack()) {
			continue
		}
		v := plain
		v.index, v.answer = i, how
		var asked sentence
		switch {
		case i > 0:
			asked = side.sentences[i-1]
			v.sen = &sentence{span: text.Span{Start: asked.span.Start, End: reply.span.End}}
		default:
			asked = r.above(side)
			v.sen = &sentence{span: reply.span}
			standAt(&asked, reply.words[at].span)
			v.lead = &sentence{}
		}
		if !polar(&asked) {
			continue
		}
		from := 0
		if len(asked.words) > 0 && answerLabels[asked.words[0].fold] {
			from = 1
		}
		v.sen.take(&asked, from, len(asked.words))
		if how == affirmed {
			v.sen.take(reply, at+1, len(reply.words))
		}
		v.sen.voice = reply.voice
		r.facing(v.sen, side.lang)
		v.sen.marks = r.lex.find(v.sen.words)
		v.sen.moves = v.sen.changes()
		out = append(out, v)
	}
	return out
}

// reply finds the yes or the no with which a sentence opens: a mark or nothing follows it. A share of those who said so ("Oui : 62 %")
// and a box to tick ("Oui – Non") answer nothing.
func (side *passageSide) reply(s *sentence) (at int, how answer) {
	if len(s.words) > 1 && answerLabels[s.words[0].fold] {
		at = 1
	}
	if at >= len(s.words) || answerWords[s.words[at].fold] == unasked {
		return 0, unasked
	}
	if at+1 < len(s.words) {
		between := side.index.Slice(text.Span{Start: s.words[at].span.End, End: s.words[at+1].span.Start})
		if !strings.ContainsAny(between, ".,;:!–—") {
			return 0, unasked // "Non seulement…", "No fees"
		}
		if s.words[at+1].number || slices.ContainsFunc(s.words[at+1:], func(w word) bool { return answerWords[w.fold] != unasked }) {
			return 0, unasked
		}
	}
	return at, answerWords[s.words[at].fold]
}

// soft reports whether a no leaves some of what was asked.
func (side *passageSide) soft(reply *sentence, at int) bool {
	return len(reply.marks[hedge])+len(reply.marks[exception]) > 0 ||
		slices.ContainsFunc(reply.words[at+1:], func(w word) bool { return softened[w.fold] })
}

// above is the question that stands right above a passage, in what leads it in or as its heading; without words when there is none.
func (r *reader) above(side *passageSide) sentence {
	for _, s := range [...]string{side.of.Context, lastHeading(side.of.Heading)} {
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if all := r.read(s, side.lang, side.lang).sentences; len(all) > 0 {
			return all[len(all)-1]
		}
	}
	return sentence{}
}

// standAt makes the words of a sentence stand at a span of another text.
func standAt(s *sentence, at text.Span) {
	s.words, s.numbers = slices.Clone(s.words), slices.Clone(s.numbers)
	for i := range s.words {
		s.words[i].span = at
	}
	for i := range s.numbers {
		s.numbers[i].Span = at
	}
}

// polar reports whether a sentence is a question that a yes or a no answers whole: it offers no choice and denies nothing itself.
func polar(s *sentence) bool {
	opened := len(s.words) > 3 && s.words[0].fold == "est" && s.words[1].fold == "ce" // "Est-ce que" stands for nothing
	return s.question && (!s.back || opened) && !slices.ContainsFunc(s.words, func(w word) bool { return unasking[w.fold] })
}

// unasking are the words of a question whose yes or no may be read both ways.
var unasking = wordSet("ou", "or", "ne", "n", "pas", "jamais", "aucun", "aucune", "not", "never", "don", "doesn", "isn", "aren", "can't", "don't", "doesn't", "isn't", "aren't")

// take adds words [from, to) of another sentence of the same text, with the quantities that they hold.
func (s *sentence) take(o *sentence, from, to int) {
	shift := len(s.words) - from
	for i := from; i < to; i++ {
		w := o.words[i]
		if w.phrase > 0 {
			w.phrase += shift
		}
		w.apart = w.apart || i == from && len(s.words) > 0
		s.words = append(s.words, w)
	}
	for _, n := range o.numbers {
		if n.from >= from && n.to <= to {
			n.from, n.to = n.from+shift, n.to+shift
			s.numbers = append(s.numbers, n)
		}
	}
}

// faced is who a word of a question stands for in the house's own mouth.
var faced = map[text.Lang]map[string]string{
	text.French: {"je": "vous", "j": "vous", "me": "vous", "m": "vous", "mon": "votre", "ma": "votre", "mes": "vos",
		"vous": "nous", "votre": "notre", "vos": "nos"},
	text.English: {"i": "you", "me": "you", "my": "your", "mine": "yours", "you": "we", "your": "our", "yours": "ours"},
}

// facedVerbs are the verbs whose form before "je" is another word with "vous".
var facedVerbs = map[string]string{"puis": "pouvez", "dois": "devez", "ai": "avez", "suis": "etes", "peux": "pouvez"}

// inverted are the subjects that a question puts after a verb with a "t" between.
var inverted = wordSet("il", "elle", "on", "ils", "elles")

// facing turns a customer's question into the house's statement.
func (r *reader) facing(s *sentence, lang text.Lang) {
	for i := range s.words {
		w := &s.words[i]
		if w.fold == "t" && i+1 < len(s.words) && inverted[s.words[i+1].fold] {
			w.content = false // "fonctionne-t-elle"
		}
		as := faced[lang][w.fold]
		if verb, ok := facedVerbs[w.fold]; ok && i+1 < len(s.words) && (s.words[i+1].fold == "je" || s.words[i+1].fold == "j") {
			as = verb
		}
		if as == "" || w.name {
			continue
		}
		w.fold, w.wordInfo = as, r.lex.facts(as, lang).wordInfo
	}
}

// refuse turns what the sentence of a question says of the claim, were it a statement, into what its "no" says: what it asks word for
// word is not so. A no to "Livrez-vous gratuitement ?" does not deny that one delivers.
func (d *decision) refuse(side *passageSide) {
	reply := &side.sentences[d.pair.view.index]
	whole := d.pair.asks(d.bonds)
	was, difference := d.ground, d.difference
	d.ground, d.difference = min(d.ground, nearMiss), nil
	switch {
	case !whole:
	case was.verdict() == Supported:
		at, _ := side.reply(reply)
		d.ground, d.difference = denied, &Difference{Kind: NegationDiffers, Claim: extract(d.pair.claim, d.pair.claimText, 0, len(d.pair.claim.words)),
			Source: extract(reply, d.pair.sourceText, at, at+1)}
	case was == denied && difference.Kind == NegationDiffers && len(d.pair.claim.marks[negation]) == 1 && d.pair.onlyDenied(reply):
		d.ground = sameContext
	}
}

// reserve withdraws "supported" by a yes that goes on to say for whom or when it holds, or that there is more to it, where the claim
// says none of it; and an accusation by a figure of the heading that asks, which the passage cannot show.
func (d *decision) reserve(side *passageSide) {
	reply := &side.sentences[d.pair.view.index]
	at, _ := side.reply(reply)
	if d.difference != nil && !strings.Contains(side.text, d.difference.Source) {
		d.ground, d.difference = min(d.ground, nearMiss), nil
	}
	if d.ground.verdict() == Supported && len(d.pair.claim.marks[only])+len(d.pair.claim.marks[exception]) == 0 &&
		(side.soft(reply, at) || len(reply.marks[only]) > 0) {
		d.ground, d.difference = nearMiss, &Difference{Kind: ScopeDiffers, Claim: extract(d.pair.claim, d.pair.claimText, 0, len(d.pair.claim.words)),
			Source: extract(reply, d.pair.sourceText, at, len(reply.words))}
	}
}

// asks reports whether the sentence says no more than the claim: each of its words with content is the claim's, and each figure.
func (p *pair) asks(bonds []bond) bool {
	if p.saysMore() || len(p.source.numbers) != len(p.claim.numbers) {
		return false
	}
	return !slices.ContainsFunc(bonds, func(b bond) bool {
		return b.source < 0 || text.Fold(p.claim.numbers[b.claim].Raw) != text.Fold(p.source.numbers[b.source].Raw)
	})
}

// onlyDenied reports whether the claim says all that the sentence does, and differs from it by its negation alone,
// which is "never" only where the reply is.
func (p *pair) onlyDenied(reply *sentence) bool {
	if len(p.hard) > 0 || p.missingName || len(p.source.marks[universal]) > 0 || len(p.claim.marks[universal]) > len(reply.marks[universal]) {
		return false
	}
	for _, kind := range [...]markKind{only, exception} {
		if len(p.claim.marks[kind]) != len(p.source.marks[kind]) {
			return false
		}
	}
	never := len(p.claim.marks[universal]) > 0
	return !slices.ContainsFunc(p.objections(), func(o objection) bool {
		return o.difference.Kind != NegationDiffers && !(never && o.difference.Kind == ScopeDiffers)
	})
}
