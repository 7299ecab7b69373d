package verify

import (
	"slices"
	"sync"

	"probant/backend/claim"
	"probant/backend/text"
)

// Compare weighs a claim against one passage, as when the user chose it herself. The result has exactly one Evidence.
func Compare(c claim.Claim, p Passage) Result { return (&Checker{}).Compare(c, p) }

// Compare is the function of that name, for the checker's house.
func (k *Checker) Compare(c claim.Claim, p Passage) Result {
	desk := k.sit()
	r, side := desk.reader, desk.claim(c)
	passage := desk.passage(p, side.lang, side.us != nil)
	side = side.before(&p, desk.house)
	d := r.compare(side, passage)
	res := r.result(&d).with(func() []judgedPart { return r.compareParts(side, passage) })
	if res.Evidence == nil {
		res.Evidence = []Evidence{evidence(passage, d)}
	}
	res.Evidence = []Evidence{passage.joined(res.Evidence)}
	return res
}

// claimSide is a claim as read: one run of words, and the names of its sentence that stand before it, which are its subject.
type claimSide struct {
	text    string
	lang    text.Lang
	sen     sentence
	heads   heads  // of a claim of a cell, in sen
	words   lookup // of sen
	subject []word
	twins   *twins // with the sentence being compared
	// together are the members of a subject of several that has a figure.
	together []run
	// document tells whether the passage's document speaks of a name; nil where there is no document to ask.
	document func(w *word) bool
	// pricing is that of the passage's document; nil where there is no document to ask.
	pricing *pricing
	// us is the claim with the house's names read as "nous"; nil for a claim that does not name it.
	us *claimSide
}

// passageSide is a passage as read, with what surrounds it.
type passageSide struct {
	reading
	of        Passage
	said      vocabulary
	beside    vocabulary  // of its heading, its lead-in or column titles, and its source's title
	explained []expansion // the acronyms that it or its surroundings explain
	parts     []view      // what a claim is laid beside
	sharing   sync.Once
	shared    []view   // parts with the facets of its sentences, read when a claim with figures is laid beside it
	story     bool     // it tells what one customer did
	titles    [][]word // its headings, then that of its document
	tale      [][]word // those of them that may say whose story it tells
	pricing   pricing  // that it sets for the amounts of its document
	lead      sentence // its lead-in and the heading right above, whose own markers bear on what they introduce
}

func (r *reader) claim(c claim.Claim) *claimSide {
	read := r.read(c.Text, c.Lang, text.French)
	side := &claimSide{text: c.Text, lang: read.lang, sen: r.join(read), twins: &twins{}}
	if c.Cell != (claim.Cell{}) {
		side.text, side.sen, side.heads = r.inCell(c)
	}
	side.words = newLookup(side.sen.words)
	side.together = newSyntax(side).together()
	before, _, found := cutOnce(c.Sentence, c.Text)
	if found && before != "" {
		for _, s := range r.read(before, side.lang, side.lang).sentences {
			for _, w := range s.words {
				if w.name {
					side.subject = append(side.subject, w)
				}
			}
		}
	}
	return side
}

// join makes one sentence of a text of several.
func (r *reader) join(read reading) sentence {
	if len(read.sentences) == 1 {
		return read.sentences[0]
	}
	var out sentence
	for _, s := range read.sentences {
		base := len(out.words)
		out.words = append(out.words, s.words...)
		for i := base; i < len(out.words); i++ {
			if out.words[i].phrase > 0 {
				out.words[i].phrase += base
			}
		}
		for _, n := range s.numbers {
			n.from, n.to = n.from+base, n.to+base
			out.numbers = append(out.numbers, n)
		}
		out.question = s.question // what comes last is what is said
	}
	out.span = text.Span{End: text.Length(read.text)}
	out.marks = r.lex.find(out.words)
	out.moves = out.changes()
	return out
}

func (r *reader) passage(p Passage, hint text.Lang) *passageSide {
	side := &passageSide{reading: r.read(p.Text, "", hint), of: p}
	said := make([][]word, len(side.sentences))
	for i := range said {
		said[i] = side.sentences[i].words
	}
	side.said = newVocabulary(said...)
	side.beside = newVocabulary(r.flat(p.Heading, side.lang), r.flat(p.Context, side.lang), r.flat(p.Source, side.lang))
	side.lead = r.leading(lastHeading(p.Heading)+"\n"+p.Context, side.lang)
	side.pricing = side.lead.pricingOf(true)
	for i := range side.sentences {
		side.pricing = side.pricing.with(side.sentences[i].pricingOf(false))
	}
	side.nameFirst(append(r.flat(p.Source, side.lang), side.lead.words...))
	side.titles = r.titlesOf(p, side.lang)
	side.tale = side.titles
	if !tellsStory(Passage{Source: p.Source}) && len(side.titles) > 0 {
		side.tale = side.titles[:len(side.titles)-1]
	}
	side.story = tellsStory(p) || slices.ContainsFunc(side.titles, tellsOfTool)
	side.explain(r)
	side.parts = r.views(side)
	return side
}

