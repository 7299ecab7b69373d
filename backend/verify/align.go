package verify

import (
	"slices"
	"strings"

	"probant/backend/text"
)

// Where a claim's word was found; from 0 on it is the index of a word of the sentence.
const (
	nowhere   = -1
	reversed  = -3 // the sentence has the opposite idea
	inContext = -2 // heading, column titles, lead-in, source title or, for a name, the sentences around
	byName    = -4 // the rest of a name of which enough was found
	assumed   = -5 // the subject of a text that does not repeat its name
)

// pair is a claim beside one sentence of a passage.
type pair struct {
	claim, source *sentence
	claimText     string
	sourceText    string
	lex           *lexicon
	row           bool      // the sentence is a row or an item whose sense is in the titles or the lead-in around it
	heads         heads     // of the claim
	titles        [][]word  // of the passage: its headings, then that of its document
	tale          [][]word  // those of them that may say whose story it tells
	story         bool      // the passage tells what one customer did
	foreign       bool      // the two texts are in two languages
	side          text.Lang // of the sentence
	view          *view
	lead          *sentence // what introduces the sentence
	pricing       pricing   // of the document
	twins         *twins
	document      func(w *word) bool // whether the document speaks of a word; nil for a text that is no document
	at            []int              // for each word of the claim, where it was found

	// Shares of the claim's content, names counting double: found in the sentence, and found there or in its context.
	inside, covered float64
	// Like covered, but without those to whom a result is owed in the claim's own voice ("nos clients", "our users") and
	// the verb that only ties a value to what it measures.
	voiced      float64
	voice       bool  // someone to whom a result is owed was found nowhere
	missingName bool  // a name of the claim was found nowhere
	proper      []int // words of the claim found and written as a name in at least one text
	aligned     int   // content words of the claim found in the sentence
	hard, soft  []int // words of the claim found nowhere: those that state something, and those that only carry it
	reckonings  []reckoned
	explained   []expansion // the acronyms that the passage explains, in its text or around it
	from, to    int         // words of the sentence between its first and last aligned word or bound number, half-open

	guarded bool // objections has run, and found against
	against []objection
}

// surroundings is what a passage says around a sentence: words that any word of the claim may rest on, and words that
// only its names may.
type surroundings struct {
	words    *vocabulary
	names    []sentence
	document func(w *word) bool // whether the document speaks of a name somewhere; nil for a text that is no document
}

// name reports whether a word is spoken of in the sentences that only names may rest on.
func (a *surroundings) name(w *word) bool {
	for i := range a.names {
		if among(w, a.names[i].words) {
			return true
		}
	}
	return false
}

