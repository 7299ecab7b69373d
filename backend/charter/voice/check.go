package voice

import (
	"cmp"
	"slices"

	"probant/backend/text"
)

// Kind is what a remark is about.
type Kind string

// The closed set of kinds.
const (
	AddressKind  Kind = "address"
	SelfKind     Kind = "self"
	LongSentence Kind = "long_sentence"
	Average      Kind = "average_sentence"
	LongBlock    Kind = "long_paragraph"
	Passive      Kind = "passive"
	Exclamation  Kind = "exclamation"
	Emoji        Kind = "emoji"
	Readability  Kind = "readability"
	Anglicism    Kind = "anglicism"
	Jargon       Kind = "jargon"
	ToneMissing  Kind = "tone_missing"
	ToneUnwanted Kind = "tone_unwanted"
)

// Kinds lists the closed set, in the order in which a screen shows it.
func Kinds() []Kind {
	return []Kind{AddressKind, SelfKind, LongSentence, Average, LongBlock, Readability, Passive, Exclamation, Emoji, Anglicism, Jargon,
		ToneMissing, ToneUnwanted}
}

// Place is a span of a block, in UTF-16 code units.
type Place struct {
	Block string    `json:"block"`
	Span  text.Span `json:"span"`
}

// Remark is one departure from the voice of the house. Block and Span tell where; both are empty for what is said of the
// whole text, and Places then tells where it shows: the passive sentences, the longest sentence, the first one. Figure is what was measured and Limit what the house decided,
// in the unit of the kind. Instead are other wordings, the best first; a first one of "" cannot be put in as it is.
type Remark struct {
	Kind    Kind      `json:"kind"`
	Block   string    `json:"block"`
	Span    text.Span `json:"span"`
	Text    string    `json:"text"`
	Figure  int       `json:"figure"`
	Limit   int       `json:"limit"`
	Instead []string  `json:"instead"`
	Places  []Place   `json:"places"`
}