// nameFirst takes for a name the word that opens a sentence and that the passage, or what surrounds it, writes as a name elsewhere.
func (side *passageSide) nameFirst(around []word) {
	names := map[symbol]bool{}
	add := func(ws []word) {
		for i := range ws {
			if ws[i].name {
				names[ws[i].form] = true
			}
		}
	}
	add(around)
	for i := range side.sentences {
		add(side.sentences[i].words)
	}
	for i := range side.sentences {
		if ws := side.sentences[i].words; len(ws) > 0 && ws[0].first && names[ws[0].form] {
			ws[0].name = ws[0].content
		}
	}
}

// leading reads what introduces a passage or part of it, for its markers.
func (r *reader) leading(s string, lang text.Lang) sentence {
	out := sentence{words: r.flat(s, lang)}
	out.marks = r.lex.find(out.words)
	return out
}

// flat lists the words of a short text.
func (r *reader) flat(s string, lang text.Lang) []word {
	if s == "" {
		return nil
	}
	return r.words(s, text.Tokens(s), text.NewIndex(s), lang)
}

// compare decides by the sentence of the passage that says most about the claim: what supports or contradicts first, then
// what comes nearest.
func (r *reader) compare(c *claimSide, side *passageSide) decision {
	var best decision
	var now, stands []standing
	bestValue := -1.0
	views := r.laid(c, side)
	for i := range views {
		v := &views[i]
		pr := r.lay(c, side, v)
		if v.moved != nil && !pr.allReckoned() {
			continue // which of the two dates the claim speaks of is for the columns to tell
		}
		d := decide(pr)
		switch d.verbatim = v.answer == unasked && pr.copied(); {
		case v.answer == refused:
			d.refuse(side)
		case v.answer == affirmed:
			d.reserve(side)
		case d.verbatim && d.ground <= nearMiss:
			d.ground, d.difference = sameWords, nil
		}
		c.subjectCheck(&d, c.around(side, v))
		exceptionCheck(&d, side.sentences, v.index)
		convertedCheck(&d, side.sentences, v.index)
		c.togetherCheck(&d)
		if v.facet != nil && d.ground > nearMiss && !d.pair.spoken() {
			d.ground, d.difference = nothing, nil
		}
		if d.ground.verdict() == Supported && d.torn(views) {
			d.ground = nearMiss
		}
		here := d.standings()
		stands = append(stands, here...)
		if value := d.value(); value > bestValue {
			best, bestValue, now = d, value, here
		}
	}
	best.stands = stands
	if best.ground.verdict() == Supported && overtaken(now, stands) {
		best.ground = nearMiss
	}
	if best.ground >= otherValue {
		r.elsewhere(&best, c, side)
	}
	return best
}

// lay aligns a claim with one view of a passage.
func (r *reader) lay(c *claimSide, side *passageSide, v *view) *pair {
	pr := r.pair(c, side, v.sen)
	pr.row, pr.view, pr.lead = v.row, v, &side.lead
	if v.lead != nil {
		pr.lead = v.lead
	}
	align(pr, c.around(side, v))
	return pr
}

// around is what a claim may rest on beside the sentence of a view.
func (c *claimSide) around(side *passageSide, v *view) surroundings {
	out := surroundings{words: v.beside, document: c.document}
	if v.sen.back {
		out.names = side.sentences[max(0, v.index-2):v.index]
	}
	return out
}

// pair lays a claim beside a sentence of a passage. It lasts until the claim is laid beside the next one.
func (r *reader) pair(c *claimSide, side *passageSide, s *sentence) *pair {
	c.twins.find(&c.words, &c.sen, s)
	t := side.pricing
	if c.pricing != nil {
		t = *c.pricing
	}
	return &pair{pricing: t, claim: &c.sen, heads: c.heads, titles: side.titles, tale: side.tale, source: s, claimText: c.text, sourceText: side.text, lex: r.lex, explained: side.explained, story: side.story,
		foreign: c.lang != side.lang, side: side.lang, twins: c.twins}
}

// refersBack reports whether a sentence opens with a word that stands for what was named before.
func refersBack(s *sentence) bool {
	for _, w := range s.words[:min(2, len(s.words))] {
		switch w.fold {
		case "il", "elle", "ils", "elles", "celui", "celle", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leur", "leurs", "nous", "notre", "nos",
			"it", "its", "he", "she", "they", "this", "these", "his", "her", "their", "we", "our":
			return true
		}
	}
	return false
}

// subjectCheck withdraws a verdict when a name that the claim's sentence gives as its subject is not spoken of.
func (c *claimSide) subjectCheck(d *decision, around surroundings) {
	if d.ground <= nearMiss {
		return
	}
	for i := range c.subject {
		w := &c.subject[i]
		if !among(w, d.pair.source.words) && !around.words.has(w) && !around.name(w) {
			d.ground = nearMiss
			return
		}
	}
}