// align finds each content word of the claim in the sentence, or in what surrounds it. Words that stand there once come
// first; the others are taken where they stand nearest to those.
func align(p *pair, around surroundings) {
	n := len(p.claim.words)
	places := make([]int, 3*n) // one for all that grows with the claim
	p.at, p.hard, p.soft = places[:n:n], places[n:n:2*n], places[2*n:2*n]
	for i := range p.at {
		p.at[i] = nowhere
	}
	for _, many := range [2]bool{false, true} {
		for i := range p.at {
			if len(p.twins.of[i]) == 0 || p.at[i] >= 0 {
				continue
			}
			if j, several := p.seek(i); j >= 0 && (many || !several) {
				p.at[i], p.twins.used[j] = j, true
				p.names(i, j)
			}
		}
	}
	p.phrases()
	p.expand()
	p.warrant()
	p.reckon()
	p.from, p.to = len(p.source.words), 0
	stood := p.stoodFor(around)
	p.document = around.document
	var inside, covered, elsewhere, voice, total float64
	for i := range p.claim.words {
		w := &p.claim.words[i]
		if !w.content {
			continue
		}
		weight := w.weight()
		total += weight
		beside := p.at[i] < 0 && around.words.has(w) && !(w.name && p.agent(i))
		if p.at[i] == nowhere && p.opposite(i) < 0 && !beside {
			p.at[i] = p.placeOfName(i, around)
		}
		switch {
		case p.at[i] == byName, p.at[i] == assumed:
			covered += weight
			elsewhere += weight
		case p.at[i] >= 0:
			inside += weight
			covered += weight
			p.aligned++
			p.from, p.to = min(p.from, p.at[i]), max(p.to, p.at[i]+1)
		case p.opposite(i) >= 0:
			p.at[i] = reversed
			covered += weight
		case beside || w.name && around.name(w):
			p.at[i] = inContext
			covered += weight
			if w.name || p.row {
				elsewhere += weight
			}
		case p.measures(i), p.rated(i), stood != nil && stood[i]:
			p.at[i] = assumed
			covered += weight
			elsewhere += weight
		case p.ours(i):
			voice += weight
			p.voice = true
		case links[w.fold] && !w.name, p.claim.carries(i) && !w.name, p.addressed(i):
			voice += weight
		case w.likeName():
			p.missingName = true
		}
	}
	if total > 0 {
		p.inside, p.covered, p.voiced = inside/max(1, total-elsewhere), covered/total, covered/total
		if total > voice {
			p.voiced = covered / (total - voice)
		}
	}
	if p.to == 0 {
		p.from = 0
	}
	p.missingName = p.missingName || p.otherSubject()
	p.settle()
	p.absorb()
}

// phrases takes the words of a phrase of the claim for found where the word that stands for it was.
func (p *pair) phrases() {
	for i := range p.at {
		w := &p.claim.words[i]
		if w.phrase == 0 || p.at[i] >= 0 || !w.content {
			continue
		}
		head := w.phrase - 1
		if j := p.at[head]; j >= 0 && p.claim.words[head].says != nil && p.tells(head, j) {
			p.at[i] = j
		}
	}
}

// tells reports whether word j of the sentence says the whole phrase for which the claim's word i stands.
func (p *pair) tells(i, j int) bool {
	m := p.claim.words[i].saying
	if m == nil {
		return false
	}
	_, wants := m.keys(nil)
	return slices.ContainsFunc(wants, func(s symbol) bool { return slices.Contains(p.source.words[j].says, s) })
}

// ours reports whether the claim's word i follows a possessive of its speaker or reader.
func (p *pair) ours(i int) bool {
	if i == 0 {
		return false
	}
	switch p.claim.words[i-1].fold {
	case "nos", "vos", "notre", "votre", "our", "your":
		return true
	}
	return false
}

// names takes a word that opens a sentence with a capital for the name that it is in the other text.
func (p *pair) names(i, j int) {
	w, v := &p.claim.words[i], &p.source.words[j]
	if w.capital && v.capital && (w.name || v.name) {
		p.proper = append(p.proper, i)
	}
}

// opposite finds the word of the sentence whose meaning excludes that of the claim's word i.
func (p *pair) opposite(i int) int {
	w := &p.claim.words[i]
	if !w.means.polar() && !w.saying.polar() || quantifiers[w.fold] {
		return -1 // "tous" against "certains" excludes nothing
	}
	for j := range p.source.words {
		v := &p.source.words[j]
		if w.means.opposes(v.means) || w.saying.opposes(v.saying) || w.saying.opposes(v.means) || w.means.opposes(v.saying) {
			return j
		}
	}
	return -1
}

func (w *word) weight() float64 {
	if w.name {
		return 2
	}
	return 1
}

// seek finds the free word of the sentence that says the same as the claim's word i, the nearest to where the claim's
// neighbours of i were found; several tells that there were more.
func (p *pair) seek(i int) (found int, several bool) {
	found = -1
	anchor := p.anchor(i)
	for _, j := range p.twins.of[i] {
		if p.twins.used[j] {
			continue
		}
		several = found >= 0
		if found < 0 || anchor >= 0 && abs(j-anchor) < abs(found-anchor) {
			found = j
		}
	}
	return found, several
}