// Check finds where a document departs from a voice, in the order of the text, then what is said of the whole. A text at the
// limit is within it. A zero Voice finds nothing.
func Check(blocks []text.Block, lang text.Lang, v Voice) []Remark {
	if v.silent() {
		return nil
	}
	r := read(blocks, lang)
	c := checker{reading: r, voice: v, figures: r.figures(v.Company), kept: map[string]bool{}}
	for _, w := range v.Kept {
		c.kept[text.Fold(w)] = true
	}
	for i := range r.paragraphs {
		from := len(c.out)
		c.paragraph(&r.paragraphs[i])
		slices.SortStableFunc(c.out[from:], func(a, b Remark) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	}
	c.whole()
	return c.out
}

type checker struct {
	*reading
	voice             Voice
	figures           Figures
	kept              map[string]bool
	exclamations, emo int // seen so far
	out               []Remark
}

// at adds a remark on bytes of a paragraph.
func (c *checker) at(p *paragraph, k Kind, start, end int, rest Remark) {
	rest.Kind, rest.Block = k, p.block.ID
	rest.Span = text.NewIndex(p.block.Text).Span(start, end)
	rest.Text = p.block.Text[start:end]
	c.out = append(c.out, rest)
}

// on adds a remark on tokens [from, to) of a paragraph.
func (c *checker) on(p *paragraph, k Kind, from, to int, rest Remark) {
	c.at(p, k, p.tokens[from].Start, p.tokens[to-1].End, rest)
}

func (c *checker) paragraph(p *paragraph) {
	c.address(p)
	c.self(p)
	c.lengths(p)
	c.signs(p)
	c.words(p)
}

func (c *checker) address(p *paragraph) {
	want := c.voice.Address
	if want == Consistent {
		if c.figures.Vous == 0 || c.figures.Tu == 0 {
			return
		}
		want = Formal
		if c.figures.Tu > c.figures.Vous {
			want = Familiar
		}
	}
	if want == "" {
		return
	}
	for _, u := range c.addresses(p) {
		if u.formal == (want == Formal) {
			continue
		}
		rest := Remark{Figure: c.figures.Tu}
		if u.formal {
			rest.Figure = c.figures.Vous
		} else if u.instead != "" {
			rest.Instead = []string{likeCase(u.instead, p.tokens[u.token].Text)}
		}
		c.on(p, AddressKind, u.token, u.token+1, rest)
	}
}

func (c *checker) self(p *paragraph) {
	var uses []use
	figure := 0
	switch c.voice.Self {
	case We:
		uses, figure = c.companySubjects(p, c.voice.Company), c.figures.Company
	case Name:
		uses, figure = c.firstPersons(p), c.figures.We
	}
	for _, u := range uses {
		c.on(p, SelfKind, u.token, u.token+1, Remark{Figure: figure})
	}
}

func (c *checker) lengths(p *paragraph) {
	if !p.prose {
		return
	}
	if limit := c.voice.ParagraphMax; limit > 0 && p.words > limit {
		c.at(p, LongBlock, 0, len(p.block.Text), Remark{Figure: p.words, Limit: limit})
	}
	for _, s := range p.sentences {
		if limit := c.voice.SentenceMax; limit > 0 && s.words > limit {
			c.at(p, LongSentence, s.start, s.end, Remark{Figure: s.words, Limit: limit})
		}
	}
}

// signs finds the exclamation marks and the emoji beyond the number allowed: the first ones stay.
func (c *checker) signs(p *paragraph) {
	for _, at := range p.exclamations {
		c.exclamations++
		if limit := c.voice.ExclamationMax; limit != nil && c.exclamations > *limit {
			c.at(p, Exclamation, at, at+1, Remark{Figure: c.figures.Exclamations, Limit: *limit})
		}
	}
	for _, e := range p.emoji {
		c.emo++
		if limit := c.voice.EmojiMax; limit != nil && c.emo > *limit {
			c.at(p, Emoji, e[0], e[1], Remark{Figure: c.figures.Emoji, Limit: *limit})
		}
	}
}

func (c *checker) words(p *paragraph) {
	if c.voice.Anglicisms {
		c.matches(p, Anglicism, anglicisms(p.lang), c.figures.Anglicisms)
	}
	if c.voice.Jargon {
		c.matches(p, Jargon, jargon(p.lang), c.figures.Jargon)
	}
	if len(c.voice.Unwanted) > 0 {
		c.matches(p, ToneUnwanted, c.tone(c.voice.Unwanted, p.lang), 0)
	}
}

func (c *checker) matches(p *paragraph, k Kind, lx lexicon, figure int) {
	for _, m := range c.listed(p, lx, c.kept) {
		rest := Remark{Figure: figure}
		for _, w := range m.entry.instead {
			rest.Instead = append(rest.Instead, likeCase(w, p.tokens[m.from].Text))
		}
		c.on(p, k, m.from, m.to, rest)
	}
}

// tone is the lexicon of a list of the house, with all the forms of its words.
func (c *checker) tone(words []string, lang text.Lang) lexicon {
	lx := lexicon{}
	for _, w := range words {
		lx.addHouse(w, lang)
	}
	return lx
}

// whole says what is true of the text as a whole.
func (c *checker) whole() {
	f, v := c.figures, c.voice
	if v.SentenceTarget > 0 && f.AverageSentence > v.SentenceTarget {
		c.out = append(c.out, Remark{Kind: Average, Figure: f.AverageSentence, Limit: v.SentenceTarget, Places: c.longest()})
	}
	if v.PassiveMax != nil && f.PassiveShare > *v.PassiveMax {
		c.out = append(c.out, Remark{Kind: Passive, Figure: f.PassiveShare, Limit: *v.PassiveMax, Places: c.passives()})
	}
	if v.ReadabilityMin > 0 && f.Readability != nil && *f.Readability < v.ReadabilityMin {
		c.out = append(c.out, Remark{Kind: Readability, Figure: *f.Readability, Limit: v.ReadabilityMin, Places: c.longest()})
	}
	if len(v.Wanted) > 0 && f.Words >= leastWords && !c.hasWanted() {
		c.out = append(c.out, Remark{Kind: ToneMissing, Limit: 1, Instead: v.Wanted, Places: c.opening()})
	}
}

func (c *checker) passives() []Place {
	var out []Place
	for i := range c.paragraphs {
		p := &c.paragraphs[i]
		x := text.NewIndex(p.block.Text)
		for _, s := range p.sentences {
			if from, to, ok := c.passive(p, s); ok {
				out = append(out, Place{p.block.ID, x.Span(p.tokens[from].Start, p.tokens[to-1].End)})
			}
		}
	}
	return out
}

// longest is the longest sentence of the text, the first of several.
func (c *checker) longest() []Place {
	var out []Place
	most := 0
	for i := range c.paragraphs {
		p := &c.paragraphs[i]
		for _, s := range p.sentences {
			if s.words > most {
				most, out = s.words, []Place{{p.block.ID, text.NewIndex(p.block.Text).Span(s.start, s.end)}}
			}
		}
	}
	return out
}

// opening is the first sentence of the text, the first words where it has none.
func (c *checker) opening() []Place {
	for i := range c.paragraphs {
		if p := &c.paragraphs[i]; len(p.sentences) > 0 {
			s := p.sentences[0]
			return []Place{{p.block.ID, text.NewIndex(p.block.Text).Span(s.start, s.end)}}
		}
	}
	if len(c.paragraphs) == 0 {
		return nil
	}
	b := c.paragraphs[0].block
	return []Place{{b.ID, text.Span{End: text.Length(b.Text)}}}
}

func (c *checker) hasWanted() bool {
	for i := range c.paragraphs {
		p := &c.paragraphs[i]
		if len(c.listed(p, c.tone(c.voice.Wanted, p.lang), nil)) > 0 {
			return true
		}
	}
	return false
}