// togetherCheck withdraws a contradiction by the figure of one of several that the claim counts together.
func (c *claimSide) togetherCheck(d *decision) {
	if d.ground < otherValue || d.ground == denied {
		return
	}
	for _, m := range c.together {
		for i := m.from; i < m.to; i++ {
			if w := &c.sen.words[i]; w.content && d.pair.at[i] < 0 {
				d.ground = nearMiss
				return
			}
		}
	}
}

// convertedCheck withdraws "supported" by a price brought to another period when the passage gives that period a price of its own,
// or says that it only begins so.
func convertedCheck(d *decision, all []sentence, index int) {
	if d.ground.verdict() != Supported {
		return
	}
	for _, b := range d.bonds {
		if b.source < 0 || b.reckoned != nil {
			continue
		}
		c, s := &d.pair.claim.numbers[b.claim], &d.pair.source.numbers[b.source]
		if c.Kind != text.Money || c.Period == s.Period {
			continue
		}
		for i := range all {
			if all[i].prices(c.Period) {
				d.ground = nearMiss
			}
		}
		if index < len(all) && all[index].begins() {
			d.ground = nearMiss
		}
	}
}

// prices reports whether a sentence gives a price per a period.
func (s *sentence) prices(period string) bool {
	return slices.ContainsFunc(s.numbers, func(n number) bool { return n.Kind == text.Money && n.Period == period })
}

// begins reports whether a sentence speaks of the first of something: a price that may change after it.
func (s *sentence) begins() bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return w.fold == "premier" || w.fold == "premiere" || w.fold == "premiers" || w.fold == "first" || w.fold == "puis" || w.fold == "then"
	})
}

// speaks reports whether a sentence opens with its speaker, who may go on to anything.
func speaks(s *sentence) bool {
	for _, w := range s.words[:min(2, len(s.words))] {
		switch w.fold {
		case "nous", "notre", "nos", "we", "our":
			return true
		}
	}
	return false
}

// elsewhere withdraws a contradiction by number when another sentence of the passage gives the claim's own value about
// the same words.
func (r *reader) elsewhere(d *decision, c *claimSide, side *passageSide) {
	views := r.laid(c, side)
	for i := range views {
		s := views[i].sen
		if s == d.pair.view.sen || d.pair.within(s) || views[i].moved != nil && d.pair.view.column != nil {
			continue // the whole row has the values of its other columns too
		}
		for k := range c.sen.numbers {
			for n := range s.numbers {
				if rel, _ := relate(&c.sen.numbers[k], &s.numbers[n]); rel != agrees {
					continue
				}
				other := r.pair(c, side, s)
				if other.view = &views[i]; other.view.column != nil && !other.inColumn() {
					continue // the value of a column that the claim does not name
				}
				align(other, surroundings{words: views[i].beside})
				if views[i].facet.sibling(d.pair) {
					if d.bound(k, excludes) && !d.pair.speaksMore(other) {
						d.ground = nearMiss
						return
					}
					continue
				}
				if d.pair.covered >= 1 && d.pair.inside >= 1 && d.pair.speaksMore(other) {
					continue
				}
				if d.ground != denied && other.aligned > 0 && other.inside >= 0.4*d.pair.inside && !d.bound(k, agrees) {
					d.ground = nearMiss
					return
				}
			}
		}
	}
}

// bound reports whether quantity k of the claim was tied with the given relation.
func (d *decision) bound(k int, r relation) bool {
	for _, b := range d.bonds {
		if b.claim == k && b.source >= 0 && b.relation == r {
			return true
		}
	}
	return false
}

// value orders the decisions of one passage's sentences.
func (d *decision) value() float64 {
	if d.pair == nil {
		return 0
	}
	v := d.pair.covered + d.pair.inside
	for _, b := range d.bonds {
		if !d.pair.meets() {
			break // a figure alone brings nothing nearer
		}
		if b.source >= 0 && b.relation == agrees {
			v += 0.5
		}
	}
	switch d.ground.verdict() {
	case Supported:
		v += 10
	case Contradicted:
		v += 7
	}
	return v
}

// result gives the verdict of one decision, without evidence.
func (r *reader) result(d *decision) Result {
	full := d.pair != nil && d.pair.covered >= 1
	res := Result{Verdict: d.ground.verdict(), Confidence: d.ground.confidence(full), Difference: d.difference}
	if d := res.Difference; d != nil && (d.Claim == "" || d.Source == "") || res.Verdict == NotFound && d != nil && !r.shows(d) {
		res.Difference = nil
	}
	return res
}

// phraseLimit is the longest text, in UTF-16 code units, that still explains a near miss at a glance.
const phraseLimit = 160

// shows reports whether a reader sees the difference: "pilote" beside "pilotent" explains nothing to her, nor does half a page.
func (r *reader) shows(d *Difference) bool {
	if max(text.Length(d.Claim), text.Length(d.Source)) > phraseLimit {
		return false
	}
	said := func(s string) []word { return r.join(r.read(s, "", text.French)).words }
	return !slices.EqualFunc(said(d.Claim), said(d.Source), func(a, b word) bool { return b.proves(&a.wordInfo) })
}
