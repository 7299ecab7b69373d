package voice

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"probant/backend/text"
)

// reading is a document cut in sentences and words, once.
type reading struct {
	lang       text.Lang
	words      int
	paragraphs []paragraph
}

// paragraph is one block that the house wrote in a language that we read.
type paragraph struct {
	block        *text.Block
	lang         text.Lang
	prose        bool // a paragraph, or a list item that ends as a sentence does
	own          bool // not the words of somebody else
	words        int
	tokens       []text.Token
	quoted       []bool // for each token, whether it stands between quotation marks; nil when none does
	sentences    []sentence
	exclamations []int    // bytes
	emoji        [][2]int // bytes
}

// sentence is a range of bytes and of tokens of its paragraph.
type sentence struct {
	start, end       int
	first, last      int // tokens [first, last)
	words, syllables int
}

func read(blocks []text.Block, lang text.Lang) *reading {
	r := &reading{lang: lang, paragraphs: make([]paragraph, 0, len(blocks))}
	for i := range blocks {
		b := &blocks[i]
		if b.Kind == text.Code || strings.TrimSpace(b.Text) == "" {
			continue
		}
		tokens := text.Tokens(b.Text)
		of, ok := text.SupportedTokens(tokens, lang)
		if !ok || of == "" {
			continue
		}
		p := paragraph{block: b, lang: of, tokens: tokens, words: text.Words(b.Text), own: b.Kind != text.Quote}
		r.words += p.words
		p.prose = of == lang && p.own && (b.Kind == text.Paragraph || b.Kind == text.ListItem && endsSentence(b.Text))
		p.marks()
		if p.prose {
			p.cut()
		}
		r.paragraphs = append(r.paragraphs, p)
	}
	return r
}

// endsSentence reports whether a text ends with a full stop or its like.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, text.IsSpace)
	s = strings.TrimRight(s, "»”\")\u00a0\u202f")
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…", last)
}

// cut parts the paragraph into sentences that hold a word.
func (p *paragraph) cut() {
	s := p.block.Text
	at := 0
	for _, b := range text.SentenceBytes(s) {
		x := sentence{start: b[0], end: b[1], first: at, words: text.Words(s[b[0]:b[1]])}
		for at < len(p.tokens) && p.tokens[at].Start < b[1] {
			x.syllables += syllables(p.tokens[at].Text, p.lang)
			at++
		}
		x.last = at
		if x.words > 0 {
			p.sentences = append(p.sentences, x)
		}
	}
}

// marks finds the exclamation marks, the emoji and what stands between quotation marks. Several marks in a row are one.
func (p *paragraph) marks() {
	s := p.block.Text
	if !p.own {
		return
	}
	depth, straight, token := 0, false, 0
	last := -2
	for i, c := range s {
		for token < len(p.tokens) && p.tokens[token].Start <= i {
			if depth > 0 || straight {
				if p.quoted == nil {
					p.quoted = make([]bool, len(p.tokens))
				}
				p.quoted[token] = true
			}
			token++
		}
		switch c {
		case '!':
			if (i == 0 || !strings.ContainsRune("(=", rune(s[i-1]))) && last != i-1 && (i+1 == len(s) || s[i+1] != '=') {
				p.exclamations = append(p.exclamations, i)
			}
			last = i
		case '«', '“':
			depth++
		case '»', '”':
			depth = max(0, depth-1)
		case '"':
			straight = !straight && strings.IndexByte(s[i+1:], '"') >= 0
		}
	}
	p.findEmoji()
}

func (p *paragraph) isQuoted(token int) bool { return p.quoted != nil && p.quoted[token] }

// findEmoji finds the pictures, each as one whatever the characters it is made of.
func (p *paragraph) findEmoji() {
	s := p.block.Text
	if !mayHoldEmoji(s) {
		return
	}
	for g := graphemes.FromString(s); g.Next(); {
		if isEmoji(g.Value()) {
			p.emoji = append(p.emoji, [2]int{g.Start(), g.End()})
		}
	}
}

// mayHoldEmoji looks at the first bytes of characters: a picture is beyond U+FFFF, has U+FE0F, or is one of the signs
// between U+2300 and U+2BFF.
func mayHoldEmoji(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if c := s[i]; c == 0xF0 || c == 0xEF || c == 0xE2 && s[i+1] >= 0x8C {
			return true
		}
	}
	return false
}

// isEmoji reports whether a cluster of characters is shown as a picture: by itself, or because U+FE0F asks for one. Ticks,
// stars and arrows of plain text are not.
func isEmoji(cluster string) bool {
	c, _ := utf8.DecodeRuneInString(cluster)
	switch {
	case c >= 0x1F300 && c <= 0x1FAFF, c >= 0x1F1E6 && c <= 0x1F1FF, c >= 0x1F000 && c <= 0x1F2FF && c != 0x1F12F:
		return true
	case c < 0x2000:
		return strings.ContainsRune(cluster, '\u20e3') // a keycap
	}
	return strings.ContainsRune(pictures, c) || strings.ContainsRune(cluster, '\ufe0f') && c != '©' && c != '®' && c != '™'
}

const pictures = "⌚⌛⏩⏪⏫⏬⏰⏳☔☕♈♉♊♋♌♍♎♏♐♑♒♓♿⚓⚡⚪⚫⚽⚾⛄⛅⛎⛔⛪⛲⛳⛵⛺⛽✅✊✋✨❌❎❓❔❕❗➕➖➗➰➿⬛⬜⭐⭕"
