package typography

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"probant/backend/text"
)

// Check lists the slips of a block in a language, in order and without overlap. Code, and any other language than French
// and English, has none. Mending all slips of a kind leaves none of that kind. Where two slips meet, the second is found
// again once the first is mended.
func Check(block text.Block, lang text.Lang, style Style) []Slip {
	if block.Kind == text.Code || block.Text == "" || lang != text.French && lang != text.English {
		return nil
	}
	r := reader{s: block.Text, french: lang == text.French, style: style}
	r.chunks = cut(r.s, make([]chunk, 0, len(r.s)/5+4))
	r.settle()
	if r.french && (holds(r.chunks, quotes) || holds(r.chunks, signs)) {
		r.cited()
	}
	for i := range r.chunks {
		r.read(i)
	}
	if holds(r.chunks, quotes) || holds(r.chunks, signs) && curly(r.s) {
		r.quotes()
	}
	return r.list()
}

// reader reads one block.
type reader struct {
	s      string
	french bool
	style  Style
	chunks []chunk
	// open counts the « that no » has closed yet on the line, up to the chunk that is read.
	open int
	// closing counts the straight quotes of the line that may still close.
	closing              int
	apostrophe, ellipsis Form
	found                []slip
}

// slip is a Slip in bytes.
type slip struct {
	kind       Kind
	start, end int
	with       string
}

// settle decides the forms that the style leaves to the text.
func (r *reader) settle() {
	r.apostrophe = r.style.Apostrophe
	if r.apostrophe == "" {
		r.apostrophe = Either
		if holds(r.chunks, signs) && strings.Contains(r.s, "’") {
			r.apostrophe = Typographic
		}
	}
	r.ellipsis = r.style.Ellipsis
	if r.ellipsis == "" && r.french {
		r.ellipsis = Typographic
	}
	if r.ellipsis == "" && strings.Contains(r.s, "…") {
		r.ellipsis = Typographic
	}
}

// curly reports whether s has a double quote that is typographic.
func curly(s string) bool { return strings.Contains(s, "“") || strings.Contains(s, "”") }

func (r *reader) add(k Kind, start, end int, with string) {
	if r.s[start:end] != with {
		r.found = append(r.found, slip{k, start, end, with})
	}
}

// word is the text of chunk i, empty outside the block and for a chunk that may not be touched.
func (r *reader) word(i int) string {
	if i < 0 || i >= len(r.chunks) || r.chunks[i].shut {
		return ""
	}
	return r.s[r.chunks[i].start:r.chunks[i].end]
}

// next is the word of chunk i+1 when it stands on the same line, and previous that of chunk i-1.
func (r *reader) next(i int) string {
	if i+1 >= len(r.chunks) || r.chunks[i+1].first {
		return ""
	}
	return r.word(i + 1)
}

func (r *reader) previous(i int) string {
	if r.chunks[i].first {
		return ""
	}
	return r.word(i - 1)
}

func (r *reader) read(i int) {
	c := &r.chunks[i]
	if c.first {
		r.open = 0
	} else {
		r.gap(i)
	}
	if c.shut {
		return
	}
	if c.has&(stops|signs|dots|others) != 0 {
		r.punctuation(i)
	}
	if c.has&digits != 0 {
		r.figures(i)
	}
	if c.has&(apostrophes|signs|code) != 0 {
		r.apostrophes(i)
	}
	if c.has&(dots|signs) != 0 {
		r.points(i)
	}
	if c.has&(others|signs) != 0 {
		r.dashes(i)
	}
	if c.has&(lower|upper|letters) != 0 {
		r.letters(i)
	}
}

// list orders the slips and gives them their place in the block. Where two meet the first stays: the other one is found
// again once it is mended.
func (r *reader) list() []Slip {
	r.found = slices.DeleteFunc(r.found, func(s slip) bool { return r.style.off(s.kind) })
	if len(r.found) == 0 {
		return nil
	}
	slices.SortStableFunc(r.found, func(a, b slip) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	})
	x := text.NewIndex(r.s)
	out := make([]Slip, 0, len(r.found))
	last := 0
	for _, s := range r.found {
		if s.start < last {
			continue
		}
		last = s.end
		out = append(out, Slip{Kind: s.kind, Span: x.Span(s.start, s.end), Text: r.s[s.start:s.end], Replacement: s.with})
	}
	return out
}

// starts reports whether a sentence starts with chunk i: at the head of a line, after a full stop or a bullet, or
// after an opening quote or bracket.
func (r *reader) starts(i int) bool {
	if r.chunks[i].first {
		return true
	}
	if first := after(r.s, r.chunks[i].start); first == '«' || first == '“' || first == '"' {
		return true
	}
	prev := strings.TrimRight(r.word(i-1), "»”\")")
	if prev == "" {
		return false
	}
	switch last, _ := utf8.DecodeLastRuneInString(prev); last {
	case '.', '!', '?', '…', '«', '•', '▪', '◦':
		return true
	}
	return r.chunks[i-1].first && (prev == "-" || prev == "–" || prev == "—" || prev == "*")
}