// anchor is where the nearest neighbour of the claim's word i was found; -1 when none was.
func (p *pair) anchor(i int) int {
	for d := 1; d < len(p.at); d++ {
		for _, k := range [2]int{i + d, i - d} {
			if k >= 0 && k < len(p.at) && p.at[k] >= 0 {
				return p.at[k]
			}
		}
	}
	return -1
}

func abs(n int) int { return max(n, -n) }

func among(w *word, words []word) bool {
	for j := range words {
		if words[j].proves(&w.wordInfo) {
			return true
		}
	}
	return false
}

// extra lists the content words of the sentence between its first and last aligned word that the claim does not have.
func (p *pair) extra() []int { return p.unmatched(p.from, p.to) }

// clauseExtra is extra over the whole clause.
func (p *pair) clauseExtra() []int { return p.unmatched(p.clause()) }

func (p *pair) unmatched(from, to int) []int {
	matched := make([]bool, len(p.source.words))
	for _, at := range p.at {
		if at >= 0 {
			matched[at] = true
		}
	}
	var out []int
	for j := from; j < to; j++ {
		if w := &p.source.words[j]; w.content && !matched[j] && !p.twins.known[j] {
			out = append(out, j)
		}
	}
	return out
}

// extract is the verbatim text of words [from, to) of a sentence, within bounds, with the whole of its quantities.
func extract(s *sentence, of string, from, to int) string {
	return text.Slice(of, s.extent(from, to))
}

// extent is where words [from, to) of a sentence stand, within bounds, with the whole of its quantities.
func (s *sentence) extent(from, to int) text.Span {
	from, to = max(from, 0), min(to, len(s.words))
	if from >= to {
		return text.Span{}
	}
	span := text.Span{Start: s.words[from].span.Start, End: s.words[to-1].span.End}
	for i := range s.numbers { // a figure's symbol is no word
		if n := s.numbers[i].Span; n.Overlaps(span) {
			span.Start, span.End = min(span.Start, n.Start), max(span.End, n.End)
		}
	}
	return span
}

// quote is the verbatim text of words [from, to) of a sentence with those around them, up to marks that part them: what
// can be read by itself. It is empty where a quotation or a bracket would be left open.
func quote(s *sentence, of string, from, to int) string {
	span := s.extent(s.clause(from, to))
	out := text.Slice(of, span)
	for _, mark := range [...][2]string{{"(", ")"}, {"[", "]"}, {"«", "»"}, {"“", "”"}} {
		if strings.Count(out, mark[0]) > strings.Count(out, mark[1]) { // it may close at once
			rest := text.Slice(of, text.Span{Start: span.Start + text.Length(out), End: s.span.End})
			if before, _, ok := strings.Cut(rest, mark[1]); ok && len(text.Tokens(before)) == 0 {
				out += before + mark[1]
			}
		}
		if strings.Count(out, mark[0]) != strings.Count(out, mark[1]) {
			return ""
		}
	}
	if strings.Count(out, `"`)%2 != 0 {
		return ""
	}
	return out
}

// clause widens words [from, to) up to marks that part them from others.
func (s *sentence) clause(from, to int) (int, int) {
	from, to = max(from, 0), min(to, len(s.words))
	for from > 0 && from < len(s.words) && !s.words[from].apart {
		from--
	}
	for to < len(s.words) && !s.words[to].apart {
		to++
	}
	return from, to
}

// counterpart is the claim's wording of words [from, to) of the sentence, as a phrase; the whole claim when it has none.
func (p *pair) counterpart(from, to int) string {
	first, last := len(p.claim.words), -1
	for i, at := range p.at {
		if at >= from && at < to {
			first, last = min(first, i), max(last, i)
		}
	}
	if last < 0 {
		first, last = 0, len(p.claim.words)-1
	}
	return quote(p.claim, p.claimText, first, last+1)
}
